import Assignments
import Conversation
import Testing

/// What becomes of words about one's own work: who may say them, what is asked, who is told.
@Suite("Decisions on reports")
struct ReportTurnTests {
    @Test("work that was received", arguments: acknowledging)
    func acknowledge(_ example: TurnCase) throws { try example.check() }

    static let acknowledging = [
        TurnCase(
            "its officer", "HM-CB", .acknowledge(14), .init(does: ["acknowledge #14"], says: ["recorded.acknowledged"])),
        TurnCase(
            "twice", "HM-CB", .acknowledge(14), after: { try $0.turn("HM-CB", .acknowledge(14)) },
            .init(says: ["refuse.already"])),
        TurnCase(
            "the head for him", "HM-LD", .acknowledge(14),
            .init(does: ["acknowledge #14 for HM-CB"], says: ["recorded.acknowledged", "recorded.on_behalf"])),
        TurnCase(
            "the stand-in", "HM-PP", .acknowledge(14), after: { try $0.away("HM-CB", standIn: "HM-PP") },
            .init(does: ["acknowledge #14 for HM-CB"], says: ["recorded.acknowledged", "recorded.on_behalf"])),
        TurnCase("a colleague", "HM-PP", .acknowledge(14), .init(says: ["refuse.no_such"])),
        TurnCase("a follower", "TP-TD", .acknowledge(14), .init(says: ["refuse.right"])),
        TurnCase("the chair, who may mean a confirmation", "TP-PT", .acknowledge(20), .init(says: ["ask.confirm"])),
        TurnCase(
            "two works", "HM-CB", .acknowledge(14, 15), after: { $0.addNew(1, from: 15) },
            .init(
                does: ["acknowledge #14", "acknowledge #15"], says: ["recorded.acknowledged", "recorded.acknowledged"])),
        TurnCase(
            "many works together", "HM-CB", .acknowledgeAll, after: { $0.addNew(5, from: 40) },
            .init(
                does: [
                    "acknowledge #14", "acknowledge #40", "acknowledge #41", "acknowledge #42", "acknowledge #43",
                    "acknowledge #44",
                ], says: ["recorded.together"])),
        TurnCase(
            "in the group", "HM-CB", .acknowledge(14), in: .group,
            .init(does: ["acknowledge #14"], says: ["recorded.acknowledged"])),
        TurnCase(
            "in the group of others", "HM-CB", .acknowledge(14), in: .otherGroup,
            .init(does: ["acknowledge #14"], says: ["help.sent_privately"], alone: ["recorded.acknowledged"])),
        TurnCase(
            "all that is new, after a report on some of it", "HM-CB", .both(.percent(14, 20), .acknowledgeAll),
            after: { $0.addNew(1, from: 15) },
            .init(does: ["report #14", "acknowledge #15"], says: ["recorded.progress", "recorded.acknowledged"])),
        TurnCase(
            "all that is new, after a report on it", "HM-CB", .both(.percent(14, 20), .acknowledgeAll),
            .init(does: ["report #14"], says: ["recorded.progress"])),
        TurnCase("nothing in particular", "HM-CB", .assent, .init(says: ["ask.waiting"], asks: ["acknowledge #14"])),
    ]

    @Test("how far it has come", arguments: reporting)
    func report(_ example: TurnCase) throws { try example.check() }

    static let reporting = [
        TurnCase(
            "its officer", "HM-CB", .progress(12, 45, of: 60), .init(does: ["report #12"], says: ["recorded.progress"])),
        TurnCase(
            "all of it", "HM-CB", .progress(12, 60, of: 60),
            .init(does: ["report #12"], says: ["recorded.progress", "recorded.complete"])),
        TurnCase(
            "less than before", "HM-CB", .progress(12, 20, of: 60),
            .init(says: ["ask.lower"], asks: ["progress #12", "no"])),
        TurnCase("more than there is", "HM-CB", .progress(12, 70), .init(says: ["ask.over_target"])),
        TurnCase("of another total", "HM-CB", .progress(12, 40, of: 50), .init(says: ["ask.other_target"])),
        TurnCase("five more", "HM-CB", .more(12, 5), .init(does: ["report #12"], says: ["recorded.progress"])),
        TurnCase(
            "five more again", "HM-CB", .more(12, 5), after: { try $0.turn("HM-CB", .more(12, 5)) },
            .init(says: ["ask.repeated"], asks: ["progress #12", "no"])),
        TurnCase("a percentage that cannot be", "HM-CB", .percent(14, 120), .init(says: ["refuse.percent"])),
        TurnCase(
            "of what is not said", "HM-CB", .progress(nil, 45, of: 60),
            .init(does: ["report #12"], says: ["recorded.progress"])),
        TurnCase(
            "of what another counts", "HM-CB", .progress(14, 45, unit: "cơ sở"),
            .init(says: ["ask.other_work"], asks: ["progress #12", "progress #14", "note #14"])),
        TurnCase(
            "the head for him", "HM-LD", .progress(12, 45, of: 60),
            .init(does: ["report #12 for HM-CB"], says: ["recorded.progress", "recorded.on_behalf"])),
        TurnCase(
            "a stand-in", "HM-PP", .progress(12, 45, of: 60), after: { try $0.away("HM-CB", standIn: "HM-PP") },
            .init(does: ["report #12 for HM-CB"], says: ["recorded.progress", "recorded.on_behalf"])),
        TurnCase(
            "a delegate", "BD-LD", .progress(12, 45, of: 60), after: { try $0.delegate("TP-PT", to: "BD-LD") },
            .init(does: ["report #12 for HM-CB"], says: ["recorded.progress", "recorded.on_behalf"])),
        TurnCase(
            "a secretary", "TP-TK", .progress(12, 45, of: 60),
            .init(does: ["report #12 for HM-CB"], says: ["recorded.progress", "recorded.on_behalf"])),
        TurnCase("a follower", "TP-TD", .progress(12, 45, of: 60), .init(says: ["refuse.right"])),
        TurnCase("somebody of another district", "BD-CB", .progress(12, 45, of: 60), .init(says: ["refuse.no_such"])),
        TurnCase("of work that is done", "HM-CB", .percent(25, 50), .init(says: ["refuse.not_open"])),
        TurnCase(
            "in the group", "HM-CB", .progress(12, 45, of: 60), in: .group,
            .init(does: ["report #12"], says: ["recorded.progress"])),
        TurnCase(
            "in the group of others", "HM-CB", .progress(12, 45, of: 60), in: .otherGroup,
            .init(does: ["report #12"], says: ["help.sent_privately"], alone: ["recorded.progress"])),
        TurnCase(
            "two works", "HM-CB", .both(.progress(12, 45, of: 60), .percent(14, 20)),
            .init(does: ["report #12", "report #14"], says: ["recorded.progress", "recorded.progress"])),
    ]

    @Test("a report that is corrected or taken back", arguments: correcting)
    func correct(_ example: TurnCase) throws { try example.check() }

    static let correcting = [
        TurnCase(
            "a lower figure is a correction", "HM-CB", .correct(12, 20),
            .init(does: ["correct #12"], says: ["recorded.decided"])),
        TurnCase(
            "the last report is taken back", "HM-CB", .takeBack(12),
            after: {
                try $0.turn("HM-CB", .progress(12, 40))
                try $0.turn("HM-CB", .progress(12, 45))
            }, .init(does: ["takeBack #12"], says: ["recorded.decided"])),
        TurnCase(
            "another's is not", "HM-CB", .takeBack(12),
            after: {
                try $0.turn("HM-CB", .progress(12, 40))
                try $0.turn("HM-LD", .progress(12, 45))
            }, .init(says: ["refuse.take_back"])),
        TurnCase(
            "what the same message has just said", "HM-CB", .both(.progress(12, 45, of: 60), .correctLast(40)),
            .init(does: ["report #12", "correct #12"], says: ["recorded.progress", "recorded.decided"])),
        TurnCase("nothing to take back", "HM-CB", .takeBack(14), .init(says: ["refuse.take_back"])),
        TurnCase("a colleague", "HM-PP", .correct(12, 20), .init(says: ["refuse.no_such"])),
    ]

    @Test("a step that is done", arguments: stepping)
    func step(_ example: TurnCase) throws { try example.check() }

    static let stepping = [
        TurnCase("its officer", "HM-CB", .step(12, 1), .init(does: ["step #12"], says: ["recorded.step"])),
        TurnCase("no such step", "HM-CB", .step(12, 9), .init(says: ["refuse.no_step"])),
        TurnCase(
            "a secretary", "TP-TK", .step(12, 1),
            .init(does: ["step #12 for HM-CB"], says: ["recorded.step", "recorded.on_behalf"])),
        TurnCase("a follower", "TP-TD", .step(12, 1), .init(says: ["refuse.right"])),
    ]

    @Test("a remark", arguments: remarking)
    func note(_ example: TurnCase) throws { try example.check() }

    static let remarking = [
        TurnCase(
            "its officer", "HM-CB", .note(12, "đã gửi phiếu"),
            .init(does: ["note #12: đã gửi phiếu"], says: ["recorded.note"])),
        TurnCase(
            "a follower", "TP-TD", .note(12, "cố gắng sớm"),
            .init(does: ["note #12: cố gắng sớm"], says: ["recorded.note"])),
        TurnCase("who may not see it", "BD-CB", .note(12, "đã gửi phiếu"), .init(says: ["refuse.no_such"])),
        TurnCase(
            "a promise", "HM-CB", .said("#14 mai em báo cáo ạ"),
            .init(does: ["note #14: mai em báo cáo ạ"], says: ["recorded.promise"])),
    ]

    @Test("an obstacle", arguments: obstacles)
    func obstacle(_ example: TurnCase) throws { try example.check() }

    static let obstacles = [
        TurnCase(
            "its officer", "HM-CB", .blocked(12, "mất điện"),
            .init(does: ["blocker #12: mất điện"], says: ["recorded.blocker"], tells: ["TP-PT notice.blocker"])),
        TurnCase("without words", "HM-CB", .blocked(12, nil), .init(says: ["ask.blocker"], asks: ["…blocker #12"])),
        TurnCase(
            "a stand-in", "HM-PP", .blocked(12, "mất điện"), after: { try $0.away("HM-CB", standIn: "HM-PP") },
            .init(
                does: ["blocker #12 for HM-CB: mất điện"], says: ["recorded.blocker", "recorded.on_behalf"],
                tells: ["TP-PT notice.blocker"])),
        TurnCase("a follower", "TP-TD", .blocked(12, "mất điện"), .init(says: ["refuse.right"])),
        TurnCase(
            "out of the way", "HM-CB", .unblocked(12), after: { try $0.turn("HM-CB", .blocked(12, "mất điện")) },
            .init(does: ["unblock #12"], says: ["recorded.blocker_closed"])),
        TurnCase(
            "none in the way", "HM-CB", .unblocked(12), .init(does: ["unblock #12"], says: ["recorded.no_blocker"])),
    ]

    @Test("a result that is handed in", arguments: submitting)
    func submit(_ example: TurnCase) throws { try example.check() }

    static let submitting = [
        TurnCase(
            "its officer", "HM-CB", .submit(14, note: "14 biên bản"),
            .init(
                does: ["submit #14: 14 biên bản"], says: ["recorded.submitted_to_head"],
                tells: ["HM-LD notice.for_head?confirm"])),
        TurnCase(
            "without words", "HM-CB", .submit(14),
            .init(does: ["submit #14"], says: ["recorded.submitted_to_head"], tells: ["HM-LD notice.for_head?confirm"])),
        TurnCase(
            "the head for him", "HM-LD", .submit(14, note: "14 biên bản"),
            .init(
                does: ["submit #14 for HM-CB: 14 biên bản"], says: ["recorded.submitted", "recorded.on_behalf"],
                tells: ["TP-PT notice.submitted?confirm"])),
        TurnCase(
            "a stand-in", "HM-PP", .submit(14, note: "14 biên bản"), after: { try $0.away("HM-CB", standIn: "HM-PP") },
            .init(
                does: ["submit #14 for HM-CB: 14 biên bản"],
                says: ["recorded.submitted_to_head", "recorded.on_behalf"], tells: ["HM-LD notice.for_head?confirm"])),
        TurnCase("the chair, who may mean a confirmation", "TP-PT", .submit(14), .init(says: ["ask.confirm"])),
        TurnCase("a follower", "TP-TD", .submit(14, note: "14 biên bản"), .init(says: ["refuse.right"])),
        TurnCase(
            "of what is not said", "HM-CB", .submit(nil, note: "biên bản"),
            .init(says: ["ask.which"], asks: ["submit #14", "submit #12"])),
        TurnCase("twice", "HM-CB", .submit(20), .init(says: ["refuse.already"])),
        TurnCase(
            "in the group", "HM-CB", .submit(14, note: "14 biên bản"), in: .group,
            .init(
                does: ["submit #14: 14 biên bản"], says: ["recorded.submitted_to_head"],
                tells: ["HM-LD notice.for_head?confirm"])),
        TurnCase(
            "a figure with it", "HM-CB", .both(.progress(12, 60, of: 60), .submit(12, note: "danh sách")),
            .init(
                does: ["report #12", "submit #12: danh sách"],
                says: ["recorded.progress", "recorded.complete", "recorded.submitted_to_head"],
                tells: ["HM-LD notice.for_head?confirm"])),
    ]

    @Test("not one's own affair, or more time, or another amount", arguments: demanding)
    func demand(_ example: TurnCase) throws { try example.check() }

    static let demanding = [
        TurnCase(
            "an objection", "HM-CB", .object(14, reason: "không thuộc thẩm quyền"),
            .init(
                does: ["object #14: không thuộc thẩm quyền"], says: ["recorded.demanded"],
                tells: ["TP-PT notice.objection", "HM-LD notice.unit_demand"])),
        TurnCase(
            "an objection without a reason", "HM-CB", .object(14, reason: nil),
            .init(says: ["ask.reason"], asks: ["…objection #14"])),
        TurnCase(
            "another's objection", "HM-PP", .object(14, reason: "không thuộc thẩm quyền"),
            .init(says: ["refuse.no_such"])),
        TurnCase(
            "more time", "HM-CB", .said("xin gia hạn #12 đến 30/6 vì mưa"),
            .init(
                does: ["askExtension #12: mưa"], says: ["recorded.demanded", "form.day_off"],
                tells: ["TP-PT notice.extension?extensionDecision", "HM-LD notice.unit_demand"])),
        TurnCase(
            "more time, until when?", "HM-CB", .said("xin gia hạn #12 vì mưa"),
            .init(says: ["ask.date"], asks: ["…extensionRequest #12"])),
        TurnCase(
            "less time", "HM-CB", .said("xin gia hạn #12 đến 20/5 vì mưa"),
            .init(says: ["ask.earlier"], asks: ["…extensionRequest #12"])),
        TurnCase(
            "a follower wants more time", "TP-TD", .said("xin gia hạn #12 đến 30/6 vì mưa"),
            .init(says: ["refuse.right"])),
        TurnCase(
            "another amount", "HM-CB", .askTarget(12, 50),
            .init(
                does: ["askTarget #12: thiếu cơ sở"], says: ["recorded.demanded"],
                tells: ["TP-PT notice.target?targetDecision", "HM-LD notice.unit_demand"])),
        TurnCase(
            "another amount of what is not counted", "HM-CB", .askTarget(14, 50), .init(says: ["refuse.not_counted"])),
        TurnCase(
            "taken back", "HM-CB", .withdraw(12),
            after: { try $0.turn("HM-CB", .said("xin gia hạn #12 đến 30/6 vì mưa")) },
            .init(does: ["withdrawDemand #12"], says: ["recorded.decided"], tells: ["TP-PT notice.decided"])),
        TurnCase("nothing to take back", "HM-CB", .withdraw(12), .init(says: ["refuse.no_extension"])),
        TurnCase(
            "in the group", "HM-CB", .said("xin gia hạn #12 đến 30/6 vì mưa"), in: .group,
            .init(
                does: ["askExtension #12: mưa"], says: ["recorded.demanded", "form.day_off"],
                tells: ["TP-PT notice.extension?extensionDecision", "HM-LD notice.unit_demand"])),
    ]
}
