import Assignments
import Conversation
import Foundation
import VietnameseText

/// Links a platform's user to a person by a one-time code, and keeps strangers out.
package struct LinkAccount: Sendable {
    /// The limits of linking.
    private enum Limits {
        static let wrongCodes = 5
        static let lockSeconds: TimeInterval = 3600
        static let strangerSeconds: TimeInterval = 3600
        static let strangersPerDay = 200
        static let noticeSeconds: TimeInterval = 86_400
    }

    /// The bots that can send.
    private let accounts: [PlatformAccount]

    /// Creates the use case; `accounts` are the bots that can send.
    init(accounts: [PlatformAccount] = []) {
        self.accounts = accounts
    }

    // MARK: Codes in private

    /// Redeems a code sent in private by somebody who is linked already, or by nobody known. A code that does not exist, is used, has
    /// run out or is another unit's gets the same short answer; five wrong ones lock the user out for an hour. What would
    /// link a further account to a person, or an account to another person, is asked first.
    func run(
        code: String, _ row: InboxRow, from linked: ChatIdentity?, _ commit: Commit
    ) throws -> InboxState {
        let (tx, now) = (commit.tx, commit.now)
        let (account, user) = (row.account, row.event.sender)
        let wrong = try tx.strangers.wrongCodes(account, user: user, since: now.addingTimeInterval(-Limits.lockSeconds))
        if wrong.count >= Limits.wrongCodes, let last = wrong.last {
            let minutes = Int((Limits.lockSeconds - now.timeIntervalSince(last)) / 60) + 1
            let phrase = Phrase(.linkLocked, ["minutes": .number(max(minutes, 1))])
            return try refuse(phrase, linked, row, commit)
        }
        let digest = Self.digest(of: code)
        guard let id = try tx.codes.owner(of: digest, at: now), let officer = try tx.office().officer(id) else {
            try tx.strangers.countWrongCode(account, user: user, at: now)
            return try refuse(Phrase(.linkWrong), linked, row, commit)
        }
        let isNew = try linked.map { $0.officer == id } ?? earlierAccounts(of: id, but: row, tx).isEmpty
        guard !isNew else { return try join(digest, linked, row, commit) }
        return try ask(Dialogue.LinkOffer(digest: digest, askedAt: now), officer, linked, row, commit)
    }

    /// Takes a message as the answer to whether an account is to be linked; nil where nothing was asked, or where it is another matter,
    /// which ends the question.
    func answered(
        _ row: InboxRow, from linked: ChatIdentity?, _ commit: Commit
    ) throws -> InboxState? {
        let (tx, now) = (commit.tx, commit.now)
        let (chat, user) = (row.event.chat.id, row.event.sender)
        guard let offer = try commit.dialogue(row.account, chat: chat, user: user).link,
            let text = row.event.text?.string,
            // What was written before it was asked is no answer to it.
            try offer.askedAt <= tx.saidAt(row).addingTimeInterval(Dialogue.leeway)
        else { return nil }
        // The same code again is the same question.
        if Self.codes(in: text).contains(where: { Self.digest(of: $0) == offer.digest }) { return nil }
        try commit.change(row.account, chat: chat, user: user) { $0.link = nil }
        guard now.timeIntervalSince(offer.askedAt) <= Dialogue.questionLife, let isWanted = Self.decision(text) else {
            return nil
        }
        guard isWanted else {
            // Asked anew without end it would cost what wrong codes cost.
            try tx.strangers.countWrongCode(row.account, user: user, at: now)
            try answer(Phrase(.dropped), nil, row, commit)
            return .done
        }
        return try join(offer.digest, linked, row, commit)
    }

    /// Whether words agree to the first of two choices, or to none of it; nil where they say something else.
    private static func decision(_ text: String) -> Bool? {
        switch Folded.words(text) {
        case "1", "dong y", "co", "dung": true
        case "2", "thoi", "khong", "bo qua", "huy", "khong dong y": false
        default: nil
        }
    }

    private func ask(
        _ offer: Dialogue.LinkOffer, _ officer: Officer, _ linked: ChatIdentity?, _ row: InboxRow,
        _ commit: Commit
    ) throws -> InboxState {
        let (tx, now) = (commit.tx, commit.now)
        let (chat, user) = (row.event.chat.id, row.event.sender)
        if let open = try commit.dialogue(row.account, chat: chat, user: user).link, open.digest == offer.digest,
            now.timeIntervalSince(open.askedAt) <= Dialogue.questionLife
        {
            return .ignored
        }
        try commit.change(row.account, chat: chat, user: user) { $0.link = offer }
        let current = try linked.flatMap { try tx.office().officer($0.officer) }
        let phrase = Phrase(
            current == nil ? .askLinkSecond : .askLinkOther,
            ["person": .phrase(try person(officer, tx)), "current": .optional(current?.name)])
        try answer(phrase, current, row, commit)
        return .done
    }

    private func join(
        _ digest: String, _ linked: ChatIdentity?, _ row: InboxRow, _ commit: Commit
    ) throws -> InboxState {
        let (tx, now) = (commit.tx, commit.now)
        guard let id = try tx.codes.redeem(digest: digest, at: now), let officer = try tx.office().officer(id) else {
            return try refuse(Phrase(.linkWrong), linked, row, commit)
        }
        let earlier = try earlierAccounts(of: id, but: row, tx)
        let former = try linked.flatMap { $0.officer == id ? nil : try tx.office().officer($0.officer) }
        try tx.accounts.link(
            ChatIdentity(account: row.account, user: row.event.sender, privateChat: row.event.chat.id, officer: id),
            at: now)
        let person = Phrase.Value.phrase(try person(officer, tx))
        try answer(Phrase(.linked, ["person": person, "from": .optional(former?.name)]), officer, row, commit)
        let platform = Phrase.Value.text(row.account.platform.capitalized)
        for account in earlier {
            let values: [String: Phrase.Value] = ["address": .text(officer.address), "platform": platform]
            try tell(Phrase(.noticeLinked, values), account, officer, commit)
        }
        if let former { try tellOfMove(from: former, to: person, platform, row, commit) }
        return .done
    }

    /// That an account is another person's now, its former owner is told where he has another, and the secretaries in any case: he may
    /// hear nothing any more.
    private func tellOfMove(
        from former: Officer, to person: Phrase.Value, _ platform: Phrase.Value, _ row: InboxRow,
        _ commit: Commit
    ) throws {
        let tx = commit.tx
        let others = try earlierAccounts(of: former.id, but: row, tx)
        func phrase(_ reader: Officer) -> Phrase {
            Phrase(
                .noticeLinkMoved,
                [
                    "address": .text(reader.address), "platform": platform, "from": .text(former.name),
                    "person": person, "alone": others.isEmpty ? .text("1") : .none,
                ])
        }
        for account in others { try tell(phrase(former), account, former, commit) }
        try commit.tellSecretaries(
            over: former.unit, among: reachable(row), but: [former.id],
            mattersUntil: commit.now.addingTimeInterval(Limits.noticeSeconds), phrase)
    }

    // MARK: Codes in groups

    /// Makes void what anybody can read in a group, in whatever words it stands there, and tells its owner and the secretaries alone.
    func voidCodes(_ row: InboxRow, _ commit: Commit) throws {
        let (tx, now) = (commit.tx, commit.now)
        guard let text = row.event.text?.string else { return }
        for code in Self.codes(in: text) {
            guard let id = try tx.codes.void(digest: Self.digest(of: code), at: now),
                let owner = try tx.office().officer(id)
            else { continue }
            let until = now.addingTimeInterval(Limits.noticeSeconds)
            if let account = try tx.accounts.identity(of: id, among: reachable(row)) {
                let phrase = Phrase(.noticeCodeSeen, ["address": .text(owner.address)])
                try tell(phrase, account, owner, commit)
            }
            let person = Phrase.Value.phrase(try person(owner, tx))
            try commit.tellSecretaries(
                over: owner.unit, among: reachable(row), but: [id], mattersUntil: until
            ) {
                Phrase(
                    .noticeCodeVoid,
                    ["address": .text($0.address), "person": person, "officer": .text(owner.code)])
            }
        }
    }

    // MARK: Strangers

    /// Tells a stranger how to link, once an hour and under a daily cap; answers whether it did.
    func greetStranger(_ row: InboxRow, _ commit: Commit) throws -> Bool {
        try answerSeldom(Phrase(.stranger), row, commit)
    }

    /// Answers a sender once an hour, in whatever chat and whatever he writes, and all who are not known under one daily cap;
    /// answers whether it did. Who is known is answered once an hour in each chat.
    func answerSeldom(_ phrase: Phrase, _ row: InboxRow, _ commit: Commit) throws -> Bool {
        let (tx, now) = (commit.tx, commit.now)
        let chat = row.event.chat.id
        let user = try tx.accounts.identity(row.account, user: row.event.sender) == nil ? row.event.sender : ""
        let since = now.addingTimeInterval(-86_400)
        let notices = try tx.strangers.notices(row.account, chat: chat, user: user, since: since)
        if let last = notices.last, now.timeIntervalSince(last) < Limits.strangerSeconds { return false }
        guard notices.sinceCount < Limits.strangersPerDay else { return false }
        try tx.strangers.note(row.account, chat: chat, user: user, at: now)
        try answer(phrase, nil, row, commit)
        return true
    }

    // MARK: Words

    /// What is not granted: said to who is linked, and seldom to who is not.
    private func refuse(
        _ phrase: Phrase, _ linked: ChatIdentity?, _ row: InboxRow, _ commit: Commit
    ) throws -> InboxState {
        guard linked == nil else {
            try answer(phrase, nil, row, commit)
            return .done
        }
        return try answerSeldom(phrase, row, commit) ? .done : .ignored
    }

    private func answer(
        _ phrase: Phrase, _ officer: Officer?, _ row: InboxRow, _ commit: Commit
    ) throws {
        try commit.say(
            commit.renderer.text(phrase, for: officer), as: .reply, to: row.event.chat.id, row.account,
            answering: row.id, mattersUntil: commit.now.addingTimeInterval(Limits.noticeSeconds))
    }

    private func tell(
        _ phrase: Phrase, _ account: ChatIdentity, _ officer: Officer, _ commit: Commit
    ) throws {
        try commit.tell(
            Told(
                phrase, to: officer, account, mattersUntil: commit.now.addingTimeInterval(Limits.noticeSeconds)))
    }

    private func person(_ officer: Officer, _ tx: any StoreReading) throws -> Phrase {
        Phrase(
            .personForm,
            [
                "name": .text(officer.name), "title": .text(officer.title),
                "unit": .optional(try tx.office().unit(officer.unit)?.name),
            ])
    }

    /// The accounts of a person on which he can be told something, but for the one that writes.
    private func earlierAccounts(
        of officer: Officer.ID, but row: InboxRow, _ tx: any StoreReading
    ) throws -> [ChatIdentity] {
        try tx.accounts.identities(of: officer).filter {
            reachable(row).contains($0.account) && ($0.account != row.account || $0.user != row.event.sender)
        }
    }

    private func reachable(_ row: InboxRow) -> [PlatformAccount] { accounts + [row.account] }
}
