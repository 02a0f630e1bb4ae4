/// The values of a statement by name: a list and no dictionary, since each is looked for once and most are few.
package struct SQLValues: ExpressibleByDictionaryLiteral, Sendable {
    private var pairs: [(name: String, value: SQLValue)]

    /// The values of a literal, each name once.
    package init(dictionaryLiteral elements: (String, SQLValue)...) { pairs = elements.map { ($0.0, $0.1) } }

    /// How many there are.
    package var count: Int { pairs.count }

    /// The value of a name, or nil where it is not among them.
    package subscript(_ name: String) -> SQLValue? { pairs.first { $0.name == name }?.value }

    /// Both lists; a name stands in one of them.
    package static func + (lhs: SQLValues, rhs: SQLValues) -> SQLValues {
        var sum = lhs
        sum.pairs += rhs.pairs
        return sum
    }
}
