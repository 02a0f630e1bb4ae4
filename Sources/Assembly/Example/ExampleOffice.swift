package import Assignments
package import BotConfiguration
import CivilCalendar
import Conversation
package import Coordinator
package import Foundation
package import Storage
import VietnameseText

/// An office to show and to judge by what the bot understands: an ordinary one, in a database of its own, brought by imports and by
/// messages to Tuesday 7 May 2024, 14:00. It speaks and decides by the rules of whoever asks.
package struct ExampleOffice: Sendable {
    /// The files do not make an office.
    package struct Broken: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong.
        package let description: String
    }

    /// Its moment.
    package static let now = CivilZone.vietnam.instant(of: CivilDate(dayNumber: 19_850), at: .at(14))
    /// The bot's account in it.
    package static let account = PlatformAccount(platform: "zalo", account: "bot")
    /// The bot as people see it there.
    package static let bot = BotAccount(id: "bot", displayName: "Bot Năm Rõ")
    /// The chat of its group.
    package static let group = "group-1"

    /// Its database.
    package let store: DatabaseStore
    /// Where the database is.
    package var path: String { folder.path(of: Self.file) }
    /// By what it works and speaks.
    package let configuration: OfficeConfiguration
    /// The codes of the people whom roles stand for.
    package let people: [String: String]
    private static let file = "office.sqlite"
    /// Goes with its last user.
    private let folder: TemporaryFolder

    /// Makes the office. Throws `Broken`, or what the store throws.
    package static func make(
        _ files: ExampleFiles = .shipped, configuration: OfficeConfiguration
    ) async throws -> ExampleOffice {
        let loading = try ExampleLoading(files, configuration: configuration)
        let folder = try TemporaryFolder()
        let store = try DatabaseStore.sqlite(path: folder.path(of: file))
        try await store.write { try loading($0) }
        return ExampleOffice(
            store: store, configuration: configuration, people: loading.course.people, folder: folder)
    }

    /// The turn of a message, as `serve` runs it; `watch` is told what is decided.
    package func handling(
        watch: @escaping HandleMessage.Watch = { _, _ in }
    ) -> HandleMessage {
        Self.handling(configuration, watch: watch)
    }

    static func handling(
        _ configuration: OfficeConfiguration, watch: @escaping HandleMessage.Watch
    ) -> HandleMessage {
        var handle = HandleMessage(
            rules: configuration.rules, renderer: configuration.renderer, bots: [account: bot])
        handle.watch = watch
        return handle
    }

    /// A message as the platform hands it over.
    package static func event(
        _ text: String, from user: String, inGroup: Bool, at instant: Date, key: String
    )
        -> InboundEvent
    {
        InboundEvent(
            kind: .message, key: key, chat: InboundEvent.Chat(id: inGroup ? group : user, isGroup: inGroup),
            sender: user, sentAt: instant, text: NormalizedText(text), raw: "{}")
    }

    /// The code of whom a role or a code means; nil for nobody.
    func code(of word: String, _ tx: any StoreReading) throws -> String? {
        let code = people[word] ?? word
        return try tx.office().officers.first { $0.code.lowercased() == code.lowercased() }?.code
    }

    /// The person of a role or of a code; nil for a stranger and for unknown words.
    package func actor(_ word: String, _ tx: any StoreReading, at now: Date) throws -> Actor? {
        let code = people[word] ?? word
        guard let officer = try tx.office().officers.first(where: { $0.code.lowercased() == code.lowercased() })
        else { return nil }
        let day = configuration.rules.zone.date(of: now)
        return Actor(
            officer: officer, grants: try tx.office().grants(of: officer.id),
            delegations: try tx.office().delegations(to: officer.id, on: day, at: now),
            standsInFor: try tx.office().standsInFor(officer.id, on: day, at: now))
    }
}

/// A folder for the user alone, which goes with its last holder.
private final class TemporaryFolder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "namro-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(of name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
}
