package import DeclaredSettings
package import Foundation

/// How the copies are that the bot makes by itself.
package struct BackupState: Equatable, Sendable {
    /// When the last good one was made; nil where there is none.
    package var madeAt: Date?
    /// Whether the last try failed.
    package var hasFailed: Bool

    /// Creates a standing.
    package init(madeAt: Date? = nil, hasFailed: Bool = false) {
        self.madeAt = madeAt
        self.hasFailed = hasFailed
    }
}

/// What an office and its machine say about alerts, and how long words are kept.
package struct AlertRules: Sendable {
    /// For how many days words are kept where the office has not said it.
    package static let keeping = Setting<Int>.number("privacy.keep_days", 90, in: 0...3_650)

    /// For how many days after it came the words of what was received are kept; 0 for ever. What waits is kept, and so are words on
    /// record in the history.
    package let keepDays: Int
    /// The share of the disk that is free, 0 to 1; nil where it is not known.
    package let freeDisk: @Sendable () -> Double?
    /// How the copies are that the bot makes by itself; nil where it makes none.
    package let backups: @Sendable () -> BackupState?

    /// For how long this process has held the writer; nil where it is not to be told.
    package let holds: @Sendable () -> WriterHolds?

    /// Nothing is taken away, and the disk is not known.
    package static let none = AlertRules(keepDays: 0) { nil }

    /// Creates rules.
    package init(
        keepDays: Int, backups: @escaping @Sendable () -> BackupState? = { nil },
        holds: @escaping @Sendable () -> WriterHolds? = { nil }, freeDisk: @escaping @Sendable () -> Double?
    ) {
        self.keepDays = keepDays
        self.backups = backups
        self.holds = holds
        self.freeDisk = freeDisk
    }
}
