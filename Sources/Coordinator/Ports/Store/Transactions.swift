package import Conversation
package import Reports

/// What can be read in a transaction. Every method throws `StoreError`; whoever is handed a transaction throws what it throws, and does
/// not say so again.
package protocol StoreReading: Records, QueryReading, WorkEntities, PeopleEntities, TrafficEntities {}

/// What can be written in a transaction. Every method throws `StoreError`, after which the caller's transaction is to be undone.
package protocol StoreWriting: StoreReading
where
    Accounts: AccountRows, Codes: CodeRows, Dialogues: DialogueRows, Digests: DigestRows, Files: FileRows,
    Groups: GroupRows, Inbox: InboxRows, Jobs: JobRows, Lease: LeaseRows, Outbox: OutboxRows, People: PeopleRows,
    PersonalReminders: PersonalReminderRows, Polls: PollRows, Queues: QueueRows, Reminders: ReminderRows,
    Rounds: RoundRows, Rules: RuleRows, Strangers: StrangerRows, Works: WorkRows
{
    /// The kind of `alerts`.
    associatedtype Alerts: AlertRows
    /// The kind of `arrangements`.
    associatedtype Arrangements: ArrangementRows
    /// The kind of `campaigns`.
    associatedtype Campaigns: CampaignRows
    /// The kind of `units`.
    associatedtype Units: UnitRows

    /// What administrators were told.
    var alerts: Alerts { get }
    /// Absences and delegations.
    var arrangements: Arrangements { get }
    /// Campaigns with their phases and followers.
    var campaigns: Campaigns { get }
    /// The units of the office.
    var units: Units { get }

    /// Runs `body`; where it throws, only what it wrote is undone. Throws what `body` throws.
    func savepoint<Value>(_ body: () throws -> Value) throws -> Value
}
