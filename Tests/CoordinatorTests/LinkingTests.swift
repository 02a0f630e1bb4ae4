import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("Linking accounts")
struct LinkingTests {
    private func code(for officer: String, _ office: TestOffice) async throws -> String {
        let now = office.time.now
        return try await office.store.write { tx in
            let id = try tx.office().officers.first { $0.code == officer }?.id
            var generator = SystemRandomNumberGenerator()
            return try LinkAccount.issueCode(for: try #require(id), tx, at: now, using: &generator)
        }
    }

    @Test("a stranger is told once an hour how to link, in private only")
    func stranger() async throws {
        let office = try await TestOffice(links: false)
        #expect(try await office.say("#128 50%", as: "stranger").count == 1)
        #expect(try await office.say("alo?", as: "stranger").isEmpty)
        #expect(try await office.exchange(office.event("x", from: "other", inGroup: true)).isEmpty)
        office.time.pass(.seconds(3_601))
        #expect(try await office.say("alo?", as: "stranger").count == 1)
    }

    @Test("strangers are answered two hundred times a day and no more")
    func flood() async throws {
        let office = try await TestOffice(links: false)
        for number in 0..<210 { office.platform.offer(ReceivedBatch(events: [office.event("x", from: "s\(number)")])) }
        for _ in 0..<210 { _ = try await office.receiver.receiveOnce() }
        while try await office.processor.processOnce().finished > 0 {}
        try await office.dispatchAll()
        #expect(office.platform.sent.count == 200)
    }

    @Test("every code has a digit, and is read in small letters as it was printed")
    func codes() throws {
        var generator = SeededGenerator(seed: 1)
        let interpreter = Interpreter()
        for _ in 0..<2_000 {
            let code = LinkAccount.newCode(using: &generator)
            let typed = NormalizedText("liên kết \(LinkAccount.printed(code).lowercased())")
            #expect(interpreter.read(typed).map(\.utterance.linkCode) == [code])
        }
        // A code of before, without a digit.
        let old = interpreter.read(NormalizedText("liên kết abcd-efgh")).first?.utterance.linkCode
        #expect(old == "ABCDEFGH")
    }

    @Test("a code links once, however it is typed")
    func linking() async throws {
        let office = try await TestOffice(links: false)
        let code = try await code(for: "HM-CB", office)
        #expect(code.count == 8)
        let typed = "Liên kết \(LinkAccount.printed(code).lowercased())"
        #expect(try await office.say(typed, as: "u1").first?.contains("Cán bộ đầu mối Hoàng Mai") == true)
        #expect(try await office.say(typed, as: "u2").first?.contains("không đúng") == true)
        #expect(try await office.say("#128 50%", as: "u1").first?.contains("50%") == true)
        _ = try await office.say("hủy liên kết", as: "u1")
        #expect(try await office.say("#128 60%", as: "u1").first?.contains("liên kết") == true)
    }

    @Test("a code runs out after seven days, and a new one replaces the old")
    func expiry() async throws {
        let office = try await TestOffice(links: false)
        let old = try await code(for: "HM-CB", office)
        let new = try await code(for: "HM-CB", office)
        #expect(try await office.say("liên kết \(old)", as: "u1").first?.contains("không đúng") == true)
        office.time.pass(.seconds(7 * 86_400))
        #expect(try await office.say("liên kết \(new)", as: "u1").first?.contains("không đúng") == true)
    }

    @Test("five wrong codes lock the user out for an hour, and the right one too, with one answer an hour")
    func lock() async throws {
        let office = try await TestOffice(links: false)
        let right = try await code(for: "HM-CB", office)
        #expect(try await office.say("liên kết ABCD2345", as: "u1").first?.contains("không đúng") == true)
        for _ in 0..<4 { #expect(try await office.say("liên kết ABCD2345", as: "u1").isEmpty) }
        #expect(try await office.say("liên kết \(right)", as: "u1").isEmpty)
        office.time.pass(.seconds(3_601))
        #expect(try await office.say("liên kết \(right)", as: "u1").first?.contains("Đã liên kết") == true)
    }

    @Test("who is locked out and asks again an hour after the last answer is told how long")
    func locked() async throws {
        let office = try await TestOffice(links: false)
        let right = try await code(for: "HM-CB", office)
        #expect(try await office.say("alo", as: "u1").count == 1)
        office.time.pass(.seconds(3_000))
        for _ in 0..<5 { #expect(try await office.say("liên kết ABCD2345", as: "u1").isEmpty) }
        office.time.pass(.seconds(601))
        #expect(try await office.say("liên kết \(right)", as: "u1").first?.contains("50 phút") == true)
    }

    @Test("codes have eight letters and digits, a digit among them, and none that are taken for one another")
    func alphabet() {
        var generator = SeededGenerator(seed: 1)
        let codes = (0..<500).map { _ in LinkAccount.newCode(using: &generator) }
        let letters = Set("23456789ABCDEFGHJKMNPQRSTWXYZ")
        #expect(codes.allSatisfy { $0.count == 8 && $0.contains(where: \.isNumber) && Set($0).isSubset(of: letters) })
        // As many as the alphabet has are in use, so that codes cannot be guessed.
        #expect(Set(codes.joined()) == letters)
        #expect(Set(codes).count == 500)
    }

    @Test("a group is pinned by a chair or secretary, and by nobody else")
    func pinning() async throws {
        let office = try await TestOffice()
        let officer = office.event("liên kết nhóm", from: "HM-CB", inGroup: true, chat: "g2")
        try await office.exchange(officer)
        let account = office.account
        let pinned = try await office.store.read { try $0.groups.scope(account, chat: "g2") }
        #expect(pinned == nil)
        let sent = try await office.exchange(
            office.event("liên kết nhóm Hoàng Mai", from: "TP-TK", inGroup: true, chat: "g2"))
        #expect(sent.first?.text.contains("Quận Hoàng Mai") == true)
        // The group of one unit hears nothing of another.
        let other = try await office.exchange(office.event("#1 50%", from: "BD-CB", inGroup: true, chat: "g2"))
        #expect(other.first { $0.chat == "g2" }?.text == "Đã gửi riêng đồng chí.")
    }

    @Test("a group is pinned to a plan by its name or code, and then speaks of that plan")
    func pinningPlan() async throws {
        let office = try await TestOffice()
        for name in ["kế hoạch PCCC24", "Thí điểm ứng dụng cảnh báo cháy năm 2024"] {
            let sent = try await office.exchange(
                office.event("liên kết nhóm \(name)", from: "TP-PT", inGroup: true, chat: "g3"))
            #expect(sent.first?.text.contains("cảnh báo cháy") == true)
        }
        let update = try await office.exchange(office.event("#128 10%", from: "HM-CB", inGroup: true, chat: "g3"))
        #expect(update.first?.chat == "g3")
    }

    @Test("who is not linked is told to chairs and secretaries only")
    func unlinked() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            let officer = try tx.office().officers.first { $0.code == "BD-CB" }
            _ = try tx.accounts.unlink(try #require(officer?.id), at: TestOffice.start)
        }
        #expect(try await office.say("ai chưa liên kết", as: "TP-PT").first?.contains("Cán bộ đầu mối Ba Đình") == true)
        #expect(try await office.say("ai chưa liên kết", as: "HM-CB").first?.contains("Ba Đình") == false)
    }
}
