import BotConfiguration
import Foundation
import NamroLab
import TestSupport
import Testing

/// Whether the judge notices where somebody got something else than he was due: the standard run, shown to him with a change.
@Suite("Judging what people got")
struct PeopleRecordTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// What the breach must say.
        let breach: String
        let change: @Sendable ([Deliveries.Taken]) -> [Deliveries.Taken]

        init(
            _ name: String, breach: String,
            _ change: @escaping @Sendable ([Deliveries.Taken]) -> [Deliveries.Taken]
        ) {
            (testDescription, self.breach, self.change) = (name, breach, change)
        }
    }

    private static func isReminder(_ message: Deliveries.Taken) -> Bool { message.text.contains(", nhắc ") }
    private static func isDigest(_ message: Deliveries.Taken) -> Bool { message.text.contains("điểm việc") }

    private static func copied(
        _ taken: [Deliveries.Taken], _ isMeant: (Deliveries.Taken) -> Bool, to chat: String? = nil,
        later: TimeInterval = 1
    ) -> [Deliveries.Taken] {
        guard let meant = taken.last(where: isMeant) else { return [] }
        let copy = Deliveries.Taken(
            chat: chat ?? meant.chat, text: meant.text, at: meant.at.addingTimeInterval(later))
        return taken + [copy]
    }

    @Test("nothing is missed where everybody got what he was due")
    func sound() async throws { #expect(try await breaches { $0 } == []) }

    @Test(
        "a change is noticed",
        arguments: [
            Case("a reminder that nobody got", breach: "heard of") { taken in taken.filter { !isReminder($0) } },
            Case("a reminder that came again", breach: "times of") { copied($0, isReminder) },
            Case("a reminder that came on the next day", breach: "what was made at") {
                copied($0, isReminder, later: 86_400)
            },
            Case("a digest that came again", breach: "the digest came twice") { copied($0, isDigest) },
            Case("words to somebody who is not of the office", breach: "was written to") {
                copied($0, isReminder, to: "passer-by")
            },
        ])
    func changed(_ sample: Case) async throws {
        let found = try await breaches(sample.change)
        #expect(found.contains { $0.contains(sample.breach) }, "\(found)")
    }

    private func breaches(
        _ change: @escaping @Sendable ([Deliveries.Taken]) -> [Deliveries.Taken]
    ) async throws -> [String] {
        let configuration = try Repository.configuration()
        let office = try await SimulatedOffice(
            roster: configuration.roster, plans: configuration.plans, rules: configuration.rules,
            renderer: configuration.renderer)
        return try await SimulatedRun(.standard(forgets: false, blow: nil), in: office, seen: change).run().breaches
    }
}
