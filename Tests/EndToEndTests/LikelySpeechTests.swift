import Assembly
import Conversation
import TestSupport
import Testing

/// What leaders and those who follow a plan say in words that no rule has: what the model of acts finds, and who sees what, in the example office.
@Suite("What is likely meant, in the example office")
struct LikelySpeechTests {
    /// A message and what is said back of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let act: String
        let work: Int
        var testDescription: String { text }
    }

    static let orders = [
        Case(
            text: "kết quả Đống Đa coi chưa ổn, còn thiếu phường, về bổ khuyết đi đã", act: "return", work: 22),
        Case(text: "cái làm sạch dân cư của Tây Hồ thôi tạm ngưng, đợi Bộ chỉ đạo đã", act: "pause", work: 26),
    ]

    @Test("an order in words that no frame knows is said back whole, and nothing is done", arguments: orders)
    func order(_ example: Case) async throws {
        let answer = try await OrderSpeechTests.answer(example.text, as: "chair")
        #expect(answer.means.isEmpty, "\(answer.reply)")
        #expect(answer.readBack.map(\.name) == [example.act], "\(answer.reply)")
        #expect(answer.readBack.first?["work"] == .number(example.work))
    }

    @Test("what both readers come to by different words is done once, without being asked")
    func sameEffect() async throws {
        let answer = try await OrderSpeechTests.answer("hối Cầu Giấy", as: "chair")
        #expect(answer.means.map(\.name) == ["urge"] && answer.asks.isEmpty, "\(answer.reply)")
    }

    @Test(
        "a question is not left in silence",
        arguments: ["Tuần này ai làm nổi bật nhất vậy?", "nơi nào đang đội sổ thế"])
    func noSilence(_ text: String) async throws {
        let answer = try await OrderSpeechTests.answer(text, as: "chair")
        #expect(answer.means.map(\.name) == ["query"], "\(answer.reply)")
    }

    @Test("who is away this week is asked for on its second day, and answered of what is left of it")
    func absentThisWeek() async throws {
        let answer = try await OrderSpeechTests.answer("tuần này ai nghỉ", as: "chair")
        #expect(answer.means.map(\.name) == ["query"] && answer.means.first?["refused"] == nil, "\(answer.reply)")
    }

    // MARK: Who follows a plan

    @Test("who follows a plan is told how all of it stands, of no more than it")
    func followed() async throws {
        let whole = try await OrderSpeechTests.answer("tổng hợp", as: "follower")
        #expect(whole.reply.contains("Thí điểm ứng dụng cảnh báo cháy") && whole.reply.contains("Tổng số 10 nhiệm vụ"))
        let late = try await OrderSpeechTests.answer("việc quá hạn", as: "follower")
        #expect(late.reply.contains("#23"), "\(late.reply)")
    }

    @Test("and how a unit stands in it", arguments: ["tổng hợp Long Biên", "Tình hình các việc ở Long Biên"])
    func followedUnit(_ text: String) async throws {
        let answer = try await OrderSpeechTests.answer(text, as: "follower")
        #expect(answer.reply.contains("Long Biên") && !answer.reply.contains("ngoài phạm vi"), "\(answer.reply)")
    }

    @Test("and which units of a kind are not done in it")
    func followedKind() async throws {
        let answer = try await OrderSpeechTests.answer("Quận nào chưa xong rà soát nhà trọ?", as: "follower")
        for unit in ["Ba Đình", "Long Biên", "Hoàng Mai"] { #expect(answer.reply.contains(unit), "\(answer.reply)") }
    }

    @Test("an officer is told of other units as little as before")
    func officer() async throws {
        let answer = try await OrderSpeechTests.answer("tổng hợp Long Biên", as: "officer")
        #expect(answer.reply.contains("ngoài phạm vi"), "\(answer.reply)")
    }

    // MARK: What is no answer

    @Test(
        "asked for a reason, nobody is quoted with words that are none",
        arguments: ["thôi khỏi, em rút lại, để anh em cố làm cho kịp", "để sáng mai em nói sau nhé"])
    func noReason(_ text: String) async throws {
        let line = """
            {"as":"officer","turns":[{"bot":"Chị xin lùi #12 vì lý do gì ạ?",\
            "asks":{"for":"reason","act":{"do":"askExtension","work":12,"to":"2024-06-14"}}},\
            {"as":"officer","text":"\(text)"}]}
            """
        let answer = try await OrderSpeechTests.answer(line: line)
        #expect(answer.means.map(\.name) == ["answer"], "\(answer.reply)")
        #expect(["no", "later"].contains { answer.means.first?[$0] == .flag(true) }, "\(answer.reply)")
    }
}
