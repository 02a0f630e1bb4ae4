import ArgumentParser
import Assembly
import CommandSupport

/// What concerns the Telegram bot on the platform's side.
struct Telegram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bot Telegram: xem, đặt, bỏ webhook.", subcommands: [Info.self, SetWebhook.self, DeleteWebhook.self])

    /// Tells who the bot is and what it hears.
    struct Info: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cho biết bot là ai và nghe được gì trong nhóm.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let lines = try await reporting { try await TelegramRun(configuration: try options.load()).info() }
            for line in lines { Console.say(line) }
        }
    }

    /// Lets the platform push to this server.
    struct SetWebhook: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set-webhook", abstract: "Cho nền tảng đẩy tin đến web.public_url.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await reporting { try await TelegramRun(configuration: try options.load()).setWebhook() }
            Console.say("Đã đặt webhook. Chạy namro telegram info để xem nền tảng có đẩy tin đến được không.")
        }
    }

    /// Lets the platform push nowhere.
    struct DeleteWebhook: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete-webhook", abstract: "Thôi đẩy tin, để bot nhận bằng poll; tin đang chờ vẫn giữ.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await reporting { try await TelegramRun(configuration: try options.load()).deleteWebhook() }
            Console.say("Đã bỏ webhook.")
        }
    }
}
