import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Puts the reminders that are due into the outbox: one message for each recipient, each line an assignment.
package struct SendDueReminders: Sendable {
    /// A line of a message, with the reminders it carries.
    struct Line {
        var reminders: [Int64]
        var family: Ladder.Family
        let assignment: Assignment
        let place: ReminderAddress.Place
        var phrase: Phrase
    }

    private let rules: OfficeRules
    private let voice: Voice
    private let address: ReminderAddress
    private let accounts: [PlatformAccount]

    /// Creates the use case; `accounts` are the bots that can send.
    package init(rules: OfficeRules, voice: Voice, accounts: [PlatformAccount]) {
        self.rules = rules
        self.voice = voice
        self.accounts = accounts
        address = ReminderAddress(zone: rules.zone, accounts: accounts)
    }

    /// Whether anything is to be done at all: work to be planned anew, or, in the hours of work, something due. Throws what
    /// the store throws.
    package func isDue(_ rows: any StoreReading, at now: Date) throws -> Bool {
        if try !rows.plannedBefore(rows.reminderRules(), limit: 1).isEmpty { return true }
        guard rules.isAtWork(now), let next = try rows.nextReminder() else { return false }
        return next <= now
    }

    /// Claims what is due and writes the messages, in the caller's transaction; outside the hours of work nothing is
    /// said, and what is due waits for them. Throws what the store throws.
    package func callAsFunction(_ rows: any StoreWriting, at now: Date, limit: Int) throws -> Ticker.Progress {
        var progress = Ticker.Progress()
        progress.planned = try rows.replanChanged(by: rules.reminders, at: now, limit: limit)
        guard rules.isAtWork(now) else { return progress }
        var lines: [Officer.ID: [Line]] = [:]
        var order: [Officer.ID] = []
        for (reminder, assignment) in try standing(rows, at: now, limit: limit, &progress) {
            guard let (person, place) = try address.recipient(of: reminder, assignment, rows, at: now) else {
                try skip(reminder, assignment, "nobody of the unit is linked", rows, at: now)
                progress.skipped += 1
                continue
            }
            if lines[person] == nil { order.append(person) }
            try add(reminder, assignment, place, to: &lines[person, default: []], rows, at: now)
        }
        for person in order { progress.queued += try write(lines[person, default: []], to: person, rows, at: now) }
        return progress
    }

    // MARK: What still matters

    /// What is due and still has to be said. A rung that has given way to a later one is looked for again, so that all
    /// that is due now comes in one message.
    private func standing(
        _ rows: any StoreWriting, at now: Date, limit: Int, _ progress: inout Ticker.Progress
    ) throws -> [(ReminderRow, Assignment)] {
        while true {
            var standing: [(ReminderRow, Assignment)] = []
            let due = try rows.dueReminders(in: .message, at: now, limit: limit)
            for reminder in due {
                if let assignment = try current(reminder, rows, at: now) { standing.append((reminder, assignment)) }
            }
            progress.skipped += due.count - standing.count
            if standing.count == due.count || due.count == limit { return standing }
        }
    }

    /// The assignment of a reminder that still has to be said; otherwise ends it with its reason and plans the next.
    private func current(_ due: ReminderRow, _ rows: any StoreWriting, at now: Date) throws -> Assignment? {
        guard let assignment = try rows.assignment(due.plan.assignment) else {
            try rows.skip(reminder: due.id, reason: "the assignment is gone")
            return nil
        }
        let policy = rules.reminders
        guard policy.stands(due.plan, for: assignment) else {
            // Taken back, not ended: a changed hour or calendar revives it with its new date.
            try rows.void(reminder: due.id)
            try rows.replanReminders(of: assignment, by: policy, at: now)
            return nil
        }
        // After a stop only the latest rung is said; the earlier ones would say the same with older words.
        let key = ReminderPolicy.Spoken(lane: due.plan.lane, version: due.plan.version)
        let next = policy.next(for: assignment, after: [key: due.plan.offset], at: now).first {
            $0.lane == due.plan.lane && $0.version == due.plan.version
        }
        if let next, next.dueAt <= now {
            try skip(due, assignment, "a later reminder says it", rows, at: now)
            return nil
        }
        if isAnswered(due, assignment, at: now) {
            try skip(due, assignment, "answered today", rows, at: now)
            return nil
        }
        return assignment
    }

    /// Who reported today, or after the reminder was due, is not asked again.
    private func isAnswered(_ due: ReminderRow, _ assignment: Assignment, at now: Date) -> Bool {
        guard due.plan.lane.recipient == .officer, let reportedAt = assignment.reportedAt,
            assignment.state != .returned
        else { return false }
        return reportedAt >= due.plan.dueAt || rules.zone.date(of: reportedAt) == rules.zone.date(of: now)
    }

    private func skip(
        _ due: ReminderRow, _ assignment: Assignment, _ reason: String, _ rows: any StoreWriting, at now: Date
    ) throws {
        try rows.skip(reminder: due.id, reason: reason)
        try rows.replanReminders(of: assignment, by: rules.reminders, at: now)
    }

    // MARK: What is said

    /// Two reminders of one assignment to one person are one line, with the words of the first that says more than that
    /// it is new.
    private func add(
        _ reminder: ReminderRow, _ assignment: Assignment, _ place: ReminderAddress.Place, to lines: inout [Line],
        _ rows: any StoreWriting, at now: Date
    ) throws {
        let same = lines.firstIndex { $0.assignment.id == assignment.id && $0.place == place }
        if let same, lines[same].family != .acknowledgement {
            return lines[same].reminders.append(reminder.id)
        }
        let phrase = try ReminderWords(rules: rules).line(reminder.plan, of: assignment, place, rows, at: now)
        if let same {
            lines[same].reminders.append(reminder.id)
            (lines[same].family, lines[same].phrase) = (reminder.plan.lane.family, phrase)
        } else {
            lines.append(
                Line(
                    reminders: [reminder.id], family: reminder.plan.lane.family, assignment: assignment, place: place,
                    phrase: phrase))
        }
    }

    /// Writes the message to one recipient, in parts where it is long; each reminder points at the part that
    /// carries its line.
    private func write(_ lines: [Line], to person: Officer.ID, _ rows: any StoreWriting, at now: Date) throws -> Int {
        guard let officer = try rows.officer(person), let identity = try rows.identity(of: person, among: accounts)
        else { return 0 }
        let urgent = lines.sorted { one, other in
            (one.place, one.assignment.deadline?.iso ?? "", one.assignment.id) < (
                other.place, other.assignment.deadline?.iso ?? "", other.assignment.id
            )
        }
        for part in ReminderWords.parts(urgent, length: { voice.text($0, for: officer).utf16.count }) {
            let outbox = try rows.enqueue(
                OutboxDraft(
                    account: identity.account, chat: identity.privateChat, purpose: .reminder,
                    text: voice.text(ReminderWords.message(part, to: officer), for: officer), inbox: nil,
                    mattersUntil: rules.zone.end(of: rules.zone.date(of: now))),
                at: now)
            for line in part {
                for reminder in line.reminders { try rows.queue(reminder: reminder, in: outbox) }
                try rows.replanReminders(of: line.assignment, by: rules.reminders, at: now)
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
}
