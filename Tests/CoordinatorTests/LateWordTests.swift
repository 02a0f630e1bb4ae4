import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// What was said before something that the bot has done or heard since, and is read after it.
@Suite("A word that is read late knows nothing of what came after it")
struct LateWordTests {
    /// Something that somebody says at an instant of 8 May 2024.
    struct Word: Sendable {
        let user: String
        let text: String
        let at: String
        init(_ user: String, _ text: String, _ at: String) { (self.user, self.text, self.at) = (user, text, at) }
    }

    private func event(_ word: Word, _ office: TestOffice) -> InboundEvent {
        var event = office.event(word.text, from: word.user)
        event.sentAt = TestOffice.instant("2024-05-08 \(word.at)")
        return event
    }

    /// Says words one after the other, each read at once.
    private func say(_ words: [Word], _ office: TestOffice) async throws {
        for word in words {
            office.time.set(TestOffice.instant("2024-05-08 \(word.at)"))
            _ = try await office.exchange(event(word, office))
        }
    }

    /// Reads words in a row at an instant, however long ago they were said.
    private func read(_ words: [Word], at instant: String, _ office: TestOffice) async throws -> [OutboundMessage] {
        office.time.set(TestOffice.instant("2024-05-08 \(instant)"))
        let before = office.platform.sent.count
        office.platform.offer(ReceivedBatch(events: words.map { event($0, office) }))
        _ = try await office.lease.renew()
        _ = try await office.receiver.receiveOnce()
        for _ in words { _ = try await office.processor.processOnce() }
        try await office.dispatchAll()
        return Array(office.platform.sent.dropFirst(before))
    }

    // MARK: Questions

    struct Asked: CustomTestStringConvertible, Sendable {
        /// What raises the question.
        let raising: Word
        /// What was sent right after it, before the question was asked.
        let next: String
        /// What answers the question.
        let answer: String
        var testDescription: String { "\(raising.text) / \(next)" }
    }

    static let asked = [
        Asked(raising: Word("HM-CB", "#128 vướng", "08:00"), next: "thiếu mẫu phiếu", answer: "thiếu mẫu phiếu"),
        Asked(raising: Word("HM-CB", "xin gia hạn #128 vì mưa", "08:00"), next: "hết tháng 7", answer: "20/7"),
        Asked(raising: Word("HM-CB", "#128 20/60 cơ sở", "08:00"), next: "1", answer: "1"),
        Asked(raising: Word("TP-PT", "hủy #128", "08:00"), next: "việc này trùng", answer: "việc này trùng"),
        Asked(raising: Word("HM-LD", "#128 vướng", "08:00"), next: "chờ phường trả lời", answer: "chờ phường trả lời"),
        Asked(
            raising: Word("TP-TK", "gia hạn #128 đến 20/7 vì mưa", "08:00"), next: "1", answer: "1"),
    ]

    @Test("what was sent before the bot asked is no answer; the question waits for the next word", arguments: asked)
    func beforeAsked(_ example: Asked) async throws {
        let office = try await TestOffice()
        try await say([Word("HM-CB", "#128 45/60 cơ sở", "07:00")], office)
        let before = try await office.assignment(128)
        let user = example.raising.user
        _ = try await read([example.raising, Word(user, example.next, "08:01")], at: "09:00", office)
        #expect(try await office.assignment(128) == before)
        let answers = try await office.say(example.answer, as: user)
        #expect(try await office.assignment(128) != before, "\(answers)")
    }

    @Test(
        "a clock some seconds apart turns no answer into another matter", arguments: [(0, true), (4, true), (6, false)])
    func leeway(_ seconds: Double, _ isAnswer: Bool) async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 vướng", as: "HM-CB")
        var answer = office.event("thiếu mẫu phiếu", from: "HM-CB")
        answer.sentAt = office.time.now.addingTimeInterval(-seconds)
        try await office.exchange(answer)
        #expect(try await office.assignment(128)?.blockers.count == (isAnswer ? 1 : 0))
    }

    @Test("a result that was handed in in time and asked about counts from when it was said")
    func inTime() async throws {
        let office = try await TestOffice()
        try await say([Word("HM-LD", "#128 50/60 cơ sở", "09:10")], office)
        let asked = try await read([Word("HM-CB", "#128 xong, kết quả: biên bản", "09:00")], at: "11:00", office)
        #expect(try await office.assignment(128)?.submittedAt == nil, "\(asked.map(\.text))")
        try await say([Word("HM-CB", "1", "11:01")], office)
        #expect(try await office.assignment(128)?.submittedAt == TestOffice.instant("2024-05-08 09:00"))
    }

    @Test("what was asked twice was known since it was asked first")
    func askedAgain() {
        let first = TestOffice.instant("2024-05-08 09:00")
        var dialogue = Dialogue()
        for hours in [0.0, 1] {
            dialogue.add(
                Dialogue.Request(code: 8, intent: .acknowledge, askedAt: first.addingTimeInterval(hours * 3_600)))
        }
        #expect(dialogue.heard(by: first.addingTimeInterval(600)).requests.map(\.code) == [8])
        #expect(dialogue.heard(by: first.addingTimeInterval(-600)).requests.isEmpty)
    }

    @Test("where our clock is ahead of the platform's, an answer is still one", arguments: [8, 60, 110])
    func skewed(_ seconds: Double) async throws {
        let office = try await TestOffice()
        func say(_ text: String) async throws {
            var event = office.event(text, from: "HM-CB")
            event.sentAt = office.time.now.addingTimeInterval(-seconds)
            try await office.exchange(event)
            office.time.pass(.seconds(3))
        }
        try await say("việc của tôi")
        try await say("#128 vướng")
        try await say("thiếu mẫu phiếu")
        #expect(try await office.assignment(128)?.blockers.count == 1)
    }

    @Test(
        "a bare assent agrees to nothing that was asked for only after it",
        arguments: ["đồng ý", "duyệt", "vâng, đồng ý", "ok duyệt"])
    func assent(_ text: String) async throws {
        let office = try await TestOffice()
        try await say([Word("HM-CB", "#128 xong, kết quả: biên bản", "09:00")], office)
        let asked = try await read([Word("HM-LD", text, "08:30")], at: "09:10", office)
        #expect(try await office.assignment(128)?.awaitsHead == true, "\(asked.map(\.text))")
        office.time.set(TestOffice.instant("2024-05-08 09:11"))
        _ = try await office.say("đồng ý duyệt #128", as: "HM-LD")
        #expect(try await office.assignment(128)?.awaitsHead == false)
    }

    @Test("what was asked after such a word is still answered by the next one")
    func assentAfter() async throws {
        let office = try await TestOffice()
        try await say([Word("HM-CB", "#128 xong, kết quả: biên bản", "09:00")], office)
        _ = try await read([Word("HM-LD", "đơn vị còn việc gì", "08:30")], at: "09:10", office)
        _ = try await office.say("đồng ý", as: "HM-LD")
        #expect(try await office.assignment(128)?.awaitsHead == false)
    }

    @Test("a number that was sent before the digest chooses nothing of it", arguments: ["22:00", "07:00"])
    func digest(_ hour: String) async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-07 15:00"))
        _ = try await office.say("#128 xong, kết quả: biên bản", as: "HM-CB")
        _ = try await office.say("duyệt #128", as: "HM-LD")
        let sent = try await office.tick(at: "2024-05-08 08:30")
        let digest = try #require(sent.last { $0.chat == "TP-PT" && $0.text.contains("điểm việc") }?.text)
        let number = try #require(digest.firstMatch(of: #/→ (\d) duyệt/#)?.1)
        var event = office.event(String(number), from: "TP-PT")
        event.sentAt = TestOffice.instant("\(hour == "22:00" ? "2024-05-07" : "2024-05-08") \(hour)")
        office.time.set(TestOffice.instant("2024-05-08 08:30"))
        try await office.exchange(event)
        #expect(try await office.assignment(128)?.state == .submitted)
        _ = try await office.say(String(number), as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .completed)
    }

    @Test("what somebody speaks of in a row he goes on speaking of, however late it is read")
    func ownMention() async throws {
        let office = try await TestOffice()
        _ = try await read(
            [Word("HM-CB", "#128", "08:00"), Word("HM-CB", "việc đó 45/60 cơ sở", "08:01")], at: "09:00", office)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 45)
    }

    @Test(
        "words without a code mean no work that was given after them",
        arguments: ["nhận tất cả", "đã nhận việc", "đã tiếp nhận nhiệm vụ"])
    func issuedLater(_ text: String) async throws {
        let office = try await TestOffice()
        let given =
            "giao Quận Hoàng Mai: rà soát nhà trọ, hạn 30/6, kết quả: danh sách, trách nhiệm: đơn vị, quy trình: rà soát"
        let before = try await office.store.read { try $0.nextAssignment() }
        try await say([Word("TP-PT", given, "09:00")], office)
        try #require(try await office.assignment(before.rawValue) != nil)
        _ = try await read([Word("HM-CB", text, "08:30")], at: "09:10", office)
        #expect(try await office.assignment(before.rawValue)?.state == .assigned)
    }

    // MARK: Acts

    struct Overtaken: CustomTestStringConvertible, Sendable {
        /// What was said and read at its time.
        let course: [Word]
        /// What was said in the middle of that and read after it.
        let late: Word
        var testDescription: String { late.text }
    }

    private static let submitted = Word("HM-CB", "#128 xong, kết quả: biên bản", "08:00")
    private static let returned = Word("HM-LD", "trả lại #128 vì thiếu phụ lục", "09:00")
    private static let again = Word("HM-CB", "#128 xong, kết quả: biên bản có phụ lục", "10:00")
    private static let paused = Word("TP-PT", "tạm dừng #128 vì mưa", "08:00")
    private static let resumed = Word("TP-PT", "tiếp tục #128", "10:00")
    private static let more = Word("TP-PT", "gia hạn #128 đến 31/7 vì mưa", "10:00")

    static let overtaken = [
        Overtaken(course: [submitted, returned], late: Word("HM-CB", "#128 xong, kết quả: biên bản", "08:30")),
        Overtaken(course: [submitted, returned], late: Word("HM-CB", "#128 50/60 cơ sở", "07:30")),
        Overtaken(course: [submitted, returned, again], late: Word("HM-LD", "duyệt #128", "08:30")),
        Overtaken(course: [submitted, returned, again], late: Word("HM-LD", "duyệt", "08:30")),
        Overtaken(course: [submitted, returned, again], late: Word("HM-LD", "trả lại #128 vì thiếu số liệu", "08:30")),
        Overtaken(course: [submitted, returned, again], late: Word("TP-PT", "trả lại #128", "08:30")),
        Overtaken(course: [paused, resumed], late: Word("TP-PT", "tạm dừng #128 vì mưa", "09:00")),
        Overtaken(course: [more], late: Word("TP-PT", "gia hạn #128 đến 15/8 vì mưa", "09:00")),
        Overtaken(course: [more], late: Word("HM-CB", "xin gia hạn #128 đến 15/8 vì mưa", "09:00")),
        Overtaken(course: [more], late: Word("TP-PT", "tạm dừng #128 vì mưa", "09:00")),
        Overtaken(
            course: [
                Word("TP-PT", "hủy #128 vì trùng", "08:00"), Word("TP-PT", "mở lại #128 vì nhầm", "10:00"),
            ], late: Word("TP-PT", "hủy #128 vì trùng", "09:00")),
        Overtaken(
            course: [
                Word("HM-CB", "#128 vướng: thiếu phiếu", "08:00"), Word("HM-CB", "#128 vướng: mất điện", "10:00"),
            ],
            late: Word("HM-CB", "#128 đã tháo gỡ vướng mắc", "09:00")),
        Overtaken(
            course: [Word("HM-LD", "#128 40/60 cơ sở", "10:00")], late: Word("HM-CB", "sửa #128 30/60 cơ sở", "09:00")),
        Overtaken(
            course: [Word("HM-LD", "#128 40/60 cơ sở", "10:00")],
            late: Word("HM-CB", "#128 xong, kết quả: biên bản", "09:00")),
        Overtaken(
            course: [Word("TP-PT", "bàn giao #128 cho HM-LD vì chuyển công tác", "10:00")],
            late: Word("TP-PT", "bàn giao #128 cho HM-PP vì chuyển công tác", "09:00")),
    ]

    @Test("an act that something newer has overtaken is asked about, and done only on a new word", arguments: overtaken)
    func overtakenActs(_ example: Overtaken) async throws {
        let office = try await TestOffice()
        try await office.add("HM-PP", to: "HM-CB", roles: [.officer])
        try await say(example.course, office)
        let before = try await office.assignment(128)
        let asked = try await read([example.late], at: "11:00", office)
        #expect(try await office.assignment(128) == before)
        let question = try #require(asked.last { $0.chat == example.late.user }?.text)
        #expect(question.contains("nhắn lúc \(example.late.at)"), "\(question)")
        var answers = try await office.say("1", as: example.late.user)
        if answers.contains(where: { $0.contains("lý do") }) {
            answers = try await office.say("vì thiếu số liệu", as: example.late.user)
        }
        #expect(try await office.assignment(128) != before, "\(question) \(answers)")
    }

    @Test(
        "what takes nothing from another is done, however late it is read",
        arguments: [
            Overtaken(
                course: [Word("HM-LD", "#128 em đã gửi phiếu cho các phường", "10:00")],
                late: Word("HM-CB", "#128 40/60 cơ sở", "09:00")),
            Overtaken(
                course: [Word("HM-LD", "#128 vướng: mất điện", "10:00")],
                late: Word("HM-CB", "#128 vướng: thiếu phiếu", "09:00")),
            Overtaken(
                course: [Word("HM-LD", "#128 40/60 cơ sở", "10:00")],
                late: Word("TP-PT", "gia hạn #128 đến 15/8 vì mưa", "09:00")),
            Overtaken(
                course: [Word("HM-LD", "#128 40/60 cơ sở", "10:00")],
                late: Word("TP-PT", "hủy #128 vì trùng", "09:00")),
            Overtaken(course: [submitted], late: Word("HM-LD", "duyệt #128", "09:00")),
            Overtaken(
                course: [Word("HM-LD", "#128 40/60 cơ sở", "08:00")], late: Word("HM-CB", "#128 45/60 cơ sở", "09:00")),
        ])
    func notOvertaken(_ example: Overtaken) async throws {
        let office = try await TestOffice()
        try await say(example.course, office)
        let before = try await office.assignment(128)
        let answers = try await read([example.late], at: "11:00", office)
        #expect(try await office.assignment(128) != before, "\(answers.map(\.text))")
    }

    @Test("words in a row of one person that are read late do not overtake each other")
    func inARow() async throws {
        let office = try await TestOffice()
        _ = try await read(
            [
                Word("HM-CB", "#128 40/60 cơ sở", "08:00"), Word("HM-CB", "#128 vướng: mất điện", "08:10"),
                Word("HM-CB", "#128 đã tháo gỡ vướng mắc", "08:20"),
                Word("HM-CB", "#128 xong, kết quả: biên bản", "08:30"),
            ], at: "11:00", office)
        #expect(try await office.assignment(128)?.state == .submitted)
        #expect(try await office.assignment(128)?.blockers.isEmpty == true)
    }

    @Test("of several works only those are asked about of which something newer is on record")
    func several() async throws {
        let office = try await TestOffice()
        try await say([Word("HM-LD", "#128 40/60 cơ sở", "10:00")], office)
        let sent = try await read([Word("HM-CB", "#128, #158 xong, kết quả: biên bản", "09:00")], at: "11:00", office)
        #expect(try await office.assignment(128)?.state == .inProgress, "\(sent.map(\.text))")
        #expect(try await office.assignment(158)?.state == .submitted, "\(sent.map(\.text))")
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("Vẫn ghi như đã nhắn") })
    }

    @Test("several overtaken works are asked about in one sentence, and one word does all of them")
    func together() async throws {
        let office = try await TestOffice()
        try await say(
            [Word("HM-LD", "#128 40/60 cơ sở", "10:00"), Word("HM-LD", "#158 40/141 cơ sở", "10:01")], office)
        let sent = try await read([Word("HM-CB", "#128, #158 xong, kết quả: biên bản", "09:00")], at: "11:00", office)
            .filter { $0.chat == "HM-CB" }.map(\.text)
        #expect(sent.count == 1 && sent[0].components(separatedBy: "nhắn lúc").count == 2, "\(sent)")
        #expect(sent[0].contains("#128") && sent[0].contains("#158"))
        _ = try await office.say("1", as: "HM-CB")
        for code in [128, 158] as [Int64] { #expect(try await office.assignment(code)?.state == .submitted) }
    }

    @Test("two statements that were overtaken are asked about together as well, to be said again")
    func statements() async throws {
        let office = try await TestOffice()
        try await say(
            [Word("HM-LD", "#128 40/60 cơ sở", "10:00"), Word("HM-LD", "#158 40/141 cơ sở", "10:01")], office)
        let sent = try await read([Word("HM-CB", "#128 45/60 cơ sở\n#158 46/141 cơ sở", "09:00")], at: "11:00", office)
            .filter { $0.chat == "HM-CB" }.map(\.text)
        #expect(sent.count == 1 && sent[0].contains("2 nhiệm vụ") && sent[0].contains("xin nhắn lại"), "\(sent)")
        for code in [128, 158] as [Int64] {
            #expect(try await office.assignment(code)?.progress.quantity?.done == 40)
        }
    }

    @Test("what cannot be done any more is refused as ever, and not asked about")
    func refused() async throws {
        let office = try await TestOffice()
        try await say(
            [Self.submitted, Word("HM-LD", "duyệt #128", "08:30"), Word("TP-PT", "duyệt #128", "09:00")], office)
        try #require(try await office.assignment(128)?.state == .completed)
        let sent = try await read([Word("TP-PT", "trả lại #128 vì thiếu", "08:45")], at: "11:00", office)
        #expect(sent.allSatisfy { !$0.text.contains("nhắn lúc") }, "\(sent.map(\.text))")
    }

    @Test("what asks for the acts of each kind is told apart by what they settle")
    func aspects() {
        #expect(Act.Kind.submit.isOvertaken(by: .sendBack) && Act.Kind.confirm.isOvertaken(by: .submit))
        #expect(Act.Kind.unblock.isOvertaken(by: .blocker) && !Act.Kind.blocker.isOvertaken(by: .blocker))
        #expect(!Act.Kind.step.isOvertaken(by: .step) && Act.Kind.report.isOvertaken(by: .step))
        #expect(Act.Kind.allCases.allSatisfy { !$0.isOvertaken(by: .note) && !$0.isOvertaken(by: .urge) })
    }
}
