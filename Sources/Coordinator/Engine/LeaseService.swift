package import Logging
import ServiceLifecycle

/// Acquires and renews the lease for as long as the process runs.
package struct LeaseService: Service {
    private let keeper: LeaseKeeper
    private let beat: Duration
    private let time: any TimeSource
    private let logger: Logger

    /// Creates the loop, with a step every `beat`.
    package init(keeper: LeaseKeeper, beat: Duration, time: any TimeSource, logger: Logger) {
        self.keeper = keeper
        self.beat = beat
        self.time = time
        self.logger = logger
    }

    /// Renews the lease until the shutdown, then releases it.
    package func run() async throws {
        var standbySaid = false
        try await repeatUntilShutdown {
            do {
                let progress = try await keeper.renewOnce()
                say(progress, standbySaid: standbySaid)
                if case .standby = progress { standbySaid = true } else { standbySaid = false }
            } catch {
                logger.error("the lease could not be kept", metadata: ["reason": "\(safe(error))"])
            }
            await pause(beat, on: time)
        }
        try await keeper.release()
    }

    private func say(_ progress: LeaseKeeper.Outcome, standbySaid: Bool) {
        switch progress {
        case .serving: break
        case .tookOver(let found):
            logger.notice(
                "this process serves the database",
                metadata: [
                    "unclean_stop": "\(found.wasUnclean)", "unknown_sends": "\(found.unknownSends)",
                    "parked_rows": "\(found.parkedRows)",
                ])
        case .standby(let holder):
            guard !standbySaid else { return }
            logger.notice("standby: another process serves this database", metadata: ["holder": "\(holder)"])
        }
    }
}
