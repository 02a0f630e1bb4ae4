package import Assignments
package import CivilCalendar
package import Conversation
package import Foundation

/// A check-in round (giao ban trên nhóm): the meeting that need not be held, a window in which officers report.
package struct CheckInRound: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// The bot's account.
    package let account: PlatformAccount
    /// The group.
    package let chat: String
    /// What it covers.
    package let scope: SummaryScope
    /// Who opened it; nil where it opened by schedule.
    package let openedBy: Officer.ID?
    /// When it opened.
    package let openedAt: Date
    /// From when on an update counts: the end of work of the working day before.
    package let since: Date
    /// The last row of the history by then.
    package let changesFrom: Int64
    /// The last row of the history before it opened.
    package let historyFrom: Int64
    /// When those who are missing are asked again, at 80 % of the window.
    package let asksAgainAt: Date
    /// Whether they were.
    package let hasAskedAgain: Bool
    /// When it closes.
    package let closesAt: Date
    /// When it closed; nil while it is open.
    package let closedAt: Date?
    /// What came of it; zeros while it is open.
    package let outcome: RoundOutcome

    /// Creates a round.
    package init(
        id: Int64, account: PlatformAccount, chat: String, scope: SummaryScope, openedBy: Officer.ID?, openedAt: Date,
        since: Date, changesFrom: Int64, historyFrom: Int64, asksAgainAt: Date, hasAskedAgain: Bool, closesAt: Date,
        closedAt: Date?,
        outcome: RoundOutcome
    ) {
        self.id = id
        self.account = account
        self.chat = chat
        self.scope = scope
        self.openedBy = openedBy
        self.openedAt = openedAt
        self.since = since
        self.changesFrom = changesFrom
        self.historyFrom = historyFrom
        self.asksAgainAt = asksAgainAt
        self.hasAskedAgain = hasAskedAgain
        self.closesAt = closesAt
        self.closedAt = closedAt
        self.outcome = outcome
    }
}

/// What came of a round, as it is kept.
package struct RoundOutcome: Equatable, Sendable {
    /// Units with open work.
    package var asked = 0
    /// Of these, the ones of which there was word.
    package var answered = 0
    /// Of these, the ones whose officers were away.
    package var absent = 0
    /// When the last answer came, where one did.
    package var lastAnswerAt: Date?
    /// Decisions taken while it was open.
    package var settled = 0
    /// Decisions still open at its end; with none, no meeting is needed.
    package var openDecisions = 0

    /// Creates an outcome of nothing.
    package init() {}
}

/// One officer with open work of one unit, as a round sees him.
package struct RoundMember: Equatable, Sendable {
    /// How he stands.
    package enum Standing: String, Sendable {
        /// There was word of him.
        case answered
        /// He was asked and has not answered.
        case asked
        /// He is away (vắng có lý do).
        case absent
        /// Neither he nor his head can be written to.
        case unreachable
    }

    /// The unit.
    package let unit: OrgUnit.ID
    /// The officer.
    package let officer: Officer.ID
    /// How he stands.
    package var standing: Standing
    /// When there was word of him.
    package var answeredAt: Date?

    /// Creates a member.
    package init(unit: OrgUnit.ID, officer: Officer.ID, standing: Standing, answeredAt: Date? = nil) {
        self.unit = unit
        self.officer = officer
        self.standing = standing
        self.answeredAt = answeredAt
    }
}

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
    func openRound(of account: PlatformAccount, chat: String) throws -> CheckInRound?
    /// All open rounds.
    func openRounds() throws -> [CheckInRound]
    /// Rounds opened since an instant, oldest first.
    func rounds(since: Date) throws -> [CheckInRound]
    /// Whether a round of a day is open in a group, or was after an instant.
    func wasRoundHeld(_ account: PlatformAccount, chat: String, on day: CivilDate, after start: Date) throws -> Bool
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
    func add(_ member: RoundMember, to round: Int64) throws
    /// Notes that there was word of an officer.
    func setAnswered(_ member: RoundMember, in round: Int64, at instant: Date) throws
    /// Notes that those who are missing were asked again.
    func setAskedAgain(_ round: Int64) throws
    /// Closes a round with what came of it.
    func close(_ round: Int64, with outcome: RoundOutcome, at now: Date) throws
}
