package import CivilCalendar
package import Foundation

extension Assignment {
    /// The outcome of an act. Whether the actor may do it at all is `Authority`'s affair.
    ///
    /// What is said of work cannot have been said before it was issued, whatever stamp its message bears.
    package func applying(_ act: Act, on given: ActOccasion, rule: ClearRule = .fiveClears) -> ActOutcome {
        var occasion = given
        occasion.at = max(given.at, issuedAt ?? given.at)
        return applied(act, on: occasion, rule)
    }

    private func applied(_ act: Act, on occasion: ActOccasion, _ rule: ClearRule) -> ActOutcome {
        let reports = WorkReports(work: self, occasion: occasion)
        let decisions = WorkDecisions(work: self, occasion: occasion)
        let life = WorkLife(work: self, occasion: occasion)
        return switch act {
        case .issue: life.issued(by: rule)
        case .acknowledge: reports.acknowledged()
        case .report(let report): reports.reported(report)
        case .completeStep(let number): reports.stepCompleted(number)
        case .note: reports.noted()
        case .raiseBlocker(let remover): reports.blocked(remover: remover)
        case .clearBlockers: reports.unblocked()
        case .submit: reports.submitted()
        case .correct(let report): reports.corrected(report)
        case .takeBack(let before): reports.takenBack(to: before)
        case .endorse: decisions.endorsed()
        case .confirm: decisions.confirmed()
        case .sendBack: decisions.sentBack()
        case .ask(let wish): decisions.asked(wish)
        case .withdrawDemand(let topic), .refuseDemand(let topic): decisions.demandEnded(topic)
        case .extend(let deadline): decisions.extended(to: deadline)
        case .retarget(let amount): decisions.retargeted(amount)
        case .handOver(let officer): life.handedOver(to: officer, in: unit)
        case .changeUnit(let unit, let officer): life.handedOver(to: officer, in: unit)
        case .pause: life.paused()
        case .resume(let deadline): life.resumed(to: deadline)
        case .cancel: life.cancelled()
        case .reopen: life.reopened()
        case .urge: decisions.urged()
        }
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
