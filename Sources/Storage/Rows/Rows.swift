import Coordinator

/// The rows of one transaction: a repository for each entity.
struct Rows: Repository, StoreWriting {
    let context: RowContext

    var accounts: AccountRepository { AccountRepository(context: context) }
    var alerts: AlertRepository { AlertRepository(context: context) }
    var arrangements: ArrangementRepository { ArrangementRepository(context: context) }
    var campaigns: CampaignRepository { CampaignRepository(context: context) }
    var codes: CodeRepository { CodeRepository(context: context) }
    var dialogues: DialogueRepository { DialogueRepository(context: context) }
    var digests: DigestRepository { DigestRepository(context: context) }
    var files: FileRepository { FileRepository(context: context) }
    var groups: GroupRepository { GroupRepository(context: context) }
    var history: HistoryRepository { HistoryRepository(context: context) }
    var inbox: InboxRepository { InboxRepository(context: context) }
    var jobs: JobRepository { JobRepository(context: context) }
    var lease: LeaseRepository { LeaseRepository(context: context) }
    var ledger: LedgerRepository { LedgerRepository(context: context) }
    var outbox: OutboxRepository { OutboxRepository(context: context) }
    var people: PeopleRepository { PeopleRepository(context: context) }
    var personalReminders: PersonalReminderRepository { PersonalReminderRepository(context: context) }
    var polls: PollRepository { PollRepository(context: context) }
    var queues: QueueRepository { QueueRepository(context: context) }
    var reminders: ReminderRepository { ReminderRepository(context: context) }
    var rounds: RoundRepository { RoundRepository(context: context) }
    var rules: RuleRepository { RuleRepository(context: context) }
    var strangers: StrangerRepository { StrangerRepository(context: context) }
    var units: UnitRepository { UnitRepository(context: context) }
    var works: WorkRepository { WorkRepository(context: context) }

    func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try session.savepoint(body)
        } catch {
            context.offices.undo()
            throw error
        }
    }
}
