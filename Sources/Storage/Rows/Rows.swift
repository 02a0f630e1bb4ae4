import Coordinator

/// The rows of one transaction: a repository for each entity.
struct Rows: Repository, StoreWriting {
    let context: RowContext

    var alerts: AlertRepository { AlertRepository(context: context) }
    var digests: DigestRepository { DigestRepository(context: context) }
    var files: FileRepository { FileRepository(context: context) }
    var inbox: InboxRepository { InboxRepository(context: context) }
    var jobs: JobRepository { JobRepository(context: context) }
    var lease: LeaseRepository { LeaseRepository(context: context) }
    var ledger: LedgerRepository { LedgerRepository(context: context) }
    var outbox: OutboxRepository { OutboxRepository(context: context) }
    var personalReminders: PersonalReminderRepository { PersonalReminderRepository(context: context) }
    var polls: PollRepository { PollRepository(context: context) }
    var queues: QueueRepository { QueueRepository(context: context) }
    var reminders: ReminderRepository { ReminderRepository(context: context) }
    var rounds: RoundRepository { RoundRepository(context: context) }

    func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try session.savepoint(body)
        } catch {
            context.offices.undo()
            throw error
        }
    }
}
