package import Coordinator
import Crypto
import Foundation
import PlatformSupport

/// Reads what Zalo pushes for an Official Account (docs.zaloplatforms.com, OA, webhook): one event a request, with a digest of the app's
/// id, the body, a time and the account's secret in a header. It is the plain SHA-256 of these one after another, no HMAC.
package struct ZaloOAWebhook: WebhookReader, HoldsSecrets {
    private let appID: String
    private let secrets: [String]
    private let event: ZaloOAEvent

    /// Creates a reader. During a change of the secret both the one in force and the next are taken.
    package init(appID: String, secret: String, next: String?, account: ZaloOASelf) {
        self.appID = appID
        secrets = [secret] + (next.map { [$0] } ?? [])
        event = ZaloOAEvent(account: account)
    }

    /// Whether there is a digest at all; whether it is the right one is known with the body.
    package func isAuthentic(_ headers: [String: String]) -> Bool { Self.digest(in: headers) != nil }

    /// The event of a request whose digest is that of its body.
    package func read(_ request: WebhookRequest) -> WebhookReading {
        guard let digest = Self.digest(in: request.headers) else { return .forbidden }
        let value = JSONValue(request.body)
        // By the documents the time of the body is signed; one was seen that signs that of the header.
        let times = [request.headers["x-zevent-timestamp"], value?["timestamp"]?.flexibleText].compactMap(\.self)
        let expected = times.flatMap { time in secrets.map { mac(request.body, time, $0) } }
        guard SharedSecrets(expected).match(digest) else { return .forbidden }
        guard let value, case .object = value else { return .unreadable }
        return .events(event.pushed(value).map { [$0] } ?? [])
    }

    private func mac(_ body: Data, _ time: String, _ secret: String) -> String {
        let bytes = Data(appID.utf8) + body + Data(time.utf8) + Data(secret.utf8)
        return SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }

    /// The digest in small letters, with `mac=` before it or without; nil where the header holds none.
    private static func digest(in headers: [String: String]) -> String? {
        guard let header = headers["x-zevent-signature"]?.lowercased() else { return nil }
        let digest = header.hasPrefix("mac=") ? String(header.dropFirst(4)) : header
        return digest.wholeMatch(of: /[0-9a-f]{64}/) != nil ? digest : nil
    }
}
