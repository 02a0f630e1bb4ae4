import Assignments
import Conversation
import Testing

/// What becomes of the words of those who decide.
@Suite("Decisions on decisions")
struct DecisionTurnTests {
    @Test("a result that is confirmed or sent back", arguments: confirming)
    func confirm(_ example: TurnCase) throws { try example.check() }

    static let confirming = [
        TurnCase(
            "the chair", "TP-PT", .confirm(20),
            .init(does: ["confirm #20"], says: ["recorded.confirmed"], tells: ["HM-CB notice.confirmed"])),
        TurnCase("what is not handed in", "TP-PT", .confirm(12), .init(says: ["refuse.nothing_submitted"])),
        TurnCase("his own result", "HM-CB", .confirm(20), .init(says: ["refuse.right"])),
        TurnCase("a head of the unit", "HM-LD", .confirm(20), .init(says: ["refuse.right"])),
        TurnCase(
            "a head who is asked first", "HM-LD", .confirm(20), after: { $0.change(20) { $0.awaitsHead = true } },
            .init(does: ["endorse #20"], says: ["recorded.endorsed"], tells: ["TP-PT notice.submitted?confirm"])),
        TurnCase(
            "a delegate", "BD-LD", .confirm(20), after: { try $0.delegate("TP-PT", to: "BD-LD") },
            .init(does: ["confirm #20 as TP-PT"], says: ["recorded.confirmed"], tells: ["HM-CB notice.confirmed"])),
        TurnCase(
            "a secretary is asked in whose name", "TP-TK", .confirm(20),
            .init(says: ["ask.leader"], asks: ["confirm #20", "no"])),
        TurnCase(
            "a secretary who has said so", "TP-TK", .answer("1"), after: { try $0.turn("TP-TK", .confirm(20)) },
            .init(
                does: ["confirm #20 as TP-PT"], says: ["recorded.confirmed"],
                tells: ["HM-CB notice.confirmed", "TP-PT notice.in_your_name"])),
        TurnCase(
            "a follower proposes", "TP-TD", .confirm(20),
            .init(says: ["recorded.proposed"], tells: ["TP-PT notice.proposal"])),
        TurnCase(
            "two at once", "TP-PT", .confirm(14, 20), after: { try $0.turn("HM-CB", .submit(14, note: "biên bản")) },
            .init(
                does: ["confirm #14", "confirm #20"],
                says: ["recorded.confirmed", "recorded.past_head", "recorded.confirmed"],
                tells: ["HM-CB notice.confirmed", "HM-LD notice.confirmed", "HM-CB notice.confirmed"])),
        TurnCase(
            "an assent to the notice", "HM-LD", .assent, after: { try $0.turn("HM-CB", .submit(14, note: "biên bản")) },
            .init(does: ["endorse #14"], says: ["recorded.endorsed"], tells: ["TP-PT notice.submitted?confirm"])),
        TurnCase(
            "a word of politeness", "HM-LD", .weakAssent,
            after: { try $0.turn("HM-CB", .submit(14, note: "biên bản")) }, .init(says: ["ask.confirm"])),
        TurnCase(
            "in the group", "TP-PT", .confirm(20), in: .group,
            .init(does: ["confirm #20"], says: ["recorded.confirmed"], tells: ["HM-CB notice.confirmed"])),
        TurnCase(
            "sent back", "TP-PT", .sendBack(20, reason: "thiếu phụ lục"),
            .init(does: ["sendBack #20: thiếu phụ lục"], says: ["recorded.returned"], tells: ["HM-CB notice.returned"])),
        TurnCase("sent back, why?", "TP-PT", .sendBack(20), .init(says: ["ask.reason"], asks: ["…return #20"])),
        TurnCase(
            "sent back for a reason that was asked for", "TP-PT", .answer("thiếu phụ lục"),
            after: { try $0.turn("TP-PT", .sendBack(20)) },
            .init(does: ["sendBack #20: thiếu phụ lục"], says: ["recorded.returned"], tells: ["HM-CB notice.returned"])),
        TurnCase(
            "sent back in the group", "TP-PT", .sendBack(20, reason: "thiếu phụ lục"), in: .group,
            .init(
                does: ["sendBack #20: thiếu phụ lục"], says: ["help.sent_privately"], alone: ["recorded.returned"],
                tells: ["HM-CB notice.returned"])),
    ]

    @Test("the course of work", arguments: courses)
    func course(_ example: TurnCase) throws { try example.check() }

    static let courses = [
        TurnCase(
            "paused", "TP-PT", .pause(12),
            .init(
                does: ["pause #12: mưa"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "several paused are asked about once", "TP-PT", .pause(12, 14),
            .init(says: ["ask.several"], asks: ["pause #12 #14", "no"])),
        TurnCase(
            "several paused on a word", "TP-PT", .answer("1"), after: { try $0.turn("TP-PT", .pause(12, 14)) },
            .init(
                does: ["pause #12: mưa", "pause #14: mưa"], says: ["recorded.decided", "recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided", "HM-CB notice.decided", "HM-LD notice.decided"])
        ),
        TurnCase(
            "several not paused", "TP-PT", .answer("2"), after: { try $0.turn("TP-PT", .pause(12, 14)) },
            .init(says: ["ask.dropped"])),
        TurnCase(
            "resumed", "TP-PT", .resume(12), after: { try $0.turn("TP-PT", .pause(12)) },
            .init(
                does: ["resume #12"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "called off", "TP-PT", .cancel(12, reason: "trùng"),
            .init(
                does: ["cancel #12: trùng"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase("called off, why?", "TP-PT", .cancel(12), .init(says: ["ask.reason"], asks: ["…cancel #12"])),
        TurnCase(
            "opened again", "TP-PT", .reopen(25, reason: "còn thiếu"),
            .init(
                does: ["reopen #25: còn thiếu"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase("an officer's own work", "HM-CB", .cancel(12, reason: "trùng"), .init(says: ["refuse.right"])),
        TurnCase(
            "a delegate", "BD-LD", .pause(12), after: { try $0.delegate("TP-PT", to: "BD-LD") },
            .init(
                does: ["pause #12 as TP-PT: mưa"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "a follower proposes", "TP-TD", .cancel(12, reason: "trùng"),
            .init(says: ["recorded.proposed"], tells: ["TP-PT notice.proposal"])),
    ]

    @Test("what was asked for is decided", arguments: demands)
    func demand(_ example: TurnCase) throws { try example.check() }

    private static let asksTime: @Sendable (inout TurnOffice) throws -> Void = {
        try $0.turn("HM-CB", .said("xin gia hạn #12 đến 30/6 vì mưa"))
    }
    private static let asksAmount: @Sendable (inout TurnOffice) throws -> Void = {
        try $0.turn("HM-CB", .askTarget(12, 50))
    }

    static let demands = [
        TurnCase(
            "more time is given", "TP-PT", .decideExtension(12), after: asksTime,
            .init(
                does: ["extend #12"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "more time is not given", "TP-PT", .decideExtension(12, isRefusal: true), after: asksTime,
            .init(
                does: ["refuseDemand #12"], says: ["recorded.refused_demand"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "on an assent", "TP-PT", .assent, after: asksTime,
            .init(
                does: ["extend #12"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "nobody has asked", "TP-PT", .decideExtension(12),
            .init(says: ["ask.date"], asks: ["…extensionDecision #12"])),
        TurnCase(
            "a chair gives more time unasked", "TP-PT", .said("gia hạn #12 đến 30/6 vì mưa"),
            .init(
                does: ["extend #12: mưa"], says: ["recorded.decided", "form.day_off"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "a chair shortens it", "TP-PT", .said("gia hạn #12 đến 20/5 vì gấp"),
            .init(says: ["ask.shorter"], asks: ["extensionRequest #12", "no"])),
        TurnCase(
            "an officer gives himself time", "HM-CB", .decideExtension(12), after: asksTime,
            .init(says: ["refuse.right"])),
        TurnCase(
            "a delegate", "BD-LD", .decideExtension(12),
            after: {
                try asksTime(&$0); try $0.delegate("TP-PT", to: "BD-LD")
            },
            .init(
                does: ["extend #12 as TP-PT"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "the amount is changed", "TP-PT", .decideTarget(12), after: asksAmount,
            .init(
                does: ["retarget #12"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "the amount stays", "TP-PT", .decideTarget(12, isRefusal: true), after: asksAmount,
            .init(
                does: ["refuseDemand #12"], says: ["recorded.refused_demand"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "another amount than was asked for", "TP-PT", .decideTarget(12, 55), after: asksAmount,
            .init(
                does: ["retarget #12"], says: ["recorded.decided"],
                tells: ["HM-CB notice.decided", "HM-LD notice.decided"])),
        TurnCase(
            "a confirmation may mean either", "TP-PT", .confirm(12), after: asksTime,
            .init(says: ["ask.decision"], asks: ["extensionDecision #12"])),
    ]

    @Test("who does it", arguments: persons)
    func handOver(_ example: TurnCase) throws { try example.check() }

    static let persons = [
        TurnCase(
            "a head hands over", "HM-LD", .handOver(12, to: "HM-PP"),
            .init(
                does: ["handOver #12: chuyển công tác"], says: ["recorded.handed_over"],
                tells: ["HM-PP notice.brief", "HM-CB notice.handed_over", "TP-PT notice.handed_over"])),
        TurnCase(
            "an officer asks for it", "HM-CB", .handOver(12, to: "HM-PP"),
            .init(says: ["recorded.proposed"], tells: ["TP-PT notice.proposal", "HM-LD notice.proposal"])),
        TurnCase(
            "the chair, to another district", "TP-PT", .handOver(12, to: "BD-CB"),
            .init(
                does: ["changeUnit #12: chuyển công tác"], says: ["recorded.handed_over"],
                tells: [
                    "BD-CB notice.brief", "HM-CB notice.handed_over", "HM-LD notice.handed_over",
                    "BD-LD notice.handed_over",
                ])),
        TurnCase("a head, to another district", "HM-LD", .handOver(12, to: "BD-CB"), .init(says: ["refuse.right"])),
        TurnCase("to whom there is nobody", "HM-LD", .handOver(12, to: "XX-YY"), .init(says: ["ask.no_person"])),
        TurnCase("to himself again", "HM-LD", .handOver(12, to: "HM-CB"), .init(says: ["refuse.same_officer"])),
        TurnCase("to who decides on it", "TP-PT", .handOver(12, to: "TP-PT"), .init(says: ["refuse.officer_is_chair"])),
        TurnCase(
            "several works", "HM-LD", .handOver(12, 14, to: "HM-PP"),
            .init(says: ["ask.several"], asks: ["handOver #12 #14", "no"])),
        TurnCase(
            "a secretary", "TP-TK", .handOver(12, to: "HM-PP"),
            .init(says: ["ask.leader"], asks: ["handOver #12", "no"])),
        TurnCase(
            "all of a person's work", "HM-LD", .said("bàn giao toàn bộ việc của HM-CB cho HM-PP vì chuyển công tác"),
            .init(says: ["ask.hand_over_all"], asks: ["handOver", "no"])),
    ]

    @Test("new work", arguments: orders)
    func assign(_ example: TurnCase) throws { try example.check() }

    private static let order =
        "giao Quận Ba Đình: lập danh sách cơ sở, hạn 20/6/2024, kết quả: danh sách, trách nhiệm: UBND quận, quy trình: khảo sát, lập danh sách"

    static let orders = [
        TurnCase(
            "a chair", "TP-PT", .said(order),
            .init(
                does: ["new issue #32"], says: ["recorded.assigned"],
                tells: ["BD-CB notice.assigned?acknowledge", "BD-LD notice.unit_assigned"])),
        TurnCase(
            "without a deadline", "TP-PT", .said("giao Quận Ba Đình: lập danh sách cơ sở"),
            .init(says: ["ask.clear"], asks: ["…assign"])),
        TurnCase(
            "a secretary, in whose name?", "TP-TK", .said(order),
            .init(says: ["ask.for_leader"], asks: ["assign", "no"])),
        TurnCase("a head, for another unit", "HM-LD", .said(order), .init(says: ["refuse.assign_scope"])),
        TurnCase(
            "a delegate", "HM-LD", .said(order), after: { try $0.delegate("TP-PT", to: "HM-LD") },
            .init(
                does: ["new issue #32 as TP-PT"], says: ["recorded.assigned"],
                tells: ["BD-CB notice.assigned?acknowledge", "BD-LD notice.unit_assigned"])),
        TurnCase("an officer", "HM-CB", .said(order), .init(says: ["refuse.assign"])),
        TurnCase("a follower", "TP-TD", .said(order), .init(says: ["refuse.assign"])),
    ]

    @Test("work that is chased", arguments: urges)
    func urge(_ example: TurnCase) throws { try example.check() }

    static let urges = [
        TurnCase("a chair", "TP-PT", .urge(14), .init(does: ["urge #14"], says: ["recorded.urged"])),
        TurnCase("a follower", "TP-TD", .urge(14), .init(does: ["urge #14"], says: ["recorded.urged"])),
        TurnCase("an officer", "HM-CB", .urge(31), .init(says: ["refuse.urge_right"])),
        TurnCase(
            "twice a day", "TP-PT", .urge(14), after: { try $0.turn("TP-TD", .urge(14)) },
            .init(says: ["refuse.urge_today"])),
        TurnCase(
            "where there is word of today", "TP-PT", .urge(12), after: { try $0.turn("HM-CB", .progress(12, 40)) },
            .init(says: ["refuse.urge_reported"])),
        TurnCase(
            "a whole district", "TP-PT", .said("đôn đốc quận Hoàng Mai"),
            .init(does: ["urge #14"], says: ["recorded.urged_many"])),
    ]
}
