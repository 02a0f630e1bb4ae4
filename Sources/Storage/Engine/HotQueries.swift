/// Statements that run for every message, reminder or send, whose plans a test watches.
package enum HotQueries {
    /// The query plan of each on an empty database.
    package static func plans(on engine: SQLiteEngine) throws -> [(name: String, detail: String)] {
        [
            ("inbox pending", try engine.plan(of: InboxSQL.pending)),
            ("unit path", try engine.plan(of: OfficeSQL.path)),
            ("reminders of an assignment", try engine.plan(of: ReminderSQL.ofAssignment)),
            ("next reminder", try engine.plan(of: ReminderSQL.next)),
            ("next reminder at any hour", try engine.plan(of: ReminderSQL.nextAtAnyHour)),
            ("reminders due at any hour", try engine.plan(of: ReminderSQL.dueAtAnyHour)),
            ("reminders for digests", try engine.plan(of: ReminderSQL.dueInDigests)),
            ("work in force after a key", try engine.plan(of: ReminderSQL.openAfter)),
            ("reminders of work in force", try engine.plan(of: ReminderSQL.ofOpen)),
            ("inbox keep", try engine.plan(of: InboxSQL.keep)),
            ("personal reminders due", try engine.plan(of: ReminderSQL.nextPersonal)),
            ("personal reminders of an outbox row", try engine.plan(of: ReminderSQL.settlePersonal)),
            ("messages with reminders", try engine.plan(of: ReminderSQL.messages)),
            ("messages of a month", try engine.plan(of: OutboxSQL.sentCount)),
            ("a chat that takes messages again", try engine.plan(of: IdentitySQL.accept)),
            ("a message that is replied to", try engine.plan(of: OutboxSQL.about)),
            ("outbox heads", try engine.plan(of: OutboxSQL.heads)),
            ("identity by user", try engine.plan(of: IdentitySQL.byUser)),
            ("dialogue", try engine.plan(of: IdentitySQL.dialogue)),
            ("assignment by id", try engine.plan(of: AssignmentSQL.byID)),
            ("open by officer", try engine.plan(of: AssignmentSQL.openByOfficer)),
            ("open by officer, due", try engine.plan(of: AssignmentSQL.openByOfficerUntil)),
            ("assignment update", try engine.plan(of: AssignmentSQL.update)),
            ("last two changes", try engine.plan(of: HistorySQL.lastTwo)),
            ("increment", try engine.plan(of: HistorySQL.increment)),
            ("assignment state update", try engine.plan(of: AssignmentSQL.updateState)),
            ("close tenure", try engine.plan(of: AssignmentSQL.closeTenure)),
            ("demands to a chair", try engine.plan(of: AssignmentSQL.demandsTo)),
            ("work of a plan", try engine.plan(of: AssignmentSQL.byWork)),
            ("last planned", try engine.plan(of: HistorySQL.lastPlanned)),
            ("remarks", try engine.plan(of: HistorySQL.remarks)),
            ("reminders due", try engine.plan(of: ReminderSQL.due)),
            ("reminders of an outbox row", try engine.plan(of: ReminderSQL.settle)),
        ]
    }
}
