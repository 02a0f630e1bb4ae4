import Assignments
import CivilCalendar
import Foundation

extension Decider {
    /// Asks before acting, where the reading itself is in doubt; true where it has asked.
    mutating func needsQuestion(_ reading: Reading, _ assignment: Assignment) throws -> Bool {
        let code = Phrase.Value.text(assignment.label)
        // "đã phát 40 phiếu" is not how far the count of cơ sở has come; "45/60 nhà trọ" of 60 cơ sở is.
        if let report = reading.report, let unit = report.unit, let target = assignment.target,
            report.of == nil || report.of != target.amount, !counts(assignment, unit)
        {
            askFigure(reading, assignment)
            return true
        }
        if let unit = reading.report?.unit, assignment.target == nil, try isCountedElsewhere(unit, assignment) {
            askFigure(reading, assignment)
            return true
        }
        if reading.intent == .progress, let place = reading.scope, try tellsOfAnother(place, assignment) {
            askFigure(reading, assignment)
            return true
        }
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
        case .weakAssent, .noSuchDate: return false
        case .notState, .severalFigures: ask(Phrase(.askFigure, ["code": code]))
        case nil:
            if reading.intent == .confirm, !reading.isConfirmed, needsDecision(assignment) {
                askDecision(reading, assignment)
            } else if reading.intent.needsReason, reading.note == nil {
                ask(Phrase(.askReason, ["code": code]), awaits: naming(assignment, reading))
            } else if reading.intent == .blocker, reading.note == nil {
                var awaited = reading
                awaited.codes = [Int(assignment.id.rawValue)]
                ask(Phrase(.askBlocker, ["code": code]), awaits: awaited)
            } else if isLeadersDone(reading, assignment) {
                outcome { $0.reading.intent = .confirm }
                ask(Phrase(.askConfirm, ["code": code]))
            } else {
                return false
            }
        }
        return true
    }

    /// Whether another open work of the same officer counts what is told, and this one counts nothing.
    private func isCountedElsewhere(_ unit: String, _ assignment: Assignment) throws -> Bool {
        guard let officer = assignment.officer else { return false }
        return try office.openAssignments(of: officer).contains { $0.id != assignment.id && counts($0, unit) }
    }

    /// Whether a figure is told of a place that is not the assignment's unit: another unit, or a part of this one.
    private func tellsOfAnother(_ place: String, _ assignment: Assignment) throws -> Bool {
        let units = try office.units(named: Folded.words(place))
        if units.contains(where: { $0.id == assignment.unit }) { return false }
        // Two words with capitals that are no unit may be anybody's name.
        return !units.isEmpty || place.first?.isLowercase == true
    }

    /// "Duyệt" may mean the result or what else was asked for.
    private func needsDecision(_ assignment: Assignment) -> Bool {
        isChair(of: assignment) && assignment.demands.contains { $0.wish.topic != .objection }
    }

    /// "ok #12", "xong #12" of the chair on a submitted result may mean a confirmation: asked.
    private func isLeadersDone(_ reading: Reading, _ assignment: Assignment) -> Bool {
        (reading.intent == .acknowledge || reading.intent == .submit) && isChair(of: assignment)
            && assignment.officer != actor.officer.id
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
