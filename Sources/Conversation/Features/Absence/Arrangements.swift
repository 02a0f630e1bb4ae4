import Assignments
import CivilCalendar
import Foundation
import Understanding
import VietnameseText

/// What absences, stand-ins and delegations share: their days, and which heads are told.
enum Arrangements {
    static func headsAbove(_ officer: Officer, in turn: Turn) throws -> [Officer] {
        turn.office.holders(of: .head, over: officer.unit).filter { $0.id != officer.id }
    }

    /// The days of an arrangement; without a first day they begin when it was said. Asks where they are not certain.
    static func interval<Slots: DatedSlots>(
        of statement: Statement<Slots>, in turn: inout Turn
    ) -> Decision.Interval? {
        guard let date = statement.date else {
            turn.ask(Phrase(.askInterval), awaits: statement.erased)
            return nil
        }
        let resolution = turn.resolved(date)
        guard let last = DateQuestions.settled(resolution, of: statement, label: nil, in: &turn)?.date else {
            return nil
        }
        // What is over before it begins is no arrangement: "tuần này" on its Saturday, an interval in the past.
        guard let days = interval(date, resolution, to: last, in: turn), days.from <= days.to else {
            turn.ask(Phrase(.askInterval), awaits: DateQuestions.withoutDate(statement).erased)
            return nil
        }
        turn.outcome {
            $0.interval = days
            $0.deadline = nil
        }
        return days
    }

    /// The first and the last day: of an interval, of a week, of so many days from a day; else one day. Nil where so
    /// many days begin on no day.
    static func interval(
        _ date: DateExpression, _ resolution: DateResolution, to last: CivilDate, in turn: Turn
    ) -> Decision.Interval? {
        if case .interval(let from, _) = resolution.outcome {
            return Decision.Interval(from: max(from, turn.saidOn), to: last)
        }
        switch date.day {
        case .week:
            let monday = last.adding(days: 1 - last.weekday.rawValue)
            return Decision.Interval(from: max(monday, turn.saidOn), to: last)
        case .after(_, from: nil), .more, .month, .quarter, .year: return nil
        case .after(let span, from: let origin?):
            guard span.unit != .hour, span.unit != .minute,
                let from = turn.said(DateExpression(origin)).deadline?.date
            else { return nil }
            // Three days from the 20th end with the 22nd; three working days from a working day likewise.
            let isCounted = span.unit != .workingDay || turn.rules.calendar.isWorkingDay(from)
            let to =
                span.unit == .workingDay
                ? turn.rules.calendar.day(span.count - (isCounted ? 1 : 0), workingDaysAfter: from)
                : last.adding(days: -1)
            return Decision.Interval(from: from, to: max(from, to))
        default: return Decision.Interval(from: last, to: last)
        }
    }

    static func values(_ days: Decision.Interval) -> [String: Phrase.Value] {
        ["from": .date(days.from), "to": .date(days.to)]
    }

    static func arranged(
        _ days: Decision.Interval, _ person: Officer, _ away: Officer
    ) -> [String: Phrase.Value] {
        values(days).merging(["person": .text("\(person.name) (\(person.title))"), "officer": .text(away.name)]) {
            _, new in new
        }
    }

    static func tell(
        _ person: Officer, _ key: MessageKey, _ away: Officer, _ days: Decision.Interval, in turn: inout Turn
    ) {
        let values = values(days).merging([
            "address": .text(person.address), "officer": .text(away.name),
        ]) { _, new in new }
        turn.decision.notices.append(Decision.Notice(officer: person.id, phrase: Phrase(key, values), request: nil))
    }
}
