import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What a leader decides on what was asked of him.
enum DemandDecision {
    /// Agreed as asked, agreed to another date or amount, or turned down.
    static func act(of reading: Reading, on assignment: Assignment, in turn: inout Turn) -> Act? {
        let topic = reading.topic ?? (reading.intent == .targetDecision ? .target : nil)
        let demands = assignment.demands.filter { topic == nil || $0.wish.topic == topic }
        if reading.isRefusal {
            // "Không duyệt #12" on a result means to send it back.
            if topic == nil, assignment.state == .submitted {
                turn.ask(Phrase(.askConfirm, ["code": .text(assignment.label)]))
                return nil
            }
            guard demands.count < 2 else {
                askDecision(reading, assignment, in: &turn)
                return nil
            }
            return .refuseDemand(demands.first?.wish.topic ?? topic ?? .objection)
        }
        if reading.isBare, assignment.state == .submitted || assignment.demands.count > 1 {
            askDecision(reading, assignment, in: &turn)
            return nil
        }
        if topic == .target {
            if let amount = reading.amount { return .retarget(amount) }
            if case .target(let amount)? = demands.first?.wish { return .retarget(amount) }
            return .refuseDemand(.target)
        }
        if reading.date != nil {
            return DateQuestions.deadline(of: reading, assignment, in: &turn).map { .extend(to: $0) }
        }
        if case .deadline(let deadline)? = demands.first?.wish { return .extend(to: deadline) }
        // Nobody has asked for it, and no date was given.
        turn.ask(Phrase(.askDate, ["code": .text(assignment.label)]), awaits: reading.naming(assignment))
        return nil
    }

    /// Several things wait for this person's decision: which of them is meant.
    static func askDecision(_ reading: Reading, _ assignment: Assignment, in turn: inout Turn) {
        var readings: [Reading] = []
        var lines: [Phrase] = []
        if assignment.state == .submitted, !reading.isRefusal {
            var confirm = reading.naming(assignment)
            (confirm.intent, confirm.isConfirmed, confirm.isBare) = (.confirm, true, false)
            readings.append(confirm)
            lines.append(Phrase(.choiceConfirm))
        }
        for demand in assignment.demands where demand.wish.topic != .objection || reading.isRefusal {
            var decision = reading.naming(assignment)
            decision.intent = demand.wish.topic == .target ? .targetDecision : .extensionDecision
            decision.topic = demand.wish.topic
            decision.isRefusal = reading.isRefusal
            decision.isBare = false
            readings.append(decision)
            lines.append(turn.wording.demand(demand.wish, of: assignment))
        }
        turn.ask(
            Phrase(.askDecision, ["code": .text(assignment.label), "choices": turn.choices(lines)]), choices: readings)
    }
}
