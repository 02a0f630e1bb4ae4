package import Assignments
import CivilCalendar
package import Foundation
import VietnameseText

/// The example office in which `namro explain` answers without a database: Tuesday 7 May 2024, 14:00, the 30
/// districts of Hà Nội, and an officer of Hoàng Mai with #12 and #14.
package struct ExampleOffice: Records, Sendable {
    /// The reference time.
    package static let now = CivilZone.vietnam.instant(of: CivilDate(dayNumber: 19_850), at: .at(14))

    private static let city = OrgUnit.ID(rawValue: 1)
    private let people: [Role: Officer]
    private let assignments: [Assignment]
    private let snapshot: OfficeSnapshot

    /// Creates the office.
    package init() {
        let units = Self.makeUnits()
        people = Self.makePeople(units)
        assignments = Self.makeAssignments(units, people)
        snapshot = OfficeSnapshot(version: 0, Self.makeContent(units, people))
    }

    /// The person of a role word or of a code; nil for a stranger and for unknown words.
    package func actor(_ word: String) -> Actor? {
        let role = Role(rawValue: word) ?? people.first { $0.value.code.lowercased() == word.lowercased() }?.key
        guard let role, let officer = people[role] else { return nil }
        return Actor(officer: officer, grants: [Grant(role: role, scope: officer.unit)])
    }

    // MARK: The world

    private static func makeUnits() -> [OrgUnit] {
        var units = [OrgUnit(id: city, name: "UBND thành phố Hà Nội", kind: "Thành phố")]
        let names: [(String, [String])] = [
            (
                "Quận",
                [
                    "Ba Đình", "Hoàn Kiếm", "Tây Hồ", "Long Biên", "Cầu Giấy", "Đống Đa", "Hai Bà Trưng", "Hoàng Mai",
                    "Thanh Xuân", "Hà Đông", "Nam Từ Liêm", "Bắc Từ Liêm",
                ]
            ),
            (
                "Huyện",
                [
                    "Ba Vì", "Chương Mỹ", "Đan Phượng", "Đông Anh", "Gia Lâm", "Hoài Đức", "Mê Linh", "Mỹ Đức",
                    "Phú Xuyên", "Phúc Thọ", "Quốc Oai", "Sóc Sơn", "Thạch Thất", "Thanh Oai", "Thanh Trì",
                    "Thường Tín", "Ứng Hòa",
                ]
            ),
            ("Thị xã", ["Sơn Tây"]),
        ]
        for (kind, list) in names {
            for name in list {
                let id = OrgUnit.ID(rawValue: Int64(units.count + 1))
                units.append(OrgUnit(id: id, name: "\(kind) \(name)", kind: kind, parent: city))
            }
        }
        return units
    }

    private static func makePeople(_ units: [OrgUnit]) -> [Role: Officer] {
        let district = units.first { $0.shortName == "Hoàng Mai" }?.id ?? city
        let rows: [(Role, String, String, String, OrgUnit.ID)] = [
            (.officer, "HM-CB", "Cán bộ đầu mối Hoàng Mai", "Chuyên viên", district),
            (.head, "HM-LD", "Lãnh đạo Hoàng Mai", "Phó Chủ tịch UBND quận", district),
            (.chair, "TP-PT", "Lãnh đạo phụ trách Thành phố", "Phó Chủ tịch UBND thành phố", city),
            (.secretary, "TP-TK", "Thư ký tổng hợp Thành phố", "Chuyên viên tổng hợp", city),
            (.follower, "TP-TD", "Người theo dõi kế hoạch", "Chuyên viên theo dõi", city),
            (.admin, "TP-QT", "Quản trị hệ thống", "Quản trị", city),
        ]
        return Dictionary(
            rows.enumerated().map { index, row in
                (
                    row.0,
                    Officer(
                        id: Officer.ID(rawValue: Int64(index + 1)), code: row.1, name: row.2, title: row.3,
                        address: "đồng chí", unit: row.4, isDesignated: row.0 == .officer)
                )
            }
        ) { first, _ in first }
    }

    private static func makeAssignments(_ units: [OrgUnit], _ people: [Role: Officer]) -> [Assignment] {
        guard let officer = people[.officer], let chair = people[.chair] else { return [] }
        var first = Assignment(
            id: Assignment.ID(rawValue: 12), unit: officer.unit, work: "Rà soát, xây dựng phương án cho cơ sở")
        first.steps = ["Lập danh sách cơ sở", "Khảo sát từng cơ sở", "Cập nhật phương án"].map {
            Assignment.Step(title: $0)
        }
        first.workCode = "V4"
        first.expectedResult = "Phương án của từng cơ sở"
        first.target = QuantityTarget(amount: 60, unit: "cơ sở")
        first.progress = WorkProgress(quantity: Quantity(done: 30, of: 60, unit: "cơ sở"))
        first.state = .inProgress
        first.acknowledgedAt = now.addingTimeInterval(-4 * 86_400)
        first.reportedAt = now.addingTimeInterval(-86_400)
        var second = Assignment(
            id: Assignment.ID(rawValue: 14), unit: officer.unit, work: "Tập huấn, hướng dẫn UBND cấp xã")
        second.steps = [Assignment.Step(title: "Tổ chức tập huấn")]
        second.workCode = "V2"
        second.expectedResult = "biên bản"
        second.state = .assigned
        let days = [CivilDate(dayNumber: 19_874), CivilDate(dayNumber: 19_852)]
        return zip([first, second], days).map { assignment, day in
            var assignment = assignment
            assignment.officer = officer.id
            assignment.chair = chair.id
            assignment.responsibility = "UBND quận chịu trách nhiệm, cán bộ đầu mối thực hiện"
            assignment.deadline = Deadline(date: day)
            assignment.originalDeadline = assignment.deadline
            assignment.issuedAt = now.addingTimeInterval(-5 * 86_400)
            return assignment
        }
    }

    private static func makeContent(_ units: [OrgUnit], _ people: [Role: Officer]) -> OfficeContent {
        var content = OfficeContent()
        content.units = units
        content.names = units.flatMap { unit in
            let aliases =
                unit.shortName == "Hoàng Mai" ? ["hm"] : unit.shortName.hasSuffix("Từ Liêm") ? ["tu liem"] : []
            return (UnitNames.spoken(name: unit.name, kind: unit.kind).sorted() + aliases).map {
                OfficeContent.UnitName(unit: unit.id, folded: $0, alias: aliases.contains($0) ? $0 : nil)
            }
        }
        content.members = people.values.sorted { $0.id < $1.id }.map { OfficeContent.Member($0) }
        content.grants = people.map { role, officer in
            (officer: officer.id, grant: Grant(role: role, scope: officer.unit))
        }
        let phases = [
            Campaign.Phase(
                code: "GD1", name: "Giai đoạn 1", from: CivilDate(dayNumber: 19_838), to: CivilDate(dayNumber: 19_904)),
            Campaign.Phase(
                code: "GD2", name: "Giai đoạn 2", from: CivilDate(dayNumber: 19_905), to: CivilDate(dayNumber: 19_996)),
        ]
        content.campaigns = [
            (Campaign.ID(rawValue: 1), Campaign(code: "PCCC24", name: "Thí điểm báo cháy", phases: phases))
        ]
        return content
    }

    // MARK: Records

    /// Its units and people.
    package func office() -> OfficeSnapshot { snapshot }

    /// The assignment with a code, or nil.
    package func assignment(_ id: Assignment.ID) -> Assignment? { assignments.first { $0.id == id } }

    /// What a person is in charge of and has not ended.
    package func openAssignments(of officer: Officer.ID) -> [Assignment] {
        assignments.filter { $0.officer == officer && $0.state.isOpen }
            .sorted { ($0.deadline?.iso ?? "") < ($1.deadline?.iso ?? "") }
    }

    /// The assignments of a unit for a work of the campaign.
    package func assignments(work code: String, of unit: OrgUnit.ID) -> [Assignment] {
        assignments.filter { $0.unit == unit && $0.workCode == code }
    }

    /// There is one chair.
    package func openChairs() -> [Officer.ID] { Set(assignments.compactMap(\.chair)).sorted() }

    /// What waits for a chair's confirmation.
    package func submittedAssignments(to chair: Officer.ID) -> [Assignment] {
        assignments.filter { $0.chair == chair && $0.state == .submitted }
    }

    /// Assignments of a scope in a list.
    package func assignments(
        _ list: AssignmentList, in scope: SummaryScope, at now: Date, limit: Int
    ) -> (items: [Assignment], count: Int) {
        let found = assignments.filter { assignment in
            switch list {
            case .overdue: Tally(assignment, at: now, in: .vietnam).isPastDue && assignment.state.awaitsOfficer
            case .unacknowledged: assignment.state == .assigned
            case .blocked: !assignment.blockers.isEmpty
            case .waiting: assignment.state == .submitted
            case .awaitingHead: assignment.state == .submitted && assignment.awaitsHead
            case .demanded: !assignment.demands.isEmpty
            case .drafts: assignment.state == .draft
            case .due(let until):
                assignment.state.awaitsOfficer
                    && (assignment.deadline?.end(in: .vietnam)).map { now < $0 && $0 <= until } ?? false
            case .open: assignment.state.isOpen
            case .silent(let since):
                assignment.state.awaitsOfficer && (assignment.reportedAt ?? assignment.issuedAt ?? now) < since
            }
        }.filter { covers(scope, $0) }
        return (Array(found.prefix(limit)), found.count)
    }

    /// Nothing has changed hands here.
    package func officerInCharge(of assignment: Assignment.ID, at instant: Date) -> Officer.ID? {
        self.assignment(assignment)?.officer
    }

    /// The next code.
    package func nextAssignment() -> Assignment.ID { Assignment.ID(rawValue: 15) }

    /// How many assignments of a scope share which facts.
    package func tallies(in scope: SummaryScope, at now: Date) -> [Tally] {
        assignments.filter { covers(scope, $0) }.map { Tally($0, at: now, in: .vietnam) }
    }

    /// The same by officer.
    package func talliesByOfficer(in scope: SummaryScope, at now: Date) -> [(officer: Officer.ID, tally: Tally)] {
        assignments.filter { covers(scope, $0) }.compactMap { assignment in
            assignment.officer.map { ($0, Tally(assignment, at: now, in: .vietnam)) }
        }
    }

    /// The same as now: nothing was recorded here.
    package func tallies(in scope: SummaryScope, recordedBy instant: Date) -> [Tally] {
        tallies(in: scope, at: instant)
    }

    /// Nothing has evidence here.
    package func assignmentsWithEvidence(
        of unit: OrgUnit.ID?, after id: Assignment.ID
    ) -> [(assignment: Assignment, hasEvidence: Bool)] {
        assignments.filter { $0.id > id && (unit == nil || $0.unit == unit) }.map { ($0, false) }
    }

    /// Nothing was remarked here.
    package func remarks(on assignment: Assignment.ID, limit: Int) -> [Remark] { [] }

    /// The report of yesterday on what was reported the day before: 20, then 30 of 60.
    package func lastChanges(of assignment: Assignment.ID) -> [HistoryEntry] {
        guard let last = self.assignment(assignment), let at = last.reportedAt else { return [] }
        var before = last
        before.progress = WorkProgress(quantity: Quantity(done: 20, of: 60, unit: "cơ sở"))
        before.reportedAt = at.addingTimeInterval(-86_400)
        return [last, before].map { after in
            HistoryEntry(
                assignment: assignment, act: .report, actor: last.officer, onBehalf: false,
                recordedAt: after.reportedAt ?? at, effectiveAt: after.reportedAt ?? at, inbox: nil, after: after)
        }
    }

    /// Nothing newer than what is read is on record here.
    package func changes(of assignment: Assignment.ID, saidAfter instant: Date) -> [HistoryEntry] { [] }

    /// Nothing was asked here.
    package func demands(to chair: Officer.ID) -> [Assignment] { [] }

    /// No increment was reported here.
    package func increment(by officer: Officer.ID, on assignment: Assignment.ID, since: Date) -> Int? { nil }

    /// Everyone is linked here.
    package func unlinkedOfficers(in scope: SummaryScope, limit: Int) -> (items: [Officer], count: Int) { ([], 0) }

    private func covers(_ scope: SummaryScope, _ assignment: Assignment) -> Bool {
        (scope.unit.map { snapshot.path(of: assignment.unit).contains($0) } ?? true)
            && (scope.phase.map { $0 == assignment.phase } ?? true)
    }
}
