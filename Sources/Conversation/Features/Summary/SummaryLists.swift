import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Answers summaries that are lists of work.
enum SummaryLists {
    /// After how many working days without a word work counts as silent, where no number was said.
    static let silentDays = 5

    /// How many working days ahead "sắp đến hạn" looks.
    static let soonDays = 3

    static func decideList(
        _ view: Reading.SummaryView, _ scope: SummaryScope, _ name: Phrase, _ reading: Reading, in turn: inout Turn
    ) throws {
        switch view {
        case .late: try list(.overdue, scope, name, .late, .lateNone, in: &turn)
        case .unacknowledged: try list(.unacknowledged, scope, name, .unacknowledged, .unacknowledgedNone, in: &turn)
        case .blockers: try blockers(scope, name, in: &turn)
        case .waiting:
            try waiting(scope, name, in: &turn)
            // A leader who asks what waits for him also gets open requests.
            if try turn.skipped == 0
                && turn.records.assignments(.demanded, in: scope, at: turn.situation.now, limit: 1).count > 0
            {
                try demands(scope, name, in: &turn)
            }
        case .demands: try demands(scope, name, in: &turn)
        case .drafts: try drafts(scope, name, in: &turn)
        case .due: try due(scope, name, reading, in: &turn)
        case .silent: try silent(scope, name, reading, in: &turn)
        case .officers: try byOfficer(scope, name, in: &turn)
        case .states: try byState(scope, name, in: &turn)
        case .scores: try scores(scope, in: &turn)
        case .unlinked: try unlinked(scope, in: &turn)
        case .figures: break
        }
    }

    static func list(
        _ list: AssignmentList, _ scope: SummaryScope, _ name: Phrase, _ some: MessageKey, _ none: MessageKey,
        _ values: [String: Phrase.Value] = [:], in turn: inout Turn, line: ((Assignment) throws -> Phrase)? = nil
    ) throws {
        let found = try turn.records.assignments(list, in: scope, at: turn.situation.now, limit: turn.pageEnd)
        let common = values.merging(["scope": .phrase(name)]) { _, new in new }
        guard found.count > 0 else { return turn.answerPrivately(Phrase(none, common)) }
        let lines = try turn.page(found.items).map { assignment in
            try line?(assignment)
                ?? turn.wording.line(assignment, unit: turn.office.unit(assignment.unit), at: turn.situation.now)
        }
        turn.answerPrivately(
            Phrase(
                some,
                common.merging([
                    "count": .number(found.count), "lines": .lines(lines), "more": turn.more(found.count, lines.count),
                ]) { _, new in new }))
    }

    /// Results that wait: for the sender first, then for others, with how many wait for whom, so that the number is that of every
    /// other answer.
    static func waiting(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        let found = try turn.records.assignments(.waiting, in: scope, at: turn.situation.now, limit: .max).items
        guard !found.isEmpty else { return turn.answerPrivately(Phrase(.waitingNone, ["scope": .phrase(name)])) }
        let mine = Set(try WaitingWork.waitingResults(in: turn).map(\.id))
        func rank(_ assignment: Assignment) -> Int {
            mine.contains(assignment.id) ? 0 : assignment.awaitsHead ? 2 : 1
        }
        let sorted = (0...2).flatMap { place in found.filter { rank($0) == place } }
        let lines = turn.page(sorted).map { assignment in
            let line = turn.wording.line(assignment, unit: turn.office.unit(assignment.unit), at: turn.situation.now)
            return rank(assignment) == 2 ? Phrase(.waitingForHead, ["line": .phrase(line)]) : line
        }
        let (own, heads) = (found.count { rank($0) == 0 }, found.count { rank($0) == 2 })
        turn.answerPrivately(
            Phrase(
                .waitingList,
                [
                    "scope": .phrase(name), "count": .number(found.count), "lines": .lines(lines),
                    "more": turn.more(found.count, lines.count), "mine": own > 0 ? .number(own) : .none,
                    "heads": heads > 0 ? .number(heads) : .none,
                ]))
    }

    /// What leaders were asked to decide, each with what was asked for.
    static func demands(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        let (wording, office) = (turn.wording, turn.office)
        try list(.demanded, scope, name, .demandList, .demandNone, in: &turn) { assignment in
            Phrase(
                .roundDecision,
                [
                    "code": .text(assignment.label), "work": .text(assignment.work),
                    "unit": .text(office.unit(assignment.unit)?.name ?? ""),
                    "wish": .lines(assignment.demands.map { wording.demand($0.wish, of: assignment) }),
                ])
        }
    }

    /// Open obstacles, the oldest first, with how many working days they have stood.
    static func blockers(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        let found = try turn.records.assignments(.blocked, in: scope, at: turn.situation.now, limit: .max)
        guard found.count > 0 else { return turn.answerPrivately(Phrase(.blockersNone, ["scope": .phrase(name)])) }
        let oldest = found.items.map { ($0, $0.blockers.map(\.raisedAt).min() ?? turn.situation.now) }
            .sorted { $0.1 < $1.1 }
        let lines = turn.page(oldest).map { assignment, raisedAt in
            Phrase(
                .blockerLine,
                [
                    "line": .phrase(
                        turn.wording.line(assignment, unit: turn.office.unit(assignment.unit), at: turn.situation.now)),
                    "days": .number(
                        turn.rules.calendar.workingDays(after: turn.rules.zone.date(of: raisedAt), through: turn.today)),
                ])
        }
        turn.answerPrivately(
            Phrase(
                .blockers,
                [
                    "scope": .phrase(name), "count": .number(found.count), "lines": .lines(lines),
                    "more": turn.more(found.count, lines.count),
                ]))
    }

    static func silent(_ scope: SummaryScope, _ name: Phrase, _ reading: Reading, in turn: inout Turn) throws {
        let days = min(max(reading.amount ?? Self.silentDays, 1), 250)
        let day = turn.rules.calendar.day(-days, workingDaysAfter: turn.today)
        let values: [String: Phrase.Value] = ["days": .number(days)]
        try list(.silent(turn.rules.zone.end(of: day)), scope, name, .silentList, .silentNone, values, in: &turn)
    }

    /// What is due by a day that was named, else within three working days.
    static func due(_ scope: SummaryScope, _ name: Phrase, _ reading: Reading, in turn: inout Turn) throws {
        var deadline = Deadline(date: turn.rules.calendar.day(Self.soonDays, workingDaysAfter: turn.today))
        if let date = reading.date {
            guard let said = DateQuestions.settled(turn.resolved(date), of: reading, label: nil, in: &turn) else {
                return
            }
            deadline = said
        }
        try list(
            .due(deadline.end(in: turn.rules.zone)), scope, name, .dueList, .dueNone, ["deadline": .deadline(deadline)],
            in: &turn)
    }

    /// Drafts, each with the clears that it lacks.
    static func drafts(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        let (office, rule) = (turn.office, turn.rules.clearRule)
        try list(.drafts, scope, name, .draftList, .draftNone, in: &turn) { draft in
            Phrase(
                .draftLine,
                [
                    "code": .text(draft.label), "work": .text(draft.work),
                    "unit": .optional(office.unit(draft.unit)?.name),
                    "clears": .text(rule.missing(in: draft).map(\.label).joined(separator: ", ")),
                ])
        }
    }

    static func unlinked(_ scope: SummaryScope, in turn: inout Turn) throws {
        guard turn.actor.holds(.chair) || turn.actor.holds(.secretary) else {
            return turn.refuse(Phrase(.refuseSummary))
        }
        let found = try turn.records.unlinkedOfficers(in: scope, limit: .max)
        guard found.count > 0 else { return turn.answerPrivately(Phrase(.unlinkedNone)) }
        // A list in which people look for a person.
        let people = found.items.sorted { VietnameseOrder.personPrecedes($0.name, $1.name) }
        let lines = turn.page(people).map { officer in
            Phrase(
                .personForm,
                [
                    "name": .text(officer.name), "title": .text(officer.title),
                    "unit": .optional(turn.office.unit(officer.unit)?.name),
                ])
        }
        turn.answerPrivately(
            Phrase(
                .unlinked,
                [
                    "count": .number(found.count), "lines": .lines(lines),
                    "more": turn.more(found.count, lines.count, .morePeople),
                ]))
    }

    /// Figures by the officer in charge, the overdue first.
    static func byOfficer(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        var figures: [Officer.ID: SummaryFigures] = [:]
        for (officer, tally) in try turn.records.talliesByOfficer(in: scope, at: turn.situation.now) {
            figures[officer, default: SummaryFigures()].add(tally)
        }
        let rows = figures.compactMap { id, figures in turn.office.officer(id).map { ($0, figures) } }
        let order = Dictionary(turn.office.units.map { ($0.id, $0.rosterOrder) }) { first, _ in first }
        let sorted = rows.sorted { one, other in
            let keys = (-one.1.openOverdue, order[one.0.unit] ?? 0)
            let others = (-other.1.openOverdue, order[other.0.unit] ?? 0)
            return keys == others ? VietnameseOrder.personPrecedes(one.0.name, other.0.name) : keys < others
        }
        let lines = turn.page(sorted).map { officer, figures in SummaryReport.line(officer.name, figures) }
        turn.answerPrivately(grouped(name, rows.count, lines, .morePeople, in: &turn))
    }

    static func byState(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        var counts: [AssignmentState: Int] = [:]
        for tally in try turn.records.tallies(in: scope, at: turn.situation.now) {
            counts[tally.state, default: 0] += tally.count
        }
        let states = AssignmentState.allCases.filter { counts[$0] != nil }
        let lines = states.map { state in
            Phrase(
                .stateLine,
                ["state": .phrase(Phrase(Wording.key(of: state))), "count": .number(counts[state] ?? 0)])
        }
        turn.answerPrivately(grouped(name, states.count, lines, .more, in: &turn))
    }

    /// Lines of figures under the name of their scope, and how many more of what there are.
    static func grouped(
        _ name: Phrase, _ count: Int, _ lines: [Phrase], _ key: MessageKey, in turn: inout Turn
    ) -> Phrase {
        Phrase(
            .groupedFigures,
            ["scope": .phrase(name), "lines": .lines(lines), "more": turn.more(count, lines.count, key)])
    }

    /// What an evaluation of a unit may start from: for the unit itself, its chair and the secretary, and never in a
    /// group.
    static func scores(_ scope: SummaryScope, in turn: inout Turn) throws {
        guard let id = scope.unit, let unit = turn.office.unit(id) else { return turn.ask(Phrase(.askScoreUnit)) }
        let path = turn.office.path(of: id)
        guard
            path.contains(turn.actor.officer.unit)
                || [.chair, .secretary, .head].contains(where: { turn.actor.holds($0, over: path) })
        else { return turn.refuse(Phrase(.refuseSummary)) }
        let report = ScoreReport(rules: turn.rules, now: turn.situation.now)
        turn.answerPrivately(report.phrase(unit.name, try report.inputs(of: id, turn.records)))
    }
}
