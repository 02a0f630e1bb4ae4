import Assignments
import CivilCalendar
import Foundation

/// Assignments, a row for each.
struct WorkTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    private var since: Since { asked.since }

    func table() throws -> Table {
        let count = try records.tallies(of: query.works, by: .everything).reduce(0) { $0 + $1.tally.count }
        let items = try records.works(query.works, order: order, limit: asked.limit, offset: asked.offset)
        let isWhy = asked.measure == .why
        let words = try items.map { isWhy ? try records.lastWords(on: $0.id, act: nil, at: nil) : nil }
        let lines = zip(items, words).map { item, words in
            cells(item) + (isWhy ? [words.map(Table.Cell.text) ?? .none] : [])
        }
        var table = list(Self.columns + (isWhy ? [Table.Column("words", "", .text)] : []), lines, count: count)
        table.items = zip(items, words).map { .work($0.id, words: $1) }
        return table
    }

    private static let columns = [
        Table.Column("id", "", .text), Table.Column("work", "", .text), Table.Column("unit", "", .text),
        Table.Column("deadline", "hạn", .day), Table.Column("state", "", .text),
        Table.Column("progress", "", .progress),
    ]

    private func cells(_ item: WorkLine) -> [Table.Cell] {
        [
            .text("#\(item.id.rawValue)"), .text(item.title), unit(item.unit), deadline(item.dueAt),
            .text(state(item)), progress(item),
        ]
    }

    /// The state, and how late it is.
    private func state(_ item: WorkLine) -> String {
        let word = QueryWords.words(item.state)
        guard let dueAt = item.dueAt else { return word }
        let end = item.state == .completed ? item.submittedAt : item.state.awaitsOfficer ? query.works.now : nil
        guard let end, end >= dueAt else { return word }
        let days = Int(end.timeIntervalSince(dueAt) / 86_400) + 1
        return item.state == .completed ? "\(word), trễ \(days) ngày" : "\(word), quá hạn \(days) ngày"
    }

    private func progress(_ item: WorkLine) -> Table.Cell {
        if let quantity = item.quantity {
            return .amount(done: quantity.done, of: quantity.of, unit: quantity.unit ?? "")
        }
        return item.percent.map { .mean(sum: $0, count: 1) } ?? .none
    }

    // MARK: Order

    /// The order of a list of work: as it was asked for, else as the condition suggests.
    private var order: WorkOrder {
        switch asked.order {
        case .worst: .worst
        case .best: .best
        case .most: .quantity(ascending: false)
        case .fewest: .quantity(ascending: true)
        case .oldest: since.order(ascending: true)
        // Where nothing is named, what came last was issued last.
        case .newest: since == .due ? .issued(ascending: false) : since.order(ascending: false)
        case .soonest: .due(ascending: true)
        case nil: usualOrder
        }
    }

    private var usualOrder: WorkOrder {
        if asked.filter.contains(.flag(.submitted)) { return .submitted(ascending: true) }
        if asked.filter == [.flag(.draft)] { return .key }
        return since == .heard ? .heard(ascending: true) : .due(ascending: true)
    }
}
