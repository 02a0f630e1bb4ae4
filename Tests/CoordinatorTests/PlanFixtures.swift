import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

extension TestOffice {
    /// Imports as the command does, a preview or for good.
    @discardableResult
    func importing(
        _ plans: [CampaignPlan]? = nil, roster: [RosterEntry]? = nil, choices: ImportOffice.Choices = .init(),
        successors: [String: String] = [:]
    ) async throws -> ImportOffice.Report {
        let (configuration, rules, now) = (configuration, rules, time.now)
        return try await store.write { tx in
            try ImportOffice(rules: rules, renderer: configuration.renderer).run(
                roster: roster ?? configuration.roster, plans: plans ?? configuration.plans, successors: successors,
                choices: choices, tx, at: now)
        }
    }

    /// The reference plan with some of its works changed.
    func plan(
        chair: String? = nil, file: String? = nil, campaign: Campaign? = nil,
        _ change: (inout CampaignPlan.Work) -> Void = { _ in }
    ) throws -> CampaignPlan {
        let plan = try #require(configuration.plans.first)
        var works = plan.works
        for index in works.indices { change(&works[index]) }
        return CampaignPlan(
            file: file ?? plan.file, campaign: campaign ?? plan.campaign, chair: chair ?? plan.chair, works: works,
            followers: plan.followers)
    }

    /// The reference plan with other works.
    func planWithWorks(_ change: (inout [CampaignPlan.Work]) throws -> Void) throws -> CampaignPlan {
        let plan = try #require(configuration.plans.first)
        var list = plan.works
        try change(&list)
        return CampaignPlan(
            file: plan.file, campaign: plan.campaign, chair: plan.chair, works: list, followers: plan.followers)
    }

    /// Everything that an import might touch, as it stands.
    func work() async throws -> [Assignment] {
        try await store.read { tx in
            try (1...260).compactMap { try tx.assignment(Assignment.ID(rawValue: $0)) }
        }
    }

    /// The messages of an import, by chat.
    func news() async throws -> [String: [String]] {
        let before = platform.sent.count
        try await dispatchAll()
        return Dictionary(grouping: platform.sent.dropFirst(before), by: \.chat).mapValues { $0.map(\.text) }
    }

    /// The roster with one person changed.
    func roster(_ code: String, _ change: (RosterEntry.Person) -> RosterEntry.Person?) -> [RosterEntry] {
        configuration.roster.map { entry in
            guard let person = entry.person, person.code == code else { return entry }
            return RosterEntry(
                line: entry.line, unit: entry.unit, kind: entry.kind, parent: entry.parent, aliases: entry.aliases,
                person: change(person))
        }
    }
}

extension RosterEntry.Person {
    /// The same person in other roles.
    func with(roles: [Role]? = nil, isDesignated: Bool? = nil) -> RosterEntry.Person {
        RosterEntry.Person(
            code: code, name: name, title: title, address: address, roles: roles ?? self.roles,
            isDesignated: isDesignated ?? self.isDesignated, language: language)
    }
}

/// Thrown away with the transaction in which it was computed.
private struct Computed: Error {
    let planned: PlannedImport
}

extension DatabaseStore {
    /// Computes an import as on a copy: nothing is written.
    func planned(
        _ importing: ImportOffice, _ roster: [RosterEntry], _ plans: [CampaignPlan], successors: [String: String] = [:],
        choices: ImportOffice.Choices = .init(), at now: Date
    ) async throws -> PlannedImport {
        do {
            return try await write { tx in
                throw Computed(
                    planned: try importing.planned(
                        roster: roster, plans: plans, successors: successors, choices: choices, tx, at: now))
            }
        } catch let computed as Computed {
            return computed.planned
        }
    }
}
