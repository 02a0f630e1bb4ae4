package import Assignments
import CivilCalendar
import Foundation
package import VietnameseText

/// Which day a date of a message is, and what is asked where it is not certain.
package enum DateQuestions {
    /// The deadline of a reading on an assignment; where it is missing or not certain, asks for it.
    static func deadline(of reading: Reading, _ assignment: Assignment, in turn: inout Turn) -> Deadline? {
        guard let date = reading.date else {
            turn.ask(
                Phrase(.askDate, ["code": .text(assignment.label)]), awaits: withoutDate(reading.naming(assignment)))
            return nil
        }
        return settled(
            turn.resolved(date, inForce: assignment.deadline), of: reading.naming(assignment), label: assignment.label,
            in: &turn)
    }

    /// The deadline that a date came to, with what is to be said of it; nil where it is asked about or refused.
    static func settled(
        _ resolution: DateResolution, of reading: Reading, label: String?, in turn: inout Turn
    ) -> Deadline? {
        note(resolution, in: &turn)
        guard let deadline = resolution.deadline else {
            askDate(resolution, of: reading, label: label, in: &turn)
            return nil
        }
        return deadline
    }

    /// Keeps what a date came to for `explain`, and what is to be said beside it for the answer.
    static func note(_ resolution: DateResolution, in turn: inout Turn) {
        turn.outcome {
            $0.dateRule = resolution.rule
            switch resolution.outcome {
            case .moment(let deadline): $0.deadline = deadline
            case .interval(let from, let to):
                $0.deadline = to
                $0.interval = Decision.Interval(from: from, to: to.date)
            case .asked, .refused: break
            }
        }
        guard let day = resolution.deadline?.date else { return }
        turn.dateNotes = resolution.notes.map { note in
            switch note {
            case .dayOff(let before, let after):
                Phrase(.dayOff, ["date": .date(day), "before": .date(before), "after": .date(after)])
            case .dayBefore(let named): Phrase(.dayBefore, ["date": .date(named), "deadline": .date(day)])
            case .lunar(let lunar): Phrase(.lunarDay, ["lunar": .text(lunar.vietnamese), "date": .date(day)])
            case .nextYear: Phrase(.nextYear, ["year": .text(String(day.year))])
            case .provisional(let year): Phrase(.provisionalYear, ["year": .text(String(year))])
            }
        }
    }

    /// Asks which day is meant, or says why there is no such day; the next words with a date complete the reading.
    static func askDate(_ resolution: DateResolution, of reading: Reading, label: String?, in turn: inout Turn) {
        let code = Phrase.Value.optional(label)
        let awaited = withoutDate(reading)
        switch resolution.outcome {
        case .moment, .interval: break
        case .refused(let refusal): turn.refuse(phrase(for: refusal, code), awaits: awaited)
        case .asked(let question, let days):
            let readings = days.map { deadline in
                var choice = reading
                choice.date = Self.expression(of: deadline)
                return choice
            }
            let lines = turn.choices(days.map { Phrase(.choiceDate, ["deadline": .deadline($0)]) })
            let shown = days.isEmpty ? Phrase.Value.none : lines
            turn.ask(phrase(for: question, code, choices: shown), choices: readings, awaits: awaited)
        }
    }

    static func phrase(
        for question: DateResolution.Question, _ code: Phrase.Value, choices: Phrase.Value
    ) -> Phrase {
        switch question {
        case .past(let date): Phrase(.askPastDate, ["code": code, "date": .date(date)])
        case .unclear: Phrase(.askUnclearDate, ["code": code, "choices": choices])
        case .tied: Phrase(.askTiedDate, ["code": code])
        case .recurring: Phrase(.askRecurringDate, ["code": code])
        case .contradictory(let date):
            Phrase(.askContradictoryDate, ["code": code, "date": .date(date), "choices": choices])
        case .noEnd: Phrase(.askEndDate, ["code": code])
        }
    }

    static func phrase(for refusal: DateResolution.Refusal, _ code: Phrase.Value) -> Phrase {
        switch refusal {
        case .noSuchDate(let typed): Phrase(.askNoSuchDate, ["code": code, "date": .text(typed)])
        case .noSuchHour(let typed): Phrase(.refuseNoSuchHour, ["code": code, "hour": .text(typed)])
        case .noSuchLunarDate(let date):
            Phrase(
                .refuseNoSuchLunar,
                ["code": code, "lunar": .text(date.vietnamese), "year": .text(String(date.year))])
        case .pastWeekday(let date): Phrase(.askPastDate, ["code": code, "date": .date(date)])
        }
    }

    /// The same reading, to be completed by a date.
    static func withoutDate(_ reading: Reading) -> Reading {
        var awaited = reading
        awaited.date = nil
        return awaited
    }

    /// The same reading with its days as days of the calendar: what is answered after midnight still means the days of when it was
    /// said.
    static func dated(_ reading: Reading, in turn: Turn) -> Reading {
        var fixed = reading
        let isArranged = reading.intent.has(.hasInterval)
        fixed.date = reading.date.map { dated($0, countsDays: !isArranged, in: turn) }
        fixed.order?.deadline = reading.order?.deadline.map { dated($0, countsDays: true, in: turn) }
        fixed.order?.report = reading.order?.report.map { dated($0, countsDays: true, in: turn) }
        return fixed
    }

    static func dated(_ date: DateExpression, countsDays: Bool, in turn: Turn) -> DateExpression {
        var fixed = date
        fixed.day = dated(date.day, countsDays: countsDays, in: turn)
        fixed.start = date.start.map { dated($0, countsDays: false, in: turn) }
        return fixed
    }

    static func dated(_ day: DateExpression.Day, countsDays: Bool, in turn: Turn) -> DateExpression.Day {
        switch day {
        case .relative, .weekday, .dayOfMonth: break
        case .after(let span, from: nil) where countsDays && span.unit != .hour && span.unit != .minute: break
        default: return day
        }
        guard let date = turn.said(DateExpression(day)).deadline?.date else { return day }
        return .date(day: date.day, month: date.month, year: date.year)
    }

    /// A deadline as it would be typed in full.
    package static func expression(of deadline: Deadline) -> DateExpression {
        DateExpression(
            .date(day: deadline.date.day, month: deadline.date.month, year: deadline.date.year),
            hour: deadline.time.map { .clock($0.hour, $0.minute) })
    }
}
