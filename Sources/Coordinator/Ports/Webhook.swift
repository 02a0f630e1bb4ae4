package import Foundation

/// What a platform pushes to the bot, as far as its adapter needs to know it.
package struct WebhookRequest: Sendable {
    /// The values of headers, by their names in small letters.
    package let headers: [String: String]
    /// The body, within the size that is read at all.
    package let body: Data

    /// Creates a request.
    package init(headers: [String: String], body: Data) {
        self.headers = headers
        self.body = body
    }
}

/// What an adapter makes of what was pushed.
package enum WebhookReading: Equatable, Sendable {
    /// Events; none for a probe, which is answered all the same, with a JSON `answer` where the platform reads one.
    case events([InboundEvent], answer: Data? = nil)
    /// The secret is missing or another: whoever sends it learns nothing.
    case forbidden
    /// It is the platform's, and cannot be read.
    case unreadable
}

/// Reads what one platform pushes; blind to how it arrives.
package protocol WebhookReader: Sendable {
    /// Whether the request carries the secret; asked before its body is read.
    func isAuthentic(_ headers: [String: String]) -> Bool
    /// What the request says.
    func read(_ request: WebhookRequest) -> WebhookReading
}
