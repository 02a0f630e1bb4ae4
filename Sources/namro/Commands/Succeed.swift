import ArgumentParser
import Assembly
import CommandSupport
import Coordinator
import Foundation

/// Gives the work of units that have ended to their successors.
struct Succeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Chuyển việc chưa xong của đơn vị đã kết thúc sang đơn vị kế thừa.",
        discussion: """
            Đơn vị đã kết thúc là đơn vị có ngày "to" trong roster.csv đã qua; đơn vị kế thừa ghi ở cột "successor". Lệnh \
            cho xem trước, rồi hỏi (hoặc --yes). Mỗi cán bộ đầu mối nhận bàn giao được gửi đủ thông tin.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Flag(name: .shortAndLong, help: "Đồng ý chuyển, không hỏi.")
    var yes = false

    func run() async throws {
        try await reporting {
            let office = OfficeRun(configuration: try options.load())
            let preview = try await office.succession()
            for line in preview.faults { Console.error("Chưa chuyển được: \(line)") }
            guard !preview.moved.isEmpty else {
                Console.say("Không có việc nào để chuyển.")
                if !preview.faults.isEmpty { throw ExitCode(1) }
                return
            }
            Console.say("Chuyển \(preview.moved.count) nhiệm vụ:")
            for line in preview.moved { Console.say("  \(line)") }
            guard yes || Console.confirms("Chuyển như trên? [c/K]") else {
                Console.error("Chưa chuyển gì.")
                throw ExitCode(1)
            }
            let left = try await office.succeedUnits()
            Console.say("Đã chuyển \(preview.moved.count - left) nhiệm vụ.")
            if left > 0 { Console.say("\(left) nhiệm vụ vừa có người đổi, giữ nguyên; chạy lại lệnh để xem.") }
        }
    }
}
