import ArgumentParser
import Assembly
import CommandSupport
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

    @Flag(help: "Ghi theo kế hoạch cả những mục lãnh đạo đã quyết định khác (gia hạn, chỉ tiêu...).")
    var overDecisions = false

    @Flag(help: "Hủy những nhiệm vụ không còn trong kế hoạch, báo cho cán bộ và lãnh đạo đơn vị.")
    var cancelRemoved = false

    @Flag(help: "Nhập cả khi bot đang chạy, không hỏi; lúc ghi, bot chưa nhận và chưa trả lời.")
    var yesBesideServe = false

    @OptionGroup var words: ImportOptions

    func run() async throws {
        try await reporting {
            let office = try words.run(of: options.load())
            var choices = ImportOffice.Choices(overDecisions: overDecisions, cancelsRemoved: cancelRemoved)
            let preview = try await office.preview(choices)
            let report = preview.report
            for line in report.warnings { Console.error("Cảnh báo: \(line)") }
            guard !report.isEmpty else {
                // What the plan says is kept as said, also where nothing changes by it: the next import compares with that.
                if !preview.isServing { _ = try await office(choices) }
                return Console.say("Không có gì thay đổi.")
            }
            show("Thêm", report.added)
            show("Thay đổi", report.changed)
            show("Giữ nguyên", report.kept)
            show("Lãnh đạo đã quyết định khác, giữ nguyên nếu không ghi --over-decisions", report.decided)
            show("Không còn trong kế hoạch, tiếp tục thực hiện nếu không ghi --cancel-removed", report.removed)
            try ask(about: report, &choices)
            guard yesBesideServe || !preview.isServing || agreesBesideServe(preview.duration) else {
                Console.error("Chưa nhập gì. Dừng bot rồi nhập lại, hoặc thêm --yes-beside-serve.")
                throw ExitCode(1)
            }
            _ = try await office(choices)
            Console.say("Đã nhập.")
        }
    }

    private func agreesBesideServe(_ duration: Duration) -> Bool {
        Console.confirms(
            "Bot đang chạy với cơ sở dữ liệu này. Trong lúc ghi (khoảng \(duration.components.seconds + 1) giây) bot chưa "
                + "nhận, chưa trả lời tin nào. Vẫn nhập ngay? [c/K]")
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

    private func show(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        Console.say("\(title) (\(lines.count)):")
        for line in lines { Console.say("  \(line)") }
    }
}
