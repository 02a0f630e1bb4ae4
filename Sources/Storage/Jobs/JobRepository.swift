import Assignments
import Coordinator
import Foundation

/// Work that is done in steps, as rows.
struct JobRepository: Repository, JobRows {
    let context: RowContext

    func next(at now: Date) throws -> JobRow? {
        try session.first(JobSQL.next, ["now": .integer(now.milliseconds)]).flatMap(job)
    }

    func find(_ id: Int64) throws -> JobRow? { try session.first(JobSQL.byID, ["id": .integer(id)]).flatMap(job) }

    func open() throws -> [JobRow] { try session.rows(JobSQL.open).compactMap(job) }

    func last(_ kind: JobKind) throws -> Int64 {
        try session.first(JobSQL.last, ["kind": .text(kind.rawValue)])?.integer("id") ?? 0
    }

    func parts(of job: Int64, in numbers: Range<Int>) throws -> [Data] {
        try session.rows(
            JobSQL.parts,
            ["job": .integer(job), "first": .number(numbers.lowerBound), "end": .number(numbers.upperBound)]
        ).map { try $0.optionalBlob("content") ?? Data() }
    }

    func stage(_ kind: JobKind, total: Int, at now: Date) throws -> Int64 {
        try required(
            try session.first(
                JobSQL.stage,
                ["kind": .text(kind.rawValue), "total": .number(total), "now": .integer(now.milliseconds)]), "job"
        ).integer("id")
    }

    func addPart(_ part: Data, number: Int, to job: Int64) throws {
        try session.run(
            JobSQL.addPart, ["job": .integer(job), "number": .number(number), "content": .blob(part)])
    }

    func begin(job: Int64, at now: Date) throws {
        guard try session.run(JobSQL.begin, ["id": .integer(job), "now": .integer(now.milliseconds)]) == 1 else {
            throw StoreError.refused("the job is not staged")
        }
    }

    func update(_ job: JobRow, after before: JobRow, at now: Date) throws -> Bool {
        try session.run(
            JobSQL.keep,
            [
                "id": .integer(job.id), "state": .text(job.state.rawValue), "position": .number(job.position),
                "left": .number(job.left), "due": .integer(job.dueAt.milliseconds), "attempts": .number(job.attempts),
                "reason": .optional(job.reason), "now": .integer(now.milliseconds),
                "was_at": .number(before.position), "were": .number(before.attempts),
            ]) == 1
    }

    func removeParts(of job: Int64, from number: Int, limit: Int) throws -> Int {
        try session.run(
            JobSQL.removeParts, ["job": .integer(job), "first": .number(number), "limit": .number(limit)])
    }

    func discardStaged(before instant: Date) throws {
        let before: SQLValues = ["before": .integer(instant.milliseconds)]
        try session.run(JobSQL.discardParts, before)
        try session.run(JobSQL.discardStaged, before)
    }

    /// A row; nil where a newer program wrote a kind that this one does not know.
    private func job(_ row: SQLRow) throws -> JobRow? {
        guard let kind = JobKind(rawValue: try row.text("kind")), let state = JobState(rawValue: try row.text("state"))
        else { return nil }
        return JobRow(
            id: try row.integer("id"), kind: kind, state: state, position: Int(try row.integer("position")),
            total: Int(try row.integer("total")), left: Int(try row.integer("left_over")),
            dueAt: Date(milliseconds: try row.integer("due_at")), attempts: Int(try row.integer("attempts")),
            reason: try row.optionalText("reason"))
    }
}
