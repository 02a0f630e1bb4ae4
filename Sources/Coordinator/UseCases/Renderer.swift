package import Assignments
package import Conversation

/// Renders phrases as sentences in the language of each person, the office's by default.
package struct Renderer: Sendable {
    private let catalogues: [String: MessageCatalogue]
    private let office: MessageCatalogue

    /// Creates a renderer that speaks `office` where a person has not chosen another of `catalogues`.
    package init(office: MessageCatalogue, others: [MessageCatalogue] = []) {
        self.office = office
        catalogues = Dictionary((others + [office]).map { ($0.language, $0) }) { _, last in last }
    }

    /// The text of a phrase for a person, or in the office's language for nobody in particular.
    package func text(_ phrase: Phrase, for officer: Officer? = nil) -> String {
        (officer?.language.flatMap { catalogues[$0] } ?? office).text(phrase)
    }

    /// The sentences in the office's language.
    package var catalogue: MessageCatalogue { office }

    /// The text of several phrases, each on lines of its own.
    package func text(_ phrases: [Phrase], for officer: Officer? = nil) -> String {
        phrases.map { text($0, for: officer) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
