import Assignments
import Conversation
import Foundation
import Testing
import VietnameseText

@Suite("What a message says, as a value")
struct UtteranceTests {
    private static func read(_ text: String) -> [Utterance] {
        Interpreter().read(NormalizedText(text)).map(\.utterance)
    }

    @Test(
        "what means something only after what was said before is an answer",
        arguments: [
            ("2", Answer.number(2)), ("đồng ý", .yes(strength: .strong)), ("vâng ạ", .yes(strength: .weak)),
            ("👍", .yes(strength: .weak)),
        ])
    func answers(_ text: String, _ answer: Answer) {
        #expect(Self.read(text) == [.answer(answer)])
    }

    @Test(
        "no is a value, however it is said",
        arguments: ["thôi", "không", "bỏ qua", "khoan đã", "để mai", "thôi không hủy nữa", "chờ chút", "không, để sau"])
    func no(_ text: String) {
        guard case .answer(.no(let words)) = Self.read(text).first else { return #expect(Bool(false), "\(text)") }
        #expect(words.note == text)
    }

    @Test("other words are not", arguments: ["thời tiết xấu", "hủ tục", "mưa to", "cần thêm người"])
    func notNo(_ text: String) {
        guard case .unclear(let unclear) = Self.read(text).first else { return #expect(Bool(false), "\(text)") }
        #expect(unclear.words.note == text && unclear.meanings.isEmpty)
    }

    @Test("the wish for the rest is an answer", arguments: ["gửi tiếp", "xem thêm ạ", "tiếp đi"])
    func more(_ text: String) {
        guard case .answer(.more) = Self.read(text).first else { return #expect(Bool(false), "\(text)") }
    }

    @Test("talk is talk", arguments: [("cảm ơn em", Talk.thanks), ("trợ giúp", .help), ("?", .help)])
    func talk(_ text: String, _ talk: Talk) {
        #expect(Self.read(text) == [.talk(talk)])
    }

    @Test("what asks is a question, what says or orders is a command")
    func kinds() {
        for text in ["việc của tôi", "tổng hợp", "xem #12", "xem ảnh #12"] {
            guard case .question = Self.read(text).first else { return #expect(Bool(false), "\(text)") }
        }
        for text in ["#12 45/60", "đôn đốc #12", "duyệt #12", "em nghỉ từ mai đến thứ 6"] {
            guard case .command = Self.read(text).first else { return #expect(Bool(false), "\(text)") }
        }
    }

    @Test(
        "words hold the day that they say, and whether it is all that they say",
        arguments: [
            ("đến 15/6", true, true), ("đến 15/6 vì mưa", true, true), ("15/6 nhé", true, true),
            ("mưa to", false, false),
        ])
    func days(_ text: String, _ hasDay: Bool, _ isAlone: Bool) {
        let words: Words? =
            switch Self.read(text).first {
            case .unclear(let unclear): unclear.words
            case .command(let statement): statement.words
            default: nil
            }
        #expect((words?.day != nil) == hasDay, "\(text)")
        #expect((words?.day != nil && words?.saysDayAlone == true) == isAlone, "\(text)")
    }

    @Test("who asks back does not answer", arguments: [("lý do gì", true), ("mưa to?", true), ("vì mưa to", false)])
    func asksBack(_ text: String, _ asks: Bool) {
        guard case .unclear(let unclear) = Self.read(text).first else { return #expect(Bool(false), "\(text)") }
        #expect(unclear.words.asksBack == asks)
    }

    @Test("which work is meant stands apart: codes, all of it, what was spoken of")
    func works() {
        #expect(Self.read("đã nhận #12, #14").first?.statement?.works == WorkReference(codes: [12, 14]))
        #expect(Self.read("em nhận cả 2 việc").first?.statement?.works == WorkReference(isAll: true))
        #expect(Self.read("việc đó được 45/60").first?.statement?.works == WorkReference(pointsBack: true))
    }

    // MARK: As it is stored

    /// A message for each statement that there is.
    private static let said = [
        "#12 45/60 cơ sở, phường Mai Động còn chậm", "em nhầm, #12 là 40/60", "xong bước 2 #12",
        "#12 hoàn thành, kết quả: biên bản", "#12 đang khảo sát", "mai em gửi #12", "#12 vướng: chưa có phiếu khảo sát",
        "#12 hết vướng", "đã nhận #12", "xin gia hạn #12 đến 15/6 vì mưa", "đồng ý gia hạn #12 đến 15/6",
        "thôi không xin gia hạn #12 nữa", "đề nghị giảm chỉ tiêu #12 còn 52 do trùng",
        "đồng ý giảm chỉ tiêu #12 còn 52", "#12 không thuộc thẩm quyền", "chuyển #12 cho Hùng vì đi công tác",
        "tạm dừng #12", "tiếp tục #12", "hủy #12 vì trùng", "mở lại #12: còn thiếu", "duyệt #12",
        "trả lại #12: thiếu phụ lục", "em nghỉ từ mai đến thứ 6", "Hùng báo cáo thay em tuần sau",
        "ủy quyền cho đồng chí Hà từ mai đến thứ 6", "giao Hoàng Mai: rà soát, hạn 30/6, kết quả: danh sách",
        "mai 8h nhắc em #12", "đôn đốc #12", "mở giao ban đến 16h", "kết thúc giao ban", "việc của tôi",
        "tổng hợp quận Hoàng Mai", "xem #12", "xem ảnh #12", "liên kết ABCD-2345", "hủy liên kết",
    ]

    @Test("every statement is read again as it was written")
    func stored() throws {
        var intents: Set<Intent> = []
        for text in Self.said {
            for utterance in Self.read(text) {
                let data = try JSONEncoder().encode(utterance)
                #expect(try JSONDecoder().decode(Utterance.self, from: data) == utterance, "\(text)")
                if let statement = utterance.statement { intents.insert(statement.intent) }
            }
        }
        let others: Set<Intent> = [.help, .thanks, .unknown, .query]
        #expect(Set(AllFeatures.intents).subtracting(others).subtracting(intents).map(\.rawValue) == [])
    }

    @Test("the stored form of a statement is known: another one needs another version of the dialogue")
    func form() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func json(_ utterance: Utterance?) throws -> String {
            String(decoding: try encoder.encode(utterance), as: UTF8.self)
        }
        #expect(
            try json(.summary(.late, of: "Quận 1"))
                == #"{"question":{"intent":"summary","slots":{"scope":"Quận 1","view":"late"}}}"#)
        #expect(
            try json(.confirmation(of: 12))
                == #"{"command":{"intent":"confirm","works":{"codes":[12],"isAll":false,"pointsBack":false}}}"#)
        #expect(try json(.no) == #"{"answer":{"no":{"words":{"asksBack":false,"saysDayAlone":false}}}}"#)
        let report = try json(Self.read("#12 45/60 cơ sở").first)
        #expect(
            report
                == #"{"command":{"intent":"progress","slots":{"report":{"done":45,"isConfirmed":false,"of":60,"unit":"cơ sở"}},"#
                + #""works":{"codes":[12],"isAll":false,"pointsBack":false}}}"#)
    }

    @Test(
        "what is no statement of today is not read",
        arguments: [
            #"{"command":{"intent":"no such"}}"#, #"{"command":{"intent":"help"}}"#, #"{"order":{}}"#, "{}",
            #"{"command":{"intent":"step","slots":{"step":"two"}}}"#,
        ])
    func unread(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Utterance.self, from: Data(text.utf8)) }
    }
}
