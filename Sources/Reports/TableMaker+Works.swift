import Assignments
import Foundation

extension TableMaker {
    /// Assignments, a row for each.
    func list() throws -> Table {
        let count = try rows.tallies(of: query.works, by: .everything).reduce(0) { $0 + $1.tally.count }
        let items = try rows.works(query.works, order: order, limit: asked.limit, offset: asked.offset)
        let isWhy = asked.measure == .why
        let words = try items.map { isWhy ? try rows.lastWords(on: $0.id, act: nil, at: nil) : nil }
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
}
