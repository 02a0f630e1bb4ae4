import VietnameseText

/// A value of a slot, as labels write it.
package indirect enum JSON: Equatable, Sendable, Codable {
    case null, bool(Bool), number(Double), text(String), list([JSON]), object([String: JSON])

    /// Reads any value. Throws `DecodingError`.
    package init(from decoder: any Decoder) throws {
        let c = try decoder.singleValueContainer()
        if c.decodeNil() {
            self = .null
        } else if let v = try? c.decode(Bool.self) {
            self = .bool(v)
        } else if let v = try? c.decode(Double.self) {
            self = .number(v)
        } else if let v = try? c.decode(String.self) {
            self = .text(v)
        } else if let v = try? c.decode([JSON].self) {
            self = .list(v)
        } else {
            self = .object(try c.decode([String: JSON].self))
        }
    }
    /// Writes the value.
    package func encode(to encoder: any Encoder) throws {
        var c = encoder.singleValueContainer()
        switch self {
        case .null: try c.encodeNil()
        case .bool(let v): try c.encode(v)
        case .number(let v): if v == v.rounded(), abs(v) < 1e15 { try c.encode(Int(v)) } else { try c.encode(v) }
        case .text(let v): try c.encode(v)
        case .list(let v): try c.encode(v)
        case .object(let v): try c.encode(v)
        }
    }
    /// A whole number.
    package static func int(_ v: Int) -> JSON { .number(Double(v)) }
}

/// One act of a message, in the vocabulary of the labels: what is done and its slots.
package struct Meaning: Equatable, Sendable {
    /// report, submit, obstacle, askExtension, query, assign, …
    package var name: String
    /// What is said of it, by the names of the labels.
    package var slots: [String: JSON]

    /// Creates a meaning.
    package init(_ name: String, _ slots: [String: JSON] = [:]) { (self.name, self.slots) = (name, slots) }
    /// The same as one flat object.
    package var json: JSON { .object(slots.merging(["do": .text(name)]) { $1 }) }
    /// Reads an object whose `do` names the act; nil for any other.
    package init?(_ json: JSON) {
        guard case .object(var slots) = json, case .text(let name)? = slots.removeValue(forKey: "do") else {
            return nil
        }
        self.init(name, slots)
    }
}

extension Double {
    /// The whole number without what follows its point; 0 where it is no number, or more than an office counts.
    var whole: Int { rounded(.towardZero).counted ?? 0 }
}
