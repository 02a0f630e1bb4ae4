import Assignments
import Coordinator
import Foundation

/// The lease of the process that serves, as rows.
struct LeaseRepository: Repository, LeaseRows {
    let context: RowContext

    func current() throws -> LeaseRow {
        let row = try required(try session.first(SystemSQL.lease), "lease")
        return LeaseRow(
            holder: try row.optionalText("holder"), number: try row.integer("number"), beat: try row.integer("beat"),
            clock: try row.optionalInteger("clock_at").map(Date.init),
            takenAt: try row.optionalInteger("taken_at").map(Date.init),
            backedUpAt: try row.optionalInteger("backed_up_at").map(Date.init))
    }

    func take(holder: String, at now: Date) throws -> Int64 {
        try session.run(SystemSQL.take, ["holder": .text(holder), "now": .integer(now.milliseconds)])
        return try current().number
    }

    func noteBackup(at instant: Date) throws {
        try session.run(SystemSQL.noteBackup, ["at": .integer(instant.milliseconds)])
    }

    func renew(_ number: Int64) throws {
        guard try session.run(SystemSQL.renew, ["number": .integer(number)]) == 1 else { throw StoreError.leaseLost }
    }

    func setClock(_ instant: Date) throws {
        try session.run(SystemSQL.setClock, ["at": .integer(instant.milliseconds)])
    }

    func writerHolds() throws -> (holds: WriterHolds, at: Date)? {
        guard let row = try session.first(SystemSQL.writerHolds) else { return nil }
        var holds = WriterHolds(
            count: Int(try row.integer("holds")), p99: .microseconds(try row.integer("p99_us")),
            longest: .microseconds(try row.integer("longest_us")), over50: Int(try row.integer("over_50")),
            over250: Int(try row.integer("over_250")))
        holds.checkpoints = Int(try row.integer("checkpoints"))
        holds.longestCheckpoint = .microseconds(try row.integer("longest_checkpoint_us"))
        return (holds, Date(milliseconds: try row.integer("measured_at")))
    }

    func recordHolds(_ holds: WriterHolds, at now: Date) throws {
        func microseconds(_ duration: Duration) -> SQLValue { .integer(Int64(duration / .microseconds(1))) }
        try session.run(
            SystemSQL.keepWriterHolds,
            [
                "holds": .number(holds.count), "usual_most": microseconds(holds.p99),
                "longest": microseconds(holds.longest), "over_low": .number(holds.over50),
                "over_high": .number(holds.over250), "checkpoints": .number(holds.checkpoints),
                "longest_checkpoint": microseconds(holds.longestCheckpoint), "at": .integer(now.milliseconds),
            ])
    }

    func epoch() throws -> String { try required(try session.first(SystemSQL.epoch), "lease").text("epoch") }

    func beginFirstEpoch(_ name: String) throws {
        try session.run(SystemSQL.setFirstEpoch, ["epoch": .text(name)])
    }

    func beginEpoch(_ name: String) throws { try session.run(SystemSQL.setEpoch, ["epoch": .text(name)]) }

    func release(_ number: Int64) throws {
        try session.run(SystemSQL.release, ["number": .integer(number)])
    }
}
