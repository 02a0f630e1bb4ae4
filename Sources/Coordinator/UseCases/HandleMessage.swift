import Assignments
import CivilCalendar
package import Conversation
package import Foundation
import VietnameseText

/// Handles one received event: who is it, what does it say, what is to be done; then writes everything in the
/// caller's transaction.
package struct HandleMessage: Sendable {
    /// The most UTF-16 units of a message that is read; a longer one is asked to be shortened.
    package static let longest = 4_000

    let interpreter = Interpreter()
    let rules: OfficeRules
    let renderer: Renderer
    let link: LinkAccount
    let write: CommitDecision
    let bots: [PlatformAccount: BotAccount]

    /// Told what is decided about a message, before it is written.
    package typealias Watch = @Sendable (Decision, Situation) -> Void
    /// Who looks on: the example office; nobody where the bot serves.
    package var watch: Watch = { _, _ in }

    /// Creates the use case for the given bots, and the outlets beside them.
    package init(
        rules: OfficeRules, renderer: Renderer, bots: [PlatformAccount: BotAccount], outlets: [Outlet] = []
    ) {
        self.rules = rules
        self.renderer = renderer
        self.bots = bots
        link = LinkAccount(accounts: Array(bots.keys))
        write = CommitDecision(rules: rules, renderer: renderer, accounts: Array(bots.keys), outlets: outlets)
    }

    /// Handles the event of a row and answers how the row ends; nil where more that belongs to it may still be on its way. Throws
    /// what the store throws.
    package func handle(_ row: InboxRow, _ tx: any StoreWriting, at now: Date) throws -> InboxState? {
        if try Album.isComing(row, tx, at: now) { return nil }
        return try Commit.run(tx, renderer, at: now) { try handle(row, $0) }
    }

    private func handle(_ row: InboxRow, _ commit: Commit) throws -> InboxState {
        switch row.event.kind {
        case .message, .button, .edit, .reaction: try handleAlbum(row, commit)
        case .moved: try handleMove(row, commit.tx)
        case .unreadable: try handleUnreadable(row, commit)
        case .membership: try handleNewcomer(row, commit)
        case .departure: try handleDeparture(row, commit.tx, at: commit.now)
        case .other: .ignored
        }
    }

    // MARK: What somebody says

    /// What was sent together is handled as one message.
    private func handleAlbum(_ row: InboxRow, _ commit: Commit) throws -> InboxState {
        let (tx, now) = (commit.tx, commit.now)
        let album = try Album(of: row, tx)
        guard let whole = album.whole else { return try Album.isGivenUp(row, tx) ? .failed : .done }
        let state: InboxState
        if let lead = album.lead {
            // Its work is known and was answered for.
            for file in whole.attachments { try tx.files.want(file, of: lead, from: row.account, at: now) }
            state = .done
        } else {
            state = try handleWords(whole, continues: album.continues, commit)
        }
        for other in album.others { try tx.inbox.finish(inbox: other, as: state) }
        return state
    }

    private func handleWords(_ row: InboxRow, continues: Bool, _ commit: Commit) throws -> InboxState {
        let tx = commit.tx
        let event = row.event
        let scope = try tx.groups.scope(row.account, chat: event.chat.id)
        let isGroup = event.chat.isGroup || scope != nil
        // Whoever has said it there, in whatever words: everybody in the group can read it.
        if isGroup { try link.voidCodes(row, commit) }
        guard !event.senderIsBot, event.sender != row.account.account else { return .ignored }
        guard !event.sender.isEmpty else { return try handleHidden(row, commit) }
        guard var identity = try tx.accounts.identity(row.account, user: event.sender),
            let officer = try tx.office().officer(identity.officer)
        else { return try handleStranger(row, commit) }
        try tx.accounts.touch(identity, at: commit.now)
        if !isGroup, identity.privateChat != event.chat.id {
            // He has opened another private chat; where he writes he is answered, and told what is due.
            try tx.accounts.setPrivateChat(of: identity, to: event.chat.id)
            identity = identity.at(event.chat.id)
        }
        let chat: Situation.Chat = isGroup ? .group(scope) : .personal
        if scope != nil, let text = event.text, text.length <= Self.longest {
            try warn(of: text, officer, identity, commit)
        }
        if isForwarded(row) {
            // Somebody else's words are no report of his.
            guard !isGroup else { return .ignored }
            if !continues { try answer(Phrase(.refuseForwarded), to: row, identity, officer, commit) }
            return .done
        }
        return try handle(row, from: officer, identity, chat, continues: continues, commit)
    }

    private func handle(
        _ row: InboxRow, from officer: Officer, _ identity: ChatIdentity, _ chat: Situation.Chat, continues: Bool,
        _ commit: Commit
    ) throws -> InboxState {
        let (tx, now, event) = (commit.tx, commit.now, row.event)
        if !chat.isGroup, let state = try link.answered(row, from: identity, commit) { return state }
        let dialogue = try commit.dialogue(of: identity)
        let sentAt = try tx.saidAt(row)
        var situation = Situation(
            actor: try actor(officer, tx, at: now), then: try actor(officer, tx, at: sentAt), chat: chat,
            sentAt: sentAt, now: now, dialogue: dialogue,
            text: event.text?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
            repliedCode: try repliedCode(row, tx))
        situation.bringsFiles = !row.attachments.isEmpty
        if event.kind == .reaction {
            guard let said = try sign(row, by: officer, tx) else { return .ignored }
            return try decide([said], row, situation, identity, commit)
        }
        guard let text = event.text, !text.isBlank else {
            return try handleWordless(row, situation, identity, continues: continues, commit)
        }
        guard text.length <= Self.longest else {
            // What is too long to be read was hardly meant for the bot where it was not said to it.
            guard event.isAddressed, chat != .group(nil) else { return .ignored }
            let phrase = Phrase(.refuseTooLong, ["limit": .number(Self.longest)])
            try answer(phrase, to: row, identity, officer, commit)
            return .done
        }
        let open = situation.heard
        let held = chat.isGroup ? [] : open.held
        let said = try utterances(of: text, in: row, by: situation.actorNow, holdsFile: !held.isEmpty, tx)
        guard !said.isEmpty else { return .ignored }
        // A group that nobody has pinned is none of ours, but for the word that pins it.
        if chat == .group(nil), !said.contains(where: { $0.intent == .link }) { return .ignored }
        if !chat.isGroup, let code = said.first(where: { $0.intent == .link })?.linkCode {
            return try link.run(code: code, row, from: identity, commit)
        }
        if event.kind == .edit {
            return try handleEdit(said, text, row, situation, identity, commit)
        }
        // A report takes along what is held, and so does the answer to a question; a decision on something else does not.
        let takesHeld = open.question != nil || said.contains { $0.intent.has(.tellsOfWork) }
        let files = row.attachments.isEmpty && takesHeld ? held : row.attachments
        return try decide(said, row.with(files), situation, identity, commit)
    }

    func decide(
        _ utterances: [Utterance], _ row: InboxRow, _ situation: Situation, _ identity: ChatIdentity, _ commit: Commit
    ) throws -> InboxState {
        let decision = try Turn.decide(utterances, records: commit.tx, rules: rules, situation: situation)
        watch(decision, situation)
        let message = CommitDecision.Message(row: row, situation: situation, identity: identity)
        try write.run(decision, to: message, in: commit)
        return .done
    }

    /// Answers a message with one phrase, privately, and changes nothing.
    func answer(
        _ phrase: Phrase, to row: InboxRow, _ identity: ChatIdentity, _ officer: Officer, _ commit: Commit
    ) throws {
        try commit.say(
            renderer.text(phrase, for: officer), as: .reply, to: identity.privateChat, row.account, answering: row.id,
            mattersUntil: commit.now.addingTimeInterval(MessageLife.answer))
    }

    /// The remark that stands for a file without words.
    func fileNote(for officer: Officer) -> String { renderer.text(Phrase(.fileNote), for: officer) }

    /// What a sign at a message says: at one that speaks of his own new work, that he has taken note of it. At any other it says
    /// nothing; people put signs at messages all day.
    private func sign(_ row: InboxRow, by officer: Officer, _ tx: any StoreReading) throws -> Utterance? {
        guard let code = try repliedCode(row, tx),
            let assignment = try tx.assignment(Assignment.ID(rawValue: Int64(code))),
            assignment.state == .assigned, assignment.officer == officer.id
        else { return nil }
        return .acknowledgement(of: code)
    }

    /// Tells somebody alone what he had better not said in a group.
    private func warn(
        of text: NormalizedText, _ officer: Officer, _ identity: ChatIdentity, _ commit: Commit
    ) throws {
        let found = SensitiveContent.found(in: text)
        for content in SensitiveContent.allCases where found.contains(content) {
            try commit.tell(
                Told(
                    Phrase(content.notice, ["address": .text(officer.address)]), to: officer, identity,
                    mattersUntil: commit.now.addingTimeInterval(86_400)))
        }
    }

    /// The assignment of a message of ours that is replied to, where it speaks of exactly one.
    private func repliedCode(_ row: InboxRow, _ tx: any StoreReading) throws -> Int? {
        try row.event.repliesTo.flatMap { try tx.outbox.subject(ofSent: $0, in: row.event.chat.id, of: row.account) }
            .map { Int($0.rawValue) }
    }
}
