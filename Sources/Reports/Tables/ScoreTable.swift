import Assignments
import Foundation
import VietnameseText

/// What an evaluation may start from: the inputs of each unit, of what it leads and works along on, or of each officer.
struct ScoreTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    func table() throws -> Table {
        let scores = try asked.subject == .units ? ofUnits() : ofOfficers()
        let lines = page(scores).map { score -> [Table.Cell] in
            [
                .text(score.name), percent(score.inputs.quantity), percent(score.inputs.quality),
                percent(score.inputs.timeliness), mean(score.inputs),
            ]
        }
        var table = list(
            [
                Table.Column("name", "", .text), Table.Column("quantity", "số lượng", .mean),
                Table.Column("quality", "chất lượng", .mean), Table.Column("timeliness", "tiến độ", .mean),
                Table.Column("mean", "bình quân", .mean),
            ], lines, count: scores.count)
        if !scores.isEmpty { table.base = "Tính trên nhiệm vụ đã hoàn thành hoặc quá hạn; không phải xếp loại." }
        table.items = page(scores).map { .score($0) }
        return table
    }

    /// Of hundredths of works, since one that a unit works along on counts in part.
    private func percent(_ ratio: ScoreInputs.Ratio) -> Table.Cell {
        ratio.whole > 0 ? .mean(sum: ratio.part * 100, count: ratio.whole) : .none
    }

    private func mean(_ inputs: ScoreInputs) -> Table.Cell {
        inputs.mean(query.weights).map { .mean(sum: Int(($0 * 100).rounded()), count: 100) } ?? .none
    }

    // MARK: Entries

    private func ofUnits() throws -> [Table.Score] {
        let share = query.weights.along
        var entries: [OrgUnit.ID: [ScoreInputs.Entry]] = [:]
        try eachWork { work, entry in
            entries[work.unit, default: []].append(entry(100))
            for unit in work.coordinating where share > 0 { entries[unit, default: []].append(entry(share)) }
        }
        let found = entries.compactMap { id, entries -> (unit: OrgUnit, score: Table.Score)? in
            guard query.scored?.contains(id) ?? true, let unit = query.directory[id] else { return nil }
            return (unit, Table.Score(key: "\(id.rawValue)", name: unit.name, inputs: inputs(entries)))
        }
        return found.filter { $0.score.isOfSomething }
            .sorted { ($0.unit.rosterOrder, $0.unit.id) < ($1.unit.rosterOrder, $1.unit.id) }.map(\.score)
    }

    private func ofOfficers() throws -> [Table.Score] {
        var entries: [Officer.ID: [ScoreInputs.Entry]] = [:]
        try eachWork { work, entry in
            if let officer = work.officer { entries[officer, default: []].append(entry(100)) }
        }
        let names = Dictionary(
            try records.people(PeopleSelection(units: nil)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let found = entries.compactMap { id, entries -> Table.Score? in
            guard let officer = names[id] else { return nil }
            return Table.Score(
                key: "\(id.rawValue)", name: "\(officer.code) \(officer.name)", inputs: inputs(entries))
        }
        return found.filter(\.isOfSomething).sorted { $0.name < $1.name }
    }

    /// Every assignment that fits, a thousand at a time, with what it counts for by its share.
    private func eachWork(_ body: (Assignment, (Int) -> ScoreInputs.Entry) -> Void) throws {
        var last = Assignment.ID(rawValue: 0)
        while case let page = try records.worksWithEvidence(query.works, after: last), let end = page.last {
            for (work, hasEvidence) in page {
                let isPastDue = Tally(work, at: query.works.now, in: query.zone).isPastDue
                body(work) { share in
                    ScoreInputs.Entry(assignment: work, isPastDue: isPastDue, hasEvidence: hasEvidence, share: share)
                }
            }
            last = end.assignment.id
        }
    }

    private func inputs(_ entries: [ScoreInputs.Entry]) -> ScoreInputs {
        ScoreInputs(entries) { Tally($0, at: query.works.now, in: query.zone).isSubmittedLate }
    }
}
