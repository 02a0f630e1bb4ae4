import ArgumentParser
import CommandSupport
import Foundation
import NamroLab

/// Runs the practice group and the bot on the reference campaign.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Chạy nhóm thực hành và bot trên kế hoạch mẫu 30 quận, huyện, thị xã.",
        discussion: "Với --script: phát lại hội thoại từ 07/5 đến 01/7/2024 rồi dừng.")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Phát lại hội thoại mẫu, không mở trình duyệt.")
    var script = false
    @Option(help: "Cổng của trang thực hành; 0 để tự chọn.")
    var port = 8080

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port phải từ 0 đến 65535") }
    }

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            let practice = PracticeRun(configuration: configuration, logger: makeLogger("warning"))
            let folder = FileManager.default.temporaryDirectory.appending(path: "namro-demo-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let database = folder.appending(path: "demo.sqlite").path(percentEncoded: false)
            try await practice.runWithBot(
                database: database, start: ScriptPlayer.start, timeRuns: !script, port: script ? 0 : port,
                untilSignal: !script
            ) { running in
                if script {
                    try await ScriptPlayer(running: running) { Console.say($0) }.play()
                } else {
                    Console.say("Nhóm thực hành: \(running.address)")
                    Console.say("Mở địa chỉ này bằng trình duyệt; Ctrl+C để dừng.")
                }
            }
        }
    }
}
