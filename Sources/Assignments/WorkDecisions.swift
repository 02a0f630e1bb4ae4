/// What leaders decide: on a result, and on what they were asked for.
struct WorkDecisions {
    let work: Assignment
    let occasion: ActOccasion

    func endorsed() -> ActOutcome {
        guard work.state == .submitted, work.awaitsHead else { return .refused(.nothingSubmitted(work.state)) }
        guard !isOwnResult else { return .refused(.ownResult) }
        var next = work
        next.awaitsHead = false
        return .done(next)
    }

    func confirmed() -> ActOutcome {
        guard work.state == .submitted else {
            return .refused(work.state == .completed ? .alreadyDone(work.state) : .nothingSubmitted(work.state))
        }
        guard !isOwnResult else { return .refused(.ownResult) }
        var next = work
        next.state = .completed
        next.completedAt = occasion.at
        next.awaitsHead = false
        next.demands = []
        return .done(next)
    }

    /// Whether who acts, or in whose name he acts, handed the result in or is in charge of the work.
    private var isOwnResult: Bool {
        [occasion.actor, occasion.principal].compactMap(\.self).contains {
            $0 == work.submittedBy || $0 == work.officer
        }
    }

    func sentBack() -> ActOutcome {
        guard work.state == .submitted else { return .refused(.nothingSubmitted(work.state)) }
        var next = work
        next.state = .returned
        next.submittedAt = nil
        next.submittedBy = nil
        next.awaitsHead = false
        next.returns += 1
        return .done(next)
    }

    /// A second demand about the same topic takes the place of the first.
    func asked(_ wish: Demand.Wish) -> ActOutcome {
        guard work.state.isOpen else { return .refused(.notOpen(work.state)) }
        switch wish {
        case .deadline(let asked):
            if let deadline = work.deadline, !asked.isLater(than: deadline) {
                return .doubtful(.earlierDeadline(asked: asked, current: deadline))
            }
        case .target(let amount):
            if let problem = problem(ofTarget: amount) { return problem }
        case .objection: break
        }
        var next = work
        next.demands.removeAll { $0.wish.topic == wish.topic }
        next.demands.append(Demand(wish: wish, askedAt: occasion.at, askedBy: occasion.actor))
        return .done(next)
    }

    func demandEnded(_ topic: Demand.Topic) -> ActOutcome {
        guard work.demand(about: topic) != nil else { return .refused(.noDemand(topic)) }
        var next = work
        next.demands.removeAll { $0.wish.topic == topic }
        return .done(next)
    }

    /// More time; the original deadline stays on record. A day that gives less time is asked about first.
    func extended(to new: Deadline) -> ActOutcome {
        guard work.state.isOpen, let deadline = work.deadline else { return .refused(.notOpen(work.state)) }
        guard new.isLater(than: deadline) || (occasion.isConfirmed && new != deadline) else {
            return .doubtful(.earlierDeadline(asked: new, current: deadline))
        }
        var next = work
        next.deadline = new
        next.deadlineVersion += 1
        if new.isLater(than: deadline) { next.extensions += 1 }
        next.demands.removeAll { $0.wish.topic == .deadline }
        return .done(next)
    }

    func retargeted(_ amount: Int) -> ActOutcome {
        guard work.state.isOpen else { return .refused(.notOpen(work.state)) }
        if let problem = problem(ofTarget: amount) { return problem }
        var next = work
        next.target?.amount = amount
        next.progress.quantity?.of = amount
        next.demands.removeAll { $0.wish.topic == .target }
        return .done(next)
    }

    private func problem(ofTarget amount: Int) -> ActOutcome? {
        guard work.target != nil else { return .refused(.notCounted) }
        guard amount > 0 else { return .refused(.negativeQuantity(amount)) }
        if let done = work.progress.quantity?.done, done > amount {
            return .doubtful(.overTarget(done: done, target: amount))
        }
        return nil
    }

    func urged() -> ActOutcome {
        guard work.state.awaitsOfficer else { return .refused(.notOpen(work.state)) }
        var next = work
        next.urge = Urge(at: occasion.at, by: occasion.actor)
        return .done(next)
    }
}
