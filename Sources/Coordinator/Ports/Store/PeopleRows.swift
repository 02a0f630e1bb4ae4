package import Assignments
package import Foundation

/// A person to be written.
package struct OfficerRow: Equatable, Sendable {
    /// The code in the roster, unique.
    package let code: String
    /// The full name.
    package let name: String
    /// The title.
    package let title: String
    /// The form of address.
    package let address: String
    /// The unit.
    package let unit: OrgUnit.ID
    /// Whether this is the unit's designated officer.
    package let isDesignated: Bool
    /// The language, or nil for the office's.
    package let language: String?
    /// The roles, in the person's own unit and below.
    package let roles: [Role]

    /// Creates a row.
    package init(
        code: String, name: String, title: String, address: String, unit: OrgUnit.ID, isDesignated: Bool,
        language: String?, roles: [Role]
    ) {
        self.code = code
        self.name = name
        self.title = title
        self.address = address
        self.unit = unit
        self.isDesignated = isDesignated
        self.language = language
        self.roles = roles
    }
}

/// How much of a person was erased.
package struct Erasure: Equatable, Sendable {
    /// Texts in the history.
    package var texts = 0
    /// Messages received.
    package var received = 0
    /// Messages sent.
    package var sent = 0

    /// Creates a count of nothing.
    package init() {}
}

/// People with their roles.
package protocol PeopleReading {
    /// A person by code, also one who has left, as his row is now: an import asks between the rows that it writes.
    func record(code: String) throws -> (officer: Officer, isActive: Bool)?
    /// How many people there are, and how many of them have linked an account.
    func counts() throws -> (all: Int, linked: Int)
}

/// People with their roles, to be written.
package protocol PeopleRows: PeopleReading {
    /// Writes a person with his roles; adds him where there is none of this code. Answers the key.
    func save(_ officer: OfficerRow) throws -> Officer.ID
    /// Gives a person another code, so that his own is another's.
    func recode(_ officer: Officer.ID, as code: String) throws
    /// Takes a person's roles, designation, links and dialogues back and ends what he has delegated or was delegated, his absences
    /// and his standing in; who he was stays on record.
    func retire(_ officer: Officer.ID, at now: Date) throws
    /// Erases a person's texts, messages and ids; what was done stays in the chain.
    func erase(_ officer: Officer.ID) throws -> Erasure
}
