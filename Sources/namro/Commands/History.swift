import ArgumentParser
import Assembly
import Assignments
import CivilCalendar
import CommandSupport

/// Prints the history.
struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lịch sử: ai làm gì với nhiệm vụ nào, lúc nào, theo tin nhắn nào.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "Mã nhiệm vụ, ví dụ 12; không ghi thì mọi nhiệm vụ.")
    var code: String?
    @Option(help: "Từ ngày, dạng 2024-05-10.")
    var since: String?

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            let number = code.map { Int64($0.drop { $0 == "#" }) ?? -1 }
            guard number != -1 else { throw ValidationError("mã nhiệm vụ là một số, ví dụ 12") }
            let day = since.map { CivilDate(iso: $0) }
            if case .some(nil) = day { throw ValidationError("--since có dạng 2024-05-10") }
            try await HistoryRun(configuration: configuration).lines(of: number, since: day.flatMap(\.self)) {
                Console.say($0)
            }
        }
    }
}
