import Assignments
import Conversation
import Foundation

/// One work that goes to somebody else, since a person has left or a unit has ended. Whoever does it sees the work as it stands then.
struct MoveTask: Equatable, Codable, Sendable {
    /// As what he takes it over.
    enum Role: String, Codable, Sendable { case officer, chair }

    let assignment: Int64
    let role: Role
    /// Who has it until then; nil where nobody is in charge.
    let from: Int64?
    /// The roster's code of who takes it over.
    let to: String
    /// Why, for the history and the brief.
    let reason: String
}

/// Moves works from one person to another, each by itself.
struct MoveTasks {
    let rules: OfficeRules
    let now: Date

    /// What a work is once it has moved, and by what act; nil where it cannot move so, or does not belong to who had it any more.
    func moved(_ before: Assignment, _ task: MoveTask, to successor: Officer) -> (after: Assignment, act: Act.Kind)? {
        switch task.role {
        case .officer:
            guard before.officer?.rawValue == task.from else { return nil }
            let act: Act =
                before.unit == successor.unit
                ? .handOver(to: successor.id) : .changeUnit(to: successor.unit, officer: successor.id)
            guard case .done(let after) = before.applying(act, on: ActOccasion(actor: nil, at: now)) else {
                return nil
            }
            return (after, act.kind)
        case .chair:
            guard before.chair?.rawValue == task.from, before.officer != successor.id,
                before.state.isOpen || before.state == .draft
            else { return nil }
            var after = before
            after.chair = successor.id
            return (after, .replan)
        }
    }

    /// Moves one work with its history and its reminders; false, and nothing is written, where it does not belong to who had it any more.
    func perform(_ task: MoveTask, among people: [String: Officer], _ tx: any StoreWriting) throws -> Bool {
        guard let before = try tx.assignment(Assignment.ID(rawValue: task.assignment)),
            let successor = people[task.to],
            let (after, act) = moved(before, task, to: successor)
        else { return false }
        let entry = HistoryEntry(
            assignment: after.id, act: act, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now,
            inbox: nil, after: after)
        try tx.savepoint { try tx.record(entry, replacing: before, text: task.reason, by: rules.reminders) }
        return true
    }

    /// Moves all of them and tells whom it concerns, in the caller's transaction.
    func performAll(_ tasks: [MoveTask], by renderer: Renderer, _ tx: any StoreWriting) throws {
        guard !tasks.isEmpty else { return }
        let people = Dictionary(try tx.office().officers.map { ($0.code, $0) }) { first, _ in first }
        for task in tasks { _ = try perform(task, among: people, tx) }
        let briefs = SendBriefs(rules: rules, renderer: renderer)
        for note in try briefs.notes(on: tasks, tx, at: now).compactMap(\.self) {
            try briefs.send(note, tx, at: now)
        }
    }
}
