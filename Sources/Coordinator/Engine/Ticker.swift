import Foundation

/// Puts what is due into the outbox: the third of the engine's four steps.
package actor Ticker {
    private let store: FencedStore
    private let time: any TimeSource
    private let send: SendScheduled
    private var guardian = JumpGuard()
    /// What is left of the steps that were planned together, and the instant at which they were.
    private var steps: (rest: ArraySlice<SpeakingStep>, plannedAt: Date) = ([], .distantPast)
    /// When this process began to serve, and when it last checked the bot.
    private var firstCheck: Duration?
    private var lastCheck: Duration?
    private var lastShift: Duration = .zero

    /// How often the ticker checks the bot itself.
    private static let checkPause: Duration = .seconds(60)

    /// Creates a ticker.
    package init(store: FencedStore, time: any TimeSource, send: SendScheduled) {
        self.store = store
        self.time = time
        self.send = send
    }

    /// What a step did.
    package struct Progress: Equatable, Sendable {
        /// Lines of reminders, digests and steps of rounds that were handed over.
        package var queued = 0
        /// Reminders skipped, with the reason on record.
        package var skipped = 0
        /// Assignments planned anew, since the rules have changed.
        package var planned = 0
        /// Messages that nobody took and that are past their use, parked before anything else is said.
        package var parked = 0
        /// Whether there are more steps of what is due.
        package var hasMore = false
        /// Whether reminders are held because civil time has jumped.
        package var isHeld = false

        /// Whether there was nothing to do.
        package var isIdle: Bool { queued + skipped + planned + parked == 0 && !hasMore }
    }

    /// Queues what is due at this instant, merged by recipient, in one transaction; where that is much, the next step of it, and the
    /// caller comes again at once. Due means `speak_at <= now`, read from the database: nothing depends on how long the program was
    /// away, or on what of the steps was remembered. Throws `StoreError`.
    package func tickOnce(limit: Int = 20_000) async throws -> Progress {
        let now = time.now
        let agrees = guardian.agrees(civil: now, uptime: time.uptime, declaredShift: time.declaredShift)
        guard agrees else {
            try await checkHealth(at: now, clockIsHeld: true)
            return Progress(isHeld: true)
        }
        let send = send
        var progress = Progress()
        if try await store.read({ try send.isDue($0, at: now) }) {
            let step = try await nextStep(at: now, limit: limit)
            progress = try await store.write { try send.run($0, step: step, at: now, limit: limit) }
            progress.hasMore = !steps.rest.isEmpty
        }
        // Last, so that nothing that goes wrong here holds a reminder.
        try await checkHealth(at: now, clockIsHeld: false)
        return progress
    }

    /// For how long steps that were planned together hold.
    private static let stepsLife: TimeInterval = 60

    private func nextStep(at now: Date, limit: Int) async throws -> SpeakingStep? {
        let age = now.timeIntervalSince(steps.plannedAt)
        if steps.rest.isEmpty || !(0..<Self.stepsLife).contains(age) {
            let send = send
            let planned = try await store.read { try send.steps($0, at: now, limit: limit) }
            steps = (planned[...], now)
        }
        return steps.rest.popFirst()
    }

    private func checkHealth(at now: Date, clockIsHeld: Bool) async throws {
        let (uptime, shift) = (time.uptime, time.declaredShift)
        let begun = firstCheck ?? uptime
        firstCheck = begun
        // After a declared move what is on record seems old until the platform has been heard again.
        if shift != lastShift { (lastShift, lastCheck) = (shift, uptime) }
        guard lastCheck.map({ uptime - $0 >= Self.checkPause }) ?? true else { return }
        let circumstances = CheckHealth.Circumstances(servingFor: uptime - begun, clockIsHeld: clockIsHeld)
        let send = send
        try await store.write { try send.checkHealth($0, circumstances, at: now) }
        lastCheck = uptime
    }
}

/// Holds reminders after an undeclared jump of civil time until it has gone with monotonic time for ten minutes.
struct JumpGuard {
    private static let tolerance: TimeInterval = 5 * 60
    private static let quarantine: Duration = .seconds(600)

    private var last: (civil: Date, uptime: Duration, shift: Duration)?
    private var heldSince: Duration?

    /// Whether civil time can be trusted at this instant.
    mutating func agrees(civil: Date, uptime: Duration, declaredShift: Duration) -> Bool {
        defer { last = (civil, uptime, declaredShift) }
        if let last {
            let expected = last.civil.addingTimeInterval(
                (uptime - last.uptime + declaredShift - last.shift).seconds)
            if abs(civil.timeIntervalSince(expected)) > Self.tolerance { heldSince = uptime }
        }
        if let since = heldSince, uptime - since < Self.quarantine { return false }
        heldSince = nil
        return true
    }
}
