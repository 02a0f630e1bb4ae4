import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Opens a check-in round: the group learns by when and how to answer; each officer with open work of whom there was no word
/// since the evening before is asked once, privately.
struct OpenRound {
    /// How many works one question names.
    private static let longest = 10
    /// At what share of the window those who are missing are asked again.
    private static let secondAsk = 0.8

    let rules: OfficeRules
    /// The bots that can send.
    let accounts: [PlatformAccount]

    /// Opens the round in the caller's transaction and answers what the group is told.
    func run(
        in group: PinnedGroup, by opener: Officer.ID?, until end: Date, _ commit: Commit
    ) throws -> Phrase {
        let (tx, now) = (commit.tx, commit.now)
        let today = rules.zone.date(of: now)
        let before = rules.calendar.day(-1, workingDaysAfter: today)
        let draft = RoundDraft(
            group: group, openedBy: opener,
            since: rules.zone.instant(of: before, at: rules.calendar.sessions.last?.end ?? .at(17)),
            asksAgainAt: now.addingTimeInterval(end.timeIntervalSince(now) * Self.secondAsk), closesAt: end)
        let round = try tx.rounds.add(draft, on: today, at: now)
        let work = try tx.rounds.openWork(in: group.scope).filter(\.state.awaitsOfficer)
        let heard = try Dictionary(
            tx.rounds.heard(in: group.scope, since: draft.since).map { (Key($0.unit, $0.officer), $0.at) },
            uniquingKeysWith: max)
        let people = PeopleOfTheDay(tx, accounts: accounts, on: today)
        var asks = RoundAsks()
        let mine = Dictionary(grouping: work.filter { $0.officer != nil }) {
            Key($0.unit, $0.officer ?? .init(rawValue: 0))
        }
        for (key, assignments) in mine.sorted(by: { $0.key < $1.key }) {
            var member = RoundMember(unit: key.unit, officer: key.officer, standing: .answered, answeredAt: heard[key])
            if member.answeredAt == nil {
                let found = try RoundPeople(people: people).asked(key.officer, of: key.unit)
                member.standing = found.standing
                if let asked = found.asked { asks.add(assignments, for: asked) }
            }
            try tx.rounds.addMember(member, to: round)
        }
        for (person, work) in asks.all { try ask(person, work, until: end, people, commit) }
        return Phrase(
            .roundOpened,
            [
                "scope": .phrase(try RoundWords(rules: rules).scope(group.scope, tx)),
                "time": .text(rules.zone.time(of: end).text),
                "units": .number(Set(mine.keys.map(\.unit)).count),
            ])
    }

    /// Whose work it is: an officer's, for a unit.
    private struct Key: Hashable, Comparable {
        let unit: OrgUnit.ID
        let officer: Officer.ID

        init(_ unit: OrgUnit.ID, _ officer: Officer.ID) {
            self.unit = unit
            self.officer = officer
        }

        static func < (lhs: Key, rhs: Key) -> Bool {
            (lhs.unit.rawValue, lhs.officer.rawValue) < (rhs.unit.rawValue, rhs.officer.rawValue)
        }
    }

    private func ask(
        _ id: Officer.ID, _ work: [Assignment], until end: Date, _ people: PeopleOfTheDay, _ commit: Commit
    ) throws {
        let now = commit.now
        guard let officer = try commit.tx.office().officer(id), let identity = try people.identity(of: id),
            let first = work.first
        else { return }
        // Numbers are offered only where no other question waits for one, and where the work is the person's own.
        let isFree = try commit.dialogue(of: identity).fresh(at: now).question == nil
        let takesNumber = isFree && work.allSatisfy { $0.officer == id }
        let phrase = Phrase(
            .roundAsk,
            [
                "address": .text(officer.address), "time": .text(rules.zone.time(of: end).text),
                "count": .number(work.count), "code": .text(first.label),
                "lines": .lines(work.prefix(Self.longest).map { Wording(rules: rules).line($0, unit: nil, at: now) }),
                "more": work.count > Self.longest ? .number(work.count - Self.longest) : .none,
                "number": takesNumber ? .number(1) : .none,
            ])
        var opening = Opening()
        opening.works = work.map { Int($0.id.rawValue) }
        if takesNumber {
            let nothing = Utterance.remark(
                on: work.map { Int($0.id.rawValue) }, commit.renderer.text(Phrase(.roundNothingNew), for: officer))
            opening.menu = Dialogue.Menu(choices: [nothing], askedAt: now, until: end)
        }
        try commit.tell(
            Told(
                phrase, to: officer, identity, about: work.count == 1 ? first.id : nil, opening: opening,
                mattersUntil: end))
    }
}
