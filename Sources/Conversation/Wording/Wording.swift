package import Assignments
import CivilCalendar
package import Foundation

/// Puts the facts of an assignment into phrases; used by answers, reminders and lists alike.
package struct Wording: Sendable {
    private let rules: OfficeRules

    /// How urgent an assignment is; nothing where it is not marked.
    package static func urgency(_ assignment: Assignment) -> Phrase.Value {
        switch assignment.urgency {
        case .normal: .none
        case .urgent: .phrase(Phrase(.urgencyUrgent))
        case .veryUrgent: .phrase(Phrase(.urgencyVeryUrgent))
        case .flash: .phrase(Phrase(.urgencyFlash))
        }
    }

    /// Creates a wording under the office's rules.
    package init(rules: OfficeRules) { self.rules = rules }

    /// The deadline: a day with its weekday.
    package func deadline(_ assignment: Assignment) -> Phrase.Value {
        assignment.deadline.map { .deadline($0) } ?? .none
    }

    /// How many working days are left or have passed; nothing where nobody is chased.
    package func left(_ assignment: Assignment, at now: Date) -> Phrase? {
        guard assignment.state.awaitsOfficer, let deadline = assignment.deadline else { return nil }
        let today = rules.zone.date(of: now)
        if now >= deadline.end(in: rules.zone) {
            let late = rules.calendar.workingDays(after: deadline.date, through: today)
            return late > 0 ? Phrase(.daysLate, ["days": .number(late)]) : Phrase(.justLate)
        }
        let days = rules.calendar.workingDays(after: today, through: deadline.date)
        return days == 0 ? Phrase(.lastDay) : Phrase(.daysLeft, ["days": .number(days)])
    }

    /// Progress in words: 45/60 cơ sở (75%), 70%, or "chưa báo cáo".
    package func figure(_ assignment: Assignment) -> Phrase {
        if let quantity = assignment.progress.quantity {
            let unit = Phrase.Value.optional(quantity.unit ?? assignment.target?.unit)
            if let of = quantity.of, let percent = quantity.percent {
                return Phrase(
                    .quantityForm,
                    ["done": .number(quantity.done), "of": .number(of), "unit": unit, "percent": .number(percent)])
            }
            return Phrase(.quantityOpenForm, ["done": .number(quantity.done), "unit": unit])
        }
        if let percent = assignment.progress.percent { return Phrase(.percentForm, ["percent": .number(percent)]) }
        if let percent = assignment.stepsPercent {
            let done = assignment.steps.count(where: \.isDone)
            return Phrase(
                .stepsForm,
                ["done": .number(done), "count": .number(assignment.steps.count), "percent": .number(percent)])
        }
        // Who has handed a result in owes no progress.
        return Phrase([.submitted, .completed].contains(assignment.state) ? .resultHandedIn : .noProgress)
    }

    /// The sign and the word of how it stands to its deadline.
    package func time(_ assignment: Assignment, at now: Date) -> Phrase {
        Phrase(Self.key(of: assignment.timeState(at: now, calendar: rules.calendar, zone: rules.zone)))
    }

    /// The sign that goes before a line; ⛔ where an obstacle is open.
    package func symbol(_ assignment: Assignment, at now: Date) -> Phrase.Value {
        if !assignment.blockers.isEmpty, assignment.state.awaitsOfficer { return .text("⛔") }
        switch assignment.timeState(at: now, calendar: rules.calendar, zone: rules.zone) {
        case .doneOnTime, .doneLate: return .text("✅")
        case .waiting: return .text("🔵")
        case .inTime: return .text("🟢")
        case .dueSoon: return .text("🟡")
        case .overdue: return .text("🔴")
        case .frozen: return .text("⏸")
        case .outside: return .text("⚪")
        }
    }

    /// One line of a list.
    package func line(_ assignment: Assignment, unit: OrgUnit?, at now: Date) -> Phrase {
        Phrase(
            .line,
            [
                "symbol": symbol(assignment, at: now), "code": .text(assignment.label),
                "work": .text(assignment.work), "deadline": deadline(assignment),
                "left": .phrase(left(assignment, at: now) ?? time(assignment, at: now)),
                "figure": .phrase(figure(assignment)), "unit": .optional(unit?.name),
                "urgency": Self.urgency(assignment),
            ])
    }

    /// The words of a state.
    package static func key(of state: AssignmentState) -> MessageKey {
        switch state {
        case .draft: .stateDraft
        case .assigned: .stateAssigned
        case .acknowledged: .stateAcknowledged
        case .inProgress: .stateInProgress
        case .submitted: .stateSubmitted
        case .returned: .stateReturned
        case .completed: .stateCompleted
        case .paused: .statePaused
        case .cancelled: .stateCancelled
        }
    }

    /// The words of a time state.
    package static func key(of state: TimeState) -> MessageKey {
        switch state {
        case .doneOnTime: .timeDoneOnTime
        case .doneLate: .timeDoneLate
        case .waiting: .timeWaiting
        case .inTime: .timeInTime
        case .dueSoon: .timeDueSoon
        case .overdue: .timeOverdue
        case .frozen: .timeFrozen
        case .outside: .timeOutside
        }
    }

    /// The words of a relation.
    package static func key(of relation: Authority.Relation) -> MessageKey {
        switch relation {
        case .officerInCharge: .standingOfficer
        case .unitHead: .standingHead
        case .chair: .standingChair
        case .secretary: .standingSecretary
        case .follower: .standingFollower
        case .coordinator: .standingCoordinator
        case .standIn: .standingStandIn
        case .delegate: .standingDelegate
        }
    }

    /// How many letters of somebody's own words are said back to him; all of them are on record.
    private static let excerptLength = 200

    /// Somebody's own words as they are said back to him: the beginning, where they are long.
    static func excerpt(_ text: String?) -> Phrase.Value {
        .optional(text.map { $0.count > excerptLength ? $0.prefix(excerptLength) + "…" : $0 })
    }
}
