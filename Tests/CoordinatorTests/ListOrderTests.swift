import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("How lists read")
struct ListOrderTests {
    @Test("units are in the roster's order, the overdue first")
    func units() async throws {
        let office = try await TestOffice()
        let roster = try await office.store.read { try $0.office().units.map(\.name) }
        let answer = try await office.say("tổng hợp", as: "TP-PT").joined(separator: "\n")
        let named = roster.filter { answer.contains(" \($0):") }
        let places = try named.map { try #require(answer.range(of: " \($0):")).lowerBound }
        #expect(named.count > 8 && places == places.sorted())
        try await office.change(128) { $0.deadline = Deadline(iso: "2024-05-06") }
        let late = try await office.say("tổng hợp", as: "TP-PT").joined(separator: "\n")
        let first = try #require(late.split(separator: "\n").first { $0.contains("xong") })
        #expect(first.contains("Quận Hoàng Mai") && first.contains("1 quá hạn"))
    }

    @Test("on the day of issue units have taken note of nothing, and nothing is done of what has fallen due")
    func headline() async throws {
        let office = try await TestOffice()
        let before = try await office.say("tổng hợp", as: "TP-PT").joined(separator: "\n")
        #expect(before.contains("7 chưa tiếp nhận") && !before.contains("đang làm"))
        _ = try await office.say("nhận #128", as: "HM-CB")
        #expect(try await office.say("tổng hợp Hoàng Mai", as: "TP-PT").joined().contains("chưa tiếp nhận 6"))
        for (code, user, head) in [(128, "HM-CB", "HM-LD"), (121, "BD-CB", "BD-LD")] {
            _ = try await office.say("#\(code) xong, kết quả: biên bản", as: user)
            _ = try await office.say("duyệt #\(code)", as: head)
            _ = try await office.say("duyệt #\(code)", as: "TP-PT")
        }
        let done = try await office.say("tổng hợp", as: "TP-PT").joined(separator: "\n")
        #expect(
            done.contains("Đã hoàn thành 2/216 nhiệm vụ (0,9%), chưa có nhiệm vụ nào quá hạn")
                && !done.contains("100%"))
        try await office.change(122) { $0.deadline = Deadline(iso: "2024-05-06") }
        let late = try await office.say("tổng hợp", as: "TP-PT").joined(separator: "\n")
        #expect(late.contains("66,7% số đến hạn (3 nhiệm vụ đã hoàn thành hoặc quá hạn)"))
    }

    @Test("people are listed by unit, and there by their given names")
    func people() async throws {
        let office = try await TestOffice(links: false)
        let account = office.account
        let (expected, now) = try await office.store.write { tx in
            let chair = try tx.office().officers.first { $0.code == "TP-PT" }
            let id = try #require(chair?.id)
            try tx.accounts.link(
                ChatIdentity(account: account, user: "TP-PT", privateChat: "TP-PT", officer: id), at: TestOffice.start)
            let office = try tx.office()
            let people = office.officers.filter { $0.id != id }.map { officer in
                (place: office.unit(officer.unit)?.rosterOrder ?? .max, name: officer.name)
            }
            let sorted = people.sorted { one, other in
                one.place == other.place
                    ? VietnameseOrder.personPrecedes(one.name, other.name) : one.place < other.place
            }
            return (sorted.prefix(12).map(\.name), TestOffice.start)
        }
        _ = now
        let answer = try await office.say("ai chưa liên kết", as: "TP-PT").joined(separator: "\n")
        let lines = answer.split(separator: "\n").dropFirst().prefix(12).map { String($0.prefix { $0 != "," }) }
        #expect(lines == expected)
    }

    @Test(
        "a person is found by the name with the unit behind it, and among the people of that unit",
        arguments: ["việc của Hoàng Mai Hoàng Mai"])
    func personOfUnit(_ words: String) async throws {
        let office = try await TestOffice()
        let answer = try await office.say(words, as: "TP-PT").joined(separator: "\n")
        let line = answer.split(separator: "\n").first { $0.contains("Cán bộ đầu mối Hoàng Mai") }
        let number = line.flatMap { Int($0.prefix { $0 != "." }) }
        let list = try await number == nil ? answer : office.say("\(number ?? 0)", as: "TP-PT").joined()
        #expect(!answer.contains("Ba Đình") && list.contains("7 nhiệm vụ đang mở"))
    }

    @Test("hỏa tốc is marked in the list of one's work")
    func urgency() async throws {
        let office = try await TestOffice()
        try await office.change(128) { $0.urgency = .flash }
        let answer = try await office.say("việc của tôi", as: "HM-CB").joined(separator: "\n")
        #expect(answer.split(separator: "\n").filter { $0.contains("HỎA TỐC") }.map { $0.contains("#128") } == [true])
    }

    @Test("the help of leaders names what leaders do", arguments: ["TP-PT", "HM-LD", "TP-TK"])
    func help(_ user: String) async throws {
        let office = try await TestOffice()
        let help = try await office.say("trợ giúp", as: user).joined()
        for word in ["giao ", "đôn đốc", "giao ban", "ủy quyền", "việc chờ duyệt", "số liệu đánh giá"] {
            #expect(help.contains(word))
        }
        #expect(help.utf16.count <= MessageSplitter.limit)
    }

    @Test("a reminder that is said late announces nothing that has happened meanwhile")
    func lateReminder() async throws {
        let office = try await TestOffice()
        let first = try #require(try await office.assignment(8))
        let officer = try #require(try await office.store.read { try first.officer.flatMap($0.office().officer)?.code })
        _ = try await office.say("nhận #8", as: officer)
        let onDay = try await office.tick(at: "2024-05-10 09:00").filter {
            $0.chat == officer && $0.text.contains("#8 ")
        }
        let after = try await office.tick(at: "2024-05-13 09:00").filter {
            $0.chat == officer && $0.text.contains("#8 ")
        }
        #expect(onDay.contains { $0.text.contains("quá hạn sẽ báo cáo") })
        #expect(!after.contains { $0.text.contains("quá hạn sẽ báo cáo") })
        let late = try await TestOffice()
        let missed = try await late.tick(at: "2024-05-13 09:00").filter { $0.text.contains("#8 ") }
        #expect(!missed.contains { $0.text.contains("quá hạn sẽ báo cáo") })
    }
}
