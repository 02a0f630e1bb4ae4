import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation

/// What went before the message of a dialogue: what the bot has recorded is recorded, what it waits for is pending, what it spoke of is
/// what "việc đó" means.
struct SpeechPast {
    private let row: SpeechRow
    private let office: ExampleOffice
    private let tx: any StoreWriting
    private let user: String
    /// A minute ago.
    private let before = ExampleOffice.now.addingTimeInterval(-60)

    init(_ row: SpeechRow, _ office: ExampleOffice, _ tx: any StoreWriting, user: String) {
        (self.row, self.office, self.tx, self.user) = (row, office, tx, user)
    }

    private func acts() throws -> SpokenActs {
        let (tx, clears) = (tx, office.configuration.rules.clearRule)
        return SpokenActs(office: try tx.office(), clears: clears) { try tx.assignment($0) }
    }

    /// Writes it.
    func prepare() throws {
        guard !row.before.isEmpty, let identity = try tx.accounts.identity(ExampleOffice.account, user: user) else {
            return
        }
        for (index, turn) in row.before.enumerated() {
            for (number, act) in turn.did.enumerated() {
                try record(act, identity, key: "did \(index) \(number)")
            }
        }
        try Commit.run(tx, office.configuration.renderer, at: before) { try $0.change(identity, open) }
    }

    /// Opens what the last of it has asked and spoken of.
    private func open(_ dialogue: inout Dialogue) throws {
        let last = row.before.last
        dialogue.question = try last?.asks.last.flatMap { try $0.question(acts(), askedAt: before) }
        dialogue.requests = []
        for turn in row.before {
            let codes = turn.spokeOf.compactMap(\.number)
            if codes.count > 1 { dialogue.mention = nil }
            if let code = codes.first, codes.count == 1 { dialogue.mention = Dialogue.Mention(code: code, at: before) }
        }
        guard let last, last.bot != nil else { return }
        dialogue.told = Dialogue.Told(acts: last.did, works: last.spokeOf.compactMap(\.number), at: before)
    }

    /// Records an act as if it had been said a minute ago; one that the product does not have is left out.
    private func record(_ act: SpeechAct, _ identity: ChatIdentity, key: String) throws {
        guard let utterance = try acts().utterance(act), let actor = try office.actor(user, tx, at: before) else {
            return
        }
        let rules = office.configuration.rules
        let event = ExampleOffice.event(key, from: user, inGroup: false, at: before, key: key)
        _ = try tx.inbox.append([event], from: ExampleOffice.account, at: before)
        guard let inbox = try tx.inbox.pending(of: .usual, after: 0, limit: 1, reading: { try $1() }).first
        else {
            return
        }
        let situation = Situation(
            actor: actor, chat: .personal, sentAt: before, now: before, dialogue: try tx.dialogues.current(of: identity)
        )
        let decision = try Turn.decide([utterance], records: tx, rules: rules, situation: situation)
        let renderer = office.configuration.renderer
        let write = CommitDecision(rules: rules, renderer: renderer, accounts: [ExampleOffice.account], outlets: [])
        let message = CommitDecision.Message(row: inbox, situation: situation, identity: identity)
        try Commit.run(tx, renderer, at: before) { try write.run(decision, to: message, in: $0) }
        try tx.inbox.finish(inbox: inbox.id, as: .done)
        _ = try tx.outbox.parkUnsent(reason: "before the message")
    }

    // MARK: Answers

    /// The means of a message that is an answer and no more: which choice was taken, or that nothing is wanted; the means as they are
    /// where it is something else, or where the choice has done another thing than it offered.
    func answering(_ means: [SpeechAct], _ log: DecisionLog) throws -> [SpeechAct] {
        guard let asked = row.before.last?.asks.last, let decision = log.seen.last?.decision,
            let pending = try asked.question(acts(), askedAt: before)
        else { return means }
        let said = (decision.answers + decision.privateAnswers).map(\.key)
        if said.contains(.dropped) { return [SpeechAct("answer", ["no": .flag(true)])] + means }
        if said.contains(.heardLater) { return [SpeechAct("answer", ["later": .flag(true)])] + means }
        let taken = decision.outcomes.compactMap { pending.choices.firstIndex(of: $0.utterance) }
        let chosen = Set(taken).sorted()
        guard let first = chosen.first else { return means }
        // A promise is kept as a remark too.
        let promises = chosen.flatMap(asked.names(ofChoice:)).contains("promise")
        let offered = Set(chosen.flatMap(asked.names(ofChoice:)) + (promises ? ["note"] : []))
        // A choice that has done another thing than it offered is told by what it has done.
        guard means.isEmpty || means.contains(where: { offered.contains($0.name) }) else { return means }
        let choice: SpeechValue = chosen.count > 1 ? .list(chosen.map { .number($0 + 1) }) : .number(first + 1)
        return [SpeechAct("answer", asked.isYesNo ? ["yes": .flag(true)] : ["choice": choice])]
            + means.filter { !offered.contains($0.name) }
    }
}
