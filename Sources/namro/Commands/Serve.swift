import ArgumentParser
import Assembly
import BotConfiguration

/// Runs the bot.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Chạy bot cho đến khi nhận SIGTERM hoặc SIGINT.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            try await ServeRun.run(configuration, logger: makeLogger(configuration.settings.logLevel))
        }
    }
}
