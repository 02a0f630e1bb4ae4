/// Statements that run for every message, reminder or send, whose plans a test watches.
package enum HotQueries {
    /// The query plan of each on an empty database.
    package static func plans(on engine: SQLiteEngine) throws -> [(name: String, detail: String)] {
        try traffic(on: engine) + reminders(on: engine) + office(on: engine)
    }

    /// What comes and goes.
    private static func traffic(on engine: SQLiteEngine) throws -> [(name: String, detail: String)] {
        [
            ("inbox pending", try engine.plan(of: InboxSQL.pending)),
            ("inbox forgotten", try engine.plan(of: InboxSQL.forgetReceived)),
            ("outbox forgotten", try engine.plan(of: OutboxSQL.forgetSent)),
            ("inbox failed", try engine.plan(of: InboxSQL.failedCount)),
            ("inbox waiting", try engine.plan(of: InboxSQL.waitingCount)),
            ("outbox unsent", try engine.plan(of: OutboxSQL.unsentCount)),
            ("outbox parked", try engine.plan(of: OutboxSQL.parkedCount)),
            ("a wanted file", try engine.plan(of: FileSQL.wanted)),
            ("files that were kept long enough", try engine.plan(of: FileSQL.forget)),
            ("files of an assignment", try engine.plan(of: FileSQL.ofAssignment)),
            ("items of an album", try engine.plan(of: InboxSQL.albumAfter)),
            ("inbox keep", try engine.plan(of: InboxSQL.keep)),
            ("messages of a month", try engine.plan(of: OutboxSQL.sentCount)),
            ("a message that is replied to", try engine.plan(of: OutboxSQL.about)),
            ("outbox heads", try engine.plan(of: OutboxSQL.heads)),
        ]
    }

    /// What is due.
    private static func reminders(on engine: SQLiteEngine) throws -> [(name: String, detail: String)] {
        [
            ("reminders of an assignment", try engine.plan(of: ReminderSQL.ofAssignment)),
            ("next reminder", try engine.plan(of: ReminderSQL.next)),
            ("next reminder at any hour", try engine.plan(of: ReminderSQL.nextAtAnyHour)),
            ("reminders due at any hour", try engine.plan(of: ReminderSQL.dueAtAnyHour)),
            ("reminders for digests", try engine.plan(of: ReminderSQL.dueInDigests)),
            ("facts of work in force", try engine.plan(of: ReminderSQL.facts)),
            ("reminders of a group of lanes", try engine.plan(of: ReminderSQL.ofWorkInGroup)),
            ("a reminder in place of another", try engine.plan(of: ReminderSQL.move)),
            ("reminders of much work", try engine.plan(of: ReminderSQL.ofWork)),
            ("personal reminders due", try engine.plan(of: ReminderSQL.nextPersonal)),
            ("personal reminders of an outbox row", try engine.plan(of: ReminderSQL.settlePersonal)),
            ("messages with reminders", try engine.plan(of: ReminderSQL.messages)),
            ("who was told of what today", try engine.plan(of: ReminderSQL.told)),
            ("reminders due", try engine.plan(of: ReminderSQL.due)),
            ("reminders of an outbox row", try engine.plan(of: ReminderSQL.settle)),
        ]
    }

    /// Work and people.
    private static func office(on engine: SQLiteEngine) throws -> [(name: String, detail: String)] {
        [
            ("version of the office", try engine.plan(of: OfficeSQL.version)),
            ("a chat that takes messages again", try engine.plan(of: AccountSQL.accept)),
            ("identity by user", try engine.plan(of: AccountSQL.byUser)),
            ("dialogue", try engine.plan(of: DialogueSQL.current)),
            ("assignment by id", try engine.plan(of: AssignmentSQL.byID)),
            ("open by officer", try engine.plan(of: AssignmentSQL.openByOfficer)),
            ("open by officer, due", try engine.plan(of: AssignmentSQL.openByOfficerUntil)),
            ("assignment update", try engine.plan(of: AssignmentSQL.update)),
            ("last two changes", try engine.plan(of: HistorySQL.lastTwo)),
            ("changes that were said later", try engine.plan(of: HistorySQL.saidAfter)),
            ("increment", try engine.plan(of: HistorySQL.increment)),
            ("assignment state update", try engine.plan(of: AssignmentSQL.updateState)),
            ("close tenure", try engine.plan(of: AssignmentSQL.closeTenure)),
            ("demands to a chair", try engine.plan(of: AssignmentSQL.demandsTo)),
            ("work of a plan", try engine.plan(of: PlanSQL.ofCampaign)),
            ("absences that end", try engine.plan(of: ArrangementSQL.endAbsences)),
            ("absences of a leaver that end", try engine.plan(of: ArrangementSQL.endAbsencesOfLeaver)),
            ("delegations that end", try engine.plan(of: ArrangementSQL.endDelegations)),
            ("delegations of a leaver that end", try engine.plan(of: ArrangementSQL.endDelegationsOfLeaver)),
            ("standing in that ends", try engine.plan(of: ArrangementSQL.endStandingIn)),
            ("standing in without whom", try engine.plan(of: ArrangementSQL.copyWithoutStandIn)),
            ("remarks", try engine.plan(of: HistorySQL.remarks)),
        ]
    }

    /// The query plan of each list that people ask for, of the whole office and of one unit.
    package static func listPlans(on engine: SQLiteEngine) throws -> [(name: String, detail: String)] {
        try QuerySQL.lists.map { ($0.name, try engine.plan(of: $0.sql)) }
            + [("a unit's work of a plan", try engine.plan(of: AssignmentSQL.byWorkOfUnit))]
    }

    /// The query plan of the figures of the whole office.
    package static func figuresPlan(on engine: SQLiteEngine) throws -> String { try engine.plan(of: QuerySQL.figures) }
}
