import Assignments
import CivilCalendar
import Foundation

/// Check-in rounds, a row for each.
struct RoundTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    func table() throws -> Table {
        var selection = RoundSelection(units: query.units.isEmpty ? query.seen : query.units)
        selection.from = asked.period.map { query.zone.instant(of: $0.from, at: .at(0)) }
        selection.until = asked.period.map { query.zone.end(of: $0.to) }
        selection.newestFirst = asked.order != .oldest
        let found = try records.rounds(selection, limit: asked.limit, offset: asked.offset)
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
