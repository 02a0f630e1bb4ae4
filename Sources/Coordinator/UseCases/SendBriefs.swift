import Assignments
import Conversation
import Foundation

/// Tells whom a move concerns where no message did: after an import, or when a unit has ended. The successor gets what he
/// takes over; the chair of a result that waited for the old unit's head learns that it waits for him now.
struct SendBriefs {
    let rules: OfficeRules
    let renderer: Renderer

    /// Puts the messages into the outbox of the account that each person used last; who has none sees his work in "việc
    /// của tôi".
    func run(
        _ assignments: [Assignment], to officer: Officer.ID, reason: String, _ rows: any StoreWriting, at now: Date
    ) throws {
        guard let person = try rows.office().officer(officer) else { return }
        let phrase = try HandOverNotices.brief(
            of: assignments, to: person, reason: reason, records: rows, rules: rules, now: now)
        try send(phrase, to: person, rows, now)
        try tellWaiting(assignments, rows, at: now)
    }

    /// Tells each chair of the results that wait for him from now on.
    func tellWaiting(_ assignments: [Assignment], _ rows: any StoreWriting, at now: Date) throws {
        for assignment in assignments where assignment.state == .submitted && !assignment.awaitsHead {
            guard let chair = try rows.office().chairs(of: assignment).first.flatMap(rows.office().officer),
                let notice = try ResultNotices.waitingResult(
                    of: assignment, to: chair, records: rows, rules: rules, now: now)
            else { continue }
            try send(notice, to: chair, rows, now)
        }
    }

    private func send(_ phrase: Phrase, to person: Officer, _ rows: any StoreWriting, _ now: Date) throws {
        guard let identity = try rows.identity(of: person.id, among: nil) else { return }
        try Commit.run(rows, renderer, at: now) { commit in
            _ = try commit.tell(
                Told(phrase, to: person, identity, mattersUntil: now.addingTimeInterval(MessageLife.decision)))
        }
    }
}
