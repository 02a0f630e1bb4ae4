package import Coordinator
package import Foundation
package import PlatformSupport

/// A Telegram bot by the Bot API (core.telegram.org/bots/api). It polls, or the platform pushes to its webhook; never both.
///
/// The platform keeps updates for a day and forgets one only when a later poll names a higher number, so nothing is lost while the
/// engine commits before it polls again. It has no key that would make a send safe to repeat.
package struct TelegramPlatform: ChatPlatform {
    /// The name in rows and logs.
    package static let name = "telegram"

    let settings: TelegramSettings
    let http: HTTPExchange
    private let redactor: Redactor
    private let now: @Sendable () -> Date
    /// What the bot knows of itself, shared with who reads its webhook.
    package let bot: TelegramSelf

    /// Creates the bot's side of the Bot API. `now` is civil time, for telling how old the last update is.
    package init(
        settings: TelegramSettings, client: HTTPClientHandle, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.settings = settings
        self.now = now
        redactor = Redactor(secrets: [settings.token])
        http = HTTPExchange(client: client, redactor: redactor)
        bot = TelegramSelf(id: settings.botID)
    }

    /// The name in rows and logs.
    package var name: String { Self.name }
    /// How long one send may take.
    package var sendTimeout: Duration { settings.sendTimeout }
    /// What is not confirmed comes again.
    package var replaysReceived: Bool { true }
    /// A limit names how long one chat takes nothing more.
    package var limitScope: LimitScope { .chat }

    // MARK: Receiving

    /// The bot's own account, by `getMe`. Throws `PlatformError`.
    package func identify() async throws -> BotAccount {
        let result = try await call("getMe")
        if let name = result?["username"]?.text { bot.learn(name: name) }
        guard let id = result?["id"]?.flexibleText else {
            throw PlatformError(.temporary, "getMe answered without an id")
        }
        return BotAccount(id: id, displayName: result?["first_name"]?.text ?? "Bot")
    }

    /// Up to a hundred updates after the cursor, or none after the poll's time-out; taps are answered at once. Throws `PlatformError`.
    package func receive(after cursor: Cursor?) async throws -> ReceivedBatch {
        var body: [String: JSONValue] = [
            "timeout": .integer(settings.pollTimeout.components.seconds), "limit": .integer(100),
            "allowed_updates": Self.allowedUpdates,
        ]
        let position = cursor.flatMap { TelegramPosition($0) }
        // After a week of silence numbers may begin anew anywhere: then everything that waits is taken, and keys tell what is known.
        if let position, position.isFresh(at: now()) { body["offset"] = .integer(position.next) }
        let result = try await call("getUpdates", body, timeout: settings.pollTimeout + .seconds(10))
        guard case .array(let updates)? = result else {
            throw PlatformError(.temporary, "getUpdates answered without a list")
        }
        let usable = updates.filter(Self.isNumbered)
        // What has a number that cannot be confirmed is not taken, and comes again: to ask at once would be to ask without end.
        guard !usable.isEmpty || updates.isEmpty else {
            throw PlatformError(.temporary, "getUpdates answered with numbers beyond all bounds")
        }
        await answerTaps(in: usable)
        let last = usable.compactMap { $0["update_id"]?.wholeNumber }.max()
        return ReceivedBatch(
            events: usable.map(TelegramUpdate(bot: bot).event),
            next: last.map { TelegramPosition(next: $0 + 1, at: now()).cursor })
    }

    /// Whether an update has a number after which there is another one, or none at all; those of the platform fit into 32 bits.
    private static func isNumbered(_ update: JSONValue) -> Bool {
        guard let number = update["update_id"] else { return true }
        return number.wholeNumber.map { (0..<(1 << 53)).contains($0) } ?? false
    }

    /// What the bot wants to be told of; what is left out here was told before and is not any more.
    static let allowedUpdates = JSONValue.array(
        ["message", "edited_message", "callback_query"].map { .string($0) })

    /// The button of who tapped turns until it is answered; whether that succeeds matters to nobody else.
    private func answerTaps(in updates: [JSONValue]) async {
        await withTaskGroup(of: Void.self) { group in
            for id in updates.compactMap({ $0["callback_query"]?["id"]?.flexibleText }) {
                group.addTask {
                    _ = try? await call("answerCallbackQuery", ["callback_query_id": .string(id)], timeout: .seconds(3))
                }
            }
        }
    }

    /// The result of a method. Throws `PlatformError`.
    func call(
        _ method: String, _ body: [String: JSONValue] = [:], timeout: Duration? = nil
    ) async throws -> JSONValue? {
        let json = try JSONValue.object(body).data()
        switch await http.post(url(method), json: json, timeout: timeout ?? settings.sendTimeout) {
        case .failed(_, let reason): throw PlatformError(.temporary, "\(method): \(reason)")
        case .answered(let status, _, let data):
            guard let envelope = TelegramEnvelope(JSONValue(data)) else {
                throw PlatformError.foreign(method, status)
            }
            guard envelope.isOK else { throw error(of: envelope) }
            return envelope.result
        }
    }

    /// A token that was revoked (401) or was never one (404) needs a person. A second poller or a webhook (409) may go away.
    private func error(of envelope: TelegramEnvelope) -> PlatformError {
        let kind: PlatformError.Kind = [401, 404].contains(envelope.code) ? .permanent : .temporary
        return PlatformError(kind, redactor.redact("error \(envelope.code): \(envelope.description)"))
    }

    // MARK: Sending

    /// Sends a message with its codes in bold and its buttons; where the platform trips over the markup, as plain text in what is left of
    /// the time.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        let end = ContinuousClock.now + settings.sendTimeout
        let outcome = await send(message, isPlain: false, until: end)
        guard case .refused(let reason) = outcome, reason.contains("can't parse entities") else { return outcome }
        return await send(message, isPlain: true, until: end)
    }

    private func send(
        _ message: OutboundMessage, isPlain: Bool, until end: ContinuousClock.Instant
    ) async -> SendOutcome {
        let body = TelegramMessage(message).body(isPlain: isPlain)
        guard let json = try? JSONValue.object(body).data() else {
            return .refused(reason: "the text cannot be written as JSON")
        }
        var request = HTTPExchange.Request("POST", url("sendMessage"), body: json)
        if let file = message.file?.content {
            let upload = TelegramMessage(message).upload(file, isPlain: isPlain)
            request = HTTPExchange.Request(
                "POST", url(file.kind == .picture ? "sendPhoto" : "sendDocument"),
                headers: ["content-type": upload.contentType], body: upload.body)
        }
        switch await http.send(request, timeout: end - .now) {
        case .failed(let bodyWasSent, let reason):
            return SendOutcome(failedWithBodySent: bodyWasSent, reason: reason)
        case .answered(let status, let retryAfter, let data):
            return outcome(
                status: status, retryAfter: retryAfter, TelegramEnvelope(JSONValue(data)),
                TelegramChat(name: message.chat))
        }
    }

    /// What an answer says about the message (DESIGN rule 6).
    private func outcome(
        status: Int, retryAfter: Int?, _ envelope: TelegramEnvelope?, _ chat: TelegramChat
    ) -> SendOutcome {
        if status == 429 || envelope?.code == 429 {
            let wait = envelope?.retryAfter ?? retryAfter
            return .refusedForNow(after: wait.map { .seconds($0) }, reason: "HTTP 429")
        }
        guard let envelope else { return .foreign(status) }
        if envelope.isOK { return .sent(message: envelope.result?["message_id"]?.flexibleText ?? "") }
        if let other = envelope.movedTo { return .moved(to: chat.moved(to: other)) }
        let reason = redactor.redact("error \(envelope.code): \(envelope.description)")
        switch envelope.code {
        // A wrong token is cured by a new one, and the message keeps.
        case 401: return .refusedForNow(after: nil, reason: reason)
        // Its front answers in the same format whatever became of the message behind it.
        case 500...599: return .unknown(reason: reason)
        default: return .refused(reason: reason)
        }
    }

    func url(_ method: String) -> String { "\(settings.baseURL)/bot\(settings.token)/\(method)" }
}
