import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import VietnameseText

/// Brings an example office to its moment: imports what its course says, and runs each message through the very turn of `serve`. What is
/// asked back or refused there is a fault of the course.
struct ExampleLoading: Sendable {
    let course: ExampleCourse
    private let roster: [RosterEntry]
    private let plan: CampaignPlan
    private let configuration: OfficeConfiguration

    /// Reads the files. Throws `ExampleOffice.Broken`.
    init(_ files: ExampleFiles, configuration: OfficeConfiguration) throws {
        let (roster, rosterFaults) = RosterFile.read(files.roster)
        let (plan, planFaults) = CampaignFile.read(files.plan, file: "plan.yaml")
        guard let plan, rosterFaults.isEmpty else {
            let faults = (rosterFaults + planFaults).map { "\($0)" }
            throw ExampleOffice.Broken(description: faults.joined(separator: "\n"))
        }
        (self.roster, self.plan, self.configuration) = (roster, plan, configuration)
        course = try ExampleCourse(files.course)
    }

    /// Does and says everything, in one transaction. Throws `ExampleOffice.Broken`, or what the store throws.
    func callAsFunction(_ tx: any StoreWriting) throws {
        for (index, step) in course.steps.enumerated() {
            guard let at = step.instant else {
                throw ExampleOffice.Broken(description: "course.jsonl: no time in step \(index + 1)")
            }
            if let part = step.planned(of: plan) {
                try load(part, tx, at: at)
            } else if step.links != nil {
                try link(tx, at: at)
            } else if let who = step.who, let say = step.say {
                let event = ExampleOffice.event(
                    say, from: who, inGroup: step.group ?? false, at: at, key: "\(index)")
                try hear(event, asks: step.asks ?? false, tx, at: at)
            }
        }
        // Nobody reads what was said back then; what waits to be sent is only what comes now.
        _ = try tx.outbox.parkUnsent(reason: "before the example")
    }

    private func load(_ part: CampaignPlan, _ tx: any StoreWriting, at now: Date) throws {
        do {
            _ = try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: roster, plans: [part], tx, at: now)
        } catch let refused as ImportOffice.Refused {
            throw ExampleOffice.Broken(description: refused.faults.map { "\($0)" }.joined(separator: "\n"))
        }
    }

    /// Everybody sends the one-time code that he was given; a user's id is his code in the roster.
    private func link(_ tx: any StoreWriting, at now: Date) throws {
        var generator = CountingGenerator()
        for officer in try tx.office().officers {
            let code = try LinkAccount.issueCode(for: officer.id, tx, at: now, using: &generator)
            let event = ExampleOffice.event(
                "liên kết \(LinkAccount.printed(code))", from: officer.code, inGroup: false, at: now,
                key: "link \(officer.code)")
            try hear(event, asks: false, tx, at: now)
            guard try tx.accounts.identity(ExampleOffice.account, user: officer.code) != nil else {
                throw ExampleOffice.Broken(description: "\(officer.code) is not linked")
            }
        }
    }

    private func hear(_ event: InboundEvent, asks: Bool, _ tx: any StoreWriting, at now: Date) throws {
        let log = DecisionLog()
        let handle = ExampleOffice.handling(configuration, watch: log.note)
        try TurnOnce(handle)(event, tx, at: now)
        let outcomes = log.seen.flatMap(\.decision.outcomes)
        let fault = outcomes.compactMap { $0.refused ?? (asks ? nil : $0.ask) }.first
        if let fault {
            throw ExampleOffice.Broken(
                description: "\(event.sender): \(event.text?.string ?? ""): \(configuration.renderer.text(fault))")
        }
    }
}

/// One event through the very turn of `serve`, in the caller's transaction: into the inbox, out of it, handled, ended.
struct TurnOnce {
    private let handle: HandleMessage

    init(_ handle: HandleMessage) { self.handle = handle }

    /// Answers the row of the event.
    @discardableResult
    func callAsFunction(_ event: InboundEvent, _ tx: any StoreWriting, at now: Date) throws -> InboxRow {
        _ = try tx.inbox.append([event], from: ExampleOffice.account, at: now)
        guard
            let row = try tx.inbox.pending(of: .usual, after: 0, limit: 1, reading: { try $1() }).first
        else { throw ExampleOffice.Broken(description: "an event twice: \(event.key)") }
        let state = try handle.handle(row, tx, at: now)
        try tx.inbox.finish(inbox: row.id, as: state ?? .done)
        return row
    }
}

/// Numbers that are the same each time: the codes of an example are no secret.
private struct CountingGenerator: RandomNumberGenerator {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
