package import Logging

extension Logger {
    /// The logger of a group of services: at its finer levels the library prints each service with all that is in it, settings and
    /// secrets too.
    package var ofServices: Logger {
        var logger = self
        logger.logLevel = Swift.max(logLevel, .notice)
        return logger
    }
}
