import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Decider {
    /// The act of a reading on an assignment; nil where it is asked about or refused instead, which has then been said.
    mutating func act(of reading: Reading, on assignment: Assignment) throws -> Act? {
        switch reading.intent {
        case .acknowledge: return .acknowledge
        case .step: return reading.step.map(Act.completeStep) ?? .note
        case .submit: return .submit
        case .blocker: return .raiseBlocker(remover: try remover(in: reading, of: assignment))
        case .blockerClosed: return .clearBlockers
        case .confirm: return .confirm
        case .return: return .sendBack
        case .progress:
            guard let report = reading.report else {
                askFigure(reading, assignment)
                return nil
            }
            return .report(report)
        case .correct: return try correction(reading, assignment)
        case .objection: return .ask(.objection)
        case .extensionRequest: return try extensionRequest(reading, assignment)
        case .extensionWithdrawn: return .withdrawDemand(reading.topic ?? .deadline)
        case .extensionDecision, .targetDecision: return demandDecision(reading, assignment)
        case .targetChange: return try targetChange(reading, assignment)
        case .pause: return .pause
        case .resume:
            return .resume(
                to: assignment.deadline(
                    resumedAt: max(situation.sentAt, assignment.pausedAt ?? .distantPast), calendar: rules.calendar,
                    zone: rules.zone))
        case .cancel: return .cancel
        case .reopen: return .reopen
        case .handOver: return try handOver(reading, assignment)
        default: return .note
        }
    }

    // MARK: Reports

    /// A figure corrects the figures; without one the sender's own last report is taken back.
    private mutating func correction(_ reading: Reading, _ assignment: Assignment) throws -> Act? {
        if let report = reading.report { return .correct(report) }
        if reading.doubt != nil {
            askFigure(reading, assignment)
            return nil
        }
        let last = try records.lastChanges(of: assignment.id)
        guard last.count == 2, last[0].actor == actor.officer.id, Self.reports.contains(last[0].act),
            working[assignment.id] == nil
        else {
            refuse(Phrase(.refuseTakeBack, ["code": .text(assignment.label)]))
            return nil
        }
        return .takeBack(to: last[1].after)
    }

    /// What a person may take back by himself.
    private static let reports: Set<Act.Kind> = [
        .acknowledge, .report, .step, .note, .submit, .blocker, .unblock, .correct,
    ]

    /// The coordinating unit that the sender names as the one who can remove the obstacle; nil for the chair.
    private func remover(in reading: Reading, of assignment: Assignment) throws -> OrgUnit.ID? {
        guard let note = reading.note else { return nil }
        let words = " " + Folded.words(note) + " "
        return assignment.coordinating.first { id in
            guard let unit = office.unit(id) else { return false }
            return words.contains(" " + Folded.words(unit.name) + " ")
        }
    }

    // MARK: Demands

    /// Whether the sender decides himself what others ask for.
    func decides(_ act: Act.Kind, _ assignment: Assignment) throws -> Bool {
        let manner = Authority.manner(of: act, by: try standings(to: assignment))
        return manner == .own || manner == .byDelegation || manner == .inLeadersName
    }

    private mutating func extensionRequest(_ reading: Reading, _ assignment: Assignment) throws -> Act? {
        guard let deadline = deadline(of: reading, assignment) else { return nil }
        // A chair who gives more time of his own accord owes nobody a reason.
        if try decides(.extend, assignment) {
            outcome { $0.reading.intent = .extensionDecision }
            return .extend(to: deadline)
        }
        guard reading.note != nil else {
            ask(Phrase(.askReason, ["code": .text(assignment.label)]), awaits: naming(assignment, reading))
            return nil
        }
        return .ask(.deadline(deadline))
    }

    private mutating func targetChange(_ reading: Reading, _ assignment: Assignment) throws -> Act? {
        guard let amount = reading.amount else {
            ask(Phrase(.askTarget, ["code": .text(assignment.label)]), awaits: naming(assignment, reading))
            return nil
        }
        return try decides(.retarget, assignment) ? .retarget(amount) : .ask(.target(amount))
    }

    /// Agreed as asked, agreed to another date or amount, or turned down.
    private mutating func demandDecision(_ reading: Reading, _ assignment: Assignment) -> Act? {
        let topic = reading.topic ?? (reading.intent == .targetDecision ? .target : nil)
        let demands = assignment.demands.filter { topic == nil || $0.wish.topic == topic }
        if reading.isRefusal {
            // "Không duyệt #12" on a result means to send it back.
            if topic == nil, assignment.state == .submitted {
                ask(Phrase(.askConfirm, ["code": .text(assignment.label)]))
                return nil
            }
            guard demands.count < 2 else {
                askDecision(reading, assignment)
                return nil
            }
            return .refuseDemand(demands.first?.wish.topic ?? topic ?? .objection)
        }
        if reading.isBare, assignment.state == .submitted || assignment.demands.count > 1 {
            askDecision(reading, assignment)
            return nil
        }
        if topic == .target {
            if let amount = reading.amount { return .retarget(amount) }
            if case .target(let amount)? = demands.first?.wish { return .retarget(amount) }
            return .refuseDemand(.target)
        }
        if reading.date != nil { return deadline(of: reading, assignment).map { .extend(to: $0) } }
        if case .deadline(let deadline)? = demands.first?.wish { return .extend(to: deadline) }
        // Nobody has asked for it, and no date was given.
        ask(Phrase(.askDate, ["code": .text(assignment.label)]), awaits: naming(assignment, reading))
        return nil
    }

    /// Several things wait for this person's decision: which of them is meant.
    mutating func askDecision(_ reading: Reading, _ assignment: Assignment) {
        var readings: [Reading] = []
        var lines: [Phrase] = []
        if assignment.state == .submitted, !reading.isRefusal {
            var confirm = naming(assignment, reading)
            (confirm.intent, confirm.isConfirmed, confirm.isBare) = (.confirm, true, false)
            readings.append(confirm)
            lines.append(Phrase(.choiceConfirm))
        }
        for demand in assignment.demands where demand.wish.topic != .objection || reading.isRefusal {
            var decision = naming(assignment, reading)
            decision.intent = demand.wish.topic == .target ? .targetDecision : .extensionDecision
            decision.topic = demand.wish.topic
            decision.isRefusal = reading.isRefusal
            decision.isBare = false
            readings.append(decision)
            lines.append(wording.demand(demand.wish, of: assignment))
        }
        ask(
            Phrase(.askDecision, ["code": .text(assignment.label), "choices": choices(lines)]), choices: readings)
    }

    /// The same reading with the code of an assignment, to be completed by an answer.
    func naming(_ assignment: Assignment, _ reading: Reading) -> Reading {
        var named = reading
        named.codes = [Int(assignment.id.rawValue)]
        return named
    }
}
