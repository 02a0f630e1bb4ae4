import Assignments
import Conversation
import Foundation

/// Checks the bot once a minute: deletes words that were kept long enough, keeps for how long the
/// writer was held, and tells the administrators, or where there is
/// none the secretaries, what they have to look at.
struct CheckHealth {
    /// From when on something is worth a word.
    private enum Limit {
        static let silence: TimeInterval = 600
        static let stuck: TimeInterval = 3_600
        static let waiting: TimeInterval = 300
        static let freeDisk = 0.05
        static let backup: TimeInterval = 2 * 86_400
        /// How often the same thing is told at most, where it gets worse.
        static let pause: TimeInterval = 3_600
        static let rowsAtOnce = 500
    }

    /// What the program knows beside its rows.
    struct Circumstances {
        /// How long this process has been serving.
        let servingFor: Duration
        /// Whether reminders are held, since civil time has jumped.
        let clockIsHeld: Bool
    }

    let alerts: AlertRules
    let renderer: Renderer
    let accounts: [PlatformAccount]
    let outlets: [Outlet]

    /// Checks, in the caller's transaction.
    func run(_ tx: any StoreWriting, _ circumstances: Circumstances, at now: Date) throws {
        if let holds = alerts.holds() { try tx.lease.recordHolds(holds, at: now) }
        // Nothing is taken away by a clock that cannot be trusted.
        if alerts.keepDays > 0, !circumstances.clockIsHeld {
            let before = now.addingTimeInterval(-Double(alerts.keepDays) * 86_400)
            _ = try tx.inbox.forgetReceived(before: before, limit: Limit.rowsAtOnce)
            _ = try tx.outbox.forgetSent(before: before, limit: Limit.rowsAtOnce)
        }
        try Commit.run(tx, renderer, at: now) { try tell($0, circumstances) }
    }

    /// Tells of what has got worse.
    private func tell(_ commit: Commit, _ circumstances: Circumstances) throws {
        let (tx, now) = (commit.tx, commit.now)
        let silent = try silent(tx, circumstances, at: now)
        let away = [AlertKind.platform: silent, .outlet: try stuck(tx, circumstances, at: now)]
        let reachable = accounts.filter { !silent.contains($0) }
        let known = Dictionary(try tx.alerts.all().map { ($0.kind, $0) }) { first, _ in first }
        for kind in AlertKind.allCases {
            let before = known[kind] ?? AlertRow(kind: kind, level: 0, toldAt: nil)
            guard kind == .clock || !circumstances.clockIsHeld else { continue }
            let away = away[kind] ?? []
            let level = try self.level(of: kind, tx, circumstances, away: away.count, at: now)
            if level < before.level {
                try tx.alerts.record(AlertRow(kind: kind, level: level, toldAt: before.toldAt))
            }
            let wasJustTold = before.toldAt.map { (0..<Limit.pause).contains(now.timeIntervalSince($0)) } ?? false
            guard level > before.level, !wasJustTold else { continue }
            let wasTold = try commit.tellAdministrators(
                among: reachable.isEmpty ? accounts : reachable, mattersUntil: now.addingTimeInterval(86_400)
            ) { Self.phrase(kind, level, away, to: $0) }
            // Where nobody can be told it stays untold.
            if wasTold { try tx.alerts.record(AlertRow(kind: kind, level: level, toldAt: now)) }
        }
    }

    /// The bots whose platform has not answered for long.
    private func silent(
        _ tx: any StoreReading, _ circumstances: Circumstances, at now: Date
    ) throws -> [PlatformAccount] {
        // A process that has just begun has not had the time to hear anything.
        guard circumstances.servingFor.seconds > Limit.silence else { return [] }
        let polls = try tx.polls.health()
        return accounts.filter { account in
            let last = polls.first { $0.account == account }?.succeededAt
            return last.map { now.timeIntervalSince($0) > Limit.silence } ?? true
        }
    }

    /// The outlets that have refused the newest of what they were told, or have not taken it for long; a process that has just begun
    /// has not had the time to try.
    private func stuck(
        _ tx: any StoreReading, _ circumstances: Circumstances, at now: Date
    ) throws -> [PlatformAccount] {
        guard circumstances.servingFor.seconds > Limit.silence else { return [] }
        return try outlets.map(\.account).filter { account in
            if let oldest = try tx.outbox.oldestUnsent(to: account, in: Outlet.chat) {
                return now.timeIntervalSince(oldest) > Limit.stuck
            }
            let last = try tx.outbox.lastState(to: account, in: Outlet.chat)
            return last == .refused || last == .parked
        }
    }

    private func level(
        of kind: AlertKind, _ tx: any StoreReading, _ circumstances: Circumstances, away: Int, at now: Date
    ) throws -> Int {
        switch kind {
        case .platform, .outlet: return away
        case .waiting:
            guard circumstances.servingFor.seconds > Limit.waiting else { return 0 }
            return try tx.inbox.oldestPending().map { now.timeIntervalSince($0) > Limit.waiting } ?? false ? 1 : 0
        case .failed: return try tx.inbox.failedCount()
        case .unknown: return try tx.outbox.parkedCount()
        case .disk: return alerts.freeDisk().map { $0 < Limit.freeDisk } ?? false ? 1 : 0
        case .backup:
            guard let backups = alerts.backups() else { return 0 }
            let isOld = backups.madeAt.map { now.timeIntervalSince($0) > Limit.backup } ?? false
            return backups.hasFailed || isOld ? 1 : 0
        case .jobs: return try tx.jobs.open().count { $0.state == .givenUp }
        case .clock: return circumstances.clockIsHeld ? 1 : 0
        }
    }

    private static func phrase(
        _ kind: AlertKind, _ level: Int, _ away: [PlatformAccount], to admin: Officer
    ) -> Phrase {
        let address = Phrase.Value.text(admin.address)
        let count = Phrase.Value.number(level)
        return switch kind {
        case .platform:
            Phrase(
                .alertPlatform,
                ["address": address, "platforms": .text(away.map(\.platform.capitalized).joined(separator: ", "))])
        case .outlet:
            Phrase(
                .alertOutlet,
                ["address": address, "outlets": .text(away.map(\.account).joined(separator: ", "))])
        case .waiting: Phrase(.alertWaiting, ["address": address])
        case .failed: Phrase(.alertFailed, ["address": address, "count": count])
        case .unknown: Phrase(.alertUnknown, ["address": address, "count": count])
        case .disk: Phrase(.alertDisk, ["address": address])
        case .backup: Phrase(.alertBackup, ["address": address])
        case .jobs: Phrase(.alertJobs, ["address": address, "count": count])
        case .clock: Phrase(.alertClock, ["address": address])
        }
    }
}
