import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Who is concerned is told")
struct ToldTests {
    private static let order = """
        giao HM-CB: rà soát chung cư mini, hạn 30/6, kết quả: danh sách 100% cơ sở, trách nhiệm: UBND quận chịu trách nhiệm, \
        quy trình: lập danh sách; khảo sát; tổng hợp
        """

    private func say(_ office: TestOffice, _ text: String, as user: String) async throws -> [String: [String]] {
        let sent = try await office.exchange(office.event(text, from: user))
        return Dictionary(grouping: sent, by: \.chat).mapValues { $0.map(\.text) }
    }

    // MARK: Heads

    @Test("a head hears, once, what his officer asks for and what is decided on it; other heads hear nothing")
    func demands() async throws {
        let office = try await TestOffice()
        let asked = try await say(office, "#128 xin gia hạn đến 15/7 vì mưa bão", as: "HM-CB")
        #expect(Set(asked.keys) == ["HM-CB", "HM-LD", "TP-PT"])
        let told = try #require(asked["HM-LD"])
        #expect(
            told.count == 1 && told[0].contains("#128")
                && told[0].contains(/xin gia hạn từ \d+\/\d+ đến thứ Hai 15\/07\/2024/))
        #expect(told[0].contains("mưa bão"))
        let given = try await say(office, "cho #128 đến 10/7", as: "TP-PT")
        #expect(given["HM-CB"]?.count == 1 && given["HM-LD"]?.count == 1)
        #expect(given["HM-LD"]?.first?.contains("10/07/2024") == true)
    }

    @Test(
        "so he does of other requests and of what ends or halts work",
        arguments: [
            ("#128 đề nghị giảm chỉ tiêu còn 52 do 8 cơ sở giải thể", "HM-CB"),
            ("#128 không thuộc thẩm quyền của quận", "HM-CB"), ("tạm dừng #128 vì chờ hướng dẫn", "TP-PT"),
            ("hủy #128 vì trùng", "TP-PT"), ("điều chỉnh chỉ tiêu #128 còn 52", "TP-PT"),
        ])
    func others(_ words: String, _ user: String) async throws {
        let office = try await TestOffice()
        let sent = try await say(office, words, as: user)
        #expect(sent["HM-LD"]?.count == 1 && sent["HM-LD"]?.first?.contains("#128") == true)
        #expect(sent["BD-LD"] == nil)
    }

    @Test("who asks or decides himself, or is the officer, is not told a second time")
    func noDoubles() async throws {
        let office = try await TestOffice()
        let asked = try await say(office, "#128 xin gia hạn đến 15/7 vì mưa bão", as: "HM-LD")
        #expect(asked["HM-LD"]?.count == 1)
        let head = try await office.store.read { try $0.office().officers.first { $0.code == "HM-LD" }?.id }
        try await office.change(128) { $0.officer = head }
        let given = try await say(office, "cho #128 đến 10/7", as: "TP-PT")
        #expect(given["HM-LD"]?.count == 1)
    }

    @Test("work that goes to another unit is told of to the heads of both")
    func moved() async throws {
        let office = try await TestOffice()
        let sent = try await say(office, "bàn giao #128 cho BD-CB vì đúng địa bàn", as: "TP-PT")
        for chat in ["HM-CB", "HM-LD", "BD-CB", "BD-LD"] { #expect(sent[chat]?.count == 1) }
        #expect(sent["BD-LD"]?.first?.contains("Quận Ba Đình") == true)
        let within = try await say(office, "bàn giao #121 cho BD-LD vì cán bộ đi học", as: "TP-PT")
        #expect(within["BD-LD"]?.count == 1 && within["HM-LD"] == nil)
    }

    @Test("new work is told of to the head of its unit, but where he has given it himself")
    func given() async throws {
        let office = try await TestOffice()
        let sent = try await say(office, Self.order, as: "TP-PT")
        #expect(sent["HM-LD"]?.count == 1 && sent["HM-LD"]?.first?.contains("#217") == true)
        let own = try await say(office, Self.order, as: "HM-LD")
        #expect(own["HM-CB"]?.first?.contains("#218") == true)
        #expect(own["HM-LD"]?.contains { $0.contains("giao đơn vị nhiệm vụ mới") } != true)
    }

    // MARK: What is asked for

    @Test("a demand names from what to what, to the chair, on the card and in the list; the card shows the target")
    func fromTo() async throws {
        let office = try await TestOffice()
        let before = try #require(try await office.assignment(128)?.target)
        let asked = try await say(office, "#128 đề nghị giảm chỉ tiêu còn 52 do 8 cơ sở giải thể", as: "HM-CB")
        let wish = "\(before.amount ?? 0) → 52 \(before.unit)"
        #expect(asked["TP-PT"]?.first?.contains(wish) == true)
        #expect(try await office.say("#128", as: "TP-PT").joined().contains("Chờ ý kiến: đề nghị chỉ tiêu \(wish)"))
        #expect(try await office.say("việc chờ duyệt", as: "TP-PT").joined().contains(wish))
        let decided = try await say(office, "đồng ý điều chỉnh chỉ tiêu #128", as: "TP-PT")
        #expect(decided["HM-CB"]?.first?.contains(wish) == true)
        #expect(try await office.say("#128", as: "HM-CB").joined().contains("Chỉ tiêu: 52 \(before.unit)"))
    }

    @Test(
        "an objection has no number in the digest: its ways out are spelled out, and a habitual 1 refuses nothing",
        arguments: ["1", "2"])
    func objection(_ number: String) async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 không thuộc thẩm quyền của quận", as: "HM-CB")
        let sent = try await office.tick(at: "2024-05-08 08:15")
        let digest = try #require(sent.first { $0.chat == "TP-PT" && $0.text.contains("điểm việc") }?.text)
        #expect(digest.contains("\"chuyển #128 cho … vì …\"") && digest.contains("\"không đồng ý #128, lý do …\""))
        #expect(!digest.contains("không đồng ý ·") && !digest.contains("→ 1 không đồng ý"))
        _ = try await office.say(number, as: "TP-PT")
        #expect(try await office.assignment(128)?.demands.count == 1)
        _ = try await office.say("không đồng ý #128, lý do đúng địa bàn của quận", as: "TP-PT")
        #expect(try await office.assignment(128)?.demands.isEmpty == true)
    }

    @Test("other demands keep their numbers beside an objection")
    func numbers() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 không thuộc thẩm quyền của quận", as: "HM-CB")
        _ = try await office.say("#121 xin gia hạn đến 15/7 vì mưa bão", as: "BD-CB")
        let sent = try await office.tick(at: "2024-05-08 08:15")
        let digest = try #require(sent.first { $0.chat == "TP-PT" && $0.text.contains("điểm việc") }?.text)
        #expect(digest.contains("1 đồng ý · 2 không đồng ý") && digest.contains("xin gia hạn từ "))
        _ = try await office.say("1", as: "TP-PT")
        #expect(try await office.assignment(121)?.deadline == Deadline(iso: "2024-07-15"))
        #expect(try await office.assignment(128)?.demands.count == 1)
    }

    // MARK: Files

    @Test("the chair is told of a picture like the head before him")
    func picture() async throws {
        let office = try await TestOffice()
        var event = office.event("#128 xong, kết quả: biên bản kiểm tra", from: "HM-CB")
        event.file = ReceivedFile(.picture, "https://pictures.vn/1.jpg")
        let handed = try await office.exchange(event)
        #expect(handed.contains { $0.chat == "HM-LD" && $0.text.contains("xem ảnh #128") })
        let endorsed = try await say(office, "duyệt #128", as: "HM-LD")
        #expect(endorsed["TP-PT"]?.first?.contains("xem ảnh #128") == true)
        let without = try await TestOffice()
        _ = try await without.say("#128 xong, kết quả: biên bản kiểm tra", as: "HM-CB")
        let plain = try await say(without, "duyệt #128", as: "HM-LD")
        #expect(plain["TP-PT"]?.first?.contains("xem ảnh") == false)
    }

    // MARK: Words

    @Test("a stand-in is told that it is he, and for whom")
    func standIn() async throws {
        let office = try await TestOffice()
        let sent = try await say(office, "đ/c HM-LD làm thay tôi từ 8/5 đến 10/5", as: "HM-CB")
        #expect(sent["HM-LD"]?.contains { $0.contains("đồng chí báo cáo thay Cán bộ đầu mối Hoàng Mai") } == true)
        let other = try await say(office, "đ/c BD-LD làm thay BD-CB từ 8/5 đến 10/5", as: "TP-TK")
        #expect(other["BD-CB"]?.contains { $0.contains("báo cáo thay đồng chí") } == true)
    }

    @Test("a minute after its hour work is not overdue by a working day, and the card says a state once")
    func states() async throws {
        let office = try await TestOffice()
        let now = office.time.now
        let today = CivilZone.vietnam.date(of: now)
        try await office.change(128) { $0.deadline = Deadline(date: today, time: .at(14)) }
        office.time.pass(.seconds(60))
        let card = try await office.say("#128", as: "HM-CB").joined()
        #expect(card.contains("chưa đến 1 ngày làm việc") && !card.contains("quá hạn 1 ngày"))
        office.time.set(TestOffice.instant("2024-05-08 15:00"))
        #expect(try await office.say("#128", as: "HM-CB").joined().contains("quá hạn 1 ngày làm việc"))
        _ = try await office.say("#121 xong, kết quả: biên bản", as: "BD-CB")
        let waiting = try await office.say("#121", as: "BD-CB").joined()
        #expect(!waiting.contains("chờ xác nhận · chờ xác nhận") && waiting.contains("chờ xác nhận · đúng hạn"))
        #expect(waiting.contains("đã nộp kết quả") && !waiting.contains("chưa báo cáo tiến độ"))
        _ = try await office.say("tạm dừng #122 vì chờ hướng dẫn", as: "TP-PT")
        #expect(try await !office.say("#122", as: "TP-PT").joined().contains("tạm dừng · tạm dừng"))
    }
}
