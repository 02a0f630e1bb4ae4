import Assignments
import Conversation
import Reports
import Testing

/// What becomes of questions, arrangements and talk.
@Suite("Decisions on questions and arrangements")
struct AskingTurnTests {
    @Test("what somebody sees", arguments: sights)
    func see(_ example: TurnCase) throws { try example.check() }

    /// A question about a place.
    private static func asking(about place: String) -> Query {
        var query = Query(.works)
        query.scope = [place]
        return query
    }

    static let sights = [
        TurnCase(
            "a composed question", "TP-PT", .query(Query(.works, where: .flag(.overdue))), .init(says: ["query.table"])),
        TurnCase(
            "a composed question in the group", "TP-PT", .query(Query(.works, where: .flag(.overdue))), in: .group,
            .init(says: ["help.sent_privately"], alone: ["query.table"])),
        TurnCase(
            "a composed question of what he does not see", "BD-CB", .query(asking(about: "Quận Hoàng Mai")),
            .init(says: ["refuse.summary"])),
        TurnCase(
            "a composed question of no unit", "TP-PT", .query(asking(about: "Quận Nào Đó")),
            .init(says: ["query.unanswerable"])),
        TurnCase("the card of his work", "HM-CB", .show(12), .init(says: ["show.assignment"])),
        TurnCase("a card that is not his to see", "BD-CB", .show(12), .init(says: ["refuse.no_such"])),
        TurnCase("no such card", "TP-PT", .show(999), .init(says: ["refuse.no_such"])),
        TurnCase("two cards", "TP-PT", .show(12, 31), .init(says: ["show.assignment", "show.assignment"])),
        TurnCase(
            "a card in the group", "TP-PT", .show(12), in: .group,
            .init(says: ["help.sent_privately"], alone: ["show.assignment"])),
        TurnCase("the files of a work", "TP-PT", .files(20), .init(does: ["files #20"])),
        TurnCase("files that are not his to see", "BD-CB", .files(20), .init(says: ["refuse.no_such"])),
        TurnCase("his own work", "HM-CB", .mine, .init(says: ["mine.list"])),
        TurnCase("his own work, of which there is none", "TP-TD", .mine, .init(says: ["mine.none"])),
        TurnCase("a leader's, with what waits for him", "TP-PT", .mine, .init(says: ["mine.waiting"])),
        TurnCase(
            "his own work in the group", "HM-CB", .mine, in: .group,
            .init(says: ["help.sent_privately"], alone: ["mine.list"])),
    ]

    @Test("how things stand", arguments: summaries)
    func summary(_ example: TurnCase) throws { try example.check() }

    static let summaries = [
        TurnCase("a chair, of all", "TP-PT", .said("tổng hợp"), .init(says: ["summary.figures"])),
        TurnCase("a chair, of one unit", "TP-PT", .said("tổng hợp quận Hoàng Mai"), .init(says: ["summary.figures"])),
        TurnCase("a chair, what is late", "TP-PT", .said("việc nào quá hạn"), .init(says: ["query.none"])),
        TurnCase("a chair, what waits", "TP-PT", .said("việc nào chờ duyệt"), .init(says: ["query.list"])),
        TurnCase("a head, of his unit", "HM-LD", .said("tổng hợp"), .init(says: ["summary.figures"])),
        TurnCase("a head, of another unit", "HM-LD", .said("tổng hợp quận Ba Đình"), .init(says: ["refuse.summary"])),
        TurnCase("an officer", "HM-CB", .said("tổng hợp"), .init(says: ["summary.figures"])),
        TurnCase(
            "in the group", "TP-PT", .said("tổng hợp"), in: .group,
            .init(says: ["help.sent_privately"], alone: ["summary.figures"])),
        TurnCase(
            "of a unit that there is not", "TP-PT", .said("tổng hợp quận Không Có"),
            .init(says: ["refuse.unknown_unit"])),
    ]

    @Test("who is away and who decides instead", arguments: arrangements)
    func arrange(_ example: TurnCase) throws { try example.check() }

    static let arrangements = [
        TurnCase(
            "away", "HM-CB", .said("em nghỉ từ 8/5 đến 10/5"),
            .init(
                does: ["away HM-CB 2024-05-08 2024-05-10"], says: ["recorded.absence"], tells: ["HM-LD notice.absence"])
        ),
        TurnCase(
            "back", "HM-CB", .said("em đi làm lại rồi"), after: { try $0.away("HM-CB", standIn: "HM-PP") },
            .init(does: ["back HM-CB"], says: ["recorded.absence_ended"])),
        TurnCase(
            "a stand-in", "HM-CB", .said("từ 8/5 đến 10/5 HM-PP báo cáo thay em"),
            .init(
                does: ["away HM-CB 2024-05-08 2024-05-10 by HM-PP"], says: ["recorded.stand_in"],
                tells: ["HM-PP notice.stand_in", "HM-LD notice.absence"])),
        TurnCase(
            "a stand-in of another unit", "HM-CB", .said("từ 8/5 đến 10/5 BD-CB báo cáo thay em"),
            .init(says: ["refuse.stand_in"])),
        TurnCase(
            "another's stand-in", "HM-PP", .said("từ 8/5 đến 10/5 HM-LD báo cáo thay HM-CB"),
            .init(says: ["refuse.arrangement"])),
        TurnCase(
            "a head's word on it", "HM-LD", .said("từ 8/5 đến 10/5 HM-PP báo cáo thay HM-CB"),
            .init(
                does: ["away HM-CB 2024-05-08 2024-05-10 by HM-PP"], says: ["recorded.stand_in"],
                tells: ["HM-PP notice.stand_in", "HM-CB notice.stand_in_away"])),
        TurnCase(
            "a delegation", "TP-PT", .said("ủy quyền cho BD-LD từ 8/5 đến 10/5"),
            .init(
                does: ["delegate TP-PT to BD-LD 2024-05-08 2024-05-10"], says: ["recorded.delegation"],
                tells: ["BD-LD notice.delegation"])),
        TurnCase(
            "a delegation to himself", "TP-PT", .said("ủy quyền cho TP-PT từ 8/5 đến 10/5"),
            .init(says: ["refuse.own_delegate"])),
        TurnCase(
            "a delegation by who has nothing to give", "HM-CB", .said("ủy quyền cho HM-PP từ 8/5 đến 10/5"),
            .init(says: ["refuse.delegation"])),
        TurnCase(
            "a delegation to whom?", "TP-PT", .said("ủy quyền từ 8/5 đến 10/5"),
            .init(says: ["ask.delegate"], asks: ["…delegation"])),
    ]

    @Test("reminders, rounds, links and talk", arguments: others)
    func other(_ example: TurnCase) throws { try example.check() }

    static let others = [
        TurnCase(
            "a reminder", "HM-CB", .said("mai 8h nhắc em #12"),
            .init(does: ["remind #12 2024-05-08 08:00"], says: ["recorded.remind"])),
        TurnCase(
            "a reminder of what he may not see", "BD-CB", .said("mai 8h nhắc em #12"), .init(says: ["refuse.no_such"])),
        TurnCase(
            "a reminder, when?", "HM-CB", .said("nhắc em #12"),
            .init(says: ["ask.remind_when"], asks: ["…remindMe #12"])),
        TurnCase(
            "a round is opened", "TP-PT", .said("mở giao ban đến 17h"), in: .group,
            .init(does: ["open until 2024-05-07 17:00"])),
        TurnCase(
            "a round until an hour that is over", "TP-PT", .said("mở giao ban đến 9h"), in: .group,
            .init(says: ["help.sent_privately"], alone: ["ask.past_date"], asks: ["…roundOpen"])),
        TurnCase("a round is closed", "TP-PT", .closeRound, in: .group, .init(does: ["close round"])),
        TurnCase(
            "a round by an officer", "HM-CB", .said("mở giao ban đến 17h"), in: .group,
            .init(says: ["help.sent_privately"], alone: ["refuse.round_right"])),
        TurnCase(
            "a group is pinned", "TP-TK", .said("liên kết nhóm"), in: .group,
            .init(does: ["pin all"], says: ["link.group"])),
        TurnCase(
            "a group is pinned by an officer", "HM-CB", .said("liên kết nhóm"), in: .group,
            .init(says: ["help.sent_privately"], alone: ["link.group_right"])),
        TurnCase(
            "a group is pinned where there is none", "TP-TK", .said("liên kết nhóm"), .init(says: ["link.group_only"])),
        TurnCase("a link is taken back", "HM-CB", .unlink, .init(does: ["unlink"])),
        TurnCase("help for an officer", "HM-CB", .help, .init(says: ["help.officer"])),
        TurnCase("help for a leader", "TP-PT", .help, .init(says: ["help.leader"])),
        TurnCase("thanks", "HM-CB", .thanks, .init(says: ["help.thanks"])),
        TurnCase("what nobody understands", "HM-CB", .unread("xyz abc"), .init(says: ["help.unknown"])),
        TurnCase(
            "what nobody understands, in the group", "HM-CB", .unread("xyz abc"), in: .group,
            .init(says: [], alone: ["heard.nothing"])),
        TurnCase("more of nothing", "HM-CB", .answer("gửi tiếp"), .init(says: ["list.more_none"])),
    ]

    @Test("every feature has its lines in these tables")
    func complete() {
        let cases = [
            ReportTurnTests.acknowledging, ReportTurnTests.reporting, ReportTurnTests.correcting,
            ReportTurnTests.stepping, ReportTurnTests.remarking, ReportTurnTests.obstacles, ReportTurnTests.submitting,
            ReportTurnTests.demanding, DecisionTurnTests.confirming, DecisionTurnTests.courses,
            DecisionTurnTests.demands,
            DecisionTurnTests.persons, DecisionTurnTests.orders, DecisionTurnTests.urges, Self.sights, Self.summaries,
            Self.arrangements, Self.others,
        ].flatMap(\.self)
        let said = Set(cases.flatMap(\.says.names))
        #expect(AllFeatures.intents.map(\.rawValue).filter { !said.contains($0) } == [])
    }
}
