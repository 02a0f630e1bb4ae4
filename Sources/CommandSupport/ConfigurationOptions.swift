import ArgumentParser
import Assembly
package import BotConfiguration
import Coordinator
import Foundation

/// Where the office's configuration is.
package struct ConfigurationOptions: ParsableArguments {
    /// The folder, relative to where the program runs.
    @Option(name: .long, help: "Thư mục cấu hình của cơ quan.")
    package var config = "bot-config"

    /// Options as they are where nothing is said.
    package init() {}

    /// The checked configuration. Throws `ExitCode` after telling every fault.
    package func load() throws -> OfficeConfiguration {
        do {
            return try OfficeConfiguration.load(
                directory: URL(filePath: config, directoryHint: .isDirectory),
                environment: ProcessInfo.processInfo.environment)
        } catch let error as OfficeConfiguration.Invalid {
            for fault in error.faults { Console.error(fault.description) }
            Console.error("\(error.faults.count) lỗi cấu hình; chưa làm gì.")
            throw ExitCode(78)
        }
    }
}
