import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Storage
import TestSupport

extension RosterEntry {
    /// The line with another unit, kind, parent or person.
    func with(unit: String? = nil, kind: String? = nil, parent: String? = nil, person: Person?) -> RosterEntry {
        var entry = RosterEntry(
            line: line, unit: unit ?? self.unit, kind: kind ?? self.kind, parent: parent ?? self.parent,
            aliases: aliases, person: person)
        (entry.effectiveFrom, entry.effectiveTo, entry.successor) = (effectiveFrom, effectiveTo, successor)
        return entry
    }
}

extension RosterEntry.Person {
    /// The person with another code, name, roles or designation.
    func with(
        code: String? = nil, name: String? = nil, roles: [Role]? = nil, isDesignated: Bool? = nil
    ) -> RosterEntry.Person {
        RosterEntry.Person(
            code: code ?? self.code, name: name ?? self.name, title: title, address: address,
            roles: roles ?? self.roles,
            isDesignated: isDesignated ?? self.isDesignated, language: language)
    }
}

extension TestOffice {
    /// The shipped roster with each person as `change` makes him; nil takes the line away.
    func roster(_ change: (RosterEntry.Person) -> RosterEntry.Person?) -> [RosterEntry] {
        configuration.roster.compactMap { entry in
            guard let person = entry.person else { return entry }
            return change(person).map { entry.with(person: $0) }
        }
    }

    /// Imports files as they are now. Throws `ImportOffice.Refused` with the faults.
    @discardableResult
    func importAgain(
        _ roster: [RosterEntry]? = nil, plans: [CampaignPlan]? = nil, successors: [String: String] = [:],
        renamed: ImportOffice.Renamed = ImportOffice.Renamed()
    ) async throws -> ImportOffice.Report {
        let (configuration, now) = (configuration, time.now)
        return try await store.write { tx in
            try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: roster ?? configuration.roster, plans: plans ?? configuration.plans, successors: successors,
                renamed: renamed, tx, at: now)
        }
    }

    /// The faults for which an import is refused; none where it is taken.
    func refusal(
        _ roster: [RosterEntry]? = nil, plans: [CampaignPlan]? = nil, successors: [String: String] = [:],
        renamed: ImportOffice.Renamed = ImportOffice.Renamed()
    ) async throws -> [String] {
        do {
            try await importAgain(roster, plans: plans, successors: successors, renamed: renamed)
            return []
        } catch let refused as ImportOffice.Refused {
            return refused.faults.map(\.description)
        }
    }
}
