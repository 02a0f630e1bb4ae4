package import Assignments
package import Foundation

/// Work with its tenures and what plans say of it.
package protocol WorkReading {
    /// The work that a campaign's plan has given or holds as drafts, in order of keys, each with what the plan last said of it;
    /// nil for work from before that was kept.
    func planned(in campaign: Campaign.ID) throws -> [(assignment: Assignment, word: PlanWord?)]
    /// One assignment with what its plan last said of it.
    func planned(_ id: Assignment.ID) throws -> (assignment: Assignment, word: PlanWord?)?
    /// Of what a person is in charge of and has not ended, what is due by an instant, by deadline.
    func open(of officer: Officer.ID, dueBy instant: Date) throws -> [Assignment]
    /// Work in force after a key, in order of keys; for judging a whole office.
    func open(after id: Assignment.ID, limit: Int) throws -> [Assignment]
    /// Drafts and open assignments after a key, in order of their keys.
    func unfinished(after id: Assignment.ID, limit: Int) throws -> [Assignment]
    /// The drafts and open assignments that a chair answers for, in order of their keys.
    func unfinished(under chair: Officer.ID) throws -> [Assignment]
    /// How many drafts and open assignments a chair answers for.
    func unfinishedCount(under chair: Officer.ID) throws -> Int
    /// The people in charge of open work of a unit that is not theirs.
    func officersWithStrayWork() throws -> Set<Officer.ID>
    /// How many assignments there are, drafts and all.
    func count() throws -> Int
    /// Who was in charge of an assignment, oldest first.
    func tenures(of assignment: Assignment.ID) throws -> [Tenure]
}

/// Work, to be written with its history.
package protocol WorkRows: WorkReading {
    /// Adds a draft and answers its key.
    func insert(_ assignment: Assignment) throws -> Assignment.ID
    /// Writes an assignment over what it was, with the history of the change, its text where there is one, and the
    /// tenure where it was issued or has changed hands.
    func update(
        _ assignment: Assignment, replacing before: Assignment, _ entry: HistoryEntry, text: String?) throws
    /// Remembers what a plan says of an assignment, in place of what it said before.
    func recordPlanWord(_ word: PlanWord, of assignment: Assignment.ID) throws
}
