import Assignments
import CivilCalendar
import Foundation
import Reports
import Understanding
import VietnameseText

extension Intent {
    /// Asks for figures or a list over a scope.
    package static let summary = Intent("summary")
}

/// "Tổng hợp", "đơn vị nào quá hạn": figures or a list over a scope.
enum AskSummary: StatedFeature {
    static let intent = Intent.summary
    static let rules: [any IntentRule] = [SummaryRule(), GistRule()]
    static let traits: Set<Trait> = [.harmless, .lists, .asks]

    /// What is shown, of what, and of which time.
    struct Slots: DatedSlots, ScopedSlots {
        /// What is shown; nil for figures.
        var view: SummaryView?
        /// What the words ask of that, where they say it.
        var asked: QuestionDetail?
        /// A unit or a phase, as typed.
        var scope: String?
        /// The day as of which, or until which, as typed.
        var date: DateExpression?
        /// How many days of silence.
        var amount: Int?
        /// The report period.
        var period: DateExpression.Day?

        func show(in item: inout Explanation.Item) {
            (item.view, item.scope, item.amount) = (view?.rawValue, scope, amount)
            item.subject = view.map { (asked?.subject ?? $0.query.subject).rawValue }
            (item.measure, item.groupBy) = (asked?.measure?.rawValue, asked?.groupBy?.rawValue)
            (item.ranking, item.limit) = (asked?.order?.rawValue, asked?.limit)
        }
    }

    static func slots(of draft: Draft) -> Slots {
        Slots(
            view: draft.view, asked: draft.asked, scope: draft.scope, date: draft.date, amount: draft.amount,
            period: draft.period)
    }

    /// Figures or a list over a scope the sender may see; lists that tell who is late are private.
    static func handle(_ reading: Statement<Slots>, in turn: inout Turn) throws {
        guard let named = try ScopeFinder.summaryScope(reading, in: &turn),
            let (scope, phrase) = inPeriod(named, reading, in: &turn)
        else { return }
        turn.outcome { $0.unit = scope.unit }
        var reading = reading
        // "Đơn vị nào đang tắc, tắc vì cái gì": what the obstacles are is asked too.
        let words = Folded.words(turn.situation.text).split(separator: " ")
        if reading.view == .blockers, words.contains("gi") || words.contains("sao"), reading.asked?.subject == .units {
            reading.asked?.subject = nil
            let asked = reading.utterance
            turn.outcome { $0.utterance = asked }
        }
        let answer = AnswerQuery(scope: scope, name: phrase)
        switch reading.view ?? .figures {
        case .figures:
            guard let past = pastInstant(reading, in: &turn) else { return }
            // A number stands before the first page of its figures alone.
            if var query = number(reading.asked), turn.skipped == 0 || query.measure == .list {
                if past.instant != nil { query.asOf = turn.decision.outcomes.last?.asOf }
                query.period = period(in: turn)
                try answer(query, reading, in: &turn)
                // A list is the answer; a number stands before the figures that it is of.
                if query.measure == .list { return }
            }
            let isShared =
                try turn.chatCovers(scope.unit, campaign: scope.campaign)
                && !(turn.hidesUnits && names(scope.unit, in: turn))
            let figures = try summary(
                of: scope, phrase, asOf: past.instant, namesUnits: !(isShared && turn.hidesUnits), in: &turn)
            // A number before them has said so.
            let unfiltered = number(reading.asked) == nil ? reading.asked?.unfiltered : nil
            for phrase in [figures] + (unfiltered.map { [Phrase(.queryUnfiltered, ["words": .text($0)])] } ?? []) {
                if isShared { turn.decision.answers.append(phrase) } else { turn.answerPrivately(phrase) }
            }
        case .scores: try scores(scope, reading, in: &turn)
        case let view:
            guard var query = query(view, reading, in: &turn) else { return }
            query.period = period(in: turn)
            // Who asks what waits for him means what he is asked to decide too, where there is any.
            let rest = view == .waiting ? SummaryView.demands.query : nil
            try answer(query, followedBy: rest, reading, in: &turn)
        }
    }

    /// The days of a report period that was asked for.
    private static func period(in turn: Turn) -> Query.Period? {
        turn.decision.outcomes.last?.period.flatMap { Query.Period(from: $0.from, to: $0.to) }
    }

    /// The number, share or order that a question about figures asks for; nil where it asks how they stand.
    static func number(_ asked: QuestionDetail?) -> Query? {
        guard let asked else { return nil }
        if asked.order == .most {
            var query = Query(asked.subject == .officers ? .officers : .units, where: .flag(.open))
            query.order = .most
            return query
        }
        switch (asked.measure, asked.subject) {
        case (.share, _): return Query(.works, .share, where: .flag(.done))
        case (.count, .units): return Query(.units, .share, where: .flag(.open))
        case (.count, _): return Query(.works, .count, where: .flag(asked.condition ?? .open))
        default: return nil
        }
    }

    /// The named query, of the rows, number and order that were asked for; nil where its day must be asked for.
    static func query(_ view: SummaryView, _ reading: Statement<Slots>, in turn: inout Turn) -> Query? {
        var query = view.query
        if view == .due {
            guard let days = due(reading, in: &turn) else { return nil }
            query.filter += days
        }
        if view == .silent, let days = reading.amount { query.filter = [.silentDays(min(max(days, 1), 250))] }
        guard let asked = reading.asked else { return query }
        if let subject = asked.subject { query = query.about(subject) }
        if let measure = asked.measure { query.measure = measure }
        if let order = asked.order { query.order = order }
        return query
    }

    /// How many working days ahead "sắp đến hạn" looks.
    static let soonDays = 3

    /// Up to a day that was named, else to the third working day; nil where the day must be asked for.
    private static func due(_ reading: Statement<Slots>, in turn: inout Turn) -> [QueryFilter]? {
        var day = turn.rules.calendar.day(Self.soonDays, workingDaysAfter: turn.today)
        if let date = reading.date {
            guard let said = DateQuestions.settled(turn.resolved(date), of: reading, label: nil, in: &turn) else {
                return nil
            }
            day = said.date
        }
        return [.dueBy(day)]
    }

    /// What an evaluation of a unit may start from, within a report period where one is said: for the unit itself, its chair and the secretary, and never in a
    /// group.
    static func scores(_ scope: SummaryScope, _ reading: Statement<Slots>, in turn: inout Turn) throws {
        guard let id = scope.unit, let unit = turn.office.unit(id) else { return turn.ask(Phrase(.askScoreUnit)) }
        let path = turn.office.path(of: id)
        guard
            path.contains(turn.actor.officer.unit)
                || [.chair, .secretary, .head].contains(where: { turn.actor.holds($0, over: path) })
        else { return turn.refuse(Phrase(.refuseSummary)) }
        let query = SummaryView.scores.query
        let queries = try OfficeQueries(turn.records, rules: turn.rules, now: turn.situation.now)
        let score = try queries.scores(query, in: scope).first { $0.key == "\(id.rawValue)" }
        turn.decision.queries.append(query)
        let period = period(in: turn).map { ($0.from, $0.to) }
        let isUndated = reading.date != nil || reading.doubt == .noSuchDate || reading.asked?.unfiltered != nil
        turn.answerPrivately(
            ScoreReport(rules: turn.rules).phrase(
                unit.name, score?.inputs ?? ScoreInputs([]) { _ in false }, in: period, isUndated: isUndated))
    }

    /// A scope cut to a report period, with its days said; nil where the period must be asked for.
    static func inPeriod(
        _ named: (SummaryScope, Phrase), _ reading: Statement<Slots>, in turn: inout Turn
    ) -> (SummaryScope, Phrase)? {
        guard let period = reading.period else { return named }
        guard let days = days(of: period, in: turn) else {
            turn.ask(Phrase(.askAsOf))
            return nil
        }
        var scope = named.0
        scope.dueAfter = turn.rules.zone.end(of: days.from.adding(days: -1))
        scope.dueUntil = turn.rules.zone.end(of: days.to)
        turn.outcome { $0.period = Decision.Interval(from: days.from, to: days.to) }
        return (
            scope,
            Phrase(
                .summaryPeriod,
                [
                    "scope": .phrase(named.1), "from": .text(days.from.vietnamese), "to": .text(days.to.vietnamese),
                ])
        )
    }

    /// The days of a month, a quarter or a year by the office's setting.
    static func days(of period: DateExpression.Day, in turn: Turn) -> (from: CivilDate, to: CivilDate)? {
        switch period {
        case .month(let month, let year, let offset):
            let near = turn.saidOn.year * 12 + turn.saidOn.month - 1 + offset
            return turn.rules.choices.reportPeriod.days(
                months: 1, endingIn: month ?? near % 12 + 1, of: year ?? (month == nil ? near / 12 : turn.saidOn.year))
        case .quarter(let quarter, let year, let offset):
            let near = turn.saidOn.year * 4 + (turn.saidOn.month - 1) / 3 + offset
            let number = quarter ?? near % 4 + 1
            return turn.rules.choices.reportPeriod.days(
                months: 3, endingIn: number * 3, of: year ?? (quarter == nil ? near / 4 : turn.saidOn.year))
        case .year(let year, let offset):
            return turn.rules.choices.reportPeriod.days(months: 12, endingIn: 12, of: year ?? turn.saidOn.year + offset)
        default: return nil
        }
    }

    /// Whether figures of a unit name one that is not the group's own.
    static func names(_ unit: OrgUnit.ID?, in turn: Turn) -> Bool {
        guard let unit, case .group(let pinned) = turn.situation.chat else { return false }
        return pinned?.unit != unit
    }

    /// The figures of a scope, with its first units; the further ones on further pages.
    static func summary(
        of scope: SummaryScope, _ name: Phrase, asOf past: Date?, namesUnits: Bool, in turn: inout Turn
    ) throws -> Phrase {
        let report = try SummaryReport(
            scope: scope, name: name, records: turn.records, rules: turn.rules, now: turn.situation.now, asOf: past)
        guard namesUnits else { return report.phrase(lines: [], more: .none) }
        let lines = turn.page(report.lines)
        guard turn.skipped == 0 else {
            return Phrase(
                .groupedFigures,
                [
                    "scope": .phrase(name), "at": .phrase(Phrase(.queryNow, ["at": .text(report.moment)])),
                    "by": .phrase(Phrase(.byUnit)), "total": .number(report.total.total), "lines": .lines(lines),
                    "more": turn.more(report.lines.count, lines.count, .moreUnits),
                ])
        }
        return report.phrase(lines: lines, more: turn.more(report.lines.count, lines.count, .moreUnits))
    }

    /// As of when figures are asked for; nil within for now.
    private struct PastInstant {
        let instant: Date?
    }

    /// The end of the day as of which figures are asked for, nil within for now; nil where the day must be asked for.
    private static func pastInstant(_ reading: Statement<Slots>, in turn: inout Turn) -> PastInstant? {
        guard reading.date != nil || reading.doubt == .noSuchDate else { return PastInstant(instant: nil) }
        guard let date = reading.date, let moment = turn.said(date, looksBack: true).deadline else {
            turn.ask(Phrase(.askAsOf))
            return nil
        }
        turn.outcome { $0.asOf = moment.date }
        let end = moment.end(in: turn.rules.zone)
        return PastInstant(instant: end > turn.situation.now ? nil : end.addingTimeInterval(-0.001))
    }
}

extension Utterance {
    /// The question for a list or figures of a unit by name, or of all.
    package static func summary(_ view: SummaryView, of unit: String? = nil) -> Utterance {
        AskSummary.statement(slots: AskSummary.Slots(view: view, scope: unit)).utterance
    }
}
