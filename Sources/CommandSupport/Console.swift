import Foundation
package import Logging

/// What goes to the terminal, beside the log and as the log.
package enum Console {
    /// A line for people.
    package static func say(_ text: String) { write(text, to: .standardOutput) }

    /// A line about something that went wrong; red where it is a terminal.
    package static func error(_ text: String) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        write(isTerminal ? "\u{1B}[31m\(text)\u{1B}[0m" : text, to: .standardError)
    }

    /// Asks a question on the terminal; only a plain yes is one.
    package static func confirms(_ question: String) -> Bool {
        say(question)
        return ["c", "có", "co", "y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    /// Asks for a line; a secret is not shown while it is typed. Nil at the end of input.
    package static func ask(_ question: String, isSecret: Bool) -> String? {
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
package func makeLogger(_ level: String, format: String = "text") -> Logger {
    var logger = Logger(label: "namro") { label -> any LogHandler in
        if format == "json" { return JSONLogHandler(label: label) }
        return StreamLogHandler.standardError(label: label)
    }
    logger.logLevel = Logger.Level(rawValue: level) ?? .info
    return logger
}
