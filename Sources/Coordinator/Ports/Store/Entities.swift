// The entities of a transaction, in three parts: a protocol with all of them would be a list that nobody reads.

/// What is on record of work.
package protocol WorkEntities {
    /// The kind of `digests`.
    associatedtype Digests: DigestReading
    /// The kind of `history`.
    associatedtype History: HistoryReading
    /// The kind of `personalReminders`.
    associatedtype PersonalReminders: PersonalReminderReading
    /// The kind of `reminders`.
    associatedtype Reminders: ReminderReading
    /// The kind of `rounds`.
    associatedtype Rounds: RoundReading
    /// The kind of `rules`.
    associatedtype Rules: RuleReading
    /// The kind of `works`.
    associatedtype Works: WorkReading

    /// Digests.
    var digests: Digests { get }
    /// The history as it was written.
    var history: History { get }
    /// Reminders that people asked for themselves.
    var personalReminders: PersonalReminders { get }
    /// Reminders of work.
    var reminders: Reminders { get }
    /// Rounds of asking in groups.
    var rounds: Rounds { get }
    /// The rules under which figures were made.
    var rules: Rules { get }
    /// Work with its tenures and what plans say of it.
    var works: Works { get }
}

/// What is on record of people and the chats with them.
package protocol PeopleEntities {
    /// The kind of `accounts`.
    associatedtype Accounts: AccountReading
    /// The kind of `codes`.
    associatedtype Codes: CodeReading
    /// The kind of `dialogues`.
    associatedtype Dialogues: DialogueReading
    /// The kind of `groups`.
    associatedtype Groups: GroupReading
    /// The kind of `people`.
    associatedtype People: PeopleReading
    /// The kind of `strangers`.
    associatedtype Strangers: StrangerReading

    /// The accounts of people.
    var accounts: Accounts { get }
    /// One-time codes.
    var codes: Codes { get }
    /// What is open with people.
    var dialogues: Dialogues { get }
    /// Pinned groups.
    var groups: Groups { get }
    /// People with their roles.
    var people: People { get }
    /// Senders whom nobody knows.
    var strangers: Strangers { get }
}

/// What comes, goes and runs.
package protocol TrafficEntities {
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
    /// The kind of `polls`.
    associatedtype Polls: PollReading
    /// The kind of `queues`.
    associatedtype Queues: QueueReading

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
    /// The bots and their polls.
    var polls: Polls { get }
    /// Rows of the queues, for those who look after them.
    var queues: Queues { get }
}
