package import Assignments
package import Conversation
package import Foundation

/// A reminder as it is kept.
package struct ReminderRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// What makes it unique and when it is due.
    package let plan: ReminderPlan
    /// Where it stands.
    package let state: ReminderState
    /// How many ways have refused it, each the chat of another person.
    package let refusals: Int

    /// Creates a row.
    package init(id: Int64, plan: ReminderPlan, state: ReminderState, refusals: Int) {
        self.id = id
        self.plan = plan
        self.state = state
        self.refusals = refusals
    }
}

/// How far work in force is planned by a calendar and a ladder; after a change it is planned anew a part at a time.
package struct Replanning: Equatable, Sendable {
    /// What stands for the calendar and the ladder.
    package let fingerprint: ReminderFingerprint
    /// Up to which key it is planned by them; nil for all of it.
    package let after: Assignment.ID?
    /// The groups of lanes that are planned anew; none where all of it is planned.
    package let groups: Set<LaneGroup>

    /// Creates a record.
    package init(fingerprint: ReminderFingerprint, after: Assignment.ID?, groups: Set<LaneGroup>) {
        self.fingerprint = fingerprint
        self.after = after
        self.groups = groups
    }
}

/// A person's own reminder as it is kept.
package struct PersonalReminderRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// Who asked for it.
    package let officer: Officer.ID
    /// What he asked for.
    package let reminder: PersonalReminder

    /// Creates a row.
    package init(id: Int64, officer: Officer.ID, reminder: PersonalReminder) {
        self.id = id
        self.officer = officer
        self.reminder = reminder
    }
}

/// Why a reminder was not said; on record with it.
package enum SkipReason: String, CaseIterable, Sendable {
    /// The assignment does not exist any more.
    case gone = "the assignment is gone"
    /// After a stop, a later rung of the same lane says the same with newer words.
    case laterRung = "a later reminder says it"
    /// The officer has reported since.
    case answered = "answered today"
    /// Its hour had passed when the same person was told of the same work on the same day.
    case saidToday = "told of it today already"
    /// Nobody of those concerned is linked and takes messages; the secretary's digest says so.
    case nobodyReachable = "nobody of the unit can be reached"
    /// The head does the work himself, and is told of it as its officer.
    case toldAsOfficer = "the head is the officer in charge"
    /// There is no chair, or he cannot be reached.
    case noChair = "no chair to tell"
    /// It was due in a backup that was restored; the original may have said it.
    case restored = "restored from a backup, may have been said"
    /// Early words give way where the month's messages are nearly used up.
    case budget = "the message budget is nearly used up"
}

/// Which of the reminders that are due are asked for.
package enum DueKind: Sendable {
    /// Those that go out as messages.
    case messages
    /// Of these, the ones that are said at any hour.
    case atAnyHour
    /// Those that wait for a digest.
    case digests
}

/// Where a reminder stands. All but pending and void are final.
package enum ReminderState: String, CaseIterable, Sendable {
    /// Waits for its hour.
    case pending
    /// Its line is in the outbox.
    case queued
    /// The platform has it.
    case sent
    /// Nobody knows whether the platform has it.
    case unknown
    /// Not said, with the reason on record.
    case skipped
    /// Taken back by a change; a later change may revive it.
    case void
}

/// How often somebody was told of a work, 1 and up, and when last.
package struct TimesTold: Hashable, Sendable {
    /// By how many messages.
    package let count: Int
    /// When the last of them was written.
    package let last: Date

    /// Creates a count.
    package init(count: Int, last: Date) {
        self.count = count
        self.last = last
    }
}
