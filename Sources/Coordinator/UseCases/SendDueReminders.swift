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
        var heading: ReminderAddress.Heading
        var phrase: Phrase
        /// When the last of them was due.
        var dueAt: Date
        /// Whether another person's chat has refused it before.
        var isSecondWay: Bool
    }

    /// How much work is planned anew in one step, so that nobody waits for it.
    private static let mostPlanned = 500

    private let rules: OfficeRules
    private let renderer: Renderer
    private let accounts: [PlatformAccount]

    /// Creates the use case; `accounts` are the bots that can send.
    package init(rules: OfficeRules, renderer: Renderer, accounts: [PlatformAccount]) {
        self.rules = rules
        self.renderer = renderer
        self.accounts = accounts
    }

    /// Whether anything is to be done at all: work to be planned anew, or something due, which outside the hours of work
    /// is only what is said at any hour.
    package func isDue(_ tx: any StoreReading, at now: Date) throws -> Bool {
        if try !tx.reminders.replanning().isDone(by: rules) || !tx.reminders.workToPlan(limit: 1).isEmpty {
            return true
        }
        let next = [
            try tx.reminders.next(atAnyHour: !rules.isAtWork(now)),
            try tx.personalReminders.next(),
        ]
        return next.contains { $0.map { $0 <= now } ?? false }
    }

    /// When it next has something to say, for who waits for it; what is due at night waits for the morning.
    package func next(_ tx: any StoreReading, at now: Date) throws -> Date? {
        [
            try tx.reminders.next(atAnyHour: false).map { rules.nextWork(from: max($0, now)) },
            try tx.reminders.next(atAnyHour: true), try tx.personalReminders.next(),
        ].compactMap(\.self).min()
    }

    /// The steps in which what is due is said; none where it fits into one.
    func steps(_ tx: any StoreReading, at now: Date, limit: Int) throws -> [SpeakingStep] {
        try PlanSpeaking(rules: rules, accounts: accounts).run(tx, at: now, limit: limit)
    }

    /// Claims what is due, or the reminders of a step, and writes the messages, in the caller's transaction; outside the hours of work
    /// only what is hỏa tốc is said, and what people have asked for themselves.
    package func run(
        _ tx: any StoreWriting, step: SpeakingStep? = nil, at now: Date, limit: Int
    ) throws -> Ticker.Progress {
        var progress = Ticker.Progress()
        progress.planned = try tx.replanChanged(by: rules, at: now, limit: Self.mostPlanned)
        if step == nil {
            // What follows may be due as well, and belongs into the same message as the rest.
            let rest = try tx.planRest(by: rules.reminders, at: now, limit: SpeakingStep.most)
            guard rest == 0 else { return Ticker.Progress(planned: rest + progress.planned) }
        }
        var mails = Mails()
        let standing = StandingReminders(rules: rules)
        let people = PeopleOfTheDay(tx, accounts: accounts, on: rules.zone.date(of: now))
        let address = ReminderAddress(people)
        let nearlySpent = try Set(
            accounts.filter { try MessageBudget.current(of: $0, tx.outbox, rules, at: now).isNearlySpent })
        let due: DueKind = rules.isAtWork(now) ? .messages : .atAnyHour
        let morning = rules.morningHour(after: now)
        let today = rules.zone.instant(of: rules.zone.date(of: now), at: .at(0))
        let found =
            try step.map { try standing.run(among: $0.reminders, due, tx, at: now, &progress) }
            ?? standing.run(due, tx, at: now, limit: limit, &progress)
        for (reminder, assignment) in found {
            if let morning, reminder.plan.dueAt < today, !reminder.plan.breaksQuiet, reminder.plan.lane.family != .urge
            {
                try tx.reminders.postpone(reminder: reminder.id, until: morning)
                continue
            }
            let recipient = try address.recipient(of: reminder.plan, assignment)
            let isTooEarly =
                recipient.map { reminder.plan.isEarly && nearlySpent.contains($0.identity.account) } ?? false
            guard let recipient, !isTooEarly else {
                try standing.skip(
                    reminder, assignment,
                    isTooEarly ? .budget : try address.reason(for: reminder.plan, assignment), tx, at: now)
                progress.skipped += 1
                continue
            }
            try add(
                reminder, assignment, recipient.heading, to: &mails[of: recipient.identity].lines, tx, at: now)
        }
        try addPersonal(to: &mails, people, tx, at: now, limit: limit)
        try Commit.run(tx, renderer, at: now) { commit in
            for letter in mails.all { progress.queued += try send(letter, commit) }
        }
        return progress
    }

    /// What people have asked for themselves.
    private func addPersonal(
        to mails: inout Mails, _ people: PeopleOfTheDay, _ tx: any StoreWriting, at now: Date, limit: Int
    ) throws {
        for personal in try tx.personalReminders.due(at: now, limit: limit) {
            if let identity = try people.identity(of: personal.officer) {
                mails[of: identity].personal.append(personal)
            } else {
                try tx.personalReminders.skip(personal: personal.id)
            }
        }
    }

    // MARK: What is said

    /// Reminders of one assignment to one person are one line, as whom it concerns most, with the words of the first that says more than
    /// that it is new, or of a leader's urging.
    private func add(
        _ reminder: ReminderRow, _ assignment: Assignment, _ heading: ReminderAddress.Heading, to lines: inout [Line],
        _ tx: any StoreWriting, at now: Date
    ) throws {
        let family = reminder.plan.lane.family
        guard let same = lines.firstIndex(where: { $0.assignment.id == assignment.id }) else {
            let phrase = try ReminderWords(rules: rules).line(reminder.plan, of: assignment, heading, tx, at: now)
            lines.append(
                Line(
                    reminders: [reminder.id], family: family, assignment: assignment, heading: heading, phrase: phrase,
                    dueAt: reminder.plan.dueAt, isSecondWay: reminder.refusals > 0))
            return
        }
        var line = lines[same]
        line.reminders.append(reminder.id)
        line.dueAt = max(line.dueAt, reminder.plan.dueAt)
        line.isSecondWay = line.isSecondWay || reminder.refusals > 0
        let saysMore = line.heading == heading && line.family == .acknowledgement || family == .urge
        if saysMore || (line.family != .urge && heading.concern < line.heading.concern) {
            (line.family, line.heading) = (family, heading)
            line.phrase = try ReminderWords(rules: rules).line(reminder.plan, of: assignment, heading, tx, at: now)
        }
        lines[same] = line
    }

    /// Sends one person's letters, hỏa tốc apart, most urgent lines first; what is over his day's number is put off to the next
    /// morning, but for what a leader has urged.
    private func send(_ letter: Mail, _ commit: Commit) throws -> Int {
        let (tx, now) = (commit.tx, commit.now)
        guard let officer = try tx.office().officer(letter.identity.officer) else { return 0 }
        let today = rules.zone.instant(of: rules.zone.date(of: now), at: .at(0))
        let said = try tx.reminders.messages(
            to: letter.identity, since: today, until: rules.endOfDay(of: now))
        let told = try tx.reminders.told(letter.identity, since: today)
        let lines = try unspoken(letter, after: told, tx, at: now)
            .map { ReminderWords.again($0, after: told[$0.assignment.id]) }.sorted(by: Self.isMoreUrgent)
        let flash = lines.filter(\.assignment.urgency.breaksQuiet)
        var others = lines.filter { !$0.assignment.urgency.breaksQuiet }
        if said >= rules.speaking.mostPerDay {
            let later = rules.nextMorning(after: now)
            for line in others where line.family != .urge {
                for reminder in line.reminders { try tx.reminders.postpone(reminder: reminder, until: later) }
            }
            others.removeAll { $0.family != .urge }
        }
        // Of several works "việc đó" is none, in however many messages they come.
        let works = (flash + others).map { Int($0.assignment.id.rawValue) }
        try write(flash, as: .urgent, to: officer, letter.identity, among: works, beside: nil, commit)
        let beside =
            said == 0
            ? try ReminderWords(rules: rules).alsoToday(others, beside: flash, of: officer, tx, at: now) : nil
        try write(others, as: .reminder, to: officer, letter.identity, among: works, beside: beside, commit)
        try write(letter.personal, to: officer, letter.identity, commit)
        return flash.count + others.count + letter.personal.count
    }

    /// The lines of work of which the person was not told today. What was due by then would have been in that message; after
    /// a changed plan it is not said a second time on one morning; but what a leader has urged is, what is hỏa tốc, and what could not be
    /// said to another.
    private func unspoken(
        _ letter: Mail, after told: [Assignment.ID: TimesTold], _ tx: any StoreWriting, at now: Date
    ) throws -> [Line] {
        try letter.lines.filter { line in
            guard line.family != .urge, !line.assignment.urgency.breaksQuiet, !line.isSecondWay,
                let last = told[line.assignment.id]?.last, line.dueAt <= last
            else { return true }
            try tx.skip(
                line.reminders, of: line.assignment, reason: .saidToday, by: rules.reminders, at: now)
            return false
        }
    }

    /// Writes a message, in at most three parts; each reminder points at the part that carries its line. What does not fit is
    /// counted in the last part.
    private func write(
        _ lines: [Line], as purpose: OutboxPurpose, to officer: Officer, _ identity: ChatIdentity, among works: [Int],
        beside: Phrase?, _ commit: Commit
    ) throws {
        guard !lines.isEmpty else { return }
        let now = commit.now
        let (lines, unnamed) = ReminderWords.named(lines)
        let opening = Self.opening(of: lines, unnamed: unnamed, among: works, to: identity, at: now)
        let all = ReminderWords.parts(lines) { renderer.text($0, for: officer).utf16.count }
        let parts = all.prefix(MessageSplitter.mostAtOnce)
        let rest = all.dropFirst(MessageSplitter.mostAtOnce).flatMap(\.self)
        let own = parts.lastIndex { $0.contains { $0.heading == .own } } ?? parts.indices.last
        // It is one message however long it is; what follows it is not, and is done in steps.
        let plansLater = lines.count + unnamed.count > SpeakingStep.most
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            var phrases = ReminderWords.message(part, to: officer, besides: index == own ? unnamed.count : 0)
            if isLast, !rest.isEmpty { phrases.append(Phrase(.reminderRest, ["count": .number(rest.count)])) }
            if isLast, let beside { phrases.append(beside) }
            // The parts of one letter are one message of the day's number.
            let only = lines.count == 1 && beside == nil ? lines.first : nil
            let letter = Letter(
                phrases: phrases, about: only?.assignment.id, answers: only.map { answers(to: $0, officer) } ?? [])
            let outbox = try commit.tell(
                Told(
                    [letter], as: index == 0 ? purpose : .notice, to: officer, identity,
                    opening: isLast ? opening : Opening(),
                    mattersUntil: purpose == .urgent
                        ? now.addingTimeInterval(MessageLife.urgent) : rules.saidUntil(now)))
            for line in part + (isLast ? rest + unnamed : []) {
                try commit.tx.carry(
                    line.reminders, of: line.assignment, in: outbox, plansLater: plansLater, by: rules.reminders,
                    at: now)
            }
        }
    }

    /// Writes what a person asked to be reminded of: he wants it, so it counts as none of the day's messages.
    private func write(
        _ personal: [PersonalReminderRow], to officer: Officer, _ identity: ChatIdentity, _ commit: Commit
    ) throws {
        let (tx, now) = (commit.tx, commit.now)
        guard !personal.isEmpty else { return }
        let phrase = try ReminderWords(rules: rules).personal(personal, officer, tx)
        let last = try commit.tell(
            Told(
                phrase, to: officer, identity,
                about: personal.count == 1 ? personal.first?.reminder.assignment : nil,
                mattersUntil: max(rules.endOfDay(of: now), now.addingTimeInterval(MessageLife.urgent))))
        for row in personal { try tx.personalReminders.queue(personal: row.id, in: last) }
    }

    /// What the only line of a letter is usually answered with.
    private func answers(to line: Line, _ officer: Officer) -> [QuickAnswer] {
        let offered = OfferedAnswers(renderer: renderer)
        return switch line.heading {
        case .own, .standIn: offered.ofOfficer(line.assignment, to: officer)
        case .decider: offered.ofDecider(line.assignment, to: officer)
        case .chair, .remover, .instead, .head: []
        }
    }

    private static func isMoreUrgent(_ one: Line, _ other: Line) -> Bool {
        func key(_ line: Line) -> (Int, Int, String, Int64) {
            let urgency = Urgency.allCases.firstIndex(of: line.assignment.urgency) ?? 0
            return (
                line.heading.rawValue, -urgency, line.assignment.deadline?.iso ?? "", line.assignment.id.rawValue
            )
        }
        return key(one) < key(other)
    }

    /// A message that names exactly one unacknowledged assignment asks for it, so that a bare "rõ" answers it. "Gửi tiếp" goes on with
    /// the list in which all stand of which it names only a few.
    private static func opening(
        of lines: [Line], unnamed: [Line], among works: [Int], to identity: ChatIdentity, at now: Date
    ) -> Opening {
        var opening = Opening()
        opening.works = works
        if !unnamed.isEmpty { opening.list = .ownWork }
        guard lines.count == 1, unnamed.isEmpty, let only = lines.first?.assignment, only.state == .assigned,
            only.officer == identity.officer
        else { return opening }
        opening.requests = [Dialogue.Request(code: Int(only.id.rawValue), intent: .acknowledge, askedAt: now)]
        return opening
    }
}
