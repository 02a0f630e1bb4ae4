import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import VietnameseText

extension Rows {
    // MARK: Units

    func saveUnit(_ unit: UnitRow) throws -> OrgUnit.ID {
        let values: SQLValues = [
            "name": .text(unit.name), "kind": .text(unit.kind), "parent": .optional(unit.parent?.rawValue),
            "from_date": .optional(unit.effectiveFrom?.iso), "to_date": .optional(unit.effectiveTo?.iso),
            "successor": .optional(unit.successor?.rawValue),
        ]
        let id: OrgUnit.ID
        if let existing = unit.id {
            id = existing
            try session.run(OfficeSQL.updateUnit, values + ["id": .integer(id.rawValue)])
        } else {
            let row = try session.first(OfficeSQL.addUnit, values)
            id = OrgUnit.ID(rawValue: try required(row, "unit").integer("id"))
        }
        try officeHasChanged()
        try saveNames(of: id, unit)
        try savePath(of: id, parent: unit.parent)
        return id
    }

    func order(units: [OrgUnit.ID]) throws {
        try officeHasChanged()
        for (place, id) in units.enumerated() {
            try session.run(OfficeSQL.orderUnit, ["id": .integer(id.rawValue), "place": .number(place + 1)])
        }
    }

    private func saveNames(of id: OrgUnit.ID, _ unit: UnitRow) throws {
        try session.run(OfficeSQL.clearNames, ["id": .integer(id.rawValue)])
        // Aliases first: they carry the spelling that the import compares.
        for alias in unit.aliases { try addName(id, Folded.words(alias), alias: alias) }
        for name in UnitNames.spoken(name: unit.name, kind: unit.kind) { try addName(id, name, alias: nil) }
    }

    private func addName(_ id: OrgUnit.ID, _ folded: String, alias: String?) throws {
        try session.run(
            OfficeSQL.addName, ["id": .integer(id.rawValue), "folded": .text(folded), "alias": .optional(alias)])
    }

    /// The way to the root, and that of every unit below, which runs through this one.
    private func savePath(of id: OrgUnit.ID, parent: OrgUnit.ID?) throws {
        try session.run(OfficeSQL.clearPath, ["id": .integer(id.rawValue)])
        try session.run(OfficeSQL.addSelfPath, ["id": .integer(id.rawValue)])
        if let parent {
            try session.run(
                OfficeSQL.addParentPath, ["id": .integer(id.rawValue), "parent": .integer(parent.rawValue)])
        }
        for child in try session.rows(OfficeSQL.children, ["id": .integer(id.rawValue)]) {
            try savePath(of: OrgUnit.ID(rawValue: try child.integer("id")), parent: id)
        }
    }

    // MARK: People

    func officerRecord(code: String) throws -> (officer: Officer, isActive: Bool)? {
        try session.first(OfficeSQL.officerOfCode, ["code": .text(code)]).map {
            (try Self.officer($0), try $0.flag("active"))
        }
    }

    func saveOfficer(_ officer: OfficerRow) throws -> Officer.ID {
        let row = try session.first(
            OfficeSQL.saveOfficer,
            [
                "code": .text(officer.code), "name": .text(officer.name), "title": .text(officer.title),
                "address": .text(officer.address), "unit": .integer(officer.unit.rawValue),
                "designated": .flag(officer.isDesignated), "language": .optional(officer.language),
            ])
        try officeHasChanged()
        let id = Officer.ID(rawValue: try required(row, "officer").integer("id"))
        try session.run(OfficeSQL.clearGrants, ["id": .integer(id.rawValue)])
        for role in Set(officer.roles) {
            try session.run(
                OfficeSQL.addGrant,
                ["id": .integer(id.rawValue), "role": .text(role.rawValue), "unit": .integer(officer.unit.rawValue)])
        }
        return id
    }

    func recode(_ officer: Officer.ID, as code: String) throws {
        try officeHasChanged()
        try session.run(OfficeSQL.recode, ["id": .integer(officer.rawValue), "code": .text(code)])
    }

    func retire(_ officer: Officer.ID, at now: Date) throws {
        try officeHasChanged()
        try endArrangements(of: officer, at: now)
        try session.run(OfficeSQL.retire, ["id": .integer(officer.rawValue)])
        try session.run(OfficeSQL.clearGrants, ["id": .integer(officer.rawValue)])
        try session.run(IdentitySQL.dropCode, ["officer": .integer(officer.rawValue)])
        _ = try unlink(officer, at: now)
    }

    func officerCounts() throws -> (all: Int, linked: Int) {
        let row = try required(try session.first(OfficeSQL.officerCounts), "officers")
        return (Int(try row.integer("officers")), Int(try row.integer("linked")))
    }

    /// The person of a row.
    static func officer(_ row: SQLRow) throws -> Officer {
        Officer(
            id: Officer.ID(rawValue: try row.integer("id")), code: try row.text("code"), name: try row.text("name"),
            title: try row.text("title"), address: try row.text("address"),
            unit: OrgUnit.ID(rawValue: try row.integer("unit_id")), isDesignated: try row.flag("designated"),
            language: try row.optionalText("language"))
    }

    // MARK: Plans

    func saveCampaign(_ campaign: Campaign) throws -> Campaign.ID {
        let row = try session.first(
            OfficeSQL.saveCampaign,
            [
                "code": .text(campaign.code), "name": .text(campaign.name),
                "folded": .text(Folded.words(campaign.name)),
            ])
        try officeHasChanged()
        let id = Campaign.ID(rawValue: try required(row, "campaign").integer("id"))
        try session.run(OfficeSQL.clearPhases, ["id": .integer(id.rawValue)])
        for phase in campaign.phases {
            try session.run(
                OfficeSQL.addPhase,
                [
                    "id": .integer(id.rawValue), "code": .text(phase.code), "name": .text(phase.name),
                    "folded": .text(Folded.words(phase.name)), "from_date": .text(phase.from.iso),
                    "to_date": .text(phase.to.iso),
                ])
        }
        return id
    }
}
