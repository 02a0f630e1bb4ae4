package import BotConfiguration
import Coordinator
import PlatformSupport
import TelegramPlatform
import Web

/// What `namro telegram` does, and what `serve` needs to know of a Telegram bot.
package struct TelegramRun: Sendable {
    private static let mode = "telegram.mode"

    private let settings: Settings

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.init(settings: configuration.settings) }

    /// Creates a run of settings that are not in a file yet.
    init(settings: Settings) { self.settings = settings }

    /// How the bot reaches the platform. Throws `ServeRun.CannotStart` where the token is missing or wrong.
    private func telegramSettings() throws -> TelegramSettings {
        guard let token = settings.secrets.telegramToken else {
            throw ServeRun.CannotStart(
                description: "chưa có token: đặt biến môi trường NAMRO_TELEGRAM_TOKEN (lấy ở BotFather)")
        }
        guard let telegram = TelegramSettings(token: token, baseURL: settings.telegramBaseURL) else {
            throw ServeRun.CannotStart(description: "NAMRO_TELEGRAM_TOKEN không đúng dạng <số>:<chuỗi bí mật>")
        }
        return telegram
    }

    /// The bot, where the office has one. Throws `ServeRun.CannotStart`.
    func setup(client: HTTPClientHandle) throws -> PlatformSetup? {
        guard settings.secrets.telegramToken != nil else { return nil }
        let telegram = try telegramSettings()
        let platform = TelegramPlatform(settings: telegram, client: client)
        let pushed = settings.telegramMode == "webhook" ? PushedEvents() : nil
        let bot = OfficeBot(platform: platform, sendPerSecond: Double(settings.sendPerSecond), pushed: pushed) {
            if pushed == nil { try await Self.requirePoll(platform) }
            // Set anew at each start, which costs nothing.
            try? await platform.setMenu()
        }
        guard let pushed else { return PlatformSetup(bot: bot) }
        try WebhookAddress.requireServer(settings, mode: Self.mode)
        let reader = TelegramWebhook(
            secret: try secret(), next: settings.secrets.telegramNextWebhookSecret, bot: platform.bot)
        let path = WebhookAddress.path(of: TelegramPlatform.name, token: telegram.token)
        return PlatformSetup(bot: bot, route: WebhookRoute(path: path, reader: reader, events: pushed))
    }

    /// A bot with a webhook may not poll. Throws `ServeRun.CannotStart`; where the platform does not tell, the poll itself will.
    private static func requirePoll(_ platform: TelegramPlatform) async throws {
        guard (try? await platform.standing().webhook) ?? nil != nil else { return }
        throw ServeRun.CannotStart(
            description: "bot Telegram đang có webhook nên không poll được: chạy namro telegram delete-webhook, "
                + "hoặc đặt telegram.mode là webhook trong bot.yaml")
    }

    private func secret() throws -> String {
        guard let secret = settings.secrets.telegramWebhookSecret else {
            throw ServeRun.CannotStart(
                description: "telegram.mode là webhook: đặt biến môi trường NAMRO_TELEGRAM_WEBHOOK_SECRET "
                    + "(8 đến 256 chữ, số, _ hoặc -)")
        }
        return secret
    }

    // MARK: Commands

    /// Tells who the bot is, what it hears in groups and how it receives. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func info() async throws -> [String] {
        let standing = try await withPlatform { try await $0.standing() }
        var lines = [
            "Bot: @\(standing.username ?? "?")", "Cấu hình: \(Self.mode) là \(settings.telegramMode)",
            standing.webhook.map { "Nền tảng đang đẩy tin đến: \(WebhookAddress.place(of: $0))" }
                ?? "Nền tảng không đẩy tin đến đâu: bot nhận bằng poll",
        ]
        if let failure = standing.failure { lines.append("Lần đẩy gần nhất không được: \(failure)") }
        if standing.waiting > 0 { lines.append("Số tin đang chờ: \(standing.waiting)") }
        lines.append(
            standing.hearsEverything
                ? "Trong nhóm, bot nghe mọi tin; tin không gọi bot thì bot chỉ nhận báo cáo có mã nhiệm vụ (\"#12 70%\")."
                : "Trong nhóm, bot chỉ nghe lệnh (/viec), tin trả lời bot, và tin có @tên bot ở một số máy. Muốn bot nghe "
                    + "báo cáo \"#12 70%\": tắt Group Privacy ở BotFather (/setprivacy) rồi mời lại bot, hoặc cho bot làm "
                    + "quản trị viên nhóm.")
        return lines
    }

    /// Tells the platform to push to our server; with the next secret where there is one. Throws `ServeRun.CannotStart` or
    /// `PlatformError`.
    package func setWebhook() async throws {
        let address = try WebhookAddress.whole(
            of: TelegramPlatform.name, token: try telegramSettings().token, settings, mode: Self.mode,
            isWebhook: settings.telegramMode == "webhook")
        let secret = try settings.secrets.telegramNextWebhookSecret ?? secret()
        try await withPlatform { try await $0.setWebhook(address, secret: secret) }
    }

    /// Tells the platform to push nowhere. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func deleteWebhook() async throws { try await withPlatform { try await $0.deleteWebhook() } }

    private func withPlatform<Value: Sendable>(
        _ body: (TelegramPlatform) async throws -> Value
    ) async throws -> Value {
        let telegram = try telegramSettings()
        return try await HTTPClientHandle.lend { try await body(TelegramPlatform(settings: telegram, client: $0)) }
    }
}
