/// A piece of SQL with its values; pieces compose into a statement.
///
/// Written as a literal whose interpolations are values, never text: `"a.state = \(text: state)"`. Each value is bound by a name of its
/// own and says its type, as PostgreSQL asks.
package struct SQL: ExpressibleByStringInterpolation, Equatable, Sendable {
    /// A stretch of a statement.
    private enum Part: Equatable, Sendable {
        case text(String)
        case integer(Int64?)
        case word(String?)
    }

    private var parts: [Part] = []

    /// A piece without values.
    package init(stringLiteral text: String) { parts = [.text(text)] }

    /// A piece of a literal with values.
    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.sql.parts }

    private init() {}

    /// The statement, and its values by name.
    package var rendered: (text: String, values: SQLValues) {
        var (text, values): (String, SQLValues) = ("", [:])
        for part in parts {
            switch part {
            case .text(let plain): text += plain
            case .integer(let number):
                let name = Self.name(values.count)
                text += "CAST(:\(name) AS BIGINT)"
                values = values + [name: .optional(number)]
            case .word(let word):
                let name = Self.name(values.count)
                text += "CAST(:\(name) AS TEXT)"
                values = values + [name: .optional(word)]
            }
        }
        return (text, values)
    }

    /// `p_a`, `p_b`, … `p_ba`: letters only, as names of values are.
    private static func name(_ index: Int) -> String {
        var (name, rest) = ("", index)
        repeat {
            name = String(UnicodeScalar(UInt8(97 + rest % 26))) + name
            rest /= 26
        } while rest > 0
        return "p_" + name
    }

    // MARK: Composing

    /// One piece after another.
    package static func + (one: SQL, other: SQL) -> SQL {
        var sum = one
        sum.parts += other.parts
        return sum
    }

    /// Both hold.
    package static func && (one: SQL, other: SQL) -> SQL { "(\(one) AND \(other))" }

    /// One of them holds.
    package static func || (one: SQL, other: SQL) -> SQL { "(\(one) OR \(other))" }

    /// All hold; of none, always.
    package static func all(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "1 = 1" : "(\(joined(conditions, by: " AND ")))"
    }

    /// One of them holds; of none, never.
    package static func any(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "1 = 0" : "(\(joined(conditions, by: " OR ")))"
    }

    /// Whether a piece is one of some numbers.
    package static func isOne(_ piece: SQL, of numbers: [Int64]) -> SQL {
        isOne(piece, of: padded(numbers).map { "\($0)" as SQL })
    }

    /// Whether a piece is one of some texts.
    package static func isOne(_ piece: SQL, of texts: [String]) -> SQL {
        isOne(piece, of: padded(texts).map { "\($0)" as SQL })
    }

    private static func isOne(_ piece: SQL, of values: [SQL]) -> SQL {
        values.isEmpty ? "1 = 0" : "\(piece) IN (\(joined(values, by: ", ")))"
    }

    /// The list, filled up with its last value to a power of two, so that lists of many lengths share few statements.
    private static func padded<Value>(_ values: [Value]) -> [Value] {
        guard let last = values.last else { return [] }
        var size = 1
        while size < values.count { size *= 2 }
        return values + Array(repeating: last, count: size - values.count)
    }

    private static func joined(_ pieces: [SQL], by sign: SQL) -> SQL {
        pieces.dropFirst().reduce(pieces.first ?? SQL()) { $0 + sign + $1 }
    }

    // MARK: Interpolation

    /// Takes values apart from the text.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL()

        /// Begins a literal.
        package init(literalCapacity: Int, interpolationCount: Int) {}

        /// Text as it stands.
        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { sql.parts.append(.text(literal)) }
        }

        /// A number.
        package mutating func appendInterpolation(_ number: Int64?) { sql.parts.append(.integer(number)) }
        /// A number.
        package mutating func appendInterpolation(_ number: Int) { sql.parts.append(.integer(Int64(number))) }
        /// A text.
        package mutating func appendInterpolation(_ text: String) { sql.parts.append(.word(text)) }
        /// Another piece.
        package mutating func appendInterpolation(_ piece: SQL) { sql.parts += piece.parts }
    }
}
