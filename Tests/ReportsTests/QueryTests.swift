import Assignments
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Queries of an office that is known by heart")
struct QueryTests {
    /// A line of `queries.jsonl`; rows, totals and numbers were written by hand.
    struct Case: Decodable, CustomTestStringConvertible, Sendable {
        let id: String
        let `as`: String
        let query: JSON
        let rows: [[String]]?
        let ids: [String]?
        let columns: [String]?
        let isPrivate: Bool?
        let totals: [String]?
        let lead: String?
        let title: String?
        let base: String?
        let count: Int?
        let next: [String: Int]?
        let fault: String?
        var testDescription: String { id }
    }

    /// Any JSON, as it stands.
    enum JSON: Codable, Sendable {
        case text(String)
        case number(Int)
        case list([JSON])
        case object([String: JSON])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let list = try? container.decode([JSON].self) {
                self = .list(list)
            } else {
                self = .object(try container.decode([String: JSON].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .list(let list): try container.encode(list)
            case .object(let object): try container.encode(object)
            }
        }

        var data: Data { (try? JSONEncoder().encode(self)) ?? Data() }
    }

    static let cases: [Case] = {
        let url = Repository.root.appending(path: "Tests/ReportsTests/Fixtures/queries.jsonl")
        let lines = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    }()

    @Test("there are sixty at least, each read")
    func number() throws {
        let url = Repository.root.appending(path: "Tests/ReportsTests/Fixtures/queries.jsonl")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        #expect(Self.cases.count == lines.count && Self.cases.count >= 60)
    }

    @Test("each has the rows and totals that a person has counted", arguments: cases)
    func answers(_ example: Case) async throws {
        let office = try await HandOffice()
        let json = String(decoding: example.query.data, as: UTF8.self)
        guard example.fault == nil else {
            let fault = await #expect(throws: QueryFault.self) { _ = try await office.table(json, as: example.as) }
            #expect(fault.map { "\($0.kind)" } == example.fault, "\(fault?.description ?? "")")
            return
        }
        let table = try await office.table(json, as: example.as)
        if let rows = example.rows { #expect(table.rows.map { $0.map(\.text) } == rows, "\(table.text)") }
        if let ids = example.ids { #expect(table.rows.map { $0[0].text } == ids, "\(table.text)") }
        if let columns = example.columns { #expect(table.columns.map(\.title) == columns) }
        if let isPrivate = example.isPrivate { #expect(table.isPrivate == isPrivate) }
        if let totals = example.totals { #expect(table.totals?.map(\.text) == totals, "\(table.text)") }
        if let lead = example.lead { #expect(table.lead == lead) }
        if let title = example.title { #expect(table.title == title) }
        if let base = example.base { #expect(table.base == base) }
        if let count = example.count { #expect(table.count == count) }
        if let next = example.next {
            #expect(table.next == Table.Page(limit: next["limit"] ?? 0, offset: next["offset"] ?? 0))
        }
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        try TableAgreement.check(table)
    }
}

/// Text, JSON and CSV of one table say the same.
enum TableAgreement {
    static func check(_ table: Table) throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(table.json().utf8)) as? [String: Any])
        #expect(object["title"] as? String == table.title && table.text.hasPrefix(table.title))
        #expect(object["count"] as? Int == table.count)
        let rows = try #require(object["rows"] as? [[Any]])
        #expect(rows.count == table.rows.count)
        let lines = table.csv.components(separatedBy: "\r\n")
        #expect(lines.count == 1 + table.rows.count + (table.totals == nil ? 0 : 1))
        for (row, (json, line)) in zip(table.rows, zip(rows, lines.dropFirst())) {
            #expect(table.isRowInLead ? table.lead != nil : table.text.contains(table.line(row)))
            for (cell, value) in zip(row, json) { check(cell, value, line) }
        }
    }

    private static func check(_ cell: Table.Cell, _ value: Any, _ line: String) {
        switch cell {
        case .none: #expect(value is NSNull)
        case .text(let text): #expect(value as? String == text && line.contains(text.replacing("\"", with: "\"\"")))
        case .number(let number): #expect(value as? Int == number && line.contains("\(number)"))
        case .day(let day): #expect(value as? String == day.iso && line.contains(day.iso))
        case .share(let part, let whole):
            let object = value as? [String: Any]
            #expect(object?["part"] as? Int == part && object?["of"] as? Int == whole)
            #expect(line.contains("\(part)/\(whole)"))
        case .amount(let done, let target, let unit):
            let object = value as? [String: Any]
            #expect(object?["done"] as? Int == done && object?["of"] as? Int == target)
            #expect(object?["unit"] as? String == unit && line.contains("\(done)"))
        case .left(let left, let target, let unit):
            let object = value as? [String: Any]
            #expect(object?["left"] as? Int == target.map { _ in left } && object?["of"] as? Int == target)
            #expect(object?["unit"] as? String == unit && line.contains(cell.text))
        case .mean(let sum, let count):
            let percent = (value as? [String: Any])?["percent"] as? Double
            #expect(percent.map { abs($0 - Double(sum) / Double(count)) < 0.06 } ?? (count == 0))
        }
    }
}
