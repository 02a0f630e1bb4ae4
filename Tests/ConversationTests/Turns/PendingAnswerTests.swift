import Assignments
import CivilCalendar
@testable import Conversation
import Foundation
import Testing

/// What is said to what the bot has asked or has just told, in words that the rules do not know: a choice by its name, several at once, a
/// value with something beside it, a change of what was said back.
@Suite("Answers in words")
struct PendingAnswerTests {
    /// What may be of either open work.
    private static let obstacle = "het phieu khao sat r a in them cho e vs"

    @Test(
        "a figure that could not be read is asked for, and a number alone is it",
        arguments: ["44", "bốn mươi bốn", "thì cứ ghi 44"])
    func figure(_ answer: String) throws {
        var office = try TurnOffice()
        #expect(try office.turn("HM-CB", .said("#12 còn 30%")).says == ["ask.figure"])
        #expect(try office.turn("HM-CB", .said(answer)).does == ["report #12"])
        #expect(try office.work(12).progress.quantity?.done == 44)
    }

    @Test("a polite word to a question of several choices is asked about, and the question stays")
    func polite() throws {
        var office = try TurnOffice()
        let asked = try office.turn("HM-CB", .said(Self.obstacle))
        #expect(asked.asks.count > 1, "\(asked)")
        #expect(try office.turn("HM-CB", .said("vâng ạ")).says == ["ask.choice"])
        #expect(try office.turn("HM-CB", .said("1")).does.count == 1)
    }

    @Test(
        "one of several works by its name, or all of them at once",
        arguments: [("cái rà soát ấy", 1), ("cả hai luôn", 2)])
    func works(_ answer: String, _ count: Int) throws {
        var office = try TurnOffice()
        let asked = try office.turn("HM-CB", .said(Self.obstacle))
        #expect(asked.asks == ["blocker #12", "blocker #14"], "\(asked)")
        let taken = try office.turn("HM-CB", .said(answer))
        #expect(taken.does.count == count && taken.does.allSatisfy { $0.hasPrefix("blocker") }, "\(taken)")
    }

    @Test("what names its work by its code is no answer to another question")
    func coded() throws {
        var office = try TurnOffice()
        try office.turn("HM-CB", .said(Self.obstacle))
        #expect(try office.turn("HM-CB", .said("#12 45/60")).does == ["report #12"])
    }

    @Test("who stands in is asked for, and is found in a sentence")
    func standIn() throws {
        var office = try TurnOffice()
        let asked = try office.turn("HM-CB", .standIn(nil))
        #expect(asked.says == ["ask.stand_in"] && asked.asks == ["…standIn"], "\(asked)")
        let taken = try office.turn("HM-CB", .said("anh Hùng cùng phòng, ảnh chịu rồi"))
        #expect(taken.does.count == 1 && taken.says == ["recorded.stand_in"], "\(taken)")
    }

    @Test("an order that was said back is changed by a word, and said back once more")
    func amended() throws {
        var office = try TurnOffice()
        #expect(try office.turn("TP-PT", .said(Self.order)).says == ["ask.assign"])
        let again = try office.turn("TP-PT", .said("hạn sửa thành 22/5"))
        #expect(again.says == ["ask.assign"] && again.does.isEmpty, "\(again)")
        let given = try office.turn("TP-PT", .said("1"))
        #expect(given.does.count == 2, "\(given)")
        #expect(office.last?.changes.first?.after.deadline?.date.day == 22)
    }

    @Test("what was just done is gone on with, and said back first; after half an hour it is forgotten")
    func told() throws {
        var office = try TurnOffice()
        try office.turn("TP-PT", .pause(31))
        #expect(office.dialogues["TP-PT"]?.told?.acts.map(\.name) == ["pause"])
        let asked = try office.turn("TP-PT", .said("thôi cho chạy lại đi"))
        #expect(asked.asks == ["resume #31", "no"], "\(asked)")
        let told = Dialogue.Told(acts: [], works: [12, 14], at: office.now)
        var dialogue = Dialogue()
        dialogue.told = told
        #expect(dialogue.fresh(at: office.now.addingTimeInterval(60)).told == told)
        #expect(dialogue.fresh(at: office.now.addingTimeInterval(3_600)).told == nil)
        #expect(dialogue.heard(by: office.now.addingTimeInterval(-60)).told == nil)
    }

    @Test("a report keeps no figure of what was told: the work has it")
    func figureOnce() throws {
        var office = try TurnOffice()
        try office.turn("HM-CB", .progress(12, 45, of: 60))
        let acts = office.dialogues["HM-CB"]?.told?.acts
        #expect(acts == [SpeechAct("report", ["work": .number(12)])])
    }

    /// An order to two units, said back.
    private static let order = """
        Giao Quận Hoàng Mai, Quận Ba Đình: rà soát chợ dân sinh
        Hạn: 20/5/2024
        Kết quả: báo cáo
        Trách nhiệm: UBND quận
        Quy trình: lập danh sách; kiểm tra
        """

    @Test(
        "a yes that leaves something out, or changes it, does nothing; the question stays for a number",
        arguments: [
            ("đúng, nhưng bỏ Ba Đình", "ask.choice"), ("ừ, riêng Ba Đình thì thôi", "ask.choice"),
            ("đồng ý trừ Ba Đình", "help.unknown"), ("đồng ý nhưng sửa hạn 25/6", "ask.assign"),
        ])
    func qualified(_ answer: String, _ says: String) throws {
        var office = try TurnOffice()
        #expect(try office.turn("TP-PT", .said(Self.order)).says == ["ask.assign"])
        let taken = try office.turn("TP-PT", .said(answer))
        #expect(taken.does.isEmpty && taken.says == [says], "\(taken)")
        #expect(try office.turn("TP-PT", .said("1")).does.count == 2)
    }

    @Test("a report with a label at its head is no part of the order that waits")
    func labelledReport() throws {
        var office = try TurnOffice()
        #expect(try office.turn("TP-PT", .said(Self.order)).says == ["ask.assign"])
        let taken = try office.turn("TP-PT", .said("Báo cáo: #12 45/60"))
        #expect(taken.does == ["report #12 for HM-CB"], "\(taken)")
    }

    @Test(
        "a report or a question is not the day that is asked for",
        arguments: ["hôm nay được 46/60 cơ sở", "ngày mai họp ở đâu?"])
    func otherwise(_ answer: String) throws {
        var office = try TurnOffice()
        try office.turn("HM-CB", .said("em nghỉ phép"))
        let taken = try office.turn("HM-CB", .said(answer))
        #expect(office.last?.arrangements.isEmpty == true, "\(taken)")
    }
}
