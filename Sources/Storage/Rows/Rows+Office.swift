import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

extension Rows {
    // MARK: Units

    func unit(_ id: OrgUnit.ID) throws -> OrgUnit? {
        try session.first(OfficeSQL.unit, ["id": .integer(id.rawValue)]).map(unit)
    }

    func units() throws -> [OrgUnit] { try session.rows(OfficeSQL.units).map(unit) }

    func units(below unit: OrgUnit.ID) throws -> [OrgUnit] {
        try session.rows(OfficeSQL.unitsBelow, ["id": .integer(unit.rawValue)]).map(self.unit)
    }

    func units(named folded: String) throws -> [OrgUnit] {
        try session.rows(OfficeSQL.unitsNamed, ["folded": .text(folded)]).map(unit)
    }

    func path(of unit: OrgUnit.ID) throws -> [OrgUnit.ID] {
        try session.rows(OfficeSQL.path, ["id": .integer(unit.rawValue)]).map {
            OrgUnit.ID(rawValue: try $0.integer("ancestor_id"))
        }
    }

    func aliases(of unit: OrgUnit.ID) throws -> [String] {
        try session.rows(OfficeSQL.aliases, ["id": .integer(unit.rawValue)]).map { try $0.text("alias") }
    }

    func save(_ unit: UnitRow) throws -> OrgUnit.ID {
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
        try saveNames(of: id, unit)
        try savePath(of: id, parent: unit.parent)
        return id
    }

    func order(units: [OrgUnit.ID]) throws {
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

    private func unit(_ row: SQLRow) throws -> OrgUnit {
        OrgUnit(
            id: OrgUnit.ID(rawValue: try row.integer("id")), name: try row.text("name"), kind: try row.text("kind"),
            parent: try row.optionalInteger("parent_id").map { OrgUnit.ID(rawValue: $0) },
            effectiveFrom: try row.optionalText("effective_from").flatMap { CivilDate(iso: $0) },
            effectiveTo: try row.optionalText("effective_to").flatMap { CivilDate(iso: $0) },
            successor: try row.optionalInteger("successor_id").map { OrgUnit.ID(rawValue: $0) },
            rosterOrder: Int(try row.integer("roster_order")))
    }

    // MARK: People

    func officer(_ id: Officer.ID) throws -> Officer? {
        try session.first(OfficeSQL.officer, ["id": .integer(id.rawValue)]).map(officer)
    }

    func officer(code: String) throws -> (officer: Officer, isActive: Bool)? {
        try session.first(OfficeSQL.officerOfCode, ["code": .text(code)]).map {
            (try officer($0), try $0.flag("active"))
        }
    }

    func officers() throws -> [Officer] { try session.rows(OfficeSQL.officers).map(officer) }

    func officers(named folded: String, in unit: OrgUnit.ID?) throws -> [Officer] {
        // An office has hundreds of people, not millions; names are compared in one place, in Swift.
        let people = try session.rows(
            unit == nil ? OfficeSQL.officers : OfficeSQL.officersOfUnit,
            unit.map { ["unit": .integer($0.rawValue)] } ?? [:]
        ).map(officer)
        return NamedPeople.matches(folded, among: people)
    }

    func designatedOfficer(of unit: OrgUnit.ID) throws -> Officer? {
        try session.rows(OfficeSQL.officersOfUnit, ["unit": .integer(unit.rawValue)]).map(officer)
            .first(where: \.isDesignated)
    }

    func holders(of role: Role, over unit: OrgUnit.ID) throws -> [Officer] {
        let rows = try session.rows(
            OfficeSQL.holders, ["role": .text(role.rawValue), "unit": .integer(unit.rawValue)])
        guard let nearest = try rows.first?.integer("depth") else { return [] }
        return try rows.filter { try $0.integer("depth") == nearest }.map(officer)
    }

    func holders(of role: Role) throws -> [(officer: Officer, unit: OrgUnit.ID)] {
        try session.rows(OfficeSQL.holdersAnywhere, ["role": .text(role.rawValue)]).map { row in
            (try officer(row), OrgUnit.ID(rawValue: try row.integer("scope_id")))
        }
    }

    func grants(of officer: Officer.ID) throws -> [Grant] {
        let grants = try session.rows(OfficeSQL.grants, ["id": .integer(officer.rawValue)]).compactMap { row in
            Role(rawValue: try row.text("role")).map {
                Grant(role: $0, scope: OrgUnit.ID(rawValue: (try? row.integer("unit_id")) ?? 0))
            }
        }
        return try grants
            + followed(by: officer).map { campaign in
                Grant(role: .follower, scope: OrgUnit.ID(rawValue: 0), campaign: campaign)
            }
    }

    func save(_ officer: OfficerRow) throws -> Officer.ID {
        let row = try session.first(
            OfficeSQL.saveOfficer,
            [
                "code": .text(officer.code), "name": .text(officer.name), "title": .text(officer.title),
                "address": .text(officer.address), "unit": .integer(officer.unit.rawValue),
                "designated": .flag(officer.isDesignated), "language": .optional(officer.language),
            ])
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
        try session.run(OfficeSQL.recode, ["id": .integer(officer.rawValue), "code": .text(code)])
    }

    func retire(_ officer: Officer.ID, at now: Date) throws {
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
    func officer(_ row: SQLRow) throws -> Officer {
        Officer(
            id: Officer.ID(rawValue: try row.integer("id")), code: try row.text("code"), name: try row.text("name"),
            title: try row.text("title"), address: try row.text("address"),
            unit: OrgUnit.ID(rawValue: try row.integer("unit_id")), isDesignated: try row.flag("designated"),
            language: try row.optionalText("language"))
    }

    // MARK: Plans

    func phases(of campaign: Campaign.ID) throws -> [Campaign.Phase] {
        try session.rows(OfficeSQL.phases, ["id": .integer(campaign.rawValue)]).compactMap(phase)
    }

    func campaignCode(_ id: Campaign.ID) throws -> String? {
        try session.first(OfficeSQL.campaignCode, ["id": .integer(id.rawValue)])?.text("code")
    }

    func campaigns(named folded: String) throws -> [(id: Campaign.ID, name: String)] {
        try session.rows(OfficeSQL.campaignsNamed, ["folded": .text(folded)]).map {
            (Campaign.ID(rawValue: try $0.integer("id")), try $0.text("name"))
        }
    }

    func phases(named folded: String) throws -> [NamedPhase] {
        // An office has few phases; names are compared in one place, in Swift.
        try session.rows(OfficeSQL.allPhases).compactMap { row in
            try phase(row).map {
                NamedPhase(
                    campaign: Campaign.ID(rawValue: try row.integer("campaign_id")),
                    campaignCode: try row.text("campaign_code"), phase: $0)
            }
        }.filter { $0.isNamed(folded) }
    }

    func save(_ campaign: Campaign) throws -> Campaign.ID {
        let row = try session.first(
            OfficeSQL.saveCampaign,
            [
                "code": .text(campaign.code), "name": .text(campaign.name),
                "folded": .text(Folded.words(campaign.name)),
            ])
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

    private func phase(_ row: SQLRow) throws -> Campaign.Phase? {
        guard let from = CivilDate(iso: try row.text("from_date")), let to = CivilDate(iso: try row.text("to_date"))
        else { return nil }
        return Campaign.Phase(code: try row.text("code"), name: try row.text("name"), from: from, to: to)
    }
}
