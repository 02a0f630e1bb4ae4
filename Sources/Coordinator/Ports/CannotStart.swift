/// The bot cannot start, or a platform cannot be asked, before a person has set something; the text says what.
package struct CannotStart: Error, Equatable, Sendable, CustomStringConvertible {
    /// What to do.
    package let description: String

    /// Says what to do.
    package init(description: String) { self.description = description }
}
