import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Says that one is away, or back.
    package static let absence = Intent("absence")
}

/// "Em nghỉ từ mai đến thứ Sáu", "em đi làm lại rồi": somebody is away, or back.
enum ReportAbsence: StatedFeature {
    static let intent = Intent.absence
    static let rules: [any IntentRule] = [AbsenceRule()]
    static let traits: Set<Trait> = [.arranges, .hasInterval]

    /// When one is away.
    struct Slots: DatedSlots {
        /// The days; nil where not said, or where one is back.
        var date: DateExpression?
        /// Whether one is back.
        var isBack = false
        /// Whether one stays, also at the times that have not begun yet.
        var stays = false

        func show(in item: inout Explanation.Item) {
            (item.refuses, item.all) = (isBack ? true : nil, stays ? true : nil)
        }
    }

    static func slots(of draft: Draft) -> Slots {
        Slots(date: draft.date, isBack: draft.isRefusal, stays: draft.isForAll)
    }

    /// From how many working days an absence is long enough to hand the work over.
    static let longAbsence = 15

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        if statement.isBack {
            turn.decision.arrangements.append(.endAbsences(turn.actor.officer.id, withComing: statement.stays))
            return turn.answerPrivately(Phrase(.absenceEnded))
        }
        guard let days = Arrangements.interval(of: statement, in: &turn) else { return }
        let absence = Absence(officer: turn.actor.officer.id, from: days.from, to: days.to)
        turn.decision.arrangements.append(.absence(absence))
        let heads = try Arrangements.headsAbove(turn.actor.officer, in: turn)
        turn.answerPrivately(
            Phrase(
                .absenceRecorded,
                Arrangements.values(days).merging([
                    "instead": .optional(heads.first?.name), "working": .number(workingDays(days, in: turn)),
                    "long": workingDays(days, in: turn) >= Self.longAbsence
                        ? .number(workingDays(days, in: turn)) : .none,
                ]) { _, new in new }))
        for head in heads { Arrangements.tell(head, .noticeAbsence, turn.actor.officer, days, in: &turn) }
    }

    static func workingDays(_ days: Decision.Interval, in turn: Turn) -> Int {
        turn.rules.calendar.workingDays(after: days.from.adding(days: -1), through: days.to)
    }
}
