package import Assignments
package import CivilCalendar
package import Conversation
package import Foundation

/// Units, people, their roles and accounts, and the plans.
package protocol DirectoryReading {
    /// How many people hold a code that would still link a first account.
    func openCodes(at now: Date) throws -> Int
    /// The person behind a platform's user, or nil.
    func identity(_ account: PlatformAccount, user: String) throws -> ChatIdentity?
    /// The account of a person that was used last, among those of the given bots, or of any where nil, and before all others one
    /// whose chat takes messages; nil where none is linked.
    func identity(of officer: Officer.ID, among accounts: [PlatformAccount]?) throws -> ChatIdentity?
    /// All accounts of a person, in the same order.
    func identities(of officer: Officer.ID) throws -> [ChatIdentity]
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
    /// The people whose every chat refuses messages.
    func unreachableOfficers() throws -> [Officer]
    /// Work in force after a key, in order of keys; for judging a whole office.
    func openAssignments(after id: Assignment.ID, limit: Int) throws -> [Assignment]
    /// How many assignments there are, drafts and all.
    func assignmentCount() throws -> Int
    /// How many people there are, and how many of them have linked an account.
    func officerCounts() throws -> (all: Int, linked: Int)
    /// Assignments that break a rule of the design, named by rule.
    func ruleBreaches() throws -> [String]
}
