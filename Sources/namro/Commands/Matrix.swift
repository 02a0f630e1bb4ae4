import ArgumentParser
import Assembly
import CommandSupport

/// What concerns the Matrix bot on its server.
struct Matrix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bot Matrix.", subcommands: [Info.self])

    /// Tells who the bot is and which rooms it is in.
    struct Info: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cho biết bot là ai và ở những phòng nào.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let lines = try await reporting { try await MatrixRun(configuration: try options.load()).info() }
            for line in lines { Console.say(line) }
        }
    }
}
