/// A row for each group of work, whatever it is grouped by.
struct GroupRows: QueryPart {
    let query: ResolvedQuery

    private var measure: MeasureCells { MeasureCells(query: query) }

    /// A table of a row for each group and what they add up to.
    func table(_ groups: [WorkGroup], all: WorkGroup) -> Table {
        var lines = page(groups).map(measure.cells)
        var (columns, totals) = (measure.columns(""), measure.cells(all))
        let places = asked.measure == .rank ? WorkGrouping(query: query).places(of: groups) : nil
        if let places {
            columns.insert(Table.Column("place", "Hạng", .place), at: 0)
            for (index, place) in page(places).enumerated() { lines[index].insert(.number(place), at: 0) }
            totals.insert(.none, at: 0)
        }
        var table = Table(
            title: "", lead: groups.isEmpty ? nil : measure.lead(all), columns: columns, rows: lines,
            totals: groups.count > 1 ? totals : nil, count: groups.count, base: measure.note(all),
            next: next(of: groups.count))
        table.items = zip(page(groups), page(places?.map(Optional.some) ?? groups.map { _ in nil })).map {
            .group(measure.shown($0, place: $1))
        }
        table.total = measure.shown(all)
        return table
    }
}
