import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

/// The history, as rows.
struct HistoryRepository: Repository, HistoryReading {
    let context: RowContext

    /// The hash of the last row.
    func head() throws -> String {
        try session.first(HistorySQL.head)?.text("hash") ?? HistoryChain.genesis
    }

    func lastKey() throws -> Int64 { try session.first(HistorySQL.last)?.integer("id") ?? 0 }

    func changed(after change: Int64, limit: Int) throws -> [Assignment.ID] {
        try session.rows(HistorySQL.changedAfter, ["after": .integer(change), "limit": .number(limit)]).map {
            Assignment.ID(rawValue: try $0.integer("assignment_id"))
        }
    }

    func lines(of assignment: Assignment.ID?, since: Date, after: Int64) throws -> [HistoryLine] {
        let values: SQLValues = [
            "assignment": .optional(assignment?.rawValue), "since": .integer(since.milliseconds),
            "after": .integer(after),
        ]
        return try session.rows(HistorySQL.listing, values).compactMap { row in
            guard var entry = try entry(row) else { return nil }
            entry.after = try HistoryChain.assignment(of: row.text("image"))
            let message = try row.optionalText("platform").map { "\($0) \(try row.text("event_key"))" }
            return HistoryLine(
                id: try row.integer("id"), entry: entry, text: try row.optionalText("text"), message: message)
        }
    }

    func check(knows head: String?) throws -> HistoryCheck { try HistoryAudit(context: context).check(knows: head) }

    /// Appends a row to the chain, with its text and salt in the side table.
    func append(_ entry: HistoryEntry, text: String?) throws {
        var entry = entry
        let salt = text.map { _ in Self.newSalt() }
        if let text, let salt { entry.textDigest = HistoryChain.digest(of: text, salt: salt) }
        let image = try HistoryChain.image(of: entry.after)
        let previous = try head()
        let row = try session.first(
            HistorySQL.append,
            [
                "assignment": .integer(entry.assignment.rawValue), "act": .text(entry.act.rawValue),
                "actor": .optional(entry.actor?.rawValue), "on_behalf": .flag(entry.onBehalf),
                "principal": .optional(entry.principal?.rawValue),
                "recorded_at": .integer(entry.recordedAt.milliseconds),
                "effective_at": .integer(entry.effectiveAt.milliseconds), "inbox": .optional(entry.inbox),
                "delta": .optional(entry.delta), "image": .text(image), "text_digest": .optional(entry.textDigest),
                "hash": .text(HistoryChain.hash(of: entry, image: image, after: previous)),
            ] + Self.facts(of: entry.after))
        let id = try required(row, "history").integer("id")
        guard let text, let salt else { return }
        try session.run(HistorySQL.addText, ["id": .integer(id), "salt": .text(salt), "text": .text(text)])
    }

    /// A salt that nobody can guess, so that a digest tells nothing of an erased text.
    private static func newSalt() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(generator.next(), radix: 36) }.joined()
    }

    /// What figures are made of, beside the image that holds it too.
    static func facts(of assignment: Assignment) -> SQLValues {
        [
            "unit": .integer(assignment.unit.rawValue), "campaign": .optional(assignment.campaign?.rawValue),
            "phase": .optional(assignment.phase), "state": .text(assignment.state.rawValue),
            "due_at": .optional(assignment.deadline?.end(in: .vietnam).milliseconds),
            "original_due_at": .optional(assignment.originalDeadline?.end(in: .vietnam).milliseconds),
            "submitted_at": .optional(assignment.submittedAt?.milliseconds),
        ]
    }

    /// The fixed columns of a row; its after-image is taken as the text it is.
    func entry(_ row: SQLRow) throws -> HistoryEntry? {
        guard let act = Act.Kind(rawValue: try row.text("act")) else { return nil }
        let id = Assignment.ID(rawValue: try row.integer("assignment_id"))
        return HistoryEntry(
            assignment: id, act: act, actor: try row.optionalInteger("actor_id").map { Officer.ID(rawValue: $0) },
            onBehalf: try row.flag("on_behalf"),
            principal: try row.optionalInteger("principal_id").map { Officer.ID(rawValue: $0) },
            recordedAt: Date(milliseconds: try row.integer("recorded_at")),
            effectiveAt: Date(milliseconds: try row.integer("effective_at")),
            inbox: try row.optionalInteger("inbox_id"), delta: try row.optionalInteger("delta").map(Int.init),
            after: Assignment(id: id, unit: OrgUnit.ID(rawValue: 0), work: ""),
            textDigest: try row.optionalText("text_digest"))
    }

    func lastChanges(of assignment: Assignment.ID) throws -> [HistoryEntry] {
        try session.rows(HistorySQL.lastTwo, ["assignment": .integer(assignment.rawValue)]).compactMap { row in
            guard var entry = try entry(row) else { return nil }
            entry.after = try HistoryChain.assignment(of: row.text("image"))
            return entry
        }
    }

    func changes(of assignment: Assignment.ID, saidAfter instant: Date) throws -> [HistoryEntry] {
        let values: SQLValues = [
            "assignment": .integer(assignment.rawValue), "instant": .integer(instant.milliseconds),
        ]
        return try session.rows(HistorySQL.saidAfter, values).compactMap(entry)
    }

    func remarks(on assignment: Assignment.ID, limit: Int) throws -> [Remark] {
        let rows = try session.rows(
            HistorySQL.remarks, ["assignment": .integer(assignment.rawValue), "limit": .number(limit)])
        return try rows.compactMap { row in
            guard let act = Act.Kind(rawValue: try row.text("act")) else { return nil }
            return Remark(
                at: Date(milliseconds: try row.integer("effective_at")), act: act, text: try row.text("text"))
        }
    }

    func increment(by officer: Officer.ID, on assignment: Assignment.ID, since: Date) throws -> Int? {
        try session.first(
            HistorySQL.increment,
            [
                "assignment": .integer(assignment.rawValue), "actor": .integer(officer.rawValue),
                "since": .integer(since.milliseconds),
            ]
        ).map { Int(try $0.integer("delta")) }
    }

    func tallies(in scope: SummaryScope, recordedBy instant: Date) throws -> [Tally] {
        let at: SQLValues = ["at": .integer(instant.milliseconds)]
        let tallies = try session.rows(HistorySQL.talliesAt, scopeValues(scope) + dueValues(scope) + at).compactMap(
            tally)
        let old = try session.rows(HistorySQL.oldImagesAt, at).map { try HistoryChain.assignment(of: $0.text("image")) }
        return try tallies + old.filter { try covers(scope, $0) }.map { Tally($0, at: instant, in: .vietnam) }
    }

    private func covers(_ scope: SummaryScope, _ assignment: Assignment) throws -> Bool {
        guard scope.phase == nil || scope.phase == assignment.phase,
            scope.campaign == nil || scope.campaign == assignment.campaign
        else { return false }
        if let due = assignment.deadline?.end(in: .vietnam) {
            if let after = scope.dueAfter, due <= after { return false }
            if let until = scope.dueUntil, due > until { return false }
        } else if scope.dueAfter != nil {
            return false
        }
        return try scope.unit.map { try office().path(of: assignment.unit).contains($0) } ?? true
    }

    private func tally(_ row: SQLRow) throws -> Tally? {
        guard let state = AssignmentState(rawValue: try row.text("state")) else { return nil }
        return Tally(
            unit: OrgUnit.ID(rawValue: try row.integer("unit_id")), state: state,
            isPastDue: try row.flag("past_due"), isSubmittedLate: try row.flag("submitted_late"),
            isLateToOriginal: try row.flag("late_to_original"),
            awaitsHead: try row.flag("awaits_head"), count: Int(try row.integer("n")))
    }

    private func dueValues(_ scope: SummaryScope) -> SQLValues {
        [
            "due_from": .optional(scope.dueAfter?.milliseconds), "due_to": .optional(scope.dueUntil?.milliseconds),
        ]
    }

    private func scopeValues(_ scope: SummaryScope) -> SQLValues {
        [
            "unit": .optional(scope.unit?.rawValue), "campaign": .optional(scope.campaign?.rawValue),
            "phase": .optional(scope.phase),
        ]
    }
}
