import Assignments
import BotConfiguration
import Conversation
@testable import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Long answers come a part at a time")
struct LongAnswerTests {
    @Test(
        "a list shows one screen; \"gửi tiếp\" goes on with the next lines until none is left, and no line comes twice")
    func pages() async throws {
        let office = try await TestOffice()
        var answers = try await office.say("tổng hợp", as: "TP-PT")
        #expect(answers.first?.contains("22 đơn vị khác; nhắn \"gửi tiếp\"") == true)
        answers += try await office.say("gửi tiếp", as: "TP-PT")
        answers += try await office.say("gui tiep nhe", as: "TP-PT")
        let lines = answers.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("🟢") && $0.contains(" xong") }
        #expect(lines.count == 34 && Set(lines).count == 34)
        #expect(try await office.say("gửi tiếp", as: "TP-PT") == ["Không còn phần nào chờ gửi."])
    }

    @Test("an answer over three messages is cut between lines and numbered; the rest waits for \"gửi tiếp\"")
    func parts() async throws {
        let office = try await TestOffice()
        let remark = (1...130).map { "đang rà soát khu tập thể \($0)" }.joined(separator: "\n")
        for index in 1...3 { _ = try await office.say("#8 lần \(index): \(remark)", as: "HM-CB") }
        let first = try await office.say("#8", as: "HM-CB")
        #expect(first.count == 3 && first.allSatisfy { $0.utf16.count <= 1_900 })
        #expect(first.enumerated().allSatisfy { $1.hasPrefix("(\($0 + 1)/") })
        #expect(first.last?.contains("phần nữa; nhắn \"gửi tiếp\"") == true)
        var all = first
        for _ in 1...3 { all += try await office.say("gửi tiếp", as: "HM-CB") }
        #expect(all.allSatisfy { $0.utf16.count <= 1_900 })
        let words = all.joined(separator: " ").split { !$0.isNumber }.count { Int($0) == 77 }
        #expect(words == 3 && all.last?.contains("gửi tiếp") == false)
    }

    @Test(
        "the line that counts the rest makes no message longer than it may be; what has no room waits with the rest",
        arguments: [1_700, 1_840, 1_890, 1_900])
    func room(_ length: Int) async throws {
        let office = try await TestOffice()
        let renderer = office.configuration.renderer
        let lines = (1...5).map { letter in
            String((1...200).map { "\(letter).\($0) rà soát" }.joined(separator: "\n").prefix(length - 17))
                + "\nhết \(letter)"
        }
        let sent = try await office.store.write { tx in
            let officer = try #require(try tx.office().officers.first { $0.code == "HM-CB" })
            let identity = try #require(try tx.accounts.identity(of: officer.id, among: nil))
            let letters = lines.map { Letter(phrases: [Phrase(.resent, ["text": .text($0)])]) }
            let until = office.time.now.addingTimeInterval(86_400)
            try Commit.run(tx, renderer, at: office.time.now) {
                _ = try $0.tell(Told(letters, to: officer, identity, mattersUntil: until))
            }
            return try tx.ledger.outbox().map(\.text)
        }
        #expect(
            sent.count == 3 && sent.allSatisfy { $0.utf16.count <= MessageSplitter.limit }, "\(sent.map(\.utf16.count))"
        )
        #expect(sent.last?.contains("phần nữa; nhắn \"gửi tiếp\"") == true)
        var all: [String] = []
        for _ in 1...4 { all += try await office.say("gửi tiếp", as: "HM-CB") }
        for letter in 1...5 { #expect(all.count { $0.contains("hết \(letter)") } == 1) }
    }

    @Test(
        "what is said of many works at once is answered at once: how many, the first few, the rest by \"gửi tiếp\"",
        arguments: ["nhận tất cả", "nhận #8, #38, #68, #98, #128, #158, #188", "đã nhận hết các việc"])
    func together(_ text: String) async throws {
        let office = try await TestOffice()
        let answer = try await office.say(text, as: "HM-CB")
        #expect(answer.count == 1 && answer[0].utf16.count < 600, "\(answer)")
        #expect(answer.joined().contains("tiếp nhận 7 nhiệm vụ") && answer.joined().contains("và 4 nhiệm vụ khác"))
        for code in [8, 38, 68, 98, 128, 158, 188] as [Int64] {
            #expect(try await office.assignment(code)?.state == .acknowledged)
        }
        let rest = try await office.say("gửi tiếp", as: "HM-CB")
        let codes = (answer + rest).joined().matches(of: #/\#\d+ ·/#).map { String($0.output) }
        #expect(Set(codes).count == 7 && codes.count == 7, "\(rest)")
        // They were acknowledged once; what follows says where it stands in that.
        #expect(rest.joined().contains("4–7 trong 7 nhiệm vụ") && !rest.joined().contains("tiếp nhận 7"), "\(rest)")
        #expect(try await office.say("gửi tiếp", as: "HM-CB") == ["Không còn phần nào chờ gửi."])
    }

    @Test("what waits unasked goes on waiting behind the list that was asked for")
    func behind() async throws {
        let office = try await TestOffice()
        let (account, now) = (office.account, office.time.now)
        try await office.store.write { tx in
            var dialogue = Dialogue()
            dialogue.rest = Dialogue.Rest(text: "phần bàn giao còn lại", leftAt: now)
            dialogue.rest?.until = now.addingTimeInterval(Dialogue.Rest.lifeUnasked)
            try tx.dialogues.set(dialogue, account, chat: "HM-CB", user: "HM-CB")
        }
        _ = try await office.say("nhận tất cả", as: "HM-CB")
        #expect(try await office.say("gửi tiếp", as: "HM-CB").joined().contains("#158"))
        #expect(try await office.say("gửi tiếp", as: "HM-CB") == ["phần bàn giao còn lại"])
    }

    @Test("a few works are each answered for, as ever, and so is what is refused among many")
    func fewTogether() async throws {
        let office = try await TestOffice()
        let few = try await office.say("nhận #8, #38", as: "HM-CB").joined()
        #expect(few.contains("tiếp nhận #8 ·") && few.contains("tiếp nhận #38 ·"))
        let some = try await office.say("nhận #8, #68, #98, #128, #158, #121", as: "HM-CB").joined(separator: "\n")
        #expect(some.contains("tiếp nhận 4 nhiệm vụ") && some.contains("#8") && some.contains("#121"), "\(some)")
        #expect(some.components(separatedBy: "hạn ").count <= 5)
    }

    @Test("one remark on many works is answered once")
    func remarkTogether() async throws {
        let office = try await TestOffice()
        let answer = try await office.say(
            "#8, #38, #68, #98, #128, #158: đang chờ phường gửi danh sách", as: "HM-CB")
        #expect(answer.count == 1 && answer[0].contains("Đã ghi chú 6 nhiệm vụ"), "\(answer)")
        #expect(answer.joined().contains("và 3 nhiệm vụ khác"))
    }

    @Test("the rest of a private answer stays private, whoever asks for it in the group")
    func discretion() async throws {
        let office = try await TestOffice()
        let first = try await office.exchange(
            office.event("@Bot Năm Rõ đơn vị nào chưa nhận việc", from: "TP-PT", inGroup: true))
        #expect(first.contains { $0.text.contains("gửi tiếp") && $0.chat != TestOffice.group })
        let sent = try await office.exchange(office.event("@Bot Năm Rõ gửi tiếp", from: "TP-PT", inGroup: true))
        #expect(sent.contains { $0.chat != TestOffice.group && $0.text.contains("Quận ") })
        #expect(sent.filter { $0.chat == TestOffice.group }.allSatisfy { !$0.text.contains("Quận ") })
        let other = try await office.say("gửi tiếp", as: "HM-CB")
        #expect(other == ["Không còn phần nào chờ gửi."])
    }

    @Test("what was left ends by itself after half an hour")
    func ends() async throws {
        let office = try await TestOffice()
        _ = try await office.say("tổng hợp", as: "TP-PT")
        office.time.pass(.seconds(31 * 60))
        #expect(try await office.say("gửi tiếp", as: "TP-PT") == ["Không còn phần nào chờ gửi."])
    }

    @Test("the same question many times in one message is answered once")
    func repeated() async throws {
        let office = try await TestOffice()
        let text = Array(repeating: "tổng hợp", count: 200).joined(separator: ". ")
        #expect(try await office.say(text, as: "TP-PT").count == 1)
    }
}
