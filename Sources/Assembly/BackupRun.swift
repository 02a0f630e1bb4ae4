package import BotConfiguration
import Conversation
package import Coordinator
import Foundation
import Storage

/// What `namro backup` and `namro restore` do: a copy of the database made while it is in use, and back.
package struct BackupRun: Sendable {
    private let configuration: OfficeConfiguration
    private let time: any TimeSource

    /// Creates a run on the office's database.
    package init(configuration: OfficeConfiguration, time: any TimeSource = SystemTime()) {
        self.configuration = configuration
        self.time = time
    }

    /// Copies the database to a new file, verifies the copy and answers what it holds. The bot may run meanwhile. A copy that
    /// is not sound is taken away again. Throws `OfficeRun.Invalid` where there is something already, or `StoreError`.
    package func backup(to path: String) async throws -> HistoryCheck {
        try Self.requireFile(configuration.settings.database)
        try Self.requireFree(path)
        try Self.requireFolder(of: path)
        let part = Self.part(of: path)
        return try await Self.taking(away: part) {
            try SQLiteEngine.copy(configuration.settings.database, to: part)
            let check = try await Self.verify(copyOf: part)
            try Self.move(part, to: path)
            return check
        }
    }

    /// Makes the office's database from a backup. What was received before the backup is processed; what waited to be sent is
    /// parked and what was due is skipped, since the original may have said it, but where `sendsUnsent`. Throws
    /// `OfficeRun.Invalid` where the office has a database already or the backup is not sound, or `StoreError`.
    package func restore(
        from path: String, sendsUnsent: Bool
    ) async throws -> (check: HistoryCheck, held: SettleRestored.Report) {
        let database = configuration.settings.database
        try Self.requireBackup(path)
        for file in [database, database + "-wal", database + "-shm"] { try Self.requireFree(file) }
        let part = Self.part(of: database)
        return try await Self.taking(away: part) {
            // The backup itself is not opened: that would bring its schema up to date.
            try Self.copyFile(path, to: part)
            let check = try await Self.naming(path) { try await Self.verify(part) }
            let engine = try SQLiteEngine.open(path: part, keepsOld: false)
            let held = try await settle(DatabaseStore(engine: engine), sendsUnsent: sendsUnsent)
            try engine.close()
            try Self.move(part, to: database)
            // Empty by now; and marks of traps that are left were of the lost database's rows.
            Self.remove([part + "-wal", part + "-shm", TrapMarkFile.path(besideDatabase: database)])
            return (check, held)
        }
    }

    /// Under a lease of its own, whose number is higher than that of whoever held it before.
    private func settle(_ store: DatabaseStore, sendsUnsent: Bool) async throws -> SettleRestored.Report {
        let (rules, now) = (configuration.rules, time.now)
        // Whoever held it when the backup was made does not hold this file.
        let lease = Lease(holder: "restore", store: store, time: time) { _ in false }
        _ = try await lease.renew()
        let fenced = FencedStore(store: store, lease: lease)
        // The platforms are not asked: whose names and accounts the bots have stands in the backup.
        let bots = try await store.read { try $0.polls.lastBots() }
        let renderer = configuration.renderer
        let handle = HandleMessage(rules: rules, renderer: renderer, bots: bots)
        let processor = Processor(
            store: fenced, time: time, marks: NoTrapMarks(),
            apologise: AnswerGivenUp(renderer: renderer, zone: rules.zone)
        ) { try handle.handle($0, $1, at: $2) }
        while try await processor.processOnce(limit: 1_000).finished > 0 { _ = try await lease.renew() }
        let epoch = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let held = try await fenced.write {
            try SettleRestored(rules: rules).run($0, sendsUnsent: sendsUnsent, epoch: epoch, at: now)
        }
        try await lease.release()
        return held
    }

    // MARK: Files

    /// A name beside a file that nobody else uses, under which it is made.
    private static func part(of path: String) -> String { "\(path).\(UUID().uuidString).part" }

    /// Verifies a copy of a file, since opening one brings its schema up to date: a backup stays as the program of its day wrote
    /// it.
    private static func verify(copyOf path: String) async throws -> HistoryCheck {
        let copy = path + ".check"
        defer { remove([copy, copy + "-wal", copy + "-shm"]) }
        try copyFile(path, to: copy)
        return try await verify(copy)
    }

    /// A file of a database that is whole without a log beside it. Throws `OfficeRun.Invalid` where it is not.
    private static func requireBackup(_ path: String) throws {
        try requireFile(path)
        let header = (try? FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 100)) ?? Data()
        // The file's version of the schema stands at byte 60 (SQLite, "Database File Format", 1.3).
        guard header.count == 100, header.starts(with: Data("SQLite format 3\0".utf8)),
            header[60..<64].contains(where: { $0 != 0 })
        else { throw OfficeRun.Invalid(description: "\(path) không phải bản sao lưu của namro") }
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        guard (log ?? 0) == 0 else {
            throw OfficeRun.Invalid(
                description: "cạnh \(path) còn tệp -wal chưa nhập: đây là cơ sở dữ liệu, không phải bản sao lưu; "
                    + "mở nó bằng namro verify --database rồi sao lưu lại bằng namro backup")
        }
    }

    /// Integrity of the file, the chain, the assignments. Throws `OfficeRun.Invalid` where anything is amiss.
    private static func verify(_ path: String) async throws -> HistoryCheck {
        let engine = try SQLiteEngine.open(path: path, keepsOld: false)
        let store = DatabaseStore(engine: engine)
        try await store.requireSound(thoroughly: true)
        let check = try await store.read { try $0.history.check(knows: nil) }
        try engine.close()
        guard check.isSound else {
            throw OfficeRun.Invalid(description: "bản sao không nguyên vẹn; xem chỗ sai bằng namro verify --database")
        }
        return check
    }

    /// Runs `body`; where it throws, the file and what belongs to it is taken away.
    private static func taking<Value>(
        away path: String, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch {
            remove([path, path + "-wal", path + "-shm"])
            throw error
        }
    }

    private static func remove(_ files: [String]) {
        for file in files { try? FileManager.default.removeItem(atPath: file) }
    }

    private static func requireFile(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw OfficeRun.Invalid(description: "không có tệp \(path)")
        }
    }

    private static func requireFree(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw OfficeRun.Invalid(description: "đã có tệp \(path); không ghi đè, hãy dời hoặc đổi tên tệp đó trước")
        }
    }

    private static func requireFolder(of path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw OfficeRun.Invalid(description: "không có thư mục \(folder) để đặt bản sao lưu; chưa sao lưu")
        }
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw OfficeRun.Invalid(description: "không ghi được vào thư mục \(folder); chưa sao lưu")
        }
    }

    /// What the database says of a file that came from elsewhere is said of that file.
    private static func naming<Value>(_ path: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch StoreError.unavailable(let reason) {
            throw OfficeRun.Invalid(
                description: "bản sao lưu \(path) bị hỏng hoặc bị cắt (\(reason)); chưa khôi phục gì, hãy dùng bản khác"
            )
        }
    }

    private static func copyFile(_ path: String, to other: String) throws {
        do {
            try FileManager.default.copyItem(atPath: path, toPath: other)
            StateFiles.mend(other)
        } catch {
            throw OfficeRun.Invalid(description: "không chép được \(path): \(error.localizedDescription)")
        }
    }

    private static func move(_ path: String, to other: String) throws {
        do {
            try FileManager.default.moveItem(atPath: path, toPath: other)
        } catch {
            throw OfficeRun.Invalid(description: "không đặt được \(other): \(error.localizedDescription)")
        }
    }
}
