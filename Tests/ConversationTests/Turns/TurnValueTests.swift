import Assignments
import CivilCalendar
import Conversation
import Foundation
import Testing

/// What the tables of decisions do not show: days, amounts, and what a sentence says beside its key.
@Suite("Values of decisions")
struct TurnValueTests {
    @Test("a decision gives what was asked for, or what it names itself")
    func demands() throws {
        var office = try TurnOffice()
        try office.turn("HM-CB", .said("xin gia hạn #12 đến 30/6 vì mưa"))
        try office.turn("TP-PT", .decideExtension(12))
        #expect(try office.work(12).deadline?.iso == "2024-06-30")
        for (named, amount) in [(nil, 50), (55, 55)] {
            try office.turn("HM-CB", .askTarget(12, 50))
            try office.turn("TP-PT", .decideTarget(12, named))
            #expect(try office.work(12).target?.amount == amount)
            office.change(12) { $0.target?.amount = 60 }
        }
    }

    @Test("nobody is offered a result that he has handed in himself")
    func ownResult() throws {
        var office = try TurnOffice()
        try office.turn("HM-LD", .submit(14, note: "biên bản"))
        try office.delegate("TP-PT", to: "HM-LD")
        #expect(try office.work(14).state == .submitted)
        #expect(try office.turn("HM-LD", .assent).asks == ["confirm #20"])
    }

    @Test("in a group nobody reads how late somebody is", arguments: [TurnOffice.Place.alone, .group])
    func late(_ place: TurnOffice.Place) throws {
        var office = try TurnOffice()
        office.change(12) { $0.deadline = Deadline(iso: "2024-05-02") }
        try office.turn("HM-CB", .progress(12, 45, of: 60), in: place)
        let left = try #require(office.last?.answers.first?.values["left"])
        #expect((left == .none) == (place == .group), "\(left)")
    }

    @Test(
        "a day counts from when it was said, though it is agreed to after midnight",
        arguments: [
            ("2024-05-07", "thứ Hai tuần sau", "2024-05-13"), ("2024-05-12", "hết tuần sau", "2024-05-17"),
            ("2024-05-31", "hết tháng sau", "2024-06-30"), ("2024-05-09", "thứ Sáu tuần sau", "2024-05-17"),
        ])
    func midnight(_ day: String, _ said: String, _ until: String) throws {
        var office = try TurnOffice()
        let noon = try #require(Deadline(iso: "\(day)T23:50")?.end(in: .vietnam))
        office.now = noon
        let words = "việc tập huấn Hoàng Mai thì dời hạn đến \(said) cho họ làm phụ lục nhé"
        #expect(try office.turn("TP-PT", .said(words)).says == ["ask.read_back"])
        office.now += 20 * 60
        try office.turn("TP-PT", .answer("1"))
        #expect(try office.work(14).deadline?.date.iso == until)
    }

    @Test("a result that was handed in before a newer report is handed in when it was said")
    func submittedThen() throws {
        var office = try TurnOffice()
        let then = office.now
        office.now += 600
        try office.turn("HM-CB", .progress(12, 45, of: 60))
        office.now += 60
        #expect(try office.turn("HM-CB", .submit(12, note: "danh sách"), saidAt: then).asks == ["submit #12", "no"])
        office.now += 60
        try office.turn("HM-CB", .answer("1"))
        #expect(try office.work(12).submittedAt == then)
    }

    @Test(
        "another person's work is for who leads him or may see all",
        arguments: [("BD-CB", false), ("HM-LD", true), ("TP-TD", true)])
    func others(_ who: String, _ sees: Bool) throws {
        var office = try TurnOffice()
        #expect(try office.turn(who, .work(of: "HM-CB")).says == [sees ? "mine.list" : "refuse.summary"])
    }

    @Test("rights are given of the units that were named, and of no others")
    func delegation() throws {
        var office = try TurnOffice()
        try office.turn("TP-PT", .said("ủy quyền cho BD-LD duyệt thay tôi từ 8/5 đến 10/5 đối với quận Hoàng Mai"))
        guard case .delegation(let given)? = office.last?.arrangements.first else {
            Issue.record("nothing was given")
            return
        }
        #expect(given.unit == TurnOffice.hoangMai)
    }
}
