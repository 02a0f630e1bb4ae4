package import Foundation

extension Assignment {
    /// Who acts, and when; the surroundings an act may depend on.
    package struct Occasion: Equatable, Sendable {
        /// Who acts; nil for the program itself, as on import.
        package var actor: Officer.ID?
        /// In whose name he acts, by delegation or as a secretary; nil in his own. What the principal may not do himself is not
        /// done for him either.
        package var principal: Officer.ID?
        /// When the message was sent, bounded by when it was received.
        package var at: Date
        /// The last increment of the same person on this assignment, where it is younger than ten minutes.
        package var recentIncrement: Int?
        /// Whether the head of the unit agrees to a result before the chair sees it.
        package var headGoesFirst: Bool
        /// Whether the sender has confirmed what looked doubtful.
        package var isConfirmed: Bool
        /// Whether it is the unit's own word, and not a leader's or a follower's remark.
        package var isUnitsWord: Bool

        /// Creates an occasion.
        package init(
            actor: Officer.ID?, principal: Officer.ID? = nil, at: Date, recentIncrement: Int? = nil,
            headGoesFirst: Bool = false,
            isConfirmed: Bool = false, isUnitsWord: Bool = true
        ) {
            self.isUnitsWord = isUnitsWord
            self.actor = actor
            self.principal = principal
            self.at = at
            self.recentIncrement = recentIncrement
            self.headGoesFirst = headGoesFirst
            self.isConfirmed = isConfirmed
        }
    }

    /// The outcome of an act. Whether the actor may do it at all is `Authority`'s affair.
    ///
    /// What is said of work cannot have been said before it was issued, whatever stamp its message bears.
    package func applying(_ act: Act, on given: Occasion, rule: ClearRule = .fiveClears) -> ActOutcome {
        var occasion = given
        occasion.at = max(given.at, issuedAt ?? given.at)
        return applied(act, on: occasion, rule)
    }

    private func applied(_ act: Act, on occasion: Occasion, _ rule: ClearRule) -> ActOutcome {
        switch act {
        case .issue: issued(on: occasion, rule: rule)
        case .acknowledge: acknowledged(on: occasion)
        case .report(let report): reported(report, on: occasion)
        case .completeStep(let number): stepCompleted(number, on: occasion)
        case .note: noted(on: occasion)
        case .raiseBlocker(let remover): blocked(remover: remover, on: occasion)
        case .clearBlockers: unblocked(on: occasion)
        case .submit: submitted(on: occasion)
        case .correct(let report): corrected(report, on: occasion)
        case .takeBack(let before): takenBack(to: before)
        case .endorse: endorsed(on: occasion)
        case .confirm: confirmed(on: occasion)
        case .sendBack: sentBack(on: occasion)
        case .ask(let wish): asked(wish, on: occasion)
        case .withdrawDemand(let topic), .refuseDemand(let topic): demandEnded(topic)
        case .extend(let deadline): extended(to: deadline, isConfirmed: occasion.isConfirmed)
        case .retarget(let amount): retargeted(amount)
        case .handOver(let officer): handedOver(to: officer, in: unit)
        case .changeUnit(let unit, let officer): handedOver(to: officer, in: unit)
        case .pause: paused(on: occasion)
        case .resume(let deadline): resumed(to: deadline)
        case .cancel: cancelled()
        case .reopen: reopened()
        case .urge: urged(on: occasion)
        }
    }

    private func issued(on occasion: Occasion, rule: ClearRule) -> ActOutcome {
        guard state == .draft else { return .refused(.alreadyDone(state)) }
        let missing = rule.missing(in: self)
        guard missing.isEmpty else { return .refused(.missingClears(missing)) }
        // Nobody could confirm it then: nobody confirms his own result.
        guard officer == nil || officer != chair else { return .refused(.officerIsChair) }
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
        switch progress.applying(report, target: target, steps: stepsPercent, recentIncrement: occasion.recentIncrement)
        {
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

    private func noted(on occasion: Occasion) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        var next = self
        if occasion.isUnitsWord { next.reportedAt = occasion.at }
        return .done(next)
    }

    private func blocked(remover: OrgUnit.ID?, on occasion: Occasion) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        var next = state.awaitsOfficer ? working(since: occasion.at) : self
        next.reportedAt = occasion.at
        next.blockersRaised += 1
        next.blockers.append(
            Blocker(
                number: next.blockersRaised, raisedAt: occasion.at, raisedBy: occasion.actor, remover: remover))
        return .done(next)
    }

    private func unblocked(on occasion: Occasion) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        guard !blockers.isEmpty else { return .refused(.noBlocker) }
        var next = self
        if occasion.isUnitsWord { next.reportedAt = occasion.at }
        next.blockers = []
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
        next.awaitsHead = occasion.headGoesFirst
        return .done(next)
    }

    private func urged(on occasion: Occasion) -> ActOutcome {
        guard state.awaitsOfficer else { return .refused(.notOpen(state)) }
        var next = self
        next.urge = Urge(at: occasion.at, by: occasion.actor)
        return .done(next)
    }

    /// A correction replaces the figures, lower or not; what is impossible stays refused.
    private func corrected(_ report: ProgressReport, on occasion: Occasion) -> ActOutcome {
        var report = report
        report.isConfirmed = true
        return reported(report, on: occasion)
    }

    /// The figures of before come back; what is known for ever (returns, obstacles' numbers) goes on counting.
    private func takenBack(to before: Assignment) -> ActOutcome {
        guard before.id == id, before.officer == officer, before.unit == unit, before.deadline == deadline else {
            return .refused(.nothingToTakeBack)
        }
        var next = before
        next.blockersRaised = blockersRaised
        next.returns = returns
        return .done(next)
    }

    /// A first report acknowledges by itself, and any report means that work is going on.
    func working(since instant: Date) -> Assignment {
        var next = self
        next.state = .inProgress
        next.acknowledgedAt = acknowledgedAt ?? instant
        next.reportedAt = instant
        return next
    }
}
