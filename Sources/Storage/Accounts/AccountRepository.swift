import Assignments
import Coordinator
import Foundation

/// The accounts of people, as rows.
struct AccountRepository: Repository, AccountRows {
    let context: RowContext

    func identity(_ account: PlatformAccount, user: String) throws -> ChatIdentity? {
        try session.first(AccountSQL.byUser, values(account, ["user": .text(user)])).map(identity)
    }

    func identity(of officer: Officer.ID, among accounts: [PlatformAccount]?) throws -> ChatIdentity? {
        try identities(of: officer).first { accounts?.contains($0.account) ?? true }
    }

    private func identity(_ row: SQLRow) throws -> ChatIdentity {
        ChatIdentity(
            account: try account(row), user: try row.text("user_id"), privateChat: try row.text("private_chat"),
            officer: Officer.ID(rawValue: try row.integer("officer_id")),
            refusedAt: try row.optionalInteger("refused_at").map(Date.init))
    }

    func identities(of officer: Officer.ID) throws -> [ChatIdentity] {
        try session.rows(AccountSQL.byOfficer, ["officer": .integer(officer.rawValue)]).map(identity)
    }

    func unreachableOfficers() throws -> [Officer] {
        try session.rows(AccountSQL.unreachable).map(OfficerColumns.officer)
    }

    func link(_ identity: ChatIdentity, at now: Date) throws {
        let key = values(identity.account, ["user": .text(identity.user), "now": .integer(now.milliseconds)])
        let row =
            key + ["chat": .text(identity.privateChat), "officer": .integer(identity.officer.rawValue)]
        try session.run(AccountSQL.closeLink, key)
        try session.run(AccountSQL.link, row)
        try session.run(AccountSQL.openLink, row)
    }

    func unlink(_ officer: Officer.ID, at now: Date) throws -> Int {
        let key: SQLValues = ["officer": .integer(officer.rawValue)]
        try session.run(AccountSQL.closeLinks, key + ["now": .integer(now.milliseconds)])
        // What was asked there was asked of this person.
        try session.run(DialogueSQL.clearOf, key)
        return try session.run(AccountSQL.unlink, key)
    }

    func unlink(
        _ account: PlatformAccount, privateChat chat: String, but user: String, at now: Date
    ) throws -> Int {
        let key = values(account, ["chat": .text(chat), "user": .text(user)])
        try session.run(AccountSQL.closeChatLinks, key + ["now": .integer(now.milliseconds)])
        return try session.run(AccountSQL.unlinkChat, key)
    }

    func setPrivateChat(of identity: ChatIdentity, to chat: String) throws {
        let row = values(identity.account, ["user": .text(identity.user), "chat": .text(chat)])
        try session.run(AccountSQL.setPrivateChat, row)
        try session.run(AccountSQL.setLinkChat, row)
    }

    func touch(_ identity: ChatIdentity, at now: Date) throws {
        try session.run(
            AccountSQL.touch,
            values(identity.account, ["user": .text(identity.user), "now": .integer(now.milliseconds)]))
    }

    func setRefused(_ account: PlatformAccount, chat: String, at instant: Date?) throws {
        guard let instant else {
            try session.run(AccountSQL.accept, values(account, ["chat": .text(chat)]))
            return
        }
        try session.run(
            AccountSQL.refuse, values(account, ["chat": .text(chat), "at": .integer(instant.milliseconds)]))
    }
}
