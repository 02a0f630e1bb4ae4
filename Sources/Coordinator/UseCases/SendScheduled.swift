package import Conversation
package import Foundation

/// Puts what the bot sends unasked into the outbox: reminders, digests, check-in rounds, and what outlets are told.
package struct SendScheduled: Sendable {
    private let remind: SendDueReminders
    private let digest: SendDigests
    private let rounds: HoldRounds
    private let health: CheckHealth
    private let relay: RelayChanges

    /// Creates the use case for the bots of the given accounts, and the outlets beside them.
    package init(
        rules: OfficeRules, renderer: Renderer, accounts: [PlatformAccount], outlets: [Outlet] = [],
        alerts: AlertRules = .none
    ) {
        relay = RelayChanges(outlets: outlets)
        health = CheckHealth(alerts: alerts, renderer: renderer, accounts: accounts, outlets: outlets)
        remind = SendDueReminders(rules: rules, renderer: renderer, accounts: accounts)
        digest = SendDigests(rules: rules, renderer: renderer, accounts: accounts, outlets: outlets)
        rounds = HoldRounds(rules: rules, renderer: renderer, accounts: accounts, outlets: outlets)
    }

    /// Whether anything is to be said, or planned anew, now.
    package func isDue(_ tx: any StoreReading, at now: Date) throws -> Bool {
        try remind.isDue(tx, at: now) || digest.isDue(tx, at: now) || rounds.isDue(tx, at: now)
            || relay.isDue(tx)
    }

    /// When something is next to be said, for who waits for it.
    package func next(_ tx: any StoreReading, at now: Date) throws -> Date? {
        try [remind.next(tx, at: now), digest.next(tx, at: now), rounds.next(tx, at: now)].compactMap(\.self)
            .min()
    }

    /// Checks the bot itself, in the caller's transaction.
    func checkHealth(_ tx: any StoreWriting, _ circumstances: CheckHealth.Circumstances, at now: Date) throws {
        try health.run(tx, circumstances, at: now)
    }

    /// How many messages that nobody took are parked in one step.
    private static let mostParked = 500

    /// The steps in which what is due is said; none where it fits into one.
    func steps(_ tx: any StoreReading, at now: Date, limit: Int) throws -> [SpeakingStep] {
        try remind.steps(tx, at: now, limit: limit)
    }

    /// Says what is due, or what belongs to a step, in the caller's transaction.
    package func run(
        _ tx: any StoreWriting, step: SpeakingStep? = nil, at now: Date, limit: Int
    ) throws -> Ticker.Progress {
        // What nobody took while it said something comes together with what is due now, in one message.
        let parked = try tx.outbox.parkPastUse(at: now, limit: Self.mostParked)
        guard parked < Self.mostParked else { return Ticker.Progress(parked: parked) }
        var progress = try remind.run(tx, step: step, at: now, limit: limit)
        if let step, !step.isLast { return progress }
        if try rounds.isDue(tx, at: now) {
            try rounds.run(tx, at: now)
            progress.queued += 1
        }
        // What is to be planned anew may belong into the digest.
        let isPlanned = try progress.planned == 0 && tx.reminders.workToPlan(limit: 1).isEmpty
        if try isPlanned && digest.isDue(tx, at: now) { progress.queued += try digest.run(tx, at: now) }
        if try relay.isDue(tx) { progress.queued += try relay.run(tx, at: now) }
        return progress
    }
}
