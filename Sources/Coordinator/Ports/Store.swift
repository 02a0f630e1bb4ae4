package import Assignments
package import CivilCalendar
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
package protocol StoreReading: Records, DirectoryReading, StatusReading, HistoryReading,
    RoundReading, LedgerReading, FileReading, QueueReading, QueryReading, JobReading
{}

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
    /// The name of the generation of message ids; empty in a database that was made before generations had names.
    func epoch() throws -> String
    /// A page of rows after a key, of one assignment or of all, recorded since an instant; oldest first.
    func history(of assignment: Assignment.ID?, since: Date, after: Int64) throws -> [HistoryLine]
    /// Checks the whole history: its chain, its texts' digests, the columns made from its images, and that each
    /// assignment is what its last image says. `head` is a hash that was printed before and must be in the chain.
    func checkHistory(knows head: String?) throws -> HistoryCheck
    /// Who was in charge of an assignment, oldest first.
    func tenures(of assignment: Assignment.ID) throws -> [Tenure]
}

/// Rows that can be written. Every method throws `StoreError`, after which the caller's transaction is to be undone.
package protocol StoreWriting: StoreReading, InboxRows, OutboxRows, DirectoryRows, AssignmentRows, ReminderRows,
    PersonalReminderRows, RoundRows, LeaseRows, RecordRows, AlertRows, FileRows, QueueRows, WriterHoldRows,
    JobRows
{
    /// Runs `body`; where it throws, only what it wrote is undone. Throws what `body` throws.
    func savepoint<Value>(_ body: () throws -> Value) throws -> Value
}

/// The inbox: what was received, in order.
package protocol InboxRows {
    /// Keeps events, unless they were received before; answers how many are new.
    func appendEvents(_ events: [InboundEvent], from account: PlatformAccount, at now: Date) throws -> Int
    /// Stores the cursor of a poll.
    func setCursor(_ cursor: Cursor, of account: PlatformAccount) throws
    /// Remembers who the bot on a platform is.
    func remember(_ bot: BotAccount, on platform: String, at now: Date) throws
    /// Names the office's bots, in place of those before; one of which nobody knows who it is has no id.
    func setBots(_ accounts: [PlatformAccount]) throws
    /// Remembers how the poll of an account is.
    func setPollHealth(_ health: PollHealth) throws
    /// The oldest rows of a priority that wait to be processed, of those after `id`. Each is decoded within `reading`, which
    /// is told its key, so that a trap while decoding is marked with its row.
    func pendingInbox(
        of priority: InboxPriority, after id: Int64, limit: Int,
        reading: (Int64, () throws -> InboxRow) throws -> InboxRow
    ) throws -> [InboxRow]
    /// A row that waits to be processed; nil where there is none of this key.
    func pendingInbox(_ id: Int64) throws -> InboxRow?
    /// Items of albums of the sender of a row in its chat: those before it, and it with those after it, both oldest first.
    func albumItems(around row: InboxRow, limit: Int) throws -> (before: [AlbumItem], after: [AlbumItem])
    /// Deletes the texts of processed rows received before an instant, `limit` at most; answers how many.
    func forgetReceived(before instant: Date, limit: Int) throws -> Int
    /// Deletes the texts of finished rows enqueued before an instant, `limit` at most; answers how many.
    func forgetSent(before instant: Date, limit: Int) throws -> Int
    /// Ends a row.
    func finish(inbox id: Int64, as state: InboxState) throws
    /// Gives up a row, unread; answers whether it was waiting.
    func giveUp(inbox id: Int64) throws -> Bool
    /// Counts a failed attempt.
    func countFailure(inbox id: Int64, at now: Date, reason: String) throws
    /// Counts an attempt that is about to begin, of a row that is processed alone.
    func countAttempt(inbox id: Int64) throws
    /// Counts a trap, idempotently, and answers how many its row has.
    func countTrap(_ mark: TrapMark) throws -> Int
}

/// Which received rows go first. Within a chat the order of arrival holds whatever the priorities.
package enum InboxPriority: Int, CaseIterable, Sendable {
    /// In order of arrival.
    case usual
    /// After everybody else: chats that write faster than they are answered.
    case slow

    /// How many messages of a chat wait with the usual priority at most; those that follow are slow.
    package static let mostWaiting = 30
}

/// The outbox: what is to be sent, in order per chat.
package protocol OutboxRows {
    /// Adds a message and answers its key.
    func enqueue(_ draft: OutboxDraft, at now: Date) throws -> Int64
    /// The first unfinished message of each chat of an account; a chat whose first is being sent has none.
    func outboxHeads(of account: PlatformAccount, limit: Int) throws -> [OutboxHead]
    /// Claims a message, marked as a repetition where `resend`; answers it with the attempt counted and its start on record.
    func markSending(_ head: OutboxHead, resend: Bool, at now: Date) throws -> OutboxHead
    /// Records the outcome of a send, which may be unknown; false where the message was claimed again since.
    func settle(
        _ head: OutboxHead, as state: OutboxState, message: String?, reason: String?, at now: Date
    ) throws -> Bool
    /// Returns a claimed message to pending, since the platform never took it; counts an attempt with its file where `countsFile`.
    func release(_ head: OutboxHead, reason: String, countsFile: Bool) throws
    /// Counts an attempt with a file whose outcome is unknown.
    func countFileTry(ofOutbox id: Int64) throws
    /// Parks an expired message that no platform has taken. Its reminders become due again and join the next message.
    func parkPastUse(outbox id: Int64) throws
    /// Parks all messages that have expired by an instant and that no platform has taken, `limit` at most; answers how many.
    func parkPastUse(at now: Date, limit: Int) throws -> Int
    /// Turns every message that was being sent into an unknown one, after a stop or a take-over; answers how many.
    func abandonSending() throws -> Int
    /// Parks the messages to a chat that are not at their end; answers them, each with whether its sending had begun.
    func parkUnsent(
        to chat: String, of account: PlatformAccount, reason: String
    ) throws -> [(id: Int64, wasBegun: Bool)]
    /// Parks every message that is not at its end, but for changes that other systems know by their id, and makes the reminders in them
    /// unknown; answers how many messages.
    func parkUnsent(reason: String) throws -> Int
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

/// Reminders, one materialised row for each lane of an assignment; and digests.
package protocol ReminderRows {
    /// The reminders of an assignment that were not taken back.
    func reminders(of assignment: Assignment.ID) throws -> [ReminderRow]
    /// Inserts a reminder, or revives or reschedules it; one that has ended stays.
    func addReminder(_ plan: ReminderPlan) throws
    /// Puts a reminder off until an instant; it stays the same reminder.
    func postpone(reminder id: Int64, until instant: Date) throws
    /// Undoes postponements that were made while the clock ran ahead.
    func takeBackDelays(after now: Date) throws
    /// Records up to which assignment reminders are planned, and under which rules.
    func setReplanning(_ replanning: Replanning) throws
    /// The chairs with work that is open or was completed after an instant.
    func chairs(withWorkSince instant: Date) throws -> [Officer.ID]
    /// Records that a day's digests are made. Throws `StoreError.refused` where they were.
    func recordDigest(_ kind: DigestKind, of day: CivilDate, at now: Date) throws
    /// Forgets digests that were recorded for later days while the clock ran ahead.
    func forgetDigests(after day: CivilDate) throws
    /// Keeps with which message a person was last sent a digest of a kind, and since when it tells news.
    func recordLetter(_ kind: DigestKind, to officer: Officer.ID, in outbox: Int64, since: Date) throws
    /// Forgets the digests of a kind that have reached nobody.
    func forgetMissed(_ kind: DigestKind) throws
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
    func reminderMessages(to identity: ChatIdentity, since: Date, until: Date) throws -> Int
    /// How often a person was told of each work by reminders since an instant, and when last; no work of which he was not.
    func told(_ identity: ChatIdentity, since: Date) throws -> [Assignment.ID: TimesTold]
    /// Ends the reminders of a message, or releases them to the next way where it was refused.
    func settleReminders(ofOutbox id: Int64, as state: ReminderState) throws
}

/// Reminders that people asked for themselves.
package protocol PersonalReminderRows {
    /// Keeps a reminder; the same one twice is one.
    func addPersonalReminder(_ reminder: PersonalReminder, of officer: Officer.ID, inbox: Int64?, at now: Date) throws
    /// Those that are due, the oldest first.
    func duePersonalReminders(at now: Date, limit: Int) throws -> [PersonalReminderRow]
    /// Points one at the message that carries its line.
    func queue(personal id: Int64, in outbox: Int64) throws
    /// Takes those back that a message has asked for and that were not said yet; the same asked for again is revived.
    func voidPersonalReminders(of inbox: Int64) throws
    /// Ends one without saying it.
    func skip(personal id: Int64) throws
}

/// The lease that lets one process poll, tick and send.
package protocol LeaseRows {
    /// Takes the lease over and answers the new fencing number.
    func takeLease(holder: String, at now: Date) throws -> Int64
    /// Renews the lease (heartbeat). Throws `StoreError.leaseLost` where the number is not the current one.
    func renewLease(_ number: Int64) throws
    /// Records civil time as its holder knows it.
    func setClock(_ instant: Date) throws
    /// Starts the first generation of message ids, in a database that has none and has never sent anything.
    func beginFirstEpoch(_ name: String) throws
    /// Starts a new generation. Message ids are unique only within a generation, so a restored copy cannot repeat an idempotency key.
    func beginEpoch(_ name: String) throws
    /// Remembers when the database was last backed up.
    func noteBackup(at instant: Date) throws
    /// Releases the lease after a clean stop.
    func releaseLease(_ number: Int64) throws
}

/// The lease as it stands in the database.
package struct LeaseRow: Equatable, Sendable {
    /// Who holds it; nil after a clean stop.
    package let holder: String?
    /// The fencing number: grows with each holder; a write under an older one is refused.
    package let number: Int64
    /// The heartbeat: grows while the holder lives.
    package let beat: Int64
    /// Civil time as a holder last wrote it, to the minute; nil before the first.
    package let clock: Date?
    /// When the holder took it; nil before the first.
    package let takenAt: Date?
    /// When the database was last backed up; nil where that is not known.
    package let backedUpAt: Date?

    /// Creates a row.
    package init(
        holder: String?, number: Int64, beat: Int64, clock: Date?, takenAt: Date? = nil, backedUpAt: Date? = nil
    ) {
        self.takenAt = takenAt
        self.backedUpAt = backedUpAt
        self.clock = clock
        self.holder = holder
        self.number = number
        self.beat = beat
    }
}
