import Assignments
import CivilCalendar
import Foundation

/// The people of a piece of work beside its officer: the heads of its unit, and those who decide on it.
struct PeopleOfWork {
    let office: OfficeSnapshot
    let sender: Officer.ID
    let today: CivilDate

    /// The heads of the very unit, but for the officer in charge.
    func unitHeads(of assignment: Assignment) throws -> [Officer] {
        office.holders(of: .head, over: assignment.unit).filter {
            $0.unit == assignment.unit && $0.id != assignment.officer
        }
    }

    /// The heads of the very unit.
    func headsOf(_ unit: OrgUnit.ID) throws -> [Officer] {
        office.holders(of: .head, over: unit).filter { $0.unit == unit }
    }

    /// The heads who are told of a piece of work beside its officer: not its officer and not its chair, who are told as such.
    func heads(of assignment: Assignment) throws -> [Officer] {
        try headsOf(assignment.unit).filter { $0.id != assignment.officer && $0.id != assignment.chair }
    }

    func chairName(_ assignment: Assignment) throws -> String {
        try chair(of: assignment)?.name ?? ""
    }

    /// Who decides on an assignment now; the first, where several may.
    func chair(of assignment: Assignment) throws -> Officer? {
        office.chairs(of: assignment).first.flatMap(office.officer)
    }

    /// Who is told of what waits for a decision: those who decide, else the secretaries of the unit.
    func whoDecides(on assignment: Assignment) throws -> [Officer] {
        let chairs = office.chairs(of: assignment).compactMap(office.officer)
        return chairs.isEmpty ? office.holders(of: .secretary, over: assignment.unit) : chairs
    }

    /// The chair, and who decides for him today; not the sender.
    func deciders(of assignment: Assignment) throws -> [Officer] {
        let chairs = try whoDecides(on: assignment)
        let path = office.path(of: assignment.unit)
        let delegates = chairs.flatMap { office.delegations(by: $0.id, on: today) }.filter { $0.covers(path) }
        return (chairs + delegates.map(\.delegate).compactMap(office.officer)).filter { $0.id != sender }
    }
}
