import Assignments
import Conversation
import Foundation

/// Tells everybody concerned what an import of plans has changed, each in one message, worded as by message: the officer in
/// charge, the heads of the unit, the units that work along, and the leaders in charge, those of before with them.
struct TellOfPlans: Sendable {
    /// How long such a message is worth a second try, in seconds.
    private static let life: TimeInterval = 5 * 86_400
    /// How many lines a message has; what is beyond them is named by its codes.
    private static let mostLines = 12

    let rules: OfficeRules
    let renderer: Renderer
    let office: PlanOffice
    let now: Date

    /// What one person is told of one assignment.
    fileprivate struct Entry: Sendable {
        let assignment: Assignment
        let line: PlanNewsLine
        /// Whether it is for this person to acknowledge.
        let isToAcknowledge: Bool
    }

    /// What one person is told.
    struct Letter: Sendable {
        fileprivate let person: Officer
        fileprivate let plans: [String]
        fileprivate let entries: [Entry]

        /// Who is told.
        var id: Officer.ID { person.id }
    }

    /// Puts the messages into the outbox of the account that each person used last; who has none sees his work in "việc
    /// của tôi".
    func run(_ news: [PlanFindings.News], _ tx: any StoreWriting) throws {
        for letter in try letters(of: news, tx) { try post(letter, tx) }
    }

    /// What everybody concerned is told, in the order of the people.
    func letters(of news: [PlanFindings.News], _ tx: any StoreReading) throws -> [Letter] {
        var told: [Officer.ID: [Entry]] = [:]
        for item in news {
            let lines = PlanNewsLines(office: office, item: item)
            var seen: Set<Officer.ID> = []
            for (person, entry) in try entries(lines, item, tx) where seen.insert(person).inserted {
                told[person, default: []].append(entry)
            }
        }
        let names = Dictionary(try tx.office().campaigns.map { ($0.id, $0.campaign.name) }) { first, _ in first }
        return told.sorted { $0.key < $1.key }.compactMap { id, entries in
            guard let person = office.people[id] else { return nil }
            let plans = Set(entries.compactMap { $0.assignment.campaign.flatMap { names[$0] } }).sorted()
            return Letter(person: person, plans: plans, entries: entries)
        }
    }

    /// Puts one person's message into the outbox, where he has an account.
    func post(_ letter: Letter, _ tx: any StoreWriting) throws {
        let (person, entries) = (letter.person, letter.entries)
        guard let identity = try tx.accounts.identity(of: person.id, among: nil) else { return }
        let only = entries.count == 1 ? entries.first?.assignment.id : nil
        try Commit.run(tx, renderer, at: now) { commit in
            _ = try commit.tell(
                Told(
                    message(entries, to: person, of: letter.plans), to: person, identity, about: only,
                    mattersUntil: now.addingTimeInterval(Self.life)))
        }
    }

    /// Who is told what of an assignment; the first entry of a person counts.
    private func entries(
        _ lines: PlanNewsLines, _ item: PlanFindings.News, _ tx: any StoreReading
    ) throws -> [(Officer.ID, Entry)] {
        let (before, after) = (item.before, item.after)
        var entries: [(Officer.ID, Entry)] = []
        func add(_ people: [Officer.ID?], _ line: PlanNewsLine?, acknowledges: Bool = false) {
            guard let line else { return }
            entries += people.compactMap(\.self).map {
                ($0, Entry(assignment: after, line: line, isToAcknowledge: acknowledges))
            }
        }
        add([after.officer], lines.full, acknowledges: item.kind == .given)
        add([after.chair, before.chair], lines.full)
        add(try heads(of: after.unit, tx), lines.full)
        for unit in after.coordinating {
            let isNew = item.kind == .given || !before.coordinating.contains(unit)
            add(try contacts(of: unit, tx), isNew ? lines.coordinating : lines.forCoordinators)
        }
        for unit in before.coordinating where !after.coordinating.contains(unit) {
            add(try contacts(of: unit, tx), lines.notCoordinating)
        }
        return entries
    }

    /// The heads of the very unit, as by message.
    private func heads(of unit: OrgUnit.ID, _ tx: any StoreReading) throws -> [Officer.ID] {
        try tx.office().holders(of: .head, over: unit).filter { $0.unit == unit }.map(\.id)
    }

    /// Who hears of work along: the designated officer, or the heads where there is none.
    private func contacts(of unit: OrgUnit.ID, _ tx: any StoreReading) throws -> [Officer.ID] {
        try office.designated[unit].map { [$0.id] } ?? heads(of: unit, tx)
    }

    // MARK: The message

    private func message(_ entries: [Entry], to person: Officer, of plans: [String]) -> Phrase {
        var groups: [(line: PlanNewsLine, assignments: [Assignment])] = []
        var indexes: [String: Int] = [:]
        for entry in entries {
            if let index = indexes[entry.line.group] {
                groups[index].assignments.append(entry.assignment)
            } else {
                indexes[entry.line.group] = groups.count
                groups.append((entry.line, [entry.assignment]))
            }
        }
        let (said, rest) = (groups.prefix(Self.mostLines), groups.dropFirst(Self.mostLines).flatMap(\.assignments))
        let toAcknowledge = entries.filter(\.isToAcknowledge).map(\.assignment)
        return Phrase(
            .noticePlan,
            [
                "address": .text(person.address), "plan": .text(plans.joined(separator: "; ")),
                "lines": .lines(said.map { phrase($0.line, $0.assignments) }),
                "more": rest.isEmpty
                    ? .none
                    : .phrase(
                        Phrase(
                            .planMore,
                            ["count": .number(rest.count), "codes": .text(PlanFindings.ranges(rest.map(\.id)))])),
                "ask": toAcknowledge.isEmpty
                    ? .none
                    : .phrase(
                        toAcknowledge.count == 1
                            ? Phrase(.planAskOne, ["code": .text(toAcknowledge[0].label)]) : Phrase(.planAskAll)),
            ])
    }

    private func phrase(_ line: PlanNewsLine, _ assignments: [Assignment]) -> Phrase {
        let units = Set(assignments.map(\.unit))
        let unit = units.count == 1 ? units.first.flatMap { office.units[$0]?.name } : nil
        var values = line.values
        values["codes"] = .text(PlanFindings.ranges(assignments.map(\.id)))
        values["unit"] = .optional(unit)
        // Each unit has its own amount.
        if assignments.contains(where: { $0.target != assignments.first?.target }) { values["target"] = nil }
        return Phrase(line.key, values)
    }
}
