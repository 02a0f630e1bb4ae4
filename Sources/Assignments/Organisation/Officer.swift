import VietnameseText

/// A person who works in one unit at a time (cán bộ).
package struct Officer: Equatable, Sendable {
    /// The key of an officer.
    package typealias ID = Identifier<Officer>

    /// The key.
    package let id: ID
    /// The code in the roster, stable when the name is spelt anew.
    package let code: String
    /// The full name.
    package let name: String
    /// The title: "Phó Chủ tịch UBND quận".
    package let title: String
    /// How the bot addresses this person, from the roster and never guessed: "đồng chí", "anh", "chị".
    package let address: String
    /// The unit.
    package let unit: OrgUnit.ID
    /// Whether this is the unit's designated officer (cán bộ đầu mối), who gets its work by default.
    package let isDesignated: Bool
    /// The language of the bot's answers to this person: `vi` or `en`; nil takes the office's.
    package let language: String?

    /// Creates an officer.
    package init(
        id: ID,
        code: String,
        name: String,
        title: String,
        address: String,
        unit: OrgUnit.ID,
        isDesignated: Bool,
        language: String? = nil
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.title = title
        self.address = address
        self.unit = unit
        self.isDesignated = isDesignated
        self.language = language
    }
}

extension Officer {
    /// Whether a name, given without marks and case, is the person's code or full name.
    package func isNamed(exactly folded: String) -> Bool {
        Folded.words(code) == folded || Folded.words(name) == folded
    }
}
