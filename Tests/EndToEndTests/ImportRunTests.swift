import Assembly
import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What check approves, import takes")
struct ImportRunTests {
    /// A folder of configuration of its own, with files of the shipped one changed.
    private func folder(_ changes: [String: (String) -> String] = [:]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namro-config-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Repository.root.appending(path: "bot-config"), to: folder)
        for (name, change) in changes {
            let file = folder.appending(path: name)
            try change(try String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
        }
        return folder
    }

    private func configuration(
        _ changes: [String: (String) -> String] = [:], database path: String
    ) throws -> OfficeConfiguration {
        try OfficeConfiguration.load(directory: folder(changes), environment: ["NAMRO_DATABASE": path])
    }

    private func beside(_ path: String) throws -> [String] {
        let file = URL(filePath: path)
        return try FileManager.default.contentsOfDirectory(
            atPath: file.deletingLastPathComponent().path(percentEncoded: false)
        ).filter { $0.hasPrefix(file.lastPathComponent) }.sorted()
    }

    /// How many assignments a database has.
    private func count(_ path: String) async throws -> Int {
        try await DatabaseStoreFactory.open(path).read { try $0.works.count() }
    }

    @Test("without a database it is tried on a fresh one, and none is made")
    func fresh() async throws {
        let path = TestOffice.newPath()
        let run = try ImportRun(configuration: configuration(database: path))
        let preview = try await run.preview()
        #expect(preview.isNew && !preview.isServing)
        #expect(!preview.report.added.isEmpty)
        #expect(try beside(path).isEmpty)
        try await run.run(preview)
        #expect(try await count(path) == 216)
    }

    @Test("a database at rest stays the same to the byte, of an older schema too, and nothing comes beside it")
    func untouched() async throws {
        let path = TestOffice.newPath()
        try await ImportRun(configuration: configuration(database: path)).previewed()
        try await Task { try SQLiteEngine.open(path: path).close() }.value
        // A schema whose newest migration an older program does not know; the preview brings its copy up to date alone.
        for name in [path + "-wal", path + "-shm"] { try? FileManager.default.removeItem(atPath: name) }
        let before = try Data(contentsOf: URL(filePath: path))
        let changed = try configuration(
            ["roster.csv": { $0.replacing("Lãnh đạo Sở Nội vụ,Lãnh đạo đơn vị", with: "Lãnh đạo Sở Nội vụ,Giám đốc") }],
            database: path)
        let preview = try await ImportRun(configuration: changed).preview()
        #expect(preview.report.changed == ["cán bộ SNV-LD Lãnh đạo Sở Nội vụ"])
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try beside(path) == [URL(filePath: path).lastPathComponent])
        let old = TestOffice.newPath()
        let statements = Schema.migrations.prefix(12).flatMap { $0(.sqlite) } + ["PRAGMA user_version = 12"]
        try run("/usr/bin/sqlite3", old, statements.joined(separator: ";\n"))
        let older = try Data(contentsOf: URL(filePath: old))
        let upgraded = try await ImportRun(configuration: configuration(database: old)).preview()
        #expect(!upgraded.isNew && !upgraded.report.added.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: old)) == older)
        #expect(try beside(old) == [URL(filePath: old).lastPathComponent])
    }

    private func run(_ program: String, _ arguments: String...) throws {
        let process = try Process.run(URL(filePath: program), arguments: arguments)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test("a bot that serves is known by its lease, and its rows that are not in the file yet are seen")
    func serving() async throws {
        let office = try await TestOffice()
        let preview = try await ImportRun(configuration: configuration(database: office.path)).preview()
        #expect(preview.isServing && preview.report.isEmpty)
        try await office.lease.release()
        #expect(try await ImportRun(configuration: configuration(database: office.path)).preview().isServing == false)
    }

    /// A change of a file, and what it comes to.
    struct Case: CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        /// What is wrong with it; nil where both approve.
        let fault: String?
        var testDescription: String { "\(old) → \(new)" }
    }

    static let plan = "campaigns/pccc24.yaml"

    @Test(
        "both refuse the same with the same words, and both take the rest",
        arguments: [
            Case(file: plan, old: "        Quận Ba Đình: 21", new: "        quận  ba đình: 21", fault: nil),
            Case(file: plan, old: "kinds: [Quận, Huyện, Thị xã]", new: "kinds: [quận, HUYỆN, Thị Xã]", fault: nil),
            Case(file: "roster.csv", old: "Quận Đống Đa", new: "Quận Ðống Ða", fault: nil),
            Case(file: plan, old: "        Quận Ba Đình: 21", new: "        Quận Ba Dình: 21", fault: "Quận Ba Dình"),
            Case(file: plan, old: "kinds: [Quận, Huyện, Thị xã]", new: "kinds: [Quận, Tỉnh]", fault: "Tỉnh"),
            Case(file: plan, old: "chair: TP-PT", new: "chair: TP-PX", fault: "TP-PX"),
            Case(file: plan, old: "        Quận Ba Đình: 21", new: "        Sở Nội vụ: 21", fault: nil),
        ])
    func same(_ trial: Case) async throws {
        let path = TestOffice.newPath()
        let configuration = try configuration(
            [trial.file: { $0.replacing(trial.old, with: trial.new) }], database: path)
        let run = ImportRun(configuration: configuration)
        let checked = await outcome { try await run.preview().report }
        let imported = await outcome { try await run.previewed() }
        switch (checked, imported, trial.fault) {
        case (.success, .success, nil):
            #expect(try await count(path) == 216)
        case (.failure(let one as ImportOffice.Refused), .failure(let other as ImportOffice.Refused), let fault?):
            #expect(one == other)
            #expect(one.faults.contains { $0.text.contains(fault) && $0.file == trial.file }, "\(one.faults)")
        default: Issue.record("\(checked) against \(imported)")
        }
    }

    private func outcome<Value>(_ body: () async throws -> Value) async -> Result<Value, any Error> {
        do { return .success(try await body()) } catch { return .failure(error) }
    }

    // MARK: Only what was shown

    /// The plan with another result wanted of one work.
    private func changed(_ word: String, database path: String) throws -> OfficeConfiguration {
        try configuration([Self.plan: { $0.replacing("result: ", with: "result: \(word) ") }], database: path)
    }

    private func head(_ path: String) async throws -> Int64 {
        try await DatabaseStoreFactory.open(path).read { try $0.history.lastKey() }
    }

    @Test("where the database says something else by now than when it was shown, nothing is written")
    func outdated() async throws {
        let path = TestOffice.newPath()
        try await ImportRun(configuration: configuration(database: path)).previewed()
        let run = try ImportRun(configuration: changed("ĐỦ", database: path))
        let shown = try await run.preview()
        #expect(!shown.report.changed.isEmpty)
        try await ImportRun(configuration: changed("TỐT", database: path)).previewed()
        let before = try await head(path)
        await #expect(throws: ImportRun.Outdated.self) { try await run.run(shown) }
        #expect(try await head(path) == before)
        try await run.run(run.preview())
        #expect(try await head(path) > before)
    }

    @Test("of two imports that read alike and are about different units only the one that was shown is written")
    func alike() async throws {
        let path = TestOffice.newPath()
        try await ImportRun(configuration: configuration(database: path)).previewed()
        let run = try ImportRun(configuration: changed("ĐỦ", database: path))
        // Of one work for thirty units one has ended, and another has begun again: as many as before.
        let store = try DatabaseStore(engine: SQLiteEngine.open(path: path))
        func end(_ ended: Int64, _ open: Int64) async throws {
            try await store.write { tx in
                for (id, state) in [(ended, AssignmentState.cancelled), (open, .assigned)] {
                    let before = try #require(try tx.assignment(Assignment.ID(rawValue: id)))
                    var after = before
                    after.state = state
                    let entry = HistoryEntry(
                        assignment: after.id, act: .cancel, actor: nil, onBehalf: false, recordedAt: TestOffice.start,
                        effectiveAt: TestOffice.start, inbox: nil, after: after)
                    try tx.works.update(after, replacing: before, entry, text: nil)
                }
            }
        }
        try await end(1, 3)
        let one = try await run.preview()
        try await end(3, 1)
        let other = try await run.preview()
        #expect(one.report != other.report)
        await #expect(throws: ImportRun.Outdated.self) { try await run.run(one) }
        try await run.run(other)
    }

    /// What happens while the administrator thinks.
    enum Meanwhile: String, CaseIterable { case nothing, otherImport, otherFile }

    @Test(
        "the command asks again where files or database have changed while it waited, and writes what it showed last",
        arguments: Meanwhile.allCases)
    func asksAgain(_ meanwhile: Meanwhile) async throws {
        let path = TestOffice.newPath()
        let folder = try folder()
        let file = folder.appending(path: Self.plan)
        let text = try String(contentsOf: file, encoding: .utf8)
        try await ImportRun(configuration: configuration(database: path)).previewed()
        try text.replacing("result: ", with: "result: ĐỦ ").write(to: file, atomically: true, encoding: .utf8)
        let command = try ImportCommand(folder, database: path)
        let first = try await command.said(until: "Ghi các thay đổi này?")
        #expect(first.contains("Thay đổi ("))
        let before = try await head(path)
        switch meanwhile {
        case .nothing: break
        case .otherImport: try await ImportRun(configuration: changed("TỐT", database: path)).previewed()
        case .otherFile:
            try text.replacing("result: ", with: "result: RÕ ").write(to: file, atomically: true, encoding: .utf8)
        }
        let between = try await head(path)
        try command.answer("c")
        if meanwhile != .nothing {
            let again = try await command.said(until: "Ghi các thay đổi này?")
            #expect(again.contains(meanwhile == .otherFile ? "RÕ" : "TỐT"), "\(again)")
            #expect(try await head(path) == between)
            try command.answer("c")
        }
        _ = try await command.said(until: "Đã nhập.")
        #expect(try await head(path) > before)
    }
}

extension ImportRun {
    /// Imports what is shown at once.
    fileprivate func previewed() async throws { try await self.run(preview()) }
}

/// `namro import` in a process of its own, with somebody at its terminal.
private final class ImportCommand {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    init(_ folder: URL, database: String) throws {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "namro")
        process.arguments = ["import", "--config", folder.path(percentEncoded: false)]
        process.environment = ["NAMRO_DATABASE": database]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// What it says from here on, until it has said a line.
    func said(until line: String) async throws -> String {
        var bytes = Data()
        while !String(decoding: bytes, as: UTF8.self).contains(line) {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func answer(_ word: String) throws { try input.fileHandleForWriting.write(contentsOf: Data("\(word)\n".utf8)) }
}
