import Assignments
import CivilCalendar
import Foundation

/// What the sender of a message may do with a piece of work, and in whose name.
struct SenderRights {
    let office: OfficeSnapshot
    let records: any Records
    let situation: Situation

    private var actor: Actor { situation.actor }

    /// The sender, and the chairs whose rights he has today.
    var chairs: [Officer.ID] { [actor.officer.id] + actor.delegations.map(\.chair) }

    /// What a person is to an assignment at an instant: whoever was not in charge yet, or is not any more, is not its officer then.
    func relations(to assignment: Assignment, of person: Actor, at instant: Date) throws -> [Authority.Relation] {
        guard situation.isDelayed, instant < situation.now, assignment.issuedAt != nil else {
            return try relations(to: assignment, of: person)
        }
        var past = assignment
        past.officer = try records.officerInCharge(of: assignment.id, at: instant) ?? assignment.officer
        return try relations(to: past, of: person)
    }

    /// What the sender is to an assignment, and was when he wrote.
    func relations(to assignment: Assignment) throws -> [Authority.Relation] {
        let now = try relations(to: assignment, of: actor)
        guard situation.isDelayed else { return now }
        let then = try relations(to: assignment, of: situation.actorThen, at: situation.sentAt)
        return now.filter(then.contains)
    }

    /// What a person is to an assignment.
    func relations(to assignment: Assignment, of person: Actor) throws -> [Authority.Relation] {
        person.relations(
            to: assignment, path: office.path(of: assignment.unit), chairs: office.chairs(of: assignment))
    }

    /// Whether the sender decides himself what others ask for.
    func decides(_ act: Act.Kind, _ assignment: Assignment) throws -> Bool {
        let capacity = Authority.capacity(of: act, by: try relations(to: assignment))
        return capacity == .own || capacity == .byDelegation || capacity == .inLeadersName
    }

    /// Whether the sender, and in whose name he acts, may give work to the unit to which an act brings it.
    func mayBring(_ act: Act, _ assignment: Assignment, as capacity: Authority.Capacity) throws -> Bool {
        guard case .changeUnit(let unit, _) = act else { return true }
        let path = office.path(of: unit)
        switch capacity {
        case .own: return Authority.mayAssign(with: actor.grants, path: path)
        case .byDelegation:
            guard let delegation = try delegation(for: assignment), delegation.covers(path) else { return false }
            return Authority.mayAssign(with: office.grants(of: delegation.chair), path: path)
        case .inLeadersName:
            guard actor.holds(.secretary, over: path), let chair = try principal(of: capacity, assignment) else {
                return false
            }
            return Authority.mayAssign(with: office.grants(of: chair), path: path)
        case .firstStep, .onBehalf, .proposal: return false
        }
    }

    /// Whose names may stand on what waits for the sender: the chairs whose rights he has and, for a leader, also those who decide
    /// no longer, in whose place he may be. Whether he is has to be asked of each work.
    func namesOfChairs() throws -> [Officer.ID] {
        var seen: Set<Officer.ID> = []
        return try (chairs + (actor.holds(.chair) || chairs.count > 1 ? records.openChairs() : []))
            .filter { seen.insert($0).inserted }
    }

    /// In whose name an act is done: the chair's who has delegated his rights, the leader's for whom a secretary writes; nil
    /// where the sender acts in his own.
    func principal(of capacity: Authority.Capacity, _ assignment: Assignment) throws -> Officer.ID? {
        switch capacity {
        case .byDelegation: try delegation(for: assignment)?.chair
        case .inLeadersName: office.chairs(of: assignment).first
        case .own, .firstStep, .onBehalf, .proposal: nil
        }
    }

    func delegation(for assignment: Assignment) throws -> Delegation? {
        actor.delegation(
            for: assignment, path: office.path(of: assignment.unit), chairs: office.chairs(of: assignment))
    }

    /// The refusal of an act that brings work into a unit over which the sender has no right.
    func scopeRefusal(_ act: Act) throws -> Phrase {
        guard case .changeUnit(let unit, _) = act else { return Phrase(.refuseAssign) }
        return Phrase(.refuseAssignScope, ["unit": .text(office.unit(unit)?.name ?? "")])
    }

    /// Whether the sender decides on an assignment as its chair, or with its chair's rights.
    func isChair(of assignment: Assignment) throws -> Bool {
        try relations(to: assignment).contains { $0 == .chair || $0 == .delegate }
    }

    /// Whether a code means work that the sender might see when he wrote.
    func wasVisible(_ assignment: Assignment) throws -> Bool {
        try Authority.maySee(relations(to: assignment, of: situation.actorThen, at: situation.sentAt))
    }
}
