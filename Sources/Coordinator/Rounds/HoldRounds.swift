import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Holds the check-in rounds: opens and closes them by message or by schedule, asks those who are missing again.
package struct HoldRounds: Sendable {
    private let rules: OfficeRules
    private let renderer: Renderer
    private let accounts: [PlatformAccount]
    /// Those that are told what a round reports.
    private let outlets: [Outlet]

    /// Creates the use case; `accounts` are the bots that can send, beside the outlets.
    package init(rules: OfficeRules, renderer: Renderer, accounts: [PlatformAccount], outlets: [Outlet]) {
        self.accounts = accounts
        self.outlets = outlets.filter { $0.contents.contains(.rounds) }
        self.rules = rules
        self.renderer = renderer
    }

    // MARK: By message

    /// Opens or closes a round as told in a chat, in the caller's transaction, and answers what the sender is told and what the
    /// group is, where that is another chat. In a private chat the only group that there is is meant.
    func run(
        _ order: RoundOrder, by actor: Actor, in row: InboxRow, _ commit: Commit
    ) throws -> Phrase? {
        let (tx, now) = (commit.tx, commit.now)
        let groups = try tx.rounds.pinnedGroups().filter { $0.account == row.account }
        let here = row.event.chat.isGroup
        // A round that is opened in a topic of a group is the group's.
        let chats = [row.event.chat.id, InboundEvent.Chat.whole(of: row.event.chat.id)].compactMap(\.self)
        let meant = here ? chats.compactMap { chat in groups.first { $0.chat == chat } }.prefix(1) : groups[...]
        guard let group = meant.first, meant.count == 1 else { return Phrase(.roundWhichGroup) }
        guard try mayHold(group.scope, actor, tx, on: rules.zone.date(of: now)) else { return Phrase(.roundRight) }
        let running = try tx.rounds.open(of: group.account, chat: group.chat)
        switch order {
        case .open(let end):
            if let running {
                return Phrase(.roundRunning, ["time": .text(rules.zone.time(of: running.closesAt).text)])
            }
            let opening = OpenRound(rules: rules, accounts: accounts)
            try tell(group, opening.run(in: group, by: actor.officer.id, until: end, commit), until: end, row, commit)
            return here ? nil : Phrase(.roundOrdered, ["time": .text(rules.zone.time(of: end).text)])
        case .close:
            guard let running else { return Phrase(.roundNone) }
            try close(running, in: group, row, commit)
            return here ? nil : Phrase(.roundClosed)
        }
    }

    /// A chair's or a secretary's rights reach as far as the group, his own or those that a chair has given him: never more than
    /// that chair has.
    private func mayHold(
        _ scope: SummaryScope, _ actor: Actor, _ tx: any StoreReading, on day: CivilDate
    ) throws -> Bool {
        if try tx.office().holds([.chair, .secretary], actor.grants, overAllOf: scope, on: day) { return true }
        return try actor.delegations.contains { delegation in
            let given = delegation.unit.map { [Grant(role: .chair, scope: $0)] }
            return try tx.office().holds(
                [.chair], tx.office().grants(of: delegation.chair), overAllOf: scope, on: day)
                && given.map { try tx.office().holds([.chair], $0, overAllOf: scope, on: day) } ?? true
        }
    }

    // MARK: By the clock

    /// Whether a round is to be opened, asked about again or closed now.
    package func isDue(_ tx: any StoreReading, at now: Date) throws -> Bool {
        try next(tx, at: now).map { $0 <= now } ?? false
    }

    /// When that is next the case, or nil.
    package func next(_ tx: any StoreReading, at now: Date) throws -> Date? {
        let open = try tx.rounds.allOpen().map {
            $0.hasAskedAgain ? $0.closesAt : min($0.asksAgainAt, $0.closesAt)
        }
        return (open + [try scheduled(tx, at: now)].compactMap(\.self)).min()
    }

    /// Does it, in the caller's transaction.
    package func run(_ tx: any StoreWriting, at now: Date) throws {
        try Commit.run(tx, renderer, at: now, hold)
    }

    private func hold(_ commit: Commit) throws {
        let (tx, now) = (commit.tx, commit.now)
        for round in try tx.rounds.allOpen() {
            let group = PinnedGroup(account: round.account, chat: round.chat, scope: round.scope)
            if round.closesAt <= now {
                try close(round, in: group, nil, commit)
            } else if !round.hasAskedAgain, round.asksAgainAt <= now {
                try askAgain(round, commit)
            }
        }
        guard let start = try scheduled(tx, at: now), start <= now, let schedule = rules.speaking.rounds.schedule
        else {
            return
        }
        let today = rules.zone.date(of: now)
        for group in try tx.rounds.pinnedGroups() where try isFree(group, tx, on: today) {
            guard try !MessageBudget.current(of: group.account, tx.outbox, rules, at: now).isNearlySpent else {
                continue
            }
            let opening = OpenRound(rules: rules, accounts: accounts)
            let end = rules.zone.instant(of: today, at: schedule.end)
            try tell(group, opening.run(in: group, by: nil, until: end, commit), until: end, nil, commit)
        }
    }

    /// When the next round opens by schedule: today, where its window is not over and a group has had none, else on the next of
    /// its days. Nil where there is no schedule or no group.
    private func scheduled(_ tx: any StoreReading, at now: Date) throws -> Date? {
        guard let schedule = rules.speaking.rounds.schedule, !rules.speaking.rounds.days.isEmpty else { return nil }
        let today = rules.zone.date(of: now)
        let groups = try tx.rounds.pinnedGroups()
        guard !groups.isEmpty else { return nil }
        // After a stop there must be time left to answer.
        let (start, end) = (
            rules.zone.instant(of: today, at: schedule.start), rules.zone.instant(of: today, at: schedule.end)
        )
        if isRoundDay(today), now < start.addingTimeInterval(end.timeIntervalSince(start) / 2),
            try groups.contains(where: { try isFree($0, tx, on: today) })
        {
            return start
        }
        let day = (1...60).map { today.adding(days: $0) }.first(where: isRoundDay)
        return day.map { rules.zone.instant(of: $0, at: schedule.start) }
    }

    private func isRoundDay(_ day: CivilDate) -> Bool {
        rules.speaking.rounds.days.contains(day.weekday) && rules.calendar.isWorkingDay(day)
    }

    /// Whether a scheduled round may open in a group: none was held today, and none is open.
    private func isFree(_ group: PinnedGroup, _ tx: any StoreReading, on day: CivilDate) throws -> Bool {
        guard let schedule = rules.speaking.rounds.schedule else { return false }
        let start = rules.zone.instant(of: day, at: schedule.start)
        return try !tx.rounds.wasHeld(group.account, chat: group.chat, on: day, after: start)
    }

    /// Asks only those who are missing, once more.
    private func askAgain(_ round: CheckInRound, _ commit: Commit) throws {
        let (tx, now) = (commit.tx, commit.now)
        let minutes = max(1, Int(round.closesAt.timeIntervalSince(now) / 60))
        let missing = try CloseRound.heard(of: round, tx).filter { [.asked, .absent].contains($0.standing) }
        let work = try tx.rounds.openWork(in: round.scope).filter(\.state.awaitsOfficer)
        let people = PeopleOfTheDay(tx, accounts: accounts, on: rules.zone.date(of: now))
        var asks = RoundAsks()
        for member in missing {
            let mine = work.filter { $0.unit == member.unit && $0.officer == member.officer }
            let person = try RoundPeople(people: people).asked(member.officer, of: member.unit).asked
            guard let person, !mine.isEmpty else { continue }
            asks.add(mine, for: person)
        }
        for (person, work) in asks.all {
            guard let officer = try tx.office().officer(person), let identity = try people.identity(of: person) else {
                continue
            }
            let phrase = Phrase(
                .roundAskAgain,
                [
                    "address": .text(officer.address), "minutes": .number(minutes),
                    "codes": .text(work.prefix(10).map(\.label).joined(separator: ", ")),
                ])
            try commit.tell(Told(phrase, to: officer, identity, mattersUntil: round.closesAt))
        }
        try tx.rounds.setAskedAgain(round.id)
    }

    private func close(
        _ round: CheckInRound, in group: PinnedGroup, _ row: InboxRow?, _ commit: Commit
    ) throws {
        let report = try CloseRound(rules: rules).run(round, commit.tx, at: commit.now)
        let end = rules.reportedUntil(commit.now)
        try tell(group, report, until: end, row, commit)
        for outlet in outlets {
            try commit.say(
                renderer.text(report), as: .notice, to: Outlet.chat, outlet.account, mattersUntil: end)
        }
    }

    private func tell(
        _ group: PinnedGroup, _ phrase: Phrase, until end: Date, _ row: InboxRow?, _ commit: Commit
    ) throws {
        try commit.say(
            renderer.text(phrase), as: .notice, to: group.chat, group.account, answering: row?.id, mattersUntil: end)
    }
}
