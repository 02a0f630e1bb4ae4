import Assignments
import CivilCalendar
import Foundation

/// What is asked before anything is done, where the words or the domain are in doubt.
enum DoubtQuestions {
    /// Asks before acting, where the reading itself is in doubt; true where it has asked.
    static func needsQuestion(_ reading: Reading, _ assignment: Assignment, in turn: inout Turn) throws -> Bool {
        let code = Phrase.Value.text(assignment.label)
        if !reading.isConfirmed, try OtherWork.asksOfWhat(reading, assignment, in: &turn) { return true }
        switch reading.doubt {
        case .perhapsPart:
            var (whole, part) = (reading, reading)
            whole.doubt = nil
            whole.codes = [Int(assignment.id.rawValue)]
            part = Reading(.note, codes: whole.codes, note: reading.note ?? turn.situation.text)
            turn.ask(
                Phrase(
                    .askPart, ["code": code, "choices": turn.choices([Phrase(.choiceSubmit), Phrase(.choiceNote)])]),
                choices: [whole, part])
        case .perhapsDate:
            // 3/5 is a quantity where the plan counts to 5.
            if let of = reading.report?.of, of == assignment.target?.amount || of == assignment.progress.quantity?.of {
                return false
            }
            let said = "\(reading.report?.done ?? 0)/\(reading.report?.of ?? 0)"
            turn.ask(Phrase(.askPerhapsDate, ["code": code, "figure": .text(said)]))
        case .perhapsRemark:
            var meant = reading.naming(assignment)
            (meant.doubt, meant.remark) = (nil, nil)
            let remark = Reading(.note, codes: meant.codes, note: reading.remark ?? reading.note)
            turn.ask(
                Phrase(
                    .askPerhapsRemark,
                    [
                        "code": code,
                        "choices": turn.choices([Phrase(reading.intent.meaning), Phrase(.choiceRemark)]),
                    ]),
                choices: [meant, remark])
        case .weakAssent, .noSuchDate: return false
        case .notState, .severalFigures: turn.ask(Phrase(.askFigure, ["code": code]))
        case nil:
            guard reading.intent.has(.needsReason), reading.note == nil else {
                return try AllFeatures.change(reading.intent)?.asks(reading, about: assignment, in: &turn) ?? false
            }
            turn.ask(Phrase(.askReason, ["code": code]), awaits: reading.naming(assignment))
        }
        return true
    }

    /// The figure cannot be used: asks for it.
    static func askFigure(_ assignment: Assignment, in turn: inout Turn) {
        turn.ask(Phrase(.askFigure, ["code": .text(assignment.label)]))
    }

    /// Asks about a figure that looks wrong.
    static func ask(
        about doubt: ActOutcome.Doubt, _ reading: Reading, _ assignment: Assignment, in turn: inout Turn
    ) throws {
        let code = Phrase.Value.text(assignment.label)
        var confirmed = reading
        confirmed.codes = [Int(assignment.id.rawValue)]
        confirmed.report?.isConfirmed = true
        let drop = Reading.no
        let yesNo = turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)])
        switch doubt {
        case .lower(let new, let last):
            turn.ask(
                Phrase(.askLower, ["code": code, "new": .text(new), "last": .text(last), "choices": yesNo]),
                choices: [confirmed, drop])
        case .repeatedIncrement(let delta):
            turn.ask(
                Phrase(.askRepeated, ["code": code, "delta": .number(delta), "choices": yesNo]),
                choices: [confirmed, drop])
        case .incrementOfPercent(let delta, let percent):
            turn.ask(
                Phrase(
                    .askIncrementOfPercent, ["code": code, "delta": .number(delta), "percent": .number(percent)]))
        case .overTarget(let done, let target):
            turn.ask(Phrase(.askOverTarget, ["code": code, "done": .number(done), "target": .number(target)]))
        case .earlierDeadline(let asked, let current):
            let values: [String: Phrase.Value] = [
                "code": code, "asked": .deadline(asked), "deadline": .deadline(current),
            ]
            if try turn.decides(.extend, assignment), asked != current {
                confirmed.isConfirmed = true
                return turn.ask(
                    Phrase(.askShorter, values.merging(["choices": yesNo]) { _, new in new }),
                    choices: [confirmed, drop])
            }
            var awaited = confirmed
            awaited.date = nil
            turn.ask(Phrase(.askEarlier, values), awaits: awaited)
        case .otherTarget(let said, let target):
            turn.ask(Phrase(.askOtherTarget, ["code": code, "said": .number(said), "target": .number(target)]))
        }
    }
}
