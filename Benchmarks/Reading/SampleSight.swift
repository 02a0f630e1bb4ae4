import Assignments
import CivilCalendar
import Foundation
import Understanding

/// A small office by value, for the reader that has sight of one: two districts, their people, and some works.
struct SampleSight {
    private let office: OfficeSnapshot
    private let now = CivilZone.vietnam.instant(of: CivilDate(dayNumber: 19_850), at: .at(14))
    private let calendar = WorkingCalendar(
        sessions: [.init(start: .at(8), end: .at(12)), .init(start: .at(13, 30), end: .at(17))], daysOff: [],
        workedWeekends: [], years: [2024, 2025], announcedYears: [2024, 2025])
    private static let officer = Officer(
        id: Officer.ID(rawValue: 1), code: "lan", name: "Nguyễn Thị Lan", title: "Chuyên viên", address: "Chị",
        unit: OrgUnit.ID(rawValue: 2), isDesignated: true)
    private static let chair = Officer(
        id: Officer.ID(rawValue: 2), code: "minh", name: "Vũ Quang Minh", title: "Phó Chủ tịch", address: "Anh",
        unit: OrgUnit.ID(rawValue: 1), isDesignated: false)

    init() {
        var content = OfficeContent()
        let units = [("Thành phố Hà Nội", "Thành phố"), ("Quận Hoàng Mai", "Quận"), ("Quận Ba Đình", "Quận")]
        for (place, (name, kind)) in units.enumerated() {
            let unit = OrgUnit(
                id: OrgUnit.ID(rawValue: Int64(place + 1)), name: name, kind: kind,
                parent: place == 0 ? nil : OrgUnit.ID(rawValue: 1), rosterOrder: place)
            content.units.append(unit)
            for spoken in UnitNames.spoken(name: name, kind: kind) {
                content.names.append(.init(unit: unit.id, folded: spoken, alias: nil))
            }
        }
        content.members = [.init(Self.officer), .init(Self.chair)]
        content.grants = [
            (Self.officer.id, Grant(role: .officer, scope: Self.officer.unit)),
            (Self.chair.id, Grant(role: .chair, scope: Self.chair.unit)),
        ]
        office = OfficeSnapshot(version: 1, content)
    }

    /// What one who does work sees, one who leads, and one who is asked whether a report is right.
    var all: [Sight] {
        let report = Meaning("report", ["work": .int(12), "done": .int(44)])
        var asked = sight(Self.officer, .officer)
        (asked.expects, asked.hasHeard) = ([.init(kind: "yesno", act: report, choices: [])], true)
        return [sight(Self.officer, .officer), sight(Self.chair, .chair), asked]
    }

    private func sight(_ officer: Officer, _ role: Role) -> Sight {
        Sight(
            speaker: Actor(officer: officer, grants: [Grant(role: role, scope: officer.unit)]), isGroup: false,
            works: (10...30).map { work($0, isOwn: role == .officer && $0 < 15) }, office: office, now: now,
            calendar: calendar)
    }

    private func work(_ code: Int, isOwn: Bool) -> Sight.Work {
        let isReview = code % 2 == 0
        return Sight.Work(
            code: code, planCode: isReview ? "V3" : "V2", unit: OrgUnit.ID(rawValue: isOwn ? 2 : 3),
            officer: isOwn ? Self.officer.id : nil,
            title: isReview ? "Rà soát nhà trọ, chung cư mini" : "Tập huấn, hướng dẫn UBND cấp xã",
            product: isReview ? "danh sách cơ sở đã rà soát" : "biên bản tập huấn",
            steps: ["Lập danh sách", "Khảo sát", "Tổng hợp"], target: isReview ? 60 : nil,
            unitOfCount: isReview ? "cơ sở" : nil, done: isReview ? 30 : nil, percent: nil,
            deadline: CivilDate(year: 2024, month: 5, day: 31), state: code == 22 ? .submitted : .inProgress,
            isBlocked: false, demands: [], isOwn: isOwn, waitsForSpeaker: code == 22 && !isOwn)
    }
}
