import Assembly
import Conversation
import Foundation
import TestSupport
import Testing

/// What is weighed, asked, put off, taken back or guessed is said back first, in the example office; what is said plainly is done.
@Suite("What is said back though it is understood")
struct ReservationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let sender: String
        let text: String
        /// The act, done or said back.
        let act: String
        /// Whether it is done at once; else it is said back and nothing is recorded.
        let isDone: Bool
        var testDescription: String { text }

        init(_ sender: String, _ text: String, _ act: String, isDone: Bool = false) {
            (self.sender, self.text, self.act, self.isDone) = (sender, text, act, isDone)
        }
    }

    static let cases = [
        Case("chair", "cho Ba Đình thêm đến 20/6 à", "grant"),
        Case("chair", "Đống Đa làm tốt đấy, cho qua", "confirm"),
        Case("head", "danh sách của Hùng thiếu 2 người, làm lại à", "return"),
        Case("chair", "đôn đốc Cầu Giấy chưa", "urge"),
        Case("chair", "giục Long Biên đi, à thôi khỏi", "urge"),
        Case("officer", "có cần xin lùi tập huấn đến 15/5 không anh", "askExtension"),
        Case("officer", "em định xin lùi tập huấn đến 15/5", "askExtension"),
        Case("officer", "báo cáo anh, tập huấn đã hoàn thành, biên bản gửi sau", "submit"),
        Case("officer", "ok em biết rồi", "acknowledge"),
        Case("officer", "hôm nay mưa to quá đường ngập nên tụi em nghỉ, mai đi tiếp", "absence"),
        Case("officer", "khảo sát có chỗ chủ nhà không cho vào nhưng em thuyết phục được rồi", "obstacle"),
        Case("officer", "không phải việc của em nên em không biết", "object"),
        Case(
            "officer", "em xin lùi tập huấn đến 15/5 vì giảng viên bận, được không anh", "askExtension", isDone: true),
        Case("officer", "nay rà được 44 nhà rồi nha sếp", "report", isDone: true),
        Case("officer", "het phieu khao sat r a in them cho e vs", "obstacle", isDone: true),
    ]

    @Test("what may not be meant so is said back; what is plainly said is done at once", arguments: cases)
    func doneOrSaidBack(_ example: Case) async throws {
        let answer = try await OrderSpeechTests.answer(example.text, as: example.sender)
        #expect(answer.means.map(\.name) == (example.isDone ? [example.act] : []), "\(answer.reply)")
        #expect(answer.readBack.map(\.name) == (example.isDone ? [] : [example.act]), "\(answer.reply)")
        #expect(answer.asks.isEmpty == example.isDone, "\(answer.reply)")
    }

    @Test("where nothing is read for sure, what may be meant is offered by number")
    func offered() async throws {
        let answer = try await OrderSpeechTests.answer(
            "chiều qua cả tổ kéo nhau xuống mà cổng khóa trái, đứng chờ tới tối mịt rồi về", as: "officer")
        #expect(answer.means.isEmpty && answer.offers.count > 1, "\(answer.reply)")
    }
}
