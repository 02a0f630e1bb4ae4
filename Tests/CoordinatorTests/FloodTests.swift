import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Floods")
struct FloodTests {
    private func flood(
        _ office: TestOffice, from user: String, _ count: Int, inGroup: Bool = false,
        _ words: (Int) -> String = { "tin số \($0)" }
    ) async throws {
        for part in stride(from: 0, to: count, by: 500) {
            let events = (part..<min(part + 500, count)).map {
                office.event(words($0), from: user, inGroup: inGroup)
            }
            office.platform.offer(ReceivedBatch(events: events))
            _ = try await office.receiver.receiveOnce()
        }
    }

    @Test(
        "10,000 messages of a stranger cost one answer an hour, and others are answered before them",
        arguments: [false, true])
    func stranger(_ inGroup: Bool) async throws {
        let office = try await TestOffice()
        try await flood(office, from: "nobody", 10_000, inGroup: inGroup)
        office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        // Thirty of the flood came before it; it is in the second step at the latest.
        for _ in 0..<2 { _ = try await office.processor.processOnce() }
        #expect(try await office.assignment(128)?.percent == 10)
        while try await office.processor.processOnce().hasMore { _ = try await office.lease.renew() }
        try await office.dispatchAll()
        #expect(office.platform.sent.count { $0.chat == "nobody" } == (inGroup ? 0 : 1))
        #expect(office.platform.sent.count { $0.chat == TestOffice.group } == 0)
        #expect(try await office.store.read { try $0.inbox.waitingCount() } == 0)
    }

    /// Processes and sends all that was received.
    private func settle(_ office: TestOffice) async throws {
        while try await office.processor.processOnce().hasMore { _ = try await office.lease.renew() }
        try await office.dispatchAll()
    }

    struct Words: Sendable, CustomTestStringConvertible {
        let name: String
        let words: @Sendable (Int) -> String
        var testDescription: String { name }
        static let all = [
            Words(name: "wrong codes") { "liên kết ABCD-\(1_000 + $0)" },
            Words(name: "the same wrong code") { _ in "liên kết ABCD-2345" },
            Words(name: "codes among other words") { $0 % 2 == 0 ? "alo \($0)" : "liên kết WXYZ-\(2_000 + $0)" },
            Words(name: "commands") { ["trợ giúp", "hủy liên kết", "liên kết nhóm", "1", "đồng ý"][$0 % 5] },
        ]
    }

    @Test("3,100 messages of a stranger in one hour cost one answer, whatever he writes", arguments: Words.all)
    func codes(_ words: Words) async throws {
        let office = try await TestOffice()
        try await flood(office, from: "nobody", 3_100, words.words)
        try await settle(office)
        #expect(office.platform.sent.count == 1)
        office.time.pass(.seconds(3_601))
        _ = try await office.lease.renew()
        try await flood(office, from: "nobody", 50, words.words)
        try await settle(office)
        #expect(office.platform.sent.count == 2)
    }

    @Test("a stranger is one sender in however many chats he writes")
    func chats() async throws {
        let office = try await TestOffice()
        for number in 0..<20 {
            try await office.exchange(office.event("liên kết ABCD-2345", from: "nobody", chat: "room\(number)"))
        }
        #expect(office.platform.sent.count == 1)
    }

    @Test(
        "all strangers together get two hundred answers a day, wrong codes and all; who is linked goes on being answered"
    )
    func accounts() async throws {
        let office = try await TestOffice()
        for number in 0..<400 {
            let words = number % 2 == 0 ? "liên kết ABCD-2345" : "alo"
            office.platform.offer(ReceivedBatch(events: [office.event(words, from: "s\(number)")]))
            _ = try await office.receiver.receiveOnce()
        }
        try await settle(office)
        #expect(office.platform.sent.count == 200)
        #expect(try await office.say("#128 10%", as: "HM-CB").count == 1)
        #expect(try await office.say("liên kết ABCD-2345", as: "HM-CB").first?.contains("không đúng") == true)
    }

    @Test("a chat keeps its order when it writes faster than it is answered")
    func order() async throws {
        let office = try await TestOffice()
        let events = (1...80).map { office.event("#128 \($0)%", from: "HM-CB") }
        office.platform.offer(ReceivedBatch(events: Array(events.prefix(60))))
        office.platform.offer(ReceivedBatch(events: Array(events.suffix(20))))
        _ = try await office.receiver.receiveOnce()
        // Some are processed, so that fewer are waiting than the usual priority takes when the others come.
        _ = try await office.processor.processOnce()
        _ = try await office.receiver.receiveOnce()
        while try await office.processor.processOnce().hasMore {}
        try await office.dispatchAll()
        let figures = office.platform.sent.compactMap { message in
            message.text.matches(of: /(\d+)%/).first.flatMap { Int($0.1) }
        }
        #expect(figures == Array(1...80))
    }

    @Test("whoever floods comes to his turn, however much the others write")
    func noStarvation() async throws {
        let office = try await TestOffice()
        try await flood(office, from: "HM-CB", 40)
        let others = ["BD-CB", "HK-CB", "TH-CB", "LB-CB"]
        for round in 0..<5 {
            // More than a step takes, in chats none of which floods.
            let events = (0..<40).map { office.event("tin \(round) \($0)", from: others[$0 % others.count]) }
            office.platform.offer(ReceivedBatch(events: events))
            _ = try await office.receiver.receiveOnce()
            _ = try await office.processor.processOnce()
        }
        let left = try await office.store.write { try $0.inbox.pending(of: .slow, limit: 100) }
            .count { $0.event.sender == "HM-CB" }
        #expect(left == 0)
    }
}
