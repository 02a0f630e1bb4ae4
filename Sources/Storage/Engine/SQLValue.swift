import Coordinator
package import Foundation

/// A value that goes into a statement or comes out of it.
package enum SQLValue: Equatable, Sendable {
    /// No value.
    case null
    /// A whole number; flags are 0 and 1, instants are milliseconds since 1970.
    case integer(Int64)
    /// A text.
    case text(String)
    /// Bytes.
    case blob(Data)

    /// A text or nothing.
    package static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
    /// A number or nothing.
    package static func optional(_ number: Int64?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
    /// A number or nothing.
    package static func optional(_ number: Int?) -> SQLValue { number.map { .integer(Int64($0)) } ?? .null }
    /// A number.
    package static func number(_ number: Int) -> SQLValue { .integer(Int64(number)) }
    /// A flag.
    package static func flag(_ flag: Bool) -> SQLValue { .integer(flag ? 1 : 0) }
}

/// One row of an answer, read by the names of its columns.
package struct SQLRow: Sendable {
    private let columns: ColumnTable
    private let values: [SQLValue]

    /// Creates a row; `columns` gives each name its place in `values`.
    package init(columns: ColumnTable, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column. Throws `StoreError.refused` where there is no such column.
    package func value(_ column: String) throws -> SQLValue {
        guard let index = columns[column] else { throw StoreError.refused("no column \(column)") }
        return values[index]
    }

    /// A number. Throws `StoreError.refused` where it is none.
    package func integer(_ column: String) throws -> Int64 {
        guard case .integer(let number) = try value(column) else { throw StoreError.refused("\(column) is no number") }
        return number
    }

    /// A number or nothing. Throws `StoreError.refused` where it is a text.
    package func optionalInteger(_ column: String) throws -> Int64? {
        try value(column) == .null ? nil : integer(column)
    }

    /// A text. Throws `StoreError.refused` where it is none.
    package func text(_ column: String) throws -> String {
        guard case .text(let text) = try value(column) else { throw StoreError.refused("\(column) is no text") }
        return text
    }

    /// A text or nothing. Throws `StoreError.refused` where it is a number.
    package func optionalText(_ column: String) throws -> String? {
        try value(column) == .null ? nil : text(column)
    }

    /// Bytes or nothing. Throws `StoreError.refused` where it is a number or a text.
    package func optionalBlob(_ column: String) throws -> Data? {
        switch try value(column) {
        case .null: nil
        case .blob(let bytes): bytes
        case .integer, .text: throw StoreError.refused("\(column) is no bytes")
        }
    }

    /// A flag. Throws `StoreError.refused` where it is no number.
    package func flag(_ column: String) throws -> Bool { try integer(column) != 0 }
}
