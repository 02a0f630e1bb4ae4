import ArgumentParser
import Assembly
import CivilCalendar
import CommandSupport

/// Prints the record of check-in rounds.
struct Rounds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Các phiên giao ban trên nhóm: đơn vị báo cáo, quyết định trong phiên, có cần họp hay không.")

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Từ ngày, dạng 2024-05-10.")
    var since: String?

    func run() async throws {
        try await reporting {
            let day = since.map { CivilDate(iso: $0) }
            if case .some(nil) = day { throw ValidationError("--since có dạng 2024-05-10") }
            let rounds = try await OfficeRun(configuration: try options.load()).rounds(since: day.flatMap(\.self))
            for line in rounds.lines { Console.say(line) }
        }
    }
}
