import Conversation
import Coordinator
import Foundation
import Logging
import PlatformSupport
import ServiceLifecycle
import Storage
import TestSupport
import Testing
import VietnameseText

/// What every platform promises the engine, against a peer that answers byte by byte.
@Suite("The contract of a platform")
struct PlatformContractTests {
    /// Beside hundreds of other tests an answer may take half a minute; a short time-out is for what must run into it.
    private static let patience: Duration = .seconds(300)
    private static let html = "<html><body>502</body></html>"
    private static let message = OutboundMessage(chat: "77", text: "Đã ghi nhận: <b> & \"70%\"", key: "41")

    private func with<Value>(
        _ platform: PlatformUnderTest, _ acts: [ScriptedPeer.Act], timeout: Duration = patience,
        _ body: (any ChatPlatform, ScriptedPeer) async throws -> Value
    ) async throws -> Value {
        let peer = try await ScriptedPeer.start(acts)
        let value = try await body(try platform.make(peer.address, timeout), peer)
        try await peer.stop()
        return value
    }

    private static func json(_ of: (status: String, body: String)) -> ScriptedPeer.Act {
        ScriptedPeer.json(of.body, status: of.status)
    }

    private static func body(_ request: String) throws -> JSONValue {
        let end = try #require(request.firstRange(of: "\r\n\r\n"))
        return try #require(JSONValue(Data(request[end.upperBound...].utf8)))
    }

    /// The answers to a poll that brings a message; who the bot is was asked before where it must be known.
    private static func acts(_ platform: PlatformUnderTest, _ id: String, _ text: String) -> [ScriptedPeer.Act] {
        platform.message(id, text).map { ScriptedPeer.json($0) }
    }

    private static func idle(_ platform: PlatformUnderTest) -> [ScriptedPeer.Act] {
        Array(repeating: ScriptedPeer.json(platform.idle), count: platform.answersPerPoll)
    }

    // MARK: Receiving

    @Test("the bot's account is known by its id", arguments: PlatformUnderTest.all)
    func identity(_ platform: PlatformUnderTest) async throws {
        try await with(platform, [ScriptedPeer.json(platform.me)]) { adapter, _ in
            #expect(adapter.name == platform.name)
            let bot = try await adapter.identify()
            #expect(bot.id == "900")
        }
    }

    @Test("nothing is nothing; a message has its key, words, chat, sender and time", arguments: PlatformUnderTest.all)
    func receiving(_ platform: PlatformUnderTest) async throws {
        let text = "Đã rà soát 45/60 😀"
        let acts = [ScriptedPeer.json(platform.me)] + Self.idle(platform) + Self.acts(platform, "5", text)
        try await with(platform, acts) { adapter, _ in
            _ = try await adapter.identify()
            let first = try await adapter.receive(after: platform.start)
            #expect(first.events.isEmpty)
            let second = try await adapter.receive(after: first.next)
            let event = try #require(second.events.first)
            #expect(second.events.count == 1 && event.kind == .message)
            #expect(event.text?.string == text && !event.key.isEmpty)
            #expect(event.chat == InboundEvent.Chat(id: "77", isGroup: false))
            #expect(event.sender == "77" && !event.senderIsBot && event.isAddressed)
            #expect(event.sentAt == Date(timeIntervalSince1970: 1_715_065_200))
            #expect(event.raw.contains(#"45/60"#))
        }
    }

    @Test("a message that is delivered twice is received once, and the next one too", arguments: PlatformUnderTest.all)
    func duplicates(_ platform: PlatformUnderTest) async throws {
        // What is known of a room is asked once.
        let acts =
            [ScriptedPeer.json(platform.me)] + Self.acts(platform, "5", "#128 10%")
            + Self.acts(platform, "5", "#128 10%").prefix(platform.answersPerPoll)
            + Self.acts(platform, "6", "#128 10%").prefix(platform.answersPerPoll)
        try await with(platform, acts) { adapter, _ in
            let office = try await TestOffice(links: false)
            let receiver = try await receiver(platform, adapter, office)
            var new: [Int] = []
            for _ in 0..<3 { new.append(try await receiver.receiveOnce()) }
            #expect(new == [1, 0, 1])
        }
    }

    @Test("an outage is temporary, a wrong token permanent", arguments: PlatformUnderTest.all)
    func pollErrors(_ platform: PlatformUnderTest) async throws {
        let acts: [([ScriptedPeer.Act], PlatformError.Kind)] = [
            ([ScriptedPeer.json(Self.html, status: "502 Bad Gateway")], .temporary),
            ([ScriptedPeer.json(Self.html)], .temporary),
            ([.resetAfterReading], .temporary), (platform.wrongToken.map(Self.json), .permanent),
        ]
        for (answers, kind) in acts {
            let every = Array(repeating: answers, count: platform.answersPerPoll).flatMap(\.self)
            try await with(platform, [ScriptedPeer.json(platform.me)] + every) { adapter, _ in
                _ = try await adapter.identify()
                let error = await #expect(throws: PlatformError.self) {
                    _ = try await adapter.receive(after: platform.start)
                }
                #expect(error?.kind == kind && error?.reason.contains(platform.secret) == false)
            }
        }
    }

    @Test(
        "a stop waits for a poll whose answer is the only copy, and keeps what it brings; any other poll it cuts",
        arguments: PlatformUnderTest.all)
    func stop(_ platform: PlatformUnderTest) async throws {
        let answers = platform.message("5", "#128 10%")
        // One that is cut is not waited for; one that is not must be.
        let isCut = try platform.make("http://127.0.0.1:1", .seconds(1)).replaysReceived
        let acts =
            [ScriptedPeer.json(platform.me), .late(ScriptedPeer.jsonText(answers[0]), .seconds(isCut ? 100 : 2))]
            + answers.dropFirst().map { ScriptedPeer.json($0) }
        try await with(platform, acts) { adapter, peer in
            let office = try await TestOffice(links: false)
            let receiver = try await receiver(platform, adapter, office)
            let service = ReceiveService(
                receiver: receiver, lease: office.lease, time: SystemTime(), received: Signal(),
                logger: Logger(label: "test"))
            let group = ServiceGroup(services: [service], logger: Logger(label: "test"))
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                while peer.received.count < 2 { try await Task.sleep(for: .milliseconds(10)) }
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
            let kept = try await office.store.read { try $0.ledger.inbox().map(\.event.text?.string) }
            #expect(kept == (isCut ? [] : ["#128 10%"]))
        }
    }

    /// A receiver that goes on where the platform's fixture begins.
    private func receiver(
        _ platform: PlatformUnderTest, _ adapter: any ChatPlatform, _ office: TestOffice
    ) async throws -> Receiver {
        let account = PlatformAccount(platform: platform.name, account: try await adapter.identify().id)
        if let start = platform.start { try await office.store.write { try $0.polls.setCursor(start, of: account) } }
        return Receiver(platform: adapter, account: account, store: office.fenced, time: office.time)
    }

    // MARK: Sending

    @Test("what is known of a send afterwards", arguments: PlatformUnderTest.all)
    func outcomes(_ platform: PlatformUnderTest) async throws {
        func outcome(_ act: ScriptedPeer.Act, _ timeout: Duration = Self.patience) async throws -> SendOutcome {
            try await with(platform, [act], timeout: timeout) { adapter, peer in
                let outcome = await adapter.send(Self.message)
                #expect(!"\(outcome)".contains(platform.secret))
                let request = try #require(peer.received.first)
                #expect(platform.sentText(try Self.body(request)) == Self.message.text)
                return outcome
            }
        }
        #expect(try await outcome(ScriptedPeer.json(platform.sent)) == .sent(message: "555"))
        let limited = try await outcome(ScriptedPeer.json(platform.limit.body, status: platform.limit.status))
        guard case .refusedForNow(let after, _) = limited else {
            Issue.record("\(limited)")
            return
        }
        #expect(after == platform.limit.seconds.map { .seconds($0) })
        guard case .refused = try await outcome(Self.json(platform.refusal)) else {
            Issue.record("a refusal is final")
            return
        }
        let lost: [(ScriptedPeer.Act, Duration)] = [
            (ScriptedPeer.json(Self.html, status: "502 Bad Gateway"), Self.patience),
            (ScriptedPeer.json(Self.html), Self.patience), (.resetAfterReading, Self.patience),
            (.stall, .seconds(3)),
        ]
        for (act, timeout) in lost {
            guard case .unknown = try await outcome(act, timeout) else {
                Issue.record("\(act): nobody knows what became of it")
                return
            }
        }
        if let moved = platform.moved { #expect(try await outcome(Self.json(moved)) == .moved(to: "-42")) }
    }

    @Test("a refused connection is known not sent", arguments: PlatformUnderTest.all)
    func refusedConnection(_ platform: PlatformUnderTest) async throws {
        let peer = try await ScriptedPeer.start()
        let address = peer.address
        try await peer.stop()
        let outcome = try await platform.make(address, .seconds(300)).send(Self.message)
        guard case .notSent(let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(!reason.contains(platform.secret))
    }

    @Test(
        "a long text comes in numbered messages, in order, none longer than is taken", arguments: PlatformUnderTest.all)
    func parts(_ platform: PlatformUnderTest) async throws {
        let acts = Array(repeating: ScriptedPeer.json(platform.sent), count: 4)
        let peer = try await ScriptedPeer.start(acts)
        let office = try await TestOffice(links: false)
        let account = PlatformAccount(platform: platform.name, account: "900")
        let text = (1...100).map { "dòng \($0): công việc đã được giao cho đơn vị" }.joined(separator: "\n")
        try await office.store.write { tx in
            for part in MessageSplitter.messages(text).messages {
                _ = try tx.outbox.enqueue(
                    OutboxDraft(
                        account: account, chat: "77", purpose: .reply, text: part, inbox: nil,
                        mattersUntil: office.time.now), at: office.time.now)
            }
        }
        let dispatcher = Dispatcher(
            // A send has to fit into the lease.
            platform: try platform.make(peer.address, .seconds(11)), account: account, store: office.fenced,
            lease: office.lease, time: office.time, rate: 0
        ) { $0 }
        while try await dispatcher.dispatchOnce().tried > 0 {}
        let texts = try peer.received.map { platform.sentText(try Self.body($0)) ?? "" }
        #expect(texts.count == 3)
        #expect(texts.allSatisfy { $0.utf16.count <= 2_000 })
        let numbers = texts.flatMap { $0.matches(of: /dòng ([0-9]+):/).compactMap { Int($0.1) } }
        #expect(numbers == Array(1...100))
        try await peer.stop()
    }

    // MARK: Secrets

    @Test("the secret is in nothing that is printed of the adapter", arguments: PlatformUnderTest.all)
    func description(_ platform: PlatformUnderTest) throws {
        let adapter = try platform.make("http://127.0.0.1:1", .seconds(1))
        var dumped = ""
        dump(adapter, to: &dumped)
        for text in [String(describing: adapter), String(reflecting: adapter), dumped] {
            #expect(!text.contains(platform.secret))
        }
    }
}
