import Assignments
import Conversation
import Coordinator
import Foundation
import Glibc
import NamroLab
import Storage
import TestSupport
import Testing

/// The built program, serving an office of today beside a practice group, and the commands that an administrator runs beside it.
@Suite("The program as it serves", .serialized, .timeLimit(.minutes(30)))
struct ServeTests {
    /// An office whose bot serves, and where its web server listens.
    private struct Served: Sendable {
        let office: DrillOffice
        let process: Int32
        let web: Int
        /// Who reports, and on what.
        let member: String
        let work: Int64

        /// Says something of the work and waits until it is answered.
        func exchange(_ text: String) async throws {
            let count = answers
            _ = office.group.post(member: member, toGroup: false, text: "#\(work) \(text)")
            try await PracticeTests.until("an answer to \(text): \(office.lastLogged)") { answers > count }
        }

        private var answers: Int {
            office.group.messages().count { $0.from == office.group.botID && $0.chat == member }
        }
    }

    /// The folder of copies that the bot makes by itself.
    private static func copies(of office: DrillOffice) -> URL {
        office.directory.appending(path: "copies", directoryHint: .isDirectory)
    }

    private func withBot(
        descriptors: Int? = nil, _ body: @escaping @Sendable (Served) async throws -> Void
    ) async throws {
        let office = try await DrillOffice(works: 1)
        let copies = Self.copies(of: office)
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: false)
        let work = try #require(try await office.work().first)
        try await PracticeServerRun.withGroup(office.group) { port in
            let web = try DrillOffice.freePort()
            let bot = try office.start(
                [
                    "NAMRO_ZALO_TOKEN": office.group.token, "NAMRO_ZALO_BASE_URL": "http://127.0.0.1:\(port)",
                    "NAMRO_WEB_PORT": String(web), "NAMRO_BACKUP_FOLDER": copies.path(percentEncoded: false),
                ], descriptors: descriptors)
            do {
                try await body(
                    Served(
                        office: office, process: bot.processIdentifier, web: web, member: work.member,
                        work: work.keys[0]))
            } catch {
                bot.terminate()
                throw error
            }
            bot.terminate()
            try await PracticeTests.until("the end of the bot") { !bot.isRunning }
            #expect(bot.terminationStatus == 0)
        }
        try FileManager.default.removeItem(at: office.directory)
    }

    @Test("it says first what it is; its figures name the platform and the last copy's age; no file of it is another's")
    func figures() async throws {
        try await withBot { served in
            try await served.exchange("10%")
            let (office, web) = (served.office, served.web)
            let expected = [
                "namro_last_backup_age_seconds ", #"namro_sends_total{platform="zalo",bot=""#,
                #"namro_sent_total{platform="zalo",bot=""#,
            ]
            try await PracticeTests.until("the figures") {
                let text = try Loopback(port: web).answer(to: "GET /metrics HTTP/1.0\r\n\r\n")
                return expected.allSatisfy { text.contains("\n" + $0) }
            }
            let first = try String(contentsOf: office.log, encoding: .utf8).split(separator: "\n").first ?? ""
            for words in [
                "namro begins", NamroVersion.current, "zalo", URL(filePath: office.database).lastPathComponent,
            ] {
                #expect(first.contains(words), "\(first)")
            }
            let copied = try FileManager.default.contentsOfDirectory(
                atPath: Self.copies(of: office).path(percentEncoded: false))
            #expect(copied.count == 1)
            let files =
                [".traps", "-wal", ""].map { office.database + $0 }
                + copied.map { Self.copies(of: office).appending(path: $0).path(percentEncoded: false) }
            for file in files { #expect(try Self.mode(file) == 0o600, "\(file)") }
        }
    }

    @Test(
        "it goes on answering while a bad client holds more connections to its web server than it has descriptors, of which most stay its own"
    )
    func heldOpen() async throws {
        try await withBot(descriptors: 256) { served in
            try await served.exchange("10%")
            var (held, most) = ([Loopback](), 0)
            for percent in [20, 30] {
                for _ in 0..<150 {
                    guard let socket = try? Loopback(port: served.web) else { continue }
                    socket.send("GET /metrics HTTP/1.1\r\nHost: x\r\nX-A: ")
                    held.append(socket)
                    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(served.process)/fd")
                    most = max(most, open.count)
                }
                // The next poll needs a connection of its own.
                served.office.group.add(PracticeFault(kind: .close, method: "getUpdates"))
                try await served.exchange("\(percent)%")
            }
            #expect(held.count > 200)
            #expect(most < 128, "\(most)")
        }
    }

    @Test("an import beside it asks first, whatever --yes says of the changes, and needs a word of its own")
    func importing() async throws {
        try await withBot { served in
            try await served.exchange("10%")
            let office = served.office
            let roster = office.directory.appending(path: "roster.csv")
            let text = try String(contentsOf: roster, encoding: .utf8)
            try text.replacing("Lãnh đạo Sở Nội vụ,Lãnh đạo đơn vị", with: "Lãnh đạo Sở Nội vụ,Giám đốc").write(
                to: roster, atomically: true, encoding: .utf8)
            let arguments = ["import", "--yes", "--config", office.directory.path()]
            for input in ["", "k\n"] {
                let refused = try await Self.run(arguments, input, database: office.database)
                #expect(refused.status == 1 && refused.text.contains("Bot đang chạy"), "\(refused)")
                #expect(refused.text.contains("Chưa nhập gì"))
            }
            let isChanged = { try await office.read { try $0.office().officers.contains { $0.title == "Giám đốc" } } }
            #expect(try await !isChanged())
            let taken = try await Self.run(arguments + ["--yes-beside-serve"], "", database: office.database)
            #expect(taken.status == 0 && !taken.text.contains("Bot đang chạy"), "\(taken)")
            #expect(try await isChanged())
            try await served.exchange("20%")
        }
    }

    @Test("new codes for all ask before they void what was handed out; --yes does not; the file is its owner's alone")
    func codes() async throws {
        let office = try await TestOffice(links: false)
        let file = TestOffice.newPath() + ".csv"
        // One that stood there for others to read is so no more.
        #expect(FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o644]))
        let arguments = ["roster", "codes", "--config", Repository.root.appending(path: "bot-config").path()]
        let written = arguments + ["--output", file]
        let first = try await Self.run(written, "", database: office.path)
        #expect(first.status == 0 && first.text.contains("Đã ghi"), "\(first)")
        #expect(try Self.mode(file) == 0o600)
        let old = try Self.codes(file)
        let people = try await office.store.read { try $0.codes.openCount(at: SystemTime().now) }
        #expect(people > 30 && old.count == people)
        for input in ["", "k\n", "không\n"] {
            let refused = try await Self.run(written, input, database: office.path)
            #expect(refused.status == 1 && refused.text.contains("\(people) người có mã đã cấp"), "\(refused)")
            #expect(try Self.codes(file) == old)
        }
        // What was handed out is still good.
        let linked = try await office.say("liên kết \(try #require(old["HM-CB"]))", as: "HM-CB")
        #expect(linked.contains { $0.contains("Đã liên kết") }, "\(linked)")
        for (extra, input) in [([], "c\n"), (["--yes"], ""), (["--yes"], "k\n")] {
            let before = try Self.codes(file)
            let taken = try await Self.run(written + extra, input, database: office.path)
            #expect(taken.status == 0 && taken.text.contains("mã đã cấp") == extra.isEmpty, "\(taken)")
            let after = try Self.codes(file)
            #expect(after.count == people - 1 && !after.contains { before[$0.key] == $0.value })
        }
        let void = try await office.say("liên kết \(try #require(old["BD-CB"]))", as: "BD-CB")
        #expect(void.first?.contains("không đúng") == true, "\(void)")
        // One person's code is no question for all.
        let one = try await Self.run(arguments + ["--officer", "BD-CB"], "", database: office.path)
        #expect(one.status == 0 && one.text.contains("BD-CB"))
    }

    // MARK: Helpers

    private static func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    /// The codes of a file by the person's code.
    private static func codes(_ file: String) throws -> [String: String] {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        return Dictionary(
            lines.map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                return (String(fields.first ?? ""), String(fields.last ?? ""))
            }
        ) { first, _ in first }
    }

    /// What a command prints and how it ends, with what somebody types.
    private static func run(
        _ arguments: [String], _ input: String, database: String
    ) async throws -> (status: Int32, text: String) {
        let output = URL(filePath: TestOffice.newPath() + ".txt")
        try Data().write(to: output)
        let (process, typed, printed) = (Process(), Pipe(), try FileHandle(forWritingTo: output))
        process.executableURL = try DrillOffice.binary()
        process.arguments = arguments
        process.environment = ["NAMRO_DATABASE": database]
        (process.standardInput, process.standardOutput, process.standardError) = (typed, printed, printed)
        try process.run()
        try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try typed.fileHandleForWriting.close()
        try await PracticeTests.until("the end of \(arguments[0])") { !process.isRunning }
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }
}

/// A connection to a port of this machine, open for as long as this is kept.
private final class Loopback: Sendable {
    private let descriptor: Int32

    /// Connects. Throws where nobody listens.
    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        // For a peer that says nothing any more.
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(descriptor)
            throw CocoaError(.fileReadUnknown)
        }
    }

    deinit { close(descriptor) }

    /// Sends text, as far as somebody takes it.
    func send(_ text: String) { _ = Glibc.send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL)) }

    /// All that comes after a request, until the other side ends it.
    func answer(to request: String) -> String {
        send(request)
        var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while case let count = recv(descriptor, &part, part.count, 0), count > 0 { bytes += part.prefix(count) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
