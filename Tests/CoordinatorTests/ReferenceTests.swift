import Assignments
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What people mean without a code")
struct ReferenceTests {
    @Test(
        "a work of the plan and its unit name one assignment, however the unit is written",
        arguments: ["V2 Hoàng Mai", "v2 hoang mai", "V2 HM", "V2 quận Hoàng Mai", "V2 Q. Hoàng Mai đến đâu rồi"])
    func work(_ text: String) async throws {
        let office = try await TestOffice()
        let answer = try await office.say(text, as: "TP-PT").joined()
        #expect(answer.contains("#38") && answer.contains("Tập huấn"))
    }

    @Test("without a unit it is the sender's own; a name of two units is no reference, and nothing is written")
    func ownWork() async throws {
        let office = try await TestOffice()
        #expect(try await office.say("V2 70%", as: "HM-CB").joined().contains("#38"))
        #expect(try await office.assignment(38)?.percent == 70)
        let before = try await office.store.read { try $0.history.lines(of: nil, since: .distantPast, after: 0).count }
        _ = try await office.say("duyệt V2 Từ Liêm", as: "TP-PT")
        #expect(
            try await office.store.read { try $0.history.lines(of: nil, since: .distantPast, after: 0).count } == before
        )
    }

    @Test("\"việc đó\" is what was spoken of last, for half an hour, to each person his own")
    func pointing() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#38", as: "HM-CB")
        _ = try await office.say("#8", as: "HM-LD")
        #expect(try await office.say("việc đó 60%", as: "HM-CB").joined().contains("#38"))
        #expect(try await office.assignment(38)?.percent == 60)
        #expect(try await office.say("việc đó đến đâu rồi", as: "HM-LD").joined().contains("#8 "))
        office.time.pass(.seconds(31 * 60))
        _ = try await office.say("việc đó 80%", as: "HM-CB")
        #expect(try await office.assignment(38)?.percent == 60)
    }

    @Test("what the bot has asked about since is meant, not what was spoken of before; after a list nothing is")
    func pointingAfter() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #38", as: "HM-CB")
        _ = try await office.say("trả lại #38: thiếu", as: "TP-PT")
        _ = try await office.say("#38", as: "HM-CB")
        _ = try await office.say("việc của tôi", as: "HM-CB")
        _ = try await office.say("việc đó 60%", as: "HM-CB")
        #expect(try await office.assignment(38)?.percent ?? 0 == 0)
        _ = try await office.say("thôi", as: "HM-CB")
        _ = try await office.say("#38", as: "HM-CB")
        _ = try await office.say("#8 gia hạn đến 15/6", as: "TP-PT")
        // The notice about #8 came last: which one is meant is asked.
        _ = try await office.say("việc đó 70%", as: "HM-CB")
        #expect(try await office.assignment(38)?.percent ?? 0 == 0)
    }

    @Test("a reply to a message that speaks of one work is about that work; of several, or in another chat, of none")
    func replies() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8", as: "HM-CB")
        let shown = "m\(office.platform.sent.count)"
        _ = try await office.say("việc của tôi", as: "HM-CB")
        let list = "m\(office.platform.sent.count)"
        _ = try await office.exchange(office.event("70%", from: "HM-CB", replyingTo: shown))
        #expect(try await office.assignment(8)?.percent == 70)
        // A sentence with an example in it, "#12 xong", speaks of no work.
        _ = try await office.say("xyz abc", as: "HM-CB")
        let example = "m\(office.platform.sent.count)"
        for (user, message) in [("HM-CB", list), ("BD-CB", shown), ("HM-CB", "m999"), ("HM-CB", example)] {
            _ = try await office.exchange(office.event("90%", from: user, replyingTo: message))
        }
        #expect(try await office.assignment(8)?.percent == 70)
    }

    @Test("a bare word in a reply acknowledges what that message speaks of, though another is asked about too")
    func repliedAssent() async throws {
        let office = try await TestOffice()
        office.time.pass(.seconds(60))
        var messages: [String] = []
        for code in [8, 38] {
            _ = try await office.say("đôn đốc #\(code)", as: "TP-PT")
            _ = try await office.tickAll()
            let number = office.platform.sent.lastIndex { $0.chat == "HM-CB" && $0.text.contains("#\(code)") }
            messages.append("m\(try #require(number) + 1)")
        }
        _ = try await office.say("rõ", as: "HM-CB")
        #expect(try await office.assignment(38)?.state == .assigned)
        _ = try await office.exchange(office.event("rõ", from: "HM-CB", replyingTo: messages[0]))
        #expect(try await office.assignment(8)?.state == .acknowledged)
        #expect(try await office.assignment(38)?.state == .assigned)
        _ = try await office.exchange(office.event("vâng ạ", from: "HM-CB", replyingTo: messages[1]))
        #expect(try await office.assignment(38)?.state == .acknowledged)
    }

    @Test("a person's work is shown to those who see all of it, by name, and refused to others in the same words")
    func somebodysWork() async throws {
        let office = try await TestOffice()
        let name = "việc của cán bộ Cán bộ đầu mối Hoàng Mai"
        #expect(try await office.say(name, as: "HM-LD").joined().contains("#38"))
        #expect(try await office.say(name, as: "TP-PT").joined().contains("#38"))
        let refused = try await office.say(name, as: "BD-CB").joined()
        #expect(refused.contains("ngoài phạm vi") && !refused.contains("#"))
        #expect(try await office.say("việc của anh Hải", as: "TP-PT").joined().contains("Hải"))
    }

    @Test("a number of a part of the work is no code", arguments: ["nội dung 8 đã làm", "mục 8 chưa rõ", "phụ lục 8"])
    func parts(_ text: String) async throws {
        let office = try await TestOffice()
        _ = try await office.say(text, as: "HM-CB")
        #expect(try await office.assignment(8)?.state == .assigned)
    }
}
