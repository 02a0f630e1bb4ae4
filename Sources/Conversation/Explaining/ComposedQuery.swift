import Foundation
import Reports

/// A question that was composed into a query, in the words by which understanding is judged.
struct ComposedQuery {
    /// The query; nil where something else was said.
    let query: Query?
    private let isOwn: Bool

    /// Looks at what was said.
    init(_ utterance: Utterance) {
        guard let statement = utterance.statement, statement.intent == .query else {
            (query, isOwn) = (nil, false)
            return
        }
        let slots = statement.typed(AskQuery.Slots.self).slots
        (query, isOwn) = (slots.query, slots.isOwn)
    }

    /// The act; the sender's own work goes by a name of its own.
    var act: SpeechAct? {
        guard let query, var slots = Self.slots(of: query) else { return nil }
        guard isOwn else { return SpeechAct("query", slots) }
        slots["subject"] = nil
        return SpeechAct("mine", slots)
    }

    /// A query in its own grammar.
    static func slots(of query: Query) -> [String: SpeechValue]? {
        guard let data = try? JSONEncoder().encode(query) else { return nil }
        return try? JSONDecoder().decode([String: SpeechValue].self, from: data)
    }

    /// The act, where it may not be asked or cannot be answered.
    var refused: SpeechAct? {
        act.map { SpeechAct($0.name, $0.slots.merging(["refused": .flag(true)]) { $1 }) }
    }
}
