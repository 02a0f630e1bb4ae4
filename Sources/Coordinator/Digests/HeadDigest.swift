import Assignments
import CivilCalendar
import Conversation
import Foundation
import Reports

/// The heads' weekly digest: the figures of their unit, what is late, due this week or waits for them.
struct HeadDigest: DigestComposer {
    /// How many works are named; the rest is asked for.
    private static let longest = 6

    let rules: OfficeRules
    let post: DigestPost
    let kind = DigestKind.head

    func compose(_ commit: Commit, _ occasion: DigestOccasion) throws -> Int {
        let tx = commit.tx
        let now = occasion.now
        var count = 0
        for (head, unit) in try tx.office().holders(of: .head) {
            guard occasion.isForAll || occasion.hasMissed(kind, head.id),
                let (identity, takesNumbers) = try post.recipient(head.id, occasion, commit),
                let unit = try tx.office().unit(unit)
            else { continue }
            let queries = try OfficeQueries(tx, rules: rules, now: now)
            let scope = SummaryScope(unit: unit.id)
            let figures =
                try queries.table(SummaryView.figures.query, in: scope).total?.figures ?? SummaryFigures()
            guard figures.open > 0 else { continue }
            var choices = DigestChoices(isOffered: takesNumbers)
            let phrase = try phrase(head, unit, figures, &choices, queries, at: now)
            _ = try post.send(phrase, as: [kind], to: head, identity, choices: choices.offered, occasion, commit)
            count += 1
        }
        return count
    }

    private func phrase(
        _ head: Officer, _ unit: OrgUnit, _ figures: SummaryFigures, _ choices: inout DigestChoices,
        _ queries: OfficeQueries, at now: Date
    ) throws -> Phrase {
        let scope = SummaryScope(unit: unit.id)
        let late = try queries.works(SummaryView.late.query, in: scope, limit: Self.longest)
        var week = SummaryView.due.query
        week.filter.append(.dueBy(rules.zone.date(of: now).adding(days: 6)))
        let due = try queries.works(week, in: scope, limit: max(Self.longest - late.items.count, 0))
        let mine = figures.waitingForHeads
        return Phrase(
            .headDigest,
            [
                "address": .text(head.address), "unit": .text(unit.name),
                "date": .date(rules.zone.date(of: now)), "open": .number(figures.open),
                "late": .number(figures.openOverdue), "done": .number(figures.done),
                "unacknowledged": .number(figures.unacknowledged), "due": .number(due.count),
                "mine": mine > 0 ? .number(mine) : .none,
                "lines": late.items.isEmpty && due.items.isEmpty
                    ? .none
                    : .lines((late.items + due.items).map { Wording(rules: rules).line($0, unit: nil, at: now) }),
                "lateNumber": late.count > 0
                    ? choices.number(.summary(.late, of: unit.name)) : .none,
                "dueNumber": due.count > 0 ? choices.number(.summary(.due, of: unit.name)) : .none,
                "allNumber": choices.number(.summary(.figures, of: unit.name)),
            ])
    }
}
