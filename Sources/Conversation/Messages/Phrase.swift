package import Assignments
package import CivilCalendar

/// A sentence to be said, in no language yet: a key of the catalogue and its values.
package struct Phrase: Equatable, Sendable {
    /// A value of a sentence; how it looks depends on the language.
    package indirect enum Value: Equatable, Sendable {
        /// Text as it is: a name, a person's own words.
        case text(String)
        /// A whole number with separators: 21.914.
        case number(Int)
        /// A ratio in percent with one decimal at most: 98,6; nothing of nothing is no value.
        case ratio(part: Int, of: Int)
        /// Hundredths as a number with up to two decimals: 1,05.
        case hundredths(Int)
        /// A day with its weekday: thứ Sáu 31/05/2024.
        case date(CivilDate)
        /// A deadline with its weekday, and its time where it has one.
        case deadline(Deadline)
        /// A sentence within the sentence.
        case phrase(Phrase)
        /// Sentences on lines of their own.
        case lines([Phrase])
        /// Sentences separated by commas.
        case list([Phrase])
        /// Nothing; a section of the template that depends on it is left out.
        case none
    }

    /// The sentence.
    package let key: MessageKey
    /// The values by name, as `MessageKey.values` lists them.
    package let values: [String: Value]

    /// Creates a phrase.
    package init(_ key: MessageKey, _ values: [String: Value] = [:]) {
        self.key = key
        self.values = values
    }
}

extension Phrase.Value {
    /// The text, or nothing where nil or empty.
    package static func optional(_ text: String?) -> Phrase.Value {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }
}
