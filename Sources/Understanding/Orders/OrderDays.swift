import Assignments
import CivilCalendar
import VietnameseText

/// The days of an order: until when, and when it is reported.
struct OrderDays {
    let reading: OrderReading
    let pieces: [OrderSlots.Piece]

    /// Notes until when it is to be done and when it is reported; asks where a day is none.
    func note(in order: inout Order) {
        func days(_ part: (OrderSlots.Part) -> Bool) -> [(deadline: Deadline?, note: Message.Note)] {
            pieces.filter { part($0.part) }.flatMap { dayNotes($0.range) }.filter { !isOfDocument($0) }.map {
                (reading.deadline($0), $0)
            }
        }
        var (due, report) = (days { $0 == .due }, days { $0 == .report })
        if due.allSatisfy({ $0.deadline == nil }) {
            let others = days { ![.report, .with].contains($0) }.filter { !isPast($0.note) }
            if due.isEmpty || others.contains(where: { $0.deadline != nil }) { due = others }
        }
        if due.isEmpty { (due, report) = (report, []) }
        guard !due.isEmpty else {
            if let day = bareLength { order.slots["due"] = .text(day.iso) }
            return
        }
        if let day = due.compactMap(\.deadline).max(by: {
            $0.end(in: reading.sight.zone) < $1.end(in: reading.sight.zone)
        }) {
            order.slots["due"] = .text(day.iso)
        } else {
            order.asks.append("date")
        }
        if let day = report.compactMap(\.deadline).first { order.slots["reportBy"] = .text(day.iso) }
    }

    /// "…, 10 ngày, có bảng", "3 ngày phải xong": a length of time alone in its clause, from today on.
    private var bareLength: CivilDate? {
        for piece in pieces {
            for note in reading.message.notes(in: piece.range) {
                guard case .figure(let figure) = note.kind,
                    let unit = figure.unit.flatMap({ Self.lengths[Folding.fold($0)] }),
                    !figure.isRough, figure.value < 1_000,
                    let clause = reading.base.clause(at: note.range.lowerBound)?.range,
                    clause.filter({ !note.range.contains($0) }).allSatisfy({
                        reading.isLight($0) || Self.ending.contains(reading.tokens[$0])
                    })
                else { continue }
                return reading.sight.today.adding(days: figure.value.whole * unit)
            }
        }
        return nil
    }
    private static let lengths = ["ngay": 1, "hom": 1, "bua": 1, "tuan": 7]
    private static let ending: WordSet = ["phai", "xong", "la", "trong", "lam", "hoan", "thanh"]

    /// The days of a piece; "khen thưởng quý II, 25/6": beside a day a quarter or a year is what it is about.
    private func dayNotes(_ range: Range<Int>) -> [Message.Note] {
        let notes = reading.dateNotes(in: range)
        func isPeriod(_ note: Message.Note) -> Bool {
            guard case .date(let expression) = note.kind else { return false }
            switch expression.day {
            case .quarter, .year: return true
            default: return false
            }
        }
        let all = pieces.flatMap { reading.dateNotes(in: $0.range) }
        return all.allSatisfy(isPeriod) ? notes : notes.filter { !isPeriod($0) }
    }

    /// "từ 24/4 tới giờ": a day that is over and is called no deadline.
    private func isPast(_ note: Message.Note) -> Bool {
        guard case .date(let expression) = note.kind else { return false }
        switch reading.base.resolver.resolve(expression).outcome {
        case .moment(let day): return day.date < reading.sight.today
        case .refused, .asked(.past, _), .asked(.noEnd, _): return true
        default: return false
        }
    }

    /// The day of a letter or of a meeting that is over is none of the order.
    private func isOfDocument(_ note: Message.Note) -> Bool {
        guard let clause = reading.base.clause(at: note.range.lowerBound) else { return false }
        let before = span(clause.range.lowerBound, note.range.lowerBound)
        return reading.base.matches(Self.letters, in: before) != nil && reading.deadline(note) == nil
            || before.contains { reading.message.isFenced($0) }
    }
    private static let letters: WordPatterns = [
        "theo", "công văn", "thông báo số", "kết luận", "văn bản số", "cuộc họp",
    ]
}
