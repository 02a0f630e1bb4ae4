import Assignments
import Foundation
import Reports
import Testing

@Suite("Drawings of tables")
struct DrawingTests {
    @Test("a share in a file is nothing that a spreadsheet reads as a day")
    func share() {
        let table = Table(
            title: "", columns: [Table.Column("share", "Tỷ lệ", .share)], rows: [[.share(part: 1, of: 8)]])
        #expect(table.csv.hasSuffix("\"1/8 · 12,5 %\""))
    }

    @Test("a place is said as one, and a number once")
    func lines() async throws {
        let office = try await HandOffice()
        let rank = try await office.table(#"{"subject":"units","measure":"rank","limit":1}"#, as: "TP-MINH")
        #expect(rank.lines[2].hasPrefix("• Hạng 1 · Quận Cầu Giấy · "))
        let count = try await office.table(#"{"subject":"works","measure":"count"}"#, as: "TP-MINH")
        #expect(count.lines.dropFirst() == ["10 nhiệm vụ"])
        let nothing = #"{"subject":"works","filter":["done"],"measure":"share","scope":"Công an thành phố"}"#
        #expect(
            try await office.table(nothing, as: "TP-MINH").lines.dropFirst() == ["Không có nhiệm vụ nào để tính tỷ lệ"])
    }

    @Test("a column of progress holds amounts and percents, and says so")
    func progress() async throws {
        let table = try await HandOffice().table(#"{"subject":"works","scope":"Cầu Giấy"}"#, as: "TP-MINH")
        #expect(table.columns[5].kind == .progress && table.rows == [table.rows[0]])
        #expect(table.rows[0][5] == .mean(sum: 40, count: 1))
    }

    @Test(
        "a list of work stands by what its condition names",
        arguments: [
            ("done", "newest", "submitted(ascending: false)"), ("submitted", "oldest", "submitted(ascending: true)"),
            ("unacknowledged", "oldest", "issued(ascending: true)"), ("silent", "newest", "heard(ascending: false)"),
            ("overdue", "oldest", "due(ascending: true)"), ("overdue", "newest", "due(ascending: false)"),
            ("open", "newest", "issued(ascending: false)"), ("open", "soonest", "due(ascending: true)"),
        ])
    func orders(_ filter: String, _ order: String, _ expected: String) throws {
        let table = try StubReading().table(#"{"subject":"works","filter":["\#(filter)"],"order":"\#(order)"}"#)
        #expect(table.rows[0][1] == .text(expected))
    }
}
