package import Coordinator
package import Foundation
package import Logging
import ServiceLifecycle
import Synchronization

/// Copies the bot's database by itself, once a day, where this process serves it. A missed night is made up for; a failure is tried again
/// in an hour.
package final class BackupService: Service {
    private static let look: Duration = .seconds(60)
    /// How soon a process that does not serve yet looks whether it does.
    private static let standby: Duration = .seconds(1)
    private static let retry: TimeInterval = 3_600

    private struct Memory {
        var standing = BackupState()
        var failedAt: Date?
    }

    private let folder: URL
    private let schedule: BackupSchedule
    private let backup: @Sendable (_ path: String) async throws -> Void
    private let note: @Sendable (_ madeAt: Date) async throws -> Void
    private let lease: Lease
    private let time: any TimeSource
    private let logger: Logger
    private let memory = Mutex(Memory())

    /// Creates the service over a folder; `backup` makes a verified copy at a path, and `note` keeps in the database when the last one
    /// was made.
    package init(
        folder: String, schedule: BackupSchedule, lease: Lease, time: any TimeSource, logger: Logger,
        note: @escaping @Sendable (_ madeAt: Date) async throws -> Void,
        backup: @escaping @Sendable (_ path: String) async throws -> Void
    ) {
        self.folder = URL(filePath: folder, directoryHint: .isDirectory)
        self.schedule = schedule
        self.lease = lease
        self.time = time
        self.logger = logger
        self.note = note
        self.backup = backup
    }

    /// How the copies are.
    package var standing: BackupState { memory.withLock(\.standing) }

    /// Looks every minute of its serving until the shutdown.
    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let pause = lease.isServing ? Self.look : Self.standby
            await lookOnce()
            try? await cancelWhenGracefulShutdown { [time] in try await time.sleep(for: pause) }
        }
    }

    /// Makes a copy where one is due and this process serves, and takes old ones away.
    package func lookOnce() async {
        guard lease.isServing else { return }
        let now = time.now
        // One that a clock ahead of time has named keeps none from being made.
        let last = schedule.copies(among: names).last { $0.at <= now }?.at
        let (failedAt, before) = memory.withLock { memory in
            defer { memory.standing.madeAt = last }
            return (memory.failedAt, memory.standing.madeAt)
        }
        if let last, last != before { await keep(last) }
        let waits = failedAt.map { (0..<Self.retry).contains(now.timeIntervalSince($0)) } ?? false
        guard schedule.isDue(last: last, at: now), !waits else { return }
        let name = schedule.name(at: now)
        removeUnfinished()
        do {
            try await backup(folder.appending(path: name).path(percentEncoded: false))
            memory.withLock { $0 = Memory(standing: BackupState(madeAt: now)) }
            await keep(now)
            logger.notice("the database was copied and the copy verified", metadata: ["file": "\(name)"])
            removeOutdated()
        } catch {
            memory.withLock { ($0.standing.hasFailed, $0.failedAt) = (true, now) }
            logger.error(
                "the copy of the database failed; it is tried again in an hour", metadata: ["reason": "\(error)"])
        }
    }

    private func keep(_ madeAt: Date) async {
        do { try await note(madeAt) } catch {
            logger.error("it could not be noted that a copy was made", metadata: ["reason": "\(error)"])
        }
    }

    /// What a process left that was killed at it.
    private func removeUnfinished() {
        for name in names where name.wholeMatch(of: /namro-\d{8}-\d{6}\.sqlite\..+\.part.*/) != nil {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    private func removeOutdated() {
        for copy in schedule.outdated(schedule.copies(among: names)) {
            try? FileManager.default.removeItem(at: folder.appending(path: copy.name))
        }
    }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    }
}
