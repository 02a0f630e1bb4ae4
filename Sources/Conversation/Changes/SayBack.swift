import Assignments
import CivilCalendar
import Foundation

/// The forms in which a change is said back.
enum SayBack {
    /// What was decided on the work itself, with its reason and what is to be said of its date.
    static func decided(_ change: RecordedChange, namesReason: Bool = true, in turn: Turn) -> [Phrase] {
        guard let phrase = turn.wording.decision(change.act, before: change.before, after: change.after) else {
            return []
        }
        let isPrivate = if case .refuseDemand = change.act { true } else { false }
        return [
            say(
                isPrivate ? .refusedDemand : .decided, change.after,
                [
                    "work": .text(change.after.work), "decision": .phrase(phrase),
                    "reason": namesReason ? Wording.excerpt(change.statement.words.note) : .none,
                ], in: turn)
        ] + turn.dateNotes
    }

    /// A phrase with the code, the deadline and what is left; in a group nobody reads that somebody is late.
    static func say(_ key: MessageKey, _ after: Assignment, _ values: [String: Phrase.Value], in turn: Turn) -> Phrase {
        let left = turn.wording.left(after, at: turn.situation.now)
        let isShown = !(turn.situation.chat.isGroup && [.daysLate, .justLate].contains(left?.key))
        let common: [String: Phrase.Value] = [
            "code": .text(after.label), "deadline": after.state.isOpen ? turn.wording.deadline(after) : .none,
            "left": isShown ? left.map { .phrase($0) } ?? .none : .none,
        ]
        return Phrase(key, common.merging(values) { _, new in new })
    }

    /// Whether a submitted result came in time, in words; in a group nobody is shown to be late.
    static func timelinessHere(_ assignment: Assignment, in turn: Turn) -> Phrase.Value {
        let phrase = turn.timeliness(assignment)
        return turn.situation.chat.isGroup && phrase.key == .timeDoneLate ? .none : .phrase(phrase)
    }
}
