/// A database key that cannot be mistaken for the key of something else.
package struct Identifier<Owner>: RawRepresentable, Hashable, Sendable {
    /// The key, 1 and up.
    package let rawValue: Int64

    /// Wraps a key read from the database.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

extension Identifier: Codable {
    /// Reads the bare number.
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the bare number.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: Comparable {
    /// Lower keys come first.
    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
