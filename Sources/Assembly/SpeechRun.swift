import Assignments
import BotConfiguration
package import Conversation
import Coordinator
import Foundation
import Storage
import VietnameseText

/// Runs labelled messages and dialogues through the very turn of `serve`, each in a transaction that is undone, and answers what was
/// done and asked, in the words by which it is judged.
package struct SpeechRun: Sendable {
    /// What became of one line.
    package struct Answer: Encodable, Equatable, Sendable {
        let id: SpeechValue?
        /// What was done, recorded or shown.
        package let means: [SpeechAct]
        /// What is said back whole and done on "1".
        package let readBack: [SpeechAct]
        /// What is asked.
        package let asks: [SpeechAct]
        /// What each choice would do.
        package let offers: [[SpeechAct]]
        /// What the bot says.
        package let reply: String
    }

    /// Thrown away with what was written.
    private struct Undone: Error {
        let answer: Answer
    }

    private let office: ExampleOffice
    private let sender: String

    /// Runs in an office; `sender` says what no line names a sender of.
    package init(office: ExampleOffice, sender: String = "officer") { (self.office, self.sender) = (office, sender) }

    /// The answer to one line of JSON: JSON again, also for a line that is none.
    package func answer(line: String) async throws -> String {
        guard let answer = try await answer(to: line) else {
            return #"{"error":"không phải JSON có \"text\" hoặc \"turns\""}"#
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }

    /// The same as a value; nil for a line that cannot be read. `sender` says it where the line does not.
    package func answer(to line: String) async throws -> Answer? {
        guard let row = try? JSONDecoder().decode(SpeechRow.self, from: Data(line.utf8)) else { return nil }
        let (office, sender) = (office, sender)
        return try await office.store.write { tx in
            do {
                return try tx.savepoint {
                    throw Undone(answer: try SpeechTurn(row, office, tx)(from: row.sender ?? sender))
                }
            } catch let undone as Undone {
                return undone.answer
            }
        }
    }
}

/// One line within its transaction.
private struct SpeechTurn {
    private let row: SpeechRow
    private let office: ExampleOffice
    private let tx: any StoreWriting
    private let now = ExampleOffice.now
    private var rules: OfficeRules { office.configuration.rules }

    init(_ row: SpeechRow, _ office: ExampleOffice, _ tx: any StoreWriting) {
        (self.row, self.office, self.tx) = (row, office, tx)
    }

    func callAsFunction(from sender: String) throws -> SpeechRun.Answer {
        let user = try office.code(of: sender, tx) ?? sender
        try SpeechPast(row, office, tx, user: user).prepare()
        let wasKnown = try tx.accounts.identity(ExampleOffice.account, user: user) != nil
        let log = DecisionLog()
        let old = try Set(outbox().map(\.id))
        let event = ExampleOffice.event(row.text, from: user, inGroup: row.inGroup, at: now, key: "speech")
        let inbox = try TurnOnce(office.handling(watch: log.note))(event, tx, at: now)
        let done = try log.seen.map { DoneActs($0.decision, in: try tx.office(), zone: rules.zone) }
        var means = done.flatMap(\.means)
        if try !wasKnown && tx.accounts.identity(ExampleOffice.account, user: user) != nil {
            means.append(SpeechAct("link"))
        }
        let question = try asked(log)
        let offered = try question.map { try choices(of: $0, log) } ?? []
        let isYesNo = question.map { $0.choices.count == 2 && $0.choices.last == .no } ?? false
        // Said back whole, with something else as the second choice.
        let isSaidBack = log.seen.last?.decision.outcomes.last?.ask?.key == .askReadBack
        let readBack =
            isYesNo || isSaidBack
            ? try amended(offered.first ?? [], log)
            : try log.seen.last.map { HeldOrder.acts(in: $0.decision, of: try tx.office()) } ?? []
        let isAsking = question != nil || done.contains(where: \.asks)
        return SpeechRun.Answer(
            id: row.id, means: try SpeechPast(row, office, tx, user: user).answering(means, log),
            readBack: readBack, asks: isAsking ? [SpeechAct("ask", ["for": .text(kind(of: question))])] : [],
            offers: isYesNo ? offered.prefix(1).map(\.self) : offered, reply: try reply(to: inbox, user, but: old))
    }

    /// The question that was put by this message.
    private func asked(_ log: DecisionLog) throws -> Dialogue.Question? {
        guard let last = log.seen.last, let question = last.decision.dialogue.question,
            question != last.situation.dialogue.question
        else { return nil }
        return question
    }

    private func kind(of question: Dialogue.Question?) -> String {
        guard let question, !question.choices.isEmpty else { return "text" }
        return "choice"
    }

    /// What is said back; of an order that was said back before and was not given yet, what is other than it was.
    private func amended(_ readBack: [SpeechAct], _ log: DecisionLog) throws -> [SpeechAct] {
        guard let before = log.seen.last?.situation.dialogue, let question = before.question,
            question.choices.first?.intent == .assign, let act = readBack.first, act.name == "assign",
            let old = try choices(of: question, log, in: before).first?.first, old["work"] == act["work"]
        else { return readBack }
        let changed = act.slots.filter { old[$0.key] != $0.value }
        return changed.isEmpty ? readBack : [SpeechAct("amend", changed)]
    }

    /// What each number would do, said right now; the turn is decided and not written.
    private func choices(
        of question: Dialogue.Question, _ log: DecisionLog, in open: Dialogue? = nil
    ) throws -> [[SpeechAct]] {
        guard let situation = log.seen.last?.situation,
            let identity = try tx.accounts.identity(ExampleOffice.account, user: situation.actorNow.officer.code)
        else { return [] }
        let dialogue = try open ?? tx.dialogues.current(of: identity)
        return try question.choices.indices.map { index in
            let number = NormalizedText("\(index + 1)")
            let chosen = try Turn.decide(
                Interpreter().read(number).map(\.utterance), records: tx, rules: rules,
                situation: Situation(
                    actor: situation.actorNow, then: situation.actorThen, chat: .personal, sentAt: now, now: now,
                    dialogue: dialogue, text: number.string))
            return DoneActs(chosen, in: try tx.office(), zone: rules.zone).means
        }
    }

    /// What was said back to the sender, here and alone.
    private func reply(to inbox: InboxRow, _ user: String, but old: Set<Int64>) throws -> String {
        try outbox().filter { entry in
            entry.purpose == .reply && [user, inbox.event.chat.id].contains(entry.chat) && !old.contains(entry.id)
        }.sorted { $0.id < $1.id }.map(\.text).joined(separator: "\n")
    }

    private func outbox() throws -> [OutboxEntry] { try tx.queues.outboxEntries(.unsettled, limit: 10_000) }
}
