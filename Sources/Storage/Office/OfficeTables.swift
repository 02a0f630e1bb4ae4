import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// Reads all tables of the office.
struct OfficeTables {
    let session: any SQLSession

    /// No message is handled that was sent so many days before; what was over by then matters to none.
    private static let remembered = 60

    func content() throws -> OfficeContent {
        var content = OfficeContent()
        content.units = try session.rows(OfficeSQL.units).map(unit)
        content.names = try session.rows(OfficeSQL.unitNames).map { row in
            OfficeContent.UnitName(
                unit: try row.id("unit_id"), folded: try row.text("folded"), alias: try row.optionalText("alias"))
        }
        content.members = try session.rows(OfficeSQL.officers).map { row in
            OfficeContent.Member(try OfficerColumns.officer(row), isActive: try row.flag("active"))
        }
        content.grants = try grants()
        content.campaigns = try campaigns()
        let newest = try session.first(ArrangementSQL.newest)?.optionalInteger("at").map(Date.init)
        if let newest {
            let day: SQLValues = ["day": .text(CivilZone.vietnam.date(of: newest).adding(days: -Self.remembered).iso)]
            content.absences = try session.rows(ArrangementSQL.absences, day).compactMap(absence)
            content.delegations = try session.rows(ArrangementSQL.delegations, day).compactMap(delegation)
        }
        return content
    }

    private func unit(_ row: SQLRow) throws -> OrgUnit {
        OrgUnit(
            id: try row.id("id"), name: try row.text("name"), kind: try row.text("kind"),
            parent: try row.optionalID("parent_id"),
            effectiveFrom: try row.optionalText("effective_from").flatMap { CivilDate(iso: $0) },
            effectiveTo: try row.optionalText("effective_to").flatMap { CivilDate(iso: $0) },
            successor: try row.optionalID("successor_id"), rosterOrder: Int(try row.integer("roster_order")))
    }

    private func grants() throws -> [(officer: Officer.ID, grant: Grant)] {
        let roles = try session.rows(OfficeSQL.grants).compactMap { row in
            try Role(rawValue: try row.text("role")).map {
                (officer: try row.id("officer_id") as Officer.ID, grant: Grant(role: $0, scope: try row.id("unit_id")))
            }
        }
        let followed = try session.rows(ArrangementSQL.followers).map { row in
            let grant = Grant(role: .follower, scope: OrgUnit.ID(rawValue: 0), campaign: try row.id("campaign_id"))
            return (officer: try row.id("officer_id") as Officer.ID, grant: grant)
        }
        return roles + followed
    }

    private func campaigns() throws -> [(id: Campaign.ID, campaign: Campaign)] {
        var phases: [Campaign.ID: [Campaign.Phase]] = [:]
        for row in try session.rows(OfficeSQL.phases) {
            guard let phase = try phase(row) else { continue }
            phases[try row.id("campaign_id") as Campaign.ID, default: []].append(phase)
        }
        return try session.rows(OfficeSQL.campaigns).map { row in
            let id: Campaign.ID = try row.id("id")
            return (id, Campaign(code: try row.text("code"), name: try row.text("name"), phases: phases[id] ?? []))
        }
    }

    // A row whose days are none, as damage leaves it, is left out: it must not take the whole office along.

    private func phase(_ row: SQLRow) throws -> Campaign.Phase? {
        guard let from = try row.day("from_date"), let to = try row.day("to_date") else { return nil }
        return Campaign.Phase(code: try row.text("code"), name: try row.text("name"), from: from, to: to)
    }

    private func absence(_ row: SQLRow) throws -> OfficeContent.Recorded<Absence>? {
        guard let from = try row.day("from_date"), let to = try row.day("to_date") else { return nil }
        let absence = Absence(
            officer: try row.id("officer_id"), standIn: try row.optionalID("stand_in_id"), from: from, to: to)
        return try recorded(absence, row)
    }

    private func delegation(_ row: SQLRow) throws -> OfficeContent.Recorded<Delegation>? {
        guard let from = try row.day("from_date"), let to = try row.day("to_date") else { return nil }
        let delegation = Delegation(
            chair: try row.id("chair_id"), delegate: try row.id("delegate_id"), unit: try row.optionalID("unit_id"),
            from: from, to: to)
        return try recorded(delegation, row)
    }

    private func recorded<Value>(_ value: Value, _ row: SQLRow) throws -> OfficeContent.Recorded<Value> {
        OfficeContent.Recorded(
            value, recordedAt: Date(milliseconds: try row.integer("recorded_at")),
            endedAt: try row.optionalInteger("ended_at").map(Date.init))
    }
}

extension SQLRow {
    /// A key. Throws `StoreError.refused` where it is none.
    fileprivate func id<Owner>(_ column: String) throws -> Identifier<Owner> {
        Identifier(rawValue: try integer(column))
    }

    /// A key or nothing. Throws `StoreError.refused` where it is a text.
    fileprivate func optionalID<Owner>(_ column: String) throws -> Identifier<Owner>? {
        try optionalInteger(column).map { Identifier(rawValue: $0) }
    }

    /// A day; nil where the text is none. Throws `StoreError.refused` where it is no text.
    fileprivate func day(_ column: String) throws -> CivilDate? { CivilDate(iso: try text(column)) }
}
