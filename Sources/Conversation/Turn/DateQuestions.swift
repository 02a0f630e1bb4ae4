package import Assignments
import CivilCalendar
import Foundation
import Understanding
package import VietnameseText

/// Which day a date of a message is, and what is asked where it is not certain.
package enum DateQuestions {
    /// The deadline of a statement on an assignment; where it is missing or not certain, asks for it.
    static func deadline<Slots: DatedSlots>(
        of statement: Statement<Slots>, _ assignment: Assignment, in turn: inout Turn
    ) -> Deadline? {
        guard let date = statement.date else {
            turn.ask(
                Phrase(.askDate, ["code": .text(assignment.label)]),
                awaits: withoutDate(statement.naming(assignment)).erased)
            return nil
        }
        return settled(
            turn.resolved(date, inForce: assignment.deadline), of: statement.naming(assignment),
            label: assignment.label,
            in: &turn)
    }

    /// The deadline that a date came to, with what is to be said of it; nil where it is asked about or refused.
    static func settled<Slots: DatedSlots>(
        _ resolution: DateResolution, of statement: Statement<Slots>, label: String?, in turn: inout Turn
    ) -> Deadline? {
        settled(resolution, awaits: withoutDate(statement).erased, label: label, in: &turn) { date in
            var choice = statement
            choice.date = date
            return choice.utterance
        }
    }

    /// The same of a date that stands elsewhere in a statement; `choosing` puts it there.
    static func settled(
        _ resolution: DateResolution, awaits awaited: AnyStatement, label: String?, in turn: inout Turn,
        choosing: (DateExpression) -> Utterance
    ) -> Deadline? {
        note(resolution, in: &turn)
        guard let deadline = resolution.deadline else {
            askDate(resolution, awaits: awaited, label: label, in: &turn, choosing: choosing)
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

    /// Asks which day is meant, or says why there is no such day; the next words with a date complete the statement.
    private static func askDate(
        _ resolution: DateResolution, awaits awaited: AnyStatement, label: String?, in turn: inout Turn,
        choosing: (DateExpression) -> Utterance
    ) {
        let code = Phrase.Value.optional(label)
        switch resolution.outcome {
        case .moment, .interval: break
        case .refused(let refusal): turn.refuse(phrase(for: refusal, code), awaits: awaited)
        case .asked(let question, let days):
            let choices = days.map { choosing(Self.expression(of: $0)) }
            let lines = turn.choices(days.map { Phrase(.choiceDate, ["deadline": .deadline($0)]) })
            let shown = days.isEmpty ? Phrase.Value.none : lines
            turn.ask(phrase(for: question, code, choices: shown), choices: choices, awaits: awaited)
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

    /// The same statement, to be completed by a date.
    static func withoutDate<Slots: DatedSlots>(_ statement: Statement<Slots>) -> Statement<Slots> {
        var awaited = statement
        awaited.date = nil
        return awaited
    }

    /// The same statement with its days as days of the calendar: what is answered after midnight still means the days of when it was
    /// said.
    static func dated(_ utterance: Utterance, in turn: Turn) -> Utterance {
        utterance.mapDays { date, intent in dated(date, countsDays: !intent.has(.hasInterval), in: turn) }
    }

    /// The same of a statement.
    static func dated(_ statement: AnyStatement, in turn: Turn) -> AnyStatement {
        statement.mapDays { date, intent in dated(date, countsDays: !intent.has(.hasInterval), in: turn) }
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
        // A week or a month is its last day, but for who is away.
        case .week where countsDays, .month(nil, _, _) where countsDays, .quarter(nil, _, _) where countsDays,
            .year(nil, _) where countsDays:
            break
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
