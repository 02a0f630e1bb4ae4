import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Whether counted work will be done in time at the pace of the last days.
extension TableMaker {
    /// How many days back the pace is taken from.
    static let paceDays = 14
    /// The most works of one forecast; each is looked up in the history.
    static let mostForecast = 2_000

    /// What is known of all work with one unit of count.
    private struct Pace {
        let unit: String
        var done = 0
        var before = 0
        var target = 0
        var works = 0
        var deadline: Date?
    }

    /// A row for each unit of count.
    func forecast() throws -> Table {
        let works = try rows.assignments(query.works, limit: Self.mostForecast + 1)
        guard works.count <= Self.mostForecast else {
            throw QueryFault.invalid("dự báo cho tối đa \(Self.mostForecast) nhiệm vụ; nêu phạm vi hẹp hơn")
        }
        let paces = try paces(of: works)
        let lines = page(paces).map(cells)
        let leads = paces.map { "\(verdict($0)) (\(VietnameseNumbers.whole($0.target)) \($0.unit))" }
        return Table(
            title: "", lead: leads.isEmpty ? "Chưa đủ số liệu" : leads.joined(separator: "; "),
            columns: [
                Table.Column("done", "", .amount), Table.Column("pace", "", .text),
                Table.Column("deadline", "hạn", .day), Table.Column("expected", "dự kiến đến hạn", .number),
                Table.Column("verdict", "", .text),
            ], rows: lines, count: paces.count,
            base:
                "Theo tốc độ \(Self.paceDays) ngày gần nhất; \(counted(paces.reduce(0) { $0 + $1.works }, "nhiệm vụ")) có chỉ tiêu.",
            next: next(of: paces.count))
    }

    private func paces(of works: [Assignment]) throws -> [Pace] {
        let then = query.works.now.addingTimeInterval(-Double(Self.paceDays) * 86_400)
        var paces: [String: Pace] = [:]
        for work in works where work.state != .draft && work.state != .cancelled {
            guard let target = work.progress.quantity?.of ?? work.target?.amount, target > 0 else { continue }
            let unit = work.progress.quantity?.unit ?? work.target?.unit ?? ""
            var pace = paces[unit.lowercased()] ?? Pace(unit: unit)
            pace.done += work.progress.quantity?.done ?? 0
            pace.before += try rows.quantityDone(of: work.id, recordedBy: then) ?? 0
            pace.target += target
            pace.works += 1
            pace.deadline = [pace.deadline, work.deadline?.end(in: query.zone)].compactMap(\.self).max()
            paces[unit.lowercased()] = pace
        }
        return paces.values.sorted { VietnameseOrder.precedes($0.unit, $1.unit) }
    }

    private func cells(_ pace: Pace) -> [Table.Cell] {
        let gained = pace.done - pace.before
        return [
            .amount(done: pace.done, of: pace.target, unit: pace.unit),
            .text("thêm \(VietnameseNumbers.whole(gained)) trong \(Self.paceDays) ngày"), deadline(pace.deadline),
            expected(pace).map { .number(min($0, max(pace.target, pace.done))) } ?? .none, .text(verdict(pace)),
        ]
    }

    /// What will be done at the deadline at this pace; nil where nothing was added of late, or the deadline has passed.
    private func expected(_ pace: Pace) -> Int? {
        guard let deadline = pace.deadline, deadline > query.works.now, pace.done > pace.before else { return nil }
        let days = deadline.timeIntervalSince(query.works.now) / 86_400
        return pace.done + Int((Double(pace.done - pace.before) * days / Double(Self.paceDays)).rounded(.down))
    }

    private func verdict(_ pace: Pace) -> String {
        if pace.done >= pace.target { return "đã đạt" }
        guard let deadline = pace.deadline, deadline > query.works.now else { return "đã hết hạn" }
        guard let expected = expected(pace) else { return "chưa đủ số liệu" }
        return expected >= pace.target
            ? "kịp hạn" : "không kịp, thiếu \(VietnameseNumbers.whole(pace.target - expected))"
    }
}
