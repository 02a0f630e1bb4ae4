import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Figures of work, in one, by a key, or beside those of another.
struct FigureTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    private var measure: MeasureCells { MeasureCells(query: query) }
    private var grouped: WorkGrouping { WorkGrouping(query: query) }

    func table() throws -> Table {
        if query.comparison != nil { return try compared() }
        let tallies = try records.tallies(
            of: query.works, by: asked.groupBy.map(WorkGrouping.key) ?? .everything, with: asked.detail)
        var sum = WorkGroup.sum(tallies, name: "Tổng số")
        guard let grouping = asked.groupBy else {
            sum.base = try base(of: query.base)
            return figure(sum)
        }
        var groups = try grouped.collected(tallies, by: grouping)
        if asked.measure == .share {
            // A share of nothing is shown too: the groups of which nothing fits stand with 0.
            let bases = try grouped.collected(
                records.tallies(of: query.base, by: WorkGrouping.key(of: grouping)), by: grouping)
            for (key, whole) in bases { groups[key, default: whole.empty].base = whole.count }
            sum.base = bases.values.reduce(0) { $0 + $1.count }
        }
        return GroupRows(query: query).table(grouped.sorted(groups, by: grouping), all: sum)
    }

    /// Of how many a share is counted; nil where none is asked for.
    private func base(of selection: WorkSelection) throws -> Int? {
        guard asked.measure == .share else { return nil }
        return try records.tallies(of: selection, by: .everything).reduce(0) { $0 + $1.tally.count }
    }

    private func figure(_ sum: WorkGroup) -> Table {
        let columns = Array(measure.columns("").dropFirst())
        var table = Table(
            title: "", lead: measure.lead(sum), columns: columns, rows: [Array(measure.cells(sum).dropFirst())],
            base: measure.note(sum))
        table.isRowInLead = asked.measure == .count || asked.measure == .share
        table.total = measure.shown(sum)
        return table
    }

    /// A row for each of two parts or days; they may overlap, so that nothing is added.
    private func compared() throws -> Table {
        guard let other = query.comparison else { return try table() }
        // Beside a person stands the person who was asked about.
        let name = other.isPerson ? query.personNames ?? query.scopeName : query.scopeName
        let here = asked.asOf.map { "\(name) \($0.vietnamese)" } ?? name
        let pairs = [(here, query.works, query.base), (other.name, other.works, other.base)]
        var (lines, leads, notes): ([[Table.Cell]], [String], [String]) = ([], [], [])
        for (name, works, base) in pairs {
            var sum = WorkGroup.sum(try records.tallies(of: works, by: .everything, with: asked.detail), name: name)
            sum.base = try self.base(of: base)
            lines.append(measure.cells(sum))
            leads.append("\(name): \(measure.lead(sum))")
            if let note = measure.note(sum) { notes.append("\(name): \(note)") }
        }
        return Table(
            title: "", lead: leads.joined(separator: "; "), columns: measure.columns(""), rows: lines,
            base: notes.isEmpty ? nil : notes.joined(separator: "\n"))
    }
}

extension Query {
    /// What is needed beside the counts; the history knows of no issues and words.
    var detail: TallyDetail {
        if measure == .average { return .percents }
        let isListed = subject != .works && [.list, .count].contains(measure) && !filter.isEmpty
        let isByTime = [.oldest, .newest, .soonest].contains(order)
        return isListed || isByTime ? .earliest : .counts
    }
}
