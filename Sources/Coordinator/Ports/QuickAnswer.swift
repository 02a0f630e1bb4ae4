/// A word with which a message may be answered by one tap, where the platform has buttons; elsewhere it is typed. Whoever taps has
/// said it himself, with his own rights.
package struct QuickAnswer: Codable, Equatable, Sendable {
    /// What stands on the button.
    package let label: String
    /// What the tap says, as if it were typed: `#12 xong`, up to 64 bytes.
    package let text: String

    /// Creates an answer.
    package init(label: String, text: String) {
        self.label = label
        self.text = text
    }
}
