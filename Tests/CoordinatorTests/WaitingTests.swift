import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What waits for whom")
struct WaitingTests {
    /// Hands the result of #128 (Hoàng Mai) in and lets a day pass; its head agrees first.
    private func office() async throws -> TestOffice {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: biên bản", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-08 14:30"))
        return office
    }

    private func work(_ code: Int64, _ office: TestOffice) async throws -> String {
        try #require(try await office.assignment(code)?.workCode)
    }

    @Test(
        "a bare assent a day later finds the result that waits for the head, and a number decides",
        arguments: ["đồng ý", "đồng ý ạ", "nhất trí"])
    func assent(_ word: String) async throws {
        let office = try await office()
        let asked = try await office.say(word, as: "HM-LD").joined()
        #expect(
            asked.contains("1. #128") && asked.contains("Xác nhận hoàn thành") && !asked.contains("không có việc nào"))
        #expect(try await office.assignment(128)?.awaitsHead == true)
        _ = try await office.say("1", as: "HM-LD")
        #expect(try await office.assignment(128)?.awaitsHead == false)
    }

    @Test(
        "duyệt, alone or with the work's code, means what waits for the head",
        arguments: ["duyệt", "duyệt ạ", "xác nhận hoàn thành", "duyệt V"])
    func confirming(_ words: String) async throws {
        let office = try await office()
        let said = try await words == "duyệt V" ? "duyệt \(work(128, office))" : words
        _ = try await office.say(said, as: "HM-LD")
        #expect(try await office.assignment(128)?.awaitsHead == false)
    }

    @Test(
        "việc của tôi and đơn vị còn việc gì of a head name what waits for him and his unit's work",
        arguments: ["việc của tôi", "đơn vị còn việc gì"])
    func mine(_ words: String) async throws {
        let office = try await office()
        let answer = try await office.say(words, as: "HM-LD").joined(separator: "\n")
        #expect(answer.contains("Chờ ý kiến đồng chí: 1 việc") && answer.contains("#128"))
        #expect(answer.contains("Quận Hoàng Mai: 7 nhiệm vụ đang mở") && !answer.contains("không có nhiệm vụ nào"))
    }

    @Test("for the chair nothing waits while the head is to agree; afterwards it does")
    func chair() async throws {
        let office = try await office()
        for words in ["duyệt", "đồng ý", "duyệt \(try await work(128, office))"] {
            _ = try await office.say(words, as: "TP-PT")
            #expect(try await office.assignment(128)?.state == .submitted)
        }
        // What is said back is turned down.
        _ = try await office.say("thôi", as: "TP-PT")
        #expect(try await office.say("duyệt", as: "TP-PT").joined().contains("không có việc nào"))
        _ = try await office.say("duyệt", as: "HM-LD")
        office.time.pass(.seconds(7_200))
        #expect(try await office.say("việc của tôi", as: "TP-PT").joined().contains("#128"))
        _ = try await office.say("duyệt \(try await work(128, office))", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .completed)
    }

    @Test(
        "a bare duyệt offers what waits for the sender, what was just asked about first, and nothing that waits for others"
    )
    func offered() async throws {
        let office = try await office()
        for code in [121, 1] { _ = try await office.say("#\(code) xong, kết quả: biên bản", as: "BD-CB") }
        _ = try await office.say("duyệt #121", as: "BD-LD")
        office.time.pass(.seconds(7_200))
        _ = try await office.say("duyệt #1", as: "BD-LD")
        // One was just asked about: it is meant.
        _ = try await office.say("duyệt", as: "TP-PT")
        #expect(try await office.assignment(1)?.state == .completed)
        #expect(try await office.assignment(121)?.state == .submitted)
        #expect(try await office.assignment(128)?.state == .submitted)
    }

    @Test(
        "where nothing was just asked about and several wait a bare duyệt asks which, of those that wait for the sender alone"
    )
    func asked() async throws {
        let office = try await office()
        for code in [121, 1] {
            _ = try await office.say("#\(code) xong, kết quả: biên bản", as: "BD-CB")
            _ = try await office.say("duyệt #\(code)", as: "BD-LD")
        }
        office.time.pass(.seconds(7_200))
        let asked = try await office.say("duyệt", as: "TP-PT").joined()
        #expect(Set(asked.matches(of: /[#](\d+)\s/).map { String($0.1) }) == ["1", "121"])
        #expect(try await office.assignment(128)?.state == .submitted)
    }

    @Test("chờ xác nhận is the same number everywhere, and how many wait for heads is said beside it")
    func counts() async throws {
        let office = try await office()
        _ = try await office.say("#121 xong, kết quả: biên bản", as: "BD-CB")
        _ = try await office.say("duyệt #121", as: "BD-LD")
        let list = try await office.say("việc chờ duyệt", as: "TP-PT").joined()
        #expect(list.contains("2 nhiệm vụ chờ xác nhận, chờ đồng chí 1, chờ lãnh đạo đơn vị 1"))
        let lines = list.split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("#121") })
        let second = try #require(lines.firstIndex { $0.contains("#128") && $0.contains("chờ lãnh đạo đơn vị") })
        #expect(first < second)
        #expect(
            try await office.say("tổng hợp", as: "TP-PT").joined().contains("chờ xác nhận 2 (1 chờ lãnh đạo đơn vị)"))
        let digest = try await office.tick(at: "2024-05-09 08:15").first {
            $0.chat == "TP-PT" && $0.text.contains("điểm việc")
        }
        #expect(digest?.text.contains("chờ xác nhận 1 (ngoài ra 1 chờ lãnh đạo đơn vị)") == true)
    }

    @Test("who confirms past the head is told so, and the head hears of it")
    func pastHead() async throws {
        let office = try await office()
        let sent = try await office.exchange(office.event("duyệt #128", from: "TP-PT"))
        #expect(try await office.assignment(128)?.state == .completed)
        #expect(sent.contains { $0.chat == "TP-PT" && $0.text.contains("lãnh đạo đơn vị chưa cho ý kiến") })
        #expect(sent.count { $0.chat == "HM-LD" } == 1)
        // Where the head has agreed there is nothing to remark.
        _ = try await office.say("#121 xong, kết quả: biên bản", as: "BD-CB")
        _ = try await office.say("duyệt #121", as: "BD-LD")
        #expect(try await !office.say("duyệt #121", as: "TP-PT").joined().contains("chưa cho ý kiến"))
    }

    @Test("no reminder comes in the same minute as the notice, and one does some days later")
    func sameSecond() async throws {
        let office = try await office()
        _ = try await office.tick(at: "2024-05-14 09:00")
        _ = try await office.say("duyệt #128", as: "HM-LD")
        let now = try await office.tickAll().filter { $0.chat == "TP-PT" && $0.text.contains("chờ ý kiến đồng chí") }
        #expect(now.isEmpty)
        var later: [String] = []
        for day in 15...24 {
            later += try await office.tick(at: "2024-05-\(day) 09:00")
                .filter { $0.chat == "TP-PT" && $0.text.contains("duyệt #128") }.map(\.text)
        }
        #expect(!later.isEmpty)
    }

    @Test("requests are among what waits: agreed to by number just as shown, but an objection is only shown")
    func requests() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xin gia hạn đến 15/7 vì mưa bão", as: "HM-CB")
        _ = try await office.say("#121 không thuộc thẩm quyền của quận", as: "BD-CB")
        office.time.pass(.seconds(7_200))
        let asked = try await office.say("đồng ý", as: "TP-PT").joined()
        #expect(asked.contains("xin gia hạn") && asked.contains("không thuộc thẩm quyền"))
        let number = asked.contains("1. #128") ? ("1", "2") : ("2", "1")
        _ = try await office.say(number.1, as: "TP-PT")
        #expect(try await office.assignment(121)?.demands.count == 1)
        _ = try await office.say("đồng ý", as: "TP-PT")
        _ = try await office.say(number.0, as: "TP-PT")
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-07-15"))
    }

    @Test("where truly nothing waits that is said", arguments: ["đồng ý", "duyệt", "việc của tôi"])
    func nothing(_ words: String) async throws {
        let office = try await TestOffice()
        let answer = try await office.say(words, as: "TP-PT").joined()
        #expect(answer.contains("Hiện không có"))
    }

    @Test("of several results of one work the chair is asked which")
    func several() async throws {
        let office = try await TestOffice()
        let same = try await office.store.read { tx in
            try tx.works.unfinished(after: .init(rawValue: 0), limit: 1_000).filter { $0.workCode == "V1" }.prefix(2)
                .map(
                    \.id)
        }
        let now = office.time.now
        for id in same {
            try await office.change(id.rawValue) {
                ($0.state, $0.submittedAt, $0.submittedBy) = (.submitted, now, $0.officer)
            }
        }
        let asked = try await office.say("duyệt V1", as: "TP-PT").joined()
        #expect(same.allSatisfy { asked.contains("#\($0.rawValue) ") })
        _ = try await office.say("2", as: "TP-PT")
        let states = try await office.store.read { tx in try same.map { try tx.assignment($0)?.state } }
        #expect(states.count { $0 == .completed } == 1)
    }
}
