import Coordinator
import Foundation
import PlatformSupport
import Synchronization

/// Calls of the client-server API (spec.matrix.org, v1.11) with the bot's access token.
final class MatrixClient: Sendable {
    /// What came of a call.
    enum Answer: Equatable {
        /// An answer in the platform's format: its status and body.
        case json(status: Int, JSONValue)
        /// An answer that is none of the platform's.
        case foreign(status: Int)
        /// No whole answer.
        case failed(bodyWasSent: Bool, reason: String)
    }

    let settings: MatrixSettings
    let http: HTTPExchange
    private let redactor: Redactor
    private let token: Mutex<String?>
    private let known = Mutex<String?>(nil)
    private let login = Turnstile()

    init(settings: MatrixSettings, client: HTTPClientHandle) {
        self.settings = settings
        redactor = Redactor(secrets: [settings.login.secret])
        http = HTTPExchange(client: client, redactor: redactor)
        if case .token(let given) = settings.login { token = Mutex(given) } else { token = Mutex(nil) }
    }

    /// Text that may be printed.
    func redact(_ text: String) -> String {
        let withoutToken = token.withLock(\.self).map { Redactor(secrets: [$0]).redact(text) } ?? text
        return redactor.redact(withoutToken)
    }

    /// Makes a call under `/_matrix/client/v3`, logged in; anew where the token is not taken any more and there is a password.
    func call(
        _ method: String, _ path: [String], query: [(String, String)] = [], _ body: JSONValue? = nil, timeout: Duration
    ) async -> Answer {
        let used = token.withLock(\.self)
        let answer = await attempt(method, path, query, body, timeout)
        guard case .json(401, _) = answer, hasPassword, (try? await logIn(inPlaceOf: used)) != nil else {
            return answer
        }
        return await attempt(method, path, query, body, timeout)
    }

    private func attempt(
        _ method: String, _ path: [String], _ query: [(String, String)], _ body: JSONValue?, _ timeout: Duration
    ) async -> Answer {
        guard let authorization else { return .failed(bodyWasSent: false, reason: "not logged in") }
        return await send(method, path, query, body, authorization, timeout)
    }

    /// What says whose call it is; nil where the bot is not logged in.
    var authorization: [String: String]? { token.withLock(\.self).map { ["authorization": "Bearer \($0)"] } }

    /// Gets an access token where the one that is there is none, or is the one that was not taken. Of several who ask at once one logs in.
    /// Throws `PlatformError`.
    private func logIn(inPlaceOf used: String?) async throws {
        try await login.alone { [self] in
            guard case .password(let user, let password) = settings.login, token.withLock({ $0 == used }) else {
                return
            }
            let body: JSONValue = .object([
                "type": .string("m.login.password"), "device_id": .string(settings.device),
                "password": .string(password), "initial_device_display_name": .string("Năm Rõ"),
                "identifier": .object(["type": .string("m.id.user"), "user": .string(user)]),
            ])
            let answer = await send("POST", ["login"], [], body, [:], settings.sendTimeout)
            guard case .json(200, let value) = answer, let given = value["access_token"]?.text else {
                throw error(of: answer, in: "login")
            }
            token.withLock { $0 = given }
        }
    }

    /// The bot's own id, asked of the server. Throws `PlatformError`.
    func identify() async throws -> String {
        try await logIn(inPlaceOf: nil)
        let answer = await call("GET", ["account", "whoami"], timeout: settings.sendTimeout)
        guard case .json(200, let value) = answer, let id = value["user_id"]?.text else {
            throw error(of: answer, in: "whoami")
        }
        known.withLock { $0 = id }
        return id
    }

    /// The bot's own id, asked once. Throws `PlatformError`.
    func user() async throws -> String {
        if let id = known.withLock(\.self) { return id }
        return try await identify()
    }

    /// Why a call failed; a secret that is not taken needs a person.
    func error(of answer: Answer, in call: String) -> PlatformError {
        switch answer {
        case .failed(_, let reason): return PlatformError(.temporary, "\(call): \(redact(reason))")
        case .foreign(let status): return .foreign(call, status)
        case .json(let status, let value):
            let code = value["errcode"]?.text ?? ""
            let isWrong = ["M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED"].contains(code)
            // Where there is a password a new token is one login away.
            let isFinal = call == "login" ? code == "M_FORBIDDEN" : isWrong && !hasPassword
            let text = "\(call): HTTP \(status) \(code) \(value["error"]?.text ?? "")"
            return PlatformError(isFinal ? .permanent : .temporary, redact(text))
        }
    }

    private var hasPassword: Bool { if case .password = settings.login { true } else { false } }

    private func send(
        _ method: String, _ path: [String], _ query: [(String, String)], _ body: JSONValue?,
        _ headers: [String: String],
        _ timeout: Duration
    ) async -> Answer {
        let url = Self.url(settings.homeserver, path, query)
        let data = body.flatMap { try? $0.data() }
        let request = HTTPExchange.Request(method, url, headers: headers, body: data)
        switch await http.send(request, timeout: timeout) {
        case .failed(let bodyWasSent, let reason): return .failed(bodyWasSent: bodyWasSent, reason: reason)
        case .answered(let status, _, let data):
            guard let value = JSONValue(data), case .object = value, status == 200 || value["errcode"] != nil else {
                return .foreign(status: status)
            }
            return .json(status: status, value)
        }
    }

    /// The address of a path whose parts may hold anything: ids of rooms have signs in them.
    private static func url(_ homeserver: String, _ path: [String], _ query: [(String, String)]) -> String {
        let pairs = query.map { "\($0)=\($1.formEncoded)" }
        return homeserver + "/_matrix/client/v3/" + path.map(\.formEncoded).joined(separator: "/")
            + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }
}

/// Lets one in at a time.
private actor Turnstile {
    private var last: Task<Void, any Error>?

    /// Runs `body` once everybody who came before is through. Throws what `body` throws.
    func alone(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let before = last
        let mine = Task {
            _ = await before?.result
            try await body()
        }
        last = mine
        try await mine.value
    }
}
