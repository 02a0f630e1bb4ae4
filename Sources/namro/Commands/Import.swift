import ArgumentParser
import Assembly
import BotConfiguration
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

    @Flag(help: "Nhập cả khi bot đang chạy, không hỏi; trong lúc ghi, kế hoạch mới và cũ cùng có.")
    var yesBesideServe = false

    @OptionGroup var words: ImportOptions

    func run() async throws {
        try await reporting {
            while try await !isDone() {
                guard !yes else {
                    Console.error(
                        "Chưa nhập gì: dữ liệu hoặc tệp vừa thay đổi trong lúc nhập, nên không còn đúng như đã báo. Chạy lại."
                    )
                    throw ExitCode(1)
                }
                Console.error("Chưa nhập gì: dữ liệu hoặc tệp đã thay đổi từ lúc xem trước. Xem lại:")
            }
        }
    }

    /// Shows what an import would do, asks, and does that and nothing else; false where it would do something else by now.
    private func isDone() async throws -> Bool {
        let configuration = try options.load()
        let office = try words.run(of: configuration)
        var preview = try await office.preview(
            ImportOffice.Choices(overDecisions: overDecisions, cancelsRemoved: cancelRemoved))
        show(preview.report)
        guard !preview.report.isEmpty else {
            // What the plan says is kept as said, also where nothing changes by it: the next import compares with that.
            if !preview.isServing {
                guard try await write(preview, by: office, of: configuration) != nil else { return false }
            }
            Console.say("Không có gì thay đổi.")
            return true
        }
        let choices = choices(for: preview)
        if choices != preview.choices {
            preview = try await office.preview(choices)
            show(preview.report)
        }
        try confirm(preview)
        guard let left = try await write(preview, by: office, of: configuration) else { return false }
        Console.say("Đã nhập.")
        if left > 0 {
            Console.error(
                "Cảnh báo: \(left) nhiệm vụ vừa có người thay đổi trong lúc ghi, giữ nguyên; chạy lại để xem và nhập.")
        }
        return true
    }

    /// Writes what was shown, and answers how many works were left as they are; nil where files or database are no longer those of which
    /// it was made.
    private func write(
        _ preview: ImportRun.Preview, by office: ImportRun, of configuration: OfficeConfiguration
    ) async throws -> Int? {
        let latest = try options.load()
        guard latest.roster == configuration.roster, latest.plans == configuration.plans else { return nil }
        do { return try await office.run(preview) } catch is ImportRun.Outdated { return nil } catch is OrderedWork
            .Stuck
        {
            Console.error(
                "Đã quyết định nhập nhưng chưa ghi xong: bot đang chạy không ghi tiếp. Khởi động lại bot, việc ghi sẽ tiếp tục; "
                    + "xem: namro status.")
            throw ExitCode(1)
        }
    }

    private func agreesBesideServe(_ duration: Duration) -> Bool {
        Console.confirms(
            "Bot đang chạy với cơ sở dữ liệu này và vẫn trả lời trong lúc ghi (khoảng \(duration.components.seconds + 1) giây); "
                + "trong lúc ấy có việc đã theo kế hoạch mới, có việc còn theo kế hoạch cũ. Vẫn nhập ngay? [c/K]")
    }

    /// What leaders have decided, and work that has left its plan, stay as they are without an explicit word: `--yes` alone is none.
    private func choices(for preview: ImportRun.Preview) -> ImportOffice.Choices {
        var choices = preview.choices
        guard !yes else { return choices }
        if !preview.report.decided.isEmpty {
            choices.overDecisions = Console.confirms("Thay quyết định của lãnh đạo bằng kế hoạch? [c/K]")
        }
        if !preview.report.removed.isEmpty {
            choices.cancelsRemoved = Console.confirms("Hủy các nhiệm vụ không còn trong kế hoạch? [c/K]")
        }
        return choices
    }

    /// What is only new needs no question; what would change something does, and an import beside a bot that serves. Throws where the
    /// answer is no.
    private func confirm(_ preview: ImportRun.Preview) throws {
        let report = preview.report
        let isOnlyNew = [report.changed, report.kept, report.decided, report.removed].allSatisfy(\.isEmpty)
        guard yes || isOnlyNew || Console.confirms("Ghi các thay đổi này? [c/K]") else {
            Console.error("Chưa nhập gì.")
            throw ExitCode(1)
        }
        guard yesBesideServe || !preview.isServing || agreesBesideServe(preview.duration) else {
            Console.error("Chưa nhập gì. Dừng bot rồi nhập lại, hoặc thêm --yes-beside-serve.")
            throw ExitCode(1)
        }
    }

    private func show(_ report: ImportOffice.Report) {
        for line in report.warnings { Console.error("Cảnh báo: \(line)") }
        show("Thêm", report.added)
        show("Thay đổi", report.changed)
        show("Giữ nguyên", report.kept)
        show("Lãnh đạo đã quyết định khác, giữ nguyên nếu không ghi --over-decisions", report.decided)
        show("Không còn trong kế hoạch, tiếp tục thực hiện nếu không ghi --cancel-removed", report.removed)
    }

    private func show(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        Console.say("\(title) (\(lines.count)):")
        for line in lines { Console.say("  \(line)") }
    }
}
