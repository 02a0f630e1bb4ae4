import Assignments
import Conversation
import Foundation

/// Tells whom a move concerns where no message did: after an import, or when a unit has ended. The successor gets what he
/// takes over; the chair of a result that waited for the old unit's head learns that it waits for him now.
struct SendBriefs {
    /// What one person is told.
    struct Note: Sendable {
        let person: Officer
        let phrase: Phrase
    }

    /// How many works a brief shows; of more it names the codes.
    private static let mostShown = 100

    let rules: OfficeRules
    let renderer: Renderer

    /// What is told of works that have moved, by reading alone: a brief for each successor, and a place for each work, which is nil where
    /// nobody waits for it. The places are the same whatever happens to the works, so that one can go on where another has ended.
    func notes(on tasks: [MoveTask], _ tx: any StoreReading, at now: Date) throws -> [Note?] {
        let people = Dictionary(try tx.office().officers.map { ($0.code, $0) }) { first, _ in first }
        var moved: [String: [Assignment]] = [:]
        var order: [String] = []
        var waiting: [Note?] = []
        var reasons: [String: String] = [:]
        for task in tasks {
            if task.role == .officer, moved[task.to] == nil {
                order.append(task.to)
                (moved[task.to], reasons[task.to]) = ([], task.reason)
            }
            guard let work = try tx.assignment(Assignment.ID(rawValue: task.assignment)), work.state != .draft,
                let person = people[task.to], (task.role == .officer ? work.officer : work.chair) == person.id
            else {
                waiting.append(nil)
                continue
            }
            if task.role == .officer { moved[task.to]?.append(work) }
            waiting.append(try waitingNote(work, tx, at: now))
        }
        let briefs = try order.map { code -> Note? in
            guard let person = people[code], let works = moved[code], !works.isEmpty else { return nil }
            return Note(person: person, phrase: try brief(of: works, to: person, reasons[code] ?? "", tx, at: now))
        }
        return briefs + waiting
    }

    /// Puts a note into the outbox of the account that the person used last; who has none sees his work in "việc của tôi".
    func send(_ note: Note, _ tx: any StoreWriting, at now: Date) throws {
        guard let identity = try tx.accounts.identity(of: note.person.id, among: nil) else { return }
        try Commit.run(tx, renderer, at: now) { commit in
            _ = try commit.tell(
                Told(
                    note.phrase, to: note.person, identity,
                    mattersUntil: now.addingTimeInterval(MessageLife.decision)))
        }
    }

    private func brief(
        of works: [Assignment], to person: Officer, _ reason: String, _ tx: any StoreReading, at now: Date
    ) throws -> Phrase {
        let (shown, rest) = (works.prefix(Self.mostShown), works.dropFirst(Self.mostShown))
        let phrase = try HandOverNotices.brief(
            of: Array(shown), to: person, reason: reason, records: tx, rules: rules, now: now)
        guard !rest.isEmpty, case .lines(let lines) = phrase.values["briefs"] else { return phrase }
        var values = phrase.values
        let more = Phrase(
            .planMore, ["count": .number(rest.count), "codes": .text(PlanFindings.ranges(rest.map(\.id)))])
        values["briefs"] = .lines(lines + [more])
        return Phrase(phrase.key, values)
    }

    private func waitingNote(_ work: Assignment, _ tx: any StoreReading, at now: Date) throws -> Note? {
        guard work.state == .submitted, !work.awaitsHead,
            let chair = try tx.office().chairs(of: work).first.flatMap(tx.office().officer),
            let notice = try ResultNotices.waitingResult(of: work, to: chair, records: tx, rules: rules, now: now)
        else { return nil }
        return Note(person: chair, phrase: notice)
    }
}
