import ArgumentParser
import Assembly
import CommandSupport
import Coordinator

/// Makes the database anew from a backup.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Khôi phục cơ sở dữ liệu từ bản sao lưu; kiểm tra trước, không ghi đè.",
        discussion: """
            Dừng bot và dời cơ sở dữ liệu cũ đi trước. Tin đã nhận trước khi sao lưu được xử lý. Tin chờ gửi và lời nhắc \
            đến hạn được giữ lại, vì bản cũ có thể đã gửi: xem bằng namro status. Thêm --send-unsent nếu biết chắc bản \
            cũ chưa gửi gì sau khi sao lưu.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "Tệp sao lưu.")
    var file: String
    @Flag(help: "Vẫn gửi những gì đang chờ; có thể gửi lặp tin mà bản cũ đã gửi.")
    var sendUnsent = false

    func run() async throws {
        let (check, held) = try await reporting {
            try await BackupRun(configuration: try options.load()).restore(from: file, sendsUnsent: sendUnsent)
        }
        Console.say("Đã khôi phục: \(check.rows) dòng lịch sử, đầu chuỗi \(check.head)")
        if held.messages + held.reminders > 0 {
            Console.say("Giữ lại, không gửi: \(held.messages) tin chờ gửi, \(held.reminders) lời nhắc đã đến hạn.")
        }
    }
}
