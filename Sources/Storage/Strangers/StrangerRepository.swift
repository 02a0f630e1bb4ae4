import Assignments
import Coordinator
import Foundation

/// Senders whom nobody knows, as rows.
struct StrangerRepository: Repository, StrangerRows {
    let context: RowContext

    func wrongCodes(_ account: PlatformAccount, user: String, since: Date) throws -> (count: Int, last: Date?) {
        let row = try session.first(
            StrangerSQL.wrongCodes, values(account, ["user": .text(user), "since": .integer(since.milliseconds)]))
        return (Int(try row?.integer("n") ?? 0), try row?.optionalInteger("last").map(Date.init))
    }

    func notices(
        _ account: PlatformAccount, chat: String, user: String, since: Date
    ) throws -> (last: Date?, sinceCount: Int) {
        let row = try session.first(
            StrangerSQL.notices,
            values(account, ["chat": .text(chat), "user": .text(user), "since": .integer(since.milliseconds)]))
        return (try row?.optionalInteger("last").map(Date.init), Int(try row?.integer("n") ?? 0))
    }

    func countWrongCode(_ account: PlatformAccount, user: String, at now: Date) throws {
        try session.run(
            StrangerSQL.countWrongCode, values(account, ["user": .text(user), "now": .integer(now.milliseconds)]))
    }

    func note(_ account: PlatformAccount, chat: String, user: String, at now: Date) throws {
        try session.run(
            StrangerSQL.note,
            values(account, ["chat": .text(chat), "user": .text(user), "now": .integer(now.milliseconds)]))
    }
}
