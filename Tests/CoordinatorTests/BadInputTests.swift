import Assignments
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Bad input gets a short answer or silence, is on record and changes nothing")
struct BadInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String?
        var isAnswered = true
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "100 KB", text: String(repeating: "rà soát 45/60 ", count: 7_000)),
        Case(name: "emoji", text: "🔥🔥🔥"), Case(name: "bidi", text: "\u{202E}60/45 821#\u{202C}"),
        Case(name: "control characters", text: "\u{1}\u{2}#128 ba mươi\u{7}"),
        Case(name: "empty", text: ""), Case(name: "a sticker", text: nil), Case(name: "blank", text: "  \n "),
        Case(name: "120 %", text: "#128 120%"), Case(name: "70/60", text: "#128 70/60"),
        Case(name: "-5", text: "#128 -5"),
        Case(name: "a huge number", text: "#128 99999999999999999999/60"),
        Case(name: "nonsense", text: "asdf qwer zxcv"),
        Case(name: "a bare assent that nobody asked for", text: "vâng ạ", isAnswered: false),
    ]

    @Test("in private", arguments: cases)
    func bad(_ example: Case) async throws {
        let office = try await TestOffice()
        let before = try await office.assignment(128)
        let sent = try await office.exchange(office.event(example.text, from: "HM-CB"))
        #expect(sent.count == (example.isAnswered ? 1 : 0))
        #expect(sent.allSatisfy { $0.text.utf16.count < 600 })
        #expect(try await office.assignment(128)?.progress == before?.progress)
        let counts = try await office.store.read { try $0.inbox.counts() }
        #expect(counts == [.done: 1])
    }

    @Test("marks typed in decomposed form are understood")
    func decomposed() async throws {
        let office = try await TestOffice()
        let text = "#128 vướng: chủ nhà không hợp tác".decomposedStringWithCanonicalMapping
        _ = try await office.say(text, as: "HM-CB")
        #expect(try await office.assignment(128)?.blockers.count == 1)
    }

    @Test("a bot, an unpinned group and an unknown event are silence, on record")
    func silence() async throws {
        let office = try await TestOffice()
        var other = office.event("x", from: "HM-CB")
        other.kind = .other
        let sent = try await office.exchange(
            office.event("#128 50%", from: "HM-CB", isBot: true), office.event("#128 50%", from: "bot"),
            office.event("#128 50%", from: "HM-CB", inGroup: true, chat: "another-group"), other)
        #expect(sent.isEmpty)
        let counts = try await office.store.read { try $0.inbox.counts() }
        #expect(counts == [.ignored: 4])
    }

    @Test("a date in the future counts as the time of receipt")
    func future() async throws {
        let office = try await TestOffice()
        var event = office.event("#8 xong, kết quả: danh sách", from: "HM-CB")
        event.sentAt = office.time.now.addingTimeInterval(86_400 * 30)
        try await office.exchange(event)
        #expect(try await office.assignment(8)?.submittedAt == office.time.now)
    }
}
