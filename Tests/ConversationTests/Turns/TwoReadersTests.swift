import Assignments
import Conversation
import Foundation
import Testing

/// What becomes of a message that the rules of clauses and the reader with sight of the office both read: what both make of it is done, what
/// they differ on is said back.
@Suite("What two readers make of one message")
struct TwoReadersTests {
    /// More words than a command of the guide has.
    private static let words = "báo bot việc rà soát nhà trọ đến chiều nay em làm được 45 trên 60 cơ sở rồi nha bot"

    /// What the rules are taken to have read of a text.
    private func rules(_ statement: Statement, of text: String = words) -> Statement {
        var said = statement
        said.text = text
        return said
    }

    @Test("what both make of it is done at once")
    func alike() throws {
        var office = try TurnOffice()
        let taken = try office.turn("HM-CB", rules(.progress(12, 45, of: 60)))
        #expect(taken.does == ["report #12"] && taken.asks.isEmpty, "\(taken)")
    }

    @Test(
        "where they differ nothing is done before one of the two readings is chosen, or none",
        arguments: [("1", 45), ("2", 54), ("3", nil), ("đồng ý", 45), ("vâng", 45), ("thôi", nil)])
    func different(_ answer: String, _ done: Int?) throws {
        var office = try TurnOffice()
        let asked = try office.turn("HM-CB", rules(.progress(12, 54, of: 60)))
        #expect(asked.does.isEmpty && asked.says == ["ask.read_back"], "\(asked)")
        #expect(asked.asks == ["progress #12", "progress #12", "no"], "\(asked)")
        let taken = try office.turn("HM-CB", .said(answer))
        #expect(taken.does == (done == nil ? [] : ["report #12"]), "\(taken)")
        #expect(office.last?.changes.first?.after.progress.quantity?.done == done)
    }

    @Test("the second choice does all that the rules make of it")
    func second() throws {
        var office = try TurnOffice()
        let both = Statement.both(.progress(12, 54, of: 60), .blocked(14, "thiếu phiếu"))
        let asked = try office.turn("HM-CB", rules(both))
        #expect(asked.does.isEmpty && asked.asks.count == 3, "\(asked)")
        let taken = try office.turn("HM-CB", .said("2"))
        #expect(taken.does == ["report #12", "blocker #14: thiếu phiếu"], "\(taken)")
    }

    @Test("what only the rules ask about is asked, beside what both do")
    func openPart() throws {
        var office = try TurnOffice()
        let both = Statement.both(.progress(12, 45, of: 60), .object(14, reason: nil))
        let taken = try office.turn("HM-CB", rules(both))
        #expect(taken.does == ["report #12"] && taken.asks == ["…objection #14"], "\(taken)")
    }

    @Test("what only the rules would refuse is refused, beside what both do")
    func refusedPart() throws {
        var office = try TurnOffice()
        let taken = try office.turn("HM-CB", rules(.both(.progress(12, 45, of: 60), .confirm(20))))
        #expect(taken.does == ["report #12"] && taken.says.contains { $0.hasPrefix("refuse.") }, "\(taken)")
    }

    @Test("what cannot be done yet is said, and what only the rules would change beside it is said back")
    func notYetPart() throws {
        var office = try TurnOffice()
        let text = "Phê bình Quận Ba Đình: gần hai tuần không có một dòng báo cáo nào gửi về cho văn phòng"
        let taken = try office.turn("TP-PT", rules(.confirm(20), of: text))
        #expect(taken.does.isEmpty && taken.says.contains("not_yet.remark"), "\(taken)")
        #expect(taken.says.contains("ask.read_back") && taken.asks == ["confirm #20", "no"], "\(taken)")
    }

    @Test("words that only the rules keep stay a remark beside what both do")
    func remark() throws {
        var office = try TurnOffice()
        let text = Self.words + "\nphường Mai Động đông dân quá trời luôn bot ơi"
        let said = Statement.both(.progress(12, 45, of: 60), .rest(12, "phường Mai Động đông dân quá"))
        let taken = try office.turn("HM-CB", rules(said, of: text))
        #expect(taken.does == ["report #12", "note #12: phường Mai Động đông dân quá"], "\(taken)")
    }

    @Test("what only the rules would change, where the other reader doubts, is said back")
    func doubted() throws {
        var office = try TurnOffice()
        let text = "việc rà soát nhà trọ tổng có 60 cơ sở thì hôm nay đã rà được 46 còn chưa rà những 19 cơ sở nữa"
        let asked = try office.turn("HM-CB", rules(.progress(12, 46, of: 60), of: text))
        #expect(asked.does.isEmpty && asked.says == ["ask.read_back"], "\(asked)")
    }

    @Test("a figure by another word for what is counted, and an obstacle, are said back together and both done")
    func together() throws {
        var office = try TurnOffice()
        let text = "hôm nay tụi em rà thêm được 6 nhà trọ nữa, tổng cộng 36, còn vướng phường Mai Động chưa có phiếu"
        let asked = try office.turn("HM-CB", .said(text))
        #expect(asked.does.isEmpty && asked.says == ["ask.read_back"], "\(asked)")
        let taken = try office.turn("HM-CB", .said("1"))
        #expect(taken.does.count == 2 && taken.does.contains("report #12"), "\(taken)")
        #expect(taken.does.contains { $0.hasPrefix("blocker #12") }, "\(taken)")
    }

    @Test("what is put off stays open; a bare no drops it")
    func later() throws {
        var office = try TurnOffice()
        try office.turn("HM-CB", rules(.progress(12, 54, of: 60)))
        let later = try office.turn("HM-CB", .said("thôi để chiều em xem lại rồi trả lời sau nhé"))
        #expect(later.says == ["heard.later"] && later.does.isEmpty, "\(later)")
        #expect(try office.turn("HM-CB", .said("1")).does == ["report #12"])
    }

    @Test("a command of the guide is done as it stands there")
    func command() throws {
        var office = try TurnOffice()
        #expect(try office.turn("HM-CB", rules(.progress(12, 54, of: 60), of: "#12 45/60")).does == ["report #12"])
        #expect(office.last?.changes.first?.after.progress.quantity?.done == 54)
    }

    @Test(
        "a bare yes takes the only choice beside no; where it ends work, a strong one",
        arguments: [
            ("vâng", Statement.pause(12), true), ("vâng", .confirm(20), false), ("đồng ý", .confirm(20), true),
        ])
    func yes(_ answer: String, _ asked: Statement, _ isDone: Bool) throws {
        var office = try TurnOffice()
        #expect(try office.turn("TP-TK", asked).asks.last == "no")
        #expect(try office.turn("TP-TK", .said(answer)).does.isEmpty != isDone)
    }

    @Test(
        "a command that is taken back, weighed or put off in the same breath is said back, and not done",
        arguments: [
            ("TP-PT", "tạm dừng #12 vì mưa, à thôi"), ("TP-PT", "đôn đốc #12 để sau"), ("HM-CB", "#12 45/60 à khoan"),
        ])
    func weighed(_ sender: String, _ text: String) throws {
        var office = try TurnOffice()
        let asked = try office.turn(sender, .said(text))
        #expect(asked.does.isEmpty && asked.says == ["ask.read_back"], "\(asked)")
    }
}
