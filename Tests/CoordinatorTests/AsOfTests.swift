import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Figures of a past day")
struct AsOfTests {
    private func figures(_ office: TestOffice, asOf past: Date? = nil) async throws -> SummaryFigures {
        let (rules, now) = (office.configuration.rules, office.time.now)
        return try await office.store.read { tx in
            try SummaryReport(
                scope: SummaryScope(), name: Phrase(.summaryAll), records: tx, rules: rules, now: now, asOf: past
            ).total
        }
    }

    @Test("a summary as of an instant of recording has the figures that were computed then")
    func replay() async throws {
        let office = try await TestOffice()
        let acts: [(String, String, String)] = [
            ("2024-05-08 09:00", "HM-CB", "#128 30/60"), ("2024-05-08 10:00", "HM-CB", "#8 xong, kết quả: danh sách"),
            ("2024-05-09 09:00", "TP-PT", "duyệt #8"), ("2024-05-10 09:00", "TP-PT", "tạm dừng #128"),
            ("2024-05-13 09:00", "TP-PT", "gia hạn #38 đến 30/5"), ("2024-05-14 09:00", "TP-PT", "hủy #68 vì trùng"),
            ("2024-05-15 09:00", "TP-PT", "tiếp tục #128"), ("2024-05-20 09:00", "HM-CB", "#38 xong, kết quả: ảnh"),
            ("2024-05-21 09:00", "TP-PT", "duyệt #38"), ("2024-05-22 09:00", "TP-PT", "mở lại #38 vì thiếu ảnh"),
        ]
        var computed: [(Date, SummaryFigures)] = []
        for (moment, person, words) in acts {
            office.time.set(TestOffice.instant(moment))
            _ = try await office.say(words, as: person)
            computed.append((office.time.now, try await figures(office)))
        }
        office.time.set(TestOffice.instant("2024-07-01 09:00"))
        for (instant, then) in computed {
            #expect(try await figures(office, asOf: instant) == then, "\(instant)")
        }
        #expect(Set(computed.map { $0.1.openInTime }).count > 1)
    }

    @Test("the chair asks for a past day by message, and a day to come is asked about")
    func byMessage() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-08 09:00"))
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "TP-PT")
        office.time.set(TestOffice.instant("2024-05-10 09:00"))
        let past = try await office.say("tổng hợp tính đến 7/5", as: "TP-PT").joined()
        #expect(past.contains("Hoàn thành 0") && past.contains("23:59 07/05/2024"))
        #expect(try await office.say("tổng hợp tính đến 8/5", as: "TP-PT").joined().contains("Hoàn thành 1"))
        #expect(try await office.say("tổng hợp tính đến 9/5/2025", as: "TP-PT").joined().contains("ngày nào đã qua"))
        #expect(try await office.say("tổng hợp tính đến hôm nọ", as: "TP-PT").joined().contains("ngày nào đã qua"))
    }
}
