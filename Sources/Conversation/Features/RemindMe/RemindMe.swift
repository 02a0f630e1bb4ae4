import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Asks to be reminded.
    package static let remindMe = Intent("remindMe")
}

/// "Mai 8h nhắc em #12": a reminder of one's own.
enum RemindMe: StatedFeature {
    static let intent = Intent.remindMe
    static let rules: [any IntentRule] = [OrderRule()]

    /// When one is to be reminded.
    struct Slots: DatedSlots {
        /// The moment; nil where not said.
        var date: DateExpression?
        /// Whether one is not to be reminded.
        var isRefusal = false

        func show(in item: inout Explanation.Item) { item.refuses = isRefusal ? true : nil }
    }

    static func slots(of draft: Draft) -> Slots { Slots(date: draft.date, isRefusal: draft.isRefusal) }

    /// How many letters of somebody's own words a reminder repeats.
    static let longestWords = 200

    /// A reminder of one's own; the deadline stays what it is. Private.
    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        if statement.isRefusal {
            return turn.answerPrivately(Phrase(.remindStop, ["address": .text(turn.actor.officer.address)]))
        }
        var statement = statement
        if statement.works.codes.isEmpty {
            statement.works.codes = try [turn.repliedWork().map { Int($0.id.rawValue) }].compactMap(\.self)
        }
        var codes: [Assignment] = []
        for code in statement.works.codes {
            guard let assignment = try turn.visible(code) else {
                return turn.refuse(Phrase(.refuseNoSuch, ["code": .text("#\(code)")]))
            }
            codes.append(assignment)
        }
        turn.outcome { $0.assignment = codes.first?.id }
        guard let date = statement.date else { return askWhen(statement, in: &turn) }
        let resolution = turn.resolved(date)
        guard let day = DateQuestions.settled(resolution, of: statement, label: codes.first?.label, in: &turn) else {
            return
        }
        turn.outcome { $0.deadline = nil }
        guard let at = moment(day, date.hour, in: turn) else { return askWhen(statement, in: &turn) }
        let shown = Deadline(date: turn.rules.zone.date(of: at), time: turn.rules.zone.time(of: at))
        turn.outcome { $0.at = shown }
        let text = String((statement.words.note ?? "").prefix(Self.longestWords))
        for id in codes.isEmpty ? [nil] : codes.map({ Optional($0.id) }) {
            turn.decision.reminders.append(PersonalReminder(assignment: id, text: text, dueAt: at))
        }
        let first = codes.first
        turn.answerPrivately(
            Phrase(
                .remindRecorded,
                [
                    "at": .deadline(shown),
                    "code": .optional(codes.map(\.label).joined(separator: ", ")),
                    "work": .optional(first?.work), "text": .optional(text),
                ]))
    }

    static func askWhen(_ statement: Statement<Slots>, in turn: inout Turn) {
        var awaited = statement
        awaited.date = nil
        turn.ask(
            Phrase(.askRemindWhen, ["code": .optional(statement.works.codes.first.map { "#\($0)" })]),
            awaits: awaited.erased)
    }

    /// The moment of a reminder: a part of the day means its beginning, or an hour before its end where it has begun; a day
    /// alone its first hour. Nil where it is over.
    static func moment(_ day: Deadline, _ hour: DateExpression.Hour?, in turn: Turn) -> Date? {
        let sessions = turn.rules.calendar.sessions
        let part: WorkingCalendar.Session? =
            switch hour {
            case nil, .startOfMorning, .endOfMorning: sessions.first
            case .startOfAfternoon, .endOfWork: sessions.last
            case .clock, .unclear, .evening: nil
            }
        guard let part else {
            let at = turn.rules.zone.instant(of: day.date, at: day.time ?? .at(8))
            return at > turn.situation.now ? at : nil
        }
        let start = turn.rules.zone.instant(of: day.date, at: part.start)
        let late = turn.rules.zone.instant(of: day.date, at: part.end).addingTimeInterval(-3_600)
        return [start, late].first { $0 > turn.situation.now }
    }
}
