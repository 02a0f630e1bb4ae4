import Assignments
import CivilCalendar
import Coordinator
import VietnameseText

/// Units, as rows.
struct UnitRepository: Repository, UnitRows {
    let context: RowContext

    func save(_ unit: UnitRow) throws -> OrgUnit.ID {
        let values: SQLValues = [
            "name": .text(unit.name), "kind": .text(unit.kind), "parent": .optional(unit.parent?.rawValue),
            "from_date": .optional(unit.effectiveFrom?.iso), "to_date": .optional(unit.effectiveTo?.iso),
            "successor": .optional(unit.successor?.rawValue),
        ]
        let id: OrgUnit.ID
        if let existing = unit.id {
            id = existing
            try session.run(UnitSQL.update, values + ["id": .integer(id.rawValue)])
        } else {
            let row = try session.first(UnitSQL.add, values)
            id = OrgUnit.ID(rawValue: try required(row, "unit").integer("id"))
        }
        try officeHasChanged()
        try saveNames(of: id, unit)
        try savePath(of: id, parent: unit.parent)
        return id
    }

    func order(_ units: [OrgUnit.ID]) throws {
        try officeHasChanged()
        for (place, id) in units.enumerated() {
            try session.run(UnitSQL.order, ["id": .integer(id.rawValue), "place": .number(place + 1)])
        }
    }

    private func saveNames(of id: OrgUnit.ID, _ unit: UnitRow) throws {
        try session.run(UnitSQL.clearNames, ["id": .integer(id.rawValue)])
        // Aliases first: they carry the spelling that the import compares.
        for alias in unit.aliases { try addName(id, Folded.words(alias), alias: alias) }
        for name in UnitNames.spoken(name: unit.name, kind: unit.kind) { try addName(id, name, alias: nil) }
    }

    private func addName(_ id: OrgUnit.ID, _ folded: String, alias: String?) throws {
        try session.run(
            UnitSQL.addName, ["id": .integer(id.rawValue), "folded": .text(folded), "alias": .optional(alias)])
    }

    /// The way to the root, and that of every unit below, which runs through this one.
    private func savePath(of id: OrgUnit.ID, parent: OrgUnit.ID?) throws {
        try session.run(UnitSQL.clearPath, ["id": .integer(id.rawValue)])
        try session.run(UnitSQL.addSelfPath, ["id": .integer(id.rawValue)])
        if let parent {
            try session.run(
                UnitSQL.addParentPath, ["id": .integer(id.rawValue), "parent": .integer(parent.rawValue)])
        }
        for child in try session.rows(UnitSQL.children, ["id": .integer(id.rawValue)]) {
            try savePath(of: OrgUnit.ID(rawValue: try child.integer("id")), parent: id)
        }
    }
}
