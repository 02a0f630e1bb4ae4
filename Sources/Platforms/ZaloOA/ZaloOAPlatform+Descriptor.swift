import Coordinator
import DeclaredSettings
import Foundation
package import PlatformSupport

extension ZaloOAPlatform: DescribedPlatform {
    /// How long there is between two looks into the history where the platform pushes besides.
    private static let gapPause: Duration = .seconds(60)
    /// How long there is between two looks where it does not, in seconds.
    private static let pollPause = 5
    /// How old a message is at least before it is taken from the history where it is pushed too.
    private static let settling: Duration = .seconds(120)

    private static let appID = Setting<String>.text("zalo_oa.app_id") { text in
        text.allSatisfy { "0123456789".contains($0) } ? nil : "phải là số, ví dụ 1234567890123456789"
    }
    private static let mode = Setting<Delivery>.choice("zalo_oa.mode", .poll)
    private static let fillsGaps = Setting<Bool>.flag("zalo_oa.fill_gaps", true)
    private static let baseURL = Setting<String>.address("zalo_oa.base_url", "https://openapi.zalo.me")
    private static let consentURL = Setting<String>.address("zalo_oa.consent_url", "https://oauth.zaloapp.com")
    private static let redirectURL = Setting<String>.address("zalo_oa.redirect_url")
    private static let appSecret = SecretKey("ZALO_OA_APP_SECRET")
    private static let secretKey = SecretKey("ZALO_OA_SECRET_KEY")
    private static let nextSecretKey = SecretKey("ZALO_OA_SECRET_KEY_NEXT")

    /// What the program has to know of the platform.
    package static let descriptor = PlatformDescriptor(
        name: name, summary: "Zalo Official Account: cấp quyền, xem.", mode: mode,
        otherSettings: [appID, fillsGaps, baseURL, consentURL, redirectURL],
        secrets: [appSecret, secretKey, nextSecretKey], needs: "zalo_oa.app_id trong bot.yaml",
        connect: PlatformForm([
            ("Mã ứng dụng (số, ở developers.zalo.me):", .setting(appID)),
            ("App Secret của ứng dụng:", .secret(appSecret)),
            ("Official Account Callback Url đã khai cho ứng dụng:", .setting(redirectURL)),
        ]) { context, client, person in
            person.say(
                "Mở địa chỉ này bằng tài khoản quản trị OA và bấm đồng ý: \(try Self.consentAddress(context))")
            let code = try person.secret("Giá trị sau code= trong địa chỉ được chuyển đến:")
            try await ZaloOAPlatform(settings: Self.settings(context), client: client).consent.accept(code: code)
        },
        commands: [
            PlatformCommand(
                "consent", "Cấp quyền: không có mã thì cho biết lấy mã ở đâu; có mã thì đổi lấy token.",
                argument: "mã (code=…) trong địa chỉ mà trình duyệt chuyển đến sau khi đồng ý"
            ) { context, client, code in try await Self.consent(context, client, code: code) },
            PlatformCommand("info", "Cho biết OA là ai, nhận tin thế nào, quyền đến khi nào.") { context, client, _ in
                try await Self.info(context, client, at: Date())
            },
        ], bot: { context, client in try Self.parts(context, client) })

    /// How the account is reached. Throws `CannotStart` where something is missing or wrong.
    private static func settings(_ context: PlatformContext) throws -> ZaloOASettings {
        guard !context[appID].isEmpty, let secret = context[appSecret] else {
            throw CannotStart(
                description: "đặt zalo_oa.app_id trong bot.yaml và biến môi trường NAMRO_ZALO_OA_APP_SECRET "
                    + "(ở developers.zalo.me, trang Cài đặt của ứng dụng)")
        }
        let isPushed = context[mode] == .webhook
        let settings = ZaloOASettings(
            appID: context[appID], appSecret: secret, tokenFile: context.database + ".zalo-oa.json",
            baseURL: context[baseURL], consentURL: context[consentURL],
            pause: isPushed ? gapPause : .seconds(pollPause), settling: isPushed ? settling : .zero)
        guard let settings else {
            throw CannotStart(description: "zalo_oa.app_id phải là số, ví dụ 1234567890123456789")
        }
        return settings
    }

    private static func parts(_ context: PlatformContext, _ client: HTTPClientHandle) throws -> PlatformBotParts? {
        guard !context[appID].isEmpty else { return nil }
        let settings = try settings(context)
        let platform = ZaloOAPlatform(settings: settings, client: client)
        guard platform.hasTokens else {
            throw CannotStart(description: "OA chưa cấp quyền cho bot: chạy namro zalo-oa consent")
        }
        guard try context.isPushed(mode) else { return PlatformBotParts(platform: platform) }
        let secret = try context.require(
            secretKey,
            "zalo_oa.mode là webhook: đặt biến môi trường NAMRO_ZALO_OA_SECRET_KEY "
                + "(OA Secret Key ở developers.zalo.me, trang Webhook; khác với App Secret)")
        let reader = ZaloOAWebhook(
            appID: settings.appID, secret: secret, next: context[nextSecretKey], account: platform.account)
        return PlatformBotParts(
            platform: platform, push: .init(reader: reader, token: settings.appSecret), fillsGaps: context[fillsGaps])
    }

    // MARK: Commands

    /// Where the code of a consent comes from. Throws `CannotStart`.
    private static func consentAddress(_ context: PlatformContext) throws -> String {
        let settings = try settings(context)
        guard !context[redirectURL].isEmpty else {
            throw CannotStart(
                description: "đặt zalo_oa.redirect_url trong bot.yaml: địa chỉ đã khai ở developers.zalo.me, mục "
                    + "Official Account Callback Url")
        }
        return settings.consentAddress(redirect: context[redirectURL])
    }

    /// Tells how consent is given; or exchanges its code for tokens, which are kept beside the database.
    private static func consent(
        _ context: PlatformContext, _ client: HTTPClientHandle, code: String?
    ) async throws -> [String] {
        guard let code else {
            return [
                "Mở địa chỉ này bằng tài khoản quản trị OA và bấm đồng ý:", try consentAddress(context),
                "Rồi chạy: namro zalo-oa consent <giá trị sau code= trong địa chỉ được chuyển đến>",
            ]
        }
        try await ZaloOAPlatform(settings: settings(context), client: client).consent.accept(code: code)
        return ["Đã cấp quyền. Chạy namro zalo-oa info để kiểm tra."]
    }

    /// Tells who the account is, how it receives and until when its consent holds.
    private static func info(
        _ context: PlatformContext, _ client: HTTPClientHandle, at now: Date
    ) async throws -> [String] {
        let settings = try settings(context)
        let platform = ZaloOAPlatform(settings: settings, client: client)
        let (bot, end) = (try await platform.identify(), try await platform.consent.endsAt())
        let receiving =
            context[mode] == .webhook
            ? "Khai ở developers.zalo.me, trang Webhook: "
                + (try context.address(of: name, token: settings.appSecret, mode))
            : "Bot đọc lịch sử trò chuyện \(pollPause) giây một lần."
        let lines = [
            "Official Account: \(bot.displayName) (\(bot.id))",
            "Cấu hình: \(mode.key) là \(context[mode].rawValue)", receiving,
        ]
        guard let end else { return lines }
        let days = Int(end.timeIntervalSince(now) / 86_400)
        return lines + [
            "Khi bot chạy, quyền được gia hạn mỗi ngày. Nếu bot tắt, quyền còn \(days) ngày"
                + (days < 14 ? ": chạy bot trước đó, nếu không phải cấp quyền lại (namro zalo-oa consent)." : ".")
        ]
    }
}
