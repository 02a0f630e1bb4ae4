import Assignments
import CivilCalendar
package import Conversation
import Foundation

/// Writes what was decided on a message of a linked person: changes, arrangements, answers, notices, and what is open with him then.
package struct CommitDecision: Sendable {
    /// A message that was decided on.
    package struct Message {
        let row: InboxRow
        let situation: Situation
        let identity: ChatIdentity
        var officer: Officer { situation.actor.officer }

        /// Creates a message of the owner of an account.
        package init(row: InboxRow, situation: Situation, identity: ChatIdentity) {
            (self.row, self.situation, self.identity) = (row, situation, identity)
        }
    }

    let rules: OfficeRules
    private let notices: CommitNotices
    private let rounds: HoldRounds

    /// Creates the use case; `accounts` are the bots that can send, beside the outlets.
    package init(rules: OfficeRules, renderer: Renderer, accounts: [PlatformAccount], outlets: [Outlet]) {
        self.rules = rules
        notices = CommitNotices(accounts: accounts)
        rounds = HoldRounds(rules: rules, renderer: renderer, accounts: accounts, outlets: outlets)
    }

    /// Writes the decision on a message.
    package func run(_ decision: Decision, to message: Message, in commit: Commit) throws {
        for change in decision.changes { try write(change, message, commit) }
        for arrangement in decision.arrangements { try write(arrangement, message.situation, commit) }
        try pin(decision.pinsGroup, message, commit)
        try remind(decision, message, commit)
        try commit.change(message.identity) { $0 = decision.dialogue }
        try handOut(decision, message, commit)
        let answers = try decision.answers + afterwards(decision, message, commit)
        try answer(answers, decision, message, commit)
        try hold(message, decision, commit)
        let changed = Self.only(decision.changes.map(\.after.id)).flatMap { id in
            decision.changes.last { $0.after.id == id }?.after
        }
        try notices.run(decision.notices, about: changed, answering: message.row, commit)
    }

    /// The one that all are, which a message then speaks of; nil where any is another or none.
    private static func only(_ assignments: [Assignment.ID?]) -> Assignment.ID? {
        Set(assignments).count == 1 ? assignments.first.flatMap(\.self) : nil
    }

    // MARK: What is done

    private func write(_ change: Decision.Change, _ message: Message, _ commit: Commit) throws {
        let (tx, now) = (commit.tx, commit.now)
        let (row, situation) = (message.row, message.situation)
        let entry = HistoryEntry(
            assignment: change.after.id, act: change.act, actor: message.officer.id, onBehalf: change.onBehalf,
            principal: change.principal, recordedAt: now,
            effectiveAt: max(change.saidAt ?? situation.sentAt, change.after.issuedAt ?? .distantPast), inbox: row.id,
            delta: change.delta, after: change.after)
        if change.isNew {
            // Codes are counted up in the same transaction; another one here would be a fault of the database.
            guard try tx.works.insert(change.before) == change.after.id else {
                throw StoreError.refused("code is taken")
            }
        }
        try tx.record(entry, replacing: change.before, text: change.text, by: rules.reminders)
        for file in row.attachments { try tx.files.want(file, of: row.id, from: row.account, at: now) }
        if change.act == .endorse {
            try tx.putOffConfirmations(of: change.after, by: rules.reminders, at: now)
        }
    }

    private func write(_ arrangement: Decision.Arrangement, _ situation: Situation, _ commit: Commit) throws {
        let (tx, recorder, now) = (commit.tx, situation.actor.officer.id, commit.now)
        let today = rules.zone.date(of: situation.sentAt)
        switch arrangement {
        case .absence(let absence): try tx.arrangements.recordAbsence(absence, by: recorder, at: now)
        case .endAbsences(let officer, let withComing):
            _ = try tx.arrangements.endAbsences(of: officer, on: today, withComing: withComing, at: now)
        case .delegation(let delegation): try tx.arrangements.recordDelegation(delegation, by: recorder, at: now)
        case .endDelegations(let chair): _ = try tx.arrangements.endDelegations(by: chair, on: today, at: now)
        }
    }

    private func pin(_ scope: SummaryScope?, _ message: Message, _ commit: Commit) throws {
        guard let scope else { return }
        let chat = message.row.event.chat.id
        try commit.tx.groups.pin(message.row.account, chat: chat, to: scope, by: message.officer.id, at: commit.now)
    }

    private func remind(_ decision: Decision, _ message: Message, _ commit: Commit) throws {
        if !decision.reminders.isEmpty || !decision.changes.isEmpty {
            for message in decision.replaces { try commit.tx.personalReminders.void(of: message) }
        }
        for reminder in decision.reminders {
            try commit.tx.personalReminders.add(
                reminder, of: message.officer.id, inbox: message.row.id, at: commit.now)
        }
    }

    /// A round and a link are opened and closed last, and answer for themselves.
    private func afterwards(_ decision: Decision, _ message: Message, _ commit: Commit) throws -> [Phrase] {
        var answers: [Phrase] = []
        if let round = decision.round {
            answers += try [rounds.run(round, by: message.situation.actor, in: message.row, commit)].compactMap(\.self)
        }
        if decision.unlinks {
            _ = try commit.tx.accounts.unlink(message.officer.id, at: commit.now)
            // What was asked there was asked of this person.
            try commit.change(message.identity) { $0 = Dialogue() }
            answers.append(Phrase(.unlinkedDone))
        }
        return answers
    }

    // MARK: What is said

    private func handOut(_ decision: Decision, _ message: Message, _ commit: Commit) throws {
        let handOver = HandOverFiles(zone: rules.zone)
        for assignment in decision.files {
            try handOver.run(
                of: assignment, oneOf: decision.files.count, to: message.officer, in: message.identity.privateChat,
                answering: message.row, mattersUntil: commit.now.addingTimeInterval(MessageLife.answer), commit)
        }
    }

    /// Answers where it was said, and the sender alone; what is too long for now waits for "gửi tiếp".
    private func answer(_ answers: [Phrase], _ decision: Decision, _ message: Message, _ commit: Commit) throws {
        let own = [decision.continuation, commit.renderer.text(decision.privateAnswers, for: message.officer)]
        let texts = [
            (message.row.event.chat.id, commit.renderer.text(answers, for: message.officer)),
            (message.identity.privateChat, own.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")),
        ]
        let subject = Self.only(decision.outcomes.map(\.assignment))
        let rest = try texts.compactMap { chat, text in
            try reply(text, in: chat, about: subject, life: decision.life, message, commit)
        }
        guard !rest.isEmpty else { return }
        try commit.change(message.identity) {
            $0.leave(rest, after: message.situation.heard.rest, at: commit.now)
        }
    }

    /// Sends the first messages of an answer and gives back what is held until it is asked for.
    private func reply(
        _ text: String, in chat: String, about subject: Assignment.ID?, life: TimeInterval, _ message: Message,
        _ commit: Commit
    ) throws -> String? {
        guard !text.isEmpty else { return nil }
        var (messages, rest) = MessageSplitter.messages(text, atMost: MessageSplitter.mostAtOnce)
        if let rest, let last = messages.indices.last {
            let left = MessageSplitter.messages(rest).messages.count
            let more = Phrase(.moreParts, ["count": .number(left)])
            messages[last] += "\n" + commit.renderer.text(more, for: message.officer)
        }
        for text in messages {
            try commit.say(
                text, as: .reply, to: chat, message.row.account, answering: message.row.id, about: subject,
                mattersUntil: commit.now.addingTimeInterval(life))
        }
        return rest
    }

    /// What is asked about files now, or said next, may tell to which work they belong.
    private func hold(_ message: Message, _ decision: Decision, _ commit: Commit) throws {
        let files = message.row.attachments
        try commit.change(message.identity) { dialogue in
            if !decision.changes.isEmpty {
                dialogue.files = nil
            } else if !files.isEmpty, !message.situation.chat.isGroup, files != dialogue.held {
                dialogue.hold(files, at: commit.now)
            }
        }
    }
}

extension Decision {
    /// For how long its answer says something, in seconds.
    fileprivate var life: TimeInterval {
        let isDone = !changes.isEmpty || !arrangements.isEmpty || !reminders.isEmpty || pinsGroup != nil || unlinks
        return isDone ? MessageLife.decision : MessageLife.answer
    }
}
