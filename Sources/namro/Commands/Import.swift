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

    @Flag(help: "Ghi theo kế hoạch cả những mục lãnh đạo đã quyết định khác (gia hạn, chỉ tiêu...).")
    var overDecisions = false

    @Flag(help: "Hủy những nhiệm vụ không còn trong kế hoạch, báo cho cán bộ và lãnh đạo đơn vị.")
    var cancelRemoved = false

    func run() async throws {
        let successors = try successors()
        try await reporting {
            let office = OfficeRun(configuration: try options.load())
            var choices = ImportOffice.Choices(overDecisions: overDecisions, cancelsRemoved: cancelRemoved)
            let preview = try await office.importFiles(successors: successors, choices: choices, commits: false)
            for line in preview.warnings { Console.error("Cảnh báo: \(line)") }
            guard !preview.isEmpty else { return Console.say("Không có gì thay đổi.") }
            show("Thêm", preview.added)
            show("Thay đổi", preview.changed)
            show("Giữ nguyên", preview.kept)
            show("Lãnh đạo đã quyết định khác, giữ nguyên nếu không ghi --over-decisions", preview.decided)
            show("Không còn trong kế hoạch, tiếp tục thực hiện nếu không ghi --cancel-removed", preview.removed)
            try ask(about: preview, &choices)
            _ = try await office.importFiles(successors: successors, choices: choices, commits: true)
            Console.say("Đã nhập.")
        }
    }

    /// What is only new needs no question; what would change something does. What leaders have decided, and work that has left its
    /// plan, stay as they are without an explicit word: `--yes` alone is none.
    private func ask(about preview: ImportOffice.Report, _ choices: inout ImportOffice.Choices) throws {
        let isOnlyNew = [preview.changed, preview.kept, preview.decided, preview.removed].allSatisfy(\.isEmpty)
        guard !yes, !isOnlyNew else { return }
        if !preview.decided.isEmpty {
            choices.overDecisions = Console.confirms("Thay quyết định của lãnh đạo bằng kế hoạch? [c/K]")
        }
        if !preview.removed.isEmpty {
            choices.cancelsRemoved = Console.confirms("Hủy các nhiệm vụ không còn trong kế hoạch? [c/K]")
        }
        guard Console.confirms("Ghi các thay đổi này? [c/K]") else {
            Console.error("Chưa nhập gì.")
            throw ExitCode(1)
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
        for line in lines { Console.say("  \(line)") }
    }
}
