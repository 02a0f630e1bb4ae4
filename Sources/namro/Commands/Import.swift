import ArgumentParser
import Assembly
import Coordinator
import Foundation

/// Imports the roster and the plans.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nhập danh sách cán bộ và kế hoạch vào cơ sở dữ liệu.",
        discussion: "Nhập lại cùng tệp thì không đổi gì. Tệp đã sửa: xem trước thay đổi rồi xác nhận (--yes).")

    @OptionGroup var options: ConfigurationOptions
    @Flag(name: .shortAndLong, help: "Đồng ý thay đổi, không hỏi.")
    var yes = false

    @Option(help: "Người nhận bàn giao việc của người rời đơn vị: MÃ-CŨ=MÃ-MỚI; ghi được nhiều lần.")
    var successor: [String] = []

    func run() async throws {
        let successors = try successors()
        try await reporting {
            let office = OfficeRun(configuration: try options.load())
            let preview = try await office.importFiles(successors: successors, commits: false)
            for line in preview.warnings { Console.error("Cảnh báo: \(line)") }
            guard !preview.isEmpty else { return Console.say("Không có gì thay đổi.") }
            show("Thêm", preview.added)
            show("Thay đổi", preview.changed)
            // What is only new needs no question; what would change something does.
            guard yes || preview.changed.isEmpty || Console.confirms("Ghi các thay đổi này? [c/K]") else {
                Console.error("Chưa nhập gì.")
                throw ExitCode(1)
            }
            _ = try await office.importFiles(successors: successors, commits: true)
            Console.say("Đã nhập.")
        }
    }

    private func successors() throws -> [String: String] {
        var codes: [String: String] = [:]
        for pair in successor {
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
                codes.updateValue(parts[1], forKey: parts[0]) == nil
            else {
                throw ValidationError("--successor có dạng MÃ-CŨ=MÃ-MỚI, mỗi người một lần, không phải \"\(pair)\"")
            }
        }
        return codes
    }

    private func show(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        Console.say("\(title) (\(lines.count)):")
        for line in lines.prefix(20) { Console.say("  \(line)") }
        if lines.count > 20 { Console.say("  … và \(lines.count - 20) mục khác") }
    }
}
