package import Assignments
package import Foundation

/// What a person asked to be reminded of himself: `mai 8h nhắc em #12`. It is said at that very time, also outside the
/// hours of work, and changes no deadline.
package struct PersonalReminder: Equatable, Sendable {
    /// The work it is about, or nil.
    package let assignment: Assignment.ID?
    /// The person's own words; empty where there are none beside the work and the time.
    package let text: String
    /// When it is said.
    package let dueAt: Date

    /// Creates a reminder.
    package init(assignment: Assignment.ID?, text: String, dueAt: Date) {
        self.assignment = assignment
        self.text = text
        self.dueAt = dueAt
    }
}
