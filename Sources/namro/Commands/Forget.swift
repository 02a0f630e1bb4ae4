import ArgumentParser
import Assembly
import CommandSupport
import Coordinator

/// Forgets somebody: erases the texts and ids of somebody who has left.
struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xóa lời văn, tin nhắn và tài khoản của người đã rời danh sách (yêu cầu bảo vệ dữ liệu cá nhân).",
        discussion:
            "Việc đã làm vẫn còn trong lịch sử, không còn tên và lời; namro verify vẫn nguyên vẹn. Không lấy lại được.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "Mã cán bộ.")
    var code: String
    @Flag(name: .shortAndLong, help: "Đồng ý xóa, không hỏi.")
    var yes = false

    func run() async throws {
        try await reporting {
            let office = OfficeRun(configuration: try options.load())
            guard yes || Console.confirms("Xóa vĩnh viễn lời văn và tin nhắn của \(code)? [c/K]") else {
                Console.error("Chưa xóa gì.")
                throw ExitCode(1)
            }
            let erased = try await office.erase(code)
            Console.say(
                "Đã xóa: \(erased.texts) lời văn trong lịch sử, \(erased.received) tin nhận, \(erased.sent) tin gửi.")
        }
    }
}
