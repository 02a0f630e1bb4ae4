import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// Absences and delegations, as rows.
struct ArrangementRepository: Repository, ArrangementRows {
    let context: RowContext

    func recordAbsence(_ absence: Absence, by recorder: Officer.ID, at now: Date) throws {
        try officeHasChanged()
        try session.run(
            ArrangementSQL.addAbsence,
            [
                "officer": .integer(absence.officer.rawValue), "stand_in": .optional(absence.standIn?.rawValue),
                "from_date": .text(absence.from.iso), "to_date": .text(absence.to.iso),
                "now": .integer(now.milliseconds), "by": .integer(recorder.rawValue),
            ])
    }

    func endAbsences(
        of officer: Officer.ID, on day: CivilDate, withComing: Bool, at now: Date
    ) throws -> Int {
        try officeHasChanged()
        return try session.rows(
            ArrangementSQL.endAbsences,
            values(officer, day) + ["now": .integer(now.milliseconds), "coming": .flag(withComing)]
        ).count
    }

    func recordDelegation(_ delegation: Delegation, by recorder: Officer.ID, at now: Date) throws {
        try officeHasChanged()
        try session.run(
            ArrangementSQL.addDelegation,
            [
                "chair": .integer(delegation.chair.rawValue), "delegate": .integer(delegation.delegate.rawValue),
                "unit": .optional(delegation.unit?.rawValue), "from_date": .text(delegation.from.iso),
                "to_date": .text(delegation.to.iso), "now": .integer(now.milliseconds),
                "by": .integer(recorder.rawValue),
            ])
    }

    func endDelegations(by chair: Officer.ID, on day: CivilDate, at now: Date) throws -> Int {
        try officeHasChanged()
        return try session.rows(
            ArrangementSQL.endDelegations, values(chair, day) + ["now": .integer(now.milliseconds)]
        ).count
    }

    /// Nothing that was arranged with somebody who has left holds any longer; whom he stood in for is away without one.
    func endAll(of officer: Officer.ID, at now: Date) throws {
        let ended: SQLValues = ["officer": .integer(officer.rawValue), "now": .integer(now.milliseconds)]
        try session.run(ArrangementSQL.endDelegationsOfLeaver, ended)
        try session.run(ArrangementSQL.endAbsencesOfLeaver, ended)
        let standing = ended + ["day": .text(CivilZone.vietnam.date(of: now).iso)]
        try session.run(ArrangementSQL.copyWithoutStandIn, standing)
        try session.run(ArrangementSQL.endStandingIn, standing)
    }

    private func values(_ officer: Officer.ID, _ day: CivilDate) -> SQLValues {
        ["officer": .integer(officer.rawValue), "day": .text(day.iso)]
    }
}
