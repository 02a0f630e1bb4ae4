import ServiceLifecycle

/// A loop of the engine: one step again and again until the shutdown, for as long as this process serves. It only repeats, waits and
/// logs; a simulator calls the same steps itself.
package struct Loop: Service {
    /// What a loop does between two steps.
    enum Rest: Sendable {
        /// Nothing: there is more to do.
        case none
        /// It waits for its signal, which is also raised with every heartbeat.
        case signal
        /// It waits a while.
        case pause(Duration)
    }

    /// What is done again and again.
    struct Body: Sendable {
        /// Does it, and says how to go on.
        let run: @Sendable () async throws -> Rest
        /// Logs what it has thrown.
        let report: @Sendable (any Error) -> Void
        /// How long the loop waits after that.
        var pauseAfterFault = localPause
    }

    private let lease: Lease
    private let time: any TimeSource
    private let signal: Signal
    private let step: Body
    private let thread: OwnThread?

    /// Creates a loop that `signal` wakes; on a thread of its own, where its steps may take long.
    init(
        lease: Lease, time: any TimeSource, signal: Signal = Signal(), on thread: OwnThread? = nil, step: Body
    ) {
        self.lease = lease
        self.time = time
        self.signal = signal
        self.thread = thread
        self.step = step
    }

    /// Repeats until the shutdown.
    package func run() async throws {
        try await withTaskExecutorPreference(thread) { try await serve() }
    }

    private func serve() async throws {
        try await repeatUntilShutdown(wakingBy: signal, on: time) {
            guard lease.isServing else { return await pause(standbyPause, on: time) }
            do {
                switch try await step.run() {
                // Others have their turns between two steps.
                case .none: await Task.yield()
                case .signal: await signal.wait()
                case .pause(let duration): await pause(duration, on: time)
                }
            } catch {
                step.report(error)
                await pause(step.pauseAfterFault, on: time)
            }
        }
    }
}
