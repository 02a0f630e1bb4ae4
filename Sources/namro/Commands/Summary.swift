import ArgumentParser
import Assembly

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
    @Option(help: "text, json hoặc csv.")
    var format = Format.text

    func run() async throws {
        try await reporting {
            let office = OfficeRun(configuration: try options.load())
            let summary = try await office.summary(unit: unit, phase: phase)
            switch format {
            case .text: Console.say(summary.text)
            case .json: Console.say(try summary.json())
            case .csv: Console.say(summary.csv)
            }
        }
    }
}
