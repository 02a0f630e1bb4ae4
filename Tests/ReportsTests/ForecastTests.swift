import Assignments
import CivilCalendar
import Foundation
import Reports
import Testing

@Suite("Tables of forecasts")
struct ForecastTests {
    private static func work(
        _ id: Int64, _ state: AssignmentState = .inProgress, done: Int, of target: Int, due day: String
    ) -> Assignment {
        var work = Assignment(
            id: Assignment.ID(rawValue: id), unit: OrgUnit.ID(rawValue: 1), work: "Rà soát nhà trọ")
        work.state = state
        work.deadline = Deadline(iso: day)
        work.progress.quantity = Quantity(done: done, of: target, unit: "cơ sở")
        return work
    }

    private static func row(_ works: [Assignment], before: [Int64: Int]) throws -> [String] {
        let stub = StubReading(
            assignments: works,
            before: Dictionary(uniqueKeysWithValues: before.map { (Assignment.ID(rawValue: $0.key), $0.value) }))
        let table = try stub.table(#"{"subject":"works","measure":"forecast"}"#)
        try TableAgreement.check(table)
        return table.rows.first?.map(\.text) ?? [table.lead ?? ""]
    }

    @Test("more than was asked for in one place makes up for nothing in another")
    func surplus() throws {
        let works = [
            Self.work(1, done: 150, of: 100, due: "2024-05-31"),
            Self.work(2, done: 50, of: 100, due: "2024-05-07T18:00"),
        ]
        let row = try Self.row(works, before: [1: 100, 2: 36])
        // 14 in 14 days, and four hours left.
        #expect(row == ["150/200 cơ sở · 75 %", "thêm 14 trong 14 ngày", "31/05/2024", "150", "không kịp, thiếu 50"])
    }

    @Test("each work is seen by its own deadline")
    func deadlines() throws {
        let works = [
            Self.work(1, done: 0, of: 50, due: "2024-05-08"), Self.work(2, done: 90, of: 100, due: "2024-05-31"),
        ]
        let row = try Self.row(works, before: [2: 76])
        #expect(row == ["90/150 cơ sở · 60 %", "thêm 14 trong 14 ngày", "31/05/2024", "100", "không kịp, thiếu 50"])
    }

    @Test("what is completed is missing nothing")
    func completed() throws {
        let works = [
            Self.work(1, .completed, done: 55, of: 60, due: "2024-05-31"),
            Self.work(2, done: 10, of: 10, due: "2024-05-31"),
        ]
        let row = try Self.row(works, before: [:])
        #expect(row == ["10/10 cơ sở · 100 %", "thêm 10 trong 14 ngày", "31/05/2024", "10", "đã đạt"])
        #expect(try Self.row([works[0]], before: [:]) == ["Không còn nhiệm vụ nào chưa hoàn thành"])
    }

    @Test("a fall is called one")
    func fall() throws {
        let row = try Self.row([Self.work(1, done: 5, of: 20, due: "2024-05-31")], before: [1: 10])
        #expect(row == ["5/20 cơ sở · 25 %", "giảm 5 trong 14 ngày", "31/05/2024", "", "chưa đủ số liệu"])
    }
}
