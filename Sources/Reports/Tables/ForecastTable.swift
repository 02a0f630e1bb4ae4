import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Whether counted work will be done in time at the pace of the last days: each work by its own deadline, so that more than was asked
/// for in one place makes up for nothing in another.
struct ForecastTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    /// How many days back the pace is taken from.
    private static let paceDays = 14
    /// The most works of one forecast; each is looked up in the history.
    private static let mostWorks = 2_000

    /// What is known of all open work with one unit of count, no more than the amount to do of each.
    private struct Pace {
        let unit: String
        var done = 0
        var target = 0
        var gained = 0
        var expected = 0
        var works = 0
        /// How many are not there yet; of them, whose deadline has passed, and to which nothing was added of late.
        var behind = (all: 0, ended: 0, standing: 0)
        var deadline: Date?

        /// Whether no more is known than what is done.
        var isUnknown: Bool { behind.all > 0 && behind.ended == 0 && behind.standing == behind.all }
        var isEnded: Bool { behind.all > 0 && behind.ended == behind.all }
    }

    /// A row for each unit of count.
    func table() throws -> Table {
        let works = try records.assignments(query.works, limit: Self.mostWorks + 1)
        guard works.count <= Self.mostWorks else {
            throw QueryFault.invalid("dự báo cho tối đa \(Self.mostWorks) nhiệm vụ; nêu phạm vi hẹp hơn")
        }
        let open = works.filter(\.state.isOpen)
        let paces = try paces(of: open)
        let leads = paces.map { "\(verdict($0)) (\(VietnameseNumbers.whole($0.target)) \($0.unit))" }
        let nothing = works.isEmpty || !open.isEmpty ? "Chưa đủ số liệu" : "Không còn nhiệm vụ nào chưa hoàn thành"
        return Table(
            title: "", lead: leads.isEmpty ? nothing : leads.joined(separator: "; "),
            columns: [
                Table.Column("done", "", .amount), Table.Column("pace", "", .text),
                Table.Column("deadline", "hạn cuối", .day), Table.Column("expected", "dự kiến đến hạn", .number),
                Table.Column("verdict", "", .text),
            ], rows: page(paces).map(cells), count: paces.count, base: base(of: paces), next: next(of: paces.count))
    }

    private func base(of paces: [Pace]) -> String {
        let (works, standing) = (
            paces.reduce(0) { $0 + $1.works }, paces.reduce(0) { $0 + ($1.isUnknown ? 0 : $1.behind.standing) }
        )
        let base =
            "Theo tốc độ \(Self.paceDays) ngày gần nhất, mỗi nhiệm vụ tính đến hạn của mình; "
            + "\(counted(works, "nhiệm vụ")) chưa hoàn thành có chỉ tiêu và hạn."
        return standing == 0
            ? base : base + " Trong đó \(counted(standing, "nhiệm vụ")) không tăng, tính như giữ nguyên."
    }

    private func paces(of works: [Assignment]) throws -> [Pace] {
        let now = query.works.now
        let then = now.addingTimeInterval(-Double(Self.paceDays) * 86_400)
        var paces: [String: Pace] = [:]
        for work in works {
            guard let target = work.progress.quantity?.of ?? work.target?.amount, target > 0,
                let deadline = work.deadline?.end(in: query.zone)
            else { continue }
            let unit = work.progress.quantity?.unit ?? work.target?.unit ?? ""
            let done = min(work.progress.quantity?.done ?? 0, target)
            let gained = done - min(try records.quantityDone(of: work.id, recordedBy: then) ?? 0, target)
            var pace = paces[unit.lowercased()] ?? Pace(unit: unit)
            pace.works += 1
            (pace.done, pace.target, pace.gained) = (pace.done + done, pace.target + target, pace.gained + gained)
            pace.deadline = [pace.deadline, deadline].compactMap(\.self).max()
            pace.expected += done
            if done < target {
                let days = deadline.timeIntervalSince(now) / 86_400
                pace.behind.all += 1
                if days <= 0 {
                    pace.behind.ended += 1
                } else if gained <= 0 {
                    pace.behind.standing += 1
                } else {
                    let more = (Double(gained) * days / Double(Self.paceDays)).rounded(.down)
                    pace.expected += Int(min(more, Double(target - done)))
                }
            }
            paces[unit.lowercased()] = pace
        }
        return paces.values.sorted { VietnameseOrder.precedes($0.unit, $1.unit) }
    }

    private func cells(_ pace: Pace) -> [Table.Cell] {
        let gained = VietnameseNumbers.whole(abs(pace.gained))
        return [
            .amount(done: pace.done, of: pace.target, unit: pace.unit),
            .text("\(pace.gained < 0 ? "giảm" : "thêm") \(gained) trong \(Self.paceDays) ngày"),
            deadline(pace.deadline),
            pace.isUnknown || pace.isEnded ? .none : .number(pace.expected), .text(verdict(pace)),
        ]
    }

    private func verdict(_ pace: Pace) -> String {
        if pace.behind.all == 0 { return "đã đạt" }
        if pace.isEnded { return "đã hết hạn" }
        if pace.isUnknown { return "chưa đủ số liệu" }
        return pace.expected >= pace.target
            ? "kịp hạn" : "không kịp, thiếu \(VietnameseNumbers.whole(pace.target - pace.expected))"
    }
}
