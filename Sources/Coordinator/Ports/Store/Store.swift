package import Assignments
package import Conversation
package import Foundation
package import Reports

/// The database, as the use cases see it: transactions over rows, no SQL.
package protocol Store: Sendable {
    /// Runs `body` in one read transaction, on a snapshot. Throws `StoreError`, or what `body` throws.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any StoreReading) throws -> Value) async throws -> Value
    /// Runs `body` in one transaction: all or nothing, durable when it returns, not cut by cancellation.
    /// Throws `StoreError`, or what `body` throws.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> Value) async throws -> Value
}

/// Why the database could not be used.
package enum StoreError: Error, Equatable, Sendable {
    /// Disk full, read-only, busy or broken; nothing was written. The text says which, for the log.
    case unavailable(String)
    /// The database was written by a newer program.
    case newerSchema(found: Int, known: Int)
    /// The database was written by an older program, and was opened read-only, which migrates nothing.
    case olderSchema(found: Int, known: Int)
    /// There is no file at this path.
    case missing(String)
    /// The database at this path is read-only and has a write-ahead log that would have to be replayed.
    case unwritable(String)
    /// The lease is not ours: another process has taken over.
    case leaseLost
    /// A rule of the schema refused the rows; the text names it.
    case refused(String)
}

/// Rows that can be read. Every method throws `StoreError`; whoever is handed rows throws what they throw, and does not say so again.
package protocol StoreReading: Records, QueryReading, DirectoryReading, StatusReading, HistoryReading {
    /// The kind of `digests`.
    associatedtype Digests: DigestReading
    /// The kind of `files`.
    associatedtype Files: FileReading
    /// The kind of `inbox`.
    associatedtype Inbox: InboxReading
    /// The kind of `jobs`.
    associatedtype Jobs: JobReading
    /// The kind of `lease`.
    associatedtype Lease: LeaseReading
    /// The kind of `ledger`.
    associatedtype Ledger: LedgerReading
    /// The kind of `outbox`.
    associatedtype Outbox: OutboxReading
    /// The kind of `personalReminders`.
    associatedtype PersonalReminders: PersonalReminderReading
    /// The kind of `polls`.
    associatedtype Polls: PollReading
    /// The kind of `queues`.
    associatedtype Queues: QueueReading
    /// The kind of `reminders`.
    associatedtype Reminders: ReminderReading
    /// The kind of `rounds`.
    associatedtype Rounds: RoundReading

    /// Digests.
    var digests: Digests { get }
    /// Files that came with messages or were made.
    var files: Files { get }
    /// What was received.
    var inbox: Inbox { get }
    /// Work that is done in steps.
    var jobs: Jobs { get }
    /// The lease of the process that serves.
    var lease: Lease { get }
    /// All rows of the queues and reminders, for audits.
    var ledger: Ledger { get }
    /// What is to be sent.
    var outbox: Outbox { get }
    /// Reminders that people asked for themselves.
    var personalReminders: PersonalReminders { get }
    /// The bots and their polls.
    var polls: Polls { get }
    /// Rows of the queues, for those who look after them.
    var queues: Queues { get }
    /// Reminders of work.
    var reminders: Reminders { get }
    /// Rounds of asking in groups.
    var rounds: Rounds { get }
}

/// The history as it was written.
package protocol HistoryReading {
    /// The rules under which figures were made, oldest first.
    func ruleVersions() throws -> [(recordedAt: Date, version: RuleVersion)]
    /// The hash of the last row, which stands for all before it.
    func historyHead() throws -> String
    /// The key of the last row; 0 before the first.
    func lastChange() throws -> Int64
    /// Assignments that have changed after a row of the history, so many at most.
    func changedAssignments(after change: Int64, limit: Int) throws -> [Assignment.ID]
    /// A page of rows after a key, of one assignment or of all, recorded since an instant; oldest first.
    func history(of assignment: Assignment.ID?, since: Date, after: Int64) throws -> [HistoryLine]
    /// Checks the whole history: its chain, its texts' digests, the columns made from its images, and that each
    /// assignment is what its last image says. `head` is a hash that was printed before and must be in the chain.
    func checkHistory(knows head: String?) throws -> HistoryCheck
    /// Who was in charge of an assignment, oldest first.
    func tenures(of assignment: Assignment.ID) throws -> [Tenure]
}

/// Rows that can be written. Every method throws `StoreError`, after which the caller's transaction is to be undone.
package protocol StoreWriting: StoreReading, DirectoryRows, AssignmentRows, RecordRows
where
    Digests: DigestRows, Files: FileRows, Inbox: InboxRows, Jobs: JobRows, Lease: LeaseRows, Outbox: OutboxRows,
    PersonalReminders: PersonalReminderRows, Polls: PollRows, Queues: QueueRows, Reminders: ReminderRows,
    Rounds: RoundRows
{
    /// The kind of `alerts`.
    associatedtype Alerts: AlertRows

    /// What administrators were told.
    var alerts: Alerts { get }

    /// Runs `body`; where it throws, only what it wrote is undone. Throws what `body` throws.
    func savepoint<Value>(_ body: () throws -> Value) throws -> Value
}

/// What is kept of rules, and what is taken away of people.
package protocol RecordRows {
    /// Keeps each rule that is not the one kept last of its kind; answers the kinds that have changed.
    func recordRules(_ rules: [RuleVersion], at now: Date) throws -> [RuleVersion.Kind]
    /// Erases a person's texts, messages and ids; what was done stays in the chain.
    func erase(_ officer: Officer.ID) throws -> Erasure
}

/// How much of a person was erased.
package struct Erasure: Equatable, Sendable {
    /// Texts in the history.
    package var texts = 0
    /// Messages received.
    package var received = 0
    /// Messages sent.
    package var sent = 0

    /// Creates a count of nothing.
    package init() {}
}

/// Assignments with their history.
package protocol AssignmentRows {
    /// Adds a draft and answers its key.
    func insertAssignment(_ assignment: Assignment) throws -> Assignment.ID
    /// Writes an assignment over what it was, with the history of the change, its text where there is one, and the
    /// tenure where it was issued or has changed hands.
    func updateAssignment(
        _ assignment: Assignment, replacing before: Assignment, _ entry: HistoryEntry, text: String?) throws
    /// Remembers what a plan says of an assignment, in place of what it said before.
    func recordPlanWord(_ word: PlanWord, of assignment: Assignment.ID) throws
}
