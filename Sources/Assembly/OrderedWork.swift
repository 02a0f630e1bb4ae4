import Conversation
import Coordinator
import Foundation
import Storage

/// What a command has decided and is written in steps: by the process that serves, or by the command itself where none does.
package struct OrderedWork: Sendable {
    /// What was decided, and is not written: the process that serves does not go on with it.
    package struct Stuck: Error {}

    /// How long the process that serves may not go on with it.
    private static let patience: Duration = .seconds(60)
    private static let pause: Duration = .milliseconds(100)

    let rules: OfficeRules
    let renderer: Renderer

    /// What was decided before is written first, also where whoever decided it has died. Throws `Stuck` or `StoreError`.
    func finishAll(in store: DatabaseStore) async throws {
        let jobs = try await store.read {
            try $0.jobs.open().filter { $0.kind == .importing && $0.state == .ready }
        }
        for job in jobs { _ = try await finish(job.id, in: store) }
    }

    /// Writes what was decided, or waits until the process that serves has; answers how many works were left as they are. Throws `Stuck`
    /// or `StoreError`.
    func finish(_ key: Int64, in store: DatabaseStore) async throws -> Int {
        let runner = JobRunner(handlers: [ImportJob(rules: rules, renderer: renderer)], time: SystemTime()) {
            try await store.read($0)
        } write: { body in
            try await store.write { tx in
                // Whoever serves writes by himself.
                if let holder = try tx.lease.current().holder, ProcessIdentity.mayLive(holder) {
                    throw StoreError.leaseLost
                }
                return try body(tx)
            }
        }
        var (last, since): (JobRow?, ContinuousClock.Instant) = (nil, .now)
        while let job = try await store.read({ try $0.jobs.find(key) }), job.state == .ready {
            if job != last { (last, since) = (job, .now) }
            guard since.duration(to: .now) < Self.patience else { throw Stuck() }
            do {
                if try await runner.runOnce() == .done { continue }
            } catch StoreError.leaseLost {}
            try await Task.sleep(for: Self.pause)
        }
        let job = try await store.read { try $0.jobs.find(key) }
        guard job?.state == .done else { throw Stuck() }
        return job?.left ?? 0
    }
}
