package import CivilCalendar
package import Foundation

/// The figures that leaders read; they always close (DESIGN §3, "Counts close").
///
/// total = done (on time + late) + open (in time + overdue). What waits for confirmation counts as open and in
/// time and is shown apart; paused work is open and frozen; drafts and cancelled work stand outside the total.
package struct SummaryFigures: Equatable, Sendable {
    /// Confirmed, submitted by the deadline.
    package var doneOnTime = 0
    /// Confirmed, submitted after the deadline.
    package var doneLate = 0
    /// Of the done: submitted after the original deadline, whatever time was given since.
    package var doneLateToOriginal = 0
    /// Open and not past its deadline, or waiting for confirmation, or paused.
    package var openInTime = 0
    /// Open and past its deadline.
    package var openOverdue = 0
    /// Of the open: waits for confirmation.
    package var waiting = 0
    /// Of what waits: for the head of its unit first.
    package var waitingForHeads = 0
    /// Of the open: acknowledged, and nothing reported yet.
    package var notBegun = 0
    /// Of the open: paused.
    package var paused = 0
    /// Of the open: not yet acknowledged.
    package var unacknowledged = 0
    /// Outside the total: drafts.
    package var drafts = 0
    /// Outside the total: cancelled.
    package var cancelled = 0

    /// Creates figures that are all 0.
    package init() {}

    /// Done, on time or late.
    package var done: Int { doneOnTime + doneLate }
    /// Open, in time or overdue.
    package var open: Int { openInTime + openOverdue }
    /// Of the open: neither waiting for anybody nor paused, and reported on.
    package var working: Int { open - waiting - paused - unacknowledged - notBegun }
    /// All that was issued and not cancelled.
    package var total: Int { done + open }
    /// What was due: done or overdue; the base of the percentage in official reports.
    package var due: Int { done + openOverdue }

    /// Adds assignments that are alike in the facts of a tally.
    package mutating func add(_ tally: Tally) {
        switch tally.state {
        case .draft: drafts += tally.count
        case .cancelled: cancelled += tally.count
        case .completed:
            if tally.isSubmittedLate { doneLate += tally.count } else { doneOnTime += tally.count }
            if tally.isLateToOriginal { doneLateToOriginal += tally.count }
        case .submitted:
            openInTime += tally.count
            waiting += tally.count
            if tally.awaitsHead { waitingForHeads += tally.count }
        case .paused:
            openInTime += tally.count
            paused += tally.count
        case .assigned, .acknowledged, .inProgress, .returned:
            if tally.isPastDue { openOverdue += tally.count } else { openInTime += tally.count }
            if tally.state == .assigned { unacknowledged += tally.count }
            if tally.state == .acknowledged { notBegun += tally.count }
        }
    }
}

/// How many assignments share the facts from which figures are made.
package struct Tally: Equatable, Sendable {
    /// The unit.
    package let unit: OrgUnit.ID
    /// The state.
    package let state: AssignmentState
    /// Whether the deadline in force has passed.
    package let isPastDue: Bool
    /// Whether the result was submitted after the deadline in force.
    package let isSubmittedLate: Bool
    /// Whether the result was submitted after the original deadline.
    package let isLateToOriginal: Bool
    /// Whether a result waits for the head of the unit first.
    package let awaitsHead: Bool
    /// How many there are, 1 and up.
    package let count: Int

    /// Creates a tally.
    package init(
        unit: OrgUnit.ID, state: AssignmentState, isPastDue: Bool, isSubmittedLate: Bool,
        isLateToOriginal: Bool = false, awaitsHead: Bool = false, count: Int
    ) {
        self.awaitsHead = awaitsHead
        self.isLateToOriginal = isLateToOriginal
        self.unit = unit
        self.state = state
        self.isPastDue = isPastDue
        self.isSubmittedLate = isSubmittedLate
        self.count = count
    }
}

extension Tally {
    /// The tally of one assignment.
    package init(_ assignment: Assignment, at now: Date, in zone: CivilZone) {
        let end = assignment.deadline?.end(in: zone)
        self.init(
            unit: assignment.unit, state: assignment.state, isPastDue: end.map { now >= $0 } ?? false,
            isSubmittedLate: end.map { end in assignment.submittedAt.map { $0 >= end } ?? false } ?? false,
            isLateToOriginal: (assignment.originalDeadline?.end(in: zone) ?? end)
                .map { end in assignment.submittedAt.map { $0 >= end } ?? false } ?? false,
            awaitsHead: assignment.awaitsHead, count: 1)
    }
}
