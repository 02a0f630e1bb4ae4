package import BotConfiguration
import Coordinator
package import Foundation
import PlatformSupport
import Web
import ZaloOAPlatform

/// What `namro zalo-oa` does, and what `serve` needs to know of a Zalo Official Account.
package struct ZaloOARun: Sendable {
    private static let mode = "zalo_oa.mode"
    /// How long there is between two looks into the history where the platform pushes besides.
    private static let gapPause: Duration = .seconds(60)
    /// How long there is between two looks where it does not, in seconds.
    private static let pollPause = 5
    /// How old a message is at least before it is taken from the history where it is pushed too.
    private static let settling: Duration = .seconds(120)

    private let settings: Settings

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.init(settings: configuration.settings) }

    /// Creates a run of settings that are not in a file yet.
    init(settings: Settings) { self.settings = settings }

    /// How the account is reached. Throws `ServeRun.CannotStart` where something is missing or wrong.
    private func accountSettings() throws -> ZaloOASettings {
        guard !settings.zaloOAAppID.isEmpty, let secret = settings.secrets.zaloOAAppSecret else {
            throw ServeRun.CannotStart(
                description: "đặt zalo_oa.app_id trong bot.yaml và biến môi trường NAMRO_ZALO_OA_APP_SECRET "
                    + "(ở developers.zalo.me, trang Cài đặt của ứng dụng)")
        }
        let account = ZaloOASettings(
            appID: settings.zaloOAAppID, appSecret: secret, tokenFile: settings.database + ".zalo-oa.json",
            baseURL: settings.zaloOABaseURL, consentURL: settings.zaloOAConsentURL,
            pause: isPushed ? Self.gapPause : .seconds(Self.pollPause),
            settling: isPushed ? Self.settling : .zero)
        guard let account else {
            throw ServeRun.CannotStart(description: "zalo_oa.app_id phải là số, ví dụ 1234567890123456789")
        }
        return account
    }

    private var isPushed: Bool { settings.zaloOAMode == "webhook" }

    /// The account, where the office has one. Throws `ServeRun.CannotStart`.
    func setup(client: HTTPClientHandle) throws -> PlatformSetup? {
        guard !settings.zaloOAAppID.isEmpty else { return nil }
        let account = try accountSettings()
        let platform = ZaloOAPlatform(settings: account, client: client)
        guard platform.hasTokens else {
            throw ServeRun.CannotStart(description: "OA chưa cấp quyền cho bot: chạy namro zalo-oa consent")
        }
        let pushed = isPushed ? PushedEvents() : nil
        let bot = OfficeBot(
            platform: platform, sendPerSecond: Double(settings.sendPerSecond), pushed: pushed,
            fillsGaps: settings.zaloOAFillsGaps)
        guard let pushed else { return PlatformSetup(bot: bot) }
        try WebhookAddress.requireServer(settings, mode: Self.mode)
        let reader = ZaloOAWebhook(
            appID: account.appID, secret: try secret(), next: settings.secrets.zaloOANextSecretKey,
            account: platform.account)
        let path = WebhookAddress.path(of: ZaloOAPlatform.name, token: account.appSecret)
        return PlatformSetup(bot: bot, route: WebhookRoute(path: path, reader: reader, events: pushed))
    }

    private func secret() throws -> String {
        guard let secret = settings.secrets.zaloOASecretKey else {
            throw ServeRun.CannotStart(
                description: "zalo_oa.mode là webhook: đặt biến môi trường NAMRO_ZALO_OA_SECRET_KEY "
                    + "(OA Secret Key ở developers.zalo.me, trang Webhook; khác với App Secret)")
        }
        return secret
    }

    // MARK: Commands

    /// Tells how consent is given: where its code comes from. Throws `ServeRun.CannotStart`.
    package func consentAddress() throws -> String {
        let account = try accountSettings()
        guard !settings.zaloOARedirectURL.isEmpty else {
            throw ServeRun.CannotStart(
                description: "đặt zalo_oa.redirect_url trong bot.yaml: địa chỉ đã khai ở developers.zalo.me, mục "
                    + "Official Account Callback Url")
        }
        return account.consentAddress(redirect: settings.zaloOARedirectURL)
    }

    /// Exchanges the code of a consent for tokens, which are kept beside the database. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func accept(code: String) async throws {
        try await withPlatform { try await $0.consent.accept(code: code) }
    }

    /// Tells who the account is, how it receives and until when its consent holds. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func info(at now: Date = Date()) async throws -> [String] {
        let (bot, end) = try await withPlatform { (try await $0.identify(), try await $0.consent.endsAt()) }
        var lines = [
            "Official Account: \(bot.displayName) (\(bot.id))", "Cấu hình: \(Self.mode) là \(settings.zaloOAMode)",
            isPushed
                ? "Khai ở developers.zalo.me, trang Webhook: "
                    + (try WebhookAddress.whole(
                        of: ZaloOAPlatform.name, token: try accountSettings().appSecret, settings, mode: Self.mode,
                        isWebhook: isPushed))
                : "Bot đọc lịch sử trò chuyện \(Self.pollPause) giây một lần.",
        ]
        guard let end else { return lines }
        let days = Int(end.timeIntervalSince(now) / 86_400)
        lines.append(
            "Khi bot chạy, quyền được gia hạn mỗi ngày. Nếu bot tắt, quyền còn \(days) ngày"
                + (days < 14 ? ": chạy bot trước đó, nếu không phải cấp quyền lại (namro zalo-oa consent)." : "."))
        return lines
    }

    private func withPlatform<Value: Sendable>(
        _ body: (ZaloOAPlatform) async throws -> Value
    ) async throws -> Value {
        let account = try accountSettings()
        return try await HTTPClientHandle.lend { try await body(ZaloOAPlatform(settings: account, client: $0)) }
    }
}
