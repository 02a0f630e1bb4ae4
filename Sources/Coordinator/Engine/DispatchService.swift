package import Logging
package import Metrics
import ServiceLifecycle

/// Sends whenever something was queued: a window of sends, of which each is written down as it ends.
package struct DispatchService: Service {
    private let dispatcher: Dispatcher
    private let lease: Lease
    private let time: any TimeSource
    private let queued: Signal
    private let logger: Logger
    private let triedCount: Counter
    private let sentCount: Counter

    /// Creates the loop; `queued` is raised where something may wait in the outbox, and `factory` makes what is counted.
    package init(
        dispatcher: Dispatcher, lease: Lease, time: any TimeSource, queued: Signal, logger: Logger,
        factory: any MetricsFactory = MetricsSystem.factory
    ) {
        let dimensions = dispatcher.account.dimensions
        triedCount = Counter(label: "namro_sends_total", dimensions: dimensions, factory: factory)
        sentCount = Counter(label: "namro_sent_total", dimensions: dimensions, factory: factory)
        self.dispatcher = dispatcher
        self.lease = lease
        self.time = time
        self.queued = queued
        self.logger = logger
    }

    /// Sends until the shutdown, then waits for the sends that are under way, as long as the stop allows, and writes down what came of
    /// each.
    package func run() async throws {
        await withDiscardingTaskGroup { group in
            // The signal is raised with every heartbeat, so that the loop may wait for it alone.
            group.addTask {
                while !Task.isCancelled {
                    try? await time.sleep(for: heartbeat)
                    queued.raise()
                }
            }
            await withGracefulShutdownHandler {
                await serve(in: &group)
            } onGracefulShutdown: {
                queued.raise()
            }
            // What is left is the heartbeat, or sends for which the stop does not wait any longer.
            group.cancelAll()
        }
        sentCount.increment(by: try await dispatcher.settle())
    }

    private func serve(in group: inout DiscardingTaskGroup) async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            guard lease.isServing else {
                await pause(standbyPause, on: time)
                continue
            }
            do {
                let turn = try await dispatcher.turn()
                triedCount.increment(by: turn.claimed.count)
                sentCount.increment(by: turn.sent)
                for claimed in turn.claimed {
                    group.addTask {
                        await dispatcher.send(claimed)
                        queued.raise()
                    }
                }
                if let wait = turn.retryAfter, wait < heartbeat {
                    await waitForShutdown(or: queued, upTo: wait, on: time)
                } else {
                    await queued.wait()
                }
            } catch {
                logger.error("sending stopped", metadata: ["reason": "\(safe(error))"])
                await pause(localPause, on: time)
            }
        }
        while !Task.isCancelled, await dispatcher.isSending {
            await queued.wait()
            do { sentCount.increment(by: try await dispatcher.settle()) } catch {
                logger.error("what was sent could not be written down", metadata: ["reason": "\(safe(error))"])
            }
        }
    }
}
