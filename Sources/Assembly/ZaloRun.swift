package import BotConfiguration
import Coordinator
import PlatformSupport
import Web
import ZaloPlatform

/// What `namro zalo` does, and what `serve` needs to know of a Zalo bot.
package struct ZaloRun: Sendable {
    private let settings: Settings

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.init(settings: configuration.settings) }

    /// Creates a run of settings that are not in a file yet.
    init(settings: Settings) { self.settings = settings }

    /// How the bot reaches the platform. Throws `ServeRun.CannotStart` where the token is missing or wrong.
    func zaloSettings() throws -> ZaloSettings {
        guard let token = settings.secrets.zaloToken else {
            throw ServeRun.CannotStart(
                description: "chưa có token: đặt biến môi trường NAMRO_ZALO_TOKEN (lấy ở Zalo Bot Creator)")
        }
        guard let zalo = ZaloSettings(token: token, baseURL: settings.zaloBaseURL) else {
            throw ServeRun.CannotStart(description: "NAMRO_ZALO_TOKEN không đúng dạng <số>:<chuỗi bí mật>")
        }
        return zalo
    }

    /// The bot, where the office has one. Throws `ServeRun.CannotStart`.
    func setup(client: HTTPClientHandle) throws -> PlatformSetup? {
        guard settings.secrets.zaloToken != nil else { return nil }
        let platform = ZaloPlatform(settings: try zaloSettings(), client: client)
        let webhook = try webhook()
        let pushed = webhook.map { _ in PushedEvents() }
        let bot = OfficeBot(platform: platform, sendPerSecond: Double(settings.sendPerSecond), pushed: pushed) {
            if pushed == nil { try await Self.requirePoll(platform) }
        }
        guard let webhook, let pushed else { return PlatformSetup(bot: bot) }
        return PlatformSetup(
            bot: bot, route: WebhookRoute(path: webhook.path, reader: webhook.reader, events: pushed))
    }

    /// A bot with a webhook may not poll. Throws `CannotStart`; where the platform does not tell, the poll itself will.
    private static func requirePoll(_ platform: ZaloPlatform) async throws {
        guard (try? await platform.webhookAddress()) ?? nil != nil else { return }
        throw ServeRun.CannotStart(
            description: "bot đang có webhook nên không poll được: chạy namro zalo delete-webhook, "
                + "hoặc đặt zalo.mode là webhook trong bot.yaml")
    }

    /// Where the platform pushes to, on our own server, and how that is read; nil in poll mode. Throws `ServeRun.CannotStart` where
    /// something is missing for it.
    func webhook() throws -> (path: String, reader: ZaloWebhook)? {
        guard settings.zaloMode == "webhook" else { return nil }
        try WebhookAddress.requireServer(settings, mode: "zalo.mode")
        let path = WebhookAddress.path(of: ZaloPlatform.name, token: try zaloSettings().token)
        return (path, ZaloWebhook(secret: try secret(), next: settings.secrets.zaloNextWebhookSecret))
    }

    private func secret() throws -> String {
        guard let secret = settings.secrets.zaloWebhookSecret else {
            throw ServeRun.CannotStart(
                description: "zalo.mode là webhook: đặt biến môi trường NAMRO_ZALO_WEBHOOK_SECRET (8 đến 256 ký tự)")
        }
        return secret
    }

    /// Tells where the platform pushes to, and how the bot is set to receive. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func info() async throws -> [String] {
        try await withPlatform { platform in
            let bot = try await platform.identify()
            let address = try await platform.webhookAddress()
            var lines = ["Bot: \(bot.displayName) (\(bot.id))", "Cấu hình: zalo.mode là \(settings.zaloMode)"]
            lines.append(
                address.map { "Nền tảng đang đẩy tin đến: \(WebhookAddress.place(of: $0))" }
                    ?? "Nền tảng không đẩy tin đến đâu: bot nhận bằng poll")
            if address != nil, settings.zaloMode == "poll" {
                lines.append(
                    "Bot không poll được khi còn webhook: chạy namro zalo delete-webhook, hoặc đặt zalo.mode là webhook."
                )
            }
            if address == nil, settings.zaloMode == "webhook" {
                lines.append("Chưa đặt webhook: chạy namro zalo set-webhook.")
            }
            return lines
        }
    }

    /// Tells the platform to push to our server; with the next secret where there is one. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func setWebhook() async throws -> [String] {
        let address = try WebhookAddress.whole(
            of: ZaloPlatform.name, token: try zaloSettings().token, settings, mode: "zalo.mode",
            isWebhook: settings.zaloMode == "webhook")
        let secret = try settings.secrets.zaloNextWebhookSecret ?? secret()
        return try await withPlatform { platform in
            let check = try await platform.setWebhook(address, secret: secret)
            return ["Đã đặt webhook.", Self.explanation(check.outcome, hint: check.hint)]
        }
    }

    /// Tells the platform to push nowhere. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func deleteWebhook() async throws {
        try await withPlatform { try await $0.deleteWebhook() }
    }

    private func withPlatform<Value: Sendable>(
        _ body: (ZaloPlatform) async throws -> Value
    ) async throws -> Value {
        let zalo = try zaloSettings()
        return try await HTTPClientHandle.lend { try await body(ZaloPlatform(settings: zalo, client: $0)) }
    }

    /// What the platform's word for its own check means, and what to do.
    static func explanation(_ outcome: String?, hint: String?) -> String {
        let words: [String: String] = [
            "webhook.ok": "Nền tảng gọi thử thành công.",
            "webhook.http.403":
                "Máy chủ trả 403: mã bí mật không khớp, hoặc tường lửa chặn trình khách Java/*. Cho phép User-Agent Java/* ở đường dẫn này.",
            "webhook.http.404":
                "Máy chủ trả 404: bot chưa chạy ở chế độ webhook, hoặc proxy không chuyển đường dẫn /webhooks/.",
            "webhook.http.5xx": "Máy chủ lỗi: xem nhật ký của bot và của proxy.",
            "webhook.err.tls": "Chứng thư HTTPS không hợp lệ hoặc thiếu chuỗi chứng thư.",
            "webhook.err.dns": "Không tìm thấy tên miền.", "webhook.err.timeout": "Máy chủ không trả lời kịp.",
            "webhook.err.conn": "Không kết nối được máy chủ: kiểm tra cổng và tường lửa.",
            "webhook.err.unreachable": "Không có đường đến máy chủ.",
            "webhook.err.blocked": "Nền tảng không chấp nhận địa chỉ này (địa chỉ nội bộ?).",
        ]
        guard let outcome else { return "Nền tảng không gọi thử; nhắn một tin cho bot để kiểm tra." }
        let known = words[outcome] ?? "Nền tảng báo \(outcome)."
        return outcome == "webhook.ok" ? known : known + (hint.map { " (\($0))" } ?? "")
    }
}
