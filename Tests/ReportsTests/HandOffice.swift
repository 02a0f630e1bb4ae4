import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport

/// A small office whose every figure is known by heart, on Tuesday 7 May 2024 at 14:00: eleven works of eight units.
/// The head of Ba Đình follows the plan. Away are Hùng on 7/5, Lê Thị Hoa on 14/5, Bình from 12/5 to 17/5.
///
/// | # | unit | who | work | state | deadline |
/// | 1 | Hoàng Mai | Lan | V3, 30/60 cơ sở | in progress, last report 6/5 | 31/5 |
/// | 2 | Hoàng Mai | Lan | V2 | assigned 22/4, khẩn | 9/5 |
/// | 3 | Hoàng Mai | Hùng | V1 | submitted 6/5, waits for the head | 10/5 |
/// | 4 | Ba Đình | Lê Thị Hoa | V3, 20/80 cơ sở | in progress, asks on 6/5 for time to 20/6 | 31/5 |
/// | 5 | Đống Đa | An | V2, 21/21 phường | submitted 7/5, waits for the chair | 9/5 |
/// | 6 | Cầu Giấy | Bình | V1, 40 % | in progress, overdue | 3/5 |
/// | 7 | Long Biên | Chi | V3, 35/90 cơ sở | in progress, obstacle of 2/5 | 31/5 |
/// | 8 | Thanh Trì | Lê Văn Hoa | V1 | completed, submitted 2/5 | 3/5 |
/// | 9 | Tây Hồ | Dung | V4, 45.000 nhân khẩu | acknowledged 23/4 | 30/6 |
/// | 10 | Sóc Sơn | – | V4 | draft | 30/6 |
/// | 11 | Sở TTTT, with Công an | Giang | V5, 10 % | in progress, last report 24/4 | 24/5 |
struct HandOffice: Sendable {
    let store: DatabaseStore
    let rules: OfficeRules
    static let now = TestOffice.instant("2024-05-07 14:00")

    init() async throws {
        store = DatabaseStore(engine: try SQLiteEngine.open(path: TestOffice.newPath()))
        rules = try Repository.configuration().rules
        let zone = rules.zone
        try await store.write { tx in try Self.fill(tx, zone) }
    }

    /// The answer to a query for a person.
    func table(_ json: String, as code: String, at now: Date = now) async throws -> Table {
        let query = try Query(json: Data(json.utf8))
        let rules = rules
        return try await store.read { tx in
            guard let officer = try tx.people.record(code: code)?.officer else {
                throw QueryFault.invalid("no \(code)")
            }
            let actor = Actor(officer: officer, grants: try tx.office().grants(of: officer.id))
            return try tx.table(QueryResolver(actor: actor, records: tx, rules: rules, now: now).resolve(query))
        }
    }

    // MARK: Making it

    private static func fill(_ tx: any StoreWriting, _ zone: CivilZone) throws {
        let units = try addUnits(tx)
        let people = try addPeople(tx, units)
        let plan = try addPlan(tx, people)
        for row in works { try add(row, tx, units, people, plan, zone) }
    }

    private static func addUnits(_ tx: any StoreWriting) throws -> [String: OrgUnit.ID] {
        var units: [String: OrgUnit.ID] = [:]
        let list: [(String, String, [String])] = [
            ("UBND thành phố Hà Nội", "Thành phố", []), ("Quận Ba Đình", "Quận", []), ("Quận Tây Hồ", "Quận", []),
            ("Quận Long Biên", "Quận", []), ("Quận Cầu Giấy", "Quận", []), ("Quận Đống Đa", "Quận", []),
            ("Quận Hoàng Mai", "Quận", []), ("Huyện Sóc Sơn", "Huyện", []), ("Huyện Thanh Trì", "Huyện", []),
            ("Công an thành phố", "Công an", ["CATP"]),
            ("Sở Thông tin và Truyền thông", "Sở", ["Sở TTTT"]),
        ]
        for (name, kind, aliases) in list {
            let parent = units["UBND thành phố Hà Nội"]
            units[name] = try tx.units.save(
                UnitRow(id: nil, name: name, kind: kind, parent: parent, aliases: aliases))
        }
        try tx.units.order(list.compactMap { units[$0.0] })
        return units
    }

    private static func addPeople(
        _ tx: any StoreWriting, _ units: [String: OrgUnit.ID]
    ) throws -> [String: Officer.ID] {
        let list: [(String, String, String, String, [Role])] = [
            ("TP-MINH", "Vũ Quang Minh", "Phó Chủ tịch UBND thành phố", "UBND thành phố Hà Nội", [.chair]),
            ("TP-HA", "Đặng Thu Hà", "Văn phòng", "UBND thành phố Hà Nội", [.secretary]),
            ("HM-LAN", "Nguyễn Thị Lan", "chuyên viên", "Quận Hoàng Mai", [.officer]),
            ("HM-HUNG", "Trần Văn Hùng", "chuyên viên", "Quận Hoàng Mai", [.officer]),
            ("HM-DUC", "Phạm Minh Đức", "Phó Chủ tịch UBND quận", "Quận Hoàng Mai", [.head]),
            ("BD-SON", "Đỗ Hải Sơn", "Phó Chủ tịch UBND quận", "Quận Ba Đình", [.head]),
            ("BD-HOA", "Lê Thị Hoa", "chuyên viên", "Quận Ba Đình", [.officer]),
            ("TT-HOA", "Lê Văn Hoa", "chuyên viên", "Huyện Thanh Trì", [.officer]),
            ("DD-AN", "Ngô Bình An", "chuyên viên", "Quận Đống Đa", [.officer]),
            ("CG-BINH", "Lý Thanh Bình", "chuyên viên", "Quận Cầu Giấy", [.officer]),
            ("LB-CHI", "Mai Linh Chi", "chuyên viên", "Quận Long Biên", [.officer]),
            ("TH-DUNG", "Bùi Dung", "chuyên viên", "Quận Tây Hồ", [.officer]),
            ("TTTT-GIANG", "Hồ Trường Giang", "chuyên viên", "Sở Thông tin và Truyền thông", [.officer]),
            ("CA-TUAN", "Hoàng Anh Tuấn", "cán bộ", "Công an thành phố", [.officer]),
        ]
        var people: [String: Officer.ID] = [:]
        for (code, name, title, unit, roles) in list {
            guard let unit = units[unit] else { continue }
            people[code] = try tx.people.save(
                OfficerRow(
                    code: code, name: name, title: title, address: "đồng chí", unit: unit, isDesignated: false,
                    language: nil, roles: roles))
        }
        let account = PlatformAccount(platform: "zalo", account: "bot")
        for code in ["HM-LAN", "TP-MINH"] {
            guard let officer = people[code] else { continue }
            try tx.accounts.link(
                ChatIdentity(account: account, user: code, privateChat: code, officer: officer), at: now)
        }
        for (code, from, to) in absences {
            guard let officer = people[code], let from = CivilDate(iso: from), let to = CivilDate(iso: to) else {
                continue
            }
            try tx.arrangements.recordAbsence(Absence(officer: officer, from: from, to: to), by: officer, at: now)
        }
        return people
    }

    private static let absences = [
        ("HM-HUNG", "2024-05-07", "2024-05-07"), ("BD-HOA", "2024-05-14", "2024-05-14"),
        ("CG-BINH", "2024-05-12", "2024-05-17"),
    ]

    private static func addPlan(_ tx: any StoreWriting, _ people: [String: Officer.ID]) throws -> Campaign.ID? {
        guard let first = CivilDate(iso: "2024-04-15"), let middle = CivilDate(iso: "2024-05-15"),
            let last = CivilDate(iso: "2024-06-30")
        else { return nil }
        let plan = try tx.campaigns.save(
            Campaign(
                code: "PCCC24", name: "Thí điểm ứng dụng cảnh báo cháy",
                phases: [
                    Campaign.Phase(code: "GD1", name: "Giai đoạn 1", from: first, to: middle),
                    Campaign.Phase(code: "GD2", name: "Giai đoạn 2", from: middle.adding(days: 1), to: last),
                ]))
        try tx.campaigns.follow(plan, by: ["CA-TUAN", "BD-SON"].compactMap { people[$0] })
        return plan
    }

    /// What became of a work when.
    private typealias Step = (state: AssignmentState, at: String, change: @Sendable (inout Assignment, Date) -> Void)

    /// A work as the table above has it.
    private struct Work: Sendable {
        let code: String
        let phase: String?
        let unit: String
        let officer: String?
        let title: String
        let deadline: String
        var target: QuantityTarget?
        var steps: [Step] = []
    }

    private static let (list, survey, training) = (
        "Lập danh sách cán bộ đầu mối", "Rà soát nhà trọ, chung cư mini", "Tập huấn, hướng dẫn UBND cấp xã"
    )

    private static func report(
        _ at: String, done: Int? = nil, of: Int? = nil, unit: String? = nil, percent: Int? = nil
    ) -> Step {
        (
            .inProgress, at,
            { work, at in
                (work.acknowledgedAt, work.reportedAt) = (work.acknowledgedAt ?? at, at)
                work.progress.percent = percent
                if let done { work.progress.quantity = Quantity(done: done, of: of, unit: unit) }
            }
        )
    }

    private static func submit(
        _ at: String, awaitsHead: Bool = false
    ) -> Step {
        (
            .submitted, at,
            { work, at in
                (work.acknowledgedAt, work.reportedAt) = (work.acknowledgedAt ?? at, at)
                (work.submittedAt, work.awaitsHead) = (at, awaitsHead)
                work.submittedBy = work.officer
            }
        )
    }

    private static var works: [Work] {
        [
            Work(
                code: "V3", phase: "GD2", unit: "Quận Hoàng Mai", officer: "HM-LAN", title: survey,
                deadline: "2024-05-31", target: QuantityTarget(amount: 60, unit: "cơ sở"),
                steps: [
                    report("2024-04-23 09:00", done: 9, of: 60, unit: "cơ sở"),
                    report("2024-05-06 09:00", done: 30, of: 60, unit: "cơ sở"),
                ]),
            Work(
                code: "V2", phase: "GD1", unit: "Quận Hoàng Mai", officer: "HM-LAN", title: training,
                deadline: "2024-05-09",
                steps: [(.assigned, "2024-04-22 09:00", { work, _ in work.urgency = .urgent })]),
            Work(
                code: "V1", phase: "GD1", unit: "Quận Hoàng Mai", officer: "HM-HUNG", title: list,
                deadline: "2024-05-10", steps: [submit("2024-05-06 16:00", awaitsHead: true)]),
            Work(
                code: "V3", phase: "GD2", unit: "Quận Ba Đình", officer: "BD-HOA", title: survey,
                deadline: "2024-05-31", target: QuantityTarget(amount: 80, unit: "cơ sở"),
                steps: [
                    report("2024-05-03 09:00", done: 20, of: 80, unit: "cơ sở"),
                    (
                        .inProgress, "2024-05-06 10:00",
                        { work, at in
                            guard let to = Deadline(iso: "2024-06-20") else { return }
                            work.demands = [Demand(wish: .deadline(to), askedAt: at, askedBy: work.officer)]
                        }
                    ),
                ]),
            Work(
                code: "V2", phase: "GD1", unit: "Quận Đống Đa", officer: "DD-AN", title: training,
                deadline: "2024-05-09", target: QuantityTarget(amount: 21, unit: "phường"),
                steps: [report("2024-05-06 08:00", done: 21, of: 21, unit: "phường"), submit("2024-05-07 09:00")]),
            Work(
                code: "V1", phase: "GD1", unit: "Quận Cầu Giấy", officer: "CG-BINH", title: list,
                deadline: "2024-05-03", steps: [report("2024-05-02 09:00", percent: 40)]),
            Work(
                code: "V3", phase: "GD2", unit: "Quận Long Biên", officer: "LB-CHI", title: survey,
                deadline: "2024-05-31", target: QuantityTarget(amount: 90, unit: "cơ sở"),
                steps: [
                    report("2024-05-02 08:00", done: 35, of: 90, unit: "cơ sở"),
                    (
                        .inProgress, "2024-05-02 09:00",
                        { work, at in
                            work.blockers = [Blocker(number: 1, raisedAt: at, raisedBy: work.officer)]
                            work.blockersRaised = 1
                        }
                    ),
                ]),
            Work(
                code: "V1", phase: "GD1", unit: "Huyện Thanh Trì", officer: "TT-HOA", title: list,
                deadline: "2024-05-03",
                steps: [
                    submit("2024-05-02 10:00"),
                    (.completed, "2024-05-02 15:00", { work, at in work.completedAt = at }),
                ]),
            Work(
                code: "V4", phase: "GD2", unit: "Quận Tây Hồ", officer: "TH-DUNG", title: "Làm sạch dữ liệu dân cư",
                deadline: "2024-06-30", target: QuantityTarget(amount: 45_000, unit: "nhân khẩu"),
                steps: [(.acknowledged, "2024-04-23 09:00", { work, at in work.acknowledgedAt = at })]),
            Work(
                code: "V4", phase: "GD2", unit: "Huyện Sóc Sơn", officer: nil, title: "Làm sạch dữ liệu dân cư",
                deadline: "2024-06-30"),
            Work(
                code: "V5", phase: nil, unit: "Sở Thông tin và Truyền thông", officer: "TTTT-GIANG",
                title: "Xác định cấp độ an toàn hệ thống thông tin", deadline: "2024-05-24",
                steps: [report("2024-04-24 09:00", percent: 10)]),
        ]
    }

    private static func add(
        _ work: Work, _ tx: any StoreWriting, _ units: [String: OrgUnit.ID], _ people: [String: Officer.ID],
        _ plan: Campaign.ID?, _ zone: CivilZone
    ) throws {
        guard let unit = units[work.unit] else { return }
        var draft = Assignment(id: Assignment.ID(rawValue: 0), unit: unit, work: work.title)
        (draft.campaign, draft.workCode, draft.phase) = (plan, work.code, work.phase)
        draft.officer = work.officer.flatMap { people[$0] }
        draft.chair = people["TP-MINH"]
        draft.deadline = Deadline(iso: work.deadline)
        draft.originalDeadline = draft.deadline
        draft.target = work.target
        draft.steps = [Assignment.Step(title: "một"), Assignment.Step(title: "hai")]
        if work.code == "V5", let police = units["Công an thành phố"] { draft.coordinating = [police] }
        draft.id = try tx.works.insert(draft)
        guard !work.steps.isEmpty else { return }
        var before = draft
        let issue: Step = (
            .assigned, "2024-04-22 08:00", { work, at in work.issuedAt = at }
        )
        for step in [issue] + work.steps {
            let at = TestOffice.instant(step.at)
            var after = before
            after.state = step.state
            step.change(&after, at)
            let isObstacle = after.blockers.count > before.blockers.count
            let entry = HistoryEntry(
                assignment: after.id, act: isObstacle ? .blocker : .note, actor: nil, onBehalf: false, recordedAt: at,
                effectiveAt: at, inbox: nil, after: after)
            try tx.works.update(
                after, replacing: before, entry, text: isObstacle ? "thiếu phiếu khảo sát" : nil)
            before = after
        }
    }
}
