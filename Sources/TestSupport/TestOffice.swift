import Assembly
package import Assignments
package import BotConfiguration
import CivilCalendar
package import Conversation
package import Coordinator
package import Foundation
package import Storage
import VietnameseText

/// The reference office in a fresh database, with the engine's steps to be driven by hand.
package struct TestOffice {
    /// The shipped configuration.
    package let configuration: OfficeConfiguration
    /// The database's file.
    package let path = Self.newPath()
    /// The database under the store.
    package let engine: SQLiteEngine
    /// The store.
    package let store: DatabaseStore
    /// The store as the engine writes it.
    package let fenced: FencedStore
    /// The lease, held.
    package let lease: Lease
    /// The clock.
    package let time: ManualTime
    /// The platform.
    package let platform = FakePlatform()
    /// The bot's account.
    package let account = OfficeTemplate.account
    /// Receives.
    package let receiver: Receiver
    /// Processes.
    package let processor: Processor
    /// Ticks.
    package let ticker: Ticker
    /// Sends.
    package let dispatcher: Dispatcher
    /// Fetches files.
    package let files: FileKeeper
    /// The group's id.
    package static let group = "group-1"
    /// Tuesday 7 May 2024, 14:00.
    package static let start = ExampleOffice.now

    /// The rules by which everything runs: the shipped ones, but for what a test has changed.
    package let rules: OfficeRules

    /// Imports the reference campaign at `start`, links everyone (a user's id is the code) and pins the group.
    ///
    /// `speaking` takes the place of the shipped rules on how much is said unasked, and when; `clearRule` that of "5 rõ"; `other` that
    /// of the file at `path`, an empty database whose commits wait for their disk.
    package init(
        start: Date = Self.start, links: Bool = true, speaking: SpeakingRules? = nil, clearRule: ClearRule? = nil,
        in other: SQLiteEngine? = nil
    ) async throws {
        configuration = try Repository.configuration()
        let isTheUsual = start == Self.start && clearRule == nil && speaking == nil && other == nil
        if isTheUsual { try await (links ? OfficeTemplate.linked : OfficeTemplate.unlinked).value.copy(to: path) }
        engine = try other ?? SQLiteEngine.open(path: path)
        if other == nil { try DatabaseStoreFactory.hurry(engine) }
        store = DatabaseStore(engine: engine)
        time = ManualTime(now: start)
        lease = Lease(holder: "test", store: store, time: time)
        _ = try await lease.renew()
        lease.open()
        let shipped = configuration.rules
        var choices = shipped.choices
        if let speaking { choices.speaking = speaking }
        rules = OfficeRules(
            calendar: shipped.calendar, zone: shipped.zone, clearRule: clearRule ?? shipped.clearRule,
            ladder: shipped.reminders.ladder, choices: choices, withMonthlyPlan: shipped.withMonthlyPlan)
        let steps = Engine(
            bots: [platform.asBot], store: store, lease: lease, rules: rules, renderer: configuration.renderer,
            time: time,
            alerts: .none)
        (fenced, processor, ticker) = (steps.store, steps.processor, steps.ticker)
        (receiver, dispatcher) = (steps.channels[0].receiver, steps.channels[0].dispatcher)
        files = steps.channels[0].files
        guard !isTheUsual else { return }
        try await OfficeTemplate.fill(store, configuration, rules, start: start, links: links)
    }

    /// A path for a database of its own.
    package static func newPath() -> String { TestFolder.file(named: "\(UUID().uuidString).sqlite") }

    /// A message of a person, as the platform would hand it over.
    package func event(
        _ text: String?, from user: String, inGroup: Bool = false, key: String = UUID().uuidString,
        isBot: Bool = false, chat: String? = nil, replyingTo message: String? = nil
    ) -> InboundEvent {
        InboundEvent(
            kind: .message, key: key,
            chat: InboundEvent.Chat(id: chat ?? (inGroup ? Self.group : user), isGroup: inGroup), sender: user,
            senderIsBot: isBot, sentAt: time.now, text: text.map { NormalizedText($0) }, repliesTo: message,
            raw: "{}")
    }

    /// Receives, processes and sends, and answers what was sent.
    @discardableResult
    package func exchange(_ events: InboundEvent...) async throws -> [OutboundMessage] {
        let before = platform.sent.count
        platform.offer(ReceivedBatch(events: events))
        _ = try await lease.renew()
        _ = try await receiver.receiveOnce()
        _ = try await processor.processOnce()
        try await dispatchAll()
        return Array(platform.sent.dropFirst(before))
    }

    /// What the bot answers to one private message.
    package func say(_ text: String, as user: String, inGroup: Bool = false) async throws -> [String] {
        try await exchange(event(text, from: user, inGroup: inGroup)).map(\.text)
    }

    /// Sends until nothing is left to be sent now.
    package func dispatchAll() async throws {
        _ = try await lease.renew()
        while try await dispatcher.dispatchOnce().tried > 0 {}
    }

    /// Ticks until nothing more is due, then sends; answers what was sent.
    @discardableResult
    package func tickAll() async throws -> [OutboundMessage] {
        let before = platform.sent.count
        _ = try await lease.renew()
        while true {
            if try await ticker.tickOnce().isIdle { break }
        }
        try await dispatchAll()
        return Array(platform.sent.dropFirst(before))
    }

    /// Moves civil time, ticks and sends; answers what was sent.
    @discardableResult
    package func tick(at instant: String) async throws -> [OutboundMessage] {
        time.set(Self.instant(instant))
        return try await tickAll()
    }

    /// Changes an assignment behind everybody's back, as an import would.
    package func change(_ code: Int64, _ change: @escaping @Sendable (inout Assignment) -> Void) async throws {
        let (rules, now) = (rules, time.now)
        try await store.write { tx in
            guard let before = try tx.assignment(Assignment.ID(rawValue: code)) else { return }
            var after = before
            change(&after)
            let entry = HistoryEntry(
                assignment: after.id, act: .replan, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now,
                inbox: nil, after: after)
            try tx.record(entry, replacing: before, by: rules.reminders)
        }
    }

    /// The assignment of a code as it stands.
    package func assignment(_ code: Int64) async throws -> Assignment? {
        try await store.read { try $0.assignment(Assignment.ID(rawValue: code)) }
    }

    /// An instant of the office's wall clock: `2024-05-10 08:00`.
    package static func instant(_ text: String) -> Date {
        let parts = text.split(separator: " ")
        guard let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1]) else { return start }
        return CivilZone.vietnam.instant(of: date, at: time)
    }
}

/// Where the repository's own files are.
package enum Repository {
    /// The root folder.
    package static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The shipped configuration, with settings from an environment. Throws where it is not valid.
    package static func configuration(environment: [String: String] = [:]) throws -> OfficeConfiguration {
        try environment.isEmpty ? shipped.get() : load(environment)
    }

    /// The shipped configuration, read once: it takes longer to read than most tests take.
    private static let shipped = Result { try load([:]) }

    private static func load(_ environment: [String: String]) throws -> OfficeConfiguration {
        try OfficeConfiguration.load(
            directory: root.appending(path: "bot-config", directoryHint: .isDirectory), environment: environment)
    }
}
