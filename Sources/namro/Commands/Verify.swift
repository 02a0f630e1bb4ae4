import ArgumentParser
import Assembly
import CommandSupport
import Coordinator

/// Checks that nobody has changed the history, and that the assignments are what it says.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra cơ sở dữ liệu: tệp, chuỗi lịch sử, nhiệm vụ dựng lại từ lịch sử, tin gửi đi và lời nhắc.",
        discussion: """
            In mã đầu chuỗi; giữ lại mã này và lần sau đưa vào --head để biết không dòng nào bị sửa, xóa hay cắt cuối. \
            Mã thoát 1 khi có sai lệch.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Mã đầu chuỗi đã in lần trước.")
    var head: String?
    @Option(help: "Tệp cơ sở dữ liệu, ví dụ một bản sao; mặc định theo cấu hình.")
    var database: String?

    func run() async throws {
        let check = try await reporting {
            try await HistoryRun(configuration: try options.load(), database: database).verify(head: head)
        }
        if let fault = check.fault {
            Console.error(Self.text(fault))
            throw ExitCode(1)
        }
        guard check.knowsHead else {
            Console.error(
                "Mã \(head ?? "") không có trong chuỗi: lịch sử đã bị cắt hoặc viết lại. Đầu chuỗi: \(check.head)")
            throw ExitCode(1)
        }
        Console.say("Cơ sở dữ liệu nguyên vẹn: \(check.rows) dòng, đầu chuỗi \(check.head)")
    }

    private static func text(_ fault: HistoryCheck.Fault) -> String {
        switch fault.kind {
        case .chain: "Dòng lịch sử \(fault.row) đã bị sửa, chèn, đổi chỗ, hoặc dòng trước nó đã bị xóa."
        case .text: "Dòng lịch sử \(fault.row): lời văn không còn như khi ghi."
        case .facts: "Dòng lịch sử \(fault.row): số liệu tổng hợp không khớp với nội dung đã ghi."
        case .assignment: "Nhiệm vụ ở dòng lịch sử \(fault.row) không khớp với lần ghi cuối của nó."
        case .rules: "Dòng quy tắc \(fault.row) (lịch, tiêu chí, thang nhắc) đã bị sửa, chèn hoặc xóa."
        case .message: "Tin gửi đi số \(fault.row) không còn như khi ghi."
        case .reminder: "Lời nhắc số \(fault.row) không còn như khi lập."
        case .noHistory: "Nhiệm vụ #\(fault.row) không có lịch sử."
        }
    }
}
