import Assignments
import CivilCalendar
import Foundation

extension Decider {
    /// Asks before acting, where the reading itself is in doubt; true where it has asked.
    mutating func needsQuestion(_ reading: Reading, _ assignment: Assignment) throws -> Bool {
        let code = Phrase.Value.text(assignment.label)
        if !reading.isConfirmed, try asksOfWhat(reading, assignment) { return true }
        switch reading.doubt {
        case .perhapsPart:
            var (whole, part) = (reading, reading)
            whole.doubt = nil
            whole.codes = [Int(assignment.id.rawValue)]
            part = Reading(.note, codes: whole.codes, note: reading.note ?? situation.text)
            ask(
                Phrase(.askPart, ["code": code, "choices": choices([Phrase(.choiceSubmit), Phrase(.choiceNote)])]),
                choices: [whole, part])
        case .perhapsDate:
            // 3/5 is a quantity where the plan counts to 5.
            if let of = reading.report?.of, of == assignment.target?.amount || of == assignment.progress.quantity?.of {
                return false
            }
            let said = "\(reading.report?.done ?? 0)/\(reading.report?.of ?? 0)"
            ask(Phrase(.askPerhapsDate, ["code": code, "figure": .text(said)]))
        case .perhapsRemark:
            var meant = naming(assignment, reading)
            (meant.doubt, meant.remark) = (nil, nil)
            let remark = Reading(.note, codes: meant.codes, note: reading.remark ?? reading.note)
            ask(
                Phrase(
                    .askPerhapsRemark,
                    [
                        "code": code,
                        "choices": choices([Phrase(Wording.key(ofMeaning: reading.intent)), Phrase(.choiceRemark)]),
                    ]),
                choices: [meant, remark])
        case .superseded: askWhetherStill(reading, assignment)
        case .weakAssent, .noSuchDate: return false
        case .notState, .severalFigures: ask(Phrase(.askFigure, ["code": code]))
        case nil:
            if reading.intent == .confirm, !reading.isConfirmed, try needsDecision(assignment) {
                askDecision(reading, assignment)
            } else if reading.intent.needsReason, reading.note == nil {
                ask(Phrase(.askReason, ["code": code]), awaits: naming(assignment, reading))
            } else if reading.intent == .blocker, reading.note == nil {
                var awaited = reading
                awaited.codes = [Int(assignment.id.rawValue)]
                ask(Phrase(.askBlocker, ["code": code]), awaits: awaited)
            } else if try isLeadersDone(reading, assignment) {
                outcome { $0.reading.intent = .confirm }
                ask(Phrase(.askConfirm, ["code": code]))
            } else {
                return false
            }
        }
        return true
    }

    /// "Duyệt" may mean the result or what else was asked for.
    private func needsDecision(_ assignment: Assignment) throws -> Bool {
        try isChair(of: assignment) && assignment.demands.contains { $0.wish.topic != .objection }
    }

    /// "ok #12", "xong #12" of the chair on a submitted result may mean a confirmation: asked.
    private func isLeadersDone(_ reading: Reading, _ assignment: Assignment) throws -> Bool {
        try (reading.intent == .acknowledge || reading.intent == .submit) && isChair(of: assignment)
            && assignment.officer != actor.officer.id
    }

    /// A message was changed whose report is not the last one any more.
    private mutating func askWhetherStill(_ reading: Reading, _ assignment: Assignment) {
        var meant = naming(assignment, reading)
        (meant.doubt, meant.isConfirmed) = (nil, true)
        ask(
            Phrase(
                .askSuperseded,
                [
                    "code": .text(assignment.label), "figure": .text(Self.said(reading.report)),
                    "last": .phrase(wording.figure(assignment)),
                    "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [meant, Reading(.unknown, note: "thôi")])
    }

    /// The figure cannot be used: asks for it.
    mutating func askFigure(_ reading: Reading, _ assignment: Assignment) {
        ask(Phrase(.askFigure, ["code": .text(assignment.label)]))
    }

    /// Asks about a figure that looks wrong.
    mutating func ask(about doubt: ActOutcome.Doubt, _ reading: Reading, _ assignment: Assignment) throws {
        let code = Phrase.Value.text(assignment.label)
        var confirmed = reading
        confirmed.codes = [Int(assignment.id.rawValue)]
        confirmed.report?.isConfirmed = true
        let drop = Reading(.unknown, note: "thôi")
        let yesNo = choices([Phrase(.choiceYes), Phrase(.choiceNo)])
        switch doubt {
        case .lower(let new, let last):
            ask(
                Phrase(.askLower, ["code": code, "new": .text(new), "last": .text(last), "choices": yesNo]),
                choices: [confirmed, drop])
        case .repeatedIncrement(let delta):
            ask(
                Phrase(.askRepeated, ["code": code, "delta": .number(delta), "choices": yesNo]),
                choices: [confirmed, drop])
        case .incrementOfPercent(let delta, let percent):
            ask(
                Phrase(
                    .askIncrementOfPercent, ["code": code, "delta": .number(delta), "percent": .number(percent)]))
        case .overTarget(let done, let target):
            ask(Phrase(.askOverTarget, ["code": code, "done": .number(done), "target": .number(target)]))
        case .earlierDeadline(let asked, let current):
            let values: [String: Phrase.Value] = [
                "code": code, "asked": .deadline(asked), "deadline": .deadline(current),
            ]
            if try decides(.extend, assignment), asked != current {
                confirmed.isConfirmed = true
                return ask(
                    Phrase(.askShorter, values.merging(["choices": yesNo]) { _, new in new }),
                    choices: [confirmed, drop])
            }
            var awaited = confirmed
            awaited.date = nil
            ask(Phrase(.askEarlier, values), awaits: awaited)
        case .otherTarget(let said, let target):
            ask(Phrase(.askOtherTarget, ["code": code, "said": .number(said), "target": .number(target)]))
        }
    }

    /// The sentence for a refusal of the domain.
    func phrase(for refusal: ActOutcome.Refusal, _ assignment: Assignment) -> Phrase {
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
        case .noBlocker: return Phrase(.refuseNoBlocker, ["code": code])
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
    func rightRefusal(_ act: Act.Kind, _ assignment: Assignment) -> Phrase {
        Phrase(.refuseRight, ["code": .text(assignment.label), "holders": .list(holders(of: act))])
    }

    /// Who may do an act in his own right, in words.
    func holders(of act: Act.Kind) -> [Phrase] {
        Authority.holders(of: act).map { Phrase(Wording.key(of: $0)) }
    }
}
