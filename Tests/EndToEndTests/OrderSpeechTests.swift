import Assembly
import Conversation
import Foundation
import TestSupport
import Testing

/// What leaders order and whom they urge, in the example office: said back as it was meant, with the names of the office whole.
@Suite("Orders and urging in the example office")
struct OrderSpeechTests {
    /// A message and what is said back of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let sender: String
        let text: String
        var means = "[]"
        var readBack = "[]"
        var testDescription: String { text }
    }

    private static let office = Task { try await ExampleOffice.make(configuration: Repository.configuration()) }

    static let cases = [
        Case(
            sender: "chair",
            text:
                "Giao Thạch Thất kiểm tra ký túc xá Hòa Lạc, hạn 23/5, sản phẩm: biên bản làm việc, phối hợp Sở Thông tin và Truyền thông",
            readBack: """
                [{"do":"assign","due":"2024-05-23","lead":"Huyện Thạch Thất","product":"biên bản làm việc",\
                "with":"Sở Thông tin và Truyền thông","work":"kiểm tra ký túc xá Hòa Lạc"}]
                """),
        Case(
            sender: "head",
            text:
                "Giao đ/c Hùng chủ trì, đ/c Lan phối hợp: kiểm tra bình chữa cháy trụ sở UBND quận. Thời hạn 5 ngày làm việc. Sản phẩm: biên bản.",
            readBack: """
                [{"do":"assign","due":"2024-05-14","lead":"Trần Văn Hùng","product":"biên bản","with":"Nguyễn Thị Lan",\
                "work":"kiểm tra bình chữa cháy trụ sở UBND quận"}]
                """),
        Case(
            sender: "chair", text: "17 huyện thống kê lại số tổ liên gia, xong trong tuần sau, nộp biểu số liệu",
            readBack: """
                [{"do":"assign","due":"2024-05-17","lead":"huyện","product":"biểu số liệu","work":"thống kê lại số tổ liên gia"}]
                """),
        Case(
            sender: "chair", text: "Giao Mê Linh rà soát kho xưởng.",
            readBack: """
                [{"do":"assign","lead":"Huyện Mê Linh","missing":["due","product"],"work":"rà soát kho xưởng"}]
                """),
        Case(
            sender: "chair", text: "Ai chưa nhận việc thì gọi ngay đi",
            readBack: #"[{"do":"urge","query":{"filter":["unacknowledged"],"subject":"works"}}]"#),
        Case(
            sender: "chair", text: "Nhắc hết các đơn vị đang vướng mắc mà chưa tháo",
            readBack: #"[{"do":"urge","query":{"filter":["blocked"],"subject":"works"}}]"#),
        Case(sender: "follower", text: "Đôn đốc đ/c Hoa gửi báo cáo trước 17h."),
        Case(
            sender: "chair", text: "thứ 5 thứ 6 này chị Hà ký thay tôi",
            readBack: #"[{"do":"delegate","from":"2024-05-09","to":"2024-05-10","who":"Đặng Thu Hà"}]"#),
        Case(
            sender: "officer", text: "từ 13 đến 15/5 tôi đi tập huấn nghiệp vụ ở T04, việc đ/c Hùng xử lý thay",
            means: #"[{"do":"absence","from":"2024-05-13","to":"2024-05-15"}]"#,
            readBack: #"[{"do":"standIn","from":"2024-05-13","to":"2024-05-15","who":"Trần Văn Hùng"}]"#),
    ]

    @Test("what is ordered, urged or arranged is said back with all of its parts", arguments: cases)
    func saidBack(_ example: Case) async throws {
        let answer = try await Self.answer(example.text, as: example.sender)
        #expect(try Self.json(answer.means) == example.means)
        #expect(try Self.json(answer.readBack) == example.readBack)
    }

    @Test("nobody is urged, and none offered, where all that fits is left out")
    func urgedButOne() async throws {
        let answer = try await Self.answer("đôn đốc những việc quá hạn trừ quận Cầu Giấy", as: "chair")
        #expect(
            !answer.offers.contains { $0.contains { $0.name == "urge" } } && answer.readBack.isEmpty, "\(answer.reply)")
    }

    @Test("what is said of one unit's work is no reason that another unit is told")
    func ownReason() async throws {
        let answer = try await Self.answer(
            "xác nhận #22, trả lại #15 vì thiếu danh sách, còn quận Ba Đình thì cho lùi hạn việc nhà trọ đến 20/6 nhé",
            as: "chair")
        let reason = answer.means.first { $0.name == "return" }?["reason"]
        #expect(reason == .text("thiếu danh sách"), "\(answer.reply)")
    }

    @Test("two orders of one message are said back in one question, each to its own unit")
    func severalOrders() async throws {
        let answer = try await Self.answer(
            "Giao việc 1 cho Thanh Xuân: đếm trụ nước, 20/5, bảng kê. Giao việc 2 cho Hà Đông: đếm bể nước, 21/5, bảng kê.",
            as: "chair")
        #expect(answer.readBack.map { $0["lead"] } == [.text("Quận Thanh Xuân"), .text("Quận Hà Đông")])
        #expect(answer.readBack.map { $0["due"] } == [.text("2024-05-20"), .text("2024-05-21")])
    }

    @Test("a round for some units only is not opened for all in silence")
    func someUnits() async throws {
        let answer = try await Self.answer(
            "Mở giao ban với Hoàng Mai, Ba Đình, Long Biên thôi, trả lời trước 17h hôm nay", as: "chair")
        #expect(answer.means.count == 1 && answer.means.first?["notYet"] == .flag(true))
    }

    @Test("a secretary hears that work is a draft before being asked in whose name to change it")
    func draft() async throws {
        let answer = try await Self.answer(
            "em xin sửa lại hạn của #27: 25/6 thay cho 30/6 vì 30 rơi vào chủ nhật ạ", as: "secretary")
        #expect(answer.reply.contains("dự thảo") && answer.asks.isEmpty)
    }

    static func answer(_ text: String, as sender: String) async throws -> SpeechRun.Answer {
        try await answer(line: String(decoding: try JSONEncoder().encode(["as": sender, "text": text]), as: UTF8.self))
    }

    static func answer(line: String) async throws -> SpeechRun.Answer {
        try #require(try await SpeechRun(office: try await office.value).answer(to: line))
    }

    private static func json(_ acts: [SpeechAct]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(acts), as: UTF8.self)
    }
}
