import ArgumentParser
import Assembly
import CivilCalendar
import CommandSupport

/// What concerns post-only webhooks.
struct Webhooks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nơi nhận bản tổng hợp và thay đổi (webhooks.yaml).", subcommands: [Replay.self])

    /// Tells a target again.
    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Gửi lại mọi thay đổi từ một ngày; bot đang chạy sẽ gửi. Nơi nhận nhận ra bản trùng theo webhook-id.")
        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "Tên trong webhooks.yaml.") var name: String
        @Option(help: "Từ ngày, dạng 2024-05-07.") var since: String

        func run() async throws {
            try await reporting {
                guard let day = CivilDate(iso: since) else { throw ValidationError("--since có dạng 2024-05-07") }
                let count = try await WebhookRun(configuration: try options.load()).replay(name, since: day)
                Console.say("Sẽ gửi lại \(count) thay đổi đến \(name).")
            }
        }
    }
}
