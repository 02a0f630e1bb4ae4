/// Acquires and renews the lease, and after a stop or a take-over recovers what the last holder left, before the engine
/// may run.
package actor LeaseKeeper {
    /// What came of a step.
    package enum Outcome: Equatable, Sendable {
        /// The lease is ours and the engine runs.
        case serving
        /// It is ours from now on; what was found where it was put in order.
        case tookOver(TakeOver)
        /// Another process has it.
        case standby(holder: String)
    }

    /// What was found at a take-over.
    package struct TakeOver: Equatable, Sendable {
        /// Whether the last holder did not give the lease back.
        package let wasUnclean: Bool
        /// Messages that were being sent, whose outcome is unknown now.
        package let unknownSends: Int
        /// Received rows that were parked, since they have trapped the process again and again.
        package let parkedRows: Int

        /// Creates a finding.
        package init(wasUnclean: Bool, unknownSends: Int, parkedRows: Int) {
            self.wasUnclean = wasUnclean
            self.unknownSends = unknownSends
            self.parkedRows = parkedRows
        }
    }

    private let lease: Lease
    private let store: FencedStore
    private let processor: Processor
    private var wasUnclean = false

    /// Creates the keeper of a process's lease.
    package init(lease: Lease, store: FencedStore, processor: Processor) {
        self.lease = lease
        self.store = store
        self.processor = processor
    }

    /// Gets the lease or shows that its holder lives; lets the engine run once everything is in order, also where an earlier
    /// try to put it in order has failed. Throws `StoreError`.
    package func renewOnce() async throws -> Outcome {
        switch try await lease.renew() {
        case .standby(let holder): return .standby(holder: holder)
        case .held(let tookOver, let unclean):
            if tookOver { wasUnclean = unclean }
            if lease.isServing { return .serving }
            let found = try await takeOver()
            lease.open()
            return .tookOver(found)
        }
    }

    /// Releases the lease at a clean stop. Throws `StoreError`.
    package func release() async throws { try await lease.release() }

    /// Sends in flight become unknown, and after an unclean stop received rows are processed one at a time, with the lease renewed in
    /// between.
    private func takeOver() async throws -> TakeOver {
        do {
            let abandoned = try await store.write { try $0.outbox.abandonSending() }
            // Once in the life of a process: what a full disk interrupts is no death in a message.
            let unclean = wasUnclean
            wasUnclean = false
            let parked = unclean ? try await processor.recover(keepingLease: beat) : 0
            return TakeOver(wasUnclean: unclean, unknownSends: abandoned, parkedRows: parked)
        } catch {
            // Another process may have been at it in between; then what it left is put in order from the beginning.
            if case StoreError.leaseLost = error { wasUnclean = true }
            throw error
        }
    }

    private func beat() async throws {
        guard case .held(tookOver: false, _) = try await lease.renew() else { throw StoreError.leaseLost }
    }
}
