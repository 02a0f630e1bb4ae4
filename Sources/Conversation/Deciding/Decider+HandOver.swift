import Assignments
import Foundation
import VietnameseText

extension Decider {
    /// To whom an assignment goes: an officer of its unit, or, by the chair, another unit's. Asks where a name fits
    /// nobody or several.
    mutating func handOver(_ reading: Reading, _ assignment: Assignment) throws -> Act? {
        guard let name = reading.successor else { return nil }
        let folded = Folded.words(name)
        let inUnit = office.officers(named: folded, in: assignment.unit)
        // "Sở Nội vụ" is the unit, not everyone whose name ends so.
        if inUnit.isEmpty, let unit = try onlyUnit(folded) {
            guard unit.exists(on: today) else {
                try askSuccessor(of: unit, several(assignment, reading)) { $0.successor = $1 }
                return nil
            }
            if let officer = office.designatedOfficer(of: unit.id) { return act(handing: assignment, to: officer) }
            ask(Phrase(.askNobodyThere, ["unit": .text(unit.name)]))
            return nil
        }
        let people = inUnit.isEmpty ? office.officers(named: folded, in: nil) : inUnit
        // Somebody of another unit is taken for certain only by code or by the full name.
        let isCertain = people.count == 1 && (!inUnit.isEmpty || people[0].isNamed(exactly: folded))
        if isCertain { return act(handing: assignment, to: people[0]) }
        try askPerson(name, among: people, of: several(assignment, reading)) { $0.successor = $1 }
        return nil
    }

    private func act(handing assignment: Assignment, to officer: Officer) -> Act {
        officer.unit == assignment.unit
            ? .handOver(to: officer.id) : .changeUnit(to: officer.unit, officer: officer.id)
    }

    private func onlyUnit(_ folded: String) throws -> OrgUnit? {
        let units = office.units(named: folded)
        let living = units.filter { $0.exists(on: today) }
        return living.count == 1 ? living.first : units.count == 1 ? units.first : nil
    }

    /// Asks which of several people of a name is meant; where there is none, says so.
    mutating func askPerson(
        _ name: String, among people: [Officer], of reading: Reading, _ set: (inout Reading, String) -> Void
    ) throws {
        guard !people.isEmpty else { return ask(Phrase(.askNoPerson, ["name": .text(name)])) }
        let shown = people.sorted { VietnameseOrder.personPrecedes($0.name, $1.name) }.prefix(9)
        let readings = shown.map { person in
            var choice = reading
            set(&choice, person.code)
            return choice
        }
        let lines = shown.map {
            Phrase(
                .personForm,
                ["name": .text($0.name), "title": .text($0.title), "unit": .optional(office.unit($0.unit)?.name)])
        }
        ask(Phrase(.askPerson, ["name": .text(name), "choices": choices(lines)]), choices: readings)
    }

    // MARK: All of a person's work

    /// `bàn giao hết việc của A cho B`: all or nothing, after one confirmation.
    mutating func handOverAll(_ reading: Reading) throws {
        guard
            let from = try person(
                reading.predecessor ?? actor.officer.code, near: actor.officer.unit, reading, { $0.predecessor = $1 }),
            let to = try person(reading.successor ?? "", near: actor.officer.unit, reading, { $0.successor = $1 })
        else { return }
        let open = try records.openAssignments(of: from.id)
        guard !open.isEmpty else { return refuse(Phrase(.refuseNothingToHandOver, ["name": .text(from.name)])) }
        guard from.id != to.id else { return refuse(Phrase(.refuseSameOfficer, ["code": .text(from.name)])) }
        var needsLeader = false
        for assignment in open {
            let act = act(handing: assignment, to: to)
            guard let manner = Authority.manner(of: act.kind, by: try standings(to: assignment)),
                [.own, .byDelegation, .inLeadersName].contains(manner)
            else { return refuse(rightRefusal(act.kind, assignment)) }
            guard try mayBring(act, assignment, as: manner) else { return refuse(try scopeRefusal(act)) }
            if manner == .inLeadersName { needsLeader = true }
            // All or nothing: what would be refused for one is refused for all.
            let occasion = Assignment.Occasion(
                actor: actor.officer.id, principal: try principal(of: manner, assignment), at: situation.sentAt)
            if case .refused(let refusal) = assignment.applying(act, on: occasion) {
                return refuse(phrase(for: refusal, assignment))
            }
        }
        guard reading.note != nil else {
            return ask(Phrase(.askReason, ["code": .text(from.name)]), awaits: reading)
        }
        guard reading.isConfirmed else { return askHandOverAll(open, from, to, reading) }
        if needsLeader, !reading.isInLeadersName, let first = open.first { return try askLeader(first, reading) }
        decision.outcomes.removeLast()
        mergesHandOver = true
        for assignment in open {
            decision.outcomes.append(Decision.Outcome(reading: reading, assignment: assignment.id))
            try perform(
                act(handing: assignment, to: to), on: assignment, reading, as: try standings(to: assignment))
        }
        mergesHandOver = false
        let done = open.compactMap { working[$0.id] }
        guard let first = done.first else { return }
        let said = Phrase(
            .handedOverAll,
            ["count": .number(done.count), "codes": .text(Self.codes(done)), "to": .text(to.name)])
        try answer([said], about: first)
        try notifyOfHandOver(done, from: from.id, of: from.unit, reading)
    }

    /// The codes of several assignments, the first twenty of them.
    static func codes(_ assignments: [Assignment]) -> String {
        assignments.prefix(20).map(\.label).joined(separator: ", ") + (assignments.count > 20 ? "…" : "")
    }

    private mutating func askHandOverAll(
        _ open: [Assignment], _ from: Officer, _ to: Officer, _ reading: Reading
    ) {
        var confirmed = reading
        confirmed.isConfirmed = true
        (confirmed.predecessor, confirmed.successor) = (from.code, to.code)
        ask(
            Phrase(
                .askHandOverAll,
                [
                    "count": .number(open.count), "codes": .text(Self.codes(open)), "from": .text(from.name),
                    "to": .text("\(to.name) (\(to.title))"),
                    "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed, Reading(.unknown, note: "thôi")])
    }
}
