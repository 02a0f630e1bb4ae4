import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Puts the reminders that are due into the outbox: one message for each recipient, each line an assignment.
package struct SendDueReminders: Sendable {
    /// One line of a message, with the reminder it carries.
    private struct Line {
        let reminder: DueReminder
        let assignment: Assignment
        let phrase: Phrase
    }

    /// Who is written to, and in whose place.
    private struct Recipient: Hashable {
        /// In whose place.
        enum Place { case own, head, standIn }

        let officer: Officer.ID
        let place: Place

        var message: MessageKey {
            switch place {
            case .own: .reminder
            case .head: .reminderForHead
            case .standIn: .reminderForStandIn
            }
        }
    }

    private let rules: OfficeRules
    private let voice: Voice
    private let accounts: [PlatformAccount]

    /// Creates the use case; `accounts` are the bots that can send.
    package init(rules: OfficeRules, voice: Voice, accounts: [PlatformAccount]) {
        self.rules = rules
        self.voice = voice
        self.accounts = accounts
    }

    /// Claims what is due and writes the messages, in the caller's transaction. Throws what the store throws.
    package func callAsFunction(_ rows: any StoreWriting, at now: Date, limit: Int) throws -> Ticker.Progress {
        var progress = Ticker.Progress()
        var lines: [Recipient: [Line]] = [:]
        var order: [Recipient] = []
        for reminder in try rows.dueReminders(at: now, limit: limit) {
            guard let assignment = try current(reminder, rows, at: now) else {
                progress.skipped += 1
                continue
            }
            guard let recipient = try recipient(of: reminder, assignment, rows, at: now) else {
                try rows.skip(reminder: reminder.id, reason: "nobody of the unit is linked")
                try rows.replanReminders(of: assignment, by: rules.reminders)
                progress.skipped += 1
                continue
            }
            if lines[recipient] == nil { order.append(recipient) }
            let phrase = try line(assignment, for: recipient, rows, at: now)
            lines[recipient, default: []].append(Line(reminder: reminder, assignment: assignment, phrase: phrase))
        }
        for recipient in order {
            progress.queued += try write(lines[recipient, default: []], to: recipient, rows, at: now)
        }
        return progress
    }

    /// The assignment of a reminder that still has to be said; otherwise ends it with its reason and plans the next.
    private func current(_ due: DueReminder, _ rows: any StoreWriting, at now: Date) throws -> Assignment? {
        guard let assignment = try rows.assignment(due.plan.assignment) else {
            try rows.skip(reminder: due.id, reason: "the assignment is gone")
            return nil
        }
        let plans = rules.reminders.plans(for: assignment)
        guard plans.contains(due.plan) else {
            // Taken back, not ended: a changed hour or calendar revives it with its new date.
            try rows.void(reminder: due.id)
            try rows.replanReminders(of: assignment, by: rules.reminders)
            return nil
        }
        // After a pause only the latest rung is said; the earlier ones would say the same with older words.
        if plans.contains(where: { $0.offset > due.plan.offset && $0.dueAt <= now }) {
            try rows.skip(reminder: due.id, reason: "a later reminder says it")
            try rows.replanReminders(of: assignment, by: rules.reminders)
            return nil
        }
        return assignment
    }

    /// The officer in charge where he is there, else who stands in for him, else the head of the unit, privately; the first
    /// of them who is linked, after a refusal the next. Away, and nobody there to tell, he is told himself: better told
    /// away than not at all.
    private func recipient(
        of due: DueReminder, _ assignment: Assignment, _ rows: any StoreWriting, at now: Date
    ) throws -> Recipient? {
        let isLinked = { (officer: Officer.ID) in try rows.identity(of: officer, among: accounts) != nil }
        let absence = try assignment.officer.flatMap { try rows.absence(of: $0, on: rules.zone.date(of: now)) }
        let own = assignment.officer.map { Recipient(officer: $0, place: .own) }
        let heads = try rows.holders(of: .head, over: assignment.unit).filter { $0.id != assignment.officer }
            .map { Recipient(officer: $0.id, place: .head) }
        let standIn = absence?.standIn.map { Recipient(officer: $0, place: .standIn) }
        let ways = absence == nil ? [own] + heads : [standIn] + heads + [own]
        // A refused row has been to the first way that there was.
        return try ways.compactMap(\.self).dropFirst(due.goesToHead ? 1 : 0).first { try isLinked($0.officer) }
    }

    private func line(
        _ assignment: Assignment, for recipient: Recipient, _ rows: any StoreWriting, at now: Date
    ) throws -> Phrase {
        let wording = Wording(rules: rules)
        let officer = recipient.place != .own ? try assignment.officer.flatMap(rows.officer)?.name : nil
        return Phrase(
            .reminderLine,
            [
                "symbol": wording.symbol(assignment, at: now), "code": .text(assignment.label),
                "work": .text(assignment.work), "deadline": wording.deadline(assignment),
                "left": .phrase(wording.left(assignment, at: now) ?? wording.time(assignment, at: now)),
                "figure": .phrase(wording.figure(assignment)), "officer": .optional(officer),
                "result": .optional(assignment.expectedResult),
            ])
    }

    /// Writes the message to one recipient, in parts where it is long; each reminder points at the part that
    /// carries its line.
    private func write(_ lines: [Line], to recipient: Recipient, _ rows: any StoreWriting, at now: Date) throws -> Int {
        guard let officer = try rows.officer(recipient.officer),
            let identity = try rows.identity(of: recipient.officer, among: accounts)
        else { return 0 }
        let urgent = lines.sorted { one, other in
            (one.assignment.deadline?.iso ?? "", one.assignment.id) < (
                other.assignment.deadline?.iso ?? "", other.assignment.id
            )
        }
        for part in parts(urgent, officer) {
            let phrase = Phrase(
                recipient.message,
                [
                    "address": .text(officer.address), "count": .number(part.count),
                    "lines": .lines(part.map(\.phrase)),
                ])
            let outbox = try rows.enqueue(
                OutboxDraft(
                    account: identity.account, chat: identity.privateChat, purpose: .reminder,
                    text: voice.text(phrase, for: officer), inbox: nil, mattersUntil: endOfDay(now)),
                at: now)
            for line in part {
                try rows.queue(reminder: line.reminder.id, in: outbox)
                try rows.replanReminders(of: line.assignment, by: rules.reminders)
            }
        }
        try setRequest(urgent, identity, rows, at: now)
        return lines.count
    }

    /// A message that names exactly one unacknowledged assignment asks for it, so that a bare "rõ" answers it; one that
    /// names exactly one is what "việc đó" means then.
    private func setRequest(
        _ lines: [Line], _ identity: ChatIdentity, _ rows: any StoreWriting, at now: Date
    ) throws {
        var dialogue = try rows.dialogue(identity.account, chat: identity.privateChat, user: identity.user).fresh(
            at: now)
        dialogue.mention = nil
        if lines.count == 1, let only = lines.first?.assignment {
            let code = Int(only.id.rawValue)
            dialogue.mention = Dialogue.Mention(code: code, at: now)
            if only.state == .assigned, only.officer == identity.officer {
                dialogue.add(Dialogue.Request(code: code, intent: .acknowledge, askedAt: now))
            }
        }
        try rows.setDialogue(dialogue, identity.account, chat: identity.privateChat, user: identity.user)
    }

    private func parts(_ lines: [Line], _ officer: Officer) -> [[Line]] {
        var parts: [[Line]] = [[]]
        var length = 0
        for line in lines {
            let size = voice.text(line.phrase, for: officer).utf16.count + 1
            // 300 units are kept for the sentences around the lines.
            if length + size > MessageSplitter.limit - 300, parts.last?.isEmpty == false {
                parts.append([])
                length = 0
            }
            parts[parts.count - 1].append(line)
            length += size
        }
        return parts
    }

    private func endOfDay(_ now: Date) -> Date { rules.zone.end(of: rules.zone.date(of: now)) }
}
