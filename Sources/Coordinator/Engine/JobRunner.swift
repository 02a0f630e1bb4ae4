package import Foundation

/// How jobs of one kind are done.
package protocol JobHandler: Sendable {
    /// The kind.
    var kind: JobKind { get }

    /// Reads what the next steps of a job need, so that no step reads it while it holds the writer. Throws `JobUnreadable`.
    func load(_ job: JobRow, _ tx: any StoreReading, at now: Date) throws -> any LoadedJob
}

/// A job of which is read what its next steps need.
package protocol LoadedJob: Sendable {
    /// Whether what was read is enough for the step at a position.
    func covers(_ position: Int) -> Bool

    /// Does one step in the caller's transaction, a short one, and answers how far the job is then.
    func step(_ job: JobRow, _ tx: any StoreWriting, at now: Date) throws -> JobStep
}

/// What was written down for a job is none of this program's.
package struct JobUnreadable: Error {
    /// Creates it.
    package init() {}
}

/// What came of one step.
package struct JobStep: Equatable, Sendable {
    /// How far the job is.
    package var position: Int
    /// How much of it was left as it was.
    package var left = 0
    /// Whether it is done.
    package var isDone = false

    /// Creates the outcome of a step.
    package init(position: Int, left: Int = 0, isDone: Bool = false) {
        (self.position, self.left, self.isDone) = (position, left, isDone)
    }
}

extension JobRow {
    /// How often in a row a job may fail before a person must look.
    static let mostAttempts = 8

    /// The job after a step.
    func after(_ step: JobStep, at now: Date) -> JobRow {
        var next = self
        (next.position, next.attempts, next.reason) = (step.position, 0, nil)
        next.left += step.left
        next.dueAt = now
        if step.isDone { next.state = .done }
        return next
    }

    /// The job after a step that has failed: it waits longer each time, and in the end is given up.
    func afterFailure(_ reason: String, at now: Date) -> JobRow {
        var next = self
        next.attempts += 1
        next.reason = reason
        next.dueAt = now.addingTimeInterval(Double(1 << min(next.attempts, 8)))
        if next.attempts >= Self.mostAttempts { next.state = .givenUp }
        return next
    }
}

/// Does what jobs there are, one step at a time: the oldest first, each step a transaction in which the job is claimed by how far it is.
package actor JobRunner {
    /// Reads.
    package typealias Read = @Sendable (@escaping @Sendable (any StoreReading) throws -> Claim?) async throws -> Claim?
    /// Writes, where this process may.
    package typealias Write = @Sendable (@escaping @Sendable (any StoreWriting) throws -> Bool) async throws -> Bool

    /// A job with what its next steps need.
    package struct Claim: Sendable {
        let job: JobRow
        let loaded: any LoadedJob
    }

    /// What a step did.
    package enum Outcome: Equatable, Sendable {
        /// There is nothing to do now.
        case idle
        /// A step of a job was done.
        case done
        /// A step has failed, for a reason that is none of the machine's; the job goes on later.
        case failed(String)
    }

    private let handlers: [any JobHandler]
    private let time: any TimeSource
    private let read: Read
    private let write: Write
    private var last: Claim?

    /// Creates a runner; `write` refuses where this process may not.
    package init(handlers: [any JobHandler], time: any TimeSource, read: @escaping Read, write: @escaping Write) {
        (self.handlers, self.time, self.read, self.write) = (handlers, time, read, write)
    }

    /// Creates the runner of the process that holds the lease.
    package init(handlers: [any JobHandler], store: FencedStore, time: any TimeSource) {
        self.init(
            handlers: handlers, time: time, read: { try await store.read($0) }, write: { try await store.write($0) })
    }

    /// Does the next step of the oldest job that is due. Throws `StoreError` where the machine or the lease is at fault, which counts as
    /// no try.
    package func runOnce() async throws -> Outcome {
        let now = time.now
        let (handlers, known) = (handlers, last)
        let claim = try await read { tx in
            guard let job = try tx.jobs.next(at: now) else { return nil }
            if let known, known.job.id == job.id, known.loaded.covers(job.position) {
                return Claim(job: job, loaded: known.loaded)
            }
            guard let handler = handlers.first(where: { $0.kind == job.kind }) else { return nil }
            return Claim(job: job, loaded: try Self.load(job, by: handler, tx, at: now))
        }
        last = claim
        guard let claim else { return .idle }
        do {
            let isOurs = try await write { tx in try Self.step(claim.job, claim.loaded, tx, at: now) }
            if !isOurs { last = nil }
            return .done
        } catch let error as StoreError where Self.isMachines(error) {
            throw error
        } catch {
            last = nil
            let reason = safe(error)
            _ = try await write { tx in
                try tx.jobs.update(claim.job.afterFailure(reason, at: now), after: claim.job, at: now)
            }
            return .failed(reason)
        }
    }

    /// One step, and how far the job is after it, in the caller's transaction; false, and nothing, where another has been at it meanwhile.
    static func step(_ job: JobRow, _ loaded: any LoadedJob, _ tx: any StoreWriting, at now: Date) throws -> Bool {
        guard try tx.jobs.find(job.id) == job else { return false }
        let step = try loaded.step(job, tx, at: now)
        guard try tx.jobs.update(job.after(step, at: now), after: job, at: now) else {
            throw StoreError.refused("the job is not where it was")
        }
        return true
    }

    /// What cannot be read fails as a step does, and counts as one.
    private static func load(
        _ job: JobRow, by handler: any JobHandler, _ tx: any StoreReading, at now: Date
    ) throws -> any LoadedJob {
        do { return try handler.load(job, tx, at: now) } catch let error as StoreError where isMachines(error) {
            throw error
        } catch {
            return Unreadable()
        }
    }

    private static func isMachines(_ error: StoreError) -> Bool {
        switch error {
        case .unavailable, .leaseLost: true
        case .newerSchema, .olderSchema, .missing, .unwritable, .refused: false
        }
    }

    /// In place of what cannot be read: each try fails.
    private struct Unreadable: LoadedJob {
        func covers(_ position: Int) -> Bool { false }

        func step(_ job: JobRow, _ tx: any StoreWriting, at now: Date) throws -> JobStep { throw JobUnreadable() }
    }
}
