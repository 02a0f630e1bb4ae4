import Assignments
import Foundation

extension Table: Encodable {
    private enum Key: String, CodingKey {
        case title, lead, columns, rows, totals, count, base, next, `private`
    }

    /// Writes all of the table; what is not there is null.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(title, forKey: .title)
        try container.encode(lead, forKey: .lead)
        try container.encode(columns, forKey: .columns)
        try container.encode(rows, forKey: .rows)
        try container.encode(totals, forKey: .totals)
        try container.encode(count, forKey: .count)
        try container.encode(base, forKey: .base)
        try container.encode(next, forKey: .next)
        try container.encode(isPrivate, forKey: .private)
    }

    /// The table as JSON. Throws what the encoder throws.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// The table as CSV: a heading, the rows, and what they add up to.
    package var csv: String {
        let lines = rows + (totals.map { [$0] } ?? [])
        return ([columns.map { Self.quoted($0.key) }] + lines.map { $0.map(\.field) })
            .map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    }

    /// A field in quotes. A spreadsheet would compute what begins like a formula.
    static func quoted(_ text: String) -> String {
        let plain = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        return "\"\(plain.replacing("\"", with: "\"\""))\""
    }
}

extension Table.Column: Encodable {
    private enum Key: String, CodingKey { case key, title, kind }

    /// Writes the column.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(key, forKey: .key)
        try container.encode(title, forKey: .title)
        try container.encode(kind.rawValue, forKey: .kind)
    }
}

extension Table.Page: Encodable {
    private enum Key: String, CodingKey { case limit, offset }

    /// Writes the page.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(limit, forKey: .limit)
        try container.encode(offset, forKey: .offset)
    }
}

extension Table.Cell: Encodable {
    private enum Key: String, CodingKey { case part, of, percent, done, left, unit }

    /// Writes a bare text, number or ISO day, null, or an object of a share or an amount.
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .share(let part, let whole):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(part, forKey: .part)
            try container.encode(whole, forKey: .of)
            try container.encode(VietnameseNumbers.permille(part, of: whole).map { Double($0) / 10 }, forKey: .percent)
        case .amount(let done, let target, let unit):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(done, forKey: .done)
            try container.encode(target, forKey: .of)
            try container.encode(unit, forKey: .unit)
        case .left(let left, let target, let unit):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(target.map { _ in left }, forKey: .left)
            try container.encode(target, forKey: .of)
            try container.encode(unit, forKey: .unit)
        case .mean(let sum, let count):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(
                VietnameseNumbers.permille(sum, of: count * 100).map { Double($0) / 10 }, forKey: .percent)
            try container.encode(count, forKey: .of)
        default:
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            case .day(let day): try container.encode(day.iso)
            case .none, .share, .amount, .left, .mean: try container.encodeNil()
            }
        }
    }

    /// The value in a CSV file.
    var field: String {
        switch self {
        case .none: ""
        case .number(let number): String(number)
        case .text(let text): Table.quoted(text)
        case .day(let day): day.iso
        // A bare "1/8" would be read as a day.
        case .share(let part, let whole):
            Table.quoted(
                ["\(part)/\(whole)", VietnameseNumbers.percent(part, of: whole)].compactMap(\.self)
                    .joined(separator: " · "))
        case .mean(let sum, let count):
            VietnameseNumbers.permille(sum, of: count * 100).map { "\($0 / 10).\($0 % 10)" } ?? ""
        case .left: Table.quoted(text)
        case .amount(let done, let target, let unit):
            Table.quoted((target.map { "\(done)/\($0) " } ?? "\(done) ") + unit)
        }
    }
}
