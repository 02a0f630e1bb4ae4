import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Reminders that are dealt with in one transaction. What one person is told at once stays in one step; between two steps the writer is
/// given back, so that nobody waits for ten thousand reminders. Of who is told of more than a step has, only the message is written in it:
/// that the next reminders of the works in it are to be planned is noted with it, and done in steps of its own.
package struct SpeakingStep: Equatable, Sendable {
    /// The reminders, in the order in which they were due.
    package let reminders: [Int64]
    /// Whether it is the last of those that were planned together.
    package var isLast: Bool

    /// How many reminders a step has, but for one person who is told of more.
    package static let most = 100

    /// Reminders in their order, each with who is told of it, cut into steps; for what nobody is told of there is nobody to keep together.
    static func cut(_ due: [(id: Int64, recipient: Officer.ID?)], most: Int = Self.most) -> [SpeakingStep] {
        var places: [Officer.ID: Int] = [:]
        var letters: [[Int64]] = []
        for (id, recipient) in due {
            if let recipient, let place = places[recipient] {
                letters[place].append(id)
            } else {
                if let recipient { places[recipient] = letters.count }
                letters.append([id])
            }
        }
        var steps: [SpeakingStep] = []
        for letter in letters {
            if let last = steps.last, last.reminders.count + letter.count <= most {
                steps[steps.count - 1] = SpeakingStep(reminders: last.reminders + letter, isLast: false)
            } else {
                steps.append(SpeakingStep(reminders: letter, isLast: false))
            }
        }
        if !steps.isEmpty { steps[steps.count - 1].isLast = true }
        return steps
    }
}

/// Cuts what is due into steps, by reading alone.
struct PlanSpeaking {
    let rules: OfficeRules
    let accounts: [PlatformAccount]

    /// The steps; none where all that is due fits into one. What is not said any more is ended first, in steps of its own, after which one
    /// looks again: what comes in its place may be due as well, and belongs into the same message.
    func run(_ tx: any StoreReading, at now: Date, limit: Int) throws -> [SpeakingStep] {
        let kind: DueKind = rules.isAtWork(now) ? .messages : .atAnyHour
        guard try tx.reminders.due(kind, at: now, limit: SpeakingStep.most + 1).count > SpeakingStep.most
        else {
            return []
        }
        let standing = StandingReminders(rules: rules)
        let address = ReminderAddress(PeopleOfTheDay(tx, accounts: accounts, on: rules.zone.date(of: now)))
        var (ended, said): ([(id: Int64, recipient: Officer.ID?)], [(id: Int64, recipient: Officer.ID?)]) = ([], [])
        for reminder in try tx.reminders.due(kind, at: now, limit: limit) {
            let assignment = try tx.assignment(reminder.plan.assignment)
            if let assignment, standing.verdict(on: reminder, assignment, at: now) == .stands {
                let recipient = try address.recipient(of: reminder.plan, assignment)?.identity.officer
                said.append((reminder.id, recipient))
            } else {
                ended.append((reminder.id, nil))
            }
        }
        var steps = SpeakingStep.cut(ended.isEmpty ? said : ended)
        // What is said last is not known before one has looked again.
        if !ended.isEmpty, let last = steps.indices.last { steps[last].isLast = false }
        return steps
    }
}
