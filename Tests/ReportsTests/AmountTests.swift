import Assignments
import CivilCalendar
import Foundation
import Reports
import Testing

@Suite("Tables of amounts")
struct AmountTests {
    private static func quantity(
        _ key: String, done: Int, of target: Int = 0, left: Int = 0, works: Int = 1, without: Int = 0
    ) -> KeyedQuantity {
        KeyedQuantity(
            key: key, name: "", unit: "cơ sở", done: done, doneOfTarget: target > 0 ? done : 0, target: target,
            left: left, works: works, withoutTarget: without)
    }

    @Test("what an ended unit counted stands with the one that goes on, in the order of the roster")
    func ended() throws {
        let last = try #require(CivilDate(iso: "2024-04-30"))
        let (old, new, other) = (OrgUnit.ID(rawValue: 1), OrgUnit.ID(rawValue: 2), OrgUnit.ID(rawValue: 3))
        let units = [
            OrgUnit(id: old, name: "Phường Cũ", kind: "Phường", effectiveTo: last, successor: new, rosterOrder: 1),
            OrgUnit(id: new, name: "Phường Mới", kind: "Phường", rosterOrder: 2),
            OrgUnit(id: other, name: "Phường An", kind: "Phường", rosterOrder: 3),
        ]
        let stub = StubReading(
            quantities: [
                Self.quantity("3", done: 1, of: 10, left: 9), Self.quantity("1", done: 2, of: 10, left: 8),
                Self.quantity("2", done: 5, of: 10, left: 5),
            ], directory: Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) }))
        let table = try stub.table(#"{"subject":"works","measure":"sum","groupBy":"unit"}"#)
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["Phường Mới", "7/20 cơ sở · 35 %", "2"], ["Phường An", "1/10 cơ sở · 10 %", "1"],
            ])
        #expect(table.lead == "8/30 cơ sở · 26,7 %")
    }

    @Test("nothing is said to be left where no amount to do is known")
    func unknown() throws {
        let stub = StubReading(quantities: [Self.quantity("", done: 12, without: 2)])
        let table = try stub.table(#"{"subject":"works","measure":"remaining"}"#)
        #expect(table.rows == [[.left(0, of: nil, unit: "cơ sở"), .number(1)]])
        #expect(table.lead == "0 nhiệm vụ chưa hoàn thành; cơ sở: chưa có chỉ tiêu")
        #expect(table.base == "Chưa tính 2 nhiệm vụ chưa có chỉ tiêu (đã làm 12 cơ sở).")
        #expect(try table.json().contains(#""left" : null"#))
        try TableAgreement.check(table)
    }

    @Test("what is left is called so in each drawing")
    func left() throws {
        let stub = StubReading(quantities: [Self.quantity("", done: 4, of: 10, left: 6)])
        let table = try stub.table(#"{"subject":"works","measure":"remaining"}"#)
        #expect(table.lead?.hasSuffix("còn 6/10 cơ sở · 60 %") == true && table.columns[0].kind == .left)
        #expect(try table.json().contains(#""left" : 6"#) && table.csv.contains("còn 6/10 cơ sở"))
    }
}
