import Assignments
import Understanding
import VietnameseText

/// What answers a question of the bot.
extension MeaningMap {
    /// The answers as the dialogue takes them, one after the other: several choices at once are several; empty for another kind of meaning,
    /// and where nothing can be made of it.
    func answers(_ meaning: Meaning) -> [Answer] {
        guard meaning.name == "answer" else { return [] }
        if case .list(let numbers)? = meaning.slots["choice"] {
            return numbers.compactMap(\.wholeNumber).map { .number($0) }
        }
        if let number = meaning.number("choice") { return [.number(number)] }
        if meaning.slots["yes"] == .bool(true) {
            return [sight.expects.first?.kind == "yesno" ? .number(1) : .yes(strength: .strong)]
        }
        if meaning.slots["no"] == .bool(true) || meaning.slots["later"] == .bool(true) { return [.no(words: Words())] }
        return value(meaning).map { [$0] } ?? []
    }

    /// What was asked for: one of the choices by its value, a number, a day, names or words.
    private func value(_ meaning: Meaning) -> Answer? {
        guard let value = meaning.slots["value"] else { return nil }
        if let place = sight.expects.first?.choices.firstIndex(of: .value(value)) { return .number(place + 1) }
        if let number = meaning.number("value") { return .number(number) }
        if let day = meaning.date("value") {
            var words = Words(note: text)
            (words.day, words.saysDayAlone) = (day, true)
            return .words(words)
        }
        return meaning.names("value").map { .words(Words(note: $0.joined(separator: ", "))) }
    }
}
