/// The places of an answer's columns by name. It is asked for every value that is read, and a dictionary's hashing costs more than
/// SQLite's step to the row.
package struct ColumnTable: Sendable {
    private var slots: [(name: String, place: Int)?]

    /// Creates the table of columns in their order; of one name the first counts.
    package init(_ names: [String]) {
        // Twice as many slots as names at least, so that a search ends soon, and a power of two, so that it goes round by a mask.
        var size = 4
        while size < names.count * 2 { size *= 2 }
        slots = Array(repeating: nil, count: size)
        for (place, name) in names.enumerated() {
            let index = index(of: name)
            if slots[index] == nil { slots[index] = (name, place) }
        }
    }

    /// The place of a column, or nil.
    package subscript(_ name: String) -> Int? { slots[index(of: name)]?.place }

    /// The slot of a name: where it stands, or the empty one where it would.
    private func index(of name: String) -> Int {
        let mask = slots.count - 1
        var index = Self.hash(name) & mask
        while let slot = slots[index], slot.name != name { index = (index + 1) & mask }
        return index
    }

    /// Names of columns differ in length and at their ends.
    private static func hash(_ name: String) -> Int {
        let bytes = name.utf8
        return bytes.count &+ Int(bytes.first ?? 0) &* 7 &+ Int(bytes.last ?? 0) &* 31
    }
}
