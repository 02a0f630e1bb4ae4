import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// To whom new work goes, with whom it is done, and in whose name it is given.
enum Receivers {
    /// Who gets a piece of the work: a unit, and its officer where one is known.
    struct Receiver {
        let unit: OrgUnit
        let officer: Officer?
        /// Whether the officer was named, and did not come with the unit.
        var isNamed = false

        /// The name by which nobody else is meant.
        func name(in office: OfficeSnapshot) -> String {
            guard isNamed, let officer else { return unit.name }
            return office.officers(named: Folded.words(officer.name), in: nil).count == 1 ? officer.name : officer.code
        }
    }

    /// Who works along: units, and people beside those who lead.
    struct Helpers {
        var units: [OrgUnit] = []
        var people: [Officer] = []

        /// Their names.
        var names: [String] { units.map(\.name) + people.map(\.name) }
    }

    /// The receivers of a name: units, everyone below, or one person. Asks where it is not certain.
    static func receivers(
        named name: String, _ statement: Statement<GiveWork.Slots>, _ order: WorkOrder, in turn: inout Turn
    ) throws -> [Receiver]? {
        let folded = Folded.words(name.filter { $0 != "," })
        let below = turn.office.units(below: turn.actor.officer.unit).filter { $0.exists(on: turn.today) }
        if let group = UnitGroup(folded: folded) { return try receivers(of: group, below, name, statement, in: &turn) }
        let parts = NameList.names(in: name, of: turn.office)
        var found: [Receiver] = []
        for part in parts {
            guard let receiver = try receiver(named: part, statement, order, isOnly: parts.count == 1, in: &turn) else {
                return nil
            }
            // "Ba Đình, Đống Đa, Ba Đình" are two.
            if !found.contains(where: { $0.unit == receiver.unit && $0.officer?.id == receiver.officer?.id }) {
                found.append(receiver)
            }
        }
        return found
    }

    static func receiver(_ unit: OrgUnit, in turn: Turn) -> Receiver {
        Receiver(unit: unit, officer: turn.office.designatedOfficer(of: unit.id))
    }

    /// Those of a group. "Giao các quận": the twelve of that kind, or all places?
    private static func receivers(
        of group: UnitGroup, _ below: [OrgUnit], _ name: String, _ statement: Statement<GiveWork.Slots>,
        in turn: inout Turn
    ) throws -> [Receiver]? {
        let meant = below.filter(group.contains)
        guard !meant.isEmpty else {
            turn.ask(Phrase(.refuseUnknownUnit, ["name": .text(name)]))
            return nil
        }
        guard case .kinds(let kinds) = group, kinds.count == 1 else { return meant.map { receiver($0, in: turn) } }
        let places = below.filter { UnitGroup.placeKinds.contains(Folded.words($0.kind)) }
        guard meant.count < places.count else { return meant.map { receiver($0, in: turn) } }
        let choices = [meant, places].map { units in
            var choice = statement
            choice.order.people = units.map(\.name).joined(separator: ", ")
            return choice.utterance
        }
        let lines = [meant, places].map {
            Phrase(.choiceUnits, ["count": .number($0.count), "name": .text(name)])
        }
        turn.ask(Phrase(.askUnit, ["name": .text(name), "choices": turn.choices(lines)]), choices: choices)
        return nil
    }

    static func receiver(
        named name: String, _ statement: Statement<GiveWork.Slots>, _ order: WorkOrder, isOnly: Bool,
        in turn: inout Turn
    ) throws -> Receiver? {
        let bare = Lexicon.withoutTitles(name)
        let named = turn.office.units(named: Folded.words(name))
        let living = named.filter { $0.exists(on: turn.today) }
        if living.isEmpty, let ended = named.first {
            try askSuccessor(of: ended, statement, in: &turn, set: { $0.order.people = $1 })
            return nil
        }
        let units = living
        if units.count == 1, let unit = units.first { return receiver(unit, in: turn) }
        let near = near(bare, in: turn)
        if units.isEmpty, let person = near.count == 1 ? near.first : nil, let unit = turn.office.unit(person.unit) {
            return Receiver(unit: unit, officer: person, isNamed: true)
        }
        guard isOnly else {
            turn.ask(Phrase(.askNoPerson, ["name": .text(name)]))
            return nil
        }
        if units.count > 1 {
            let readings = units.map { unit in
                var choice = statement
                choice.order.people = unit.name
                return choice.utterance
            }
            let lines = units.map { Phrase(.choiceUnit, ["unit": .text($0.name)]) }
            turn.ask(Phrase(.askUnit, ["name": .text(name), "choices": turn.choices(lines)]), choices: readings)
        } else if near.isEmpty {
            var awaited = statement
            awaited.order = order.without(.people)
            awaited.awaited = .people
            turn.ask(Phrase(.askNoPerson, ["name": .text(bare)]), awaits: awaited.erased)
        } else {
            try PeopleFinder.askPerson(bare, among: near, of: statement, in: &turn, set: { $0.order.people = $1 })
        }
        return nil
    }

    /// A unit that does not exist today gets no work: its successor is proposed, where it has one.
    static func askSuccessor<Slots: StatementSlots>(
        of unit: OrgUnit, _ statement: Statement<Slots>, in turn: inout Turn,
        set: (inout Statement<Slots>, String) -> Void
    ) throws {
        let units = Dictionary(turn.office.units.map { ($0.id, $0) }) { first, _ in first }
        let successor = unit.successor(on: turn.today, among: units)
        let readings = successor.map { successor in
            var choice = statement
            set(&choice, successor.name)
            return [choice.utterance]
        }
        let lines = successor.map { [Phrase(.choiceUnit, ["unit": .text($0.name)])] }
        turn.ask(
            Phrase(
                .askUnitEnded,
                ["unit": .text(unit.name), "choices": turn.choices((lines ?? []) + [Phrase(.choiceNo)])]),
            choices: (readings ?? []) + [.no])
    }

    /// Who works along; nil where a name fits nobody, or several.
    static func coordinating(_ order: WorkOrder, in turn: inout Turn) throws -> Helpers? {
        var helpers = Helpers()
        for name in order.coordinating.map({ NameList.names(in: $0, of: turn.office) }) ?? [] {
            let units = turn.office.units(named: Folded.words(name)).filter { $0.exists(on: turn.today) }
            let people = units.isEmpty ? near(Lexicon.withoutTitles(name), in: turn) : []
            guard units.count + people.count == 1 else {
                turn.ask(Phrase(.refuseUnknownUnit, ["name": .text(name)]))
                return nil
            }
            helpers.units += units
            helpers.people += people
        }
        return helpers
    }

    /// The people of a name in the sender's unit and below.
    private static func near(_ name: String, in turn: Turn) -> [Officer] {
        turn.office.officers(named: Folded.words(name), in: nil).filter {
            turn.office.path(of: $0.unit).contains(turn.actor.officer.unit)
        }
    }

    /// The chair of the new work: the sender with his own right, or the leader for whom a secretary writes.
    static func chair(
        for receivers: [Receiver], _ statement: Statement<GiveWork.Slots>, _ order: WorkOrder, in turn: inout Turn
    ) throws -> Officer? {
        var names: [InWhoseName] = []
        for receiver in receivers {
            guard let name = try inWhoseName(over: receiver.unit.id, in: turn) else {
                turn.refuse(Phrase(.refuseAssignScope, ["unit": .text(receiver.unit.name)]))
                return nil
            }
            guard receiver.officer?.id != turn.actor.officer.id || name != .own else {
                turn.refuse(Phrase(.refuseAssignSelf))
                return nil
            }
            if !names.contains(name) { names.append(name) }
        }
        guard let name = names.first, let unit = receivers.first?.unit.id else { return nil }
        guard names.count == 1 else {
            turn.refuse(Phrase(.refuseAssignMixed))
            return nil
        }
        switch name {
        case .own: return turn.actor.officer
        case .delegated(let chair): return turn.office.officer(chair)
        case .leader: return try leader(over: unit, statement, order, in: &turn)
        }
    }

    /// In whose name work may be given to a unit.
    private enum InWhoseName: Equatable {
        /// The sender's own.
        case own
        /// That of a chair who has delegated his rights.
        case delegated(Officer.ID)
        /// A leader's, whom a secretary has to name.
        case leader
    }

    private static func inWhoseName(over unit: OrgUnit.ID, in turn: Turn) throws -> InWhoseName? {
        let path = turn.office.path(of: unit)
        if Authority.mayAssign(with: turn.actor.grants, path: path) { return .own }
        let delegation = turn.actor.delegations.first { delegation in
            // Nobody passes on more than he has.
            delegation.covers(path)
                && turn.office.grants(of: delegation.chair).contains { $0.role == .chair && path.contains($0.scope) }
        }
        if let delegation { return .delegated(delegation.chair) }
        return turn.actor.holds(.secretary, over: path) ? .leader : nil
    }

    /// A secretary names the leader, who is told.
    static func leader(
        over unit: OrgUnit.ID, _ statement: Statement<GiveWork.Slots>, _ order: WorkOrder, in turn: inout Turn
    ) throws -> Officer? {
        let chairs = turn.office.holders(of: .chair, over: unit)
        guard !chairs.isEmpty else {
            turn.refuse(Phrase(.refuseNoLeader))
            return nil
        }
        if let code = order.chair, let chair = chairs.first(where: { $0.code == code }) { return chair }
        // Where there is only one, his name stands in what is said back.
        if statement.isReadBack == true, chairs.count == 1 { return chairs[0] }
        let readings = chairs.prefix(8).map { chair in
            var choice = statement
            choice.order.chair = chair.code
            choice.consent.isInLeadersName = true
            return choice.utterance
        }
        let lines = chairs.prefix(8).map {
            Phrase(.personForm, ["name": .text($0.name), "title": .text($0.title), "unit": .none])
        }
        turn.ask(
            Phrase(.askForLeader, ["choices": turn.choices(lines + [Phrase(.choiceNo)])]),
            choices: readings + [.no])
        return nil
    }
}
