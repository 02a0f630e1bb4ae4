import ArgumentParser
import Assembly
import CommandSupport
import Coordinator

/// Copies the database while the bot runs.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sao lưu cơ sở dữ liệu sang tệp mới, cả khi bot đang chạy; bản sao được kiểm tra như namro verify.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "Tệp mới; không ghi đè tệp đã có.")
    var file: String

    func run() async throws {
        let check = try await reporting { try await BackupRun(configuration: try options.load()).backup(to: file) }
        Console.say("Đã sao lưu: \(check.rows) dòng lịch sử, đầu chuỗi \(check.head)")
    }
}
