import Assignments
import CivilCalendar
import VietnameseText

extension Frames {
    // MARK: More time

    /// More time is asked for: by its words, or by a wish with a day after the deadline or a length of time.
    mutating func extensionOfTime() {
        let usable = shared
        let asking = usable.filter(asksForTime)
        guard !asking.isEmpty else { return }
        let found = time(near: asking)
        let everything =
            segment.works.isEmpty && (reading.has(.every, in: span) || reading.matches(Self.both, in: span) != nil)
        let codes = everything ? reading.open.map(\.code) : works(asking, or: fitting(found))
        var slots: [String: JSON] = [:]
        let others = usable.filter {
            !asking.contains($0)
                && (!hasFigure($0) || reading.clauses[$0].link == .reason || affirms(.obstacle, $0)
                    || affirms(.unwilling, $0) || affirms(.lack, $0))
                && !reading.has(.receive, in: range($0))
        }
        let isReasoned = !others.isEmpty || asking.contains { reading.clauses[$0].link == .reason }
        if isReasoned { slots["reason"] = .text(words(others.isEmpty ? asking : others)) }
        var explained = Set(asking)
        // A hindrance by its name is told of besides.
        explained.formUnion(
            others.filter { !saysWho($0) && !(affirms(.obstacle, $0) && reading.clauses[$0].link != .reason) })
        explained.formUnion(
            open.filter { range($0).contains(where: { index in found.ranges.contains { $0.lowerBound == index } }) })
        switch found.kind {
        case .span(let name, let count):
            say("askExtension", slots.merging([name: .int(count)]) { $1 }, works: codes, explained)
        case .day(let deadline):
            let late = codes.filter { code in reading.sight.work(code)?.deadline.map { deadline.date > $0 } ?? true }
            if late.count < codes.count { return say(.ask("date", explained)) }
            say("askExtension", slots.merging(["to": .text(deadline.iso)]) { $1 }, works: codes, explained)
        case .months(let count):
            guard let work = codes.first.flatMap(reading.sight.work), let deadline = work.deadline else {
                return say(.ask("work", explained))
            }
            let resolution = reading.resolver.resolve(
                DateExpression(.more(.init(count, .month))), inForce: Deadline(date: deadline))
            guard let day = resolution.deadline else { return say(.ask("date", explained)) }
            say("askExtension", slots.merging(["to": .text(day.iso)]) { $1 }, works: codes, explained)
        case .vague(let choices):
            say(
                .ask(
                    "date", explained,
                    offers: choices.prefix(3).map { day in
                        codes.map {
                            Meaning("askExtension", slots.merging(["work": .int($0), "to": .text(day.iso)]) { $1 })
                        }
                    }))
        case .none: say(.ask("date", explained))
        }
    }

    private func asksForTime(_ clause: Int) -> Bool {
        let range = range(clause)
        guard reading.clauses[clause].link != .condition else { return false }
        if goesOnAsking(clause) { return true }
        if let word = reading.affirmed(.moreTime, in: range) {
            if wishes(span) || hasSpan(clause) || reading.matches(Self.deadline, in: range) != nil,
                reading.matches(Self.inTime, in: span) == nil
            {
                return !reading.isNegated(at: word.lowerBound)
            }
            if reading.dates(in: span).contains(where: {
                if case .refused = $0.resolution.outcome { true } else { false }
            }) {
                return true
            }
            // "Lớp dời sang thứ tư" moves a lesson, no deadline: only past the deadline is it a request.
            return reading.isAhead(span) && !has(.underWay, clause) && pastDeadline(clause)
        }
        if wishes(range), !has(.absent, clause) { return pastDeadline(clause) || hasSpan(clause) }
        if has(.late, clause) {
            return pastDeadline(clause) && !reading.dates(in: range).isEmpty
        }
        return false
    }
    /// "Xin gia hạn 14 thêm 2 ngày, 12 thêm 5 ngày": another work and its time after a request.
    private func goesOnAsking(_ clause: Int) -> Bool {
        guard clause > 0, !reading.codes(in: range(clause)).isEmpty,
            reading.affirmed(.moreTime, in: range(clause - 1)) != nil
                || reading.affirmed(.wish, in: range(clause - 1)) != nil && reading.isAhead(range(clause - 1))
        else { return false }
        let says = reading.found.filter { range(clause).contains($0.range.lowerBound) }
        return says.allSatisfy { [.wish, .moreTime, .toBecome].contains($0.senses.first) }
            && (hasSpan(clause) || pastDeadline(clause))
    }
    private static let both: WordPatterns = ["hai việc", "2 việc", "cả hai", "cả 2"]
    private static let deadline: WordPatterns = ["hạn"]
    private static let inTime: WordPatterns = ["trong hạn", "vẫn đúng hạn", "vẫn kịp"]

    /// A wish by its words, or "cho" with the speaker's own unit.
    private func wishes(_ range: Range<Int>) -> Bool {
        if reading.affirmed(.wish, in: range) != nil { return true }
        return reading.message.notes(in: range).contains { note in
            guard case .units(let units) = note.kind, units == [reading.sight.speaker.officer.unit],
                note.range.lowerBound > 0
            else { return false }
            return reading.tokens[note.range.lowerBound - 1].folded == "cho"
        }
    }

    /// Whether a day in the clause, or in the one next to it, lies after the deadline of a work that may be meant.
    private func pastDeadline(_ clause: Int) -> Bool {
        let near = segment.clauses.filter { abs($0 - clause) <= 1 }.map(range)
        let candidates = segment.works.isEmpty ? reading.open.map(\.code) : segment.works
        return near.flatMap { reading.dates(in: $0) }.contains { found in
            if case .asked(.unclear, _) = found.resolution.outcome { return true }
            guard let day = found.resolution.deadline?.date else { return false }
            return candidates.compactMap { reading.sight.work($0)?.deadline }.contains { day > $0 }
        }
    }

    private func hasSpan(_ clause: Int) -> Bool { if case .span = time(near: [clause]).kind { true } else { false } }

    func hasFigure(_ clause: Int) -> Bool {
        reading.roled([reading.clauses[clause]], of: segment.works).contains { $0.role != .nothing }
    }

    private func saysWho(_ clause: Int) -> Bool {
        party(in: range(clause)) != nil
            && (affirms(.unwilling, clause) || affirms(.lack, clause) || affirms(.obstacle, clause))
    }

    // MARK: Days

    /// To which day, or by how much.
    struct Time {
        enum Kind { case day(Deadline), span(String, Int), months(Int), vague([Deadline]), none }
        var kind: Kind
        var ranges: [Range<Int>]
    }

    /// The day or length of time that is asked for: in the asking clauses, else anywhere but in a reason.
    private func time(near asking: [Int]) -> Time {
        let others = segment.clauses.filter { !asking.contains($0) && reading.clauses[$0].link != .reason }
        let days = others.filter { reading.isDay(reading.clauses[$0]) && asking.contains($0 - 1) }
        for group in [asking + days, others] {
            let notes = group.flatMap { reading.message.notes(in: range($0)) }.filter {
                !reading.isNegated(at: $0.range.lowerBound)
            }
            let times = notes.compactMap { note in time(note).map { (note, $0) } }
            let marked = times.filter { isMarked($0.0.range) }
            let exact = days.isEmpty ? nil : times.last { isExact($0.0) }
            if let (note, kind) = exact ?? marked.last ?? times.last { return Time(kind: kind, ranges: [note.range]) }
            if group.contains(where: { reading.matches(Self.aWeek, in: range($0)) != nil }) {
                return Time(kind: .span("days", 7), ranges: [])
            }
        }
        return Time(kind: .none, ranges: [])
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

    private func time(_ note: Message.Note) -> Time.Kind? {
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
            guard let unit = figure.unit, let count = Int(exactly: figure.value), !figure.isRough else { return nil }
            let next = note.range.upperBound
            if ["ngày", "hôm", "bữa"].contains(unit) {
                return length(count, Self.working.match(reading.tokens, at: next) != nil ? .workingDay : .day)
            }
            return unit == "tuần" ? length(count, .week) : unit == "tháng" ? .months(count) : nil
        default: return nil
        }
    }
    private static let working: WordPatterns = ["làm việc", "công"]

    private func length(_ count: Int, _ unit: DateExpression.Span.Unit) -> Time.Kind? {
        switch unit {
        case .day: .span("days", count)
        case .workingDay: .span("workingDays", count)
        case .week: .span("days", count * 7)
        case .month: .months(count)
        case .hour, .minute: nil
        }
    }

    /// The open works that a new day would give more time.
    private func fitting(_ time: Time) -> [Int] {
        guard case .day(let day) = time.kind else { return reading.open.map(\.code) }
        return reading.open.filter { $0.deadline.map { $0 < day.date } ?? false }.map(\.code)
    }
}
