import ArgumentParser
import Assembly
import Coordinator
import Foundation
import Reports

/// What a person is told of an error, and the exit code that goes with it.
package enum Failure {
    /// The sentence and the code.
    package static func describe(_ error: any Error) -> (text: String, code: Int32) {
        switch error {
        case let error as StoreError: (describe(error), 69)
        case let error as ImportOffice.Refused:
            (error.faults.map(\.description).joined(separator: "\n") + "\nChưa nhập gì.", 65)
        case let error as QueryFault: ("Câu hỏi: \(error.description)", error.kind == .invalid ? 64 : 77)
        case let error as CannotStart: (error.description, 78)
        case let error as PlatformError: ("Nền tảng nhắn tin từ chối: \(error.reason)", 1)
        case let error as any CustomStringConvertible: (error.description, 1)
        default: ("\(error)", 1)
        }
    }

    private static func describe(_ error: StoreError) -> String {
        switch error {
        case .unavailable(let reason):
            "Không dùng được cơ sở dữ liệu (\(reason)). Kiểm tra ổ đĩa còn chỗ, quyền ghi và đường dẫn; chưa mất gì."
        case .newerSchema(let found, let known):
            "Cơ sở dữ liệu do phiên bản mới hơn ghi (lược đồ \(found), bản này biết đến \(known)). Hãy dùng bản mới hơn."
        case .olderSchema(0, _): "Tệp này không phải cơ sở dữ liệu của namro."
        case .olderSchema(let found, let known):
            "Cơ sở dữ liệu còn ở lược đồ \(found), bản này dùng \(known). Lệnh xem không nâng cấp: hãy khởi động lại namro serve "
                + "bằng bản này (tự nâng cấp, có giữ bản cũ), hoặc dùng bản namro cũ; với bản sao lưu thì dùng namro restore."
        case .missing(let path):
            "Không có cơ sở dữ liệu \(path). Mục database trong bot.yaml tính từ thư mục hiện tại "
                + "(\(FileManager.default.currentDirectoryPath)): chuyển đến thư mục của bot hoặc ghi đường dẫn đầy đủ."
        case .unwritable(let path):
            "\(path) ở nơi không ghi được và còn tệp -wal bên cạnh; chép cả hai ra nơi ghi được rồi kiểm tra."
        case .leaseLost: "Một tiến trình khác đang phục vụ cơ sở dữ liệu này."
        case .refused(let rule): "Dữ liệu không hợp lệ: \(rule)"
        }
    }
}

/// Runs a command's work and turns what it throws into a sentence and an exit code: 78 for settings, 69 for the
/// database, 65 for refused files, 1 for the rest.
@discardableResult
package func reporting<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as ExitCode {
        throw error
    } catch {
        let (text, code) = Failure.describe(error)
        Console.error(text)
        throw ExitCode(code)
    }
}
