package import Assignments
package import Foundation

/// The accounts of people on the platforms.
package protocol AccountReading {
    /// The person behind a platform's user, or nil.
    func identity(_ account: PlatformAccount, user: String) throws -> ChatIdentity?
    /// The account of a person that was used last, among those of the given bots, or of any where nil, and before all others one
    /// whose chat takes messages; nil where none is linked.
    func identity(of officer: Officer.ID, among accounts: [PlatformAccount]?) throws -> ChatIdentity?
    /// All accounts of a person, in the same order.
    func identities(of officer: Officer.ID) throws -> [ChatIdentity]
    /// The people whose every chat refuses messages.
    func unreachableOfficers() throws -> [Officer]
}

/// The accounts of people, to be linked and taken back.
package protocol AccountRows: AccountReading {
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
}
