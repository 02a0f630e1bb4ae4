import Assignments
import Conversation
import Foundation
import Testing

/// What becomes of messages of which the rules of clauses make nothing: the reader with sight of the office reads them; questions are answered,
/// and whatever would change anything is said back first.
@Suite("Messages that are read with sight of the office")
struct SecondReadingTests {
    @Test("a question is answered at once", arguments: questions)
    func question(_ example: TurnCase) throws { try example.check() }

    static let questions = [
        TurnCase(
            "one thing of a work", "HM-CB", .said("cho hỏi lớp tập huấn hạn bữa nào vậy bot"),
            .init(says: ["thing.deadline"])),
        TurnCase(
            "who does it", "TP-PT", .said("cái rà soát bên Ba Đình người nào đang cầm thế"),
            .init(says: ["thing.officer"])),
        TurnCase(
            "own work with a condition", "HM-CB", .said("có cái nào e chưa bấm nhận k"), .init(says: ["query.table"])),
        TurnCase(
            "a composed query", "TP-PT", .said("ngoài Ba Đình còn quận nào lố hạn k"), .init(says: ["query.table"])),
        TurnCase(
            "in the group, alone", "TP-PT", .said("ngoài Ba Đình còn quận nào lố hạn k"), in: .group,
            .init(says: ["help.sent_privately"], alone: ["query.table"])),
    ]

    @Test("what is plain is done at once; of which of several works it is said is asked", arguments: changes)
    func change(_ example: TurnCase) throws { try example.check() }

    static let changes = [
        TurnCase(
            "of one of two works", "HM-CB", .said(obstacle),
            .init(says: ["ask.offers"], asks: ["blocker #12", "blocker #14"])),
        TurnCase(
            "of the first", "HM-CB", .said("1"), after: { try $0.turn("HM-CB", .said(obstacle)) },
            .init(does: ["blocker #12: \(obstacle)"], says: ["recorded.blocker"], tells: ["TP-PT notice.blocker"])),
        TurnCase(
            "of neither", "HM-CB", .said("thôi"), after: { try $0.turn("HM-CB", .said(obstacle)) },
            .init(says: ["ask.dropped"])),
        TurnCase(
            "something else instead", "HM-CB", .said("#12 45/60"), after: { try $0.turn("HM-CB", .said(obstacle)) },
            .init(does: ["report #12"], says: ["recorded.progress"])),
        TurnCase(
            "more time is asked for without a reason", "HM-CB", .said("Xin lùi việc 14 thêm 3 ngày."),
            .init(
                does: ["askExtension #14"], says: ["recorded.demanded", "form.day_off"],
                tells: ["TP-PT notice.extension?extensionDecision", "HM-LD notice.unit_demand"])),
    ]

    @Test("what is longer than anybody says in one breath is not read so")
    func long() throws {
        var office = try TurnOffice()
        let short = "có cái nào e chưa bấm nhận k"
        #expect(try office.turn("HM-CB", .said(short)).says == ["query.table"])
        let long = short + String(repeating: " ạ", count: 300)
        #expect(try !office.turn("HM-CB", .said(long)).says.contains("query.table"))
    }

    private static let obstacle = "het phieu khao sat r a in them cho e vs"

    @Test(
        "what is said back is done on a word of assent, and on no other",
        arguments: [("1", true), ("đồng ý", true), ("2", false), ("thôi", false)])
    func readBack(_ answer: String, _ isDone: Bool) throws {
        var office = try TurnOffice()
        let asked = try office.turn("HM-CB", .said("rà soát thực ra mới có 20 cơ sở à nha"))
        #expect(asked.says == ["ask.read_back"] && asked.does.isEmpty && asked.asks == ["correct #12", "no"])
        let taken = try office.turn("HM-CB", .said(answer))
        #expect(taken.does == (isDone ? ["correct #12"] : []), "\(taken)")
        #expect(taken.says.contains("ask.dropped") != isDone)
    }

    @Test("a file that comes along belongs to what the rules make of the message")
    func file() throws {
        var office = try TurnOffice()
        #expect(try office.turn("HM-CB", .said(Self.obstacle), bringsFiles: true).says == ["help.unknown"])
    }

    @Test("what is not the sender's to do, cannot be done yet, or says nothing", arguments: others)
    func other(_ example: TurnCase) throws { try example.check() }

    static let others = [
        TurnCase(
            "a confirmation by who may not", "HM-CB", .said("duyệt giúp việc 20 luôn đi bot, sếp gật rồi"),
            .init(says: ["refuse.reading"])),
        TurnCase("praise", "TP-PT", .said("Biểu dương Hoàng Mai, làm nhanh mà gọn"), .init(says: ["not_yet.remark"])),
        TurnCase(
            "a word to an officer", "TP-PT", .said("bảo Ba Đình mỗi chiều gửi số một lần"),
            .init(says: ["not_yet.instruct"])),
        TurnCase("nothing that anybody knows", "HM-CB", .said("xyz abc"), .init(says: ["help.unknown"])),
    ]

    @Test(
        "a number that is more than anything counted is read without a trap, and at once",
        arguments: ["9223372036854775807", "4000000000000000000", "999999999999", "999999999", "-9223372036854775808"])
    func huge(_ number: String) throws {
        let messages = [
            "điều chỉnh số cơ sở phải rà soát #12 từ N lên N", "đồng ý gia hạn việc 21 thêm N tuần",
            "#14 xin thêm N ngày làm việc",
            "giao Hoàng Mai rà soát N cơ sở, N ngày nữa xong, báo cáo", "lùi việc 14 N tháng", "em nghỉ N ngày từ mai",
            "việc N được N/N cơ sở rồi nhé, chưa xong đâu", "đơn vị nào dưới N% thì nhắc giúp",
            "N tiếng nữa nhắc tôi việc 12",
            "việc nào chậm quá N ngày", "nhắc tôi trước hạn việc 14 N ngày", "từ N đến N tháng N tôi đi học", "#N xong",
            "V3 thêm N, còn N",
        ]
        for person in ["HM-CB", "HM-LD", "TP-PT", "TP-TK"] {
            for message in messages {
                var office = try TurnOffice()
                let time = try ContinuousClock().measure {
                    try office.turn(person, .said(message.replacing("N", with: number)))
                }
                #expect(time < .seconds(5), "\(message)")
            }
        }
    }
}
