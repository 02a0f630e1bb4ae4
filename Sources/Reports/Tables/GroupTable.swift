import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Units or people with work that fits, a row for each.
struct GroupTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    private var measure: MeasureCells { MeasureCells(query: query) }
    private var grouped: WorkGrouping { WorkGrouping(query: query) }
    private var since: Since { asked.since }

    func table() throws -> Table {
        let grouping: Query.Grouping = asked.subject == .units ? .unit : .officer
        let tallies = try records.tallies(of: query.works, by: WorkGrouping.key(of: grouping), with: asked.detail)
            .filter { !$0.key.isEmpty }
        let groups = grouped.sorted(try grouped.collected(tallies, by: grouping), by: grouping)
        let all = WorkGroup.sum(tallies, name: "Tổng số")
        switch asked.measure {
        case .count:
            var table = Table(
                title: "", lead: "\(counted(groups.count)) · \(counted(all.count, "nhiệm vụ"))",
                columns: [Table.Column("count", "Số", .number), Table.Column("works", "nhiệm vụ", .number)],
                rows: [[.number(groups.count), .number(all.count)]])
            table.isRowInLead = true
            (table.items, table.total) = (page(groups).map { .group(measure.shown($0)) }, measure.shown(all))
            return table
        case .share: return try shareOfUnits(groups, all)
        case .list where !asked.filter.isEmpty: return listed(groups, all)
        default: return GroupRows(query: query).table(groups, all: all)
        }
    }

    private func shareOfUnits(_ groups: [WorkGroup], _ all: WorkGroup) throws -> Table {
        let count = groups.count
        let base = try grouped.collected(records.tallies(of: query.base, by: .unit), by: .unit).count
        let parts = ["\(VietnameseNumbers.whole(count))/\(counted(base))", VietnameseNumbers.percent(count, of: base)]
            .compactMap(\.self)
        var table = Table(
            title: "", lead: base > 0 ? parts.joined(separator: " · ") : measure.nothing,
            columns: [Table.Column("share", "Tỷ lệ", .share)], rows: [[.share(part: count, of: base)]],
            base: base > 0 ? "Tỷ lệ tính trên \(counted(base)) có nhiệm vụ\(measure.dueInPeriod)." : nil)
        table.isRowInLead = true
        table.total = measure.shown(all)
        table.total?.count = count
        table.total?.base = base
        return table
    }

    /// How many and since when.
    private func listed(_ groups: [WorkGroup], _ all: WorkGroup) -> Table {
        let lines = page(groups).map { group -> [Table.Cell] in
            [
                .text(group.name), .number(group.count), cell(since.of(group.earliest), since),
            ]
        }
        var table = list(
            [
                Table.Column(asked.subject == .units ? "unit" : "officer", "", .text),
                Table.Column("count", "số việc", .number), Table.Column("since", since.title, .day),
            ], lines, count: groups.count,
            totals: groups.count > 1 ? [.text("Tổng số"), .number(all.count), .none] : nil)
        if groups.count > 0 { table.lead = "\(counted(groups.count)) · \(counted(all.count, "nhiệm vụ"))" }
        (table.items, table.total) = (page(groups).map { .group(measure.shown($0)) }, measure.shown(all))
        return table
    }

    /// The instant as it is shown: what is overdue is so from the end of its deadline on, which is the next day where no time was said.
    private func cell(_ instant: Date?, _ since: Since) -> Table.Cell {
        guard let instant else { return .none }
        switch since {
        case .issued, .heard, .submitted: return day(instant)
        case .due: return deadline(instant)
        case .overdue:
            let time = query.zone.time(of: instant)
            let date = query.zone.date(of: instant)
            return .day(Deadline(date: date, time: time.minutes == 0 ? nil : time))
        }
    }
}
