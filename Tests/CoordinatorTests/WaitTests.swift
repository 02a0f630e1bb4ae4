import Assignments
import BotConfiguration
import Conversation
import Foundation
import Storage
import TestSupport
import Testing

@testable import Coordinator

/// An officer writes while the bot does something big. How long he waits hangs on the machine, and is told; here it is only held to a
/// bound that a slow one keeps. `make bench` measures it with 63,000 works.
@Suite("Nobody waits for something big", .serialized)
struct WaitTests {
    /// What a slow machine with an unoptimised build keeps.
    private static let bound: Duration = .seconds(10)

    private func expect(_ waits: WaitMeter.Waits, _ what: String) {
        print("\(what): \(waits.answers.count) answers in \(waits.total), the longest \(waits.slowest)")
        #expect(!waits.answers.isEmpty && waits.longest < Self.bound, "\(waits)")
    }

    @Test("who writes while an import of some thousand works is written is answered in between")
    func importing() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let plan = try office.planWithWorks { works in
            let model = try #require(works.first { $0.code == "V5" })
            for number in 0..<60 {
                var new = model
                (new.code, new.work, new.amounts) = ("W\(number)", "Việc số \(number)", [:])
                works.append(new)
            }
        }
        let (rules, renderer, roster, now) = (
            office.rules, office.configuration.renderer, office.configuration.roster, office.time.now
        )
        let planned = try await office.store.planned(
            ImportOffice(rules: rules, renderer: renderer), roster, [plan], at: now)
        let decide = DecideImport(rules: rules, renderer: renderer)
        let job = try #require(try await decide.stage(planned, in: office.store, at: now))
        try await office.store.write { try decide.run(planned, job: job, $0, at: now) }
        let store = office.store
        let waits = try await WaitMeter(office).waits {
            try await store.read { try $0.jobs.find(job)?.state != .ready }
        }
        expect(waits, "an import of 1,800 works")
        #expect(try await office.store.read { try $0.works.count() } == 216 + 1_800)
        #expect(try await office.store.read { try $0.history.check(knows: nil).isSound })
    }

    @Test("who writes while the reminders of all works are due is answered in between")
    func reminders() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-20 08:00"))
        _ = try await office.lease.renew()
        let (store, now) = (office.store, office.time.now)
        let waits = try await WaitMeter(office).waits {
            try await store.read { try $0.reminders.next(atAnyHour: false).map { $0 > now } ?? true }
        }
        expect(waits, "216 works with reminders")
    }
}
