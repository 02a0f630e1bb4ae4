import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What stands one by one within work, people, and rounds.
extension TableMaker {
    /// Work with open obstacles or demands is little; more than this is asked for in parts.
    static let mostHolders = 5_000

    /// States in which obstacles and demands stand.
    private static let standing = AssignmentState.allCases.filter { $0.awaitsOfficer || $0 == .submitted }

    private func holders(of condition: WorkCondition) throws -> [Assignment] {
        let found = try rows.assignments(
            query.works.and(.all([.states(Self.standing), condition])), limit: Self.mostHolders + 1)
        guard found.count <= Self.mostHolders else {
            throw QueryFault.invalid("quá \(Self.mostHolders) nhiệm vụ; nêu phạm vi hẹp hơn")
        }
        return found
    }

    /// Whether an instant is within the days that were asked for.
    private func isInPeriod(_ instant: Date) -> Bool {
        guard let period = asked.period else { return true }
        let day = query.zone.date(of: instant)
        return period.from <= day && day <= period.to
    }

    private func sorted<Item>(
        _ items: [(work: Assignment, at: Date, item: Item)]
    ) -> [(work: Assignment, at: Date, item: Item)] {
        let oldest = items.enumerated().sorted { one, other in
            (one.element.at, one.element.work.id, one.offset) < (other.element.at, other.element.work.id, other.offset)
        }.map(\.element)
        return asked.order == .newest ? oldest.reversed() : oldest
    }

    /// How long something has stood.
    private func workingDays(since instant: Date) -> Int {
        query.calendar.workingDays(after: query.zone.date(of: instant), through: query.day)
    }

    private static let workColumns = [
        Table.Column("id", "", .text), Table.Column("work", "", .text), Table.Column("unit", "", .text),
    ]

    private func workCells(_ work: Assignment) -> [Table.Cell] {
        [.text(work.label), .text(work.work), unit(work.unit)]
    }

    // MARK: Obstacles

    func obstacles() throws -> Table {
        let items = sorted(
            try holders(of: .blocked).flatMap { work in work.blockers.map { (work: work, at: $0.raisedAt, item: $0) } }
                .filter { isInPeriod($0.at) })
        let shown = asked.measure == .count ? [] : page(items)
        let words = try shown.map { try rows.lastWords(on: $0.work.id, act: .blocker, at: $0.at) }
        let lines = zip(shown, words).map { shown, words -> [Table.Cell] in
            workCells(shown.work) + [
                words.map(Table.Cell.text) ?? .none, day(shown.at), .number(workingDays(since: shown.at)),
                shown.item.remover.map(unit) ?? .none,
            ]
        }
        var table = list(
            Self.workColumns + [
                Table.Column("words", "", .text), Table.Column("since", "từ", .day),
                Table.Column("days", "số ngày làm việc", .number), Table.Column("remover", "", .text),
            ], lines, count: items.count)
        table.items = zip(shown, words).map { .obstacle($0.work, $0.item, words: $1) }
        return table
    }

    // MARK: Requests

    /// What is asked for, and whether the head of the unit decides first.
    private struct Request {
        let words: String
        let waitsForHead: Bool
        /// What is demanded; nil for a result.
        var demand: Demand?
    }

    func requests() throws -> Table {
        let wanted = Set(asked.filter.compactMap(\.wanted))
        let found = try holders(of: .any([.demanded(nil), .states([.submitted])]))
        let items = foremost(sorted(found.flatMap { requests(of: $0, wanted) }.filter { isInPeriod($0.at) }))
        let shown = asked.measure == .count ? [] : page(items)
        let lines = shown.map { work, at, request -> [Table.Cell] in
            workCells(work) + [
                .text(request.words), day(at), .number(workingDays(since: at)),
                request.waitsForHead ? .text("chờ lãnh đạo đơn vị") : .none,
            ]
        }
        var table = list(
            Self.workColumns + [
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

    // MARK: People and rounds

    /// People without an account, or away.
    func people() throws -> Table {
        guard let selection = query.people else { throw QueryFault.invalid("thiếu điều kiện về cán bộ") }
        let people = try rows.people(selection).sorted { one, other in
            let places = [one, other].map { query.directory[$0.unit]?.rosterOrder ?? .max }
            if places[0] != places[1] { return places[0] < places[1] }
            return one.name == other.name ? one.id < other.id : VietnameseOrder.personPrecedes(one.name, other.name)
        }
        var table = list(
            [Table.Column("officer", "", .text), Table.Column("title", "", .text), Table.Column("unit", "", .text)],
            page(people).map { [.text($0.name), .text($0.title), unit($0.unit)] }, count: people.count)
        table.items = page(people).map { .person($0) }
        return table
    }

    func rounds() throws -> Table {
        var selection = RoundSelection(units: query.units.isEmpty ? query.seen : query.units)
        selection.from = asked.period.map { query.zone.instant(of: $0.from, at: .at(0)) }
        selection.until = asked.period.map { query.zone.end(of: $0.to) }
        selection.newestFirst = asked.order != .oldest
        let found = try rows.rounds(selection, limit: asked.limit, offset: asked.offset)
        let lines = found.items.map { round -> [Table.Cell] in
            [
                day(round.openedAt), round.unit.map(unit) ?? .text("toàn bộ"),
                .text(round.closedAt == nil ? "đang mở" : "đã kết thúc"),
                .share(part: round.answered, of: round.asked), .number(round.absent),
            ]
        }
        var table = list(
            [
                Table.Column("day", "ngày", .day), Table.Column("unit", "", .text), Table.Column("state", "", .text),
                Table.Column("answered", "đơn vị báo cáo", .share), Table.Column("absent", "vắng", .number),
            ], lines, count: found.count)
        table.items = found.items.map { .round($0) }
        return table
    }
}
