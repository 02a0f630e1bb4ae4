package import Assignments
package import CivilCalendar
package import Conversation
package import Foundation

/// A round to be opened.
package struct RoundDraft: Equatable, Sendable {
    /// The group.
    package let group: PinnedGroup
    /// Who opens it; nil by schedule.
    package let openedBy: Officer.ID?
    /// From when on an update counts.
    package let since: Date
    /// When those who are missing are asked again.
    package let asksAgainAt: Date
    /// When it closes.
    package let closesAt: Date

    /// Creates a draft.
    package init(group: PinnedGroup, openedBy: Officer.ID?, since: Date, asksAgainAt: Date, closesAt: Date) {
        self.group = group
        self.openedBy = openedBy
        self.since = since
        self.asksAgainAt = asksAgainAt
        self.closesAt = closesAt
    }
}

/// A group that is pinned to a scope.
package struct PinnedGroup: Equatable, Sendable {
    /// The bot's account.
    package let account: PlatformAccount
    /// The group's chat.
    package let chat: String
    /// What it covers.
    package let scope: SummaryScope

    /// Creates a group.
    package init(account: PlatformAccount, chat: String, scope: SummaryScope) {
        self.account = account
        self.chat = chat
        self.scope = scope
    }
}

/// What was heard of an officer's work of a unit since an instant.
package struct HeardWork: Equatable, Sendable {
    /// The unit.
    package let unit: OrgUnit.ID
    /// The officer.
    package let officer: Officer.ID
    /// The last word.
    package let at: Date

    /// Creates a record.
    package init(unit: OrgUnit.ID, officer: Officer.ID, at: Date) {
        self.unit = unit
        self.officer = officer
        self.at = at
    }
}

/// What the history tells of work since a row.
package enum RoundWork: Sendable {
    /// There was more than a remark.
    case changed
    /// It was confirmed as done.
    case done
    /// A leader has decided on it.
    case settled
}

/// Rounds that can be read.
package protocol RoundReading {
    /// The open round of a group, or nil.
    func open(of account: PlatformAccount, chat: String) throws -> CheckInRound?
    /// All open rounds.
    func allOpen() throws -> [CheckInRound]
    /// Whether a round of a day is open in a group, or was after an instant.
    func wasHeld(_ account: PlatformAccount, chat: String, on day: CivilDate, after start: Date) throws -> Bool
    /// The officers of a round.
    func members(of round: Int64) throws -> [RoundMember]
    /// All pinned groups.
    func pinnedGroups() throws -> [PinnedGroup]
    /// Work in force in a scope that is not over, by deadline.
    func openWork(in scope: SummaryScope) throws -> [Assignment]
    /// What was heard since an instant of work in a scope.
    func heard(in scope: SummaryScope, since: Date) throws -> [HeardWork]
    /// The work of which something was recorded after a row of the history.
    func work(_ kind: RoundWork, after row: Int64) throws -> [Assignment.ID]
}

/// Rounds that can be written.
package protocol RoundRows: RoundReading {
    /// Opens a round and answers its key. Throws `StoreError.refused` where one is open in the group.
    func add(_ draft: RoundDraft, on day: CivilDate, at now: Date) throws -> Int64
    /// Adds an officer to a round.
    func addMember(_ member: RoundMember, to round: Int64) throws
    /// Notes that there was word of an officer.
    func setAnswered(_ member: RoundMember, in round: Int64, at instant: Date) throws
    /// Notes that those who are missing were asked again.
    func setAskedAgain(_ round: Int64) throws
    /// Closes a round with what came of it.
    func close(_ round: Int64, with outcome: RoundOutcome, at now: Date) throws
}
