import Assignments
import Foundation

extension StoreReading {
    /// What the plan last said of a work from before that was kept, as far as the history tells; `designated` is who counts as the
    /// unit's officer of then.
    func planWord(of assignment: Assignment, designated: Officer.ID?) throws -> PlanWord {
        var changes: [(act: Act.Kind, after: Assignment)] = []
        var last: Int64 = 0
        while case let page = try history.lines(of: assignment.id, since: .distantPast, after: last),
            let end = page.last
        {
            changes += page.map { ($0.entry.act, $0.entry.after) }
            last = end.id
        }
        var word = PlanWord.derived(from: changes) ?? PlanWord(of: assignment)
        word.officer = designated
        return word
    }
}
