import Assignments
import Conversation
import Foundation
import Testing

/// What becomes of words that are read after newer ones, beside whatever else the message says.
@Suite("Decisions on overtaken words")
struct OvertakenTurnTests {
    /// A line of the table: what is said ten minutes before a report of 45 was, and read after it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let who: String
        let says: Statement
        let result: TurnResult

        init(_ name: String, _ who: String, _ says: Statement, _ result: TurnResult) {
            (testDescription, self.who, self.says, self.result) = (name, who, says, result)
        }
    }

    static let cases = [
        Case(
            "alone", "HM-CB", .progress(12, 40, of: 60), .init(says: ["ask.overtaken"], asks: ["progress #12", "no"])),
        Case(
            "beside another work", "HM-CB", .both(.progress(12, 40, of: 60), .acknowledge(14)),
            .init(
                does: ["acknowledge #14"], says: ["recorded.acknowledged", "ask.overtaken"],
                asks: ["progress #12", "no"])),
        Case(
            "beside a question of its own", "HM-CB", .both(.progress(12, 40, of: 60), .object(14, reason: nil)),
            .init(says: ["ask.reason", "ask.overtaken"], asks: ["…objection #14"])),
        Case(
            "beside a day that there is not", "HM-CB",
            .both(.progress(12, 40, of: 60), .said("xin gia hạn #14 đến 31/6 vì mưa")),
            .init(says: ["ask.no_such_date", "ask.overtaken"], asks: ["…extensionRequest #14"])),
        Case(
            "a chair's, beside a delegation", "TP-PT",
            .both(.progress(12, 40, of: 60), .said("ủy quyền cho BD-LD từ 8/5 đến 10/5")),
            .init(
                does: ["delegate TP-PT to BD-LD 2024-05-08 2024-05-10"],
                says: ["recorded.delegation", "ask.overtaken"],
                tells: ["BD-LD notice.delegation"], asks: ["progress #12", "no"])),
        Case(
            "a chair's, beside a delegation whose days are asked for", "TP-PT",
            .both(.progress(12, 40, of: 60), .said("ủy quyền cho BD-LD")),
            .init(says: ["ask.interval", "ask.overtaken"], asks: ["…delegation"])),
    ]

    @Test("what else is asked for keeps its answer; else one answer does what was overtaken", arguments: cases)
    func together(_ example: Case) throws {
        var office = try TurnOffice()
        let before = office.now
        office.now += 600
        try office.turn("HM-CB", .progress(12, 45, of: 60))
        office.now += 60
        let taken = try office.turn(example.who, example.says, saidAt: before)
        #expect(taken == example.result, "\(example.testDescription) ⟹ \(taken.literal)")
    }
}
