import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What waits for a decision: demands and results, a row for each.
struct RequestTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    private var standing: StandingItems { StandingItems(query: query, records: records) }

    /// What is asked for, and whether the head of the unit decides first.
    private struct Request {
        let words: String
        let waitsForHead: Bool
        /// What is demanded; nil for a result.
        var demand: Demand?
    }

    func table() throws -> Table {
        let wanted = Set(asked.filter.compactMap(\.wanted))
        let found = try standing.holders(of: .any([.demanded(nil), .states([.submitted])]))
        let items = foremost(
            standing.sorted(found.flatMap { requests(of: $0, wanted) }.filter { standing.isInPeriod($0.at) }))
        let shown = asked.measure == .count ? [] : page(items)
        let lines = shown.map { work, at, request -> [Table.Cell] in
            standing.workCells(work) + [
                .text(request.words), day(at), .number(standing.workingDays(since: at)),
                request.waitsForHead ? .text("chờ lãnh đạo đơn vị") : .none,
            ]
        }
        var table = list(
            StandingItems.workColumns + [
                Table.Column("request", "", .text), Table.Column("since", "từ", .day),
                Table.Column("days", "số ngày làm việc", .number), Table.Column("by", "", .text),
            ], lines, count: items.count)
        table.items = shown.map { work, _, request in request.demand.map { .demand(work, $0) } ?? .result(work) }
        let heads = items.count { $0.item.waitsForHead && query.foremost?.contains($0.work.id) != true }
        table.waiting = Table.Waiting(
            mine: items.count { query.foremost?.contains($0.work.id) == true }, heads: heads)
        return table
    }

    /// What waits for the asker first, and what waits for the heads of units last, where it is said what waits for him.
    private func foremost(
        _ items: [(work: Assignment, at: Date, item: Request)]
    ) -> [(work: Assignment, at: Date, item: Request)] {
        guard let mine = query.foremost else { return items }
        func rank(_ item: (work: Assignment, at: Date, item: Request)) -> Int {
            mine.contains(item.work.id) ? 0 : item.item.waitsForHead ? 2 : 1
        }
        return (0...2).flatMap { place in items.filter { rank($0) == place } }
    }

    private func requests(
        of work: Assignment, _ wanted: Set<QueryFilter.Request>
    ) -> [(work: Assignment, at: Date, item: Request)] {
        var found: [(Assignment, Date, Request)] = work.demands.compactMap { demand in
            let (kind, words) = Self.words(demand.wish)
            guard wanted.isEmpty || wanted.subtracting([.demand]) == [kind] || wanted == [.demand] else { return nil }
            return (work, demand.askedAt, Request(words: words, waitsForHead: false, demand: demand))
        }
        if work.state == .submitted, wanted.isEmpty || wanted == [.result], let at = work.submittedAt {
            found.append((work, at, Request(words: QueryWords.words(.result), waitsForHead: work.awaitsHead)))
        }
        return found.map { (work: $0.0, at: $0.1, item: $0.2) }
    }

    private static func words(_ wish: Demand.Wish) -> (QueryFilter.Request, String) {
        switch wish {
        case .deadline(let deadline): (.extension, "xin gia hạn đến \(Table.Cell.day(deadline).text)")
        case .target(let amount): (.target, "xin điều chỉnh chỉ tiêu thành \(VietnameseNumbers.whole(amount))")
        case .objection: (.objection, QueryWords.words(.objection))
        }
    }
}
