package import Coordinator
package import Foundation
package import PlatformSupport

/// A Zalo Official Account with its groups (GMF) by the Open API (docs.zaloplatforms.com, OA). Unlike a bot it sees all that is said in a
/// group that belongs to it.
///
/// The platform keeps the history of its chats, and the adapter reads that back to where it was: nothing is lost while the program is away.
/// Where the platform pushes too, the history fills the gaps. There is no key that would make a send safe to repeat.
package struct ZaloOAPlatform: ChatPlatform {
    /// The name in rows and logs.
    package static let name = "zalo-oa"

    private let settings: ZaloOASettings
    private let http: HTTPExchange
    private let history: ZaloOAHistory
    /// Who the account is, shared with who reads its webhook.
    package let account = ZaloOASelf()
    /// Its tokens.
    package let consent: ZaloOAConsent

    /// Creates the account's side of the Open API. `now` is civil time.
    package init(
        settings: ZaloOASettings, client: HTTPClientHandle, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.settings = settings
        http = HTTPExchange(client: client, redactor: Redactor(secrets: [settings.appSecret]))
        consent = ZaloOAConsent(settings: settings, client: client, now: now)
        history = ZaloOAHistory(reader: ZaloOAEvent(account: account), settling: settings.settling, now: now)
    }

    /// The name in rows and logs.
    package var name: String { Self.name }
    /// How long one send may take.
    package var sendTimeout: Duration { settings.sendTimeout }
    /// The history is there to be read again.
    package var replaysReceived: Bool { true }

    /// Whether a consent was ever given.
    package var hasTokens: Bool { FileManager.default.fileExists(atPath: settings.tokenFile) }

    // MARK: Receiving

    /// The account, by `getoa`. Throws `PlatformError`, always temporary: consent may be given while the program runs, and whoever waits
    /// for it holds up nobody.
    package func identify() async throws -> BotAccount {
        do {
            let data = try await get("/v2.0/oa/getoa")
            guard let id = data["oa_id"]?.flexibleText else {
                throw PlatformError(.temporary, "getoa answered without an id")
            }
            let name = data["name"]?.text ?? "OA"
            account.learn(id: id, name: name)
            return BotAccount(id: id, displayName: name)
        } catch let error as PlatformError {
            throw PlatformError(.temporary, error.reason)
        }
    }

    /// What was said since the cursor, or nothing after a pause. The first time nothing of what was said before is taken, only where to go
    /// on. Throws `PlatformError`.
    package func receive(after cursor: Cursor?) async throws -> ReceivedBatch {
        if account.id == nil { _ = try await identify() }
        let batch = try await history.read(after: cursor) { list, offset in try await page(of: list, from: offset) }
        // The engine comes again at once.
        if batch.events.isEmpty, cursor != nil { try await Task.sleep(for: settings.pause) }
        return batch
    }

    /// How often a page is asked for again where there were too many calls; at least a minute in all.
    private static let mostTries = 20

    /// Ten rows of a list, the newest first; nil for the groups of an account that has none. Throws `PlatformError`.
    private func page(of list: ZaloOAHistory.List, from offset: Int) async throws -> [JSONValue]? {
        var tries = 1
        while true {
            do {
                let data = try await rows(of: list, from: offset)
                guard case .array(let rows) = data else {
                    throw PlatformError(.temporary, "listrecentchat answered without a list")
                }
                return rows
            } catch let refusal as Refusal where refusal.envelope.isLimit && tries < Self.mostTries {
                tries += 1
                try await Task.sleep(for: min(settings.pause, .seconds(5)))
            } catch let refusal as Refusal {
                if list == .groups, refusal.envelope.isWithoutGroups { return nil }
                throw PlatformError(.temporary, "listrecentchat: \(refusal.envelope.reason)")
            }
        }
    }

    private func rows(of list: ZaloOAHistory.List, from offset: Int) async throws -> JSONValue {
        switch list {
        case .people:
            let query = "{\"offset\":\(offset),\"count\":\(ZaloOAHistory.pageSize)}"
            return try await ask("/v2.0/oa/listrecentchat", query: "data=\(query.formEncoded)")
        case .groups:
            return try await ask(
                "/v3.0/oa/group/listrecentchat", query: "offset=\(offset)&count=\(ZaloOAHistory.pageSize)")
        }
    }

    /// What a call answers. Throws `PlatformError`.
    private func get(_ path: String) async throws -> JSONValue {
        do { return try await ask(path) } catch let refusal as Refusal {
            throw PlatformError(.temporary, "\(path): \(refusal.envelope.reason)")
        }
    }

    /// The platform refused a call.
    private struct Refusal: Error {
        let envelope: ZaloOAEnvelope
    }

    /// What a call answers, asked once more with another token where the first was refused. Throws `Refusal` or `PlatformError`.
    private func ask(_ path: String, query: String = "") async throws -> JSONValue {
        let token = try await consent.token()
        var answer = await call("GET", path, query: query, token: token)
        if case .own(let envelope) = answer, envelope.isTokenRefused {
            answer = await call("GET", path, query: query, token: try await consent.token(after: token))
        }
        switch answer {
        case .failed(_, let reason): throw PlatformError(.temporary, "\(path): \(reason)")
        case .foreign(let status, _): throw PlatformError.foreign(path, status)
        case .own(let envelope) where envelope.error == 0: return envelope.data ?? .null
        case .own(let envelope): throw Refusal(envelope: envelope)
        }
    }

    /// What came of a call.
    private enum Answer {
        /// No whole answer came.
        case failed(bodyWasSent: Bool, reason: String)
        /// An answer of somebody else than the platform.
        case foreign(status: Int, retryAfter: Int?)
        /// One of the platform's.
        case own(ZaloOAEnvelope)
    }

    private func call(
        _ method: String, _ path: String, query: String = "", body: Data? = nil, token: String
    ) async -> Answer {
        let request = HTTPExchange.Request(
            method, settings.baseURL + path + (query.isEmpty ? "" : "?" + query), headers: ["access_token": token],
            body: body)
        switch await http.send(request, timeout: settings.sendTimeout) {
        case .failed(let bodyWasSent, let reason): return .failed(bodyWasSent: bodyWasSent, reason: reason)
        case .answered(let status, let retryAfter, let data):
            let redactor = Redactor(secrets: [token, settings.appSecret])
            return ZaloOAEnvelope(JSONValue(data), redactor).map { .own($0) }
                ?? .foreign(status: status, retryAfter: retryAfter)
        }
    }

    // MARK: Sending

    /// Sends a message to a person or into a group, with the token that there is: a send has its time, and the next look into the history
    /// fetches another token.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        let (path, recipient) =
            switch ZaloOAChat(name: message.chat) {
            case .person(let id): ("/v3.0/oa/message/cs", ["user_id": JSONValue.string(id)])
            case .group(let id): ("/v3.0/oa/group/message", ["group_id": JSONValue.string(id)])
            }
        let body = JSONValue.object([
            "recipient": .object(recipient),
            "message": .object(["text": .string(Self.withoutMentions(message.textWithLink))]),
        ])
        guard let json = try? body.data() else { return .refused(reason: "the text cannot be written as JSON") }
        let token: String
        do { token = try await consent.tokenAtHand() } catch {
            return .refusedForNow(after: nil, reason: (error as? PlatformError)?.reason ?? "no token")
        }
        switch await call("POST", path, body: json, token: token) {
        case .failed(let bodyWasSent, let reason):
            return SendOutcome(failedWithBodySent: bodyWasSent, reason: reason)
        case .foreign(429, let retryAfter):
            return .refusedForNow(after: retryAfter.map { .seconds($0) }, reason: "HTTP 429")
        case .foreign(let status, _): return .foreign(status)
        case .own(let envelope): return envelope.outcome
        }
    }

    /// Files go out by an address only.
    package var needsLinks: Bool { true }

    /// Fetches a picture or document from the address that came with it.
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        guard let address = file.address(from: settings.baseURL) else { return .never(reason: "no address of HTTPS") }
        return await http.download(address)
    }

    /// `[@…]` calls somebody, with the group's id everybody: what people have written must not.
    private static func withoutMentions(_ text: String) -> String { text.replacing("[@", with: "[ @") }
}
