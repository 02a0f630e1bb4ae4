import Coordinator
import GRDB

extension SQLiteSession {
    /// What begins and ends transactions and savepoints. Each is prepared once, where GRDB's own ways prepare them every time.
    private enum Control: String {
        case begin = "BEGIN IMMEDIATE TRANSACTION"
        case commit = "COMMIT TRANSACTION"
        case savepoint = "SAVEPOINT row"
        case release = "RELEASE SAVEPOINT row"
        case undo = "ROLLBACK TRANSACTION TO SAVEPOINT row"
    }

    private func run(_ control: Control) throws { try db.cachedStatement(sql: control.rawValue).execute() }

    /// Runs `body` in a transaction that writes from its beginning on. Throws what GRDB throws of its beginning and end, so that a busy
    /// database is known by it, and what `body` throws.
    func transaction<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
        try run(.begin)
        do {
            let value = try body(self)
            // What an error of the disk has undone, and `body` has passed over, is not done.
            try requireTransaction()
            try run(.commit)
            return value
        } catch {
            try db.rollback()
            throw error
        }
    }

    func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        try translating {
            try requireTransaction()
            try run(.savepoint)
        }
        do {
            let value = try body()
            try translating { try run(.release) }
            return value
        } catch {
            // Where an error of the disk has undone the whole transaction, there is no savepoint any more.
            guard db.isInsideTransaction else { throw error }
            // What cannot be undone here must not be taken for undone: then that is the error, which undoes all.
            try translating {
                try run(.undo)
                try run(.release)
            }
            throw error
        }
    }

    /// Throws where SQLite has undone the transaction by itself, as it may on an error of the disk: what is written after it would
    /// count without what was before.
    func requireTransaction() throws {
        guard db.isInsideTransaction else { throw StoreError.unavailable("the transaction was undone") }
    }
}
