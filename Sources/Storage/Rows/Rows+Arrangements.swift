import Assignments
import CivilCalendar
import Coordinator
import Foundation

extension Rows {
    // MARK: Absences

    func save(_ absence: Absence, by recorder: Officer.ID, at now: Date) throws {
        try session.run(
            ArrangementSQL.addAbsence,
            [
                "officer": .integer(absence.officer.rawValue), "stand_in": .optional(absence.standIn?.rawValue),
                "from_date": .text(absence.from.iso), "to_date": .text(absence.to.iso),
                "now": .integer(now.milliseconds), "by": .integer(recorder.rawValue),
            ])
    }

    func absence(of officer: Officer.ID, on day: CivilDate) throws -> Absence? {
        try session.first(ArrangementSQL.absence, values(officer, day)).map { row in
            Absence(
                officer: officer,
                standIn: try row.optionalInteger("stand_in_id").map { Officer.ID(rawValue: $0) },
                from: try date(row, "from_date"), to: try date(row, "to_date"))
        }
    }

    func standsInFor(_ officer: Officer.ID, on day: CivilDate, at instant: Date) throws -> Set<Officer.ID> {
        let values = values(officer, day) + ["at": .integer(instant.milliseconds)]
        return Set(
            try session.rows(ArrangementSQL.standsInFor, values).map {
                Officer.ID(rawValue: try $0.integer("officer_id"))
            })
    }

    func endAbsences(
        of officer: Officer.ID, on day: CivilDate, withComing: Bool, at now: Date
    ) throws -> Int {
        try session.rows(
            ArrangementSQL.endAbsences,
            values(officer, day) + ["now": .integer(now.milliseconds), "coming": .flag(withComing)]
        ).count
    }

    // MARK: Delegations

    func save(_ delegation: Delegation, by recorder: Officer.ID, at now: Date) throws {
        try session.run(
            ArrangementSQL.addDelegation,
            [
                "chair": .integer(delegation.chair.rawValue), "delegate": .integer(delegation.delegate.rawValue),
                "unit": .optional(delegation.unit?.rawValue), "from_date": .text(delegation.from.iso),
                "to_date": .text(delegation.to.iso), "now": .integer(now.milliseconds),
                "by": .integer(recorder.rawValue),
            ])
    }

    func delegations(to officer: Officer.ID, on day: CivilDate, at instant: Date) throws -> [Delegation] {
        try session.rows(
            ArrangementSQL.delegationsTo, values(officer, day) + ["at": .integer(instant.milliseconds)]
        ).map(delegation)
    }

    func delegations(by chair: Officer.ID, on day: CivilDate) throws -> [Delegation] {
        try session.rows(ArrangementSQL.delegationsBy, values(chair, day)).map(delegation)
    }

    func endDelegations(by chair: Officer.ID, on day: CivilDate, at now: Date) throws -> Int {
        try session.rows(
            ArrangementSQL.endDelegations, values(chair, day) + ["now": .integer(now.milliseconds)]
        ).count
    }

    /// Nothing that was arranged with somebody who has left holds any longer; whom he stood in for is away without one.
    func endArrangements(of officer: Officer.ID, at now: Date) throws {
        let ended: SQLValues = ["officer": .integer(officer.rawValue), "now": .integer(now.milliseconds)]
        try session.run(ArrangementSQL.endDelegationsOfLeaver, ended)
        try session.run(ArrangementSQL.endAbsencesOfLeaver, ended)
        let standing = ended + ["day": .text(CivilZone.vietnam.date(of: now).iso)]
        try session.run(ArrangementSQL.copyWithoutStandIn, standing)
        try session.run(ArrangementSQL.endStandingIn, standing)
    }

    private func delegation(_ row: SQLRow) throws -> Delegation {
        Delegation(
            chair: Officer.ID(rawValue: try row.integer("chair_id")),
            delegate: Officer.ID(rawValue: try row.integer("delegate_id")),
            unit: try row.optionalInteger("unit_id").map { OrgUnit.ID(rawValue: $0) },
            from: try date(row, "from_date"), to: try date(row, "to_date"))
    }

    // MARK: Followers of a campaign

    func follow(_ campaign: Campaign.ID, by officers: [Officer.ID]) throws {
        let key: SQLValues = ["campaign": .integer(campaign.rawValue)]
        try session.run(ArrangementSQL.clearFollowers, key)
        for officer in officers {
            try session.run(ArrangementSQL.addFollower, key + ["officer": .integer(officer.rawValue)])
        }
    }

    func followers(of campaign: Campaign.ID) throws -> Set<Officer.ID> {
        Set(
            try session.rows(ArrangementSQL.followers, ["campaign": .integer(campaign.rawValue)]).map {
                Officer.ID(rawValue: try $0.integer("officer_id"))
            })
    }

    /// The campaigns that a person follows by name.
    func followed(by officer: Officer.ID) throws -> [Campaign.ID] {
        try session.rows(ArrangementSQL.followed, ["officer": .integer(officer.rawValue)]).map {
            Campaign.ID(rawValue: try $0.integer("campaign_id"))
        }
    }

    private func values(_ officer: Officer.ID, _ day: CivilDate) -> SQLValues {
        ["officer": .integer(officer.rawValue), "day": .text(day.iso)]
    }

    private func date(_ row: SQLRow, _ column: String) throws -> CivilDate {
        guard let date = CivilDate(iso: try row.text(column)) else { throw StoreError.refused("no day") }
        return date
    }
}
