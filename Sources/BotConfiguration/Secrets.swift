import Coordinator

/// Tokens and secrets, each from a variable of the environment or a file that one names, and nil where neither is set.
package struct Secrets: Equatable, Sendable, HoldsSecrets {
    /// The Zalo bot's token.
    package var zaloToken: String?
    /// With what Zalo pushes to the webhook, 8 to 256 characters.
    package var zaloWebhookSecret: String?
    /// What comes next, taken beside the one in force while it is changed.
    package var zaloNextWebhookSecret: String?
    /// The secret of the app that speaks for the Official Account.
    package var zaloOAAppSecret: String?
    /// The account's own secret, by which it signs what it pushes.
    package var zaloOASecretKey: String?
    /// What comes next, taken beside the one in force while it is changed.
    package var zaloOANextSecretKey: String?
    /// The Telegram bot's token.
    package var telegramToken: String?
    /// With what Telegram pushes to the webhook, 8 to 256 letters, digits, _ and -.
    package var telegramWebhookSecret: String?
    /// What comes next, taken beside the one in force while it is changed.
    package var telegramNextWebhookSecret: String?

    /// The access token of the Matrix bot.
    package var matrixToken: String?
    /// Its password, where it logs in by itself.
    package var matrixPassword: String?
    /// The addresses and secrets of post-only webhooks, by their variables.
    package var webhooks: [String: String] = [:]

    /// Creates none.
    package init() {}
}

/// One secret: its variable, what it must look like, and where it goes.
struct SecretKey: Sendable {
    /// The variable of the environment.
    let variable: String
    let path: any WritableKeyPath<Secrets, String?> & Sendable
    /// What is wrong with a value, or nil.
    let fault: @Sendable (String) -> String?

    /// Every secret there is.
    static let all: [SecretKey] = [
        SecretKey("ZALO_TOKEN", \.zaloToken), SecretKey("ZALO_WEBHOOK_SECRET", \.zaloWebhookSecret, fault: length),
        SecretKey("ZALO_WEBHOOK_SECRET_NEXT", \.zaloNextWebhookSecret, fault: length),
        SecretKey("ZALO_OA_APP_SECRET", \.zaloOAAppSecret), SecretKey("ZALO_OA_SECRET_KEY", \.zaloOASecretKey),
        SecretKey("ZALO_OA_SECRET_KEY_NEXT", \.zaloOANextSecretKey),
        SecretKey("TELEGRAM_TOKEN", \.telegramToken),
        SecretKey("TELEGRAM_WEBHOOK_SECRET", \.telegramWebhookSecret, fault: plainLength),
        SecretKey("TELEGRAM_WEBHOOK_SECRET_NEXT", \.telegramNextWebhookSecret, fault: plainLength),
        SecretKey("MATRIX_TOKEN", \.matrixToken), SecretKey("MATRIX_PASSWORD", \.matrixPassword),
    ]

    private init(
        _ name: String, _ path: any WritableKeyPath<Secrets, String?> & Sendable,
        fault: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        variable = "NAMRO_" + name
        self.path = path
        self.fault = fault
    }

    private static let length: @Sendable (String) -> String? = {
        (8...256).contains($0.count) ? nil : "phải có từ 8 đến 256 ký tự"
    }
    private static let plainLength: @Sendable (String) -> String? = {
        $0.wholeMatch(of: /[A-Za-z0-9_\-]{8,256}/) != nil ? nil : "phải có từ 8 đến 256 chữ, số, _ hoặc -"
    }
}
