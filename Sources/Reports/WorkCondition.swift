package import Assignments
package import CivilCalendar
package import Foundation

/// A condition on work in keys and instants; conditions compose.
package indirect enum WorkCondition: Hashable, Sendable {
    /// All hold; of none, everything fits.
    case all([WorkCondition])
    /// Any holds; of none, nothing fits.
    case any([WorkCondition])
    /// In one of these states.
    case states([AssignmentState])
    /// Due at or before an instant.
    case dueBy(Date)
    /// Due after an instant.
    case dueAfter(Date)
    /// Submitted at or after the deadline, or before it.
    case submitted(late: Bool)
    /// Submitted after an instant and by another.
    case submittedWithin(after: Date, by: Date)
    /// Submitted so many milliseconds after the deadline at least.
    case submittedPast(Int64)
    /// The last word, else the acknowledgement, else the issue, came before an instant.
    case heardBefore(Date)
    /// For the head of its unit to agree to first, or not.
    case awaitsHead(Bool)
    /// Completed after an instant.
    case completedAfter(Date)
    /// With an open obstacle.
    case blocked
    /// With an open demand, of one topic where given.
    case demanded(Demand.Topic?)
    /// The percent done compares so; what is done counts as 100, what nobody has reported on as 0.
    case percent(QueryFilter.Comparison, Int)
    /// One of these keys.
    case works([Assignment.ID])
    /// A code of a plan, in capitals.
    case code(String)
    /// One of these titles.
    case titles([String])
    /// In charge is one of these.
    case officers([Officer.ID])
    /// Its leader is one of these.
    case chairs([Officer.ID])
    /// A unit works along.
    case with(OrgUnit.ID)
    /// Marked urgent in any degree.
    case urgent
    /// Who is in charge has no linked account.
    case unlinked
    /// Who is in charge is away on a day.
    case absent(CivilDate)
    /// Of one of these units or one below.
    case within([OrgUnit.ID])
    /// Of none of these units and none below.
    case outside([OrgUnit.ID])
    /// Of one of these campaigns.
    case campaigns([Campaign.ID])
    /// Of a phase of a campaign.
    case phase(Campaign.ID, String)
}

extension WorkCondition {
    /// Waits for its officer, past the deadline.
    package static func overdue(at now: Date) -> WorkCondition {
        .all([.states(AssignmentState.allCases.filter(\.awaitsOfficer)), .dueBy(now)])
    }
}

/// Which work is looked at, now or as recorded by an instant.
package struct WorkSelection: Hashable, Sendable {
    /// Which.
    package var condition: WorkCondition
    /// As recorded by then; nil for now.
    package var asOf: Date?
    /// The instant at which lateness is judged.
    package var now: Date

    /// Creates a selection.
    package init(_ condition: WorkCondition, asOf: Date? = nil, now: Date) {
        (self.condition, self.asOf, self.now) = (condition, asOf, now)
    }

    /// The same with one condition more.
    package func and(_ more: WorkCondition) -> WorkSelection {
        WorkSelection(.all([condition, more]), asOf: asOf, now: now)
    }
}
