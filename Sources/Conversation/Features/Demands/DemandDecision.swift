import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What is said of a decision on what was asked for.
struct DecisionSlots: DatedSlots {
    /// What it is about; nil where not said.
    var topic: Demand.Topic?
    /// Whether it turns the demand down.
    var isRefusal = false
    /// The date that is agreed to, as typed.
    var date: DateExpression?
    /// The amount to do that is agreed to.
    var amount: Int?
    /// Whether it is no more than an assent to what was asked for.
    var isBareAssent = false

    init() {}

    /// What a draft says of a decision.
    init(of draft: Draft) {
        (topic, isRefusal, date, amount) = (draft.topic, draft.isRefusal, draft.date, draft.amount)
        isBareAssent = draft.isBare
    }

    /// An assent to what was asked for.
    init(assentOn topic: Demand.Topic) { (self.topic, isBareAssent) = (topic, true) }

    func show(in item: inout Explanation.Item) {
        (item.topic, item.amount, item.refuses) = (topic?.rawValue, amount, isRefusal ? true : nil)
    }
}

/// What a leader decides on what was asked of him.
enum DemandDecision {
    /// Agreed as asked, agreed to another date or amount, or turned down.
    static func act(of statement: Statement<DecisionSlots>, on assignment: Assignment, in turn: inout Turn) -> Act? {
        let topic = statement.topic ?? (statement.intent == .targetDecision ? .target : nil)
        let demands = assignment.demands.filter { topic == nil || $0.wish.topic == topic }
        if statement.isRefusal {
            // "Không duyệt #12" on a result means to send it back.
            if topic == nil, assignment.state == .submitted {
                turn.ask(Phrase(.askConfirm, ["code": .text(assignment.label)]))
                return nil
            }
            guard demands.count < 2 else {
                askDecision(statement.erased, statement.slots, assignment, in: &turn)
                return nil
            }
            return .refuseDemand(demands.first?.wish.topic ?? topic ?? .objection)
        }
        if statement.isBareAssent, assignment.state == .submitted || assignment.demands.count > 1 {
            askDecision(statement.erased, statement.slots, assignment, in: &turn)
            return nil
        }
        if topic == .target {
            if let amount = statement.amount { return .retarget(amount) }
            if case .target(let amount)? = demands.first?.wish { return .retarget(amount) }
            return .refuseDemand(.target)
        }
        if statement.date != nil {
            return DateQuestions.deadline(of: statement, assignment, in: &turn).map { .extend(to: $0) }
        }
        if case .deadline(let deadline)? = demands.first?.wish { return .extend(to: deadline) }
        // Nobody has asked for it, and no date was given.
        turn.ask(Phrase(.askDate, ["code": .text(assignment.label)]), awaits: statement.naming(assignment).erased)
        return nil
    }

    /// Several things wait for this person's decision: which of them is meant.
    static func askDecision(
        _ statement: AnyStatement, _ said: DecisionSlots, _ assignment: Assignment, in turn: inout Turn
    ) {
        var choices: [Utterance] = []
        var lines: [Phrase] = []
        let codes = [Int(assignment.id.rawValue)]
        if assignment.state == .submitted, !said.isRefusal {
            var consent = statement.consent
            consent.isConfirmed = true
            choices.append(ConfirmResult.statement(codes, words: statement.words, consent: consent).utterance)
            lines.append(Phrase(.choiceConfirm))
        }
        for demand in assignment.demands where demand.wish.topic != .objection || said.isRefusal {
            var slots = said
            (slots.topic, slots.isBareAssent) = (demand.wish.topic, false)
            choices.append(
                decision(on: codes, words: statement.words, consent: statement.consent, slots: slots))
            lines.append(turn.wording.demand(demand.wish, of: assignment))
        }
        turn.ask(
            Phrase(.askDecision, ["code": .text(assignment.label), "choices": turn.choices(lines)]), choices: choices)
    }

    /// A decision on what was asked for, by the feature of its topic.
    static func decision(
        on codes: [Int], words: Words = Words(), consent: Consent = Consent(), slots: DecisionSlots
    ) -> Utterance {
        slots.topic == .target
            ? DecideTarget.statement(codes, words: words, consent: consent, slots: slots).utterance
            : DecideExtension.statement(codes, words: words, consent: consent, slots: slots).utterance
    }
}
