import BotConfiguration
import NamroLab
import TestSupport
import Testing

@Suite("Simulated runs")
struct RunTests {
    private func campaign() async throws -> SimulationSeries {
        let configuration = try Repository.configuration()
        return SimulationSeries(
            office: try await SimulatedOffice(
                roster: configuration.roster, plans: configuration.plans, rules: configuration.rules,
                renderer: configuration.renderer))
    }

    @Test(
        "where nothing goes wrong, everything is kept and nothing is sent twice", arguments: ["forgets", "remembers"])
    func standard(_ name: String) async throws {
        let plan = try #require(SimulatedRun.Plan(pointName: name))
        let outcome = try await campaign().run(plan) { _ in }
        #expect(outcome.failures == [])
        #expect(outcome.total.posted > 20)
        #expect(outcome.total.taken > 20)
        #expect(outcome.total.deaths + outcome.total.resent + outcome.total.parked + outcome.total.lost == 0)
    }

    @Test("all kinds of faults at once break no promise")
    func random() async throws {
        let outcome = try await campaign().random(seeds: 1..<25, faults: Set(Fault.allCases))
        #expect(outcome.failures == [])
        #expect(outcome.total.deaths > 24)
        #expect(outcome.total.resent > 0)
    }

    @Test("each kind of fault alone breaks no promise", arguments: Fault.allCases)
    func alone(_ fault: Fault) async throws {
        #expect(try await campaign().random(seeds: 100..<102, faults: [fault]).failures == [])
    }

    @Test("the same seed does the same")
    func again() async throws {
        let campaign = try await campaign()
        let plan = SimulatedRun.Plan.random(seed: 7, faults: Set(Fault.allCases))
        let (one, other) = (try await campaign.run(plan) { _ in }, try await campaign.run(plan) { _ in })
        #expect(one == other)
    }

    @Test("a death at any of some acts, before or after it, with and without the power, breaks no promise")
    func points() async throws {
        let outcome = try await campaign().everyPoint(step: 307)
        #expect(outcome.failures == [])
        #expect(outcome.total.deaths >= outcome.runs)
    }

    @Test(
        "a plan's name is read back as it was written",
        arguments: ["forgets:12:before:kill", "remembers:7:after:power"])
    func names(_ name: String) throws {
        let plan = try #require(SimulatedRun.Plan(pointName: name))
        #expect(plan.command == "namro-lab simulate --point \(name)")
    }
}
