/// What leaders decide: on a result, and on what they were asked for.
extension Assignment {
    func endorsed(on occasion: Occasion) -> ActOutcome {
        guard state == .submitted, awaitsHead else { return .refused(.nothingSubmitted(state)) }
        guard !isOwnResult(of: occasion) else { return .refused(.ownResult) }
        var next = self
        next.awaitsHead = false
        return .done(next)
    }

    func confirmed(on occasion: Occasion) -> ActOutcome {
        guard state == .submitted else {
            return .refused(state == .completed ? .alreadyDone(state) : .nothingSubmitted(state))
        }
        guard !isOwnResult(of: occasion) else { return .refused(.ownResult) }
        var next = self
        next.state = .completed
        next.completedAt = occasion.at
        next.awaitsHead = false
        next.demands = []
        return .done(next)
    }

    /// Whether who acts, or in whose name he acts, handed the result in or is in charge of the work.
    private func isOwnResult(of occasion: Occasion) -> Bool {
        [occasion.actor, occasion.principal].compactMap(\.self).contains { $0 == submittedBy || $0 == officer }
    }

    func sentBack(on occasion: Occasion) -> ActOutcome {
        guard state == .submitted else { return .refused(.nothingSubmitted(state)) }
        var next = self
        next.state = .returned
        next.submittedAt = nil
        next.submittedBy = nil
        next.awaitsHead = false
        next.returns += 1
        return .done(next)
    }

    /// A second demand about the same topic takes the place of the first.
    func asked(_ wish: Demand.Wish, on occasion: Occasion) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        switch wish {
        case .deadline(let asked):
            if let deadline, !asked.isLater(than: deadline) {
                return .doubtful(.earlierDeadline(asked: asked, current: deadline))
            }
        case .target(let amount):
            if let problem = problem(ofTarget: amount) { return problem }
        case .objection: break
        }
        var next = self
        next.demands.removeAll { $0.wish.topic == wish.topic }
        next.demands.append(Demand(wish: wish, askedAt: occasion.at, askedBy: occasion.actor))
        return .done(next)
    }

    func demandEnded(_ topic: Demand.Topic) -> ActOutcome {
        guard demand(about: topic) != nil else { return .refused(.noDemand(topic)) }
        var next = self
        next.demands.removeAll { $0.wish.topic == topic }
        return .done(next)
    }

    /// More time; the original deadline stays on record. A day that gives less time is asked about first.
    func extended(to new: Deadline, isConfirmed: Bool) -> ActOutcome {
        guard state.isOpen, let deadline else { return .refused(.notOpen(state)) }
        guard new.isLater(than: deadline) || (isConfirmed && new != deadline) else {
            return .doubtful(.earlierDeadline(asked: new, current: deadline))
        }
        var next = self
        next.deadline = new
        next.deadlineVersion += 1
        if new.isLater(than: deadline) { next.extensions += 1 }
        next.demands.removeAll { $0.wish.topic == .deadline }
        return .done(next)
    }

    func retargeted(_ amount: Int) -> ActOutcome {
        guard state.isOpen else { return .refused(.notOpen(state)) }
        if let problem = problem(ofTarget: amount) { return problem }
        var next = self
        next.target?.amount = amount
        next.progress.quantity?.of = amount
        next.demands.removeAll { $0.wish.topic == .target }
        return .done(next)
    }

    private func problem(ofTarget amount: Int) -> ActOutcome? {
        guard target != nil else { return .refused(.notCounted) }
        guard amount > 0 else { return .refused(.negativeQuantity(amount)) }
        if let done = progress.quantity?.done, done > amount {
            return .doubtful(.overTarget(done: done, target: amount))
        }
        return nil
    }
}

extension Deadline {
    /// Whether it leaves more time; a day without a time runs to its end.
    package func isLater(than other: Deadline) -> Bool {
        if date != other.date { return date > other.date }
        switch (time, other.time) {
        case (_, nil): return false
        case (nil, .some): return true
        case (let one?, let two?): return one > two
        }
    }
}
