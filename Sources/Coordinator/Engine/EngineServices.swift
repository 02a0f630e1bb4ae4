package import Logging
import ServiceLifecycle

/// Receives from one bot's platform. Beside `Loop`, since neither a stop nor a lost lease may lose what it holds.
package struct ReceiveService: Service {
    private let receiver: Receiver
    private let lease: Lease
    private let time: any TimeSource
    private let received: Signal
    private let logger: Logger

    /// Creates the loop; raises `received` for each batch with something new in it.
    package init(receiver: Receiver, lease: Lease, time: any TimeSource, received: Signal, logger: Logger) {
        self.receiver = receiver
        self.lease = lease
        self.time = time
        self.received = received
        self.logger = logger
    }

    /// Receives until the shutdown. A poll that is under way is waited for where its answer is the only copy, else cut.
    package func run() async throws {
        var backoff = Backoff()
        while await !mustStop() {
            // What was received and is not committed yet is committed, lease or not.
            let holdsEvents = await receiver.holdsEvents
            guard lease.isServing || holdsEvents else {
                await pause(standbyPause, on: time)
                continue
            }
            do {
                if try await receiveOnce() > 0 { received.raise() }
                backoff.reset()
            } catch {
                // Cut at the shutdown.
                if receiver.mayBeCut, Task.isShuttingDownGracefully { return }
                // A lock or a full disk is no outage of the network: what is held wants to be committed soon.
                let wait = error is StoreError ? localPause : backoff.next(random: .random(in: 0..<1))
                logger.warning(
                    "receiving failed", metadata: ["reason": "\(safe(error))", "wait_s": "\(wait.seconds)"])
                if Task.isShuttingDownGracefully {
                    try? await time.sleep(for: standbyPause)
                } else {
                    await pause(wait, on: time)
                }
            }
        }
    }

    /// A poll whose answer comes again is cut by the shutdown, any other is waited for.
    private func receiveOnce() async throws -> Int {
        guard receiver.mayBeCut else { return try await receiver.receiveOnce() }
        return try await cancelWhenGracefulShutdown { try await receiver.receiveOnce() }
    }

    /// Received events that the database has not taken yet hold the stop for as long as the shutdown allows.
    private func mustStop() async -> Bool {
        if Task.isCancelled { return true }
        guard Task.isShuttingDownGracefully else { return false }
        let holdsEvents = await receiver.holdsEvents
        return receiver.mayBeCut || !holdsEvents
    }
}

/// How long a loop waits after a fault of this machine, such as a lock or a full disk.
let localPause: Duration = .seconds(1)

/// How often a loop looks whether it may run: short, so that a start or a take-over is not held up by it.
let standbyPause: Duration = .milliseconds(50)

/// Runs `step` again and again until the shutdown. Throws what `step` throws.
func repeatUntilShutdown(_ step: () async throws -> Void) async throws {
    while !Task.isShuttingDownGracefully, !Task.isCancelled { try await step() }
}

/// How often a loop looks for work without a signal: reminders become due, pauses end.
let heartbeat: Duration = .seconds(1)

/// Runs `step` again and again until the shutdown. Its signal is raised with every heartbeat and at the shutdown, so that a
/// step may wait for the signal alone, which costs no timer. Throws what `step` throws.
func repeatUntilShutdown(
    wakingBy signal: Signal, on time: any TimeSource, _ step: @Sendable () async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            while !Task.isCancelled {
                try? await time.sleep(for: heartbeat)
                signal.raise()
            }
        }
        defer { group.cancelAll() }
        try await withGracefulShutdownHandler {
            try await repeatUntilShutdown(step)
        } onGracefulShutdown: {
            signal.raise()
        }
    }
}

/// Waits for a signal, a time or the shutdown.
func waitForShutdown(or signal: Signal, upTo timeout: Duration, on time: any TimeSource) async {
    await withGracefulShutdownHandler {
        await signal.wait(upTo: timeout, on: time)
    } onGracefulShutdown: {
        signal.raise()
    }
}

/// Waits a while, less where the shutdown begins.
func pause(_ duration: Duration, on time: any TimeSource) async {
    await waitForShutdown(or: Signal(), upTo: duration, on: time)
}

/// What may be logged of an error: its kind and the reason its author made safe, never a message's text.
func safe(_ error: any Error) -> String {
    switch error {
    case let error as PlatformError: error.reason
    case let error as StoreError: "\(error)"
    default: String(describing: type(of: error))
    }
}
