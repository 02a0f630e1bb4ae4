import ArgumentParser
import Assembly
import CommandSupport
import Coordinator

/// Shows what was to be sent and has not arrived for certain.
struct Outbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tin đi chưa chắc đã tới: xem và cho gửi lại.", subcommands: [List.self, Retry.self],
        defaultSubcommand: List.self)

    /// Lists.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Tin đi đang chờ, không rõ kết quả, bị từ chối hoặc đã ngừng gửi (parked): gửi ai, lời gì, vì sao.")

        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var output: QueueOutput
        @Flag(help: "Chỉ tin đã ngừng gửi (parked).")
        var parked = false

        func run() async throws {
            try await reporting {
                let run = QueueRun(configuration: try options.load())
                try output.show(try await run.sent(parked ? .parked : .unsettled, limit: output.limit))
            }
        }
    }

    /// Lets one be sent again.
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cho bot gửi lại một tin parked hoặc refused; tin có thể đã tới thì mang chữ \"(gửi lại)\".")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "Số của tin, như namro outbox in ra.")
        var id: Int64

        func run() async throws {
            try await reporting {
                let entry = try await QueueRun(configuration: try options.load()).retrySent(id)
                for line in entry.lines { Console.say(line) }
                Console.say("Tin \(id) sẽ được gửi lại.")
            }
        }
    }
}
