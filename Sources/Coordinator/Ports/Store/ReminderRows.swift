package import Assignments
package import Foundation

/// Reminders that are due, and how far they are planned.
package protocol ReminderReading {
    /// How many reminders are in each state.
    func counts() throws -> [ReminderState: Int]
    /// Reminders that are to be said now, the oldest first.
    func due(_ kind: DueKind, at now: Date, limit: Int) throws -> [ReminderRow]
    /// A reminder that is to be said now, in a message; nil where it is not.
    func due(_ id: Int64, at now: Date) throws -> ReminderRow?
    /// Work whose next reminders are still to be planned, so much at most.
    func workToPlan(limit: Int) throws -> [Assignment.ID]
    /// When the next reminder is to be said, or nil; of those that are said `atAnyHour` only where true.
    func next(atAnyHour: Bool) throws -> Date?
    /// How far work in force is planned by which rules.
    func replanning() throws -> Replanning
    /// The fields that the reminders of some families depend on, of open work after a key, in order of keys.
    func facts(
        after id: Assignment.ID, about families: [Ladder.Family], limit: Int
    ) throws -> [ReminderFacts]
    /// The reminders in some groups of lanes of work in force after a key, up to and with another, in order of keys of work.
    func all(
        ofWorkAfter id: Assignment.ID, through last: Assignment.ID, in groups: [LaneGroup]
    ) throws -> [ReminderRow]
}

/// Reminders, one materialised row for each lane of an assignment.
package protocol ReminderRows: ReminderReading {
    /// The reminders of an assignment that were not taken back.
    func all(of assignment: Assignment.ID) throws -> [ReminderRow]
    /// Inserts a reminder, or revives or reschedules it; one that has ended stays.
    func add(_ plan: ReminderPlan) throws
    /// Puts a reminder off until an instant; it stays the same reminder.
    func postpone(reminder id: Int64, until instant: Date) throws
    /// Undoes postponements that were made while the clock ran ahead.
    func takeBackDelays(after now: Date) throws
    /// Records up to which assignment reminders are planned, and under which rules.
    func setReplanning(_ replanning: Replanning) throws
    /// Points a reminder at the message that carries its line.
    func queue(reminder id: Int64, in outbox: Int64) throws
    /// Turns a waiting reminder that no chat has refused into the next one of its lane, in place. False, and nothing changed, where
    /// that one exists already.
    func move(reminder id: Int64, to plan: ReminderPlan) throws -> Bool
    /// Notes that the next reminders of a work are still to be planned, or that they are.
    func setWorkToPlan(_ id: Assignment.ID, _ isToPlan: Bool) throws
    /// Takes a reminder back; a later plan may revive it.
    func void(reminder id: Int64) throws
    /// Ends a reminder without saying it.
    func skip(reminder id: Int64, reason: SkipReason, at now: Date) throws
    /// Work of which a reminder was skipped for a reason since an instant.
    func skipped(_ reason: SkipReason, since: Date) throws -> [Assignment.ID]
    /// How many messages with reminders a person's chat was sent from an instant until another.
    func messages(to identity: ChatIdentity, since: Date, until: Date) throws -> Int
    /// How often a person was told of each work by reminders since an instant, and when last; no work of which he was not.
    func told(_ identity: ChatIdentity, since: Date) throws -> [Assignment.ID: TimesTold]
    /// Ends the reminders of a message, or releases them to the next way where it was refused.
    func settle(ofOutbox id: Int64, as state: ReminderState) throws
}
