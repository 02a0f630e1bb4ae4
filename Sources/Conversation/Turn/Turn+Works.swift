import Assignments
import CivilCalendar
import Foundation

/// The work that the sender may mean and see.
extension Turn {
    /// The one assignment that the message of ours speaks of to which this is a reply, where the sender may see it.
    mutating func repliedWork() throws -> Assignment? { try situation.repliedCode.flatMap { try visible($0) } }

    /// A person's open work, as it stands after what this message has changed so far.
    func openWork(of officer: Officer.ID) throws -> [Assignment] {
        try records.openAssignments(of: officer).map { working[$0.id] ?? $0 }
            .filter { $0.officer == officer && $0.state.isOpen }
    }

    /// Whether work was in force when the message was sent, so that words without its code may mean it.
    func wasIssued(_ assignment: Assignment) -> Bool {
        assignment.issuedAt.map { $0 <= situation.sentAt.addingTimeInterval(Dialogue.leeway) } ?? true
    }

    /// Whether a submitted result came in time, in words.
    func timeliness(_ assignment: Assignment) -> Phrase {
        guard let end = assignment.deadline?.end(in: rules.zone), let submitted = assignment.submittedAt else {
            return Phrase(.timeWaiting)
        }
        return Phrase(submitted < end ? .timeDoneOnTime : .timeDoneLate)
    }

    /// What he was asked for right before this message was sent, whatever the message has ended.
    var justAsked: [Dialogue.Request] { situation.heard.requests }

    /// The assignment of a code as it stands now, where the sender may see it; else nil, as if there were none.
    mutating func visible(_ code: Int) throws -> Assignment? {
        let id = Assignment.ID(rawValue: Int64(code))
        if let assignment = working[id] { return assignment }
        guard let assignment = try known[id] ?? records.assignment(id) else { return nil }
        let relations = try rights.relations(to: assignment, of: situation.actorNow)
        guard try Authority.maySee(relations) || rights.wasVisible(assignment) else { return nil }
        return assignment
    }
}
