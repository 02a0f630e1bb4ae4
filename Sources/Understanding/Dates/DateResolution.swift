package import Assignments
package import CivilCalendar
package import Foundation

/// What a date that was typed comes to, said on a certain day.
package struct DateResolution: Equatable, Sendable {
    /// The day, the interval, or why there is none.
    package enum Outcome: Equatable, Sendable {
        /// A day, with a time where one was said.
        case moment(Deadline)
        /// From a day to a day, both counted; the time belongs to the last.
        case interval(from: CivilDate, to: Deadline)
        /// No one day; with the days that may be meant.
        case asked(Question, choices: [Deadline])
        /// There is no such day or hour.
        case refused(Refusal)
    }

    /// Why a date is asked about.
    package enum Question: Equatable, Sendable {
        /// It is over.
        case past(CivilDate)
        /// Too vague, or one of several.
        case unclear
        /// It depends on an event.
        case tied
        /// It comes again and again.
        case recurring
        /// The day is not that weekday.
        case contradictory(CivilDate)
        /// A beginning was named and no end.
        case noEnd
    }

    /// Why a date cannot be.
    package enum Refusal: Equatable, Sendable {
        /// As typed: `30/2`.
        case noSuchDate(String)
        /// As typed: `25h`.
        case noSuchHour(String)
        /// No such day in the lunar year.
        case noSuchLunarDate(LunarDate)
        /// A weekday of this week that is over.
        case pastWeekday(CivilDate)
    }

    /// What is said beside the day.
    package enum Note: Equatable, Sendable {
        /// A day off, which is kept; the working days around it.
        case dayOff(before: CivilDate, after: CivilDate)
        /// "Trước" was taken for the day before this one.
        case dayBefore(CivilDate)
        /// The lunar day that was said.
        case lunar(LunarDate)
        /// No year was said, and the next one was taken.
        case nextYear
        /// The year's days off have not been announced.
        case provisional(Int)
    }

    /// The outcome.
    package let outcome: Outcome
    /// What is said beside it.
    package let notes: [Note]
    /// By which rule, in a few English words, for `namro explain`.
    package let rule: String

    /// Creates a resolution.
    package init(_ outcome: Outcome, notes: [Note] = [], rule: String) {
        self.outcome = outcome
        self.notes = notes
        self.rule = rule
    }

    /// The same, asked about where what it comes to is over by an instant: it was read long after it was said.
    package func asked(whereOverBy instant: Date, in zone: CivilZone) -> DateResolution {
        switch outcome {
        case .moment(let deadline) where deadline.end(in: zone) <= instant,
            .interval(_, let deadline) where deadline.end(in: zone) <= instant:
            DateResolution(.asked(.past(deadline.date), choices: []), rule: rule + ", over by now")
        case .asked(let question, let choices):
            DateResolution(
                .asked(question, choices: choices.filter { $0.end(in: zone) > instant }), notes: notes, rule: rule)
        case .moment, .interval, .refused: self
        }
    }

    /// The day by which something is due: the day, or the end of the interval; nil where there is none.
    package var deadline: Deadline? {
        switch outcome {
        case .moment(let deadline), .interval(_, let deadline): deadline
        case .asked, .refused: nil
        }
    }
}
