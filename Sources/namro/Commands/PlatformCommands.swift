import ArgumentParser
import Assembly
import BotConfiguration
import CommandSupport
import PlatformSupport

/// What can be done on a platform's side: `namro zalo set-webhook`. Which commands there are the platform says.
struct PlatformCommands<Platform: DescribedPlatform>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Platform.descriptor.name, abstract: Platform.descriptor.summary,
            discussion: Platform.descriptor.commands.map { command in
                let argument = command.argument.map { " [\($0)]" } ?? ""
                return "\(command.name)\(argument): \(command.abstract)"
            }.joined(separator: "\n"))
    }

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "Lệnh: \(Self.names).")
    var command: String?
    @Argument(help: "Nội dung đi kèm, ở lệnh có dùng đến.")
    var argument: String?

    private static var names: String { Platform.descriptor.commands.map(\.name).joined(separator: ", ") }

    func validate() throws {
        guard let command else { return }
        guard let known = Platform.descriptor.commands.first(where: { $0.name == command }) else {
            throw ValidationError("không có lệnh \"\(command)\"; các lệnh: \(Self.names)")
        }
        guard argument == nil || known.argument != nil else {
            throw ValidationError("lệnh \(command) không có nội dung đi kèm")
        }
    }

    func run() async throws {
        guard let command else { throw CleanExit.helpRequest(Self.self) }
        let lines = try await reporting {
            try await PlatformRun(Platform.descriptor, settings: try options.load().settings)
                .run(command, argument: argument)
        }
        for line in lines { Console.say(line) }
    }
}

extension OfficePlatforms {
    /// The commands of every platform.
    static var commands: [any ParsableCommand.Type] { all.map { commands(of: $0) } }

    private static func commands<Platform: DescribedPlatform>(of platform: Platform.Type) -> any ParsableCommand.Type {
        PlatformCommands<Platform>.self
    }
}
