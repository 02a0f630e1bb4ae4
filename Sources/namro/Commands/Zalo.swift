import ArgumentParser
import Assembly
import CommandSupport

/// What concerns the Zalo bot on the platform's side.
struct Zalo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Webhook của bot Zalo: xem, đặt, bỏ.", subcommands: [Info.self, SetWebhook.self, DeleteWebhook.self])

    /// Tells how the platform hands over messages.
    struct Info: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cho biết nền tảng giao tin cho bot bằng cách nào.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let lines = try await reporting { try await ZaloRun(configuration: try options.load()).info() }
            for line in lines { Console.say(line) }
        }
    }

    /// Lets the platform push to this server.
    struct SetWebhook: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set-webhook", abstract: "Cho nền tảng đẩy tin đến web.public_url; bot phải đang chạy.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let lines = try await reporting { try await ZaloRun(configuration: try options.load()).setWebhook() }
            for line in lines { Console.say(line) }
        }
    }

    /// Lets the platform push nowhere.
    struct DeleteWebhook: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete-webhook", abstract: "Thôi đẩy tin, để bot nhận bằng poll.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await reporting { try await ZaloRun(configuration: try options.load()).deleteWebhook() }
            Console.say("Đã bỏ webhook.")
        }
    }
}
