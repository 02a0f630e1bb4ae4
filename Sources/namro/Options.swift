import ArgumentParser
import BotConfiguration
import Coordinator
import Foundation
import Logging

/// Where the office's configuration is.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: "Thư mục cấu hình của cơ quan.")
    var config = "bot-config"

    /// The checked configuration. Throws `ExitCode` after telling every fault.
    func load() throws -> OfficeConfiguration {
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

/// What goes to the terminal beside the log.
enum Console {
    /// A line for people.
    static func say(_ text: String) { write(text, to: .standardOutput) }

    /// A line about something that went wrong; red where it is a terminal.
    static func error(_ text: String) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        write(isTerminal ? "\u{1B}[31m\(text)\u{1B}[0m" : text, to: .standardError)
    }

    /// Asks a question on the terminal; only a plain yes is one.
    static func confirms(_ question: String) -> Bool {
        say(question)
        return ["c", "có", "co", "y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    /// Asks for a line; a secret is not shown while it is typed. Nil at the end of input.
    static func ask(_ question: String, isSecret: Bool) -> String? {
        say(question)
        var before = termios()
        guard isSecret, tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        return readLine()
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader that has gone away is no reason to trap.
        try? handle.write(contentsOf: Data((text + "\n").utf8))
    }
}

/// The log of a long-running command, on standard error.
func makeLogger(_ level: String, format: String = "text") -> Logger {
    var logger = Logger(label: "namro") { label -> any LogHandler in
        if format == "json" { return JSONLogHandler(label: label) }
        return StreamLogHandler.standardError(label: label)
    }
    logger.logLevel = Logger.Level(rawValue: level) ?? .info
    return logger
}

/// Runs a command's work and turns what it throws into a sentence and an exit code: 78 for settings, 69 for the
/// database, 65 for refused files, 1 for the rest.
@discardableResult
func reporting<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as ExitCode {
        throw error
    } catch {
        let (text, code) = Failure.describe(error)
        Console.error(text)
        throw ExitCode(code)
    }
}
