import Assignments
import CivilCalendar
import VietnameseText

/// The days on which somebody says that he is away.
struct DaysAway {
    let passage: Passage
    private var reading: Reading { passage.reading }

    /// The first and the last day that the clauses name.
    func named(in clauses: [Int]) -> (CivilDate, CivilDate)? {
        var days: [CivilDate] = []
        var begins: [CivilDate] = []
        let namesDays = namesDays(clauses)
        for clause in clauses {
            for (note, resolution) in reading.dates(in: passage.range(clause)) where !(namesDays && isSpan(note)) {
                switch resolution.outcome {
                case .moment(let deadline): days += whole(note, deadline)
                case .interval(let from, let to): days += [from, to.date]
                case .asked(.unclear, let choices) where !note.isVague:
                    days += choices.prefix(1).map(\.date)
                case .asked(.past(let day), _) where day == reading.sight.today: days.append(day)
                default: break
                }
                if let first = begin(note), first > reading.sight.today { begins.append(first) }
            }
            days += bareDays(clause, days)
        }
        // "Từ thứ năm đi công tác 2 ngày".
        if days.isEmpty, let first = begins.first, let last = lasting(clauses, first) { return (first, last) }
        if days.isEmpty, clauses.contains(where: { isNow($0) }) { days = [reading.sight.today] }
        guard let last = days.max(), let first = (days + begins).min() else { return nil }
        return (first, lasting(clauses, first) ?? last)
    }

    /// "Tuần sau 2 ngày, thứ hai, thứ ba": days themselves, beside which a week or a length tells nothing more.
    private func namesDays(_ clauses: [Int]) -> Bool {
        clauses.flatMap { reading.dates(in: passage.range($0)) }.filter { found in
            if case .date(let other) = found.note.kind, case .weekday = other.day { true } else { false }
        }.count > 1
    }
    private func isSpan(_ note: Message.Note) -> Bool {
        guard case .date(let expression) = note.kind else { return false }
        switch expression.day {
        case .week, .after: return true
        default: return false
        }
    }

    /// "Nay em xin về sớm".
    private func isNow(_ clause: Int) -> Bool {
        reading.affirmed(.wish, in: passage.range(clause)) != nil
            && reading.matches(["nay", "bữa nay"], in: passage.range(clause))?.lowerBound
                == passage.range(clause).lowerBound
    }

    /// "Từ thứ hai tuần sau … tới 24/5": the first day, where the last is told elsewhere.
    private func begin(_ note: Message.Note) -> CivilDate? {
        guard case .date(let expression) = note.kind, let start = expression.start else { return nil }
        return reading.resolver.resolve(DateExpression(start)).deadline?.date
    }

    /// A week or a month is all its days, where one is away.
    private func whole(_ note: Message.Note, _ deadline: Deadline) -> [CivilDate] {
        guard case .date(let expression) = note.kind else { return [] }
        switch expression.day {
        case .week:
            return [deadline.date.adding(days: 1 - deadline.date.weekday.rawValue), deadline.date].map {
                max($0, reading.sight.today)
            }
        case .month where deadline.date.day > 27:
            return [CivilDate(year: deadline.date.year, month: deadline.date.month, day: 1), deadline.date].compactMap {
                $0
            }
            .map { max($0, reading.sight.today) }
        // "2 ngày từ mai": that day is the first.
        case .after(let span, .some) where span.unit == .day:
            return [deadline.date.adding(days: -span.count), deadline.date.adding(days: -1)]
        case .after(let span, nil)
        where span.unit == .day && !reading.tokens[note.range].contains { $0.folded == "nua" }:
            return [reading.sight.today, reading.sight.today.adding(days: span.count - 1)]
        default: return [deadline.date]
        }
    }

    /// "15, 16, 17/5", "9 và 10/5": numbers that share the month of the day that follows.
    private func bareDays(_ clause: Int, _ known: [CivilDate]) -> [CivilDate] {
        let next = clause + 1 < reading.clauses.count ? passage.range(clause + 1) : passage.range(clause)
        let dates = reading.dates(in: passage.range(clause)) + (known.isEmpty ? reading.dates(in: next) : [])
        guard let month = (known.last ?? dates.first?.resolution.deadline?.date) else { return [] }
        return passage.range(clause).compactMap { index in
            guard let number = reading.tokens[index].integer, (1...31).contains(number),
                !reading.message.notes.contains(where: { note in
                    switch note.kind {
                    case .date: note.range.contains(index)
                    case .figure(let figure): note.range.contains(index) && figure.unit != nil
                    default: false
                    }
                })
            else { return nil }
            let isBeside = dates.contains { $0.note.range.lowerBound == index + 1 }
            let isListed =
                isBeside
                || [index - 1, index + 1].contains {
                    reading.tokens.indices.contains($0)
                        && [",", "và", "va", "-", "đến", "den", "tới", "toi", "với", "voi"].contains(
                            reading.tokens[$0].text.lowercased())
                }
            return isListed && number < month.day ? CivilDate(year: month.year, month: month.month, day: number) : nil
        }
    }

    /// "Từ 13/5 nghỉ 3 ngày".
    private func lasting(_ clauses: [Int], _ first: CivilDate) -> CivilDate? {
        for clause in clauses {
            for note in reading.message.notes(in: passage.range(clause)) {
                guard case .figure(let figure) = note.kind, ["ngày", "hôm", "bữa"].contains(figure.unit ?? ""),
                    let count = figure.value.counted, count > 1
                else { continue }
                let dates = reading.dates(in: passage.range(clause)).count
                if dates == 1, bareDays(clause, []).isEmpty { return first.adding(days: count - 1) }
            }
        }
        return nil
    }
}
