import Assembly
import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Backup and restore")
struct BackupTests {
    /// The reference office whose database is `path`.
    private func configuration(database path: String) throws -> OfficeConfiguration {
        try Repository.configuration(environment: ["NAMRO_DATABASE": path])
    }

    /// An office in the middle of its work: a report received and not processed, an answer not sent, reminders due.
    private func busyOffice() async throws -> TestOffice {
        let office = try await TestOffice()
        _ = try await office.say("nhận #128", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        while try await !office.ticker.tickOnce().isIdle {}
        office.platform.offer(ReceivedBatch(events: [office.event("#128 45%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        return office
    }

    private func restored(
        _ path: String, sendsUnsent: Bool
    ) async throws -> (
        store: DatabaseStore, held: SettleRestored.Report
    ) {
        let database = TestOffice.newPath()
        let run = BackupRun(
            configuration: try configuration(database: database),
            time: ManualTime(now: TestOffice.instant("2024-05-08 10:00")))
        let (check, held) = try await run.restore(from: path, sendsUnsent: sendsUnsent)
        #expect(check.isSound)
        return (try DatabaseStore.sqlite(path: database), held)
    }

    @Test("a copy made in use holds all; restored, it processes what was received and repeats nothing that may be said")
    func roundTrip() async throws {
        let office = try await busyOffice()
        let backup = TestOffice.newPath()
        let check = try await BackupRun(configuration: configuration(database: office.path)).backup(to: backup)
        #expect(check.isSound)
        let (head, before) = try await office.store.read { (try $0.history.head(), try $0.lease.current().number) }
        #expect(check.head == head)
        let (store, held) = try await restored(backup, sendsUnsent: false)
        try await store.read { (tx: any StoreReading) throws in
            #expect(try tx.assignment(Assignment.ID(rawValue: 128))?.percent == 45)
            #expect(try tx.inbox.counts()[.pending] ?? 0 == 0)
            #expect(try tx.outbox.counts()[.pending] ?? 0 == 0)
            #expect(try tx.outbox.counts()[.parked] == held.messages)
            #expect(try tx.reminders.counts()[.queued] ?? 0 == 0)
            #expect(
                try tx.reminders.next(atAnyHour: false).map { $0 > TestOffice.instant("2024-05-08 10:00") }
                    == true)
            #expect(try tx.ledger.ruleBreaches().isEmpty)
            #expect(try tx.lease.current().number > before)
        }
        #expect(held.messages > 30)
        // The engine of the restored office finds nothing to say or to send.
        let lease = Lease(holder: "new", store: store, time: office.time)
        _ = try await lease.renew()
        let fenced = FencedStore(store: store, lease: lease)
        let ticker = Ticker(
            store: fenced, time: office.time,
            send: SendScheduled(
                rules: office.rules, renderer: office.configuration.renderer, accounts: [office.account]))
        office.time.set(TestOffice.instant("2024-05-08 10:00"))
        #expect(try await ticker.tickOnce().queued == 0)
        #expect(try await store.read { try $0.outbox.counts()[.pending] ?? 0 } == 0)
    }

    @Test("a restored office knows its bots: their names in groups, and the accounts of people on other platforms")
    func knowsBots() async throws {
        let office = try await TestOffice()
        let (account, now) = (office.account, office.time.now)
        let other = PlatformAccount(platform: "telegram", account: "900")
        try await office.store.write { tx in
            try tx.polls.remember(
                BotAccount(id: account.account, displayName: "Bot Năm Rõ"), on: account.platform, at: now)
            try tx.polls.remember(
                BotAccount(id: other.account, displayName: "Bot của phường"), on: other.platform, at: now)
            let head = try #require(try tx.office().officers.first { $0.code == "HM-LD" })
            _ = try tx.accounts.unlink(head.id, at: now)
            try tx.accounts.link(ChatIdentity(account: other, user: "77", privateChat: "77", officer: head.id), at: now)
        }
        office.platform.offer(
            ReceivedBatch(events: [
                office.event("@Bot Năm Rõ #128 45%", from: "HM-CB", inGroup: true),
                office.event("#158 xong, kết quả: biên bản số 5", from: "HM-CB"),
            ]))
        _ = try await office.receiver.receiveOnce()
        let backup = TestOffice.newPath()
        _ = try await BackupRun(configuration: configuration(database: office.path)).backup(to: backup)
        let (store, _) = try await restored(backup, sendsUnsent: true)
        try await store.read { (tx: any StoreReading) throws in
            #expect(try tx.assignment(Assignment.ID(rawValue: 128))?.percent == 45)
            #expect(try tx.remarks(on: Assignment.ID(rawValue: 128), limit: 5).isEmpty)
            #expect(try tx.ledger.outbox().contains { $0.chat == "77" && $0.text.contains("#158") })
        }
    }

    @Test("copies made while reports come in are each whole, and each holds all that was on record when it was begun")
    func underLoad() async throws {
        let office = try await TestOffice()
        let run = BackupRun(configuration: try configuration(database: office.path))
        let writing = Task {
            for percent in 1...60 { _ = try await office.say("#128 \(percent)%", as: "HM-CB") }
        }
        var last = 0
        for _ in 0..<6 {
            let before = try await office.store.read { try $0.history.whole().count }
            let backup = TestOffice.newPath()
            let check = try await run.backup(to: backup)
            #expect(check.isSound)
            #expect(check.rows >= max(before, last))
            last = check.rows
        }
        try await writing.value
        #expect(last > 0)
    }

    @Test("with a yes what waited goes out")
    func resending() async throws {
        let office = try await busyOffice()
        let backup = TestOffice.newPath()
        _ = try await BackupRun(configuration: configuration(database: office.path)).backup(to: backup)
        let (store, held) = try await restored(backup, sendsUnsent: true)
        #expect(held.messages == 0 && held.reminders == 0)
        #expect(try await store.read { try $0.outbox.counts()[.pending] ?? 0 } > 30)
    }

    @Test("what waits for the morning is said after a restore in the evening, since nobody can have said it")
    func evening() async throws {
        let office = try await TestOffice()
        let backup = TestOffice.newPath()
        _ = try await BackupRun(configuration: configuration(database: office.path)).backup(to: backup)
        let database = TestOffice.newPath()
        let evening = ManualTime(now: TestOffice.instant("2024-05-07 20:00"))
        let run = BackupRun(configuration: try configuration(database: database), time: evening)
        #expect(try await run.restore(from: backup, sendsUnsent: false).held.reminders == 0)
        let next = try await DatabaseStore.sqlite(path: database).read {
            try $0.reminders.next(atAnyHour: false)
        }
        #expect(next == TestOffice.instant("2024-05-08 08:00"))
    }

    @Test("a file that is no backup is refused: an empty one, one with a log beside it")
    func noBackup() async throws {
        let run = BackupRun(configuration: try configuration(database: TestOffice.newPath()))
        let empty = TestOffice.newPath()
        try Data().write(to: URL(filePath: empty))
        await #expect(throws: OfficeRun.Invalid.self) { _ = try await run.restore(from: empty, sendsUnsent: false) }
        let office = try await TestOffice()
        let backup = TestOffice.newPath()
        _ = try await BackupRun(configuration: configuration(database: office.path)).backup(to: backup)
        try Data([1]).write(to: URL(filePath: backup + "-wal"))
        await #expect {
            _ = try await run.restore(from: backup, sendsUnsent: false)
        } throws: { error in
            (error as? OfficeRun.Invalid)?.description.contains("-wal") == true
        }
    }

    @Test("a backup into a folder that is not there blames the folder, and the database is left alone")
    func noFolder() async throws {
        let office = try await TestOffice()
        let run = BackupRun(configuration: try configuration(database: office.path))
        for path in ["/nonexist/x", "/nonexist/sub/namro.sqlite", office.path + "/x"] {
            await #expect {
                _ = try await run.backup(to: path)
            } throws: { error in
                let text = (error as? OfficeRun.Invalid)?.description ?? ""
                return text.contains(URL(filePath: path).deletingLastPathComponent().path()) && text.contains("thư mục")
            }
        }
    }

    @Test("a backup that was cut off is what is blamed, not the disk", arguments: [100, 4_096, 40_000])
    func truncated(_ length: Int) async throws {
        let office = try await TestOffice()
        let backup = TestOffice.newPath()
        _ = try await BackupRun(configuration: configuration(database: office.path)).backup(to: backup)
        #expect(try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int == 0o600)
        try Data(contentsOf: URL(filePath: backup)).prefix(length).write(to: URL(filePath: backup))
        let run = BackupRun(configuration: try configuration(database: TestOffice.newPath()))
        await #expect {
            _ = try await run.restore(from: backup, sendsUnsent: false)
        } throws: { error in
            let text = (error as? OfficeRun.Invalid)?.description ?? ""
            return text.contains(backup) && text.contains("bị cắt")
        }
    }

    @Test("nothing is overwritten, and a damaged backup is refused and leaves no file")
    func refusals() async throws {
        let office = try await busyOffice()
        let backup = TestOffice.newPath()
        let run = BackupRun(configuration: try configuration(database: office.path))
        _ = try await run.backup(to: backup)
        await #expect(throws: OfficeRun.Invalid.self) { _ = try await run.backup(to: backup) }
        await #expect(throws: OfficeRun.Invalid.self) { _ = try await run.restore(from: backup, sendsUnsent: false) }
        var bytes = try Data(contentsOf: URL(filePath: backup))
        for index in (bytes.count / 2)..<(bytes.count / 2 + 20_000) { bytes[index] = 0xAA }
        try bytes.write(to: URL(filePath: backup))
        let database = TestOffice.newPath()
        let other = BackupRun(configuration: try configuration(database: database))
        await #expect(throws: (any Error).self) { _ = try await other.restore(from: backup, sendsUnsent: false) }
        let folder = URL(filePath: database).deletingLastPathComponent().path()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(!left.contains { $0.hasPrefix(URL(filePath: database).lastPathComponent) })
    }
}
