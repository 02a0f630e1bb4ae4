import Foundation

/// What the one who has the work says of it: that he has it, how far it is, what stands in its way, that it is done.
struct WorkReports {
    let work: Assignment
    let occasion: ActOccasion

    func acknowledged() -> ActOutcome {
        switch work.state {
        case .assigned:
            var next = work
            next.state = .acknowledged
            next.acknowledgedAt = occasion.at
            return .done(next)
        case .acknowledged, .inProgress, .returned, .submitted, .completed: return .refused(.alreadyDone(work.state))
        case .draft, .paused, .cancelled: return .refused(.notOpen(work.state))
        }
    }

    func reported(_ report: ProgressReport) -> ActOutcome {
        guard work.state.awaitsOfficer else { return .refused(.notOpen(work.state)) }
        switch work.progress.applying(
            report, target: work.target, steps: work.stepsPercent, recentIncrement: occasion.recentIncrement)
        {
        case .failure(let problem): return problem.outcome
        case .success(let progress):
            var next = working(since: occasion.at)
            next.progress = progress
            return .done(next)
        }
    }

    func stepCompleted(_ number: Int) -> ActOutcome {
        guard work.state.awaitsOfficer else { return .refused(.notOpen(work.state)) }
        guard work.steps.indices.contains(number - 1) else {
            return .refused(.noSuchStep(number, count: work.steps.count))
        }
        var next = working(since: occasion.at)
        next.steps[number - 1].isDone = true
        return .done(next)
    }

    func noted() -> ActOutcome {
        guard work.state.isOpen else { return .refused(.notOpen(work.state)) }
        var next = work
        if occasion.isUnitsWord { next.reportedAt = occasion.at }
        return .done(next)
    }

    func blocked(remover: OrgUnit.ID?) -> ActOutcome {
        guard work.state.isOpen else { return .refused(.notOpen(work.state)) }
        var next = work.state.awaitsOfficer ? working(since: occasion.at) : work
        next.reportedAt = occasion.at
        next.blockersRaised += 1
        next.blockers.append(
            Blocker(
                number: next.blockersRaised, raisedAt: occasion.at, raisedBy: occasion.actor, remover: remover))
        return .done(next)
    }

    func unblocked() -> ActOutcome {
        guard work.state.isOpen else { return .refused(.notOpen(work.state)) }
        var next = work
        if occasion.isUnitsWord { next.reportedAt = occasion.at }
        next.blockers = []
        return .done(next)
    }

    func submitted() -> ActOutcome {
        guard work.state.awaitsOfficer else {
            return .refused(work.state == .submitted ? .alreadyDone(work.state) : .notOpen(work.state))
        }
        var next = working(since: occasion.at)
        next.state = .submitted
        next.submittedAt = occasion.at
        next.submittedBy = occasion.actor
        next.awaitsHead = occasion.headGoesFirst
        return .done(next)
    }

    /// A correction replaces the figures, lower or not; what is impossible stays refused.
    func corrected(_ report: ProgressReport) -> ActOutcome {
        var report = report
        report.isConfirmed = true
        return reported(report)
    }

    /// The figures of before come back; what is known for ever (returns, obstacles' numbers) goes on counting.
    func takenBack(to before: Assignment) -> ActOutcome {
        guard before.id == work.id, before.officer == work.officer, before.unit == work.unit,
            before.deadline == work.deadline
        else {
            return .refused(.nothingToTakeBack)
        }
        var next = before
        next.blockersRaised = work.blockersRaised
        next.returns = work.returns
        return .done(next)
    }

    /// A first report acknowledges by itself, and any report means that work is going on.
    private func working(since instant: Date) -> Assignment {
        var next = work
        next.state = .inProgress
        next.acknowledgedAt = work.acknowledgedAt ?? instant
        next.reportedAt = instant
        return next
    }
}
