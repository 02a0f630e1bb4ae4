/// What happens to work as a whole: its issue, who has it, whether its clock runs, its end and its return.
struct WorkLife {
    let work: Assignment
    let occasion: ActOccasion

    func issued(by rule: ClearRule) -> ActOutcome {
        guard work.state == .draft else { return .refused(.alreadyDone(work.state)) }
        let missing = rule.missing(in: work)
        guard missing.isEmpty else { return .refused(.missingClears(missing)) }
        // Nobody could confirm it then: nobody confirms his own result.
        guard work.officer == nil || work.officer != work.chair else { return .refused(.officerIsChair) }
        var next = work
        next.state = .assigned
        next.issuedAt = occasion.at
        next.originalDeadline = work.deadline
        return .done(next)
    }

    /// Another officer from now on; in another unit, the objection that asked for it is settled.
    func handedOver(to officer: Officer.ID, in unit: OrgUnit.ID) -> ActOutcome {
        guard work.state.isOpen || work.state == .draft else { return .refused(.notOpen(work.state)) }
        guard officer != work.officer || unit != work.unit else { return .refused(.sameOfficer) }
        // Nobody could confirm it then: nobody confirms his own result.
        guard officer != work.chair else { return .refused(.officerIsChair) }
        var next = work
        next.officer = officer
        if unit != work.unit {
            next.plannedUnit = work.plannedUnit ?? work.unit
            next.unit = unit
            if next.plannedUnit == unit { next.plannedUnit = nil }
            next.coordinating.removeAll { $0 == unit }
            next.demands.removeAll { $0.wish.topic == .objection }
            next.awaitsHead = false
        }
        return .done(next)
    }

    func paused() -> ActOutcome {
        guard work.state.isOpen, work.state != .paused else {
            return .refused(work.state == .paused ? .alreadyDone(work.state) : .notOpen(work.state))
        }
        var next = work
        next.pausedFrom = work.state
        next.pausedAt = occasion.at
        next.state = .paused
        return .done(next)
    }

    func resumed(to deadline: Deadline?) -> ActOutcome {
        guard work.state == .paused, let before = work.pausedFrom else { return .refused(.notOpen(work.state)) }
        var next = work
        next.state = before
        next.pausedFrom = nil
        next.pausedAt = nil
        // What waits for a decision costs the officer no time: how late it came is settled.
        if let deadline, deadline != work.deadline, before != .submitted {
            next.deadline = deadline
            next.deadlineVersion += 1
        }
        return .done(next)
    }

    func cancelled() -> ActOutcome {
        guard work.state.isOpen || work.state == .draft else {
            return .refused(work.state == .cancelled ? .alreadyDone(work.state) : .notOpen(work.state))
        }
        var next = work
        next.state = .cancelled
        next.pausedFrom = nil
        next.pausedAt = nil
        next.demands = []
        next.awaitsHead = false
        return .done(next)
    }

    func reopened() -> ActOutcome {
        var next = work
        switch work.state {
        case .completed:
            next.state = .inProgress
            next.submittedAt = nil
            next.submittedBy = nil
            next.completedAt = nil
        case .cancelled: next.state = stateBeforeCancelling
        default: return .refused(.notOpen(work.state))
        }
        return .done(next)
    }

    /// Where work stood that was called off by mistake, as far as what is on record tells.
    private var stateBeforeCancelling: AssignmentState {
        guard work.issuedAt != nil else { return .draft }
        if work.submittedAt != nil { return .submitted }
        guard work.acknowledgedAt != nil else { return .assigned }
        return work.reportedAt == nil ? .acknowledged : .inProgress
    }
}
