import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What is counted: sums with their unit and base, and what is left.
struct AmountTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    /// An amount under a name and a unit of count.
    private struct Amount {
        let group: WorkGroup
        let unit: String
        var done = 0
        var doneOfTarget = 0
        var target = 0
        var left = 0
        var works = 0
        var withoutTarget = 0

        init(_ unit: String, of group: WorkGroup) { (self.unit, self.group) = (unit, group) }

        mutating func add(_ other: KeyedQuantity) {
            done += other.done
            doneOfTarget += other.doneOfTarget
            target += other.target
            left += other.left
            works += other.works
            withoutTarget += other.withoutTarget
        }
    }

    private var isLeft: Bool { asked.measure == .remaining }
    private var grouped: WorkGrouping { WorkGrouping(query: query) }

    /// Amounts by unit of count, and by a key where asked for.
    func table() throws -> Table {
        let found = try records.quantities(of: query.works, by: asked.groupBy.map(WorkGrouping.key) ?? .everything)
        let amounts = merged(found, by: asked.groupBy)
        let all = merged(found, by: nil)
        let tallies = isLeft ? try records.tallies(of: query.works, by: .everything) : []
        let open = WorkGroup.sum(tallies, name: "").figures
        let leads = (isLeft ? ["\(counted(open.open)) chưa hoàn thành"] : []) + all.map { cell($0).text }
        let lines = page(amounts).map { amount -> [Table.Cell] in
            (asked.groupBy == nil ? [] : [.text(amount.group.name)]) + [cell(amount), .number(amount.works)]
        }
        let names = asked.groupBy == nil ? [] : [Table.Column("name", "", .text)]
        let column = isLeft ? Table.Column("left", "", .left) : Table.Column("amount", "", .amount)
        return Table(
            title: "", lead: leads.isEmpty ? "Chưa có số liệu" : leads.joined(separator: "; "),
            columns: names + [column, Table.Column("works", "số nhiệm vụ", .number)], rows: lines, totals: nil,
            count: amounts.count, base: base(of: all), next: next(of: amounts.count))
    }

    /// What has no amount to do has no share, and nothing is known to be left of it.
    private func cell(_ amount: Amount) -> Table.Cell {
        let target = amount.target > 0 ? amount.target : nil
        if isLeft { return .left(amount.left, of: target, unit: amount.unit) }
        return .amount(done: target == nil ? amount.done : amount.doneOfTarget, of: target, unit: amount.unit)
    }

    /// What the numbers leave out.
    private func base(of amounts: [Amount]) -> String? {
        let without = amounts.filter { $0.withoutTarget > 0 && ($0.target > 0 || isLeft) }
        guard !without.isEmpty else { return nil }
        return without.map { amount in
            "Chưa tính \(counted(amount.withoutTarget, "nhiệm vụ")) chưa có chỉ tiêu"
                + " (đã làm \(VietnameseNumbers.whole(amount.done - amount.doneOfTarget)) \(amount.unit))."
        }.joined(separator: "\n")
    }

    /// One amount for each key and unit of count, whose case does not matter, in order.
    private func merged(_ quantities: [KeyedQuantity], by grouping: Query.Grouping?) -> [Amount] {
        var sums: [String: Amount] = [:]
        for quantity in quantities.sorted(by: { $0.unit < $1.unit }) {
            let key = grouping.map { $0 == .unit ? grouped.unitKey(quantity.key) : quantity.key } ?? ""
            let group = grouping.map { grouped.named(key, quantity.name, $0) } ?? WorkGroup(key: key, name: "")
            sums["\(key)\u{0}\(quantity.unit.lowercased())", default: Amount(quantity.unit, of: group)].add(quantity)
        }
        return sums.values.sorted { precedes($0, $1, grouping) }
    }

    /// Numbers of one unit of count are compared, of two they cannot be.
    private func precedes(_ one: Amount, _ other: Amount, _ grouping: Query.Grouping?) -> Bool {
        let isSameUnit = one.unit.lowercased() == other.unit.lowercased()
        if let grouping, let order = asked.order {
            if !isSameUnit { return VietnameseOrder.precedes(one.unit, other.unit) }
            let (first, second) = (place(of: one, order), place(of: other, order))
            if first != second { return first < second }
            return grouped.precedesByName(one.group, other.group, grouping)
        }
        if let grouping, one.group.key != other.group.key {
            return grouped.precedesByName(one.group, other.group, grouping)
        }
        return !isSameUnit && VietnameseOrder.precedes(one.unit, other.unit)
    }

    /// A number that rises in the order; what it is not known of comes last.
    private func place(of amount: Amount, _ order: Query.Order) -> Double {
        let shown = isLeft ? amount.left : amount.target > 0 ? amount.doneOfTarget : amount.done
        let share = amount.target > 0 ? Double(shown) / Double(amount.target) : nil
        let isKnown = !isLeft || amount.target > 0
        switch order {
        case .most: return isKnown ? -Double(shown) : .greatestFiniteMagnitude
        case .fewest: return isKnown ? Double(shown) : .greatestFiniteMagnitude
        case .worst: return share.map { isLeft ? -$0 : $0 } ?? .greatestFiniteMagnitude
        case .best: return share.map { isLeft ? $0 : -$0 } ?? .greatestFiniteMagnitude
        case .oldest, .newest, .soonest: return 0
        }
    }
}
