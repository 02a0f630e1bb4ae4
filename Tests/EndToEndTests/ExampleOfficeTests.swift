import Assembly
import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// The example office is made by imports and messages, and is what people have been told that it is.
@Suite("The example office")
struct ExampleOfficeTests {
    /// A work as the page tells it: its officer, figure, state, deadline.
    struct Work: CustomTestStringConvertible, Sendable {
        let code: Int64
        let plan: String
        let unit: String
        let officer: String?
        let target: Int?
        let done: Int?
        let percent: Int?
        let state: AssignmentState
        let deadline: String
        var testDescription: String { "#\(code)" }

        init(
            _ code: Int64, _ plan: String, _ unit: String, _ officer: String? = nil, target: Int? = nil,
            done: Int? = nil,
            percent: Int? = nil, _ state: AssignmentState, _ deadline: String
        ) {
            (self.code, self.plan, self.unit, self.officer) = (code, plan, unit, officer)
            (self.target, self.done, self.percent) = (target, done, percent)
            (self.state, self.deadline) = (state, deadline)
        }
    }

    static let works = [
        Work(12, "V3", "Quận Hoàng Mai", "Nguyễn Thị Lan", target: 60, done: 30, .inProgress, "2024-05-31"),
        Work(14, "V2", "Quận Hoàng Mai", "Nguyễn Thị Lan", .assigned, "2024-05-09"),
        Work(15, "V1", "Quận Hoàng Mai", "Trần Văn Hùng", .submitted, "2024-05-10"),
        Work(21, "V3", "Quận Ba Đình", "Lê Thị Hoa", target: 80, done: 20, .inProgress, "2024-05-31"),
        Work(22, "V2", "Quận Đống Đa", target: 21, done: 21, .submitted, "2024-05-09"),
        Work(23, "V1", "Quận Cầu Giấy", percent: 40, .inProgress, "2024-05-03"),
        Work(24, "V3", "Quận Long Biên", target: 90, done: 35, .inProgress, "2024-05-31"),
        Work(25, "V1", "Huyện Thanh Trì", "Lê Văn Hoa", .completed, "2024-05-03"),
        Work(26, "V4", "Quận Tây Hồ", target: 45_000, .acknowledged, "2024-06-30"),
        Work(27, "V4", "Huyện Sóc Sơn", target: nil, .draft, "2024-06-30"),
        Work(31, "V5", "Sở Thông tin và Truyền thông", nil, percent: 10, .inProgress, "2024-05-24"),
    ]

    private static let office = Task { try await ExampleOffice.make(configuration: Repository.configuration()) }

    @Test("each work is as the page tells it", arguments: works)
    func work(_ work: Work) async throws {
        try await Self.office.value.store.read { tx in
            let found = try #require(try tx.assignment(Assignment.ID(rawValue: work.code)))
            let office = try tx.office()
            #expect(found.workCode == work.plan)
            #expect(office.unit(found.unit)?.name == work.unit)
            if let officer = work.officer {
                #expect(found.officer.flatMap(office.officer)?.name == officer)
            } else {
                #expect(found.officer == office.designatedOfficer(of: found.unit)?.id)
            }
            #expect(found.target?.amount == work.target)
            #expect(found.progress.quantity?.done == work.done)
            #expect(found.progress.percent == work.percent)
            #expect(found.state == work.state)
            #expect(
                found.deadline?.iso == work.deadline && found.originalDeadline?.iso ?? work.deadline == work.deadline)
            #expect(found.chair.flatMap(office.officer)?.name == "Vũ Quang Minh")
        }
    }

    @Test("what waits, what is blocked, what lacks a clear and what was last heard are as the page tells them")
    func relations() async throws {
        let rule = try Repository.configuration().rules.clearRule
        try await Self.office.value.store.read { tx in
            func work(_ code: Int64) throws -> Assignment {
                try #require(try tx.assignment(Assignment.ID(rawValue: code)))
            }
            #expect(try work(12).steps.map(\.title) == ["Lập danh sách", "Khảo sát", "Tổng hợp"])
            #expect(try work(14).expectedResult == "Biên bản tập huấn" && work(14).target == nil)
            #expect(try work(15).awaitsHead && !work(22).awaitsHead)
            #expect(try work(21).demands.map(\.wish) == [.deadline(#require(Deadline(iso: "2024-06-20")))])
            #expect(try work(24).blockers.map(\.raisedAt) == [TestOffice.instant("2024-05-02 10:31")])
            #expect(try tx.remarks(on: work(24).id, limit: 1).map(\.text) == ["thiếu phiếu khảo sát"])
            #expect(try work(25).submittedAt.map { $0 < TestOffice.instant("2024-05-03 00:00") } == true)
            let missing = try rule.missing(in: work(27))
            #expect(missing.flatMap(\.fields) == [.result])
            #expect(try work(31).reportedAt == TestOffice.instant("2024-04-24 10:00"))
            let partners = try work(31).coordinating.compactMap(tx.office().unit)
            #expect(partners.map(\.name) == ["Công an thành phố"])
        }
    }

    @Test("nothing else is open, the next code is 32, and no question of the bot is pending")
    func nothingElse() async throws {
        try await Self.office.value.store.read { tx in
            let codes = Set(Self.works.map(\.code))
            for code in 1...31 where !codes.contains(Int64(code)) {
                #expect(try tx.assignment(Assignment.ID(rawValue: Int64(code)))?.state == .cancelled, "#\(code)")
            }
            #expect(try tx.nextAssignment().rawValue == 32)
            for officer in try tx.office().officers {
                let dialogue = try tx.dialogues.current(ExampleOffice.account, chat: officer.code, user: officer.code)
                    .fresh(at: ExampleOffice.now)
                #expect(dialogue.question == nil && dialogue.requests.isEmpty && dialogue.mention == nil)
            }
            #expect(try tx.history.check(knows: nil).isSound)
        }
    }

    @Test(
        "the units and the people are those of the page: 30 districts, four units of the city, an officer and a head in each"
    )
    func people() async throws {
        try await Self.office.value.store.read { tx in
            let office = try tx.office()
            let below = office.units.filter { $0.parent != nil }
            #expect(below.count == 34 && below.count { ["Quận", "Huyện", "Thị xã"].contains($0.kind) } == 30)
            #expect(below.count { $0.kind == "Quận" } == 12 && below.count { $0.kind == "Huyện" } == 17)
            for unit in below {
                #expect(office.designatedOfficer(of: unit.id) != nil, "\(unit.name)")
                #expect(office.holders(of: .head, over: unit.id).contains { $0.unit == unit.id }, "\(unit.name)")
            }
            #expect(office.officers(named: "hoa", in: nil).map(\.name).sorted() == ["Lê Thị Hoa", "Lê Văn Hoa"])
        }
    }
}
