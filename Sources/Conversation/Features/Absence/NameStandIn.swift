import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Names who reports instead.
    package static let standIn = Intent("standIn")
}

/// "Tuần sau Hùng báo cáo thay em": somebody reports instead.
enum NameStandIn: StatedFeature {
    static let intent = Intent.standIn
    static let traits: Set<Trait> = [.arranges, .hasInterval]

    /// Who reports instead of whom, and when.
    struct Slots: DatedSlots {
        /// Who reports instead, as typed.
        var successor: String?
        /// Who is away, as typed; nil for the sender.
        var predecessor: String?
        /// The days; nil where not said.
        var date: DateExpression?

        func show(in item: inout Explanation.Item) { (item.successor, item.predecessor) = (successor, predecessor) }
    }

    static func slots(of draft: Draft) -> Slots {
        Slots(successor: draft.successor, predecessor: draft.predecessor, date: draft.date)
    }

    /// Who is named, else the days.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        guard awaited.successor == nil else { return awaited.completed(byDayOf: answer) }
        guard case .words(let words) = answer, let name = words.note else { return nil }
        var completed = awaited
        completed.successor = name
        return completed
    }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        guard let name = statement.successor else { return turn.ask(Phrase(.askStandIn), awaits: statement.erased) }
        guard let away = try absent(statement, in: &turn) else { return }
        guard
            let standIn = try PeopleFinder.person(
                name, near: away.unit, statement, in: &turn, set: { $0.successor = $1 })
        else { return }
        guard standIn.unit == away.unit, standIn.id != away.id else {
            return turn.refuse(Phrase(.refuseStandIn, ["officer": .text(away.name)]))
        }
        guard let days = Arrangements.interval(of: statement, in: &turn) else { return }
        turn.decision.arrangements.append(
            .absence(Absence(officer: away.id, standIn: standIn.id, from: days.from, to: days.to)))
        turn.answerPrivately(Phrase(.standInRecorded, Arrangements.arranged(days, standIn, away)))
        if standIn.id != turn.actor.officer.id { Arrangements.tell(standIn, .noticeStandIn, away, days, in: &turn) }
        if away.id != turn.actor.officer.id { Arrangements.tell(away, .noticeStandInAway, standIn, days, in: &turn) }
        for head in try Arrangements.headsAbove(away, in: turn)
        where head.id != turn.actor.officer.id && head.id != standIn.id {
            Arrangements.tell(head, .noticeAbsence, away, days, in: &turn)
        }
    }

    /// Who is away: the sender, or an officer of a unit that he leads or writes for.
    static func absent(_ statement: Statement<Slots>, in turn: inout Turn) throws -> Officer? {
        guard let name = statement.predecessor else { return turn.actor.officer }
        guard
            let away = try PeopleFinder.person(
                name, near: turn.actor.officer.unit, statement, in: &turn, set: { $0.predecessor = $1 })
        else {
            return nil
        }
        let path = turn.office.path(of: away.unit)
        guard
            away.id == turn.actor.officer.id || turn.actor.holds(.head, over: path)
                || turn.actor.holds(.secretary, over: path)
        else {
            turn.refuse(Phrase(.refuseArrangement))
            return nil
        }
        return away
    }
}
