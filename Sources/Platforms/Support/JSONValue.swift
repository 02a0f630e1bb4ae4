package import Foundation

/// Any JSON, read leniently: platforms send ids as texts or numbers, objects as lists, and fields nobody announced.
package enum JSONValue: Equatable, Sendable {
    /// null.
    case null
    /// true or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// Any other number.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object.
    case object([String: JSONValue])

    /// Reads a document, also one with half a pair of surrogates; nil where it is not JSON.
    package init?(_ data: Data) {
        let decoder = JSONDecoder()
        guard
            let value = (try? decoder.decode(JSONValue.self, from: data))
                ?? LoneSurrogates.mended(data).flatMap({ try? decoder.decode(JSONValue.self, from: $0) })
        else { return nil }
        self = value
    }

    /// A field of an object; nil elsewhere.
    package subscript(_ key: String) -> JSONValue? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    /// A text, or a number as text: for ids that come as either.
    package var flexibleText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): number == number.rounded() ? String(format: "%.0f", number) : String(number)
        case .null, .bool, .array, .object: nil
        }
    }

    /// A text.
    package var text: String? { if case .string(let text) = self { text } else { nil } }
    /// A flag.
    package var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    /// A whole number, or a text that is one.
    package var wholeNumber: Int64? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int64(exactly: number.rounded())
        case .string(let text): Int64(text)
        case .null, .bool, .array, .object: nil
        }
    }
}

extension JSONValue: Codable {
    /// Reads any JSON.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The usual kinds first: a wrong guess costs more than a right one.
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let fields = try? container.decode([String: JSONValue].self) {
            self = .object(fields)
        } else if let number = try? container.decode(Int64.self) {
            self = .integer(number)
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .array(list)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }

    /// Writes the JSON.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let list): try container.encode(list)
        case .object(let fields): try container.encode(fields)
        }
    }

    /// The document as compact bytes, the same for the same value. Throws where a number cannot be written.
    package func data() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
