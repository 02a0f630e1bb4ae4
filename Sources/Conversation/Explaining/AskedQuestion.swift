import Assignments
package import Foundation

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
        if let choices, !choices.isEmpty {
            let choices = try choices.map { try utterance(of: $0, acts) ?? .no }
            return Dialogue.Question(choices: choices, askedAt: askedAt)
        }
        guard let act, let draft = try acts.draft(act), let certain = try acts.utterance(act) else { return nil }
        guard wanted == "yesno" else {
            return Dialogue.Question(choices: [], awaits: awaiting(draft).utterance.statement, askedAt: askedAt)
        }
        return Dialogue.Question(choices: [certain, .no], askedAt: askedAt)
    }

    /// Whether yes or no is wanted.
    package var isYesNo: Bool { wanted == "yesno" && choices?.isEmpty ?? true }

    /// The name of what a choice, counted from 0, offers to do.
    package func name(ofChoice index: Int) -> String? {
        guard let choices, choices.indices.contains(index) else { return act?.name }
        return (choices[index].list?.first?.act ?? choices[index].act ?? act)?.name
    }

    /// What a choice stands for: an act, or the value that completes the act.
    private func utterance(of choice: SpeechValue, _ acts: SpokenActs) throws -> Utterance? {
        if let chosen = choice.list?.first?.act ?? choice.act {
            return try acts.utterance(chosen)
        }
        var completed = act ?? SpeechAct("show")
        completed[Self.slots[wanted] ?? (choice.number == nil ? "text" : "work")] = choice
        return try acts.utterance(completed)
    }

    /// The slot that is wanted.
    private static let slots = [
        "work": "work", "date": "by", "person": "who", "unit": "scope", "time": "until", "amount": "done",
    ]

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
