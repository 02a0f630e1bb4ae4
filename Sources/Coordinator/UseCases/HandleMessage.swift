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
    private let voice: Voice
    private let link: LinkAccount
    let apply: ApplyDecision
    let bots: [PlatformAccount: BotAccount]

    /// Told what is decided about a message, before it is written.
    package typealias Watch = @Sendable (Decision, Situation) -> Void
    /// Who looks on: the example office; nobody where the bot serves.
    package var watch: Watch = { _, _ in }

    /// Creates the use case for the given bots, and the outlets beside them.
    package init(
        rules: OfficeRules, voice: Voice, bots: [PlatformAccount: BotAccount], outlets: [Outlet] = []
    ) {
        self.rules = rules
        self.voice = voice
        self.bots = bots
        link = LinkAccount(voice: voice, accounts: Array(bots.keys))
        apply = ApplyDecision(rules: rules, voice: voice, accounts: Array(bots.keys), outlets: outlets)
    }

    /// Handles the event of a row and answers how the row ends; nil where more that belongs to it may still be on its way. Throws
    /// what the store throws.
    package func callAsFunction(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState? {
        if try Album.isComing(row, rows, at: now) { return nil }
        return switch row.event.kind {
        case .message, .button, .edit, .reaction: try handleAlbum(row, rows, at: now)
        case .moved: try handleMove(row, rows)
        case .unreadable: try handleUnreadable(row, rows, at: now)
        case .membership: try handleNewcomer(row, rows, at: now)
        case .departure: try handleDeparture(row, rows, at: now)
        case .other: .ignored
        }
    }

    // MARK: What somebody says

    /// What was sent together is handled as one message.
    private func handleAlbum(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let album = try Album(of: row, rows)
        guard let whole = album.whole else { return try Album.isGivenUp(row, rows) ? .failed : .done }
        let state: InboxState
        if let lead = album.lead {
            // Its work is known and was answered for.
            for file in whole.attachments { try rows.want(file, of: lead, from: row.account, at: now) }
            state = .done
        } else {
            state = try handleWords(whole, continues: album.continues, rows, at: now)
        }
        for other in album.others { try rows.finish(inbox: other, as: state) }
        return state
    }

    private func handleWords(
        _ row: InboxRow, continues: Bool, _ rows: any StoreWriting, at now: Date
    ) throws -> InboxState {
        let event = row.event
        let scope = try rows.groupScope(row.account, chat: event.chat.id)
        let isGroup = event.chat.isGroup || scope != nil
        // Whoever has said it there, in whatever words: everybody in the group can read it.
        if isGroup { try link.voidCodes(row, rows, at: now) }
        guard !event.senderIsBot, event.sender != row.account.account else { return .ignored }
        guard !event.sender.isEmpty else { return try handleHidden(row, rows, at: now) }
        guard let identity = try rows.identity(row.account, user: event.sender),
            let officer = try rows.office().officer(identity.officer)
        else { return try handleStranger(row, rows, at: now) }
        try rows.touch(identity, at: now)
        if !isGroup, identity.privateChat != event.chat.id {
            // He has opened another private chat; where he writes he is answered, and told what is due.
            try rows.setPrivateChat(of: identity, to: event.chat.id)
            return try handleWords(row, continues: continues, rows, at: now)
        }
        let chat: Situation.Chat = isGroup ? .group(scope) : .personal
        if scope != nil, let text = event.text, text.length <= Self.longest {
            try warn(of: text, officer, identity, rows, at: now)
        }
        if isForwarded(row) {
            // Somebody else's words are no report of his.
            guard !isGroup else { return .ignored }
            if !continues { try apply(answer: Phrase(.refuseForwarded), to: row, identity, officer, rows, at: now) }
            return .done
        }
        return try handle(row, from: officer, identity, chat, continues: continues, rows, at: now)
    }

    private func handle(
        _ row: InboxRow, from officer: Officer, _ identity: ChatIdentity, _ chat: Situation.Chat, continues: Bool,
        _ rows: any StoreWriting, at now: Date
    ) throws -> InboxState {
        let event = row.event
        // Read once: where he writes in private it is also what an answer about his account belongs to.
        var dialogue = try rows.dialogue(of: identity)
        if !chat.isGroup, let state = try link.answered(row, from: identity, &dialogue, rows, at: now) { return state }
        let sentAt = try rows.saidAt(row)
        let situation = Situation(
            actor: try actor(officer, rows, at: now), then: try actor(officer, rows, at: sentAt), chat: chat,
            sentAt: sentAt, now: now, dialogue: dialogue,
            text: event.text?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
            repliedCode: try repliedCode(row, rows))
        if event.kind == .reaction {
            guard let reading = try sign(row, by: officer, rows) else { return .ignored }
            return try decide([reading], row, situation, identity, rows)
        }
        guard let text = event.text, !text.isBlank else {
            return try handleWordless(row, situation, identity, continues: continues, rows, at: now)
        }
        guard text.length <= Self.longest else {
            // What is too long to be read was hardly meant for the bot where it was not said to it.
            guard event.isAddressed, chat != .group(nil) else { return .ignored }
            let phrase = Phrase(.refuseTooLong, ["limit": .number(Self.longest)])
            try apply(answer: phrase, to: row, identity, officer, rows, at: now)
            return .done
        }
        let open = situation.heard
        let held = chat.isGroup ? [] : open.held
        let readings = try readings(of: text, in: row, by: situation.actorNow, holdsFile: !held.isEmpty, rows)
        guard !readings.isEmpty else { return .ignored }
        // A group that nobody has pinned is none of ours, but for the word that pins it.
        if chat == .group(nil), !readings.contains(where: { $0.intent == .link }) { return .ignored }
        if !chat.isGroup, let code = readings.first(where: { $0.intent == .link })?.linkCode {
            return try link(code: code, row, from: identity, rows, at: now)
        }
        if event.kind == .edit {
            return try handleEdit(readings, text, row, situation, identity, rows)
        }
        // A report takes along what is held, and so does the answer to a question; a decision on something else does not.
        let takesHeld = open.question != nil || readings.contains { $0.intent.has(.tellsOfWork) }
        let files = row.attachments.isEmpty && takesHeld ? held : row.attachments
        return try decide(readings, row.with(files), situation, identity, rows)
    }

    func decide(
        _ readings: [Reading], _ row: InboxRow, _ situation: Situation, _ identity: ChatIdentity,
        _ rows: any StoreWriting
    ) throws -> InboxState {
        let decision = try Turn.decide(readings, records: rows, rules: rules, situation: situation)
        watch(decision, situation)
        try apply(decision, to: row, situation, identity, rows)
        return .done
    }

    /// The remark that stands for a file without words.
    func fileNote(for officer: Officer) -> String { voice.text(Phrase(.fileNote), for: officer) }

    /// What a sign at a message says: at one that speaks of his own new work, that he has taken note of it. At any other it says
    /// nothing; people put signs at messages all day.
    private func sign(_ row: InboxRow, by officer: Officer, _ rows: any StoreReading) throws -> Reading? {
        guard let code = try repliedCode(row, rows),
            let assignment = try rows.assignment(Assignment.ID(rawValue: Int64(code))),
            assignment.state == .assigned, assignment.officer == officer.id
        else { return nil }
        return Reading(.acknowledge, codes: [code])
    }

    /// Tells somebody alone what he had better not said in a group.
    private func warn(
        of text: NormalizedText, _ officer: Officer, _ identity: ChatIdentity, _ rows: any StoreWriting, at now: Date
    ) throws {
        let found = SensitiveContent.found(in: text)
        for content in SensitiveContent.allCases where found.contains(content) {
            try rows.post(
                [Phrase(content.notice, ["address": .text(officer.address)])], as: .notice, to: officer, identity,
                in: voice, mattersUntil: now.addingTimeInterval(86_400), at: now)
        }
    }

    /// The assignment of a message of ours that is replied to, where it speaks of exactly one.
    private func repliedCode(_ row: InboxRow, _ rows: any StoreReading) throws -> Int? {
        try row.event.repliesTo.flatMap { try rows.subject(ofSent: $0, in: row.event.chat.id, of: row.account) }
            .map { Int($0.rawValue) }
    }

    // MARK: What happens to chats

    /// A chat goes on elsewhere.
    private func handleMove(_ row: InboxRow, _ rows: any StoreWriting) throws -> InboxState {
        guard let other = row.event.movedTo else { return .ignored }
        try rows.moveChat(row.account, from: row.event.chat.id, to: other)
        return .done
    }

    /// What is for somebody who has left his private chat goes the next way, until he writes again.
    private func handleDeparture(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let event = row.event
        guard try rows.identity(row.account, user: event.sender)?.privateChat == event.chat.id else { return .ignored }
        try rows.setRefused(row.account, chat: event.chat.id, at: now)
        return .done
    }

    /// Where the bot cannot read it says so once an hour: in private, and in our groups.
    private func handleUnreadable(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let chat = row.event.chat
        guard try !chat.isGroup || rows.groupScope(row.account, chat: chat.id) != nil else { return .ignored }
        return try link.answerSeldom(Phrase(.refuseEncrypted), row, rows, at: now) ? .done : .ignored
    }

    /// A chat that was one person's own and into which somebody else comes is not private any more: its link is taken back, what waits
    /// to be said there is not, and it is said why.
    private func handleNewcomer(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let chat = row.event.chat.id
        guard try rows.unlink(row.account, privateChat: chat, but: row.event.sender, at: now) > 0 else {
            return .ignored
        }
        for message in try rows.parkUnsent(to: chat, of: row.account, reason: "the chat is not private any more") {
            try rows.settleReminders(ofOutbox: message.id, as: message.wasBegun ? .unknown : .pending)
        }
        try rows.post(
            voice.text(Phrase(.unlinkedNotPrivate)), as: .notice, to: chat, row.account, answering: row.id,
            mattersUntil: now.addingTimeInterval(86_400), at: now)
        return .done
    }

    // MARK: Those whom the bot does not know

    /// Words in our group whose sender the platform hides: he is asked for his name once an hour.
    private func handleHidden(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let chat = row.event.chat
        guard row.event.kind == .message, row.event.isAddressed, chat.isGroup,
            try rows.groupScope(row.account, chat: chat.id) != nil
        else { return .ignored }
        return try link.answerSeldom(Phrase(.refuseAnonymous), row, rows, at: now) ? .done : .ignored
    }

    /// A stranger may link himself, in private; otherwise one fixed sentence, seldom. In a group he is told at most that codes do not
    /// belong there.
    private func handleStranger(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let isGroup = try row.event.chat.isGroup || rows.groupScope(row.account, chat: row.event.chat.id) != nil
        if !isGroup {
            var dialogue = try rows.dialogue(row.account, chat: row.event.chat.id, user: row.event.sender)
            if let state = try link.answered(row, from: nil, &dialogue, rows, at: now) { return state }
        }
        let code = row.event.text.flatMap { text in
            guard text.length <= Self.longest else { return String?.none }
            return interpreter.read(text, botName: bots[row.account]?.displayName)
                .first { $0.reading.intent == .link }?.reading.linkCode
        }
        guard isGroup else {
            if let code { return try link(code: code, row, from: nil, rows, at: now) }
            return try link.greetStranger(row, rows, at: now) ? .done : .ignored
        }
        guard code != nil, row.event.isAddressed else { return .ignored }
        return try link.answerSeldom(Phrase(.linkPrivately), row, rows, at: now) ? .done : .ignored
    }
}
