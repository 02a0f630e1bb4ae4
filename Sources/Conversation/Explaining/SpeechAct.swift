/// An act in the words by which understanding is labelled and judged: what is done, and its slots.
package struct SpeechAct: Equatable, Sendable {
    /// What is done: `report`, `query`, `grant`.
    package var name: String
    /// Of what, by how much, until when.
    package var slots: [String: SpeechValue]

    /// Creates an act; a slot that is nil is left out.
    package init(_ name: String, _ slots: [String: SpeechValue?] = [:]) {
        self.name = name
        self.slots = slots.compactMapValues(\.self)
    }

    /// The value of a slot, or nil.
    package subscript(_ slot: String) -> SpeechValue? {
        get { slots[slot] }
        set { slots[slot] = newValue }
    }
}

extension SpeechAct: Codable {
    private static let nameKey = "do"

    /// Reads an object whose `do` names the act.
    package init(from decoder: any Decoder) throws {
        var slots = try [String: SpeechValue](from: decoder)
        name = slots.removeValue(forKey: Self.nameKey)?.text ?? ""
        self.slots = slots
    }

    /// Writes the act as one flat object.
    package func encode(to encoder: any Encoder) throws {
        try slots.merging([Self.nameKey: .text(name)]) { $1 }.encode(to: encoder)
    }
}

/// The value of a slot, as JSON has it.
package enum SpeechValue: Equatable, Sendable {
    case number(Int)
    case decimal(Double)
    case text(String)
    case flag(Bool)
    indirect case list([SpeechValue])
    indirect case object([String: SpeechValue])

    /// The text, where it is one.
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The whole number, where it is one.
    package var number: Int? { if case .number(let number) = self { number } else { nil } }
    /// The values, where it is a list.
    package var list: [SpeechValue]? { if case .list(let list) = self { list } else { nil } }
    /// The act, where it is an object that names one.
    package var act: SpeechAct? {
        guard case .object(var slots) = self, let name = slots.removeValue(forKey: "do")?.text else { return nil }
        return SpeechAct(name, slots)
    }

    /// The text, or nothing where there is none.
    package static func optional(_ text: String?) -> SpeechValue? {
        text.flatMap { $0.isEmpty ? nil : .text($0) }
    }

    /// One text, or a list where there are several; nothing where there is none.
    package static func names(_ names: [String]) -> SpeechValue? {
        names.count > 1 ? .list(names.map(SpeechValue.text)) : names.first.map(SpeechValue.text)
    }
}

extension SpeechValue: Codable {
    /// Reads any value but null.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let decimal = try? container.decode(Double.self) {
            self = .decimal(decimal)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([SpeechValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: SpeechValue].self))
        }
    }

    /// Writes the value.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .decimal(let decimal): try container.encode(decimal)
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}
