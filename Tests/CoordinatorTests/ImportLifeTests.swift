import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The same files twice, from any state")
struct ImportLifeTests {
    /// Chooses by a seed, so that a failure can be run again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let works = [8, 38, 68, 98, 128, 158, 188]
    /// What people say of work; `#` stands for its code.
    private static let acts: [(text: String, user: String)] = [
        ("nhận #", "HM-CB"), ("# 30%", "HM-CB"), ("# 5", "HM-CB"), ("# 70%", "HM-CB"), ("# xong bước 1", "HM-CB"),
        ("# xong, kết quả: báo cáo", "HM-CB"), ("# vướng: thiếu người", "HM-CB"),
        ("xin gia hạn # đến 20/8 vì mưa", "HM-CB"), ("duyệt #", "HM-LD"), ("duyệt #", "TP-PT"),
        ("trả lại #: thiếu số liệu", "TP-PT"), ("gia hạn # đến 30/8 vì mưa", "TP-PT"), ("cho # đến 1/6", "TP-PT"),
        ("điều chỉnh chỉ tiêu # còn 40", "TP-PT"), ("tạm dừng # chờ hướng dẫn", "TP-PT"), ("tiếp tục #", "TP-PT"),
        ("hủy # vì trùng", "TP-PT"), ("mở lại # vì thiếu", "TP-PT"), ("đôn đốc #", "TP-PT"),
        ("bàn giao # cho BD-CB vì đúng việc", "TP-PT"), ("bàn giao # cho Lãnh đạo Hoàng Mai vì nghỉ", "TP-PT"),
        ("đồng ý gia hạn #", "TP-PT"), ("1", "TP-PT"), ("1", "HM-CB"),
    ]

    private func live(_ office: TestOffice, _ dice: inout Dice) async throws {
        for _ in 0..<30 {
            let (text, user) = Self.acts.randomElement(using: &dice) ?? ("nhận #", "HM-CB")
            let code = Self.works.randomElement(using: &dice) ?? 8
            _ = try await office.say(text.replacing("#", with: "#\(code)"), as: user)
            office.time.pass(.seconds(Int.random(in: 60...200_000, using: &dice)))
        }
    }

    @Test(
        "an import of the same files is empty and touches no row, whatever has happened in between",
        arguments: [UInt64](1...4))
    func nothing(_ seed: UInt64) async throws {
        let office = try await TestOffice()
        var dice = Dice(state: seed &* 7_919)
        let changed = try office.plan { work in
            work.deadline = work.deadline.map { Deadline(date: $0.date.adding(days: 9)) }
            work.amounts = work.amounts.mapValues { $0 + 3 }
            if work.code == "V3" { work.work = "Nội dung mới" }
        }
        for plans in [nil, [changed]] {
            _ = try await office.importing(plans)
            try await live(office, &dice)
            let (before, head) = (try await office.work(), try await office.store.read { try $0.history.head() })
            for choices in [ImportOffice.Choices(), .init(cancelsRemoved: true)] {
                let report = try await office.importing(plans, choices: choices)
                #expect(report == ImportOffice.Report(), "seed \(seed)")
            }
            #expect(try await office.work() == before, "seed \(seed)")
            #expect(try await office.store.read { try $0.history.head() } == head)
        }
        let (breaches, fault) = try await office.store.read {
            (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil).fault)
        }
        #expect(breaches == [] && fault == nil)
    }
}
