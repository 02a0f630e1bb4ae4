import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What is counted: sums with their unit and base, what is left, and whether the pace is enough.
extension TableMaker {
    /// An amount under a name and a unit of count.
    private struct Amount {
        let name: String
        let unit: String
        var done = 0
        var doneOfTarget = 0
        var target = 0
        var left = 0
        var works = 0
        var withoutTarget = 0

        init(_ quantity: KeyedQuantity, name: String) {
            self.name = name
            unit = quantity.unit
        }

        mutating func add(_ other: KeyedQuantity) {
            done += other.done
            doneOfTarget += other.doneOfTarget
            target += other.target
            left += other.left
            works += other.works
            withoutTarget += other.withoutTarget
        }
    }

    /// Amounts by unit of count, and by a key where asked for.
    func amounts(left: Bool) throws -> Table {
        let key = asked.groupBy.map(Self.key) ?? .everything
        let found = try rows.quantities(of: query.works, by: key)
        let amounts = try merged(found)
        let all = try merged(found.map(Self.withoutKey))
        let tallies = left ? try rows.tallies(of: query.works, by: .everything) : []
        let open = WorkGroup.sum(tallies, name: "").figures
        let leads = (left ? ["\(counted(open.open)) chưa hoàn thành"] : []) + all.map { cell($0, left).text }
        let lines = page(amounts).map { amount -> [Table.Cell] in
            (asked.groupBy == nil ? [] : [.text(amount.name)]) + [cell(amount, left), .number(amount.works)]
        }
        let names = asked.groupBy == nil ? [] : [Table.Column("name", "", .text)]
        return Table(
            title: "", lead: leads.isEmpty ? "Chưa có số liệu" : leads.joined(separator: "; "),
            columns: names + [
                Table.Column(left ? "left" : "amount", "", .amount), Table.Column("works", "số nhiệm vụ", .number),
            ], rows: lines, totals: nil, count: amounts.count, base: base(of: all), next: next(of: amounts.count))
    }

    private func cell(_ amount: Amount, _ left: Bool) -> Table.Cell {
        if left { return .amount(done: amount.left, of: amount.target, unit: amount.unit) }
        return amount.target > 0
            ? .amount(done: amount.doneOfTarget, of: amount.target, unit: amount.unit)
            : .amount(done: amount.done, of: nil, unit: amount.unit)
    }

    /// What the sums leave out: what has no amount to do has no share.
    private func base(of amounts: [Amount]) -> String? {
        let without = amounts.filter { $0.withoutTarget > 0 && $0.target > 0 }
        guard !without.isEmpty else { return nil }
        return without.map { amount in
            "Chưa tính \(counted(amount.withoutTarget, "nhiệm vụ")) chưa có chỉ tiêu"
                + " (đã làm \(VietnameseNumbers.whole(amount.done - amount.doneOfTarget)) \(amount.unit))."
        }.joined(separator: "\n")
    }

    private static func withoutKey(_ quantity: KeyedQuantity) -> KeyedQuantity {
        KeyedQuantity(
            key: "", name: "", unit: quantity.unit, done: quantity.done, doneOfTarget: quantity.doneOfTarget,
            target: quantity.target, left: quantity.left, works: quantity.works, withoutTarget: quantity.withoutTarget)
    }

    /// One amount for each name and unit of count, whose case does not matter.
    private func merged(_ quantities: [KeyedQuantity]) throws -> [Amount] {
        var sums: [String: Amount] = [:]
        for quantity in quantities.sorted(by: { $0.unit < $1.unit }) {
            let name = try name(of: quantity)
            let key = "\(name)\u{0}\(quantity.key)\u{0}\(quantity.unit.lowercased())"
            sums[key, default: Amount(quantity, name: name)].add(quantity)
        }
        return sums.sorted { one, other in
            let (first, second) = (one.value, other.value)
            if first.name != second.name { return VietnameseOrder.precedes(first.name, second.name) }
            return first.unit == second.unit ? one.key < other.key : VietnameseOrder.precedes(first.unit, second.unit)
        }.map(\.value)
    }

    private func name(of quantity: KeyedQuantity) throws -> String {
        switch asked.groupBy {
        case .unit: Int64(quantity.key).flatMap { query.directory[OrgUnit.ID(rawValue: $0)]?.name } ?? ""
        case .state: AssignmentState(rawValue: quantity.key).map(QueryWords.words) ?? quantity.key
        case .work, .officer, .phase: quantity.name
        case nil: ""
        }
    }
}
