package import Assignments
package import Conversation
package import Foundation

/// When reminders are due that people asked for themselves.
package protocol PersonalReminderReading {
    /// When the next of the reminders is due that people asked for themselves, or nil.
    func next() throws -> Date?
}

/// Reminders that people asked for themselves.
package protocol PersonalReminderRows: PersonalReminderReading {
    /// Keeps a reminder; the same one twice is one.
    func add(_ reminder: PersonalReminder, of officer: Officer.ID, inbox: Int64?, at now: Date) throws
    /// Those that are due, the oldest first.
    func due(at now: Date, limit: Int) throws -> [PersonalReminderRow]
    /// Points one at the message that carries its line.
    func queue(personal id: Int64, in outbox: Int64) throws
    /// Takes those back that a message has asked for and that were not said yet; the same asked for again is revived.
    func void(of inbox: Int64) throws
    /// Ends one without saying it.
    func skip(personal id: Int64) throws
}
