package import CivilCalendar
import Foundation

/// What comes of a plan's word on an assignment that there is.
package struct Replanned: Equatable, Sendable {
    /// Why a word of the plan is not taken.
    package enum Hold: Equatable, Sendable {
        /// Something else was decided since.
        case decided
        /// The work is completed or called off.
        case ended
        /// A result that waits, or a clock that stands, would change from late to on time or back.
        case timeliness
        /// The one in charge would confirm his own result.
        case ownResult
        /// Work in force would lack a clear.
        case clear
    }

    /// A field of which the plan's word is not taken.
    package struct Held: Equatable, Sendable {
        /// The field.
        package let field: PlanWord.Field
        /// Why.
        package let hold: Hold
    }

    /// The assignment before.
    package let before: Assignment
    /// The assignment after.
    package var after: Assignment
    /// What is on record of the plan's word from now on.
    package var word: PlanWord
    /// Where the plan says something new and is not followed.
    package var held: [Held] = []
    /// What changes.
    package var changed: [PlanWord.Field] {
        PlanWord(of: after).fields(differingFrom: PlanWord(of: before))
    }
}

extension Assignment {
    /// Follows a plan where it says something else than it last did, and nobody has decided otherwise since.
    /// `overDecisions` is the explicit word that the plan goes before what was decided. What has ended is never changed,
    /// and nothing that waits becomes late or on time by it.
    package func replanned(
        as planned: PlanWord, last: PlanWord, overDecisions: Bool, rule: ClearRule, zone: CivilZone
    ) -> Replanned {
        PlanFollowing(
            work: self, planned: planned, last: last, overDecisions: overDecisions, rule: rule, zone: zone
        ).followed()
    }
}

/// A plan's new word on a piece of work, and what was decided on it since the last one.
private struct PlanFollowing {
    let work: Assignment
    let planned: PlanWord
    let last: PlanWord
    let overDecisions: Bool
    let rule: ClearRule
    let zone: CivilZone

    func followed() -> Replanned {
        let current = PlanWord(of: work)
        var result = Replanned(before: work, after: work, word: planned)
        result.word.left = last.left
        for field in PlanWord.Field.allCases {
            let isNew = planned.differs(from: last, in: field)
            guard isNew || (overDecisions && last.left.contains(field)) else { continue }
            guard planned.differs(from: current, in: field) else {
                result.word.take(field)
                continue
            }
            let isDecided = current.differs(from: last, in: field) && !overDecisions
            var next = result.after
            next.take(field, of: planned)
            guard let hold = hold(field, isDecided: isDecided, next, result.after) else {
                result.after = next
                result.word.take(field)
                continue
            }
            if isNew { result.held.append(Replanned.Held(field: field, hold: hold)) }
            // Nobody's word is taken twice: an officer in charge who is named as chair is named so until it is mended.
            if hold == .ownResult { result.word.chair = last.chair } else { result.word.leave(field) }
        }
        if work.state == .draft, result.after.officer == result.after.chair { result.after.officer = nil }
        return result
    }

    private func hold(
        _ field: PlanWord.Field, isDecided: Bool, _ next: Assignment, _ now: Assignment
    ) -> Replanned.Hold? {
        if work.state == .completed || work.state == .cancelled { return .ended }
        guard work.state != .draft else { return nil }
        if isDecided { return .decided }
        if field == .chair, planned.chair == nil || planned.chair == work.officer { return .ownResult }
        if rule.missing(in: next).count > rule.missing(in: now).count || next.deadline == nil { return .clear }
        if field == .deadline, let instant = stoppedAt, isLate(work, at: instant) != isLate(next, at: instant) {
            return .timeliness
        }
        return nil
    }

    /// The instant that counts while nobody is chased: when the result was handed in, or else when the clock was stopped.
    private var stoppedAt: Date? {
        switch work.state {
        case .submitted: work.submittedAt
        case .paused: work.pausedFrom == .submitted ? work.submittedAt : work.pausedAt
        default: nil
        }
    }

    private func isLate(_ work: Assignment, at instant: Date) -> Bool {
        work.deadline.map { instant >= $0.end(in: zone) } ?? false
    }
}
