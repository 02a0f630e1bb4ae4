import Assignments
import CivilCalendar
import Foundation
import Reports

/// A table as it is read on a phone: the query said back with its number first, then a short line for each row.
struct TablePhrases {
    let turn: Turn
    let query: ResolvedQuery
    /// The scope in words, with the days of a period.
    let scope: Phrase

    private var asked: Query { query.query }
    private var now: Date { turn.situation.now }

    /// The whole answer; `unfiltered` is what was asked and could not be looked at.
    func phrase(_ table: Table, more: Phrase.Value, _ unfiltered: String?) throws -> Phrase {
        let common: [String: Phrase.Value] = [
            "scope": .phrase(scope), "at": .phrase(moment),
            "unfiltered": unfiltered.map { .phrase(Phrase(.queryUnfiltered, ["words": .text($0)])) } ?? .none,
        ]
        func phrase(_ key: MessageKey, _ values: [String: Phrase.Value]) -> Phrase {
            Phrase(key, common.merging(values) { $1 })
        }
        if asked.measure == .share, let total = table.total { return share(total, phrase) }
        let lines = try self.lines(table)
        if [.figures, .rank].contains(asked.measure) {
            return phrase(
                .groupedFigures,
                [
                    "by": .phrase(by), "total": .number(table.total?.figures.total ?? 0), "lines": .lines(lines),
                    "more": more,
                ])
        }
        guard table.number > 0 else { return phrase(.queryNone, ["what": .phrase(what(isNone: true))]) }
        let isOfGroups = asked.subject == .units || asked.subject == .officers && !asked.people
        return phrase(
            .queryList,
            [
                "count": .number(table.number), "what": .phrase(what(isNone: false)),
                "works": isOfGroups ? table.total.map { .number($0.count) } ?? .none : .none,
                "mine": some(table.waiting.mine), "heads": some(table.waiting.heads),
                "lines": lines.isEmpty ? .none : .lines(lines), "more": more,
            ])
    }

    private func some(_ number: Int) -> Phrase.Value { number > 0 ? .number(number) : .none }

    private func share(_ total: Table.Group, _ phrase: (MessageKey, [String: Phrase.Value]) -> Phrase) -> Phrase {
        let base = total.base ?? 0
        return phrase(
            .queryShare,
            [
                "part": .number(total.count), "whole": .number(base), "what": .phrase(what(isNone: false)),
                "percent": base > 0 ? .ratio(part: total.count, of: base) : .none,
                "noun": .phrase(Phrase(asked.subject == .units ? .nounUnits : .nounWorks)),
            ])
    }

    // MARK: What was asked

    /// As of when.
    private var moment: Phrase {
        let at = Deadline(date: query.day, time: turn.rules.zone.time(of: query.works.now))
        let day = query.day.vietnamese
        return query.works.asOf == nil
            ? Phrase(.queryNow, ["at": .text("\(at.time?.text ?? "") \(day)")])
            : Phrase(.queryAsOf, ["date": .text(day)])
    }

    private func what(isNone: Bool) -> Phrase {
        let conditions = asked.filter.compactMap(condition)
        let key: MessageKey =
            switch asked.subject {
            case .works: .askedWorks
            case .units: .askedUnits
            case .officers: asked.people ? .askedPeople : .askedOfficers
            case .obstacles: .askedObstacles
            case .requests: asked.filter == [.request(.result)] ? .askedWorks : .askedDemands
            case .rounds: .askedRounds
            }
        return Phrase(
            key,
            [
                "conditions": conditions.isEmpty ? .none : .list(conditions),
                "none": isNone ? .phrase(Phrase(.askedNone)) : .none,
            ])
    }

    /// A condition in words; nil where the noun says it.
    private func condition(_ filter: QueryFilter) -> Phrase? {
        switch filter {
        case .flag(let flag): condition(flag)
        case .silentDays(let days): Phrase(.whichSilent, ["days": .number(days)])
        case .dueBy(let day): Phrase(.whichDue, ["date": .date(day)])
        case .request(.result): Phrase(.whichSubmitted)
        case .dueFrom, .request, .percent, .lateDays, .named: nil
        }
    }

    private func condition(_ flag: QueryFilter.Flag) -> Phrase? {
        switch flag {
        case .overdue: Phrase(.whichOverdue)
        case .unacknowledged: Phrase(.whichUnacknowledged)
        case .silent: Phrase(.whichSilent, ["days": .number(QueryConditions.silentDays)])
        case .blocked: Phrase(.whichBlocked)
        case .submitted: Phrase(.whichSubmitted)
        case .done: Phrase(.whichDone)
        case .open: Phrase(.whichOpen)
        case .draft: Phrase(.whichDraft)
        case .unlinked: Phrase(asked.people ? .whichUnlinked : .whichOfUnlinked)
        case .inTime, .waiting, .doneLate, .doneOnTime, .notStarted, .urgent, .absent: nil
        }
    }

    /// By what figures are split, and in which order.
    private var by: Phrase {
        let by = Phrase(asked.groupBy == .state ? .byState : asked.subject == .officers ? .byOfficer : .byUnit)
        guard asked.measure == .rank else { return by }
        return Phrase(asked.order == .best ? .byBest : .byWorst, ["by": .phrase(by)])
    }

    // MARK: Rows

    private func lines(_ table: Table) throws -> [Phrase] {
        let ids = table.items.compactMap { item in if case .work(let id, _) = item { id } else { nil } }
        let works = try WorkPage(ids, in: turn)
        return table.items.compactMap { item in
            switch item {
            case .work(let id, let words): works[id].map { work($0, words) }
            case .obstacle(let work, let blocker, let words): obstacle(work, blocker, words)
            case .result(let work):
                work.awaitsHead && query.foremost?.contains(work.id) != true
                    ? Phrase(.waitingForHead, ["line": .phrase(line(work))]) : line(work)
            case .demand(let work, let demand): self.demand(work, demand)
            case .group(let group): self.group(group)
            case .person(let officer): person(officer)
            case .round, .score: nil
            }
        }
    }

    private func line(_ work: Assignment) -> Phrase {
        turn.wording.line(work, unit: turn.office.unit(work.unit), at: now)
    }

    private func work(_ work: Assignment, _ words: String?) -> Phrase {
        if work.state == .draft {
            return Phrase(
                .draftLine,
                [
                    "code": .text(work.label), "work": .text(work.work),
                    "unit": .optional(turn.office.unit(work.unit)?.name),
                    "clears": .text(turn.rules.clearRule.missing(in: work).map(\.label).joined(separator: ", ")),
                ])
        }
        guard let words else { return line(work) }
        return Phrase(.whyLine, ["line": .phrase(line(work)), "words": Wording.excerpt(words)])
    }

    private func obstacle(_ work: Assignment, _ blocker: Blocker, _ words: String?) -> Phrase {
        let day = turn.rules.zone.date(of: blocker.raisedAt)
        return Phrase(
            .blockerLine,
            [
                "line": .phrase(line(work)), "words": Wording.excerpt(words),
                "days": .number(turn.rules.calendar.workingDays(after: day, through: query.day)),
            ])
    }

    private func demand(_ work: Assignment, _ demand: Demand) -> Phrase {
        Phrase(
            .roundDecision,
            [
                "code": .text(work.label), "work": .text(work.work),
                "unit": .text(turn.office.unit(work.unit)?.name ?? ""),
                "wish": .lines([turn.wording.demand(demand.wish, of: work)]),
            ])
    }

    private func person(_ officer: Officer) -> Phrase {
        Phrase(
            .personForm,
            [
                "name": .text(officer.name), "title": .text(officer.title),
                "unit": .optional(turn.office.unit(officer.unit)?.name),
            ])
    }

    private func group(_ group: Table.Group) -> Phrase {
        if asked.groupBy == .state {
            let state = AssignmentState(rawValue: group.key).map { Phrase.Value.phrase(Phrase(Wording.key(of: $0))) }
            return Phrase(.stateLine, ["state": state ?? .text(group.name), "count": .number(group.count)])
        }
        let unit = asked.subject == .officers ? unit(ofOfficer: group.key) : nil
        if [.figures, .rank].contains(asked.measure) {
            let line = SummaryReport.line(group.name, group.figures, of: unit)
            return group.place.map { Phrase(.rankLine, ["place": .number($0), "line": .phrase(line)]) } ?? line
        }
        return Phrase(
            .groupLine,
            [
                "name": .text(group.name), "unit": .optional(unit), "count": .number(group.count),
                "since": group.since.map { .phrase(since($0)) } ?? .none,
            ])
    }

    private func unit(ofOfficer key: String) -> String? {
        Int64(key).flatMap { turn.office.officer(Officer.ID(rawValue: $0)) }.flatMap { turn.office.unit($0.unit)?.name }
    }

    private func since(_ instant: Date) -> Phrase {
        let zone = turn.rules.zone
        let day = zone.date(of: instant)
        // A deadline of a whole day ends at midnight, and what was due by it is late from then on.
        let last = zone.time(of: instant).minutes == 0 ? day.adding(days: -1) : day
        return switch asked.since {
        case .issued: Phrase(.sinceIssued, ["date": .text(day.vietnamese)])
        case .heard: Phrase(.sinceHeard, ["date": .text(day.vietnamese)])
        case .submitted: Phrase(.sinceSubmitted, ["date": .text(day.vietnamese)])
        case .overdue: Phrase(.sinceOverdue, ["date": .text(day.vietnamese)])
        case .due: Phrase(.sinceDue, ["date": .text(last.vietnamese)])
        }
    }
}

/// The works of one page, read at once, as they stand after the changes of the message.
private struct WorkPage {
    private let works: [Assignment.ID: Assignment]

    init(_ ids: [Assignment.ID], in turn: Turn) throws {
        let found = try turn.records.works(ids, now: turn.situation.now)
        works = Dictionary(found.map { ($0.id, turn.working[$0.id] ?? $0) }) { first, _ in first }
    }

    subscript(id: Assignment.ID) -> Assignment? { works[id] }
}
