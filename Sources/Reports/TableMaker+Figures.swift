import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension TableMaker {
    /// Figures of work, in one, by a key, or beside those of another.
    func figures() throws -> Table {
        if query.comparison != nil { return try compared() }
        let tallies = try rows.tallies(
            of: query.works, by: asked.groupBy.map(Self.key) ?? .everything, with: detail)
        var sum = WorkGroup.sum(tallies, name: "Tổng số")
        guard let grouping = asked.groupBy else {
            sum.base = try base(of: query.base)
            return figure(sum)
        }
        var groups = try collected(tallies, by: grouping)
        if asked.measure == .share {
            // A share of nothing is shown too: the groups of which nothing fits stand with 0.
            let bases = try collected(rows.tallies(of: query.base, by: Self.key(of: grouping)), by: grouping)
            for (key, whole) in bases { groups[key, default: whole.empty].base = whole.count }
            sum.base = bases.values.reduce(0) { $0 + $1.count }
        }
        return table(sorted(groups, by: grouping), all: sum)
    }

    /// Of how many a share is counted; nil where none is asked for.
    private func base(of selection: WorkSelection) throws -> Int? {
        guard asked.measure == .share else { return nil }
        return try rows.tallies(of: selection, by: .everything).reduce(0) { $0 + $1.tally.count }
    }

    private func figure(_ sum: WorkGroup) -> Table {
        let columns = Array(columns("").dropFirst())
        var table = Table(
            title: "", lead: lead(sum), columns: columns, rows: [Array(cells(sum).dropFirst())], base: note(sum))
        table.isRowInLead = asked.measure == .count || asked.measure == .share
        table.total = shown(sum)
        return table
    }

    /// A row for each of two parts or days; they may overlap, so that nothing is added.
    private func compared() throws -> Table {
        guard let other = query.comparison else { return try figures() }
        // Beside a person stands the person who was asked about.
        let name = other.isPerson ? query.personNames ?? query.scopeName : query.scopeName
        let here = asked.asOf.map { "\(name) \($0.vietnamese)" } ?? name
        let pairs = [(here, query.works, query.base), (other.name, other.works, other.base)]
        var (lines, leads, notes): ([[Table.Cell]], [String], [String]) = ([], [], [])
        for (name, works, base) in pairs {
            var sum = WorkGroup.sum(try rows.tallies(of: works, by: .everything, with: detail), name: name)
            sum.base = try self.base(of: base)
            lines.append(cells(sum))
            leads.append("\(name): \(lead(sum))")
            if let note = note(sum) { notes.append("\(name): \(note)") }
        }
        return Table(
            title: "", lead: leads.joined(separator: "; "), columns: columns(""), rows: lines,
            base: notes.isEmpty ? nil : notes.joined(separator: "\n"))
    }

    /// What is needed beside the counts; the history knows of no issues and words.
    private var detail: TallyDetail {
        if asked.measure == .average { return .percents }
        let isListed = asked.subject != .works && [.list, .count].contains(asked.measure) && !asked.filter.isEmpty
        let isByTime = [.oldest, .newest, .soonest].contains(asked.order)
        return isListed || isByTime ? .earliest : .counts
    }

    // MARK: Units and people

    /// Units or people with work that fits, a row for each.
    func groups() throws -> Table {
        let grouping: Query.Grouping = asked.subject == .units ? .unit : .officer
        let tallies = try rows.tallies(of: query.works, by: Self.key(of: grouping), with: detail).filter {
            !$0.key.isEmpty
        }
        let groups = sorted(try collected(tallies, by: grouping), by: grouping)
        let all = WorkGroup.sum(tallies, name: "Tổng số")
        switch asked.measure {
        case .count:
            var table = Table(
                title: "", lead: "\(counted(groups.count)) · \(counted(all.count, "nhiệm vụ"))",
                columns: [Table.Column("count", "Số", .number), Table.Column("works", "nhiệm vụ", .number)],
                rows: [[.number(groups.count), .number(all.count)]])
            table.isRowInLead = true
            (table.items, table.total) = (page(groups).map { .group(shown($0)) }, shown(all))
            return table
        case .share: return try shareOfUnits(groups, all)
        case .list where !asked.filter.isEmpty: return listed(groups, all)
        default: return table(groups, all: all)
        }
    }

    private func shareOfUnits(_ groups: [WorkGroup], _ all: WorkGroup) throws -> Table {
        let count = groups.count
        let base = try collected(rows.tallies(of: query.base, by: .unit), by: .unit).count
        let parts = ["\(VietnameseNumbers.whole(count))/\(counted(base))", VietnameseNumbers.percent(count, of: base)]
            .compactMap(\.self)
        var table = Table(
            title: "", lead: base > 0 ? parts.joined(separator: " · ") : nothing,
            columns: [Table.Column("share", "Tỷ lệ", .share)], rows: [[.share(part: count, of: base)]],
            base: base > 0 ? "Tỷ lệ tính trên \(counted(base)) có nhiệm vụ\(dueInPeriod)." : nil)
        table.isRowInLead = true
        table.total = shown(all)
        table.total?.count = count
        table.total?.base = base
        return table
    }

    /// How many and since when.
    private func listed(_ groups: [WorkGroup], _ all: WorkGroup) -> Table {
        let lines = page(groups).map { group -> [Table.Cell] in
            [
                .text(group.name), .number(group.count), cell(since.of(group.earliest), since),
            ]
        }
        var table = list(
            [
                Table.Column(asked.subject == .units ? "unit" : "officer", "", .text),
                Table.Column("count", "số việc", .number), Table.Column("since", since.title, .day),
            ], lines, count: groups.count,
            totals: groups.count > 1 ? [.text("Tổng số"), .number(all.count), .none] : nil)
        if groups.count > 0 { table.lead = "\(counted(groups.count)) · \(counted(all.count, "nhiệm vụ"))" }
        (table.items, table.total) = (page(groups).map { .group(shown($0)) }, shown(all))
        return table
    }

    // MARK: Groups

    /// A table of a row for each group and what they add up to.
    private func table(_ groups: [WorkGroup], all: WorkGroup) -> Table {
        var lines = page(groups).map(cells)
        var (columns, totals) = (columns(""), cells(all))
        if asked.measure == .rank {
            columns.insert(Table.Column("place", "Hạng", .place), at: 0)
            for (index, place) in page(places(of: groups)).enumerated() { lines[index].insert(.number(place), at: 0) }
            totals.insert(.none, at: 0)
        }
        var table = Table(
            title: "", lead: groups.isEmpty ? nil : lead(all), columns: columns, rows: lines,
            totals: groups.count > 1 ? totals : nil, count: groups.count, base: note(all), next: next(of: groups.count))
        let places = asked.measure == .rank ? places(of: groups).map(Optional.some) : groups.map { _ in nil }
        table.items = zip(page(groups), page(places)).map { .group(shown($0, place: $1)) }
        table.total = shown(all)
        return table
    }

    /// The places of groups in order; equal ones share the first of theirs.
    private func places(of groups: [WorkGroup]) -> [Int] {
        var places: [Int] = []
        for (index, group) in groups.enumerated() {
            let isEqual = index > 0 && !precedes(groups[index - 1], group, asked.order ?? .worst)
            places.append(isEqual ? places[index - 1] : index + 1)
        }
        return places
    }

    /// The groups of tallies by key, named.
    private func collected(_ tallies: [KeyedTally], by grouping: Query.Grouping) throws -> [String: WorkGroup] {
        var groups: [String: WorkGroup] = [:]
        for tally in tallies {
            let key = grouping == .unit ? unitKey(tally.key) : tally.key
            groups[key, default: named(key, tally.name, grouping)].add(tally)
        }
        return groups
    }

    private func sorted(_ groups: [String: WorkGroup], by grouping: Query.Grouping) -> [WorkGroup] {
        let byName = groups.values.sorted { precedesByName($0, $1, grouping) }
        guard let order = asked.order ?? usualOrder(grouping) else { return byName }
        return byName.enumerated().sorted { one, other in
            if precedes(one.element, other.element, order) { return true }
            return one.offset < other.offset && !precedes(other.element, one.element, order)
        }.map(\.element)
    }

    private func precedes(_ one: WorkGroup, _ other: WorkGroup, _ order: Query.Order) -> Bool {
        one.precedes(other, order, asked.measure, since: since.of)
    }

    /// Lists of units and people begin with the most; figures with the most overdue.
    private func usualOrder(_ grouping: Query.Grouping) -> Query.Order? {
        guard asked.subject != .works else { return nil }
        return [.list, .count, .share].contains(asked.measure) && !asked.filter.isEmpty ? .most : .worst
    }

    func precedesByName(_ one: WorkGroup, _ other: WorkGroup, _ grouping: Query.Grouping) -> Bool {
        switch grouping {
        case .unit, .state: (one.place, one.key) < (other.place, other.key)
        case .officer:
            one.name == other.name ? one.key < other.key : VietnameseOrder.personPrecedes(one.name, other.name)
        case .work, .phase:
            one.name == other.name ? one.key < other.key : VietnameseOrder.precedes(one.name, other.name)
        }
    }

    /// What a unit that has ended did is shown with the one that goes on.
    func unitKey(_ key: String) -> String {
        guard let id = Int64(key).map({ OrgUnit.ID(rawValue: $0) }), let unit = query.directory[id] else { return key }
        guard !unit.exists(on: query.day) else { return key }
        return unit.successor(on: query.day, among: query.directory).map { "\($0.id.rawValue)" } ?? key
    }

    func named(_ key: String, _ name: String, _ grouping: Query.Grouping) -> WorkGroup {
        switch grouping {
        case .unit:
            let unit = Int64(key).flatMap { query.directory[OrgUnit.ID(rawValue: $0)] }
            var group = WorkGroup(key: key, name: unit?.name ?? "")
            group.place = unit?.rosterOrder ?? .max
            return group
        case .state:
            let state = AssignmentState(rawValue: key)
            var group = WorkGroup(key: key, name: state.map(QueryWords.words) ?? key)
            group.place = state.flatMap { AssignmentState.allCases.firstIndex(of: $0) } ?? .max
            return group
        case .phase: return WorkGroup(key: key, name: name.isEmpty ? "ngoài giai đoạn" : name)
        case .officer: return WorkGroup(key: key, name: name.isEmpty ? "chưa giao người" : name)
        case .work: return WorkGroup(key: key, name: name)
        }
    }

    static func key(of grouping: Query.Grouping) -> WorkKey {
        switch grouping {
        case .unit: .unit
        case .work: .work
        case .officer: .officer
        case .state: .state
        case .phase: .phase
        }
    }
}
