import Coordinator
import Foundation

/// All that a Zalo bot needs: a token and a base address.
package struct ZaloSettings: Sendable, HoldsSecrets {
    /// The token, `<numeric id>:<secret>`, from Zalo Bot Creator.
    package let token: String
    /// The address of the Bot API, without a slash at its end; another one for the practice group.
    package let baseURL: String
    /// How long the platform holds a poll that has nothing to say. Waited for at a stop, so it stays below it.
    package let pollTimeout: Duration
    /// How long a send may take before its outcome is unknown; it fits inside the lease.
    package let sendTimeout: Duration

    /// Creates settings, or nil where the token has characters that would change the address it stands in.
    package init?(
        token: String, baseURL: String, pollTimeout: Duration = .seconds(8), sendTimeout: Duration = .seconds(8)
    ) {
        let forbidden = CharacterSet(charactersIn: "/?#%&\\").union(.whitespacesAndNewlines).union(.controlCharacters)
        guard !token.isEmpty, token.rangeOfCharacter(from: forbidden) == nil, token.contains(":") else { return nil }
        self.token = token
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.pollTimeout = pollTimeout
        self.sendTimeout = sendTimeout
    }
}
