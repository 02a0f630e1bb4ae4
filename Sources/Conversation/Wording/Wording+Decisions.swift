package import Assignments
import CivilCalendar

extension Wording {
    /// What was asked for, in words: from what to what. `namesDeadline` is false where the deadline in force is said beside it.
    package func demand(_ wish: Demand.Wish, of assignment: Assignment, namesDeadline: Bool = true) -> Phrase {
        switch wish {
        case .deadline(let deadline):
            Phrase(
                .demandDeadline,
                [
                    "deadline": .deadline(deadline),
                    "from": namesDeadline ? short(assignment.deadline, beside: deadline) : .none,
                ])
        case .target(let amount): Phrase(.demandTarget, target(amount, of: assignment))
        case .objection: Phrase(.demandObjection)
        }
    }

    /// A deadline as few letters say it, beside another one: the day alone, with its year only where that is another.
    private func short(_ deadline: Deadline?, beside other: Deadline) -> Phrase.Value {
        guard let date = deadline?.date else { return .none }
        return .text(date.year == other.date.year ? "\(date.day)/\(date.month)" : date.vietnamese)
    }

    /// Another target of an assignment: the amount, what it was before, and of what.
    private func target(_ amount: Int, of assignment: Assignment) -> [String: Phrase.Value] {
        let before = assignment.target?.amount ?? assignment.progress.quantity?.of
        return [
            "amount": .number(amount), "from": before.map { .number($0) } ?? .none,
            "measure": .optional(assignment.target?.unit ?? assignment.progress.quantity?.unit),
        ]
    }

    /// What was decided or taken back, in words; nil for acts that have sentences of their own.
    func decision(_ act: Act, before: Assignment, after: Assignment) -> Phrase? {
        switch act {
        case .extend where after.extensions == before.extensions: Phrase(.decisionDeadline)
        case .extend: Phrase(.decisionExtended, ["count": .number(after.extensions)])
        case .retarget(let amount): Phrase(.decisionTarget, target(amount, of: before))
        case .refuseDemand(.deadline): Phrase(.decisionNoExtension)
        case .refuseDemand(.target): Phrase(.decisionNoTarget)
        case .refuseDemand(.objection): Phrase(.decisionNoObjection)
        case .withdrawDemand: Phrase(.decisionWithdrawn)
        case .pause: Phrase(.decisionPaused)
        case .resume:
            Phrase(before.deadline == after.deadline ? .decisionResumed : .decisionResumedLater)
        case .cancel: Phrase(.decisionCancelled)
        case .reopen: Phrase(.decisionReopened)
        case .takeBack: Phrase(.decisionTakenBack, ["figure": .phrase(figure(after))])
        case .correct: Phrase(.decisionCorrected, ["figure": .phrase(figure(after)), "last": .phrase(figure(before))])
        default: nil
        }
    }

    /// What is proposed, in words.
    static func key(ofProposal act: Act.Kind) -> MessageKey {
        switch act {
        case .confirm: .proposalConfirm
        case .sendBack: .proposalReturn
        case .handOver, .changeUnit: .proposalHandOver
        case .extend: .proposalExtend
        case .pause: .proposalPause
        case .cancel: .proposalCancel
        default: .proposalOther
        }
    }
}
