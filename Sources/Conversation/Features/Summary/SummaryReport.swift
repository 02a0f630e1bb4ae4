package import Assignments
import CivilCalendar
package import Foundation
package import Reports

/// The figures of a scope, overall and by unit, and how they are said.
package struct SummaryReport: Sendable {
    /// The figures of one unit.
    package struct Row: Sendable {
        /// The unit.
        package let unit: OrgUnit
        /// Its figures.
        package let figures: SummaryFigures
    }

    /// The instant of the figures.
    package let now: Date
    /// The figures of all units together.
    package let total: SummaryFigures
    /// The figures by unit: the overdue first, then in the roster's order.
    package let rows: [Row]
    private let name: Phrase
    private let rules: OfficeRules

    /// Computes the report: the named query of figures, as of now or as recorded by an instant.
    package init(
        scope: SummaryScope, name: Phrase, records: any Records & QueryReading, rules: OfficeRules, now: Date,
        asOf past: Date? = nil
    ) throws {
        var query = SummaryView.figures.query
        query.limit = Self.mostUnits
        let table: Table
        do {
            table = try OfficeQueries(records, rules: rules, now: now).table(query, in: scope, recordedBy: past)
        } catch let fault as QueryFault {
            guard let past else { throw fault }
            // A history of before the facts were kept has them in its images.
            self = try SummaryReport(
                name: name, of: records.tallies(in: scope, recordedBy: past), records.office(), rules: rules, now: past)
            return
        }
        let units = Dictionary(try records.office().units.map { ($0.id, $0) }) { first, _ in first }
        let rows = table.items.compactMap { item -> Row? in
            guard case .group(let group) = item, let key = Int64(group.key) else { return nil }
            return units[OrgUnit.ID(rawValue: key)].map { Row(unit: $0, figures: group.figures) }
        }
        self.init(
            name: name, total: table.total?.figures ?? SummaryFigures(), rows: Self.sorted(rows), rules: rules,
            now: past ?? now)
    }

    /// The most units that one report tells of.
    private static let mostUnits = 100_000

    /// A report of facts by unit.
    private init(
        name: Phrase, of tallies: [Tally], _ office: OfficeSnapshot, rules: OfficeRules, now: Date
    ) {
        var total = SummaryFigures()
        var byUnit: [OrgUnit.ID: SummaryFigures] = [:]
        let units = Dictionary(office.units.map { ($0.id, $0) }) { first, _ in first }
        let day = rules.zone.date(of: now)
        for tally in tallies {
            total.add(tally)
            // What a unit that has ended did is shown with the one that goes on: in 2024 districts, in 2026 wards.
            let unit = units[tally.unit].flatMap { $0.exists(on: day) ? $0 : $0.successor(on: day, among: units) }
            byUnit[unit?.id ?? tally.unit, default: SummaryFigures()].add(tally)
        }
        let rows = byUnit.compactMap { id, figures in units[id].map { Row(unit: $0, figures: figures) } }
        self.init(name: name, total: total, rows: Self.sorted(rows), rules: rules, now: now)
    }

    private static func sorted(_ rows: [Row]) -> [Row] {
        rows.sorted { one, other in
            (-one.figures.openOverdue, one.unit.rosterOrder, one.unit.id) < (
                -other.figures.openOverdue, other.unit.rosterOrder, other.unit.id
            )
        }
    }

    /// Creates a report of figures that are known.
    package init(name: Phrase, total: SummaryFigures, rows: [Row], rules: OfficeRules, now: Date) {
        self.name = name
        self.total = total
        self.rows = rows
        self.rules = rules
        self.now = now
    }

    /// The instant in words.
    var moment: String { "\(rules.zone.time(of: now).text) \(rules.zone.date(of: now).vietnamese)" }

    /// The report as a message: the two-by-two that adds up, then a line for each unit.
    package var phrase: Phrase { phrase(lines: lines, more: .none) }

    /// The report without its units, for who is not to read their names.
    package var phraseWithoutUnits: Phrase { phrase(lines: [], more: .none) }

    /// A line of figures for each unit with work that counts, where there are several.
    var lines: [Phrase] {
        let counted = rows.filter { $0.figures.total > 0 }
        return counted.count > 1 ? counted.map { Self.line($0.unit.name, $0.figures) } : []
    }

    /// The report with some of the lines, and what is said of the others.
    func phrase(lines: [Phrase], more: Phrase.Value) -> Phrase {
        let figures = total
        return Phrase(
            .summary,
            [
                "scope": .phrase(name),
                "at": .text(moment),
                "total": .number(figures.total), "done": .number(figures.done),
                "late_to_original": figures.doneLateToOriginal == figures.doneLate
                    ? .none : .number(figures.doneLateToOriginal),
                "done_on_time": .number(figures.doneOnTime), "done_late": .number(figures.doneLate),
                "open": .number(figures.open), "open_in_time": .number(figures.openInTime),
                "open_overdue": .number(figures.openOverdue), "waiting": .number(figures.waiting),
                "heads": figures.waitingForHeads > 0 ? .number(figures.waitingForHeads) : .none,
                "unacknowledged": .number(figures.unacknowledged),
                // Where nothing is overdue all that "has fallen due" is done, however little that is.
                "due": figures.openOverdue > 0 ? .number(figures.due) : .none,
                "percent": figures.openOverdue > 0 ? .ratio(part: figures.done, of: figures.due) : .none,
                "share": figures.total > 0 ? .ratio(part: figures.done, of: figures.total) : .none,
                "drafts": figures.drafts > 0 ? .number(figures.drafts) : .none,
                "cancelled": figures.cancelled > 0 ? .number(figures.cancelled) : .none,
                "paused": figures.paused > 0 ? .number(figures.paused) : .none, "lines": .lines(lines),
                "more": more,
            ])
    }

    /// One line of figures: of a unit, or of a person in charge.
    static func line(_ name: String, _ figures: SummaryFigures, of unit: String? = nil) -> Phrase {
        func some(_ number: Int) -> Phrase.Value { number > 0 ? .number(number) : .none }
        let symbol = figures.openOverdue > 0 ? "🔴" : figures.open == 0 ? "✅" : "🟢"
        return Phrase(
            .summaryUnitLine,
            [
                "symbol": .text(symbol), "unit": .text(name), "of": .optional(unit), "total": .number(figures.total),
                "done": .number(figures.done), "unacknowledged": some(figures.unacknowledged),
                "notBegun": some(figures.notBegun), "working": some(figures.working),
                "waiting": some(figures.waiting), "paused": some(figures.paused),
                "overdue": some(figures.openOverdue),
            ])
    }
}
