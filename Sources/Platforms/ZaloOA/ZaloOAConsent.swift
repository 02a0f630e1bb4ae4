import Coordinator
package import Foundation
import PlatformSupport

/// The account's consent and the tokens that follow from it (docs.zaloplatforms.com, OA, access token).
///
/// A refresh token works once. One process at a time exchanges it; what is asked is on the disk before it is asked, and the next pair
/// before anything is done with it, unless the disk takes nothing: then it is kept in mind and written as soon as it can be. Where an
/// answer got lost, whoever looks after it learns that consent is needed again.
package actor ZaloOAConsent {
    private let settings: ZaloOASettings
    private let http: HTTPExchange
    private let file: ZaloOATokenFile
    private let now: @Sendable () -> Date
    private var tokens: ZaloOATokens?
    /// Whether the disk has not taken them.
    private var isUnwritten = false
    private var renewal: Task<ZaloOATokens, any Error>?

    init(settings: ZaloOASettings, client: HTTPClientHandle, now: @escaping @Sendable () -> Date) {
        self.settings = settings
        self.now = now
        file = ZaloOATokenFile(path: settings.tokenFile)
        http = HTTPExchange(client: client, redactor: Redactor(secrets: [settings.appSecret]))
    }

    /// How long before its end a token is renewed, in seconds.
    private static let margin: TimeInterval = 600
    /// How old a pair is at least before a refusal makes it worth another one, in seconds: else every refused call would use one up.
    private static let leastAge: TimeInterval = 300

    /// An access token that is good for some minutes at least. Throws `PlatformError`, permanent where a person has to give consent.
    func token() async throws -> String {
        if isUnwritten { await writeAgain() }
        let known = try tokens ?? kept()
        tokens = known
        if known.expiresAt > now().addingTimeInterval(Self.margin) { return known.access }
        do {
            return try await token(after: known.access)
        } catch let error as PlatformError where error.kind == .temporary && known.expiresAt > now() {
            return known.access
        }
    }

    /// The access token that there is, without waiting for anything. Throws `PlatformError` where there is none that holds.
    func tokenAtHand() throws -> String {
        let known = try tokens ?? kept()
        guard known.expiresAt > now() else { throw PlatformError(.temporary, "the tokens are to be renewed") }
        return known.access
    }

    /// Another access token than one that was refused. Who comes while one is being fetched waits for that one. Throws as `token` does.
    func token(after refused: String) async throws -> String {
        if let renewal { return try await renewal.value.access }
        // A task of its own: an exchange that works once is not cut by whoever has asked for it.
        let task = Task { try await renewed(after: refused) }
        renewal = task
        defer { renewal = nil }
        return try await task.value.access
    }

    /// When the consent ends, as long as nothing is renewed; nil where there is none. Throws `PlatformError`.
    package func endsAt() throws -> Date? { try read()?.consentEndsAt }

    /// Exchanges the code that the consent has given, and keeps what comes of it. Throws `PlatformError`.
    package func accept(code: String) async throws {
        let lock = try await locked()
        defer { lock.release() }
        switch await exchange([("grant_type", "authorization_code"), ("code", code)]) {
        case .granted(let fresh): try write(fresh)
        case .denied(let reason), .refused(let reason):
            throw PlatformError(.permanent, "the code was not taken: \(reason)")
        case .unanswered(_, let reason): throw PlatformError(.temporary, reason)
        }
    }

    // MARK: Renewing

    private func renewed(after stale: String) async throws -> ZaloOATokens {
        let lock = try await locked()
        defer { lock.release() }
        var pair = isUnwritten ? try tokens ?? kept() : try kept()
        // Another process was faster.
        if pair.access != stale, pair.expiresAt > now() {
            tokens = pair
            return pair
        }
        // One of the future is of a clock that ran ahead.
        guard !(0..<Self.leastAge).contains(now().timeIntervalSince(pair.issuedAt)) else {
            throw PlatformError(.temporary, "a new access token was refused")
        }
        let lost = pair.renewingSince
        pair.renewingSince = lost ?? now()
        try write(pair)
        switch await exchange([("grant_type", "refresh_token"), ("refresh_token", pair.refresh)]) {
        case .granted(let fresh):
            tokens = fresh
            isUnwritten = (try? file.write(fresh)) == nil
            return fresh
        case .denied(let reason):
            if lost == nil { try unmark(pair) }
            let cause = lost.map { ", since an answer was lost on \($0.formatted(.iso8601))" } ?? ""
            throw PlatformError(
                .permanent, "the tokens are not taken any more\(cause) (\(reason)); \(Self.consentNeeded)")
        case .refused(let reason), .unanswered(mayHaveActed: false, let reason):
            if lost == nil { try unmark(pair) }
            throw PlatformError(.temporary, "renewing the tokens: \(reason)")
        case .unanswered(mayHaveActed: true, let reason):
            throw PlatformError(.temporary, "renewing the tokens: \(reason)")
        }
    }

    private func unmark(_ pair: ZaloOATokens) throws {
        var pair = pair
        pair.renewingSince = nil
        try write(pair)
    }

    /// Writes the pair that the disk has not taken, unless another process or a new consent has written since.
    private func writeAgain() async {
        guard let pair = tokens, let lock = try? await file.lock(patience: .zero) else { return }
        defer { lock.release() }
        guard let kept = try? file.read(), kept.renewingSince == nil else {
            if (try? file.write(pair)) != nil { isUnwritten = false }
            return
        }
        (tokens, isUnwritten) = (kept, false)
    }

    // MARK: The file

    private static let consentNeeded = "give consent: namro zalo-oa consent"

    private func kept() throws -> ZaloOATokens {
        guard let kept = try read() else { throw PlatformError(.permanent, "no tokens yet; \(Self.consentNeeded)") }
        return kept
    }

    private func read() throws -> ZaloOATokens? {
        do { return try file.read() } catch {
            throw PlatformError(.permanent, "the file with the tokens cannot be read; \(Self.consentNeeded)")
        }
    }

    /// A disk that takes nothing now may take something later.
    private func write(_ pair: ZaloOATokens) throws {
        do { try file.write(pair) } catch {
            throw PlatformError(.temporary, "the file with the tokens cannot be written")
        }
        (tokens, isUnwritten) = (pair, false)
    }

    private func locked() async throws -> ZaloOATokenFile.Lock {
        do {
            if let lock = try await file.lock(patience: .seconds(20)) { return lock }
        } catch is ZaloOATokenFile.Unwritten {
            throw PlatformError(.temporary, "the file with the tokens cannot be written")
        }
        throw PlatformError(.temporary, "another process is renewing the tokens")
    }

    // MARK: The exchange

    /// What came of an exchange.
    private enum Exchange {
        case granted(ZaloOATokens)
        /// What was sent is not taken, and will not be.
        case denied(reason: String)
        /// The platform did not do it now.
        case refused(reason: String)
        case unanswered(mayHaveActed: Bool, reason: String)
    }

    private nonisolated func exchange(_ fields: [(String, String)]) async -> Exchange {
        let form = ([("app_id", settings.appID)] + fields).map { "\($0)=\($1.formEncoded)" }
        let request = HTTPExchange.Request(
            "POST", settings.consentURL + "/v4/oa/access_token",
            headers: ["secret_key": settings.appSecret, "content-type": "application/x-www-form-urlencoded"],
            body: Data(form.joined(separator: "&").utf8))
        switch await http.send(request, timeout: settings.sendTimeout) {
        case .failed(let bodyWasSent, let reason): return .unanswered(mayHaveActed: bodyWasSent, reason: reason)
        case .answered(let status, _, let data):
            let value = JSONValue(data)
            if let access = value?["access_token"]?.text, let refresh = value?["refresh_token"]?.text {
                // The seconds come as a text; a token is good for a day or so, whatever is said of it.
                let seconds = min(max(value?["expires_in"]?.wholeNumber ?? 3_600, 0), 7 * 86_400)
                return .granted(
                    ZaloOATokens(
                        access: access, refresh: refresh, expiresAt: now().addingTimeInterval(Double(seconds)),
                        issuedAt: now()))
            }
            let redactor = Redactor(secrets: fields.map(\.1) + [settings.appSecret])
            guard let envelope = ZaloOAEnvelope(value, redactor), envelope.error != 0 else {
                return .unanswered(mayHaveActed: true, reason: "HTTP \(status) without the platform's format")
            }
            return envelope.isConsentOver ? .denied(reason: envelope.reason) : .refused(reason: envelope.reason)
        }
    }
}
