import ArgumentParser
import Assembly
import CommandSupport

/// Looks at the clears of all open work.
struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Soát các nhiệm vụ chưa xong: tiêu chí nào thiếu hoặc ghi chung chung.",
        discussion: "Mỗi dòng một chỗ cần sửa. Mã thoát 1 khi có chỗ cần sửa.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        let lines = try await reporting {
            try await OfficeRun(configuration: try options.load()).unclear()
        }
        for line in lines { Console.say(line) }
        guard lines.isEmpty else { throw ExitCode(1) }
        Console.say("Mọi nhiệm vụ chưa xong đều rõ.")
    }
}
