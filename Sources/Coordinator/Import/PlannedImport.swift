import Assignments
import Conversation
import Foundation

/// What an office imports: its files, and what it has said beside them.
struct ImportInput: Sendable {
    /// The roster, in one spelling once it is checked.
    let roster: [RosterEntry]
    /// The plans as written.
    let plans: [CampaignPlan]
    let words: ImportWords
    let choices: ImportOffice.Choices
}

/// What is done about one work of one unit, by itself: whoever does it sees the work as it stands then.
struct PlanTask: Equatable, Codable, Sendable {
    /// The plan and the work in it that says so, by their places; nil for work that has left its plan.
    var plan: Int?
    /// The work's place in its plan.
    var work: Int?
    /// The unit's name; empty for work that has left its plan.
    var unit = ""
    /// The assignment, or nil for one that is to be given.
    var assignment: Int64?
    /// What is said of work that has left its plan.
    var text: String?
    /// Stands for all that was found; 0 where there was nothing to say.
    var outcome: UInt64 = 0
    /// Whether there was anything to write.
    var writes = false
}

/// What of an import is left to be done once it is decided, as it is written down for whoever does it.
struct ImportOrder: Equatable, Codable, Sendable {
    let roster: [RosterEntry]
    /// The plans under the codes of their campaigns.
    let plans: [CampaignPlan]
    let choices: ImportOffice.Choices
    /// Whether people are told.
    let tells: Bool
    var tasks: [PlanTask]
    /// What moves to other people before that; nil in what an older program has written down.
    var moves: [MoveTask]?

    /// How many works there are to be done.
    var count: Int { (moves?.count ?? 0) + tasks.count }

    /// The same, with only what writes something.
    var writing: ImportOrder {
        var order = self
        order.tasks.removeAll { !$0.writes }
        return order
    }
}

/// An import as it was computed, on a copy of the database or in a transaction that is thrown away.
package struct PlannedImport: Sendable {
    /// Of what state of the database it was computed.
    struct Basis: Equatable, Sendable {
        /// The last change of the history.
        let change: Int64
        /// The last import.
        let job: Int64
        /// The version of the office.
        let office: Int64
    }

    /// All that it reports.
    package let report: ImportOffice.Report
    /// What it reports of units, people and campaigns, which are written with the decision.
    let head: ImportOffice.Report
    /// What goes to the successors of those who leave.
    let leaving: ImportLeavers.Outcome
    let input: ImportInput
    let order: ImportOrder
    let basis: Basis
}

extension PlanFindings {
    /// Does something about one work, and notes it as a task with what was found.
    mutating func note(_ task: PlanTask, _ body: (inout PlanFindings) throws -> Void) rethrows {
        let (counts, before) = (lists.map(\.count), written)
        try body(&self)
        var task = task
        task.outcome = outcome(after: counts)
        task.writes = written > before
        tasks.append(task)
    }

    private var lists: [[Item]] { [added, changed, decided, kept, removed] }

    /// Stands for all that was found in the course of one task.
    var outcome: UInt64 { outcome(after: lists.map { _ in 0 }) }

    private func outcome(after counts: [Int]) -> UInt64 {
        var hash = StableHash.offset
        for (number, (list, count)) in zip(lists, counts).enumerated() {
            for item in list[count...] {
                hash = StableHash.of(
                    "\(number)\t\(item.work)\t\(item.assignment?.rawValue ?? 0)\t\(item.unit)\t\(item.text)\n",
                    after: hash)
            }
        }
        return hash == StableHash.offset ? 0 : hash
    }
}
