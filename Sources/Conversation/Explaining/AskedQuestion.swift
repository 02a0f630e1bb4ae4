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

    /// The question as the program keeps it; nil where it has no such question. Throws what the records throw.
    package func question(_ acts: SpokenActs, askedAt: Date) throws -> Dialogue.Question? {
        if let choices, !choices.isEmpty {
            let readings = try choices.map { try reading(of: $0, acts) ?? Self.no }
            return Dialogue.Question(choices: readings, askedAt: askedAt)
        }
        guard let act, let reading = try acts.reading(act) else { return nil }
        guard wanted == "yesno" else {
            return Dialogue.Question(choices: [], awaits: awaiting(reading), askedAt: askedAt)
        }
        return Dialogue.Question(choices: [Self.certain(reading), Self.no], askedAt: askedAt)
    }

    /// Whether yes or no is wanted.
    package var isYesNo: Bool { wanted == "yesno" && choices?.isEmpty ?? true }

    /// The name of what a choice, counted from 0, offers to do.
    package func name(ofChoice index: Int) -> String? {
        guard let choices, choices.indices.contains(index) else { return act?.name }
        return (choices[index].list?.first?.act ?? choices[index].act ?? act)?.name
    }

    private static let no = Reading(.unknown, note: "thôi")

    /// What a choice stands for: an act, or the value that completes the act.
    private func reading(of choice: SpeechValue, _ acts: SpokenActs) throws -> Reading? {
        if let chosen = choice.list?.first?.act ?? choice.act {
            return try acts.reading(chosen).map(Self.certain)
        }
        var completed = act ?? SpeechAct("show")
        completed[Self.slots[wanted] ?? (choice.number == nil ? "text" : "work")] = choice
        return try acts.reading(completed).map(Self.certain)
    }

    /// The slot that is wanted.
    private static let slots = [
        "work": "work", "date": "by", "person": "who", "unit": "scope", "time": "until", "amount": "done",
    ]

    private func awaiting(_ reading: Reading) -> Reading {
        var reading = reading
        switch wanted {
        case "date", "time":
            reading.date = nil
            reading.awaited = .deadline
        case "reason", "text", "result", "obstacle": reading.note = nil
        case "product": reading.awaited = .result
        case "process": reading.awaited = .process
        case "responsibility": reading.awaited = .responsibility
        case "person", "unit": reading.awaited = .people
        default: break
        }
        if reading.intent != .assign { reading.awaited = nil }
        return reading
    }

    /// What is offered to choose from is meant as it is offered.
    private static func certain(_ reading: Reading) -> Reading {
        var reading = reading
        reading.isConfirmed = true
        reading.report?.isConfirmed = true
        return reading
    }
}
