import Foundation

/// A list in one column, as JSON that is the same for the same list.
enum ListColumn {
    /// The text of a list.
    static func encoded<Element: Encodable>(_ value: [Element]) throws -> String {
        guard !value.isEmpty else { return "[]" }
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .millisecondsSince1970
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// The list of a text. Throws where it is none.
    static func decoded<Element: Decodable>(_ type: [Element].Type, _ text: String) throws -> [Element] {
        guard text != "[]" else { return [] }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .millisecondsSince1970
        return try decoder.decode(type, from: Data(text.utf8))
    }
}
