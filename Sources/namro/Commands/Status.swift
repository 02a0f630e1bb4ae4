import ArgumentParser
import Assembly
import CommandSupport

/// Tells how the bot is.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tình trạng của bot: lần nhận tin cuối, tin chờ, tin chưa rõ kết quả, tiến trình đang phục vụ.",
        discussion: """
            Với --healthy: chỉ in một dòng, mã thoát 0 nếu bot hoạt động (ready), hoạt động một phần (degraded: dòng in ra nêu nền tảng có \
            lỗi) hoặc vừa khởi động (starting); 1 nếu không.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "In dạng JSON cho máy đọc.")
    var json = false
    @Flag(help: "Chỉ một dòng và mã thoát.")
    var healthy = false

    func run() async throws {
        try await reporting {
            let status = try await OfficeRun(configuration: try options.load()).status(watchesBeat: healthy)
            Console.say(healthy ? status.brief : json ? status.json : status.text)
            if healthy, !status.isHealthy { throw ExitCode(1) }
        }
    }
}
