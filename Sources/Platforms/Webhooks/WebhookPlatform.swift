package import Coordinator
import Crypto
package import Foundation
package import PlatformSupport

/// One post-only webhook as a platform that is never heard: the outbox keeps what it is told, each target has its own delivered mark,
/// and a send is tried again as on every platform.
package struct WebhookPlatform: ChatPlatform {
    /// The name in rows and logs.
    package static let name = "webhook"

    private let target: WebhookTarget
    private let http: HTTPExchange
    private let redactor: Redactor
    private let now: @Sendable () -> Date

    /// Creates the sending side of a target. `sendTimeout` is the longest that one send may take; `now` is civil time, which is
    /// signed along.
    package init(
        target: WebhookTarget, client: HTTPClientHandle, sendTimeout: Duration = .seconds(8),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.target = target
        self.sendTimeout = sendTimeout
        self.now = now
        redactor = Redactor(secrets: [target.url, URL(string: target.url)?.path() ?? ""])
        http = HTTPExchange(client: client, redactor: redactor)
    }

    /// The name in rows and logs.
    package var name: String { Self.name }
    /// How long one send may take.
    package let sendTimeout: Duration
    /// Who takes signed JSON knows by the id what it has.
    package var repeatsSafely: Bool { target.form == .json }

    /// The office's name for the target stands for the account; nobody is asked.
    package func identify() async throws -> BotAccount { BotAccount(id: target.name, displayName: target.name) }

    /// Never anything. Throws nothing.
    package func receive(after cursor: Cursor?) async throws -> ReceivedBatch { ReceivedBatch(events: []) }

    // MARK: Sending

    /// Posts a message in the target's form.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        guard let (body, id) = post(message) else { return .refused(reason: "the text cannot be written as JSON") }
        let headers = target.key.map { Self.signature(of: body, id: id, at: now(), key: $0) } ?? [:]
        let address =
            target.form == .discord ? target.url + (target.url.contains("?") ? "&" : "?") + "wait=true" : target.url
        let request = HTTPExchange.Request("POST", address, headers: headers, body: body)
        switch await http.send(request, timeout: sendTimeout) {
        case .failed(let bodyWasSent, let reason):
            return SendOutcome(failedWithBodySent: bodyWasSent, reason: reason)
        case .answered(let status, let retryAfter, let data): return outcome(status, retryAfter, data)
        }
    }

    /// The body, with the id under which a program knows it; nil where the text cannot be written.
    private func post(_ message: OutboundMessage) -> (body: Data, id: String)? {
        let text = message.text
        let body: JSONValue
        switch target.form {
        case .slack:
            // These three are markup there (api.slack.com, Formatting text).
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            body = .object(["text": .string(escaped)])
        case .discord:
            body = .object(["content": .string(text), "allowed_mentions": .object(["parse": .array([])])])
        case .teams: body = Self.card(text)
        case .json:
            let bytes = Data(text.utf8)
            if let id = JSONValue(bytes)?["id"]?.text { return (bytes, id) }
            // Figures for people, to a program: in the shape of a change.
            body = .object(["type": .string("summary.text"), "data": .object(["text": .string(text)])])
        }
        return (try? body.data()).map { ($0, message.key) }
    }

    private static func card(_ text: String) -> JSONValue {
        let block: JSONValue = .object(["type": .string("TextBlock"), "text": .string(text), "wrap": .bool(true)])
        let card: JSONValue = .object([
            "$schema": .string("http://adaptivecards.io/schemas/adaptive-card.json"), "type": .string("AdaptiveCard"),
            "version": .string("1.4"), "body": .array([block]),
        ])
        return .object([
            "type": .string("message"),
            "attachments": .array([
                .object([
                    "contentType": .string("application/vnd.microsoft.card.adaptive"), "contentUrl": .null,
                    "content": card,
                ])
            ]),
        ])
    }

    /// The three headers of the scheme: an HMAC over id, time and body.
    static func signature(of body: Data, id: String, at instant: Date, key: Data) -> [String: String] {
        let time = String(Int64(instant.timeIntervalSince1970))
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(time).".utf8) + body, using: SymmetricKey(data: key))
        return [
            "webhook-id": id, "webhook-timestamp": time, "webhook-signature": "v1,\(Data(code).base64EncodedString())",
        ]
    }

    private func outcome(_ status: Int, _ retryAfter: Int?, _ body: Data) -> SendOutcome {
        let reason = "HTTP \(status)"
        switch status {
        case 200..<300:
            return .sent(message: JSONValue(body)?["id"]?.flexibleText ?? "")
        case 429:
            // Discord names fractions of a second in the body.
            let seconds =
                switch JSONValue(body)?["retry_after"] {
                case .number(let number)?: Int(min(max(number, 0), 3_600).rounded(.up))
                case let other: other?.wholeNumber.map { Int(clamping: $0) } ?? retryAfter
                }
            return .refusedForNow(after: seconds.map { .seconds($0) }, reason: reason)
        // Gone, or never to be understood: whoever it belongs to does not want it. Programs that fail otherwise are tried again for as
        // long as it takes.
        case _ where target.form == .json:
            return [400, 410, 413, 422].contains(status)
                ? .refused(reason: reason) : .refusedForNow(after: nil, reason: reason)
        case 500...599: return .unknown(reason: reason)
        default: return .refused(reason: reason)
        }
    }
}
