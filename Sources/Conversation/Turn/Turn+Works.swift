import Assignments
import CivilCalendar
import Foundation

/// The work that the sender may mean and see.
extension Turn {
    /// The one assignment that the message of ours speaks of to which this is a reply, where the sender may see it.
    mutating func repliedWork() throws -> Assignment? { try situation.repliedCode.flatMap { try visible($0) } }

    /// Whether a code means work that the sender might see when he wrote.
    func wasVisible(_ assignment: Assignment) throws -> Bool {
        try Authority.maySee(standings(to: assignment, of: situation.actorThen, at: situation.sentAt))
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
}
