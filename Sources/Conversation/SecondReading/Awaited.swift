import Assignments
import Foundation
import Understanding
import VietnameseText

/// What the bot waits for, as the reader with sight of the office sees it: what each choice would do is tried on a turn of which nothing is
/// kept.
struct Awaited {
    /// The turn that the answer comes to.
    let turn: Turn

    /// The question that is open. Throws what the records throw.
    func expectation(_ question: Dialogue.Question) throws -> Sight.Expectation {
        guard !question.choices.isEmpty else {
            return Sight.Expectation(
                kind: question.awaits.map(kind) ?? "text", act: question.awaits.flatMap(meaning), choices: [])
        }
        let acts = try question.choices.indices.map { try meanings(ofChoice: $0, of: question) }
        guard question.isYesOrNo, !namesNumber else {
            var choice = Self.choice(acts)
            if let awaits = question.awaits { (choice.kind, choice.act) = (kind(of: awaits), meaning(awaits)) }
            return choice
        }
        return Sight.Expectation(kind: "yesno", act: acts[0].count == 1 ? acts[0][0] : nil, choices: [])
    }

    /// "2, số ấy của bên kia": a yes or no is answered by its number, with what is said beside.
    private var namesNumber: Bool {
        let text = turn.situation.text.drop(while: \.isWhitespace)
        guard let first = text.first, "12".contains(first), let next = text.dropFirst().first else { return false }
        return ",.;:".contains(next) && text.dropFirst(2).first?.isNumber != true
    }

    /// What a choice would do, counted from 0.
    private func meanings(ofChoice index: Int, of question: Dialogue.Question) throws -> [Meaning] {
        let chosen = question.utterances(ofChoice: index).compactMap(\.statement)
        var trial = turn
        trial.decision = Decision(dialogue: turn.situation.heard)
        trial.isOffered = true
        for statement in chosen { try trial.handle(statement.utterance) }
        let done = DoneActs(trial.decision, in: turn.office, zone: turn.rules.zone).means.filter {
            $0["refused"] == nil && $0["notYet"] == nil && $0.name != "refused"
        }
        let said = chosen.compactMap(meaning)
        guard let act = done.first, done.count == 1, let same = said.first, same.name == act.name else {
            return done.isEmpty ? said : done.map(Meaning.init)
        }
        // What is told apart by its words or by so many more than before.
        return [
            Meaning(
                act.name, Meaning(act).slots.merging(same.slots.filter { ["add", "text"].contains($0.key) }) { $1 })
        ]
    }

    /// Choices that differ in one thing alone are values of that thing.
    private static func choice(_ acts: [[Meaning]]) -> Sight.Expectation {
        let single = acts.compactMap { $0.count == 1 ? naming($0[0]) : nil }
        guard single.count == acts.count, let first = single.first, single.allSatisfy({ $0.name == first.name }),
            let slot = onlyDifference(of: single)
        else { return Sight.Expectation(kind: "choice", act: nil, choices: acts.map { .acts($0) }) }
        let values = single.compactMap { $0.slots[slot] }
        guard values.count == single.count, let kind = kind(of: slot, values) else {
            return Sight.Expectation(kind: "choice", act: nil, choices: acts.map { .acts($0) })
        }
        // A list of works is shown to be spoken of, not to choose from.
        let isList = first.name == "show"
        let act = Meaning(first.name, first.slots.filter { $0.key != slot })
        return Sight.Expectation(
            kind: isList ? "choice" : kind, act: isList ? nil : act, choices: values.map { .value($0) })
    }

    /// A question about somebody's work, with his name as a slot of its own.
    private static func naming(_ act: Meaning) -> Meaning {
        guard case .list(let conditions)? = act.slots["filter"] else { return act }
        let names = conditions.compactMap { condition -> String? in
            guard case .text(let text) = condition, text.hasPrefix(officer) else { return nil }
            return String(text.dropFirst(officer.count))
        }
        guard names.count == 1 else { return act }
        var named = act
        named.slots["officer"] = .text(names[0])
        named.slots["filter"] =
            conditions.count == 1 ? nil : .list(conditions.filter { $0 != .text(officer + names[0]) })
        return named
    }
    private static let officer = "officer:"

    private static func onlyDifference(of acts: [Meaning]) -> String? {
        let slots = Set(acts.flatMap(\.slots.keys)).filter { slot in
            acts.contains { $0.slots[slot] != acts.first?.slots[slot] }
        }
        return slots.count == 1 ? slots.first : nil
    }

    /// What kind of thing stands in a slot; nil where it is none that is named.
    private static func kind(of slot: String, _ values: [JSON]) -> String? {
        if slot == "work" { return "work" }
        let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        guard texts.count == values.count else { return nil }
        if texts.allSatisfy({ Deadline(iso: $0) != nil }) { return "date" }
        if slot == "scope" { return "unit" }
        return ["who", "to", "lead", "officer"].contains(slot) ? "person" : nil
    }

    /// What is missing in a statement.
    private func kind(of statement: AnyStatement) -> String {
        switch statement.intent {
        case .assign: Self.fields[statement.typed(GiveWork.Slots.self).awaited] ?? "text"
        case .targetChange: statement.typed(AskTarget.Slots.self).amount == nil ? "amount" : "reason"
        case .blocker: "obstacle"
        case .submit: "result"
        case .promise: "date"
        case .note: "text"
        case .roundOpen, .remindMe: "time"
        case .standIn where statement.typed(NameStandIn.Slots.self).successor == nil: "person"
        case .handOver where statement.typed(HandOverWork.Slots.self).successor == nil: "person"
        case .absence, .standIn, .delegation: "date"
        case let intent where intent.has(.setsDeadline) && statement.date == nil: "date"
        case .progress, .correct: statement.typed(ReportSlots.self).isPercentWanted == true ? "percent" : "amount"
        default: statement.words.note == nil ? "reason" : "text"
        }
    }

    private static let fields: [WorkOrder.Field?: String] = [
        .people: "unit", .work: "text", .deadline: "date", .result: "product", .responsibility: "responsibility",
        .process: "process",
    ]

    private static let names: [Intent: String] = [
        .acknowledge: "acknowledge", .progress: "report", .correct: "correct", .step: "step", .submit: "submit",
        .note: "note", .promise: "promise", .blocker: "obstacle", .blockerClosed: "obstacleGone",
        .extensionRequest: "askExtension", .extensionWithdrawn: "withdraw", .targetChange: "askTarget",
        .objection: "object", .confirm: "confirm", .return: "return", .extensionDecision: "grant",
        .targetDecision: "grant", .handOver: "handOver", .pause: "pause", .resume: "resume", .cancel: "cancel",
        .reopen: "reopen", .absence: "absence", .standIn: "standIn", .delegation: "delegate", .remindMe: "remindMe",
        .urge: "urge", .assign: "assign", .roundOpen: "openRound", .roundClose: "closeRound", .show: "show",
        .mine: "mine", .summary: "query", .query: "query",
    ]

    /// The slot of the day of an act.
    private static let days: [Intent: String] = [
        .extensionRequest: "to", .extensionDecision: "to", .remindMe: "at", .roundOpen: "until", .absence: "to",
        .standIn: "to", .delegation: "to",
    ]

    /// The act of a statement as far as it is told apart by, where it cannot be tried: its work, its figures, its day.
    private func meaning(_ statement: AnyStatement) -> Meaning? {
        if let query = ComposedQuery(statement.utterance).act { return Meaning(query) }
        guard let name = Self.names[statement.intent] else { return nil }
        var slots: [String: JSON] = [:]
        if let code = statement.works.codes.first, statement.works.codes.count == 1 { slots["work"] = .int(code) }
        slots["done"] = statement.report?.done.map { .int($0) }
        slots["percent"] = statement.report?.percent.map { .int($0) }
        slots["add"] = statement.report?.delta.map { .int($0) }
        if statement.intent == .note { slots["text"] = statement.words.note.map { .text($0) } }
        slots["scope"] = (statement.slots.own as? any ScopedSlots)?.scope.map { .text($0) }
        if let slot = Self.days[statement.intent], let date = statement.date {
            slots[slot] = turn.said(date).deadline.map { .text($0.iso) }
            if let start = date.start {
                slots["from"] = turn.said(DateExpression(start)).deadline.map { .text($0.iso) }
            }
        }
        if statement.intent == .assign { slots.merge(order(statement.typed(GiveWork.Slots.self).order)) { $1 } }
        return Meaning(name, slots)
    }

    /// What is known of an order.
    private func order(_ order: WorkOrder) -> [String: JSON] {
        var slots: [String: JSON] = [:]
        slots["lead"] = order.people.map { .text($0) }
        slots["work"] = order.work.map { .text($0) }
        slots["product"] = order.result.map { .text($0) }
        slots["due"] = order.deadline.flatMap { turn.said($0).deadline }.map { .text($0.iso) }
        return slots
    }
}
