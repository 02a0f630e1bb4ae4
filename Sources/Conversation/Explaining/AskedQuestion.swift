import Assignments
package import Foundation
import Reports

/// What the bot waits for in a labelled dialogue: `asks` of its last words.
package struct AskedQuestion: Decodable, Sendable {
    /// What is wanted: a choice, yes or no, a date, an amount.
    let wanted: String
    /// The act that the answer completes, as far as it is known.
    let act: SpeechAct?
    /// What each number stands for.
    let choices: [SpeechValue]?

    private enum CodingKeys: String, CodingKey {
        case act, choices
        case wanted = "for"
    }

    /// The question as the program keeps it; nil where it has no such question.
    package func question(_ acts: SpokenActs, askedAt: Date) throws -> Dialogue.Question? {
        if let choices, !choices.isEmpty { return try choice(of: choices, acts, askedAt: askedAt) }
        guard let act, let draft = try acts.draft(act), let certain = try acts.utterance(act) else { return nil }
        guard wanted == "yesno" else {
            return Dialogue.Question(choices: [], awaits: statement(awaiting(draft)), askedAt: askedAt)
        }
        return Dialogue.Question(choices: [certain, .no], askedAt: askedAt)
    }

    /// A choice of acts or of values; a day that is none of those may be said as well.
    private func choice(of choices: [SpeechValue], _ acts: SpokenActs, askedAt: Date) throws -> Dialogue.Question {
        let offered = try choices.map { choice in
            try choice.list.map { try $0.compactMap(\.act).compactMap(acts.utterance) }
                ?? [utterance(of: choice, acts)].compactMap(\.self)
        }
        var question = Dialogue.Question(choices: offered.map { $0.first ?? .no }, askedAt: askedAt)
        if wanted == "date", let act, let draft = try acts.draft(act) {
            question.awaits = statement(awaiting(draft))
        }
        if isYesNo {
            question.choices = [question.choices.first ?? .no, .no]
            question.readBack = offered.first.map { Array($0.dropFirst()) }
        }
        return question
    }

    /// Whether yes or no is wanted.
    package var isYesNo: Bool { wanted == "yesno" && choices?.count ?? 0 < 2 }

    /// The names of what a choice, counted from 0, offers to do.
    package func names(ofChoice index: Int) -> [String] {
        let known = [act?.name].compactMap(\.self)
        guard let choices, choices.indices.contains(index) else { return known }
        return choices[index].list?.compactMap(\.act?.name) ?? choices[index].act.map { [$0.name] } ?? known
    }

    /// What a choice stands for: an act, or the value that completes the act.
    private func utterance(of choice: SpeechValue, _ acts: SpokenActs) throws -> Utterance? {
        if let chosen = choice.list?.first?.act ?? choice.act {
            return try acts.utterance(chosen)
        }
        var completed = act ?? SpeechAct("show")
        if wanted == "person", completed.name == "query", let name = choice.text { return query(completed, of: name) }
        let day = wanted == "date" ? Self.days[completed.name] : nil
        completed[day ?? Self.slots[wanted] ?? (choice.number == nil ? "text" : "work")] = choice
        return try acts.utterance(completed)
    }

    /// What is asked about the work of one person.
    private func query(_ act: SpeechAct, of name: String) -> Utterance? {
        var slots = act.slots
        slots["filter"] = .list((act["filter"]?.list ?? []) + [.text("officer:" + name)])
        guard let data = try? JSONEncoder().encode(slots), let query = try? Query(json: data) else { return nil }
        return AskQuery.statement(slots: .init(query: query, isOwn: false)).utterance
    }

    /// The slot that is wanted.
    private static let slots = [
        "work": "work", "date": "by", "person": "who", "unit": "scope", "time": "until", "amount": "done",
    ]

    /// The slot of the day of an act, where it goes by another name.
    private static let days = ["askExtension": "to", "grant": "to", "absence": "to", "assign": "due", "amend": "due"]

    /// The statement that is to be completed: a percent where one is wanted; an order is said back before it is given.
    private func statement(_ draft: Draft) -> AnyStatement? {
        guard let statement = draft.utterance.statement else { return nil }
        if statement.intent == .assign {
            var order = statement.typed(GiveWork.Slots.self)
            order.isReadBack = true
            return order.erased
        }
        guard wanted == "percent", statement.intent == .progress else { return statement }
        var report = statement.typed(ReportSlots.self)
        report.isPercentWanted = true
        return report.erased
    }

    private func awaiting(_ draft: Draft) -> Draft {
        var awaited = draft
        switch wanted {
        case "date", "time":
            awaited.date = nil
            awaited.awaited = .deadline
        case "reason", "text", "result", "obstacle": awaited.note = nil
        case "product": awaited.awaited = .result
        case "process": awaited.awaited = .process
        case "responsibility": awaited.awaited = .responsibility
        case "person", "unit": awaited.awaited = .people
        default: break
        }
        if awaited.intent != .assign { awaited.awaited = nil }
        return awaited
    }
}
