import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage

/// The reference office imported once in a process: a database that each `TestOffice` copies instead of importing it again.
struct OfficeTemplate: Sendable {
    /// The bot's account in it.
    static let account = PlatformAccount(platform: "zalo", account: "bot")

    private let path: String

    /// With everybody linked and the group pinned.
    static let linked = Task { try await OfficeTemplate(links: true) }
    /// With nobody linked.
    static let unlinked = Task { try await OfficeTemplate(links: false) }

    private init(links: Bool) async throws {
        path = TestFolder.file(named: "template-\(links ? "linked" : "unlinked").sqlite")
        let configuration = try Repository.configuration()
        let engine = try SQLiteEngine.open(path: path)
        try DatabaseStoreFactory.hurry(engine)
        try await Self.fill(
            DatabaseStore(engine: engine), configuration, configuration.rules, start: TestOffice.start, links: links)
        try engine.close()
    }

    /// Makes a database of this office. Throws where the file cannot be copied.
    func copy(to other: String) throws { try FileManager.default.copyItem(atPath: path, toPath: other) }

    /// Imports the reference campaign and, where asked, links everyone (a user's id is the code) and pins the group.
    static func fill(
        _ store: DatabaseStore, _ configuration: OfficeConfiguration, _ rules: OfficeRules, start: Date, links: Bool
    ) async throws {
        try await store.write { tx in
            _ = try ImportOffice(rules: rules, renderer: configuration.renderer).run(
                roster: configuration.roster, plans: configuration.plans, tx, at: start)
            guard links else { return }
            for officer in try tx.office().officers {
                try tx.accounts.link(
                    ChatIdentity(account: account, user: officer.code, privateChat: officer.code, officer: officer.id),
                    at: start)
                if officer.code == "TP-PT" {
                    try tx.groups.pin(account, chat: TestOffice.group, to: SummaryScope(), by: officer.id, at: start)
                }
            }
        }
    }
}

/// The files of this run of the tests, which go when the process ends.
enum TestFolder {
    private static let folder: URL = {
        atexit { try? FileManager.default.removeItem(at: TestFolder.url) }
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }()

    private static let url = FileManager.default.temporaryDirectory.appending(
        path: "namro-tests-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)

    /// The path of a file of this run.
    static func file(named name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
}
