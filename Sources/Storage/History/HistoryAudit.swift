import Assignments
import Conversation
import Coordinator
import Foundation

/// Judges the whole history and what is sealed.
struct HistoryAudit: Repository {
    let context: RowContext

    func check(knows head: String?) throws -> HistoryCheck {
        var check = HistoryCheck(head: HistoryChain.genesis, knowsHead: head == nil || head == HistoryChain.genesis)
        var last: Int64 = 0
        while check.fault == nil {
            let rows = try session.rows(HistorySQL.audit, ["after": .integer(last)])
            guard !rows.isEmpty else { break }
            for row in rows {
                last = try row.integer("id")
                if let fault = try fault(of: row, after: check.head) {
                    check.fault = HistoryCheck.Fault(row: last, kind: fault)
                    break
                }
                check.head = try row.text("hash")
                check.rows += 1
                if let head, head.count >= 12, check.head.hasPrefix(head) { check.knowsHead = true }
            }
        }
        if check.fault == nil, let lost = try session.first(HistorySQL.withoutHistory) {
            check.fault = HistoryCheck.Fault(row: try lost.integer("id"), kind: .noHistory)
        }
        if check.fault == nil, let broken = try RuleRepository(context: context).brokenRule() {
            check.fault = HistoryCheck.Fault(row: broken, kind: .rules)
        }
        if check.fault == nil,
            let broken = try brokenSeal(
                LedgerSQL.sealedOutbox, OutboxRepository.outboxSeal.map(\.column), ["answers", "file_id"])
        {
            check.fault = HistoryCheck.Fault(row: broken, kind: .message)
        }
        if check.fault == nil,
            let broken = try brokenSeal(LedgerSQL.sealedReminders, ReminderRepository.reminderSeal.map(\.column))
        {
            check.fault = HistoryCheck.Fault(row: broken, kind: .reminder)
        }
        if check.fault == nil, let row = try session.first(UnknownStateSQL.message) {
            check.fault = HistoryCheck.Fault(row: try row.integer("id"), kind: .message)
        }
        if check.fault == nil, let row = try session.first(UnknownStateSQL.reminder) {
            check.fault = HistoryCheck.Fault(row: try row.integer("id"), kind: .reminder)
        }
        return check
    }

    /// The first row whose columns are not those of its seal, or nil.
    private func brokenSeal(
        _ statement: LedgerSQL, _ columns: [String], _ later: [String] = []
    ) throws -> Int64? {
        var last: Int64 = 0
        while case let rows = try session.rows(statement, ["after": .integer(last)]), !rows.isEmpty {
            for row in rows {
                last = try row.integer("id")
                guard try RowSeal.of(columns.map(row.value), later: later.map(row.value)) == row.value("seal") else {
                    return last
                }
            }
        }
        return nil
    }

    /// The columns in which `facts` stand.
    private static let factColumns = [
        "unit": "unit_id", "campaign": "campaign_id", "phase": "phase", "state": "state", "due_at": "due_at",
        "original_due_at": "original_due_at", "submitted_at": "submitted_at",
    ]

    /// What is wrong with a row of the history, or nil.
    private func fault(of row: SQLRow, after previous: String) throws -> HistoryCheck.Fault.Kind? {
        let image = try row.text("image")
        guard let entry = try HistoryRepository(context: context).entry(row),
            try row.text("hash") == HistoryChain.hash(of: entry, image: image, after: previous),
            let after = try? HistoryChain.assignment(of: image)
        else { return .chain }
        if let text = try row.optionalText("text") {
            let salt = try row.optionalText("salt") ?? ""
            guard HistoryChain.digest(of: text, salt: salt) == entry.textDigest else { return .text }
        }
        if try row.optionalText("state") != nil {
            let facts = HistoryRepository.facts(of: after)
            for (name, column) in Self.factColumns where try row.value(column) != facts[name] ?? .null { return .facts }
        }
        guard try row.flag("last") else { return nil }
        let stored = try WorkRepository(context: context).find(after.id)
        return try stored.map { try HistoryChain.image(of: $0) } == HistoryChain.image(of: after) ? nil : .assignment
    }
}
