package import Foundation

/// The fields of an assignment that its reminders depend on, so that many can be planned without reading the rest.
package struct ReminderFacts: Sendable {
    /// The assignment.
    package let id: Assignment.ID
    /// Where it stands.
    package var state: AssignmentState
    /// How urgent it is.
    package var urgency = Urgency.normal
    /// When it came into force; nil for a draft.
    package var issuedAt: Date?
    /// When it was acknowledged.
    package var acknowledgedAt: Date?
    /// When it was last reported on.
    package var reportedAt: Date?
    /// When its result was handed in.
    package var submittedAt: Date?
    /// Whether the result waits for the head of the unit.
    package var awaitsHead = false
    /// By when it is to be done.
    package var deadline: Deadline?
    /// How often the deadline was set, 1 and up.
    package var deadlineVersion = 1
    /// When somebody last urged the officer.
    package var urgedAt: Date?
    /// By when reports on it are due.
    package var reportDeadlines: [Deadline] = []
    /// Its steps.
    package var steps: [Assignment.Step] = []
    /// The obstacles that are open.
    package var blockers: [Blocker] = []
    /// The demands that wait for a decision.
    package var demands: [Demand] = []

    /// Creates the facts of an assignment; the others are empty.
    package init(id: Assignment.ID, state: AssignmentState) {
        self.id = id
        self.state = state
    }

    /// The facts of an assignment as it stands.
    package init(_ assignment: Assignment) {
        self.init(id: assignment.id, state: assignment.state)
        urgency = assignment.urgency
        issuedAt = assignment.issuedAt
        acknowledgedAt = assignment.acknowledgedAt
        reportedAt = assignment.reportedAt
        submittedAt = assignment.submittedAt
        awaitsHead = assignment.awaitsHead
        deadline = assignment.deadline
        deadlineVersion = assignment.deadlineVersion
        urgedAt = assignment.urge?.at
        reportDeadlines = assignment.reportDeadlines
        steps = assignment.steps
        blockers = assignment.blockers
        demands = assignment.demands
    }
}
