import Coordinator
import Foundation
import Logging
import ServiceLifecycle
import Storage
import TestSupport
import Testing

@Suite("A window of sends", .timeLimit(.minutes(5)))
struct WindowTests {
    /// Puts so many messages for each of so many chats into the outbox.
    private func fill(
        _ office: TestOffice, chats: Int, each count: Int, purpose: OutboxPurpose = .reply, named name: String = "chat"
    ) async throws {
        let (account, now) = (office.account, office.time.now)
        try await office.store.write { tx in
            for number in 1...count {
                for chat in 1...chats {
                    _ = try tx.outbox.enqueue(
                        OutboxDraft(
                            account: account, chat: "\(name) \(chat)", purpose: purpose, text: "\(number)", inbox: nil,
                            mattersUntil: now.addingTimeInterval(86_400)), at: now)
                }
            }
        }
    }

    private func counts(_ office: TestOffice) async throws -> [OutboxState: Int] {
        try await office.store.read { try $0.outbox.counts() }
    }

    /// Waits for something that comes.
    private func until(_ condition: () async throws -> Bool) async throws {
        while try await !condition() { await Task.yield() }
    }

    /// Runs the sending loop as the program does, at most `concurrency` at once, until `body` has ended.
    private func serving(
        _ office: TestOffice, concurrency: Int = 30, _ body: (ServiceGroup) async throws -> Void
    ) async throws {
        let dispatcher = Dispatcher(
            platform: office.platform, account: office.account, store: office.fenced, lease: office.lease,
            time: office.time, rate: 0, concurrency: concurrency
        ) { "(gửi lại) " + $0 }
        let service = DispatchService(
            dispatcher: dispatcher, lease: office.lease, time: office.time, queued: Signal(),
            logger: Logger(label: "test"))
        let group = ServiceGroup(services: [service], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await body(group)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test("a chat that hangs holds up nobody, each other gets all its messages in order, and each is written down")
    func hanging() async throws {
        let office = try await TestOffice(links: false)
        try await fill(office, chats: 40, each: 5)
        office.platform.hang(["chat 3"])
        try await serving(office) { _ in
            try await until { try await counts(office)[.sent] == 39 * 5 }
            #expect(office.platform.hungCount == 1)
            #expect(try await counts(office) == [.sent: 195, .sending: 1, .pending: 4])
            office.platform.hang([])
            try await until { try await counts(office)[.sent] == 200 }
        }
        for (chat, messages) in Dictionary(grouping: office.platform.taken, by: \.chat) {
            #expect(messages.map(\.text) == ["1", "2", "3", "4", "5"], "\(chat)")
        }
        #expect(office.platform.mostUnderWay <= 30)
    }

    @Test("no more than the window holds are under way, one for each chat, and a place that is free is taken at once")
    func bounded() async throws {
        let office = try await TestOffice(links: false)
        try await fill(office, chats: 12, each: 3)
        let slow = Set((1...3).map { "chat \($0)" })
        office.platform.hang(slow)
        try await serving(office, concurrency: 4) { _ in
            // Three places hang; all others go through the fourth.
            try await until { try await counts(office)[.sent] == 9 * 3 }
            #expect(office.platform.hungCount == 3 && office.platform.mostUnderWay <= 4)
            office.platform.hang([])
            try await until { try await counts(office)[.sent] == 36 }
        }
        #expect(office.platform.mostUnderWay <= 4)
    }

    @Test("a stop waits for what is under way, claims nothing more, and writes down what came of it")
    func stops() async throws {
        let office = try await TestOffice(links: false)
        try await fill(office, chats: 3, each: 2)
        office.platform.hang(["chat 1", "chat 2", "chat 3"])
        try await serving(office) { group in
            try await until { office.platform.hungCount == 3 }
            await group.triggerGracefulShutdown()
            for _ in 0..<100 { await Task.yield() }
            #expect(try await counts(office) == [.sending: 3, .pending: 3])
            office.platform.hang([])
        }
        #expect(try await counts(office) == [.sent: 3, .pending: 3])
    }

    @Test("what a chat that hung has come to is settled with its own outcome, and its next message goes then")
    func late() async throws {
        let office = try await TestOffice(links: false)
        try await fill(office, chats: 2, each: 2)
        office.platform.hang(["chat 1"])
        try await serving(office) { _ in
            try await until { try await counts(office)[.sent] == 2 }
            office.platform.answerAlways(.refused(reason: "400"))
            office.platform.hang([])
            try await until { try await counts(office)[.refused] == 2 }
        }
        #expect(try await counts(office) == [.sent: 2, .refused: 2])
    }

    @Test("by turns in one's own hands no chat has two messages under way, whatever ends first", arguments: [1, 2, 3])
    func turns(_ concurrency: Int) async throws {
        let office = try await TestOffice(links: false)
        try await fill(office, chats: 3, each: 2)
        let dispatcher = Dispatcher(
            platform: office.platform, account: office.account, store: office.fenced, lease: office.lease,
            time: office.time, rate: 0, concurrency: concurrency
        ) { $0 }
        let first = try await dispatcher.turn().claimed
        #expect(first.count == concurrency)
        #expect(try await dispatcher.turn().claimed.isEmpty)
        for claimed in first.reversed() { await dispatcher.send(claimed) }
        while case let next = try await dispatcher.turn().claimed, !next.isEmpty {
            for claimed in next { await dispatcher.send(claimed) }
        }
        let taken = Dictionary(grouping: office.platform.taken, by: \.chat).mapValues { $0.map(\.text) }
        #expect(taken.values.allSatisfy { $0 == ["1", "2"] })
    }

    @Test("who waits for a reply does not wait for reminders of others that were written before it")
    func replies() async throws {
        let office = try await TestOffice(links: false)
        try await fill(office, chats: 20, each: 1, purpose: .reminder)
        try await fill(office, chats: 1, each: 1, named: "asking")
        let dispatcher = Dispatcher(
            platform: office.platform, account: office.account, store: office.fenced, lease: office.lease,
            time: office.time, rate: 0, concurrency: 1
        ) { $0 }
        while case let next = try await dispatcher.turn().claimed, !next.isEmpty {
            for claimed in next { await dispatcher.send(claimed) }
        }
        let order = office.platform.taken.map(\.chat)
        #expect(order == ["asking 1"] + (1...20).map { "chat \($0)" })
    }
}
