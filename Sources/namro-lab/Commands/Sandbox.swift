import ArgumentParser
import Assembly
import BotConfiguration
import CommandSupport
import DeclaredSettings
import Foundation
import NamroLab

/// Runs the practice group alone.
struct Sandbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Chạy nhóm thực hành: máy chủ tại chỗ nói Zalo Bot API và Telegram Bot API, có trang để nhắn tin.",
        discussion: "Bot nào dùng hai API ấy cũng chạy được với nhóm này: đặt token và địa chỉ in ra lúc chạy.")

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Cổng; 0 để tự chọn.")
    var port = 8081
    @Flag(help: "Liên kết mọi người vào cơ sở dữ liệu đã nhập; chỉ dùng với cơ sở dữ liệu để thực hành.")
    var link = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port phải từ 0 đến 65535") }
    }

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            let practice = PracticeRun(
                configuration: configuration, logger: makeLogger(configuration.settings[LogSettings.level]))
            try await practice.runGroup(port: port) { address, group in
                Console.say("Nhóm thực hành: \(address)")
                Console.say("Chạy bot Zalo: NAMRO_ZALO_TOKEN=\(group.token) NAMRO_ZALO_BASE_URL=\(address) namro serve")
                Console.say(
                    "Chạy bot Telegram: NAMRO_TELEGRAM_TOKEN=\(group.telegramToken) NAMRO_TELEGRAM_BASE_URL=\(address) "
                        + "namro serve")
                guard link, FileManager.default.fileExists(atPath: configuration.settings.database) else { return }
                do {
                    let linked = try await PracticeOffice(configuration: configuration).linkEveryone(to: group)
                    Console.say("Đã liên kết \(linked) người vào \(configuration.settings.database).")
                } catch {
                    Console.error(Failure.describe(error).text)
                }
            }
        }
    }
}
