package import Assignments
package import Foundation

/// What a decision may ask of the records: the office, and the work in it. Reads only; the same answers within one decision.
///
/// Errors are those of the store behind it and stop the decision; nothing is written then.
package protocol Records {
    /// Units, people, roles, arrangements and campaigns.
    func office() throws -> OfficeSnapshot
    /// The assignment with a code, or nil.
    func assignment(_ id: Assignment.ID) throws -> Assignment?
    /// What a person is in charge of and has not ended, by deadline.
    func openAssignments(of officer: Officer.ID) throws -> [Assignment]
    /// The assignments of a unit whose work has a code within its campaign, in capitals.
    func assignments(work code: String, of unit: OrgUnit.ID) throws -> [Assignment]
    /// Whose names stand as chairs on what waits for a decision.
    func openChairs() throws -> [Officer.ID]
    /// What waits for a chair's confirmation.
    func submittedAssignments(to chair: Officer.ID) throws -> [Assignment]
    /// The code that the next new assignment gets.
    func nextAssignment() throws -> Assignment.ID
    /// How many assignments of a scope shared which facts at an instant, as recorded by then.
    func tallies(in scope: SummaryScope, recordedBy instant: Date) throws -> [Tally]
    /// The last remarks on an assignment, newest first.
    func remarks(on assignment: Assignment.ID, limit: Int) throws -> [Remark]
    /// Who was in charge of an assignment at an instant; nil where nobody was.
    func officerInCharge(of assignment: Assignment.ID, at instant: Date) throws -> Officer.ID?
    /// The last two changes of an assignment, the newest first, with what it was after each.
    func lastChanges(of assignment: Assignment.ID) throws -> [HistoryEntry]
    /// The changes of an assignment that were said after an instant, the newest on record first, without what it was after each.
    func changes(of assignment: Assignment.ID, saidAfter instant: Date) throws -> [HistoryEntry]
    /// What a chair was asked to decide and has not, by deadline.
    func demands(to chair: Officer.ID) throws -> [Assignment]
    /// The last increment that a person reported on an assignment since an instant, or nil.
    func increment(by officer: Officer.ID, on assignment: Assignment.ID, since: Date) throws -> Int?
}

extension NamedPhase {
    /// What it covers.
    package var scope: SummaryScope { SummaryScope(campaign: campaign, phase: phase.code) }
}

/// What a summary covers; nil means no limit.
package struct SummaryScope: Equatable, Sendable {
    /// A unit with all units below it.
    package var unit: OrgUnit.ID?
    /// A campaign.
    package var campaign: Campaign.ID?
    /// A phase of the campaign, by code.
    package var phase: String?
    /// Only what is due after this instant: the beginning of a report period.
    package var dueAfter: Date?
    /// Only what is due by this instant: the end of a report period.
    package var dueUntil: Date?

    /// Creates a scope; everything by default.
    package init(unit: OrgUnit.ID? = nil, campaign: Campaign.ID? = nil, phase: String? = nil) {
        self.unit = unit
        self.campaign = campaign
        self.phase = phase
    }
}

/// A person's own words on an assignment.
package struct Remark: Equatable, Sendable {
    /// When they were sent.
    package let at: Date
    /// What they came with.
    package let act: Act.Kind
    /// The words.
    package let text: String

    /// Creates a remark.
    package init(at: Date, act: Act.Kind, text: String) {
        self.at = at
        self.act = act
        self.text = text
    }
}
