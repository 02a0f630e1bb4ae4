package import CivilCalendar
package import Foundation

/// What happens to an assignment as a whole: who has it, whether its clock runs, its end and its return.
extension Assignment {
    /// Another officer from now on; in another unit, the objection that asked for it is settled.
    func handedOver(to officer: Officer.ID, in unit: OrgUnit.ID) -> ActOutcome {
        guard state.isOpen || state == .draft else { return .refused(.notOpen(state)) }
        guard officer != self.officer || unit != self.unit else { return .refused(.sameOfficer) }
        // Nobody could confirm it then: nobody confirms his own result.
        guard officer != chair else { return .refused(.officerIsChair) }
        var next = self
        next.officer = officer
        if unit != self.unit {
            next.plannedUnit = plannedUnit ?? self.unit
            next.unit = unit
            if next.plannedUnit == unit { next.plannedUnit = nil }
            next.coordinating.removeAll { $0 == unit }
            next.demands.removeAll { $0.wish.topic == .objection }
            next.awaitsHead = false
        }
        return .done(next)
    }

    func paused(on occasion: Occasion) -> ActOutcome {
        guard state.isOpen, state != .paused else {
            return .refused(state == .paused ? .alreadyDone(state) : .notOpen(state))
        }
        var next = self
        next.pausedFrom = state
        next.pausedAt = occasion.at
        next.state = .paused
        return .done(next)
    }

    func resumed(to deadline: Deadline?) -> ActOutcome {
        guard state == .paused, let before = pausedFrom else { return .refused(.notOpen(state)) }
        var next = self
        next.state = before
        next.pausedFrom = nil
        next.pausedAt = nil
        // What waits for a decision costs the officer no time: how late it came is settled.
        if let deadline, deadline != self.deadline, before != .submitted {
            next.deadline = deadline
            next.deadlineVersion += 1
        }
        return .done(next)
    }

    func cancelled() -> ActOutcome {
        guard state.isOpen || state == .draft else {
            return .refused(state == .cancelled ? .alreadyDone(state) : .notOpen(state))
        }
        var next = self
        next.state = .cancelled
        next.pausedFrom = nil
        next.pausedAt = nil
        next.demands = []
        next.awaitsHead = false
        return .done(next)
    }

    func reopened() -> ActOutcome {
        var next = self
        switch state {
        case .completed:
            next.state = .inProgress
            next.submittedAt = nil
            next.submittedBy = nil
            next.completedAt = nil
        case .cancelled: next.state = stateBeforeCancelling
        default: return .refused(.notOpen(state))
        }
        return .done(next)
    }

    /// Where work stood that was called off by mistake, as far as what is on record tells.
    private var stateBeforeCancelling: AssignmentState {
        guard issuedAt != nil else { return .draft }
        if submittedAt != nil { return .submitted }
        guard acknowledgedAt != nil else { return .assigned }
        return reportedAt == nil ? .acknowledged : .inProgress
    }

    /// The deadline after a pause that ends at `now`: the clock was frozen, so that it moves by the working days that
    /// the pause has taken. A result that waits keeps its deadline, since nothing was left to do. Nil while it is not paused.
    package func deadline(
        resumedAt now: Date, calendar: WorkingCalendar, zone: CivilZone
    ) -> Deadline? {
        guard let deadline, let pausedAt else { return nil }
        let taken = calendar.workingDays(after: zone.date(of: pausedAt), through: zone.date(of: now))
        guard taken > 0, pausedFrom != .submitted else { return deadline }
        return Deadline(date: calendar.day(taken, workingDaysAfter: deadline.date), time: deadline.time)
    }
}
