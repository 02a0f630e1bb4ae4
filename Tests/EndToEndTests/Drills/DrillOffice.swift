import Assembly
import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import NamroLab
import PlatformSupport
import ServiceLifecycle
import Storage
import TestSupport
import ZaloPlatform

/// An office of today at work around the clock, with a practice group that runs here and a bot that runs as a process of its own.
struct DrillOffice {
    /// The folder of the configuration.
    let directory: URL
    /// The database's file.
    let database = TestOffice.newPath()
    /// What all its bots have logged.
    let log: URL
    /// The configuration.
    let configuration: OfficeConfiguration
    /// The group.
    let group: PracticeGroup

    /// Writes the configuration, and an office of the shipped roster with so many works for each unit that are due in three weeks; with
    /// `remindedEachMinute` every work that is not acknowledged is spoken of in each of its first ten minutes. Throws where a file
    /// cannot be written.
    init(works: Int = 6, remindedEachMinute: Bool = false) async throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "namro-drill-\(UUID().uuidString)")
        log = directory.appending(path: "bot.log")
        let shipped = Repository.root.appending(path: "bot-config")
        try FileManager.default.copyItem(at: shipped, to: directory)
        let today = CivilZone.vietnam.date(of: SystemTime().now)
        try Self.calendar(around: today).write(
            to: directory.appending(path: "calendar/vn.yaml"), atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(at: directory.appending(path: "campaigns/pccc24.yaml"))
        try Self.plan(from: today, works: works).write(
            to: directory.appending(path: "campaigns/drill.yaml"), atomically: true, encoding: .utf8)
        if remindedEachMinute {
            let rungs = (1...10).map { "  - {minutes: \($0), who: officer}\n" }.joined()
            try "acknowledgement:\n\(rungs)".write(
                to: directory.appending(path: "ladder.yaml"), atomically: true, encoding: .utf8)
        }
        configuration = try OfficeConfiguration.load(
            directory: directory, environment: ["NAMRO_DATABASE": database])
        let office = PracticeOffice(configuration: configuration)
        let now = SystemTime().now
        group = office.group(time: PracticeTime(start: now, runs: true))
        let engine = try SQLiteEngine.open(path: database)
        // Given a little while ago, so that the first reminders are due soon after the first start.
        let given = remindedEachMinute ? now.addingTimeInterval(-45) : now
        try await office.prepare(DatabaseStore(engine: engine), for: group, at: given)
        try engine.close()
    }

    /// Every day is worked, and all of it, so that a drill may be held at any time.
    private static func calendar(around today: CivilDate) -> String {
        let days = (-10...40).map { CivilDate(dayNumber: today.dayNumber + $0) }
        let years = Set(days.map(\.year)).sorted().map { year in
            let worked = days.filter { $0.year == year && $0.weekday.rawValue > 5 }.map(\.iso)
            return "  \(year): {source: drill, days_off: [], worked: [\(worked.joined(separator: ", "))]}"
        }
        return "sessions: [\"00:00-12:00\", \"12:00-23:59\"]\nyears:\n\(years.joined(separator: "\n"))\n"
    }

    private static func plan(from today: CivilDate, works count: Int) -> String {
        let works = (1...count).map { number in
            """
              - code: V\(number)
                work: Việc diễn tập số \(number)
                kinds: [Quận, Huyện, Thị xã]
                responsibility: Đơn vị thực hiện
                steps: [{title: Làm}]
                deadline: \(CivilDate(dayNumber: today.dayNumber + 21).iso)
                result: Báo cáo
            """
        }
        return """
            code: DT
            name: Diễn tập
            chair: TP-PT
            phases:
              - {code: GD1, name: Giai đoạn 1, from: \(today.iso), to: \(CivilDate(dayNumber: today.dayNumber + 30).iso)}
            works:
            \(works.joined(separator: "\n"))
            """
    }

    /// The open work of each designated officer, by the member's id. Throws `StoreError`.
    func work() async throws -> [(member: String, keys: [Int64])] {
        let members = Dictionary(group.members.map { ($0.code, $0.id) }) { first, _ in first }
        return try await read { tx in
            try tx.office().officers.filter(\.isDesignated).compactMap { officer in
                guard let member = members[officer.code] else { return nil }
                let keys = try tx.openAssignments(of: officer.id).map(\.id.rawValue)
                return keys.isEmpty ? nil : (member, keys)
            }
        }
    }

    /// Looks into the database beside the bot. Throws `StoreError`.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreReading) throws -> Value
    ) async throws -> Value {
        try await DatabaseStore.sqlite(path: database).read(body)
    }

    /// Starts a bot of this office, to which the platform pushes where it has a port of its own to listen on. Throws where it cannot be
    /// started.
    func start(port: Int, webhook: Int? = nil) throws -> Process {
        try start(
            [
                "NAMRO_ZALO_TOKEN": group.token, "NAMRO_ZALO_BASE_URL": "http://127.0.0.1:\(port)",
            ].merging(webhook.map(Self.webhookEnvironment) ?? [:]) { $1 })
    }

    /// Starts a bot of this office on the platforms that the environment names, where asked with no more than so many descriptors. Throws
    /// where it cannot be started.
    func start(_ environment: [String: String], descriptors: Int? = nil) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let limit = descriptors.map { "ulimit -n \($0); " } ?? ""
        process.arguments = [
            "-c", limit + #"exec "$0" "$@""#, try Self.binary().path(), "serve", "--config", directory.path(),
        ]
        process.environment = environment.merging([
            "NAMRO_DATABASE": database, "NAMRO_SEND_PER_SECOND": "0", "NAMRO_REMINDERS_PER_DAY": "50",
            "NAMRO_PLAN_MESSAGES": "0",
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        let file = open(log.path(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        process.standardError = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try process.run()
        return process
    }

    /// The last of what its bots have logged.
    var lastLogged: String {
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(20).joined(separator: "\n")
    }

    /// What a bot with a webhook needs, on a port of this machine.
    static func webhookEnvironment(port: Int) -> [String: String] {
        [
            "NAMRO_ZALO_MODE": "webhook", "NAMRO_WEB_PORT": String(port), "NAMRO_ZALO_WEBHOOK_SECRET": "drill-secret",
            "NAMRO_WEB_PUBLIC_URL": "http://127.0.0.1:\(port)",
        ]
    }

    /// Tells the platform to push to the bot's port, as `namro zalo set-webhook` does.
    func setWebhook(port: Int, webhook: Int) async throws {
        var environment = Self.webhookEnvironment(port: webhook)
        environment["NAMRO_ZALO_TOKEN"] = group.token
        environment["NAMRO_ZALO_BASE_URL"] = "http://127.0.0.1:\(port)"
        let told = try OfficeConfiguration.load(directory: directory, environment: environment)
        _ = try await PlatformRun(ZaloPlatform.descriptor, settings: told.settings).run("set-webhook")
    }

    /// A port that nobody listens on.
    static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> UInt16? in
                guard bind(socket, address, length) == 0, getsockname(socket, address, &length) == 0 else { return nil }
                return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { $0.pointee.sin_port.bigEndian }
            }
        }
        guard let port else { throw CocoaError(.featureUnsupported) }
        return Int(port)
    }

    /// The program: the one named in NAMRO_BINARY, or the one built beside these tests.
    static func binary() throws -> URL {
        if let named = ProcessInfo.processInfo.environment["NAMRO_BINARY"] { return URL(filePath: named) }
        return try BuiltProgram.url("namro")
    }
}
