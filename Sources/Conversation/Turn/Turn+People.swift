import Assignments
import CivilCalendar
import Foundation

/// The people of a piece of work, beside its officer.
extension Turn {
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

    mutating func notice(_ phrase: Phrase, to officer: Officer.ID, _ request: Dialogue.Request? = nil) {
        decision.notices.append(Decision.Notice(officer: officer, phrase: phrase, request: request))
    }

    func request(_ intent: Intent, _ assignment: Assignment) -> Dialogue.Request {
        Dialogue.Request(code: Int(assignment.id.rawValue), intent: intent, askedAt: situation.now)
    }

    /// Tells people something, each once; not the sender, and not those who are told otherwise.
    mutating func tell(_ people: [Officer], but others: Set<Officer.ID> = [], _ phrase: (Officer) -> Phrase) {
        var told = others.union([actor.officer.id])
        for person in people where told.insert(person.id).inserted {
            decision.notices.append(Decision.Notice(officer: person.id, phrase: phrase(person), request: nil))
        }
    }
}
