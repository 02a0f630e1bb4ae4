package import Logging
import Metrics
import ServiceLifecycle

extension Loop {
    /// How long there is between two looks for files.
    private static let filePause: Duration = .seconds(5)
    /// How long there is between two questions whether a platform is there.
    private static let probePause: Duration = .seconds(30)

    /// Processes whenever something was received; raises `queued`, one for each bot, where answers may wait in the outbox.
    package static func processing(
        by processor: Processor, lease: Lease, time: any TimeSource, received: Signal, queued: [Signal], logger: Logger
    ) -> Loop {
        let (finished, failures) = (Counter(label: "namro_processed_total"), Counter(label: "namro_failures_total"))
        let step = Body {
            let progress = try await processor.processOnce()
            finished.increment(by: progress.finished)
            failures.increment(by: progress.failed)
            if progress.finished > 0 { queued.forEach { $0.raise() } }
            if progress.failed > 0 { logger.error("processing failed", metadata: ["rows": "\(progress.failed)"]) }
            return !progress.hasMore || progress.failed > 0 ? .signal : .none
        } report: {
            logger.error("processing stopped", metadata: ["reason": "\(safe($0))"])
        }
        return Loop(lease: lease, time: time, signal: received, step: step)
    }

    /// Looks every second for what is due; `moved` is raised when civil time was moved by hand.
    package static func ticking(
        by ticker: Ticker, lease: Lease, time: any TimeSource, moved: Signal, queued: [Signal], logger: Logger
    ) -> Loop {
        let lines = Counter(label: "namro_reminders_queued_total")
        let step = Body {
            let progress = try await ticker.tickOnce()
            lines.increment(by: progress.queued)
            if progress.queued > 0 { queued.forEach { $0.raise() } }
            if progress.isHeld { logger.warning("civil time has jumped; reminders are held") }
            // A skipped rung may have made room for one that is due as well.
            return progress.isIdle ? .signal : .none
        } report: {
            logger.error("ticking stopped", metadata: ["reason": "\(safe($0))"])
        }
        return Loop(lease: lease, time: time, signal: moved, on: OwnThread("ticks"), step: step)
    }

    /// Does jobs, a step at a time; tells `queued`, one for each bot, since what is done may have made messages.
    package static func working(
        by runner: JobRunner, lease: Lease, time: any TimeSource, queued: [Signal], logger: Logger
    ) -> Loop {
        let step = Body {
            switch try await runner.runOnce() {
            case .idle: return .signal
            case .done:
                queued.forEach { $0.raise() }
                return .none
            case .failed(let reason):
                logger.error("a job has failed", metadata: ["reason": "\(reason)"])
                return .signal
            }
        } report: {
            logger.error("jobs stopped", metadata: ["reason": "\(safe($0))"])
        }
        return Loop(lease: lease, time: time, on: OwnThread("jobs"), step: step)
    }

    /// Fetches the files of one bot as they come. The shutdown cuts what is under way: it is fetched again.
    package static func fetching(
        by keeper: FileKeeper, lease: Lease, time: any TimeSource, logger: Logger
    ) -> Loop {
        let step = Body(
            run: {
                let hasKept = try await cancelWhenGracefulShutdown { try await keeper.fetchOnce() }
                return hasKept ? .none : .pause(filePause)
            },
            report: { logger.warning("a file could not be kept", metadata: ["reason": "\(safe($0))"]) },
            pauseAfterFault: filePause)
        return Loop(lease: lease, time: time, step: step)
    }

    /// Asks the platform every half minute who the bot is, where it pushes its events: a bot to which nobody writes would look like one
    /// that is cut off.
    package static func probing(
        by receiver: Receiver, lease: Lease, time: any TimeSource, logger: Logger
    ) -> Loop {
        let step = Body(
            run: {
                try await receiver.probe()
                return .pause(probePause)
            },
            report: { logger.warning("the platform does not answer", metadata: ["reason": "\(safe($0))"]) },
            pauseAfterFault: probePause)
        return Loop(lease: lease, time: time, step: step)
    }
}
