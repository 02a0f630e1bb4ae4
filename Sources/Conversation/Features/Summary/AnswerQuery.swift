import Assignments
import CivilCalendar
import Foundation
import Reports

/// A question about the work of a scope: asked as a query with the sender's rights, and answered with its table.
struct AnswerQuery {
    /// Of how many works or rows a number is followed by their names.
    private static let (fewWorks, fewGroups) = (5, 12)

    /// What is covered.
    let scope: SummaryScope
    /// The same in words.
    let name: Phrase

    /// What one page shows of an answer: where it begins in the table, how many lines stand before it on the page, and how many lines
    /// there are in all, of this table and of what follows it.
    private struct Part {
        var offset: Int
        var limit: Int
        var before = 0
        var count: Int?
    }

    /// Asks and answers.
    func callAsFunction(_ query: Query, _ reading: Statement<AskSummary.Slots>, in turn: inout Turn) throws {
        try answer(query, Part(offset: turn.skipped, limit: Turn.listLength), reading, in: &turn)
    }

    /// Asks and answers; the rows of another query, where it has any, go on after those of the first, through all pages.
    func callAsFunction(
        _ query: Query, followedBy other: Query?, _ reading: Statement<AskSummary.Slots>, in turn: inout Turn
    ) throws {
        guard let other, case let more = try count(other, in: turn), more > 0 else {
            return try self(query, reading, in: &turn)
        }
        guard query.measure == .list else {
            try self(query, reading, in: &turn)
            return try self(other, reading, in: &turn)
        }
        let (first, skipped) = (try count(query, in: turn), turn.skipped)
        let shown = min(max(first - skipped, 0), Turn.listLength)
        let isLast = skipped + shown >= first && shown < Turn.listLength
        if shown > 0 || skipped == 0 {
            let all = isLast ? 0 : first + more
            try answer(query, Part(offset: skipped, limit: Turn.listLength, count: all), reading, in: &turn)
        }
        guard isLast else { return }
        let part = Part(
            offset: max(skipped - first, 0), limit: Turn.listLength - shown, before: shown, count: first + more)
        try answer(other, part, reading, in: &turn)
    }

    private func answer(
        _ query: Query, _ part: Part, _ reading: Statement<AskSummary.Slots>, in turn: inout Turn
    ) throws {
        var query = query
        query.limit = min(reading.asked?.limit ?? Turn.listLength, part.limit)
        query.offset = part.offset
        do {
            let (table, resolved) = try answered(query, in: turn)
            turn.decision.queries.append(query)
            try say(table, resolved, part, reading, in: &turn)
        } catch let fault as QueryFault {
            turn.refuse(Phrase(fault.kind == .forbidden ? .refuseSummary : .queryUnanswerable))
        }
    }

    /// How many rows a query has. Throws what the records throw; nothing where it may not be asked.
    func count(_ query: Query, in turn: Turn) throws -> Int {
        do { return try answered(query, in: turn).table.number } catch is QueryFault { return 0 }
    }

    /// The table of a query. Throws `QueryFault`, or what the records throw.
    private func answered(_ query: Query, in turn: Turn) throws -> (table: Table, query: ResolvedQuery) {
        let resolver = try QueryResolver(
            actor: turn.actor, records: turn.records, rules: turn.rules, now: turn.situation.now)
        // People belong to units, whatever the plan.
        let place = QueryPlace(query.people ? SummaryScope(unit: scope.unit) : scope)
        var resolved = try resolver.resolve(query, in: place)
        if query.filter == [.request(.result)] {
            resolved.foremost = Set(try WaitingWork.waitingResults(in: turn).map(\.id))
        }
        return (try turn.records.table(resolved), resolved)
    }

    private func say(
        _ table: Table, _ query: ResolvedQuery, _ part: Part, _ reading: Statement<AskSummary.Slots>,
        in turn: inout Turn
    ) throws {
        let isShared =
            try !table.isPrivate && turn.chatCovers(scope.unit, campaign: scope.campaign)
            && !(turn.hidesUnits && AskSummary.names(scope.unit, in: turn))
        var named = table
        // Who reads along is told the number alone.
        if isShared, turn.situation.chat.isGroup {
            named.items = []
        } else {
            named = try withFew(table, query, in: turn)
        }
        let drawing = TablePhrases(turn: turn, query: query, scope: name)
        let phrase = try drawing.phrase(
            named, more: more(named, query.query, part, reading, in: &turn), reading.asked?.unfiltered)
        if isShared { turn.decision.answers.append(phrase) } else { turn.answerPrivately(phrase) }
    }

    /// A number of works with their names where they are few; of units and people the table has them.
    private func withFew(_ table: Table, _ query: ResolvedQuery, in turn: Turn) throws -> Table {
        guard query.query.measure == .count else { return table }
        var table = table
        if table.number > (query.query.subject == .works ? Self.fewWorks : Self.fewGroups) { table.items = [] }
        guard query.query.subject == .works, query.query.asOf == nil, (1...Self.fewWorks).contains(table.number) else {
            return table
        }
        let lines = try turn.records.works(query.works, order: .due(ascending: true), limit: Self.fewWorks, offset: 0)
        table.items = lines.map { .work($0.id, words: nil) }
        return table
    }

    /// How many rows there are beyond this page; of a number, or of so many as were asked for, none.
    private func more(
        _ table: Table, _ query: Query, _ part: Part, _ reading: Statement<AskSummary.Slots>, in turn: inout Turn
    ) -> Phrase.Value {
        guard query.measure != .count, query.measure != .share, reading.asked?.limit == nil else { return .none }
        let key: MessageKey =
            switch query.subject {
            case .units: .moreUnits
            case .officers: .morePeople
            case .works, .requests: query.groupBy == nil ? .more : .moreLines
            case .obstacles, .rounds: .moreLines
            }
        return turn.more(part.count ?? table.count, part.before + table.items.count, key)
    }
}

extension Table {
    /// How many of what is asked about.
    var number: Int {
        if isRowInLead, case .number(let number)? = rows.first?.first { return number }
        return count
    }
}
