import Assembly
import BotConfiguration
import CivilCalendar
import Coordinator
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Backups that the bot makes by itself")
struct BackupServiceTests {
    private static let schedule = BackupSchedule(time: .at(2, 30), keep: 3)
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "namro-backups-\(UUID().uuidString)", directoryHint: .isDirectory)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
        }
    }

    /// A service over the office; `fails` says how many tries fail.
    private func service(
        _ office: TestOffice, lease: Lease? = nil, fails: Int = 0, folder other: String? = nil
    ) throws -> BackupService {
        let run = BackupRun(
            configuration: try Repository.configuration(environment: ["NAMRO_DATABASE": office.path]), time: office.time
        )
        let left = Mutex(fails)
        return BackupService(
            folder: other ?? folder.path(percentEncoded: false), schedule: Self.schedule, lease: lease ?? office.lease,
            time: office.time, logger: SilentLog.logger
        ) { madeAt in
            try await office.store.write { try $0.lease.noteBackup(at: madeAt) }
        } backup: { path in
            let fails = left.withLock { left in
                left -= 1
                return left >= 0
            }
            if fails { throw StoreError.unavailable("test") }
            _ = try await run.backup(to: path)
        }
    }

    @Test(
        "one is due where none was made since the last hour that it should have been",
        arguments: [
            (nil, "2024-05-07 14:00", true), ("2024-05-07 02:30", "2024-05-07 14:00", false),
            ("2024-05-07 02:29", "2024-05-07 02:30", true), ("2024-05-06 02:31", "2024-05-07 02:29", false),
            // The machine was off for the night, or for a week.
            ("2024-05-06 02:31", "2024-05-07 09:00", true), ("2024-04-30 02:30", "2024-05-07 02:00", true),
            // Made by hand at another hour of the same night.
            ("2024-05-07 02:40", "2024-05-08 02:29", false),
        ] as [(String?, String, Bool)])
    func due(_ last: String?, _ now: String, _ isDue: Bool) {
        let last = last.map { TestOffice.instant($0) }
        #expect(Self.schedule.isDue(last: last, at: TestOffice.instant(now)) == isDue)
    }

    @Test("names are read back, and what is named otherwise is left alone")
    func named() {
        let at = TestOffice.instant("2024-05-07 02:30").addingTimeInterval(7)
        #expect(Self.schedule.name(at: at) == "namro-20240507-023007.sqlite")
        let copies = Self.schedule.copies(among: [
            "namro-20240507-023007.sqlite", "namro-2024-05-06.sqlite", "namro-20240506-023000.sqlite.x.part",
            "namro-20241399-023000.sqlite", "namro-20240506-256100.sqlite", "other", "namro-20240501-023000.sqlite",
        ])
        #expect(copies.map(\.name) == ["namro-20240501-023000.sqlite", "namro-20240507-023007.sqlite"])
        #expect(copies.last?.at == at)
    }

    @Test("of three days and three weeks the last are kept")
    func rotation() {
        // Sixty nights until Tuesday, 7 May; the last day has two.
        let nights = (0..<60).map { TestOffice.instant("2024-05-07 02:30").addingTimeInterval(Double(-$0) * 86_400) }
        let twice = nights + [TestOffice.instant("2024-05-07 09:00")]
        let copies = Self.schedule.copies(among: twice.map(Self.schedule.name))
        let gone = Set(Self.schedule.outdated(copies).map(\.name))
        let kept = copies.map(\.name).filter { !gone.contains($0) }
        #expect(
            kept == [
                "namro-20240421-023000.sqlite", "namro-20240428-023000.sqlite", "namro-20240504-023000.sqlite",
                "namro-20240505-023000.sqlite", "namro-20240506-023000.sqlite", "namro-20240507-090000.sqlite",
            ])
        #expect(Self.schedule.outdated([]).isEmpty)
    }

    @Test("a night's copy is sound, its owner's alone, made once, and a missed night is made up for")
    func nights() async throws {
        let office = try await TestOffice()
        let service = try service(office)
        office.time.set(TestOffice.instant("2024-05-07 14:00"))
        await service.lookOnce()
        await service.lookOnce()
        #expect(try names == ["namro-20240507-140000.sqlite"])
        let path = folder.appending(path: try #require(try names.first)).path(percentEncoded: false)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        let restored = BackupRun(
            configuration: try Repository.configuration(environment: ["NAMRO_DATABASE": TestOffice.newPath()]),
            time: office.time)
        #expect(try await restored.restore(from: path, sendsUnsent: false).check.isSound)
        #expect(service.standing == BackupState(madeAt: office.time.now))
        // Two nights off.
        office.time.set(TestOffice.instant("2024-05-10 08:00"))
        _ = try await office.lease.renew()
        await service.lookOnce()
        #expect(try names == ["namro-20240507-140000.sqlite", "namro-20240510-080000.sqlite"])
    }

    @Test("a standby makes none")
    func standby() async throws {
        let office = try await TestOffice()
        let other = Lease(holder: "other", store: office.store, time: office.time)
        await (try service(office, lease: other)).lookOnce()
        #expect(try names.isEmpty)
    }

    @Test("a failure is known, leaves nothing, and is tried again in an hour and not every minute")
    func failure() async throws {
        let office = try await TestOffice()
        let service = try service(office, fails: 1)
        for minutes in [0, 1, 30] {
            office.time.pass(.seconds(minutes * 60))
            _ = try await office.lease.renew()
            await service.lookOnce()
            #expect(service.standing.hasFailed && service.standing.madeAt == nil)
            #expect(try names.isEmpty)
        }
        office.time.pass(.seconds(1_800))
        _ = try await office.lease.renew()
        await service.lookOnce()
        #expect(!service.standing.hasFailed)
        #expect(try names.count == 1)
    }

    @Test("a folder that is not there is a failure, and what a killed process left is cleared away")
    func folders() async throws {
        let office = try await TestOffice()
        let lost = try service(office, folder: "/nonexist")
        await lost.lookOnce()
        #expect(lost.standing.hasFailed)
        let part = "namro-20240506-023000.sqlite.\(UUID().uuidString).part"
        for name in [part, part + ".check", "mine.part"] { try Data().write(to: folder.appending(path: name)) }
        await (try service(office)).lookOnce()
        #expect(try names.filter { $0.contains("part") } == ["mine.part"])
    }
}
