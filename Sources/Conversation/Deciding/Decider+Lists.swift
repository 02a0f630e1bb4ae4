import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Lists and groups that leaders ask for; private, since they tell who is late or silent.
extension Decider {
    /// After how many working days without a word work counts as silent, where no number was said.
    private static let silentDays = 5
    /// How many working days ahead "sắp đến hạn" looks.
    private static let soonDays = 3

    mutating func decideList(
        _ view: Reading.SummaryView, _ scope: SummaryScope, _ name: Phrase, _ reading: Reading
    ) throws {
        switch view {
        case .late: try list(.overdue, scope, name, .late, .lateNone)
        case .unacknowledged: try list(.unacknowledged, scope, name, .unacknowledged, .unacknowledgedNone)
        case .blockers: try blockers(scope, name)
        case .waiting:
            try waiting(scope, name)
            // Who asks what waits for him means these too, where there are any.
            if try skipped == 0 && records.assignments(.demanded, in: scope, at: situation.now, limit: 1).count > 0 {
                try demands(scope, name)
            }
        case .demands: try demands(scope, name)
        case .drafts: try drafts(scope, name)
        case .due: try due(scope, name, reading)
        case .silent: try silent(scope, name, reading)
        case .officers: try byOfficer(scope, name)
        case .states: try byState(scope, name)
        case .scores: try scores(scope)
        case .unlinked: try unlinked(scope)
        case .figures: break
        }
    }

    private mutating func list(
        _ list: AssignmentList, _ scope: SummaryScope, _ name: Phrase, _ some: MessageKey, _ none: MessageKey,
        _ values: [String: Phrase.Value] = [:], line: ((Assignment) throws -> Phrase)? = nil
    ) throws {
        let found = try records.assignments(list, in: scope, at: situation.now, limit: pageEnd)
        let common = values.merging(["scope": .phrase(name)]) { _, new in new }
        guard found.count > 0 else { return answerPrivately(Phrase(none, common)) }
        let lines = try page(found.items).map { assignment in
            try line?(assignment)
                ?? wording.line(assignment, unit: office.unit(assignment.unit), at: situation.now)
        }
        answerPrivately(
            Phrase(
                some,
                common.merging([
                    "count": .number(found.count), "lines": .lines(lines), "more": more(found.count, lines.count),
                ]) { _, new in new }))
    }

    /// Results that wait: for the sender first, then for others, with how many wait for whom, so that the number is that of every
    /// other answer.
    private mutating func waiting(_ scope: SummaryScope, _ name: Phrase) throws {
        let found = try records.assignments(.waiting, in: scope, at: situation.now, limit: .max).items
        guard !found.isEmpty else { return answerPrivately(Phrase(.waitingNone, ["scope": .phrase(name)])) }
        let mine = Set(try waitingResults().map(\.id))
        func rank(_ assignment: Assignment) -> Int {
            mine.contains(assignment.id) ? 0 : assignment.awaitsHead ? 2 : 1
        }
        let sorted = (0...2).flatMap { place in found.filter { rank($0) == place } }
        let lines = page(sorted).map { assignment in
            let line = wording.line(assignment, unit: office.unit(assignment.unit), at: situation.now)
            return rank(assignment) == 2 ? Phrase(.waitingForHead, ["line": .phrase(line)]) : line
        }
        let (own, heads) = (found.count { rank($0) == 0 }, found.count { rank($0) == 2 })
        answerPrivately(
            Phrase(
                .waitingList,
                [
                    "scope": .phrase(name), "count": .number(found.count), "lines": .lines(lines),
                    "more": more(found.count, lines.count), "mine": own > 0 ? .number(own) : .none,
                    "heads": heads > 0 ? .number(heads) : .none,
                ]))
    }

    /// What leaders were asked to decide, each with what was asked for.
    private mutating func demands(_ scope: SummaryScope, _ name: Phrase) throws {
        let (wording, office) = (wording, office)
        try list(.demanded, scope, name, .demandList, .demandNone) { assignment in
            Phrase(
                .roundDecision,
                [
                    "code": .text(assignment.label), "work": .text(assignment.work),
                    "unit": .text(office.unit(assignment.unit)?.name ?? ""),
                    "wish": .lines(assignment.demands.map { wording.demand($0.wish, of: assignment) }),
                ])
        }
    }

    // MARK: By age

    /// Open obstacles, the oldest first, with how many working days they have stood.
    private mutating func blockers(_ scope: SummaryScope, _ name: Phrase) throws {
        let found = try records.assignments(.blocked, in: scope, at: situation.now, limit: .max)
        guard found.count > 0 else { return answerPrivately(Phrase(.blockersNone, ["scope": .phrase(name)])) }
        let oldest = found.items.map { ($0, $0.blockers.map(\.raisedAt).min() ?? situation.now) }
            .sorted { $0.1 < $1.1 }
        let lines = page(oldest).map { assignment, raisedAt in
            Phrase(
                .blockerLine,
                [
                    "line": .phrase(
                        wording.line(assignment, unit: office.unit(assignment.unit), at: situation.now)),
                    "days": .number(rules.calendar.workingDays(after: rules.zone.date(of: raisedAt), through: today)),
                ])
        }
        answerPrivately(
            Phrase(
                .blockers,
                [
                    "scope": .phrase(name), "count": .number(found.count), "lines": .lines(lines),
                    "more": more(found.count, lines.count),
                ]))
    }

    private mutating func silent(_ scope: SummaryScope, _ name: Phrase, _ reading: Reading) throws {
        let days = min(max(reading.amount ?? Self.silentDays, 1), 250)
        let day = rules.calendar.day(-days, workingDaysAfter: today)
        let values: [String: Phrase.Value] = ["days": .number(days)]
        try list(.silent(rules.zone.end(of: day)), scope, name, .silentList, .silentNone, values)
    }

    /// What is due by a day that was named, else within three working days.
    private mutating func due(_ scope: SummaryScope, _ name: Phrase, _ reading: Reading) throws {
        var deadline = Deadline(date: rules.calendar.day(Self.soonDays, workingDaysAfter: today))
        if let date = reading.date {
            guard let said = settled(resolved(date), of: reading, label: nil) else { return }
            deadline = said
        }
        try list(
            .due(deadline.end(in: rules.zone)), scope, name, .dueList, .dueNone, ["deadline": .deadline(deadline)])
    }

    /// Drafts, each with the clears that it lacks.
    private mutating func drafts(_ scope: SummaryScope, _ name: Phrase) throws {
        let (office, rule) = (office, rules.clearRule)
        try list(.drafts, scope, name, .draftList, .draftNone) { draft in
            Phrase(
                .draftLine,
                [
                    "code": .text(draft.label), "work": .text(draft.work),
                    "unit": .optional(office.unit(draft.unit)?.name),
                    "clears": .text(rule.missing(in: draft).map(\.label).joined(separator: ", ")),
                ])
        }
    }

    private mutating func unlinked(_ scope: SummaryScope) throws {
        guard actor.holds(.chair) || actor.holds(.secretary) else { return refuse(Phrase(.refuseSummary)) }
        let found = try records.unlinkedOfficers(in: scope, limit: .max)
        guard found.count > 0 else { return answerPrivately(Phrase(.unlinkedNone)) }
        // A list in which people look for a person.
        let people = found.items.sorted { VietnameseOrder.personPrecedes($0.name, $1.name) }
        let lines = page(people).map { officer in
            Phrase(
                .personForm,
                [
                    "name": .text(officer.name), "title": .text(officer.title),
                    "unit": .optional(office.unit(officer.unit)?.name),
                ])
        }
        answerPrivately(
            Phrase(
                .unlinked,
                [
                    "count": .number(found.count), "lines": .lines(lines),
                    "more": more(found.count, lines.count, .morePeople),
                ]))
    }

    // MARK: Groups

    /// Figures by the officer in charge, the overdue first.
    private mutating func byOfficer(_ scope: SummaryScope, _ name: Phrase) throws {
        var figures: [Officer.ID: SummaryFigures] = [:]
        for (officer, tally) in try records.talliesByOfficer(in: scope, at: situation.now) {
            figures[officer, default: SummaryFigures()].add(tally)
        }
        let rows = figures.compactMap { id, figures in office.officer(id).map { ($0, figures) } }
        let order = Dictionary(office.units.map { ($0.id, $0.rosterOrder) }) { first, _ in first }
        let sorted = rows.sorted { one, other in
            let keys = (-one.1.openOverdue, order[one.0.unit] ?? 0)
            let others = (-other.1.openOverdue, order[other.0.unit] ?? 0)
            return keys == others ? VietnameseOrder.personPrecedes(one.0.name, other.0.name) : keys < others
        }
        let lines = page(sorted).map { officer, figures in SummaryReport.line(officer.name, figures) }
        answerPrivately(grouped(name, rows.count, lines, .morePeople))
    }

    private mutating func byState(_ scope: SummaryScope, _ name: Phrase) throws {
        var counts: [AssignmentState: Int] = [:]
        for tally in try records.tallies(in: scope, at: situation.now) {
            counts[tally.state, default: 0] += tally.count
        }
        let states = AssignmentState.allCases.filter { counts[$0] != nil }
        let lines = states.map { state in
            Phrase(
                .stateLine,
                ["state": .phrase(Phrase(Wording.key(of: state))), "count": .number(counts[state] ?? 0)])
        }
        answerPrivately(grouped(name, states.count, lines, .more))
    }

    /// Lines of figures under the name of their scope, and how many more of what there are.
    mutating func grouped(_ name: Phrase, _ count: Int, _ lines: [Phrase], _ key: MessageKey) -> Phrase {
        Phrase(
            .groupedFigures,
            ["scope": .phrase(name), "lines": .lines(lines), "more": more(count, lines.count, key)])
    }

    // MARK: Scores

    /// What an evaluation of a unit may start from: for the unit itself, its chair and the secretary, and never in a
    /// group.
    private mutating func scores(_ scope: SummaryScope) throws {
        guard let id = scope.unit, let unit = office.unit(id) else { return ask(Phrase(.askScoreUnit)) }
        let path = office.path(of: id)
        guard
            path.contains(actor.officer.unit)
                || [.chair, .secretary, .head].contains(where: { actor.holds($0, over: path) })
        else { return refuse(Phrase(.refuseSummary)) }
        let report = ScoreReport(rules: rules, now: situation.now)
        answerPrivately(report.phrase(unit.name, try report.inputs(of: id, records)))
    }
}
