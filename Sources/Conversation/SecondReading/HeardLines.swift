import Assignments
import Foundation

/// What a decision would do beyond another one, a line for each: what is said back before it is done.
struct HeardLines {
    private let turn: Turn
    private let changes: [Decision.Change]
    private let arrangements: [Decision.Arrangement]
    private let reminders: [PersonalReminder]
    private let round: RoundOrder?

    /// How many changes are said one by one.
    private static let mostLines = 12

    /// Compares two decisions of a turn.
    init(_ decision: Decision, after before: Decision, in turn: Turn) {
        self.turn = turn
        changes = Array(decision.changes.dropFirst(before.changes.count))
        arrangements = Array(decision.arrangements.dropFirst(before.arrangements.count))
        reminders = Array(decision.reminders.dropFirst(before.reminders.count))
        round = before.round == nil ? decision.round : nil
    }

    /// Whether nothing would be done.
    var isEmpty: Bool { changes.isEmpty && arrangements.isEmpty && reminders.isEmpty && round == nil }

    /// The lines.
    var lines: [Phrase] {
        let shown = changes.prefix(Self.mostLines).map(line)
        let rest = changes.count - shown.count
        return shown + (rest > 0 ? [Phrase(.heardMore, ["count": .number(rest)])] : []) + arrangements.map(line)
            + reminders.map(line) + (round.map { [line($0)] } ?? [])
    }

    /// The lines without the sender's own words, by which it is known whether two readings come to the same; none where not all of it is
    /// said.
    var effects: [Phrase] {
        guard changes.count <= Self.mostLines else { return [] }
        return lines.map { line in Phrase(line.key, line.values.filter { $0.key != "words" }) }
    }

    private func line(_ change: Decision.Change) -> Phrase {
        // What is asked for says by itself what is done.
        let isDemand = [.askExtension, .askTarget, .object].contains(change.act)
        let act: Phrase.Value = isDemand ? what(change) : .phrase(Phrase(Wording.key(of: change.act)))
        return Phrase(
            .heardChange,
            [
                "code": .text(change.after.label), "work": .text(change.after.work), "act": act,
                "unit": .optional(turn.office.unit(change.after.unit)?.name), "what": isDemand ? .none : what(change),
                "words": Wording.excerpt(change.text),
            ])
    }

    /// The figure, the day, the step, the person of a change.
    private func what(_ change: Decision.Change) -> Phrase.Value {
        let after = change.after
        switch change.act {
        case .report, .correct, .takeBack: return .phrase(turn.wording.figure(after))
        case .step:
            let done = zip(change.before.steps, after.steps).first { !$0.isDone && $1.isDone }
            return .optional(done?.1.title)
        case .askExtension, .askTarget, .object:
            let asked = after.demands.first { !change.before.demands.contains($0) }
            return asked.map { .phrase(turn.wording.demand($0.wish, of: change.before)) } ?? .none
        case .extend, .issue, .draft: return turn.wording.deadline(after)
        case .retarget: return after.target?.amount.map { .number($0) } ?? .none
        case .refuseDemand, .withdrawDemand:
            let topic = change.before.demands.first { !after.demands.contains($0) }
            return topic.map { .phrase(turn.wording.demand($0.wish, of: change.before)) } ?? .none
        case .handOver, .changeUnit: return .optional(after.officer.flatMap(turn.office.officer)?.name)
        default: return .none
        }
    }

    private func line(_ arrangement: Decision.Arrangement) -> Phrase {
        switch arrangement {
        case .absence(let absence):
            Phrase(
                .heardAbsence,
                [
                    "officer": .optional(turn.office.officer(absence.officer)?.name), "from": .date(absence.from),
                    "to": .date(absence.to), "instead": .optional(absence.standIn.flatMap(turn.office.officer)?.name),
                ])
        case .delegation(let given):
            Phrase(
                .heardDelegation,
                [
                    "officer": .optional(turn.office.officer(given.delegate)?.name), "from": .date(given.from),
                    "to": .date(given.to),
                ])
        case .endAbsences: Phrase(.heardBack)
        case .endDelegations: Phrase(.heardUndelegated)
        }
    }

    private func line(_ reminder: PersonalReminder) -> Phrase {
        Phrase(
            .heardReminder,
            [
                "at": .deadline(turn.moment(of: reminder.dueAt)),
                "code": .optional(reminder.assignment.map { "#\($0.rawValue)" }),
            ])
    }

    private func line(_ round: RoundOrder) -> Phrase {
        switch round {
        case .open(let until): Phrase(.heardRound, ["at": .deadline(turn.moment(of: until))])
        case .close: Phrase(.heardRoundEnd)
        }
    }
}
