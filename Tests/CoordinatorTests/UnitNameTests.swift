import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// `groups.name_units`: whether what groups read names units.
@Suite("Units in groups")
struct UnitNameTests {
    private func office(namesUnits: Bool) async throws -> TestOffice {
        var speaking = SpeakingRules()
        speaking.namesUnits = namesUnits
        return try await TestOffice(speaking: speaking)
    }

    /// What a group reads after a message in it.
    private func group(_ office: TestOffice, _ text: String, as user: String) async throws -> String {
        try await office.exchange(office.event(text, from: user, inGroup: true))
            .filter { $0.chat == TestOffice.group }.map(\.text).joined(separator: "\n")
    }

    private static func names(_ text: String) -> Bool { text.contains(/(Quận|Huyện|Thị xã|Sở) \p{Lu}/) }

    @Test(
        "where groups name no units no answer in the group does",
        arguments: [
            "tổng hợp", "tổng hợp Ba Đình", "báo cáo giai đoạn 1", "đơn vị nào quá hạn", "việc chờ duyệt",
            "tổng hợp theo cán bộ", "đôn đốc #128", "đôn đốc Hoàng Mai", "gửi tiếp", "duyệt #121",
        ])
    func answers(_ words: String) async throws {
        let office = try await office(namesUnits: false)
        _ = try await office.say("#121 xong, kết quả: biên bản", as: "BD-CB")
        #expect(try await !Self.names(group(office, "tổng hợp", as: "TP-PT")))
        #expect(try await !Self.names(group(office, words, as: "TP-PT")))
    }

    @Test("the figures themselves are said there, and a unit that is asked for by name is answered privately")
    func figures() async throws {
        let office = try await office(namesUnits: false)
        #expect(try await group(office, "tổng hợp", as: "TP-PT").contains("Tổng số 216"))
        let sent = try await office.exchange(office.event("tổng hợp Ba Đình", from: "TP-PT", inGroup: true))
        #expect(sent.contains { $0.chat == "TP-PT" && $0.text.contains("Quận Ba Đình") })
        // In private all is said as ever.
        #expect(try await office.say("tổng hợp", as: "TP-PT").joined().contains("Quận Ba Đình"))
    }

    @Test("nor does the report of a round: neither who is missing nor whose obstacles and requests there are")
    func round() async throws {
        let office = try await office(namesUnits: false)
        _ = try await office.exchange(office.event("@Bot Năm Rõ mở giao ban đến 16h", from: "TP-PT", inGroup: true))
        _ = try await office.say("#128 10%, vướng: thiếu phiếu", as: "HM-CB")
        _ = try await office.say("#121 xin gia hạn đến 31/7 vì mưa bão", as: "BD-CB")
        let report = try await office.tick(at: "2024-05-07 16:00").filter { $0.chat == TestOffice.group }.map(\.text)
            .joined()
        #expect(report.contains("#128 ·") && report.contains("#121 ·") && !Self.names(report))
    }

    @Test("where groups may name units they do")
    func named() async throws {
        let office = try await office(namesUnits: true)
        #expect(try await group(office, "tổng hợp", as: "TP-PT").contains("Quận Ba Đình"))
        #expect(try await group(office, "tổng hợp Ba Đình", as: "TP-PT").contains("Quận Ba Đình"))
    }
}
