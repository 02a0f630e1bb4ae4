import Conversation
import Coordinator
import TestSupport

/// One simulated run from its beginning to its judgement.
package struct SimulatedRun: Sendable {
    /// What decides a run wholly.
    package enum Plan: Equatable, Sendable {
        /// Chance decides, by a seed: what goes wrong and who takes the next step.
        case random(seed: UInt64, faults: Set<Fault>)
        /// The standard scenario step by step, on a platform that forgets or one that remembers, and nothing goes wrong but one blow
        /// at most.
        case standard(forgets: Bool, blow: Blow?)
    }

    private let plan: Plan
    let world: World
    private let crew: Crew
    private let seen: @Sendable ([Deliveries.Taken]) -> [Deliveries.Taken]

    /// Prepares a run in an office; `trace` is told what happens, a line for each step. `seen` changes what the judge is shown of what
    /// people got, so that a test can see whether he would notice. Throws `SimulatedOffice.Unfit`.
    package init(
        _ plan: Plan, in office: SimulatedOffice, trace: @escaping @Sendable (String) -> Void = { _ in },
        seen: @escaping @Sendable ([Deliveries.Taken]) -> [Deliveries.Taken] = { $0 }
    ) throws {
        self.plan = plan
        self.seen = seen
        switch plan {
        case .random(let seed, let faults): world = try World(office: office, seed: seed, faults: faults)
        case .standard(let forgets, let blow):
            world = try World(
                office: office, seed: 0, faults: [], forgets: forgets, tears: UInt64(blow?.point ?? 0))
        }
        crew = Crew(world: world, trace: trace)
    }

    /// Runs it and judges what is left. Throws what the store throws while it is judged.
    package func run() async throws -> Verdict {
        try await withTaskExecutorPreference(OneThread()) {
            let scenario = Scenario(office: world.office)
            switch plan {
            case .random(let seed, let faults):
                await RandomCourse(world: world, crew: crew, seed: seed, faults: faults).run(scenario)
            case .standard(_, let blow): await StandardCourse(world: world, crew: crew).run(scenario, blow: blow)
            }
            await drain()
            defer { world.vfs.close() }
            return try await Judge(world: world, crew: crew, taken: seen(world.service.taken)).verdict()
        }
    }

    /// Everything is brought to its end, in the hours of work.
    private func drain() async {
        // Long enough for civil time to be trusted again after a jump.
        for _ in 0..<14 {
            _ = await crew.takeAll()
            world.time.pass(.seconds(55))
        }
        for _ in 0..<500 where !world.office.rules.isAtWork(world.time.now) { world.time.pass(.seconds(1_800)) }
        var quiet = 0
        for _ in 0..<400 where quiet < 5 {
            quiet = await crew.takeAll() ? 0 : quiet + 1
            world.time.pass(.seconds(4))
        }
        crew.dismiss()
    }
}
