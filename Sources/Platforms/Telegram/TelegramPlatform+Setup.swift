import Coordinator
import PlatformSupport

extension TelegramPlatform {
    /// How the platform delivers to the bot.
    package struct WebhookState: Equatable, Sendable {
        /// The bot's name without its @.
        package let username: String?
        /// Whether it is handed everything that is said in groups, and not only what is meant for it.
        package let hearsEverything: Bool
        /// The address to which the platform pushes; nil where it pushes nowhere.
        package let webhook: String?
        /// Updates that wait.
        package let waiting: Int
        /// Why the last push failed; nil where none did.
        package let failure: String?
    }

    /// Asks how the platform delivers. Throws `PlatformError`.
    package func webhookState() async throws -> WebhookState {
        let me = try await call("getMe")
        let webhook = try await call("getWebhookInfo")
        return WebhookState(
            username: me?["username"]?.text, hearsEverything: me?["can_read_all_group_messages"]?.flag ?? false,
            webhook: webhook?["url"]?.text.flatMap { $0.isEmpty ? nil : $0 },
            waiting: Int(webhook?["pending_update_count"]?.wholeNumber ?? 0),
            failure: webhook?["last_error_message"]?.text)
    }

    /// Puts the bot's words into the menu of every chat. Throws `PlatformError`.
    package func setMenu() async throws {
        let commands = TelegramWords.menu.map { entry in
            JSONValue.object(["command": .string(entry.command), "description": .string(entry.description)])
        }
        _ = try await call("setMyCommands", ["commands": .array(commands)])
    }

    /// Lets the platform push to an address with a secret. Throws `PlatformError`.
    package func setWebhook(_ address: String, secret: String) async throws {
        _ = try await call(
            "setWebhook",
            [
                "url": .string(address), "secret_token": .string(secret), "allowed_updates": Self.allowedUpdates,
                "drop_pending_updates": .bool(false),
            ])
    }

    /// Lets the platform push nowhere, so that the bot may poll; what waits is kept. Throws `PlatformError`.
    package func deleteWebhook() async throws {
        _ = try await call("deleteWebhook", ["drop_pending_updates": .bool(false)])
    }
}
