import ArgumentParser
import Assembly
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
        @Option(help: "Ghi vào tệp CSV.")
        var output: String?

        func run() async throws {
            try await reporting {
                let codes = try await OfficeRun(configuration: try options.load()).issueCodes(only: officer)
                let rows = codes.map { "\($0.officer),\"\($0.name)\",\"\($0.unit)\",\($0.code)" }
                let text = (["code,officer,unit,link_code"] + rows).joined(separator: "\n")
                if let output {
                    // Codes open accounts: the file is the owner's alone.
                    guard
                        FileManager.default.createFile(
                            atPath: output, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
                    else {
                        Console.error("Không ghi được \(output). Mã vừa cấp không còn dùng; xin chạy lại.")
                        throw ExitCode(73)
                    }
                    Console.say("Đã ghi \(codes.count) mã vào \(output).")
                } else {
                    Console.say(text)
                }
            }
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
