/// A value that is left out of the JSON form while it is empty, and is empty where the JSON does not have it.
///
/// The history keeps an after-image of every change for ever: a field that came later must be readable in images that
/// do not have it yet, and what most assignments never use must cost nothing.
@propertyWrapper
package struct SparselyCoded<Value: EmptyByDefault>: Equatable {
    /// The value.
    package var wrappedValue: Value

    /// Wraps a value.
    package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

/// What has an empty value to begin with.
package protocol EmptyByDefault: Codable, Equatable {
    /// The empty value.
    init()
}

extension String: EmptyByDefault {}
extension Int: EmptyByDefault {}
extension Bool: EmptyByDefault {}
extension Array: EmptyByDefault where Element: Codable & Equatable {}
extension SparselyCoded: Sendable where Value: Sendable {}

extension SparselyCoded: Codable {
    /// Reads the bare value.
    package init(from decoder: any Decoder) throws { wrappedValue = try Value(from: decoder) }

    /// Writes the bare value.
    package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
    /// The value of a key, or the empty one; called by the code that the compiler writes for a type's fields.
    func decode<Value>(_ type: SparselyCoded<Value>.Type, forKey key: Key) throws -> SparselyCoded<Value> {
        SparselyCoded(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }
}

extension KeyedEncodingContainer {
    /// Writes a value that is not empty; called by the code that the compiler writes for a type's fields.
    mutating func encode<Value>(_ value: SparselyCoded<Value>, forKey key: Key) throws {
        guard value.wrappedValue != Value() else { return }
        try encode(value.wrappedValue, forKey: key)
    }
}
