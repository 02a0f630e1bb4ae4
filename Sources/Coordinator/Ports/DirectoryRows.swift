package import Assignments
package import CivilCalendar
package import Conversation
package import Foundation

/// Units, people, their roles and accounts, and the plans.
package protocol DirectoryReading {
    /// Every bot that has ever said who it is, the last of each platform.
    func lastBots() throws -> [PlatformAccount: BotAccount]
    /// Who the bot on a platform was the last time that the platform said so; nil where it never has.
    func lastBot(on platform: String) throws -> BotAccount?
    /// The cursor of an account's poll, or nil.
    func cursor(of account: PlatformAccount) throws -> Cursor?
    /// How many people hold a code that would still link a first account.
    func openCodes(at now: Date) throws -> Int
    /// The person behind a platform's user, or nil.
    func identity(_ account: PlatformAccount, user: String) throws -> ChatIdentity?
    /// The account of a person that was used last, among those of the given bots, or of any where nil, and before all others one
    /// whose chat takes messages; nil where none is linked.
    func identity(of officer: Officer.ID, among accounts: [PlatformAccount]?) throws -> ChatIdentity?
    /// All accounts of a person, in the same order.
    func identities(of officer: Officer.ID) throws -> [ChatIdentity]
    /// The one assignment that a message of ours speaks of, by the platform's id of the message; nil where it speaks of none or
    /// several, and where there is no such message.
    func subject(ofSent message: String, in chat: String, of account: PlatformAccount) throws -> Assignment.ID?
    /// What is on record of a message that was received under a key; nil for nothing.
    /// With its edits so far: the words of the last of them, and the work that any of them has changed; of rows before `id`.
    func received(_ account: PlatformAccount, key: String, before id: Int64) throws -> ReceivedMessage?
    /// How many seconds the fastest of the last messages of an account took to come, by its clock and ours, of those before a row; nil
    /// where there is none.
    func shortestLag(of account: PlatformAccount, before id: Int64) throws -> TimeInterval?
    /// The scope of a pinned group, which is also that of its topics that are not pinned themselves; nil where there is none.
    func groupScope(_ account: PlatformAccount, chat: String) throws -> SummaryScope?
    /// What is open with a user in a chat.
    func dialogue(_ account: PlatformAccount, chat: String, user: String) throws -> Dialogue
    /// How many dialogues could not be read and were put aside.
    func unreadDialogues() throws -> Int
    /// A person by code, also one who has left, as his row is now: an import asks between the rows that it writes.
    func officerRecord(code: String) throws -> (officer: Officer, isActive: Bool)?
    /// The work that a campaign's plan has given or holds as drafts, in order of keys, each with what the plan last said of it;
    /// nil for work from before that was kept.
    func planned(in campaign: Campaign.ID) throws -> [(assignment: Assignment, word: PlanWord?)]
    /// One assignment with what its plan last said of it.
    func planned(_ id: Assignment.ID) throws -> (assignment: Assignment, word: PlanWord?)?
    /// Of what a person is in charge of and has not ended, what is due by an instant, by deadline.
    func openAssignments(of officer: Officer.ID, dueBy instant: Date) throws -> [Assignment]
    /// Drafts and open assignments after a key, in order of their keys.
    func unfinished(after id: Assignment.ID, limit: Int) throws -> [Assignment]
    /// The people in charge of open work of a unit that is not theirs.
    func officersWithStrayWork() throws -> Set<Officer.ID>
    /// The drafts and open assignments that a chair answers for, in order of their keys.
    func unfinishedAssignments(under chair: Officer.ID) throws -> [Assignment]
    /// How many drafts and open assignments a chair answers for.
    func unfinishedCount(under chair: Officer.ID) throws -> Int
    /// How many wrong codes a user has sent since an instant, and when the last was.
    func wrongCodes(_ account: PlatformAccount, user: String, since: Date) throws -> (count: Int, last: Date?)
    /// Whose a code is that may still be used; nil where it does not exist, is used or has run out.
    func owner(ofCode digest: String, at now: Date) throws -> Officer.ID?
    /// When a sender or a chat was last told how to link, and how many were told since an instant.
    func strangerNotices(
        _ account: PlatformAccount, chat: String, user: String, since: Date
    ) throws -> (last: Date?, sinceCount: Int)
}

/// The writable side of the directory.
package protocol DirectoryRows {
    /// Writes a unit with its names; adds it where the key is nil. Answers the key.
    func saveUnit(_ unit: UnitRow) throws -> OrgUnit.ID
    /// Puts the units into the roster's order; all of them are named.
    func order(units: [OrgUnit.ID]) throws
    /// Writes a person with his roles; adds him where there is none of this code. Answers the key.
    func saveOfficer(_ officer: OfficerRow) throws -> Officer.ID
    /// Gives a person another code, so that his own is another's.
    func recode(_ officer: Officer.ID, as code: String) throws
    /// Takes a person's roles, designation, links and dialogues back and ends what he has delegated or was delegated, his absences
    /// and his standing in; who he was stays on record.
    func retire(_ officer: Officer.ID, at now: Date) throws
    /// Writes a campaign; adds it where there is none of this code. Answers the key.
    func saveCampaign(_ campaign: Campaign) throws -> Campaign.ID
    /// Writes an absence.
    func recordAbsence(_ absence: Absence, by recorder: Officer.ID, at now: Date) throws
    /// Ends the absences of a person that a day is in, and also later ones where `withComing`; answers how many there were.
    func endAbsences(of officer: Officer.ID, on day: CivilDate, withComing: Bool, at now: Date) throws -> Int
    /// Writes a delegation.
    func recordDelegation(_ delegation: Delegation, by recorder: Officer.ID, at now: Date) throws
    /// Ends what a chair has delegated for a day or later; answers how much there was.
    func endDelegations(by chair: Officer.ID, on day: CivilDate, at now: Date) throws -> Int
    /// Names those who follow a campaign, in place of those before.
    func follow(_ campaign: Campaign.ID, by officers: [Officer.ID]) throws
    /// Links an account to a person; an earlier link of this account is replaced.
    func link(_ identity: ChatIdentity, at now: Date) throws
    /// Takes back all links of a person; answers how many there were.
    func unlink(_ officer: Officer.ID, at now: Date) throws -> Int
    /// Takes back the links whose private chat this is, but for a user's own; answers how many there were.
    func unlink(_ account: PlatformAccount, privateChat chat: String, but user: String, at now: Date) throws -> Int
    /// Remembers in which chat a person is written to alone from now on.
    func setPrivateChat(of identity: ChatIdentity, to chat: String) throws
    /// Remembers that a chat refuses messages for good, or, without an instant, that it takes them again.
    func setRefused(_ account: PlatformAccount, chat: String, at instant: Date?) throws
    /// Remembers that an account was used, and so that its chat takes messages.
    func touch(_ identity: ChatIdentity, at now: Date) throws
    /// Lets a group, its round and what waits to be sent to it go on in another chat.
    func moveChat(_ account: PlatformAccount, from chat: String, to other: String) throws
    /// Pins a group to a scope.
    func pin(
        _ account: PlatformAccount, chat: String, to scope: SummaryScope, by officer: Officer.ID, at now: Date) throws
    /// Remembers what is open with a user in a chat.
    func setDialogue(_ dialogue: Dialogue, _ account: PlatformAccount, chat: String, user: String) throws
    /// Keeps the digest of a one-time code in place of the person's earlier ones.
    func addCode(digest: String, officer: Officer.ID, expires: Date) throws
    /// Uses a code up and answers its person; nil where it does not exist, is used or has run out.
    func redeemCode(digest: String, at now: Date) throws -> Officer.ID?
    /// Takes away a code that may still be used and answers its person; nil where there is none.
    func voidCode(digest: String, at now: Date) throws -> Officer.ID?
    /// Counts a wrong code.
    func countWrongCode(_ account: PlatformAccount, user: String, at now: Date) throws
    /// Remembers that a sender was told in a chat how to link.
    func noteStranger(_ account: PlatformAccount, chat: String, user: String, at now: Date) throws
}

/// A unit to be written.
package struct UnitRow: Equatable, Sendable {
    /// The key; nil for a new unit.
    package let id: OrgUnit.ID?
    /// The full name, unique.
    package let name: String
    /// The kind.
    package let kind: String
    /// The unit above.
    package let parent: OrgUnit.ID?
    /// The aliases as written in the roster.
    package let aliases: [String]
    /// The first day, or nil.
    package let effectiveFrom: CivilDate?
    /// The last day, or nil.
    package let effectiveTo: CivilDate?
    /// The unit that goes on with its work, or nil.
    package let successor: OrgUnit.ID?

    /// Creates a row.
    package init(
        id: OrgUnit.ID?, name: String, kind: String, parent: OrgUnit.ID?, aliases: [String],
        effectiveFrom: CivilDate? = nil, effectiveTo: CivilDate? = nil, successor: OrgUnit.ID? = nil
    ) {
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.successor = successor
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.aliases = aliases
    }
}

/// A person to be written.
package struct OfficerRow: Equatable, Sendable {
    /// The code in the roster, unique.
    package let code: String
    /// The full name.
    package let name: String
    /// The title.
    package let title: String
    /// The form of address.
    package let address: String
    /// The unit.
    package let unit: OrgUnit.ID
    /// Whether this is the unit's designated officer.
    package let isDesignated: Bool
    /// The language, or nil for the office's.
    package let language: String?
    /// The roles, in the person's own unit and below.
    package let roles: [Role]

    /// Creates a row.
    package init(
        code: String, name: String, title: String, address: String, unit: OrgUnit.ID, isDesignated: Bool,
        language: String?, roles: [Role]
    ) {
        self.code = code
        self.name = name
        self.title = title
        self.address = address
        self.unit = unit
        self.isDesignated = isDesignated
        self.language = language
        self.roles = roles
    }
}

/// Counts for `namro status`, and rows for the audit.
package protocol StatusReading {
    /// How many received events are in each state.
    func inboxCounts() throws -> [InboxState: Int]
    /// How many messages are in each state.
    func outboxCounts() throws -> [OutboxState: Int]
    /// How many reminders are in each state.
    func reminderCounts() throws -> [ReminderState: Int]
    /// How many received events wait to be processed.
    func waitingCount() throws -> Int
    /// How many messages are to be sent, or sent again.
    func unsentCount() throws -> Int
    /// How many of them are to be sent by one account.
    func unsentCount(to account: PlatformAccount) throws -> Int
    /// What became of the newest message of an account to a chat; nil where there is none.
    func lastState(to account: PlatformAccount, in chat: String) throws -> OutboxState?
    /// Since when the oldest message of an account to a chat waits; nil where none does.
    func oldestUnsent(to account: PlatformAccount, in chat: String) throws -> Date?
    /// How many received events were given up.
    func failedCount() throws -> Int
    /// How many messages of each account are in each state but sent.
    func outboxFigures() throws -> [OutboxFigure]
    /// Answers that a platform has taken since an instant, the first part of each, at most so many.
    func settledReplies(since: Date, limit: Int) throws -> [SettledReply]
    /// How many messages have not, or perhaps not, reached anybody and do not come again.
    func parkedCount() throws -> Int
    /// When the oldest event that waits was received.
    func oldestPending() throws -> Date?
    /// The lease as it stands.
    func lease() throws -> LeaseRow
    /// For how long the process that serves, or served last, has held the writer, and by when it was measured; nil where none has said
    /// so.
    func writerHolds() throws -> (holds: WriterHolds, at: Date)?
    /// The health of a poll: when it last succeeded, and the reason of a later failure.
    func pollHealth() throws -> [PollHealth]
    /// Reminders that are to be said now, the oldest first.
    func dueReminders(_ kind: DueKind, at now: Date, limit: Int) throws -> [ReminderRow]
    /// A reminder that is to be said now, in a message; nil where it is not.
    func dueReminder(_ id: Int64, at now: Date) throws -> ReminderRow?
    /// Work whose next reminders are still to be planned, so much at most.
    func workToPlan(limit: Int) throws -> [Assignment.ID]
    /// When the next reminder is to be said, or nil; of those that are said `atAnyHour` only where true.
    func nextReminder(atAnyHour: Bool) throws -> Date?
    /// When the next of the reminders is due that people asked for themselves, or nil.
    func nextPersonalReminder() throws -> Date?
    /// How many messages a bot has sent since an instant, those of unknown outcome with them; one that was sent again is two.
    func sentCount(of account: PlatformAccount, since: Date) throws -> Int
    /// The people whose every chat refuses messages.
    func unreachableOfficers() throws -> [Officer]
    /// When the last digest of a kind was made, up to a day.
    func lastDigest(_ kind: DigestKind, upTo day: CivilDate) throws -> Date?
    /// Who was sent a digest of a kind that was past its use before the platform took it, each with since when it was to tell news.
    func missedDigests(_ kind: DigestKind) throws -> [Officer.ID: Date]
    /// How far work in force is planned by which rules.
    func replanning() throws -> Replanning
    /// Work in force after a key, in order of keys; for judging a whole office.
    func openAssignments(after id: Assignment.ID, limit: Int) throws -> [Assignment]
    /// The fields that the reminders of some families depend on, of open work after a key, in order of keys.
    func reminderFacts(
        after id: Assignment.ID, about families: [Ladder.Family], limit: Int
    ) throws -> [ReminderFacts]
    /// The reminders in some groups of lanes of work in force after a key, up to and with another, in order of keys of work.
    func reminders(
        ofWorkAfter id: Assignment.ID, through last: Assignment.ID, in groups: [LaneGroup]
    ) throws -> [ReminderRow]
    /// How many assignments there are, drafts and all.
    func assignmentCount() throws -> Int
    /// How many people there are, and how many of them have linked an account.
    func officerCounts() throws -> (all: Int, linked: Int)
    /// Assignments that break a rule of the design, named by rule.
    func ruleBreaches() throws -> [String]
}

/// How the poll of an account is.
package struct PollHealth: Equatable, Sendable {
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// When a poll last succeeded; idle counts.
    package let succeededAt: Date?
    /// Why the last one failed, or nil.
    package let failure: String?
    /// Whether the platform refuses the bot, its token or its settings, so that a person must act.
    package let isRefused: Bool

    /// Creates a health.
    package init(account: PlatformAccount, succeededAt: Date?, failure: String?, isRefused: Bool = false) {
        self.isRefused = isRefused
        self.account = account
        self.succeededAt = succeededAt
        self.failure = failure
    }
}
