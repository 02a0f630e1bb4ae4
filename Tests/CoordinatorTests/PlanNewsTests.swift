import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Who is told of a changed plan")
struct PlanNewsTests {
    @Test("the first import of an office tells nobody")
    func first() async throws {
        let office = try await TestOffice()
        #expect(try await office.news().isEmpty)
    }

    @Test("officer, head and chair are each told in one message of all that has changed, worded as by message")
    func merged() async throws {
        let office = try await TestOffice()
        let next = try office.plan {
            if $0.code == "V5" {
                $0.deadline = Deadline(iso: "2024-07-15")
                $0.amounts["Quận Hoàng Mai"] = 52
            }
            if $0.code == "V1" { $0.deadline = Deadline(iso: "2024-05-17") }
        }
        _ = try await office.importing([next])
        let news = try await office.news()
        for chat in ["HM-CB", "HM-LD"] {
            let text = try #require(news[chat]?.first)
            #expect(news[chat]?.count == 1)
            #expect(text.contains("#128") && text.contains("được gia hạn, hạn thứ Hai 15/07/2024"), "\(text)")
            #expect(text.contains("chỉ tiêu mới là 52") && text.contains("#8") && text.contains("thứ Sáu 17/05/2024"))
            #expect(!text.contains("Trả lời"))
        }
        let chair = try #require(news["TP-PT"]?.first)
        #expect(news["TP-PT"]?.count == 1 && chair.contains("#1–#30") && chair.contains("#128"), "\(chair)")
        #expect(news["CA-CB"] == nil)
        #expect(try await office.importing([next]).isEmpty)
        #expect(try await office.news().isEmpty)
    }

    @Test("new work is told to its officer, who is asked to acknowledge it, to the head, the chair and who works along")
    func given() async throws {
        let office = try await TestOffice()
        let coordinating = "Quận Ba Đình"
        let next = try office.planWithWorks({ works in
            var new = try #require(works.first { $0.code == "V5" })
            (new.code, new.kinds, new.units, new.amounts) = ("V9", [], ["Quận Hoàng Mai"], [:])
            (new.work, new.coordinating) = ("Diễn tập chữa cháy", [coordinating])
            works.append(new)
        })
        _ = try await office.importing([next])
        let news = try await office.news()
        let officer = try #require(news["HM-CB"]?.first)
        #expect(
            officer.contains("#217") && officer.contains("Diễn tập chữa cháy") && officer.contains("\"nhận #217\""),
            "\(officer)")
        #expect(news["HM-LD"]?.first?.contains("#217") == true && news["HM-LD"]?.first?.contains("nhận #217") == false)
        #expect(news["TP-PT"]?.first?.contains("#217") == true)
        #expect(news["BD-CB"]?.first?.contains("phối hợp #217") == true, "\(news["BD-CB"] ?? [])")
        #expect(news.values.allSatisfy { $0.count == 1 } && news.count == 4)
        _ = try await office.say("nhận #217", as: "HM-CB")
        #expect(try await office.assignment(217)?.state == .acknowledged)
        // Who works along no longer hears of it too, and so does who is new.
        let other = try office.planWithWorks({ works in
            var new = try #require(next.works.last)
            new.coordinating = ["Quận Tây Hồ"]
            works.append(new)
        })
        _ = try await office.importing([other])
        let moved = try await office.news()
        #expect(moved["BD-CB"]?.first?.contains("Thôi phối hợp #217") == true)
        #expect(moved["TH-CB"]?.first?.contains("phối hợp #217") == true)
    }

    @Test("the chair of before and the new one are both told")
    func chairs() async throws {
        let office = try await TestOffice()
        let next = try office.plan { if $0.code == "T1" { $0.chair = "BD-LD" } }
        _ = try await office.importing([next])
        let news = try await office.news()
        for chat in ["TP-PT", "BD-LD"] { #expect(news[chat]?.first?.contains("#211") == true, "\(chat)") }
    }

    @Test("many changes make one message that a platform takes, and the rest is named by its codes")
    func many() async throws {
        let office = try await TestOffice()
        let next = try office.planWithWorks({ works in
            let model = try #require(works.first { $0.code == "V5" })
            for number in 1...40 {
                var new = model
                (new.code, new.kinds, new.units, new.amounts) = ("X\(number)", [], ["Quận Hoàng Mai"], [:])
                new.work = "Việc số \(number)"
                works.append(new)
            }
        })
        _ = try await office.importing([next])
        let texts = try #require(try await office.news()["HM-CB"])
        #expect(texts.count <= 3 && texts.allSatisfy { $0.utf16.count <= 2_000 })
        #expect(
            texts.joined().contains("Còn 28 thay đổi khác: #229–#256") && texts.joined().contains("nhận tất cả"),
            "\(texts)")
    }

    @Test("a plan that is refused tells nobody")
    func refused() async throws {
        let office = try await TestOffice()
        let next = try office.plan {
            if $0.code == "V1" { $0.deadline = Deadline(iso: "2024-05-17") }
            if $0.code == "V5" { $0.phase = "GD7" }
        }
        await #expect(throws: ImportOffice.Refused.self) { try await office.importing([next]) }
        #expect(try await office.news().isEmpty)
    }
}
