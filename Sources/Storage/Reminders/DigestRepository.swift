import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// Digests, as rows.
struct DigestRepository: Repository, DigestRows {
    let context: RowContext

    func last(_ kind: DigestKind, upTo day: CivilDate) throws -> Date? {
        try session.first(ReminderSQL.digested, ["kind": .text(kind.rawValue), "day": .text(day.iso)]).map {
            Date(milliseconds: try $0.integer("at"))
        }
    }

    func forget(after day: CivilDate) throws {
        try session.run(ReminderSQL.forgetDigests, ["day": .text(day.iso)])
    }

    func recordLetter(_ kind: DigestKind, to officer: Officer.ID, in outbox: Int64, since: Date) throws {
        try session.run(
            ReminderSQL.keepLetter,
            [
                "kind": .text(kind.rawValue), "officer": .integer(officer.rawValue), "outbox": .integer(outbox),
                "since": .integer(since.milliseconds),
            ])
    }

    func missed(_ kind: DigestKind) throws -> [Officer.ID: Date] {
        let rows = try session.rows(ReminderSQL.missed, Self.missed(kind))
        return Dictionary(
            try rows.map {
                (Officer.ID(rawValue: try $0.integer("officer_id")), Date(milliseconds: try $0.integer("since_at")))
            }, uniquingKeysWith: min)
    }

    func forgetMissed(_ kind: DigestKind) throws { try session.run(ReminderSQL.forgetMissed, Self.missed(kind)) }

    private static func missed(_ kind: DigestKind) -> SQLValues {
        ["kind": .text(kind.rawValue), "anew": .text(PastUse.saidAnew)]
    }

    func chairs(withWorkSince instant: Date) throws -> [Officer.ID] {
        try session.rows(ReminderSQL.chairs, ["since": .integer(instant.milliseconds)]).map {
            Officer.ID(rawValue: try $0.integer("chair_id"))
        }
    }

    func record(_ kind: DigestKind, of day: CivilDate, at now: Date) throws {
        try session.run(
            ReminderSQL.digest,
            ["kind": .text(kind.rawValue), "day": .text(day.iso), "now": .integer(now.milliseconds)])
    }
}
