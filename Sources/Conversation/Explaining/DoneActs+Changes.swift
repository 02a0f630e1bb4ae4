import Assignments
import CivilCalendar
import Foundation

extension DoneActs {
    /// The changes of assignments; new work that differs in nothing but its unit is one order.
    var changes: [SpeechAct] {
        let known = decision.changes.filter { !$0.isNew }
        var acts = known.flatMap { change in
            // A promise is kept as a remark, with all of its words.
            let done = act(change)
            return [done, done?.name == "promise" ? SpeechAct("note", ["work": done?.slots["work"]]) : nil]
                .compactMap(\.self)
        }
        let acknowledged = known.filter { $0.act == .acknowledge }.map(\.after.id)
        let isForAll = decision.outcomes.contains { outcome in
            outcome.utterance.statement?.works.isAll == true && outcome.assignment.map(acknowledged.contains) ?? false
        }
        if isForAll {
            acts.removeAll { $0.name == "acknowledge" }
            acts.insert(SpeechAct("acknowledge", ["all": .flag(true)]), at: 0)
        }
        for chase in decision.chased {
            acts.removeAll { act in
                act.name == "urge" && chase.works.contains { act["work"] == .number(Int($0.rawValue)) }
            }
            acts.append(SpeechAct("urge", ["query": ComposedQuery.slots(of: chase.query).map { .object($0) }]))
        }
        return acts + orders
    }

    private func act(_ change: Decision.Change) -> SpeechAct? {
        let after = change.after
        let work = SpeechValue.number(Int(after.id.rawValue))
        func act(_ name: String, _ slots: [String: SpeechValue?] = [:]) -> SpeechAct {
            SpeechAct(name, slots.merging(["work": work]) { $1 })
        }
        let reason = SpeechValue.optional(change.text)
        switch change.act {
        case .acknowledge: return act("acknowledge")
        case .report: return act("report", figures(change))
        case .correct: return act("correct", figures(change))
        case .takeBack: return act("correct", ["takeBack": .flag(true)])
        case .step: return act("step", ["step": stepDone(change).map(SpeechValue.number)])
        case .note:
            guard let promise = promise(change) else { return act("note") }
            return act("promise", ["by": .optional(promise.promisedFor?.date.iso)])
        case .submit: return act("submit", ["result": reason])
        case .blocker:
            let who = after.blockers.last?.remover.flatMap(office.unit)?.name
            return act("obstacle", ["who": .optional(who ?? named(change, RaiseObstacle.Slots.self)?.who)])
        case .unblock: return act("obstacleGone")
        case .askExtension: return act("askExtension", asked(change).merging(hasReason(change)) { $1 })
        case .askTarget: return act("askTarget", asked(change))
        case .object: return act("object", ["to": .optional(named(change, ObjectToWork.Slots.self)?.to)])
        case .withdrawDemand: return act("withdraw", ["what": withdrawn(change)])
        case .confirm, .endorse: return act("confirm")
        case .sendBack: return act("return", ["reason": reason])
        case .extend, .retarget, .refuseDemand: return act(decided(change).name, decided(change).slots)
        case .handOver, .changeUnit: return act("handOver", ["to": taker(change), "reason": reason])
        case .pause: return act("pause", ["reason": reason])
        case .resume: return act("resume")
        case .cancel: return act("cancel", ["reason": reason])
        case .reopen: return act("reopen", ["reason": reason])
        case .urge: return act("urge")
        case .issue, .draft, .replan: return nil
        }
    }

    // MARK: Slots

    /// What the statement that was done says beside the record, and was said back: a party by a name that the office has not.
    private func named<Slots: StatementSlots>(_ change: Decision.Change, _ slots: Slots.Type) -> Slots? {
        decision.outcomes.last { $0.assignment == change.after.id && $0.utterance.statement?.slots.own is Slots }?
            .utterance.statement?.typed(slots).slots
    }

    private func figures(_ change: Decision.Change) -> [String: SpeechValue?] {
        guard let quantity = change.after.progress.quantity, quantity != change.before.progress.quantity else {
            return ["percent": (change.after.progress.percent ?? change.after.percent).map(SpeechValue.number)]
        }
        return ["done": .number(quantity.done), "unit": .optional(quantity.unit)]
    }

    private func stepDone(_ change: Decision.Change) -> Int? {
        zip(change.before.steps, change.after.steps).enumerated().first { !$1.0.isDone && $1.1.isDone }
            .map { $0.offset + 1 }
    }

    /// A promise is on record as a remark; that it is one is said back, with its day.
    private func promise(_ change: Decision.Change) -> Decision.Outcome? {
        let said = decision.outcomes.filter { $0.assignment == change.after.id }
        return said.first {
            $0.utterance.intent == .promise && (said.count == 1 || $0.utterance.words.note == change.text)
        }
    }

    /// The demand that the change has added or changed.
    private func asked(_ change: Decision.Change) -> [String: SpeechValue?] {
        let wish = change.after.demands.first { !change.before.demands.contains($0) }?.wish
        return switch wish {
        case .deadline(let deadline): ["to": .text(deadline.iso)]
        case .target(let amount): ["to": .number(amount)]
        case .objection, nil: [:]
        }
    }

    private func hasReason(_ change: Decision.Change) -> [String: SpeechValue?] {
        ["reason": change.text?.isEmpty ?? true ? nil : .flag(true)]
    }

    private func withdrawn(_ change: Decision.Change) -> SpeechValue? {
        change.before.demands.first { !change.after.demands.contains($0) }.map { .text(Self.name(of: $0.wish.topic)) }
    }

    /// A leader's word on what was asked for, or of his own accord.
    private func decided(_ change: Decision.Change) -> SpeechAct {
        let demand = change.before.demands.first { !change.after.demands.contains($0) }
        let what = demand.map { SpeechValue.text(Self.name(of: $0.wish.topic)) }
        switch change.act {
        case .extend:
            let to = SpeechValue.optional(change.after.deadline?.iso)
            return demand == nil ? SpeechAct("amend", ["due": to]) : SpeechAct("grant", ["what": what, "to": to])
        case .retarget:
            let to = change.after.target?.amount.map(SpeechValue.number)
            return demand == nil ? SpeechAct("amend", ["target": to]) : SpeechAct("grant", ["what": what, "to": to])
        default: return SpeechAct("refuse", ["what": what, "reason": .optional(change.text)])
        }
    }

    private static func name(of topic: Demand.Topic) -> String {
        switch topic {
        case .deadline: "extension"
        case .target: "target"
        case .objection: "objection"
        }
    }

    private func taker(_ change: Decision.Change) -> SpeechValue? {
        change.after.unit == change.before.unit
            ? .optional(change.after.officer.flatMap(office.officer)?.name)
            : .optional(office.unit(change.after.unit)?.name)
    }
}
