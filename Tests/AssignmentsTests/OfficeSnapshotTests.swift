import Assignments
import CivilCalendar
import Foundation
import Testing

/// A city with two districts and a ward, and four people, as an office's records have them.
@Suite("The office at one version")
struct OfficeSnapshotTests {
    private static let (city, north, south, ward) = (unit(1), unit(2), unit(3), unit(4))
    private static let (chair, head, clerk, left) = (person(1), person(2), person(3), person(4))
    private static let day = CivilDate(dayNumber: 20_000)

    private static func unit(_ key: Int64) -> OrgUnit.ID { OrgUnit.ID(rawValue: key) }
    private static func person(_ key: Int64) -> Officer.ID { Officer.ID(rawValue: key) }
    private static func at(_ hours: Double) -> Date { Date(timeIntervalSince1970: hours * 3_600) }

    private static func officer(
        _ id: Officer.ID, _ code: String, _ name: String, _ unit: OrgUnit.ID, _ isDesignated: Bool = false
    ) -> Officer {
        Officer(id: id, code: code, name: name, title: "", address: "", unit: unit, isDesignated: isDesignated)
    }

    private static func content() -> OfficeContent {
        var content = OfficeContent()
        content.units = [
            OrgUnit(id: city, name: "Thành phố", kind: "Thành phố", rosterOrder: 1),
            OrgUnit(id: south, name: "Quận Nam", kind: "Quận", parent: city, rosterOrder: 2),
            OrgUnit(id: north, name: "Quận Bắc", kind: "Quận", parent: city, rosterOrder: 3),
            OrgUnit(id: ward, name: "Phường Nam", kind: "Phường", parent: south, rosterOrder: 4),
        ]
        content.names = [
            .init(unit: ward, folded: "nam", alias: nil), .init(unit: south, folded: "nam", alias: nil),
            .init(unit: south, folded: "qn", alias: "QN"),
        ]
        content.members = [
            .init(officer(chair, "TP-CT", "Nguyễn Văn An", city)),
            .init(officer(head, "N-LD", "Trần Thị Hồng An", south)),
            .init(officer(clerk, "N-CB", "Lê Lan", south, true)),
            .init(officer(left, "N-CU", "Phạm Lan", south), isActive: false),
        ]
        content.grants = [
            (chair, Grant(role: .chair, scope: city)), (head, Grant(role: .head, scope: south)),
            (clerk, Grant(role: .officer, scope: south)),
            (clerk, Grant(role: .follower, scope: unit(0), campaign: Campaign.ID(rawValue: 9))),
        ]
        let phase = Campaign.Phase(code: "GD1", name: "Giai đoạn 1", from: day, to: day)
        content.campaigns = [
            (Campaign.ID(rawValue: 9), Campaign(code: "PC24", name: "Phòng cháy", phases: [phase]))
        ]
        return content
    }

    private let office = OfficeSnapshot(version: 7, content())

    @Test("a unit's way goes up to the root; one that does not exist has none")
    func paths() {
        #expect(office.path(of: Self.ward) == [Self.ward, Self.south, Self.city])
        #expect(office.path(of: Self.unit(99)).isEmpty)
        #expect(office.units(below: Self.city).map(\.id) == [Self.south, Self.north])
    }

    @Test("units whose parents run in a circle have an end")
    func circle() {
        var content = OfficeContent()
        content.units = [
            OrgUnit(id: Self.city, name: "A", kind: "", parent: Self.north),
            OrgUnit(id: Self.north, name: "B", kind: "", parent: Self.city),
        ]
        #expect(OfficeSnapshot(version: 1, content).path(of: Self.city) == [Self.city, Self.north])
    }

    @Test("units of one name come in the roster's order, with the aliases as written")
    func names() {
        #expect(office.units(named: "nam").map(\.id) == [Self.south, Self.ward])
        #expect(office.aliases(of: Self.south) == ["QN"])
        #expect(office.units(named: "tay").isEmpty)
    }

    @Test(
        "people are found by code, by full name and by given name, those of today's roster only",
        arguments: [
            ("n cb", ["N-CB"]), ("nguyen van an", ["TP-CT"]), ("an", ["TP-CT", "N-LD"]), ("hong an", ["N-LD"]),
            ("lan", ["N-CB"]), ("n", []), ("", []),
        ])
    func people(_ name: String, _ codes: [String]) {
        #expect(office.officers(named: name, in: nil).map(\.code) == codes)
        #expect(office.officers(named: name, in: Self.north).isEmpty)
    }

    @Test("who has left is known by key, and is in no list")
    func leavers() {
        #expect(office.officer(Self.left)?.code == "N-CU")
        #expect(!office.officers.contains { $0.id == Self.left })
        #expect(office.designatedOfficer(of: Self.south)?.id == Self.clerk)
    }

    @Test("a role is held by those of the nearest unit upwards")
    func holders() {
        #expect(office.holders(of: .head, over: Self.ward).map(\.id) == [Self.head])
        #expect(office.holders(of: .head, over: Self.north).isEmpty)
        #expect(office.holders(of: .chair, over: Self.ward).map(\.id) == [Self.chair])
        #expect(office.grants(of: Self.clerk).map(\.role) == [.officer, .follower])
        #expect(office.followers(of: Campaign.ID(rawValue: 9)) == [Self.clerk])
    }

    @Test("campaigns and phases are found as people name them", arguments: ["giai doan 1", "gd1", "gd1 pc24"])
    func phases(_ name: String) {
        #expect(office.phases(named: name).map(\.campaignCode) == ["PC24"])
        #expect(office.campaigns(named: "phong chay").map(\.name) == ["Phòng cháy"])
        #expect(office.campaigns(named: name).isEmpty)
    }

    @Test("of several absences on a day the newest with a stand-in counts, as of any instant")
    func absences() {
        var content = Self.content()
        let absence = { (standIn: Officer.ID?) in
            Absence(officer: Self.clerk, standIn: standIn, from: Self.day, to: Self.day)
        }
        content.absences = [
            .init(absence(Self.chair), recordedAt: Self.at(1)), .init(absence(Self.head), recordedAt: Self.at(3)),
            .init(absence(nil), recordedAt: Self.at(4)),
            .init(absence(Self.chair), recordedAt: Self.at(5), endedAt: Self.at(6)),
        ]
        let office = OfficeSnapshot(version: 1, content)
        #expect(office.absence(of: Self.clerk, on: Self.day)?.standIn == Self.head)
        #expect(office.absence(of: Self.clerk, on: Self.day.adding(days: 1)) == nil)
        #expect(office.standsInFor(Self.head, on: Self.day) == [Self.clerk])
        #expect(office.standsInFor(Self.chair, on: Self.day).isEmpty)
        #expect(office.standsInFor(Self.chair, on: Self.day, at: Self.at(2)) == [Self.clerk])
        #expect(office.standsInFor(Self.chair, on: Self.day, at: Self.at(5.5)) == [Self.clerk])
        #expect(office.standsInFor(Self.head, on: Self.day, at: Self.at(0)).isEmpty)
    }

    @Test("a delegation ends with its days, when it is taken back, and with the chair's role")
    func delegations() {
        var content = Self.content()
        let given = { (chair: Officer.ID) in
            Delegation(chair: chair, delegate: Self.clerk, from: Self.day, to: Self.day)
        }
        content.delegations = [
            .init(given(Self.chair), recordedAt: Self.at(1), endedAt: Self.at(4)),
            .init(given(Self.head), recordedAt: Self.at(1)),
        ]
        let office = OfficeSnapshot(version: 1, content)
        #expect(office.delegations(to: Self.clerk, on: Self.day, at: Self.at(2)).map(\.chair) == [Self.chair])
        #expect(office.delegations(to: Self.clerk, on: Self.day, at: Self.at(4)).isEmpty)
        #expect(office.delegations(to: Self.clerk, on: Self.day.adding(days: 1), at: Self.at(2)).isEmpty)
        #expect(office.delegations(by: Self.chair, on: Self.day).isEmpty)
        #expect(office.delegations(by: Self.head, on: Self.day).count == 1)
    }
}
