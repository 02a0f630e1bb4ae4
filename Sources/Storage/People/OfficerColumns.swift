import Assignments

/// The columns of a person.
enum OfficerColumns {
    /// The person of a row.
    static func officer(_ row: SQLRow) throws -> Officer {
        Officer(
            id: Officer.ID(rawValue: try row.integer("id")), code: try row.text("code"), name: try row.text("name"),
            title: try row.text("title"), address: try row.text("address"),
            unit: OrgUnit.ID(rawValue: try row.integer("unit_id")), isDesignated: try row.flag("designated"),
            language: try row.optionalText("language"))
    }
}
