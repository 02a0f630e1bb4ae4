import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Whose account it is")
struct LinkOfferTests {
    private func code(for officer: String, _ office: TestOffice) async throws -> String {
        let now = office.time.now
        return try await office.store.write { tx in
            let id = try tx.office().officers.first { $0.code == officer }?.id
            var generator = SystemRandomNumberGenerator()
            return LinkAccount.printed(
                try LinkAccount.issueCode(for: try #require(id), tx, at: now, using: &generator))
        }
    }

    private func owner(of user: String, _ office: TestOffice) async throws -> String? {
        let account = office.account
        return try await office.store.read { tx in
            try tx.accounts.identity(account, user: user).flatMap { try tx.office().officer($0.officer) }?.code
        }
    }

    // MARK: Groups

    struct Seen: Sendable, CustomTestStringConvertible {
        let words: @Sendable (String) -> String
        var user = "HM-CB"
        var chat = TestOffice.group
        var isAddressed = true
        var testDescription: String { "\(words("…")) by \(user) in \(chat)" }
    }

    @Test(
        "a code that is seen in a group is void, in whatever words and by whomever; its owner and the secretary hear of it alone",
        arguments: [
            Seen(words: { "liên kết \($0)" }), Seen(words: { "liên kết \($0)" }, user: "nobody"),
            Seen(words: { "liên kết \($0)" }, user: "nobody", chat: "not-pinned"),
            Seen(words: { "mã của em là \($0.lowercased()), nhờ chị xem giúp" }, isAddressed: false),
            Seen(words: { $0.replacing("-", with: "") }, chat: "not-pinned", isAddressed: false),
            Seen(words: { $0.replacing("-", with: " ") }, user: "", isAddressed: false),
        ])
    func group(_ seen: Seen) async throws {
        let office = try await TestOffice()
        let code = try await code(for: "HM-CB", office)
        var event = office.event(seen.words(code), from: seen.user, inGroup: true, chat: seen.chat)
        event.isAddressed = seen.isAddressed
        let sent = try await office.exchange(event)
        #expect(
            sent.contains {
                $0.chat == "HM-CB" && $0.text.contains("mã liên kết của đồng chí vừa xuất hiện trong một nhóm")
            })
        #expect(sent.contains { $0.chat == "TP-TK" && $0.text.contains("Hoàng Mai") && $0.text.contains("HM-CB") })
        #expect(!sent.contains { $0.chat == seen.chat && $0.text.contains(code.prefix(4)) })
        // Nobody can use it any more.
        #expect(try await office.say("liên kết \(code)", as: "thief").first?.contains("không đúng") == true)
        #expect(try await owner(of: "thief", office) == nil)
    }

    @Test("a stranger is told in the group, once an hour, that codes do not belong there, and not whether it was one")
    func toldInGroup() async throws {
        let office = try await TestOffice(links: false)
        let right = try await code(for: "HM-CB", office)
        let first = try await office.exchange(
            office.event("liên kết \(right)", from: "nobody", inGroup: true, chat: "g9"))
        #expect(first.map(\.chat) == ["g9"])
        #expect(first.first?.text.contains("tin nhắn riêng") == true)
        let second = try await office.exchange(
            office.event("liên kết ABCD-2345", from: "nobody", inGroup: true, chat: "g9"))
        #expect(second.isEmpty)
        let wrong = try await office.exchange(
            office.event("liên kết ABCD-2345", from: "other", inGroup: true, chat: "g8"))
        #expect(wrong.map(\.text) == first.map(\.text))
    }

    // MARK: Several accounts

    @Test(
        "a second account of a person is asked, linked after a yes, and the first account is told",
        arguments: ["1", "Đồng ý", "Có."])
    func second(_ yes: String) async throws {
        let office = try await TestOffice()
        let code = try await code(for: "HM-CB", office)
        let asked = try await office.exchange(office.event("liên kết \(code)", from: "phone"))
        #expect(asked.map(\.chat) == ["phone"] && asked.first?.text.contains("tài khoản khác") == true)
        #expect(try await owner(of: "phone", office) == nil)
        let answered = try await office.exchange(office.event(yes, from: "phone"))
        #expect(answered.contains { $0.chat == "phone" && $0.text.contains("Đã liên kết") })
        #expect(answered.contains { $0.chat == "HM-CB" && $0.text.contains("Nếu không phải đồng chí") })
        #expect(try await owner(of: "phone", office) == "HM-CB")
        #expect(try await owner(of: "HM-CB", office) == "HM-CB")
    }

    @Test(
        "without a yes nothing is linked, and another message ends the question",
        arguments: ["2", "thôi", "#128 50%", "alo?"])
    func notWanted(_ words: String) async throws {
        let office = try await TestOffice()
        let code = try await code(for: "HM-CB", office)
        _ = try await office.say("liên kết \(code)", as: "phone")
        _ = try await office.say(words, as: "phone")
        _ = try await office.say("1", as: "phone")
        #expect(try await owner(of: "phone", office) == nil)
    }

    @Test("who has a code and never says yes is asked a few times an hour and no more")
    func askedWithoutEnd() async throws {
        let office = try await TestOffice()
        let code = try await code(for: "HM-CB", office)
        var answers = 0
        for _ in 0..<40 {
            answers += try await office.say("liên kết \(code)", as: "phone").count
            answers += try await office.say("thôi", as: "phone").count
        }
        #expect(answers <= 11)
        for _ in 0..<20 { answers += try await office.say("liên kết \(code)", as: "other").count }
        #expect(answers <= 12)
    }

    @Test(
        "the code of another person, sent from a linked account, changes nothing without a word, and everybody concerned is told of it"
    )
    func another() async throws {
        let office = try await TestOffice()
        let code = try await code(for: "BD-CB", office)
        let asked = try await office.say("liên kết \(code)", as: "HM-CB")
        #expect(asked.first?.contains("Chuyển sang Cán bộ đầu mối Ba Đình") == true)
        #expect(try await owner(of: "HM-CB", office) == "HM-CB")
        let sent = try await office.exchange(office.event("1", from: "HM-CB"))
        #expect(try await owner(of: "HM-CB", office) == "BD-CB")
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("không còn là của") })
        #expect(sent.contains { $0.chat == "BD-CB" && $0.text.contains("Nếu không phải đồng chí") })
        #expect(sent.contains { $0.chat == "TP-TK" && $0.text.contains("không còn tài khoản nào") })
    }

    @Test(
        "the code of another person from a linked account and no yes leaves all as it was",
        arguments: ["2", "thôi", "#128 50%"])
    func anotherNotWanted(_ words: String) async throws {
        let office = try await TestOffice()
        let code = try await code(for: "BD-CB", office)
        _ = try await office.say("liên kết \(code)", as: "HM-CB")
        let answer = try await office.say(words, as: "HM-CB")
        #expect(answer.count == 1)
        #expect(try await owner(of: "HM-CB", office) == "HM-CB")
        #expect(try await office.assignment(128)?.percent == (words.contains("50%") ? 50 : nil))
    }

    @Test("a code of one's own from the account that is linked asks nothing")
    func own() async throws {
        let office = try await TestOffice()
        let code = try await code(for: "HM-CB", office)
        let sent = try await office.exchange(office.event("liên kết \(code)", from: "HM-CB"))
        #expect(sent.count == 1 && sent.first?.text.contains("Đã liên kết") == true)
    }

    @Test("an offer ends after half an hour, and with its code")
    func ends() async throws {
        let office = try await TestOffice()
        let first = try await code(for: "HM-CB", office)
        _ = try await office.say("liên kết \(first)", as: "phone")
        office.time.pass(.seconds(1_801))
        _ = try await office.say("1", as: "phone")
        #expect(try await owner(of: "phone", office) == nil)
        _ = try await office.say("liên kết \(first)", as: "phone")
        _ = try await code(for: "HM-CB", office)
        _ = try await office.say("1", as: "phone")
        #expect(try await owner(of: "phone", office) == nil)
    }
}
