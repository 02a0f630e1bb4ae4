import ArgumentParser
import Assembly
import Assignments
import CommandSupport
import Foundation
import Reports

/// Answers one query.
struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Trả lời một câu hỏi viết bằng JSON, theo quyền của một cán bộ.",
        discussion: """
            Văn phạm: docs/query.schema.json. Ví dụ: echo '{"subject":"units","filter":["overdue"]}' | namro query --as TP-PT
            Chỉ đọc, không ghi. Câu hỏi không hợp lệ: mã thoát 64; không thuộc phạm vi được xem: 77.
            """)

    /// How the answer is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    @OptionGroup var options: ConfigurationOptions
    @Option(name: .customLong("as"), help: "Mã cán bộ trong danh sách, mà quyền của người đó được áp dụng.")
    var code: String
    @Option(help: "Tính tại một giờ: 2024-05-07T14:00; mặc định là bây giờ.")
    var now: String?
    @Option(help: "text, json hoặc csv.")
    var format = Format.text
    @Argument(help: "Tệp JSON, hoặc - để đọc từ đầu vào.")
    var file = "-"

    func run() async throws {
        try await reporting {
            let moment = try now.map(QueryRun.moment)
            let json = try read()
            let run = QueryRun(configuration: try options.load())
            let table = try await run.table(json, as: code, now: moment)
            switch format {
            case .text: Console.say(table.text)
            case .json: Console.say(try table.json())
            case .csv: Console.say(table.csv)
            }
        }
    }

    private func read() throws -> Data {
        if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
        guard let json = FileManager.default.contents(atPath: file) else {
            throw QueryFault.invalid("không đọc được tệp \(file)")
        }
        return json
    }
}
