import Assignments
import CivilCalendar
import Foundation

/// What is asked before anything is done, where the words or the domain are in doubt.
enum DoubtQuestions {
    /// Asks before acting, where the statement itself is in doubt; true where it has asked.
    static func needsQuestion(_ statement: AnyStatement, _ assignment: Assignment, in turn: inout Turn) throws -> Bool {
        let code = Phrase.Value.text(assignment.label)
        if !statement.consent.isConfirmed, try OtherWork.asksOfWhat(statement, assignment, in: &turn) { return true }
        switch statement.doubt {
        case .perhapsPart:
            var whole = statement.naming(assignment)
            whole.doubt = nil
            let part = WriteNote.remark(whole.works.codes, statement.words.note ?? turn.situation.text)
            turn.ask(
                Phrase(
                    .askPart, ["code": code, "choices": turn.choices([Phrase(.choiceSubmit), Phrase(.choiceNote)])]),
                choices: [whole.utterance, part])
        case .perhapsDate:
            // 3/5 is a quantity where the plan counts to 5.
            if let of = statement.report?.of, of == assignment.target?.amount || of == assignment.progress.quantity?.of
            {
                return false
            }
            let said = "\(statement.report?.done ?? 0)/\(statement.report?.of ?? 0)"
            turn.ask(Phrase(.askPerhapsDate, ["code": code, "figure": .text(said)]))
        case .perhapsRemark:
            var meant = statement.naming(assignment)
            (meant.doubt, meant.words.whole) = (nil, nil)
            let remark = WriteNote.remark(meant.works.codes, statement.words.whole ?? statement.words.note)
            turn.ask(
                Phrase(
                    .askPerhapsRemark,
                    [
                        "code": code,
                        "choices": turn.choices([Phrase(statement.intent.meaning), Phrase(.choiceRemark)]),
                    ]),
                choices: [meant.utterance, remark])
        case .weakAssent, .noSuchDate: return false
        case .notState, .severalFigures: askFigure(assignment, in: &turn)
        case nil:
            guard statement.intent.has(.needsReason), statement.words.note == nil else {
                return try AllFeatures.change(statement.intent)?.asks(any: statement, about: assignment, in: &turn)
                    ?? false
            }
            turn.ask(Phrase(.askReason, ["code": code]), awaits: statement.naming(assignment))
        }
        return true
    }

    /// The figure cannot be used: asks for it. Where nothing is counted yet, a number alone would not say what of.
    static func askFigure(_ assignment: Assignment, in turn: inout Turn) {
        let isCounted = assignment.target?.amount != nil || assignment.progress.quantity != nil
        let awaits = ReportProgress.statement([Int(assignment.id.rawValue)]).erased
        turn.ask(Phrase(.askFigure, ["code": .text(assignment.label)]), awaits: isCounted ? awaits : nil)
    }

    /// Asks about a figure that looks wrong.
    static func ask(
        about doubt: ActOutcome.Doubt, _ statement: AnyStatement, _ assignment: Assignment, in turn: inout Turn
    ) throws {
        let code = Phrase.Value.text(assignment.label)
        var confirmed = statement
        confirmed.works.codes = [Int(assignment.id.rawValue)]
        confirmed.report?.isConfirmed = true
        let yesNo = turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)])
        switch doubt {
        case .lower(let new, let last):
            turn.ask(
                Phrase(.askLower, ["code": code, "new": .text(new), "last": .text(last), "choices": yesNo]),
                choices: [confirmed.utterance, .no])
        case .repeatedIncrement(let delta):
            turn.ask(
                Phrase(.askRepeated, ["code": code, "delta": .number(delta), "choices": yesNo]),
                choices: [confirmed.utterance, .no])
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
            if try turn.rights.decides(.extend, assignment), asked != current {
                confirmed.consent.isConfirmed = true
                return turn.ask(
                    Phrase(.askShorter, values.merging(["choices": yesNo]) { _, new in new }),
                    choices: [confirmed.utterance, .no])
            }
            var awaited = confirmed
            awaited.date = nil
            turn.ask(Phrase(.askEarlier, values), awaits: awaited)
        case .otherTarget(let said, let target):
            turn.ask(Phrase(.askOtherTarget, ["code": code, "said": .number(said), "target": .number(target)]))
        }
    }
}
