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
        let tx = tx
        return SpokenActs(office: try tx.office()) { try tx.assignment($0) }
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
            guard let code = codes.first else { continue }
            dialogue.mention = codes.count == 1 ? Dialogue.Mention(code: code, at: before) : nil
        }
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
        if means.isEmpty, decision.answers.contains(where: { $0.key == .dropped }) {
            return [SpeechAct("answer", ["no": .flag(true)])]
        }
        if means.isEmpty, decision.privateAnswers.contains(where: { $0.key == .heardLater }) {
            return [SpeechAct("answer", ["later": .flag(true)])]
        }
        let taken = decision.outcomes.map(\.utterance)
        guard taken.count == 1, let choice = pending.choices.firstIndex(where: taken.contains),
            means.allSatisfy({ $0.name == asked.name(ofChoice: choice) })
        else { return means }
        return [SpeechAct("answer", asked.isYesNo ? ["yes": .flag(true)] : ["choice": .number(choice + 1)])]
    }
}
