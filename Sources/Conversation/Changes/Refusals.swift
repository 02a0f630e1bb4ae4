import Assignments
import CivilCalendar
import Foundation

/// The sentences in which something is refused.
enum Refusals {
    /// The sentence for a refusal of the domain.
    static func phrase(for refusal: ActOutcome.Refusal, _ assignment: Assignment) -> Phrase {
        let code = Phrase.Value.text(assignment.label)
        func stated(_ key: MessageKey, _ state: AssignmentState) -> Phrase {
            Phrase(key, ["code": code, "state": .phrase(Phrase(Wording.key(of: state)))])
        }
        switch refusal {
        case .percentOutOfRange(let percent):
            return Phrase(.refusePercent, ["code": code, "percent": .number(percent)])
        case .negativeQuantity(let number): return Phrase(.refuseNegative, ["code": code, "number": .number(number)])
        case .notOpen(let state): return stated(.refuseNotOpen, state)
        case .alreadyDone(let state): return stated(.refuseAlready, state)
        case .nothingSubmitted(let state): return stated(.refuseNothingSubmitted, state)
        case .noSuchStep(let step, let count):
            return Phrase(.refuseNoStep, ["code": code, "step": .number(step), "count": .number(count)])
        case .missingClears(let clears):
            return Phrase(
                .refuseClears, ["code": code, "clears": .text(clears.map(\.label).joined(separator: ", "))])
        case .ownResult: return Phrase(.refuseOwn, ["code": code])
        case .noDemand(let topic):
            let key: MessageKey =
                switch topic {
                case .deadline: .refuseNoExtension
                case .target: .refuseNoTarget
                case .objection: .refuseNoObjection
                }
            return Phrase(key, ["code": code])
        case .notCounted: return Phrase(.refuseNotCounted, ["code": code])
        case .sameOfficer: return Phrase(.refuseSameOfficer, ["code": code])
        case .officerIsChair: return Phrase(.refuseOfficerIsChair, ["code": code])
        case .nothingToTakeBack: return Phrase(.refuseTakeBack, ["code": code])
        }
    }

    /// Says who may do an act.
    static func rightRefusal(_ act: Act.Kind, _ assignment: Assignment) -> Phrase {
        Phrase(.refuseRight, ["code": .text(assignment.label), "holders": .list(holders(of: act))])
    }

    /// Who may do an act in his own right, in words.
    static func holders(of act: Act.Kind) -> [Phrase] {
        Authority.holders(of: act).map { Phrase(Wording.key(of: $0)) }
    }
}
