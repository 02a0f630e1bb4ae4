import Assignments
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The files of a database")
struct StateFilesTests {
    /// A folder of its own with a database in it.
    private func newPath() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namro-files-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder.appending(path: "namro.sqlite").path(percentEncoded: false)
    }

    private func folder(of path: String) -> URL { URL(filePath: path).deletingLastPathComponent() }

    private func names(beside path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder(of: path).path(percentEncoded: false)).sorted()
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    /// A database of an older schema, as a program of its day left it.
    private func makeOld(_ path: String, version: Int = 15) throws {
        let statements = Schema.migrations.prefix(version).flatMap { $0(.sqlite) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "sqlite3", path, (statements + ["PRAGMA user_version = \(version)"]).joined(separator: ";\n"),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("database, log, index, copies of before and copies for keeping are their owner's alone")
    func modes() async throws {
        let path = try newPath()
        try makeOld(path)
        chmod(path, 0o644)
        let store = try DatabaseStore.sqlite(path: path)
        try await store.write {
            try $0.polls.setCursor(Cursor("7"), of: PlatformAccount(platform: "zalo", account: "b"))
        }
        try SQLiteEngine.copy(path, to: path + ".backup")
        let names = try names(beside: path)
        #expect(
            names == [
                "namro.sqlite", "namro.sqlite-shm", "namro.sqlite-wal", "namro.sqlite.backup", "namro.sqlite.schema-15",
            ])
        for name in names {
            #expect(try mode(folder(of: path).appending(path: name).path(percentEncoded: false)) == 0o600, "\(name)")
        }
        #expect(StateFiles.exposed(besideDatabase: path) == [])
    }

    @Test("what others may look into is told of, the folder too", arguments: [0o755, 0o750, 0o705])
    func told(_ mode: Int) throws {
        let path = try newPath()
        _ = try DatabaseStore.sqlite(path: path)
        chmod(path, 0o644)
        chmod(folder(of: path).path(percentEncoded: false), mode_t(mode))
        let exposed = StateFiles.exposed(besideDatabase: path)
        #expect(exposed.map(\.mode) == [mode, 0o644])
        #expect(exposed.last?.path == path)
        // The next start mends the file.
        _ = try DatabaseStore.sqlite(path: path)
        #expect(StateFiles.exposed(besideDatabase: path).map(\.mode) == [mode])
    }

    @Test("of the copies of before upgrades the two newest are kept, by their numbers")
    func copies() throws {
        let path = try newPath()
        for version in [2, 9, 10, 14] { try Data().write(to: URL(filePath: "\(path).schema-\(version)")) }
        try Data().write(to: URL(filePath: "\(path).schema-mine"))
        try makeOld(path)
        _ = try SQLiteEngine.open(path: path)
        let kept = try names(beside: path).filter { $0.contains(".schema-") }
        #expect(kept == ["namro.sqlite.schema-14", "namro.sqlite.schema-15", "namro.sqlite.schema-mine"])
        _ = try SQLiteEngine.open(path: path)
        #expect(try names(beside: path).filter { $0.contains(".schema-") } == kept)
    }

    @Test("looking makes no file, in a wrong folder and in one that is not there", arguments: ["", "sub/"])
    func missing(_ sub: String) throws {
        let path = try newPath()
        let wrong = folder(of: path).appending(path: "\(sub)other.sqlite").path(percentEncoded: false)
        #expect(throws: StoreError.missing(wrong)) { _ = try DatabaseStore.reading(path: wrong) }
        #expect(try names(beside: path) == [])
    }

    @Test("looking at a database of an older program leaves it as it is and says which it is", arguments: [0, 1, 15])
    func older(_ version: Int) throws {
        let path = try newPath()
        try makeOld(path, version: version)
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: StoreError.olderSchema(found: version, known: Schema.migrations.count)) {
            _ = try DatabaseStore.reading(path: path)
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try !names(beside: path).contains { $0.contains("schema") })
    }

    @Test("looking sees what a running bot has just written, and writes nothing")
    func beside() async throws {
        let office = try await TestOffice()
        let reading = try DatabaseStore.reading(path: office.path)
        let before = try await reading.read { try $0.history.whole().count }
        _ = try await office.say("#128 45/60 cơ sở", as: "HM-CB")
        #expect(try await reading.read { try $0.history.whole().count } > before)
        try await reading.requireSound(thoroughly: true)
        await #expect(throws: StoreError.self) {
            try await reading.write { try $0.polls.setCursor(Cursor("1"), of: office.account) }
        }
    }

    @Test("a file whose name has a question mark and blanks is read as it stands, and nothing is made beside it")
    func immutable() async throws {
        let path = try newPath()
        try SQLiteEngine.open(path: path).close()
        let odd = folder(of: path).appending(path: "bản sao #1? 100%.sqlite").path(percentEncoded: false)
        try FileManager.default.copyItem(atPath: path, toPath: odd)
        let before = try names(beside: path)
        try await SQLiteReader.openAsItStands(path: odd).requireSound(thoroughly: true)
        #expect(try names(beside: path) == before)
    }
}
