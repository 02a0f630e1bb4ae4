import ArgumentParser
import Assembly
import Assignments
import CommandSupport

/// Prints the figures.
struct Summary: AsyncParsableCommand {
    /// How the figures are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    static let configuration = CommandConfiguration(abstract: "Tổng hợp số liệu.")

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Một đơn vị, theo tên hoặc tên tắt.")
    var unit: String?
    @Option(help: "Một giai đoạn, theo mã hoặc tên.")
    var phase: String?
    @Option(help: "Như đã ghi nhận đến hết ngày, hoặc đến một giờ: 2024-05-10 hoặc 2024-05-10T17:30.")
    var asOf: String?
    @Option(help: "text, json hoặc csv.")
    var format = Format.text

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            let office = OfficeRun(configuration: configuration)
            let moment = asOf.map { Deadline(iso: $0) }
            if case .some(nil) = moment { throw ValidationError("--as-of có dạng 2024-05-10 hoặc 2024-05-10T17:30") }
            let summary = try await office.summary(unit: unit, phase: phase, asOf: moment.flatMap(\.self))
            switch format {
            case .text: Console.say(summary.text)
            case .json: Console.say(try summary.json())
            case .csv: Console.say(summary.csv)
            }
        }
    }
}
