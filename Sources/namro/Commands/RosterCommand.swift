import ArgumentParser
import Assembly
import BotConfiguration
import CommandSupport
import Foundation

/// Codes and links of the people of the roster.
struct RosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Mã liên kết và tài khoản của cán bộ.", subcommands: [Codes.self, Unlink.self])

    /// Makes one-time codes.
    struct Codes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cấp mã liên kết dùng một lần (7 ngày) cho người chưa liên kết.",
            discussion: "Mã cũ của người đó hết hiệu lực. In ra màn hình, hoặc ghi tệp CSV với --output.")

        @OptionGroup var options: ConfigurationOptions
        @Option(help: "Chỉ cấp cho một người, theo mã cán bộ.")
        var officer: String?
        @Option(help: "Ghi vào tệp CSV, mở được bằng Excel.")
        var output: String?
        @Flag(help: "Không hỏi lại khi mã đã phát mà chưa dùng sẽ hết hiệu lực.")
        var yes = false

        func run() async throws {
            try await reporting {
                let office = OfficeRun(configuration: try options.load())
                try await confirm(office)
                // Where they cannot be written none is made: the old ones stay good.
                let file = try output.map(Self.open)
                let codes = try await office.issueCodes(only: officer)
                let rows =
                    [["code", "officer", "unit", "link_code"]] + codes.map { [$0.officer, $0.name, $0.unit, $0.code] }
                if let file, let output {
                    try file.write(contentsOf: CSVText.data(rows))
                    Console.say("Đã ghi \(codes.count) mã vào \(output).")
                } else {
                    for row in rows { Console.say(row.joined(separator: " · ")) }
                }
            }
        }

        /// New codes for everybody make void what was printed and handed out.
        private func confirm(_ office: OfficeRun) async throws {
            guard officer == nil, !yes, case let count = try await office.openCodes(), count > 0 else { return }
            let question =
                "\(count) người có mã đã cấp, chưa dùng và còn hạn; mã cũ của họ sẽ hết hiệu lực, phải phát lại. "
                + "Cấp mã mới? (c/k; hoặc --officer cho một người)"
            guard Console.confirms(question) else {
                Console.error("Chưa cấp mã nào; mã cũ vẫn dùng được.")
                throw ExitCode(1)
            }
        }

        /// A file that is its owner's alone: codes open accounts.
        private static func open(_ path: String) throws -> FileHandle {
            let rights: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            guard FileManager.default.createFile(atPath: path, contents: Data(), attributes: rights),
                let file = FileHandle(forWritingAtPath: path)
            else {
                Console.error("Không ghi được \(path); chưa cấp mã nào, mã cũ vẫn dùng được.")
                throw ExitCode(73)
            }
            return file
        }
    }

    /// Takes a link back.
    struct Unlink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Hủy liên kết tài khoản của một người.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "Mã cán bộ trong danh sách.")
        var officer: String

        func run() async throws {
            try await reporting {
                let count = try await OfficeRun(configuration: try options.load()).unlink(officer)
                Console.say(count > 0 ? "Đã hủy \(count) liên kết." : "Người này chưa liên kết tài khoản nào.")
            }
        }
    }
}
