import Assignments
package import Coordinator
package import DeclaredSettings

/// What an office has set that its platforms ask of.
package struct PlatformContext: Sendable, HoldsSecrets {
    /// What is set in `bot.yaml`.
    package var values: SettingValues
    /// The secrets.
    package var secrets: Secrets
    /// The path of the database; what a platform keeps of its own stands beside it.
    package let database: String
    /// The port of the bot's own web server; 0 for none.
    package let webPort: Int
    /// The address under which platforms reach it, without a slash at its end; empty where they do not.
    package let publicURL: String

    /// Creates it.
    package init(values: SettingValues, secrets: Secrets, database: String, webPort: Int, publicURL: String) {
        self.values = values
        self.secrets = secrets
        self.database = database
        self.webPort = webPort
        self.publicURL = publicURL
    }

    /// The value of a setting.
    package subscript<Value>(_ setting: Setting<Value>) -> Value { values[setting] }

    /// The value of a secret.
    package subscript(_ key: SecretKey) -> String? { secrets[key] }

    /// The value of a secret. Throws `CannotStart` with what to do where it is not set.
    package func require(_ key: SecretKey, _ description: @autoclosure () -> String) throws -> String {
        guard let secret = secrets[key] else { throw CannotStart(description: description()) }
        return secret
    }

    /// Whether the bot is pushed to. Throws `CannotStart` where it is to be, and there is no web server for it.
    package func isPushed(_ mode: Setting<Delivery>) throws -> Bool {
        guard values[mode] == .webhook else { return false }
        guard webPort > 0 else {
            throw CannotStart(description: "\(mode.key) là webhook: đặt web.port trong bot.yaml")
        }
        return true
    }

    /// The whole address that a platform pushes to. Throws `CannotStart` where the bot polls, or the office has not said under which it
    /// is reached.
    package func address(of platform: String, token: String, _ mode: Setting<Delivery>) throws -> String {
        guard values[mode] == .webhook, webPort > 0, !publicURL.isEmpty else {
            throw CannotStart(
                description: "đặt \(mode.key) là webhook, web.port và web.public_url trong bot.yaml trước")
        }
        return publicURL + WebhookAddress.path(of: platform, token: token)
    }
}

/// Where a platform pushes to on our own server.
package enum WebhookAddress {
    /// A path that nobody guesses who does not know the token, and that stays while the secret changes.
    package static func path(of platform: String, token: String) -> String {
        "/webhooks/\(platform)/" + HistoryChain.digest(of: token, salt: "webhook").prefix(24)
    }

    /// An address without the part that nobody is to know.
    package static func place(of address: String) -> String {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 3 ? parts.prefix(3).joined(separator: "/") + "/…" : address
    }
}
