package import Assignments
package import CivilCalendar
package import Foundation

/// Absences and delegations.
package protocol ArrangementRows {
    /// Writes an absence.
    func recordAbsence(_ absence: Absence, by recorder: Officer.ID, at now: Date) throws
    /// Ends the absences of a person that a day is in, and also later ones where `withComing`; answers how many there were.
    func endAbsences(of officer: Officer.ID, on day: CivilDate, withComing: Bool, at now: Date) throws -> Int
    /// Writes a delegation.
    func recordDelegation(_ delegation: Delegation, by recorder: Officer.ID, at now: Date) throws
    /// Ends what a chair has delegated for a day or later; answers how much there was.
    func endDelegations(by chair: Officer.ID, on day: CivilDate, at now: Date) throws -> Int
}
