package import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Writes a decision: history, assignments, reminders, dialogue and outbox, in the caller's transaction.
package struct ApplyDecision: Sendable {
    private let rules: OfficeRules
    private let voice: Voice
    private let accounts: [PlatformAccount]
    private let rounds: HoldRounds

    /// Creates the use case; `accounts` are the bots that can send, beside the outlets.
    package init(rules: OfficeRules, voice: Voice, accounts: [PlatformAccount], outlets: [Outlet]) {
        self.accounts = accounts
        rounds = HoldRounds(rules: rules, voice: voice, accounts: accounts, outlets: outlets)
        self.rules = rules
        self.voice = voice
    }

    /// Writes the decision on a message of a linked person.
    package func callAsFunction(
        _ decision: Decision, to row: InboxRow, _ situation: Situation, _ identity: ChatIdentity,
        _ rows: any StoreWriting
    ) throws {
        let officer = situation.actor.officer
        for change in decision.changes { try write(change, row, situation, rows) }
        for arrangement in decision.arrangements { try write(arrangement, rows, situation) }
        if let scope = decision.pinsGroup {
            try rows.pin(row.account, chat: row.event.chat.id, to: scope, by: officer.id, at: situation.now)
        }
        if !decision.reminders.isEmpty || !decision.changes.isEmpty {
            for message in decision.replaces { try rows.voidPersonalReminders(of: message) }
        }
        for reminder in decision.reminders {
            try rows.add(reminder, of: officer.id, inbox: row.id, at: situation.now)
        }
        let handOver = HandOverFiles(voice: voice, zone: rules.zone)
        for assignment in decision.files {
            try handOver(
                of: assignment, oneOf: decision.files.count, to: officer, in: identity.privateChat, answering: row,
                mattersUntil: situation.now.addingTimeInterval(MessageLife.answer), rows, at: situation.now)
        }
        var answers = decision.answers
        if let round = decision.round {
            answers += try [rounds(round, by: situation.actor, in: row, rows, at: situation.now)].compactMap(\.self)
        }
        if decision.unlinks {
            _ = try rows.unlink(officer.id, at: situation.now)
            answers.append(Phrase(.unlinkedDone))
        }
        let subject = Self.only(decision.outcomes.map(\.assignment))
        let shared = try reply(
            voice.text(answers, for: officer), in: row.event.chat.id, about: subject, life: decision.life, officer, row,
            rows,
            situation)
        let own = [decision.continuation, voice.text(decision.privateAnswers, for: officer)].compactMap(\.self)
        let further = try reply(
            own.filter { !$0.isEmpty }.joined(separator: "\n"), in: identity.privateChat, about: subject,
            life: decision.life, officer, row, rows, situation)
        var dialogue = decision.dialogue
        if decision.round != nil {
            // The round has just asked its opener as well, and may hold the end of a long question for him.
            let asked = try rows.dialogue(of: identity)
            (dialogue.menu, dialogue.mention) = (asked.menu, asked.mention)
            dialogue.rest = dialogue.rest ?? asked.rest
        }
        let rest = [shared, further].compactMap(\.self)
        if !rest.isEmpty {
            // What waits unasked goes on waiting behind the rest of an answer, as long as there is room.
            let waiting = [dialogue.rest?.unasked?.text].compactMap(\.self)
            let text = (rest + waiting).joined(separator: "\n")
            dialogue.rest = dialogue.rest ?? Dialogue.Rest(leftAt: situation.now)
            dialogue.rest?.text =
                text.utf16.count <= Dialogue.Rest.longest ? text : rest.joined(separator: "\n")
        }
        if !decision.changes.isEmpty {
            dialogue.files = nil
        } else if !row.attachments.isEmpty, !situation.chat.isGroup, row.attachments != dialogue.held {
            // What is asked about them now, or said next, may tell to which work they belong.
            dialogue.hold(row.attachments, at: situation.now)
        }
        if dialogue != situation.dialogue {
            try rows.setDialogue(dialogue, of: identity)
        }
        let changed = Self.only(decision.changes.map(\.after.id)).flatMap { id in
            decision.changes.last { $0.after.id == id }?.after
        }
        var told: [(officer: Officer.ID, notices: [Decision.Notice])] = []
        for notice in decision.notices {
            if let place = told.firstIndex(where: { $0.officer == notice.officer }) {
                told[place].notices.append(notice)
            } else {
                told.append((notice.officer, [notice]))
            }
        }
        for (officer, notices) in told { try tell(officer, notices, about: changed, row, rows, situation.now) }
    }

    /// The one that all are, which a message then speaks of; nil where any is another or none.
    private static func only(_ assignments: [Assignment.ID?]) -> Assignment.ID? {
        Set(assignments).count == 1 ? assignments.first.flatMap(\.self) : nil
    }

    /// Answers a message with one phrase and changes nothing.
    package func callAsFunction(
        answer phrase: Phrase, to row: InboxRow, _ identity: ChatIdentity, _ officer: Officer,
        _ rows: any StoreWriting, at now: Date
    ) throws {
        try rows.post(
            voice.text(phrase, for: officer), as: .reply, to: identity.privateChat, row.account, answering: row.id,
            mattersUntil: now.addingTimeInterval(MessageLife.answer), at: now)
    }

    private func write(
        _ change: Decision.Change, _ row: InboxRow, _ situation: Situation, _ rows: any StoreWriting
    ) throws {
        let entry = HistoryEntry(
            assignment: change.after.id, act: change.act, actor: situation.actor.officer.id,
            onBehalf: change.onBehalf, principal: change.principal, recordedAt: situation.now,
            effectiveAt: max(change.saidAt ?? situation.sentAt, change.after.issuedAt ?? .distantPast), inbox: row.id,
            delta: change.delta, after: change.after)
        if change.isNew {
            // Codes are counted up in the same transaction; another one here would be a fault of the database.
            guard try rows.add(change.before) == change.after.id else { throw StoreError.refused("code is taken") }
        }
        try rows.save(change.after, replacing: change.before, entry, text: change.text)
        for file in row.attachments { try rows.want(file, of: row.id, from: row.account, at: situation.now) }
        try rows.replanReminders(of: change.after, by: rules.reminders, at: situation.now)
        if change.act == .endorse {
            try rows.putOffConfirmations(of: change.after, by: rules.reminders, at: situation.now)
        }
    }

    private func write(
        _ arrangement: Decision.Arrangement, _ rows: any StoreWriting, _ situation: Situation
    ) throws {
        let (recorder, now) = (situation.actor.officer.id, situation.now)
        let today = rules.zone.date(of: situation.sentAt)
        switch arrangement {
        case .absence(let absence): try rows.save(absence, by: recorder, at: now)
        case .endAbsences(let officer, let withComing):
            _ = try rows.endAbsences(of: officer, on: today, withComing: withComing, at: now)
        case .delegation(let delegation): try rows.save(delegation, by: recorder, at: now)
        case .endDelegations(let chair): _ = try rows.endDelegations(by: chair, on: today, at: now)
        }
    }

    /// Notices go to the person's private chat, together; who has none sees it in his next summary.
    private func tell(
        _ person: Officer.ID, _ notices: [Decision.Notice], about subject: Assignment?, _ row: InboxRow,
        _ rows: any StoreWriting, _ now: Date
    ) throws {
        guard let identity = try rows.identity(of: person, among: accounts + [row.account]),
            let officer = try rows.office().officer(person)
        else { return }
        let before = try rows.dialogue(of: identity)
        var dialogue = before
        // What the notices are about may be meant by "việc đó" now.
        dialogue.mention = nil
        for request in notices.compactMap(\.request) {
            dialogue = dialogue.fresh(at: now)
            dialogue.add(request)
        }
        if dialogue != before {
            try rows.setDialogue(dialogue, of: identity)
        }
        try rows.post(
            notices.map { try letter($0, about: subject, to: officer, rows) }, as: .notice, to: officer, identity,
            in: voice, mattersUntil: now.addingTimeInterval(MessageLife.decision), at: now)
    }

    private func letter(
        _ notice: Decision.Notice, about subject: Assignment?, to officer: Officer, _ rows: any StoreReading
    ) throws -> Letter {
        var phrases = [notice.phrase]
        var offered = notice.request.map { answers(to: $0, subject, officer) } ?? []
        // Who decides on a result is told by what it is shown.
        if let subject, notice.request?.intent.has(.answeredByDecider) == true, try hasFiles(subject.id, rows) {
            phrases.append(Phrase(.fileHint, ["code": .text(subject.label)]))
            offered.append(OfferedAnswers(voice: voice).toSeeFiles(of: subject, to: officer))
        }
        return Letter(phrases: phrases, about: subject?.id, answers: offered)
    }

    /// Whether pictures or documents came with a piece of work, now or before: who decides after another decides by the same.
    private func hasFiles(_ assignment: Assignment.ID, _ rows: any StoreReading) throws -> Bool {
        try !rows.files(of: assignment).isEmpty || rows.missingFiles(of: assignment) > 0
    }

    /// What a notice that asks for something is usually answered with.
    private func answers(
        to request: Dialogue.Request, _ subject: Assignment?, _ officer: Officer
    ) -> [QuickAnswer] {
        guard let subject else { return [] }
        let offered = OfferedAnswers(voice: voice)
        if request.intent.has(.answeredByOfficer) { return offered.ofOfficer(subject, to: officer) }
        return request.intent.has(.answeredByDecider) ? offered.ofDecider(subject, to: officer) : []
    }

    /// Sends the first messages of an answer and gives back what is held until it is asked for.
    private func reply(
        _ text: String, in chat: String, about subject: Assignment.ID?, life: TimeInterval, _ officer: Officer,
        _ row: InboxRow, _ rows: any StoreWriting, _ situation: Situation
    ) throws -> String? {
        guard !text.isEmpty else { return nil }
        var (messages, rest) = MessageSplitter.messages(text, atMost: MessageSplitter.mostAtOnce)
        if let rest, let last = messages.indices.last {
            let left = MessageSplitter.messages(rest).messages.count
            messages[last] += "\n" + voice.text(Phrase(.moreParts, ["count": .number(left)]), for: officer)
        }
        for message in messages {
            try rows.post(
                message, as: .reply, to: chat, row.account, answering: row.id, about: subject,
                mattersUntil: situation.now.addingTimeInterval(life), at: situation.now)
        }
        return rest
    }
}

extension Decision {
    /// For how long its answer says something, in seconds.
    fileprivate var life: TimeInterval {
        let isDone = !changes.isEmpty || !arrangements.isEmpty || !reminders.isEmpty || pinsGroup != nil || unlinks
        return isDone ? MessageLife.decision : MessageLife.answer
    }
}
