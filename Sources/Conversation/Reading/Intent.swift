/// What a message asks the bot to do. The raw values are the names in `namro explain` and in stored dialogues, and never change.
/// Each feature declares its own.
package struct Intent: RawRepresentable, Hashable, Sendable {
    /// The name.
    package let rawValue: String

    /// Creates an intent by name, also one that no feature has.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Declares an intent.
    init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Intent: Codable {
    /// Reads a name. Throws `DecodingError` where no feature has it: what holds it was stored by another version.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self.init(rawValue: try container.decode(String.self))
        guard AllFeatures.intents.contains(self) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no feature is called \(rawValue)")
        }
    }

    /// Writes the name.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
