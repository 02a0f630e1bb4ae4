import Assignments
import Conversation
import Coordinator
import Foundation

extension Rows {
    func identity(_ account: PlatformAccount, user: String) throws -> ChatIdentity? {
        try session.first(IdentitySQL.byUser, values(account, ["user": .text(user)])).map(identity)
    }

    func identity(of officer: Officer.ID, among accounts: [PlatformAccount]?) throws -> ChatIdentity? {
        try identities(of: officer).first { accounts?.contains($0.account) ?? true }
    }

    func identities(of officer: Officer.ID) throws -> [ChatIdentity] {
        try session.rows(IdentitySQL.byOfficer, ["officer": .integer(officer.rawValue)]).map(identity)
    }

    func link(_ identity: ChatIdentity, at now: Date) throws {
        let key = values(identity.account, ["user": .text(identity.user), "now": .integer(now.milliseconds)])
        let row =
            key + ["chat": .text(identity.privateChat), "officer": .integer(identity.officer.rawValue)]
        try session.run(IdentitySQL.closeLink, key)
        try session.run(IdentitySQL.link, row)
        try session.run(IdentitySQL.openLink, row)
    }

    func moveChat(_ account: PlatformAccount, from chat: String, to other: String) throws {
        let move = values(account, ["from": .text(chat), "to": .text(other)])
        try session.run(IdentitySQL.moveGroup, move)
        try session.run(IdentitySQL.moveRounds, move)
        try session.run(OutboxSQL.move, move)
    }

    func unlink(_ officer: Officer.ID, at now: Date) throws -> Int {
        let key: SQLValues = ["officer": .integer(officer.rawValue)]
        try session.run(IdentitySQL.closeLinks, key + ["now": .integer(now.milliseconds)])
        // What was asked there was asked of this person.
        try session.run(IdentitySQL.clearDialoguesOf, key)
        return try session.run(IdentitySQL.unlink, key)
    }

    func setPrivateChat(of identity: ChatIdentity, to chat: String) throws {
        let row = values(identity.account, ["user": .text(identity.user), "chat": .text(chat)])
        try session.run(IdentitySQL.setPrivateChat, row)
        try session.run(IdentitySQL.setLinkChat, row)
    }

    func unlink(
        _ account: PlatformAccount, privateChat chat: String, but user: String, at now: Date
    ) throws -> Int {
        let key = values(account, ["chat": .text(chat), "user": .text(user)])
        try session.run(IdentitySQL.closeChatLinks, key + ["now": .integer(now.milliseconds)])
        return try session.run(IdentitySQL.unlinkChat, key)
    }

    func touch(_ identity: ChatIdentity, at now: Date) throws {
        try session.run(
            IdentitySQL.touch,
            values(identity.account, ["user": .text(identity.user), "now": .integer(now.milliseconds)]))
    }

    private func identity(_ row: SQLRow) throws -> ChatIdentity {
        ChatIdentity(
            account: try account(row), user: try row.text("user_id"), privateChat: try row.text("private_chat"),
            officer: Officer.ID(rawValue: try row.integer("officer_id")),
            refusedAt: try row.optionalInteger("refused_at").map(Date.init))
    }

    func setRefused(_ account: PlatformAccount, chat: String, at instant: Date?) throws {
        guard let instant else {
            try session.run(IdentitySQL.accept, values(account, ["chat": .text(chat)]))
            return
        }
        try session.run(
            IdentitySQL.refuse, values(account, ["chat": .text(chat), "at": .integer(instant.milliseconds)]))
    }

    func unreachableOfficers() throws -> [Officer] { try session.rows(IdentitySQL.unreachable).map(Self.officer) }

    // MARK: Groups

    func groupScope(_ account: PlatformAccount, chat: String) throws -> SummaryScope? {
        if let own = try pinnedScope(account, chat: chat) { return own }
        return try InboundEvent.Chat.whole(of: chat).flatMap { try pinnedScope(account, chat: $0) }
    }

    private func pinnedScope(_ account: PlatformAccount, chat: String) throws -> SummaryScope? {
        try session.first(IdentitySQL.group, values(account, ["chat": .text(chat)])).map { row in
            SummaryScope(
                unit: try row.optionalInteger("unit_id").map { OrgUnit.ID(rawValue: $0) },
                campaign: try row.optionalInteger("campaign_id").map { Campaign.ID(rawValue: $0) },
                phase: try row.optionalText("phase"))
        }
    }

    func pin(
        _ account: PlatformAccount, chat: String, to scope: SummaryScope, by officer: Officer.ID, at now: Date
    ) throws {
        try session.run(
            IdentitySQL.pin,
            values(
                account,
                [
                    "chat": .text(chat), "unit": .optional(scope.unit?.rawValue),
                    "campaign": .optional(scope.campaign?.rawValue),
                    "phase": .optional(scope.phase),
                    "officer": .integer(officer.rawValue), "now": .integer(now.milliseconds),
                ]))
    }

    // MARK: Codes and strangers

    func openCodes(at now: Date) throws -> Int {
        Int(try session.first(IdentitySQL.openCodes, ["now": .integer(now.milliseconds)])?.integer("n") ?? 0)
    }

    func addCode(digest: String, officer: Officer.ID, expires: Date) throws {
        try session.run(
            IdentitySQL.addCode,
            [
                "officer": .integer(officer.rawValue), "digest": .text(digest),
                "expires": .integer(expires.milliseconds),
            ])
    }

    func redeemCode(digest: String, at now: Date) throws -> Officer.ID? {
        try person(of: .redeem, digest, now)
    }

    func owner(ofCode digest: String, at now: Date) throws -> Officer.ID? { try person(of: .codeOwner, digest, now) }

    func voidCode(digest: String, at now: Date) throws -> Officer.ID? { try person(of: .voidCode, digest, now) }

    private func person(of statement: IdentitySQL, _ digest: String, _ now: Date) throws -> Officer.ID? {
        try session.first(statement, ["digest": .text(digest), "now": .integer(now.milliseconds)]).map {
            Officer.ID(rawValue: try $0.integer("officer_id"))
        }
    }

    func countWrongCode(_ account: PlatformAccount, user: String, at now: Date) throws {
        try session.run(
            IdentitySQL.countWrong, values(account, ["user": .text(user), "now": .integer(now.milliseconds)]))
    }

    func wrongCodes(_ account: PlatformAccount, user: String, since: Date) throws -> (count: Int, last: Date?) {
        let row = try session.first(
            IdentitySQL.wrong, values(account, ["user": .text(user), "since": .integer(since.milliseconds)]))
        return (Int(try row?.integer("n") ?? 0), try row?.optionalInteger("last").map(Date.init))
    }

    func noteStranger(_ account: PlatformAccount, chat: String, user: String, at now: Date) throws {
        try session.run(
            IdentitySQL.noteStranger,
            values(account, ["chat": .text(chat), "user": .text(user), "now": .integer(now.milliseconds)]))
    }

    func strangerNotices(
        _ account: PlatformAccount, chat: String, user: String, since: Date
    ) throws -> (last: Date?, sinceCount: Int) {
        let row = try session.first(
            IdentitySQL.strangers,
            values(account, ["chat": .text(chat), "user": .text(user), "since": .integer(since.milliseconds)]))
        return (try row?.optionalInteger("last").map(Date.init), Int(try row?.integer("n") ?? 0))
    }

    // MARK: Dialogues

    func dialogue(_ account: PlatformAccount, chat: String, user: String) throws -> Dialogue {
        let key = values(account, ["chat": .text(chat), "user": .text(user)])
        guard let row = try session.first(IdentitySQL.dialogue, key) else { return Dialogue() }
        if let dialogue = try? StoredJSON.dialogue(row.text("content"), version: row.integer("version")) {
            return dialogue
        }
        // What another program wrote, or what is damaged, is no error to the person: the question is asked again. But it is kept.
        do {
            try session.run(IdentitySQL.keepUnread, key)
            try session.run(IdentitySQL.clearDialogue, key)
        } catch StoreError.unavailable {
            // Whoever only reads leaves it where it is; where it is the disk, the next write says so.
        }
        return Dialogue()
    }

    func unreadDialogues() throws -> Int {
        Int(try session.first(IdentitySQL.unreadDialogues)?.integer("n") ?? 0)
    }

    func setDialogue(_ dialogue: Dialogue, _ account: PlatformAccount, chat: String, user: String) throws {
        let key = values(account, ["chat": .text(chat), "user": .text(user)])
        guard dialogue != Dialogue() else {
            try session.run(IdentitySQL.clearDialogue, key)
            return
        }
        try session.run(
            IdentitySQL.setDialogue,
            key + ["version": .integer(Dialogue.version), "content": .text(try StoredJSON.text(of: dialogue))])
    }
}
