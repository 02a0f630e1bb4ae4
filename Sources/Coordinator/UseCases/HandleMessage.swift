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

    private let interpreter = Interpreter()
    private let rules: OfficeRules
    private let voice: Voice
    private let link: LinkAccount
    private let apply: ApplyDecision
    private let bots: [PlatformAccount: BotAccount]

    /// Creates the use case for the given bots.
    package init(rules: OfficeRules, voice: Voice, bots: [PlatformAccount: BotAccount]) {
        self.rules = rules
        self.voice = voice
        self.bots = bots
        link = LinkAccount(voice: voice)
        apply = ApplyDecision(rules: rules, voice: voice)
    }

    /// Handles the event of a row and answers how the row ends. Throws what the store throws.
    package func callAsFunction(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        let event = row.event
        guard event.kind == .message, !event.senderIsBot, event.sender != row.account.account, !event.sender.isEmpty
        else { return .ignored }
        guard let identity = try rows.identity(row.account, user: event.sender),
            let officer = try rows.officer(identity.officer)
        else { return try handleStranger(row, rows, at: now) }
        try rows.touch(identity, at: now)
        let today = rules.zone.date(of: now)
        let actor = Actor(
            officer: officer, grants: try rows.grants(of: officer.id),
            delegations: try rows.delegations(to: officer.id, on: today),
            standsInFor: try rows.standsInFor(officer.id, on: today))
        return try handle(row, from: actor, identity, rows, at: now)
    }

    private func handle(
        _ row: InboxRow, from actor: Actor, _ identity: ChatIdentity, _ rows: any StoreWriting, at now: Date
    ) throws -> InboxState {
        let event = row.event
        let scope = event.chat.isGroup ? try rows.groupScope(row.account, chat: event.chat.id) : nil
        let dialogue = try rows.dialogue(of: identity)
        let situation = Situation(
            actor: actor, chat: event.chat.isGroup ? .group(scope) : .personal,
            sentAt: Self.sentAt(row), now: now, dialogue: dialogue,
            text: event.text?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
            repliedCode: try repliedCode(row, rows))
        guard let text = event.text, !text.isBlank else {
            return try handleWordless(row, situation, identity, rows, at: now)
        }
        guard text.length <= Self.longest else {
            let phrase = Phrase(.refuseTooLong, ["limit": .number(Self.longest)])
            try apply(answer: phrase, to: row, identity, actor.officer, rows, at: now)
            return .done
        }
        let works = WorkNames(office: rows, actor: actor)
        let readings = try interpreter.read(text, botName: bots[row.account]?.displayName, work: works.find)
            .map(\.reading)
        // A group that nobody has pinned is none of ours, but for the word that pins it.
        if event.chat.isGroup, scope == nil, !readings.contains(where: { $0.intent == .link }) { return .ignored }
        if !event.chat.isGroup, let code = readings.first(where: { $0.intent == .link })?.linkCode {
            try link(code: code, row, rows, at: now)
            return .done
        }
        let decision = try Decider.decide(readings, office: rows, rules: rules, situation: situation)
        try apply(decision, to: row, situation, identity, rows)
        return .done
    }

    /// The assignment of a message of ours that is replied to, where it speaks of exactly one.
    private func repliedCode(_ row: InboxRow, _ rows: any StoreReading) throws -> Int? {
        try row.event.repliesTo.flatMap { try rows.subject(ofSent: $0, in: row.event.chat.id, of: row.account) }
            .map { Int($0.rawValue) }
    }

    /// When a message was sent, bounded by when it was received; a date that is missing or absurd is that of receipt.
    private static func sentAt(_ row: InboxRow) -> Date {
        let age = row.receivedAt.timeIntervalSince(row.event.sentAt)
        return (0...(30 * 86_400)).contains(age) ? row.event.sentAt : row.receivedAt
    }

    /// A sticker, a document or an empty message: a word in private, silence in a group.
    private func handleWordless(
        _ row: InboxRow, _ situation: Situation, _ identity: ChatIdentity, _ rows: any StoreWriting, at now: Date
    ) throws -> InboxState {
        guard !row.event.chat.isGroup else { return .ignored }
        try apply(answer: Phrase(.refuseUnsupported), to: row, identity, situation.actor.officer, rows, at: now)
        return .done
    }

    /// A stranger may link himself, in private; otherwise one fixed sentence, seldom, and nothing in a group.
    private func handleStranger(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> InboxState {
        guard !row.event.chat.isGroup else { return .ignored }
        if let text = row.event.text, text.length <= Self.longest,
            let code = interpreter.read(text).first(where: { $0.reading.intent == .link })?.reading.linkCode
        {
            try link(code: code, row, rows, at: now)
            return .done
        }
        return try link.greetStranger(row, rows, at: now) ? .done : .ignored
    }
}
