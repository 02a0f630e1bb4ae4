import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport
import Testing

/// The database against plain loops, over offices of chance. `NAMRO_QUERY_OFFICES` says how many; the drills take 1,000.
@Suite("Queries of offices of chance")
struct OracleTests {
    static let offices = ProcessInfo.processInfo.environment["NAMRO_QUERY_OFFICES"].flatMap(UInt64.init) ?? 25

    private static func query(_ fields: [String: Any]) throws -> Query {
        try Query(json: try JSONSerialization.data(withJSONObject: fields))
    }

    @Test("each answer is that of the loops", arguments: 0..<offices)
    func agrees(_ seed: UInt64) async throws {
        let office = RandomOffice(seed: seed)
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: TestOffice.newPath()))
        let rules = try Repository.configuration().rules
        try await store.write { tx in try Self.fill(tx, office) }
        try await store.read { tx in
            guard let chair = try tx.people.record(code: "CB-1")?.officer else { return }
            let actor = Actor(officer: chair, grants: try tx.office().grants(of: chair.id))
            let resolver = try QueryResolver(actor: actor, records: tx, rules: rules, now: RandomOffice.now)
            let check = OracleCheck(office: office, seed: seed) { fields in
                try tx.table(resolver.resolve(Self.query(fields)))
            }
            var generator = SeededGenerator(seed: seed &+ 7_777)
            for _ in 0..<12 { try check.once(using: &generator) }
            try check.whole()
        }
    }

    private static func fill(_ tx: any StoreWriting, _ office: RandomOffice) throws {
        for (index, parent) in office.parents.enumerated() {
            let unit = try tx.units.save(
                UnitRow(
                    id: nil, name: "Đơn vị \(index + 1)", kind: "Đơn vị",
                    parent: parent.map { OrgUnit.ID(rawValue: Int64($0 + 1)) }, aliases: []))
            _ = try tx.people.save(
                OfficerRow(
                    code: "CB-\(index + 1)", name: "Cán bộ \(index + 1)", title: "", address: "", unit: unit,
                    isDesignated: false, language: nil, roles: index == 0 ? [.chair] : [.officer]))
        }
        try tx.units.order(office.parents.indices.map { OrgUnit.ID(rawValue: Int64($0 + 1)) })
        for work in office.works {
            var draft = work
            draft.state = .draft
            _ = try tx.works.insert(draft)
            guard work.state != .draft else { continue }
            let entry = HistoryEntry(
                assignment: work.id, act: .note, actor: nil, onBehalf: false, recordedAt: RandomOffice.now,
                effectiveAt: RandomOffice.now, inbox: nil, after: work)
            try tx.works.update(work, replacing: draft, entry, text: nil)
        }
    }
}

/// Compares tables with the oracle.
struct OracleCheck {
    let office: RandomOffice
    let seed: UInt64
    let ask: ([String: Any]) throws -> Table
    private var oracle: Oracle { Oracle(office: office) }

    init(office: RandomOffice, seed: UInt64, ask: @escaping ([String: Any]) throws -> Table) {
        (self.office, self.seed, self.ask) = (office, seed, ask)
    }

    /// One to three conditions, everywhere or under one unit.
    func once(using generator: inout SeededGenerator) throws {
        let count = Int.random(in: 1...3, using: &generator)
        let filters = (0..<count).map { _ in Oracle.filters[Int.random(in: 0..<Oracle.filters.count, using: &generator)]
        }
        let top = Bool.random(using: &generator) ? Int.random(in: 0..<office.parents.count, using: &generator) : nil
        var fields: [String: Any] = ["subject": "works", "filter": filters, "limit": 200]
        if let top { fields["scope"] = "Đơn vị \(top + 1)" }
        let words = "seed \(seed): \(filters) under \(top.map { "\($0 + 1)" } ?? "all")"
        let found = oracle.works(filters, under: top)
        // Results stand by when they were submitted, the silent by when they were heard of.
        let isByDeadline = !filters.contains("submitted") && !filters.contains("silent")
        let labels = try ask(fields).rows.map { $0[0].text }
        let expected = found.map(\.label)
        #expect(isByDeadline ? labels == expected : labels.sorted() == expected.sorted(), "\(words)")
        let number = try ask(fields.merging(["measure": "count"]) { $1 })
        #expect(number.rows == [[.number(found.count)]], "\(words)")
        try units(fields, found, words)
        try pages(fields, labels, words)
    }

    private func units(_ fields: [String: Any], _ found: [Assignment], _ words: String) throws {
        let table = try ask(fields.merging(["subject": "units"]) { $1 })
        var counts: [String: Int] = [:]
        for work in found { counts["Đơn vị \(work.unit.rawValue)", default: 0] += 1 }
        var said: [String: Int] = [:]
        for row in table.rows { if case .number(let count) = row[1] { said[row[0].text] = count } }
        #expect(said == counts, "\(words)")
        if counts.count > 1 { #expect(table.totals?[1] == .number(found.count), "\(words)") }
    }

    /// All pages together are the list.
    private func pages(_ fields: [String: Any], _ labels: [String], _ words: String) throws {
        var (read, offset): ([String], Int?) = ([], 0)
        while let start = offset {
            let page = try ask(fields.merging(["limit": 3, "offset": start]) { $1 })
            read += page.rows.map { $0[0].text }
            offset = page.next?.offset
        }
        #expect(read == labels, "\(words)")
    }

    /// Figures, amounts, means, obstacles and requests of all.
    func whole() throws {
        let figures = oracle.figures(under: nil)
        let row = try ask(["subject": "works", "measure": "figures"]).rows[0]
        let numbers = row.compactMap { if case .number(let number) = $0 { number } else { nil } }
        #expect([numbers[2], numbers[3], numbers[5], numbers[6], numbers[10], numbers[11]] == figures, "seed \(seed)")
        #expect(numbers[0] == numbers[1] + numbers[4] && numbers[1] == numbers[2] + numbers[3], "seed \(seed)")
        #expect(numbers[4] == numbers[5] + numbers[6], "seed \(seed)")
        let works = oracle.works([], under: nil)
        try amounts(works)
        let percents = works.compactMap(oracle.percent)
        let mean = try ask(["subject": "works", "measure": "average"]).rows[0][0]
        #expect(mean == .mean(sum: percents.reduce(0, +), count: percents.count), "seed \(seed)")
        let blocked = oracle.works(["blocked"], under: nil).reduce(0) { $0 + $1.blockers.count }
        #expect(try ask(["subject": "obstacles", "measure": "count"]).rows == [[.number(blocked)]], "seed \(seed)")
        let waiting = oracle.works(["waiting"], under: nil).reduce(0) { sum, work in
            sum + work.demands.count + (work.state == .submitted ? 1 : 0)
        }
        #expect(try ask(["subject": "requests", "measure": "count"]).rows == [[.number(waiting)]], "seed \(seed)")
    }

    private func amounts(_ works: [Assignment]) throws {
        var sums: [String: [Int]] = [:]
        for work in works {
            guard let unit = work.progress.quantity?.unit ?? work.target?.unit else { continue }
            let (done, whole) = (
                work.progress.quantity?.done ?? 0, work.progress.quantity?.of ?? work.target?.amount ?? 0
            )
            sums[unit, default: [0, 0]][0] += done
            sums[unit, default: [0, 0]][1] += whole
        }
        var said: [String: [Int]] = [:]
        for row in try ask(["subject": "works", "measure": "sum"]).rows {
            if case .amount(let done, let whole, let unit) = row[0] { said[unit] = [done, whole ?? 0] }
        }
        #expect(said == sums, "seed \(seed)")
    }
}
