import ArgumentParser
import Assembly
import BotConfiguration
import CommandSupport
import CoreMetrics
import DeclaredSettings
import Web

/// Runs the bot.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Chạy bot cho đến khi nhận SIGTERM hoặc SIGINT.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            let settings = configuration.settings
            let registry = PrometheusRegistry()
            MetricsSystem.bootstrap(registry)
            try await ServeRun.run(
                configuration, registry: registry,
                logger: makeLogger(settings[LogSettings.level], format: settings[LogSettings.format]))
        }
    }
}
