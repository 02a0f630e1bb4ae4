package import Coordinator
import Foundation
package import PlatformSupport

/// A Zalo bot by the Bot Platform. It polls, or the platform pushes to its webhook; never both.
///
/// The poll is destructive: an update that was answered and not kept is gone, so the engine keeps it before it asks
/// again. A group delivers only what mentions the bot or replies to it (docs.zaloplatforms.com, group).
package struct ZaloPlatform: ChatPlatform {
    /// The name in rows and logs.
    package static let name = "zalo"

    private let settings: ZaloSettings
    private let http: HTTPExchange
    private let redactor: Redactor

    /// Creates the bot's side of the Bot API.
    package init(settings: ZaloSettings, client: HTTPClientHandle) {
        let redactor = Redactor(secrets: [settings.token])
        self.init(settings: settings, exchange: HTTPExchange(client: client, redactor: redactor))
    }

    /// Creates the bot's side of a service that is reached in another way.
    package init(settings: ZaloSettings, exchange: HTTPExchange) {
        self.settings = settings
        redactor = Redactor(secrets: [settings.token])
        http = exchange
    }

    /// The name in rows and logs.
    package var name: String { Self.name }
    /// How long one send may take.
    package var sendTimeout: Duration { settings.sendTimeout }

    // MARK: Receiving

    /// The bot's own account, by `getMe`. Throws `PlatformError`.
    package func identify() async throws -> BotAccount {
        let answer = try await answer(of: "getMe", [:], timeout: settings.sendTimeout)
        guard let envelope = answer.envelope else { throw PlatformError.foreign("getMe", answer.status) }
        guard envelope.isOK else { throw error(of: envelope) }
        guard let id = envelope.result?["id"]?.flexibleText else {
            throw PlatformError(.temporary, "getMe answered without an id")
        }
        let name = envelope.result?["display_name"]?.text ?? envelope.result?["account_name"]?.text ?? "Bot"
        return BotAccount(id: id, displayName: name)
    }

    /// One update, or none after the poll's time-out. There is no cursor. Throws `PlatformError`.
    package func receive(after cursor: Cursor?) async throws -> ReceivedBatch {
        let answer = try await answer(
            of: "getUpdates", ["timeout": .integer(settings.pollTimeout.components.seconds)],
            timeout: settings.pollTimeout + .seconds(10))
        guard let envelope = answer.envelope else {
            // What looks like an update and cannot be read is gone from the platform; it goes on record as it came.
            guard answer.status == 200, let event = ZaloUpdate.unreadable(answer.body) else {
                throw PlatformError.foreign("getUpdates", answer.status)
            }
            return ReceivedBatch(events: [event])
        }
        if envelope.isOK { return ReceivedBatch(events: ZaloUpdate.events(in: envelope.result)) }
        // "Request timeout" is how an idle poll ends; it is the normal case.
        if envelope.code == 408 { return ReceivedBatch(events: []) }
        throw error(of: envelope)
    }

    /// An answer, with its envelope where it is in the platform's format.
    struct Answer {
        let status: Int
        let body: Data
        let envelope: ZaloEnvelope?
    }

    func answer(
        of method: String, _ body: [String: JSONValue], timeout: Duration
    ) async throws -> Answer {
        let json = try JSONValue.object(body).data()
        switch await http.post(url(method), json: json, timeout: timeout) {
        case .failed(_, let reason): throw PlatformError(.temporary, "\(method): \(reason)")
        case .answered(let status, _, let data):
            return Answer(status: status, body: data, envelope: ZaloEnvelope(JSONValue(data)))
        }
    }

    func error(of envelope: ZaloEnvelope) -> PlatformError {
        let kind: PlatformError.Kind = envelope.code == 401 ? .permanent : .temporary
        return PlatformError(kind, redactor.redact("error \(envelope.code): \(envelope.description)"))
    }

    // MARK: Sending

    /// Sends plain text: people's words may hold signs that markup would trip over.
    ///
    /// A picture goes by its address, which the platform fetches, more than once at times; a document as an address for people.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        var (method, body) = ("sendMessage", ["chat_id": JSONValue.string(message.chat)])
        if let file = message.file, file.content.kind == .picture, let address = file.address {
            method = "sendPhoto"
            (body["photo"], body["caption"]) = (.string(address), .string(message.text))
        } else {
            body["text"] = .string(message.textWithLink)
        }
        guard let json = try? JSONValue.object(body).data() else {
            return .refused(reason: "the text cannot be written as JSON")
        }
        switch await http.post(url(method), json: json, timeout: settings.sendTimeout) {
        case .failed(let bodyWasSent, let reason):
            return SendOutcome(failedWithBodySent: bodyWasSent, reason: reason)
        case .answered(let status, let retryAfter, let data):
            return outcome(status: status, retryAfter: retryAfter, ZaloEnvelope(JSONValue(data)))
        }
    }

    /// What an answer says about the message (DESIGN rule 6).
    private func outcome(status: Int, retryAfter: Int?, _ envelope: ZaloEnvelope?) -> SendOutcome {
        // The limit answers before anything is done, with or without the platform's format.
        if status == 429 { return .refusedForNow(after: retryAfter.map { .seconds($0) }, reason: "HTTP 429") }
        guard let envelope else { return .foreign(status) }
        if envelope.isOK { return .sent(message: envelope.result?["message_id"]?.flexibleText ?? "") }
        let reason = redactor.redact("error \(envelope.code): \(envelope.description)")
        switch envelope.code {
        // 403 is the platform's "Internal server error"; 401 is cured by a new token, and the message keeps.
        case 401, 403, 429, 500...599: return .refusedForNow(after: nil, reason: reason)
        // The platform gave up waiting for itself: it may or may not have sent.
        case 408: return .unknown(reason: reason)
        default: return .refused(reason: reason)
        }
    }

    /// Files go out by an address only.
    package var needsLinks: Bool { true }

    /// Fetches a picture from the address that came with it, which the platform keeps for a time.
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        guard let address = file.address(from: settings.baseURL) else { return .never(reason: "no address of HTTPS") }
        return await http.download(address)
    }

    private func url(_ method: String) -> String { "\(settings.baseURL)/bot\(settings.token)/\(method)" }
}
