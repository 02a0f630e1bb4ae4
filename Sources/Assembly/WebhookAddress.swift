import Assignments
import BotConfiguration

/// Where a platform pushes to on our own server.
enum WebhookAddress {
    /// A path that nobody guesses who does not know the token, and that stays while the secret changes.
    static func path(of platform: String, token: String) -> String {
        "/webhooks/\(platform)/" + HistoryChain.digest(of: token, salt: "webhook").prefix(24)
    }

    /// The whole address. Throws `ServeRun.CannotStart` where the bot polls, or the office has not said under which it is reached.
    static func whole(
        of platform: String, token: String, _ settings: Settings, mode: String, isWebhook: Bool
    ) throws -> String {
        guard isWebhook, settings.webPort > 0, !settings.webPublicURL.isEmpty else {
            throw ServeRun.CannotStart(
                description: "đặt \(mode) là webhook, web.port và web.public_url trong bot.yaml trước")
        }
        return settings.webPublicURL + path(of: platform, token: token)
    }

    /// Throws `ServeRun.CannotStart` where there is no web server for a webhook.
    static func requireServer(_ settings: Settings, mode: String) throws {
        guard settings.webPort > 0 else {
            throw ServeRun.CannotStart(description: "\(mode) là webhook: đặt web.port trong bot.yaml")
        }
    }

    /// An address without the part that nobody is to know.
    static func place(of address: String) -> String {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 3 ? parts.prefix(3).joined(separator: "/") + "/…" : address
    }
}
