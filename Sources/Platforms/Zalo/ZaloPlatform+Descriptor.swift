import Coordinator
import DeclaredSettings
package import PlatformSupport

extension ZaloPlatform: DescribedPlatform {
    private static let baseURL = Setting<String>.address("zalo.base_url", "https://bot-api.zaloplatforms.com")
    private static let mode = Setting<Delivery>.choice("zalo.mode", .poll)
    private static let token = SecretKey("ZALO_TOKEN")
    private static let webhookSecret = SecretKey("ZALO_WEBHOOK_SECRET", fault: secretFault)
    private static let nextSecret = SecretKey("ZALO_WEBHOOK_SECRET_NEXT", fault: secretFault)

    /// What the program has to know of the platform.
    package static let descriptor = PlatformDescriptor(
        name: name, summary: "Webhook của bot Zalo: xem, đặt, bỏ.", mode: mode, otherSettings: [baseURL],
        secrets: [token, webhookSecret, nextSecret], hasMonthlyPlan: true,
        needs: "biến môi trường NAMRO_ZALO_TOKEN (lấy ở Zalo Bot Creator)",
        connect: PlatformForm([("Token (lấy ở Zalo Bot Creator):", .secret(token))]),
        commands: [
            PlatformCommand("info", "Cho biết nền tảng giao tin cho bot bằng cách nào.") { context, client, _ in
                try await Self.info(context, client)
            },
            PlatformCommand("set-webhook", "Cho nền tảng đẩy tin đến web.public_url; bot phải đang chạy.") {
                context, client, _ in try await Self.setWebhook(context, client)
            },
            PlatformCommand("delete-webhook", "Thôi đẩy tin, để bot nhận bằng poll.") { context, client, _ in
                try await ZaloPlatform(settings: Self.settings(context), client: client).deleteWebhook()
                return ["Đã bỏ webhook."]
            },
        ], bot: { context, client in try Self.parts(context, client) })

    private static func secretFault(_ text: String) -> String? {
        (8...256).contains(text.count) ? nil : "phải có từ 8 đến 256 ký tự"
    }

    /// How the bot reaches the platform. Throws `CannotStart` where the token is missing or wrong.
    private static func settings(_ context: PlatformContext) throws -> ZaloSettings {
        let token = try context.require(
            token, "chưa có token: đặt biến môi trường NAMRO_ZALO_TOKEN (lấy ở Zalo Bot Creator)")
        guard let settings = ZaloSettings(token: token, baseURL: context[baseURL]) else {
            throw CannotStart(description: "NAMRO_ZALO_TOKEN không đúng dạng <số>:<chuỗi bí mật>")
        }
        return settings
    }

    private static func parts(_ context: PlatformContext, _ client: HTTPClientHandle) throws -> PlatformBotParts? {
        guard context[token] != nil else { return nil }
        let settings = try settings(context)
        let platform = ZaloPlatform(settings: settings, client: client)
        guard try context.isPushed(mode) else {
            return PlatformBotParts(platform: platform) { try await platform.requirePoll() }
        }
        let reader = ZaloWebhook(secret: try secret(context), next: context[nextSecret])
        return PlatformBotParts(platform: platform, push: .init(reader: reader, token: settings.token))
    }

    private static func secret(_ context: PlatformContext) throws -> String {
        try context.require(
            webhookSecret, "\(mode.key) là webhook: đặt biến môi trường NAMRO_ZALO_WEBHOOK_SECRET (8 đến 256 ký tự)")
    }

    /// A bot with a webhook may not poll. Throws `CannotStart`; where the platform does not tell, the poll itself will.
    private func requirePoll() async throws {
        guard (try? await webhookAddress()) ?? nil != nil else { return }
        throw CannotStart(
            description: "bot đang có webhook nên không poll được: chạy namro zalo delete-webhook, "
                + "hoặc đặt zalo.mode là webhook trong bot.yaml")
    }

    // MARK: Commands

    /// Tells where the platform pushes to, and how the bot is set to receive.
    private static func info(_ context: PlatformContext, _ client: HTTPClientHandle) async throws -> [String] {
        let platform = ZaloPlatform(settings: try settings(context), client: client)
        let bot = try await platform.identify()
        let address = try await platform.webhookAddress()
        let standing =
            address.map { "Nền tảng đang đẩy tin đến: \(WebhookAddress.place(of: $0))" }
            ?? "Nền tảng không đẩy tin đến đâu: bot nhận bằng poll"
        let lines = [
            "Bot: \(bot.displayName) (\(bot.id))", "Cấu hình: \(mode.key) là \(context[mode].rawValue)", standing,
        ]
        switch (address, context[mode]) {
        case (.some, .poll):
            return lines + [
                "Bot không poll được khi còn webhook: chạy namro zalo delete-webhook, hoặc đặt zalo.mode là webhook."
            ]
        case (nil, .webhook): return lines + ["Chưa đặt webhook: chạy namro zalo set-webhook."]
        case (.some, .webhook), (nil, .poll): return lines
        }
    }

    /// Tells the platform to push to our server; with the next secret where there is one.
    private static func setWebhook(_ context: PlatformContext, _ client: HTTPClientHandle) async throws -> [String] {
        let settings = try settings(context)
        let address = try context.address(of: name, token: settings.token, mode)
        let secret = try context[nextSecret] ?? secret(context)
        let check = try await ZaloPlatform(settings: settings, client: client).setWebhook(address, secret: secret)
        return ["Đã đặt webhook.", explanation(check.outcome, hint: check.hint)]
    }

    /// What the platform's word for its own check means, and what to do.
    private static func explanation(_ outcome: String?, hint: String?) -> String {
        guard let outcome else { return "Nền tảng không gọi thử; nhắn một tin cho bot để kiểm tra." }
        let known = outcomes[outcome] ?? "Nền tảng báo \(outcome)."
        return outcome == "webhook.ok" ? known : known + (hint.map { " (\($0))" } ?? "")
    }

    private static let outcomes: [String: String] = [
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
}
