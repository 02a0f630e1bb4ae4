import Coordinator
import DeclaredSettings
package import PlatformSupport

extension TelegramPlatform: DescribedPlatform {
    private static let baseURL = Setting<String>.address("telegram.base_url", "https://api.telegram.org")
    private static let mode = Setting<Delivery>.choice("telegram.mode", .poll)
    private static let token = SecretKey("TELEGRAM_TOKEN")
    private static let webhookSecret = SecretKey("TELEGRAM_WEBHOOK_SECRET", fault: secretFault)
    private static let nextSecret = SecretKey("TELEGRAM_WEBHOOK_SECRET_NEXT", fault: secretFault)

    /// What the program has to know of the platform.
    package static let descriptor = PlatformDescriptor(
        name: name, summary: "Bot Telegram: xem, đặt, bỏ webhook.", mode: mode, otherSettings: [baseURL],
        secrets: [token, webhookSecret, nextSecret],
        needs: "biến môi trường NAMRO_TELEGRAM_TOKEN (lấy ở BotFather)",
        connect: PlatformForm([("Token (lấy ở BotFather):", .secret(token))]),
        commands: [
            PlatformCommand("info", "Cho biết bot là ai và nghe được gì trong nhóm.") { context, client, _ in
                try await Self.info(context, client)
            },
            PlatformCommand("set-webhook", "Cho nền tảng đẩy tin đến web.public_url.") { context, client, _ in
                try await Self.setWebhook(context, client)
            },
            PlatformCommand("delete-webhook", "Thôi đẩy tin, để bot nhận bằng poll; tin đang chờ vẫn giữ.") {
                context, client, _ in
                try await TelegramPlatform(settings: Self.settings(context), client: client).deleteWebhook()
                return ["Đã bỏ webhook."]
            },
        ], bot: { context, client in try Self.parts(context, client) })

    private static func secretFault(_ text: String) -> String? {
        text.wholeMatch(of: /[A-Za-z0-9_\-]{8,256}/) != nil ? nil : "phải có từ 8 đến 256 chữ, số, _ hoặc -"
    }

    /// How the bot reaches the platform. Throws `CannotStart` where the token is missing or wrong.
    private static func settings(_ context: PlatformContext) throws -> TelegramSettings {
        let token = try context.require(
            token, "chưa có token: đặt biến môi trường NAMRO_TELEGRAM_TOKEN (lấy ở BotFather)")
        guard let settings = TelegramSettings(token: token, baseURL: context[baseURL]) else {
            throw CannotStart(description: "NAMRO_TELEGRAM_TOKEN không đúng dạng <số>:<chuỗi bí mật>")
        }
        return settings
    }

    private static func parts(_ context: PlatformContext, _ client: HTTPClientHandle) throws -> PlatformBotParts? {
        guard context[token] != nil else { return nil }
        let settings = try settings(context)
        let platform = TelegramPlatform(settings: settings, client: client)
        guard try context.isPushed(mode) else {
            return PlatformBotParts(platform: platform) {
                try await platform.requirePoll()
                // Set anew at each start, which costs nothing.
                try? await platform.setMenu()
            }
        }
        let reader = TelegramWebhook(secret: try secret(context), next: context[nextSecret], bot: platform.bot)
        return PlatformBotParts(platform: platform, push: .init(reader: reader, token: settings.token)) {
            try? await platform.setMenu()
        }
    }

    private static func secret(_ context: PlatformContext) throws -> String {
        try context.require(
            webhookSecret,
            "\(mode.key) là webhook: đặt biến môi trường NAMRO_TELEGRAM_WEBHOOK_SECRET "
                + "(8 đến 256 chữ, số, _ hoặc -)")
    }

    /// A bot with a webhook may not poll. Throws `CannotStart`; where the platform does not tell, the poll itself will.
    private func requirePoll() async throws {
        guard (try? await webhookState().webhook) ?? nil != nil else { return }
        throw CannotStart(
            description: "bot Telegram đang có webhook nên không poll được: chạy namro telegram delete-webhook, "
                + "hoặc đặt telegram.mode là webhook trong bot.yaml")
    }

    // MARK: Commands

    /// Tells who the bot is, what it hears in groups and how it receives.
    private static func info(_ context: PlatformContext, _ client: HTTPClientHandle) async throws -> [String] {
        let state = try await TelegramPlatform(settings: settings(context), client: client).webhookState()
        var lines = [
            "Bot: @\(state.username ?? "?")", "Cấu hình: \(mode.key) là \(context[mode].rawValue)",
            state.webhook.map { "Nền tảng đang đẩy tin đến: \(WebhookAddress.place(of: $0))" }
                ?? "Nền tảng không đẩy tin đến đâu: bot nhận bằng poll",
        ]
        if let failure = state.failure { lines.append("Lần đẩy gần nhất không được: \(failure)") }
        if state.waiting > 0 { lines.append("Số tin đang chờ: \(state.waiting)") }
        lines.append(
            state.hearsEverything
                ? "Trong nhóm, bot nghe mọi tin; tin không gọi bot thì bot chỉ nhận báo cáo có mã nhiệm vụ (\"#12 70%\")."
                : "Trong nhóm, bot chỉ nghe lệnh (/viec), tin trả lời bot, và tin có @tên bot ở một số máy. Muốn bot nghe "
                    + "báo cáo \"#12 70%\": tắt Group Privacy ở BotFather (/setprivacy) rồi mời lại bot, hoặc cho bot làm "
                    + "quản trị viên nhóm.")
        return lines
    }

    /// Tells the platform to push to our server; with the next secret where there is one.
    private static func setWebhook(_ context: PlatformContext, _ client: HTTPClientHandle) async throws -> [String] {
        let settings = try settings(context)
        let address = try context.address(of: name, token: settings.token, mode)
        let secret = try context[nextSecret] ?? secret(context)
        try await TelegramPlatform(settings: settings, client: client).setWebhook(address, secret: secret)
        return ["Đã đặt webhook. Chạy namro telegram info để xem nền tảng có đẩy tin đến được không."]
    }
}
