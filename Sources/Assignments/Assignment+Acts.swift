package import Foundation

extension Assignment {
    /// Who acts, and when; the surroundings an act may depend on.
    package struct Occasion: Equatable, Sendable {
        /// Who acts; nil for the program itself, as on import.
        package var actor: Officer.ID?
        /// When the message was sent, bounded by when it was received.
        package var at: Date
        /// The last increment of the same person on this assignment, where it is younger than ten minutes.
        package var recentIncrement: Int?

        /// Creates an occasion.
        package init(actor: Officer.ID?, at: Date, recentIncrement: Int? = nil) {
            self.actor = actor
            self.at = at
            self.recentIncrement = recentIncrement
        }
    }

    /// The outcome of an act. Whether the actor may do it at all is `Authority`'s affair.
    package func applying(_ act: Act, on occasion: Occasion, rule: ClearRule = .fiveClears) -> ActOutcome {
        switch act {
        case .issue: issued(on: occasion, rule: rule)
        case .acknowledge: acknowledged(on: occasion)
        case .report(let report): reported(report, on: occasion)
        case .completeStep(let number): stepCompleted(number, on: occasion)
        case .note, .raiseBlocker: remarked(act, on: occasion)
        case .clearBlockers: unblocked(on: occasion)
        case .submit: submitted(on: occasion)
        case .confirm: confirmed(on: occasion)
        case .sendBack: sentBack(on: occasion)
        }
    }

    private func issued(on occasion: Occasion, rule: ClearRule) -> ActOutcome {
        guard state == .draft else { return .refused(.alreadyDone(state)) }
        let missing = rule.missing(in: self)
        guard missing.isEmpty else { return .refused(.missingClears(missing)) }
        var next = self
        next.state = .assigned
        next.issuedAt = occasion.at
        next.originalDeadline = deadline
        return .done(next)
    }

    private func acknowledged(on occasion: Occasion) -> ActOutcome {
        switch state {
        case .assigned:
            var next = self
            next.state = .acknowledged
            next.acknowledgedAt = occasion.at
            return .done(next)
        case .acknowledged, .inProgress, .returned, .submitted, .completed: return .refused(.alreadyDone(state))
        case .draft, .paused, .cancelled: return .refused(.notOpen(state))
        }
    }

    private func reported(_ report: ProgressReport, on occasion: Occasion) -> ActOutcome {
        guard state.awaitsOfficer else { return .refused(.notOpen(state)) }
        switch progress.applying(report, target: target, recentIncrement: occasion.recentIncrement) {
        case .failure(let problem): return problem.outcome
        case .success(let progress):
            var next = working(since: occasion.at)
            next.progress = progress
            return .done(next)
        }
    }

    private func stepCompleted(_ number: Int, on occasion: Occasion) -> ActOutcome {
        guard state.awaitsOfficer else { return .refused(.notOpen(state)) }
        guard steps.indices.contains(number - 1) else { return .refused(.noSuchStep(number, count: steps.count)) }
        var next = working(since: occasion.at)
        next.steps[number - 1].isDone = true
        return .done(next)
    }

    private func remarked(_ act: Act, on occasion: Occasion) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        var next = self
        next.reportedAt = occasion.at
        if act == .raiseBlocker {
            if state.awaitsOfficer { next = working(since: occasion.at) }
            next.openBlockers += 1
        }
        return .done(next)
    }

    private func unblocked(on occasion: Occasion) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        guard openBlockers > 0 else { return .refused(.noBlocker) }
        var next = self
        next.reportedAt = occasion.at
        next.openBlockers = 0
        return .done(next)
    }

    private func submitted(on occasion: Occasion) -> ActOutcome {
        guard state.awaitsOfficer else {
            return .refused(state == .submitted ? .alreadyDone(state) : .notOpen(state))
        }
        var next = working(since: occasion.at)
        next.state = .submitted
        next.submittedAt = occasion.at
        next.submittedBy = occasion.actor
        return .done(next)
    }

    private func confirmed(on occasion: Occasion) -> ActOutcome {
        guard state == .submitted else {
            return .refused(state == .completed ? .alreadyDone(state) : .nothingSubmitted(state))
        }
        guard occasion.actor == nil || occasion.actor != submittedBy, occasion.actor == nil || occasion.actor != officer
        else { return .refused(.ownResult) }
        var next = self
        next.state = .completed
        next.completedAt = occasion.at
        return .done(next)
    }

    private func sentBack(on occasion: Occasion) -> ActOutcome {
        guard state == .submitted else { return .refused(.nothingSubmitted(state)) }
        var next = self
        next.state = .returned
        next.submittedAt = nil
        next.submittedBy = nil
        return .done(next)
    }

    /// A first report acknowledges by itself, and any report means that work is going on.
    private func working(since instant: Date) -> Assignment {
        var next = self
        next.state = .inProgress
        next.acknowledgedAt = acknowledgedAt ?? instant
        next.reportedAt = instant
        return next
    }
}
