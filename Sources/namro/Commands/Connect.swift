import ArgumentParser
import Assembly
import CommandSupport
import Foundation

/// Connects a bot by asking.
struct Connect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kết nối một bot: hỏi nền tảng và token, thử ngay, ghi bot.yaml, gửi một tin thử.")
    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await reporting {
            let terminal = ConnectRun.Terminal(
                ask: { Console.ask($0, isSecret: $1) }, say: { Console.say($0) })
            try await ConnectRun(
                configuration: try options.load(),
                directory: URL(filePath: options.config, directoryHint: .isDirectory),
                terminal: terminal
            ).run()
        }
    }
}
