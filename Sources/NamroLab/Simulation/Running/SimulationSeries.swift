import Foundation

/// Many runs, as many at a time as there are cores, and what came of them.
package struct SimulationSeries: Sendable {
    /// A run that broke a promise, and how to see it again.
    package struct Failure: Equatable, Sendable {
        /// What decides the run.
        package let plan: SimulatedRun.Plan
        /// The promises.
        package let breaches: [String]
    }

    /// What came of all runs.
    package struct Outcome: Equatable, Sendable {
        /// How many runs there were.
        package var runs = 0
        /// What they were like together.
        package var total = Verdict()
        /// Those that broke a promise.
        package var failures: [Failure] = []
    }

    private let office: SimulatedOffice

    /// Creates a campaign in an office.
    package init(office: SimulatedOffice) { self.office = office }

    /// Runs of chance, one for each seed. Throws what a run throws.
    package func random(seeds: Range<UInt64>, faults: Set<Fault>) async throws -> Outcome {
        try await run(seeds.map { .random(seed: $0, faults: faults) })
    }

    /// Standard runs in each of which a process dies, or the power goes, before or after one act: every act of the scenario, or
    /// every so many. Throws what a run throws.
    package func everyPoint(step: Int = 1) async throws -> Outcome {
        var plans: [SimulatedRun.Plan] = []
        for forgets in [true, false] {
            let whole = try await SimulatedRun(.standard(forgets: forgets, blow: nil), in: office).run()
            guard whole.breaches.isEmpty else {
                return Outcome(
                    runs: 1, total: whole,
                    failures: [Failure(plan: .standard(forgets: forgets, blow: nil), breaches: whole.breaches)])
            }
            for point in stride(from: 1, through: whole.points, by: max(step, 1)) {
                for moment in Blow.Moment.allCases {
                    for loses in [false, true] {
                        let blow = Blow(point: point, moment: moment, losesUnsynced: loses)
                        plans.append(.standard(forgets: forgets, blow: blow))
                    }
                }
            }
        }
        return try await run(plans)
    }

    /// One run; `trace` is told what happens, a line for each step. Throws what it throws.
    package func run(
        _ plan: SimulatedRun.Plan, trace: @escaping @Sendable (String) -> Void
    ) async throws -> Outcome {
        let verdict = try await SimulatedRun(plan, in: office, trace: trace).run()
        let failures = verdict.breaches.isEmpty ? [] : [Failure(plan: plan, breaches: verdict.breaches)]
        return Outcome(runs: 1, total: verdict, failures: failures)
    }

    private func run(_ plans: [SimulatedRun.Plan]) async throws -> Outcome {
        let office = office
        return try await withThrowingTaskGroup(of: (SimulatedRun.Plan, Verdict).self) { group in
            var rest = plans.makeIterator()
            var outcome = Outcome()
            func next() {
                guard let plan = rest.next() else { return }
                group.addTask { (plan, try await SimulatedRun(plan, in: office).run()) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { next() }
            while let (plan, verdict) = try await group.next() {
                outcome.runs += 1
                outcome.total.add(verdict)
                if !verdict.breaches.isEmpty {
                    outcome.failures.append(Failure(plan: plan, breaches: verdict.breaches))
                }
                next()
            }
            return outcome
        }
    }
}
