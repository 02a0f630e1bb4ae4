package import Logging
import ServiceLifecycle

/// Gets and keeps the lease; on a take-over puts the outbox and the inbox in order before anything runs.
package struct LeaseService: Service {
    private let lease: Lease
    private let store: FencedStore
    private let processor: Processor
    private let time: any TimeSource
    private let logger: Logger

    /// Creates the loop.
    package init(lease: Lease, store: FencedStore, processor: Processor, time: any TimeSource, logger: Logger) {
        self.lease = lease
        self.store = store
        self.processor = processor
        self.time = time
        self.logger = logger
    }

    /// Keeps the lease until the shutdown, then gives it back.
    package func run() async throws {
        var wasUnclean = false
        var standbySaid = false
        try await repeatUntilShutdown {
            do {
                switch try await lease.keep() {
                case .held(let tookOver, let unclean):
                    if tookOver { (wasUnclean, standbySaid) = (unclean, false) }
                    // Also where an earlier try to put things in order has failed.
                    if !lease.isServing {
                        // Counted once in the life of a process: a full disk is no crash of a message.
                        let recovers = wasUnclean
                        wasUnclean = false
                        do {
                            try await Self.takeOver(store, processor, wasUnclean: recovers, logger) {
                                guard case .held(tookOver: false, _) = try await lease.keep() else {
                                    throw StoreError.leaseLost
                                }
                            }
                        } catch StoreError.leaseLost {
                            // Another process was at it in between; what it left is put in order from the beginning.
                            wasUnclean = true
                            throw StoreError.leaseLost
                        }
                        lease.open()
                    }
                case .standby(let holder):
                    if !standbySaid {
                        logger.notice(
                            "standby: another process serves this database", metadata: ["holder": "\(holder)"])
                    }
                    standbySaid = true
                }
            } catch {
                logger.error("the lease could not be kept", metadata: ["reason": "\(safe(error))"])
            }
            await pause(lease.beat, on: time)
        }
        try await lease.release()
    }

    /// After a stop or a take-over: what was being sent is unknown, and after an unclean stop what was received runs
    /// one at a time, with the lease kept by `beat` in between. Throws `StoreError`.
    package static func takeOver(
        _ store: FencedStore, _ processor: Processor, wasUnclean: Bool, _ logger: Logger,
        keepingLease beat: () async throws -> Void = {}
    ) async throws {
        let abandoned = try await store.write { try $0.abandonSending() }
        let parked = wasUnclean ? try await processor.recover(keepingLease: beat) : 0
        logger.notice(
            "this process serves the database",
            metadata: ["unclean_stop": "\(wasUnclean)", "unknown_sends": "\(abandoned)", "parked_rows": "\(parked)"])
    }
}
