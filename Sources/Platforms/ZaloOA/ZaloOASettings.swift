import Coordinator
import Foundation
import PlatformSupport

/// All that a Zalo Official Account needs: the app that speaks for it, its secret, and where its tokens are kept.
package struct ZaloOASettings: Sendable, HoldsSecrets {
    /// The id of the app that the account has given its consent to.
    package let appID: String
    /// The secret of the app, by which tokens are renewed.
    package let appSecret: String
    /// The path of the file that keeps the tokens.
    let tokenFile: String
    /// The address of the Open API, without a slash at its end.
    let baseURL: String
    /// The address of the consent and of its tokens, without a slash at its end.
    let consentURL: String
    /// How long there is between two looks into the history of the chats where nothing was new.
    let pause: Duration
    /// How old a message of the history is at least before it is taken: where it is pushed as well, the push says more of it.
    let settling: Duration
    /// How long a send may take before its outcome is unknown; it fits inside the lease.
    let sendTimeout: Duration

    /// Creates settings, or nil where the app's id is no number or its secret is empty.
    package init?(
        appID: String, appSecret: String, tokenFile: String, baseURL: String, consentURL: String, pause: Duration,
        settling: Duration = .zero, sendTimeout: Duration = .seconds(8)
    ) {
        guard appID.wholeMatch(of: /[0-9]{1,24}/) != nil, !appSecret.isEmpty else { return nil }
        self.appID = appID
        self.appSecret = appSecret
        self.tokenFile = tokenFile
        self.baseURL = Self.trimmed(baseURL)
        self.consentURL = Self.trimmed(consentURL)
        self.pause = pause
        self.settling = settling
        self.sendTimeout = sendTimeout
    }

    private static func trimmed(_ address: String) -> String {
        address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    /// The page on which an administrator of the account gives his consent; it goes on to `redirect` with a code.
    package func consentAddress(redirect: String) -> String {
        "\(consentURL)/v4/oa/permission?app_id=\(appID)&redirect_uri=\(redirect.formEncoded)"
    }
}
