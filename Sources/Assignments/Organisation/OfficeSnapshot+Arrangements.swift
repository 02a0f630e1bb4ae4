package import CivilCalendar
package import Foundation

/// Who is away, who reports in his place, and who decides for a chair.
extension OfficeSnapshot {
    /// The absence of a person on a day, or nil: one with a stand-in before one without, the newest of several.
    package func absence(of officer: Officer.ID, on day: CivilDate) -> Absence? {
        let known = (absences[officer] ?? []).filter { $0.endedAt == nil && $0.value.covers(day) }.map(\.value)
        return known.last { $0.standIn != nil } ?? known.last
    }

    /// The people who are away on a day and for whom a person reports, without those who were back by an instant of it. Only the last
    /// one named reports, as only he is reminded.
    package func standsInFor(
        _ officer: Officer.ID, on day: CivilDate, at instant: Date = .distantFuture
    ) -> Set<Officer.ID> {
        (away[officer] ?? []).filter { person in
            (absences[person] ?? []).last { $0.value.standIn != nil && $0.value.covers(day) && $0.stood(at: instant) }?
                .value.standIn == officer
        }
    }

    /// To whom a chair has given his rights for a day.
    package func delegations(by chair: Officer.ID, on day: CivilDate) -> [Delegation] {
        (delegationsBy[chair] ?? []).filter { $0.endedAt == nil && $0.value.covers(day) }.map(\.value)
    }

    /// What people who are chairs today have delegated to a person for a day, without what was taken back by an instant of it.
    package func delegations(
        to officer: Officer.ID, on day: CivilDate, at instant: Date = .distantFuture
    ) -> [Delegation] {
        (delegationsTo[officer] ?? []).filter { record in
            record.value.covers(day) && record.stood(at: instant)
                && grants(of: record.value.chair).contains { $0.role == .chair }
        }.map(\.value)
    }
}

extension Absence {
    fileprivate func covers(_ day: CivilDate) -> Bool { from <= day && day <= to }
}

extension Delegation {
    fileprivate func covers(_ day: CivilDate) -> Bool { from <= day && day <= to }
}
