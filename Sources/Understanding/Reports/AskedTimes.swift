import Assignments
import CivilCalendar
import VietnameseText

/// Finds the day or length of time that is asked for.
struct AskedTimes {
    let passage: Passage
    private var reading: Reading { passage.reading }

    /// The day or length of time that is asked for: in the asking clauses, else anywhere but in a reason.
    func near(_ asking: [Int]) -> AskedTime {
        let others = passage.segment.clauses.filter { !asking.contains($0) && reading.clauses[$0].link != .reason }
        let days = others.filter { reading.isDay(reading.clauses[$0]) && asking.contains($0 - 1) }
        for group in [asking + days, others] {
            let notes = group.flatMap { reading.message.notes(in: passage.range($0)) }.filter {
                !reading.isNegated(at: $0.range.lowerBound)
            }
            let times = notes.compactMap { note in time(note).map { (note, $0) } }
            let marked = times.filter { isMarked($0.0.range) }
            let exact = days.isEmpty ? nil : times.last { isExact($0.0) }
            if let (note, kind) = exact ?? marked.last ?? times.last {
                return AskedTime(kind: kind, ranges: [note.range])
            }
            if group.contains(where: { reading.matches(Self.aWeek, in: passage.range($0)) != nil }) {
                return AskedTime(kind: .span("days", 7), ranges: [])
            }
        }
        return AskedTime(kind: .none, ranges: [])
    }
    private static let aWeek: WordPatterns = ["thêm tuần", "thêm một tuần", "tuần nữa"]

    private func isExact(_ note: Message.Note) -> Bool {
        guard case .date(let expression) = note.kind else { return false }
        switch expression.day {
        case .date, .weekdayOn, .weekday: return true
        default: return false
        }
    }

    private func isMarked(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0
            && ["den", "sang", "toi", "qua", "thanh", "them", "la", "ve"].contains(
                reading.tokens[range.lowerBound - 1].folded)
            || ["den", "sang", "them"].contains(reading.tokens[range.lowerBound].folded)
    }

    private func time(_ note: Message.Note) -> AskedTime.Kind? {
        switch note.kind {
        case .date(let expression):
            switch expression.day {
            case .after(let span, from: nil), .more(let span): return length(span.count, span.unit)
            default: break
            }
            // "Giữa tháng" is its middle, said back.
            if case .unclear(.vague, let choices) = expression.day, let first = choices.first, case .dayOfMonth = first,
                let day = reading.resolver.resolve(DateExpression(first)).deadline
            {
                return .day(day)
            }
            switch reading.resolver.resolve(expression).outcome {
            case .moment(let deadline), .interval(_, let deadline): return .day(deadline)
            case .asked(.unclear, let choices): return .vague(choices)
            default: return .vague([])
            }
        case .figure(let figure):
            guard let unit = figure.unit, let count = figure.value.counted, !figure.isRough,
                (0...100_000).contains(count)
            else { return nil }
            let next = note.range.upperBound
            if ["ngày", "hôm", "bữa"].contains(unit) {
                return length(count, Self.working.match(reading.tokens, at: next) != nil ? .workingDay : .day)
            }
            return unit == "tuần" ? length(count, .week) : unit == "tháng" ? .months(count) : nil
        default: return nil
        }
    }
    private static let working: WordPatterns = ["làm việc", "công"]

    private func length(_ count: Int, _ unit: DateExpression.Span.Unit) -> AskedTime.Kind? {
        switch unit {
        case .day: .span("days", count)
        case .workingDay: .span("workingDays", count)
        case .week: .span("days", count * 7)
        case .month: .months(count)
        case .hour, .minute: nil
        }
    }
}
