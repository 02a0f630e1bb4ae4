import Coordinator

/// A number kept beside a row that follows from what of the row never changes, so that `verify` sees damage that the file's own
/// structure does not show. It is no proof against people who change rows on purpose; the chain of the history is.
enum RowSeal {
    /// The number of some columns, in their order. Columns that came to be `later` count where they hold something, so that rows of
    /// before keep their number.
    static func of(_ values: [SQLValue], later: [SQLValue] = []) -> SQLValue {
        var hash = StableHash.offset
        for value in values { hash = of(value, after: hash) }
        for value in later where value != .null { hash = of(value, after: hash) }
        return .integer(Int64(bitPattern: hash))
    }

    private static func of(_ value: SQLValue, after hash: UInt64) -> UInt64 {
        let hash =
            switch value {
            case .null: StableHash.of("n", after: hash)
            case .integer(let number): StableHash.of(String(number), after: StableHash.of("i", after: hash))
            case .text(let text): StableHash.of(text, after: StableHash.of("t", after: hash))
            case .blob(let bytes):
                bytes.reduce(StableHash.of("b", after: hash)) { StableHash.of($1, after: $0) }
            }
        // A byte that is none of UTF-8 ends each, so that nothing can move from one column into the next.
        return StableHash.of(0xFF, after: hash)
    }
}
