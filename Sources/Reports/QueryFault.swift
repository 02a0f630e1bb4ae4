/// Why a query is not answered: one clear line for people, naming the key.
package struct QueryFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// Whether the query is wrong, or right and not for this person.
    package enum Kind: Equatable, Sendable {
        /// It cannot be understood, or nothing of the office fits it.
        case invalid
        /// What it asks for is not for who asks.
        case forbidden
    }

    /// Which it is.
    package let kind: Kind
    /// The line.
    package let description: String

    /// A query that cannot be understood.
    package static func invalid(_ description: String) -> QueryFault {
        QueryFault(kind: .invalid, description: description)
    }

    /// A query that this person may not ask.
    package static func forbidden(_ description: String) -> QueryFault {
        QueryFault(kind: .forbidden, description: description)
    }
}
