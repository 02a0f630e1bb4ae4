import ArgumentParser
import Assembly
import CommandSupport

/// Shows what was received and did not go through.
struct Inbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tin đến chưa xử lý được: xem và cho xử lý lại.", subcommands: [List.self, Retry.self],
        defaultSubcommand: List.self)

    /// Lists.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tin đến đang chờ (pending) và tin đã bỏ (failed): ai gửi, lúc nào, lời gì, vì sao.")

        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var output: QueueOutput
        @Flag(help: "Chỉ tin đã bỏ (failed).")
        var failed = false

        func run() async throws {
            try await reporting {
                let run = QueueRun(configuration: try options.load())
                try output.show(try await run.received(withWaiting: !failed, limit: output.limit))
            }
        }
    }

    /// Lets one be processed again.
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cho bot xử lý lại một tin đã bỏ (failed); bot đang chạy nhận ngay.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "Số của tin, như namro inbox in ra.")
        var id: Int64
        @Flag(help: "Dù người gửi đã nhắn lại đúng lời này.")
        var evenIfRepeated = false

        func run() async throws {
            try await reporting {
                let run = QueueRun(configuration: try options.load())
                let entry = try await run.retryReceived(id, evenIfRepeated: evenIfRepeated)
                for line in entry.lines { Console.say(line) }
                Console.say("Tin \(id) sẽ được xử lý lại.")
            }
        }
    }
}

/// How a list of messages is printed.
struct QueueOutput: ParsableArguments {
    /// For people or for programs.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "text hoặc json.")
    var format = Format.text
    @Option(help: "Nhiều nhất bao nhiêu tin, mới nhất trước.")
    var limit = 100

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit phải lớn hơn 0") }
    }

    /// Prints entries. Throws where JSON cannot be made of them.
    func show(_ entries: [QueueEntry]) throws {
        guard format == .text else { return Console.say(try QueueEntry.json(entries)) }
        for line in entries.flatMap(\.lines) { Console.say(line) }
        if entries.isEmpty { Console.say("Không có tin nào.") }
    }
}
