package import Foundation

/// What an administrator is told of without having asked.
package enum AlertKind: String, CaseIterable, Sendable {
    /// Platforms have not answered for ten minutes; the level counts them.
    case platform
    /// Outlets have refused what they were told, or taken nothing for an hour; the level counts them.
    case outlet
    /// Something received has waited for five minutes.
    case waiting
    /// Rows were given up; the level counts them.
    case failed
    /// Nobody knows whether messages were sent; the level counts them.
    case unknown
    /// The disk is nearly full.
    case disk
    /// The bot's own copy of its data failed, or the last one is older than two days.
    case backup
    /// Jobs were given up; the level counts them.
    case jobs
    /// Civil time has jumped, and reminders are held.
    case clock
}

/// What the administrators were told of one thing.
package struct AlertRow: Equatable, Sendable {
    /// What it is about.
    package let kind: AlertKind
    /// How bad it was: 0 for not at all, 1 for so, or a count.
    package let level: Int
    /// When they were told last.
    package let toldAt: Date?

    /// Creates a row.
    package init(kind: AlertKind, level: Int, toldAt: Date?) {
        self.kind = kind
        self.level = level
        self.toldAt = toldAt
    }
}

/// What administrators were told.
package protocol AlertRows {
    /// Everything they were told of.
    func all() throws -> [AlertRow]
    /// Remembers what they were told.
    func record(_ alert: AlertRow) throws
}
