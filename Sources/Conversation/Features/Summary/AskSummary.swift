import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Asks for figures or a list over a scope.
    package static let summary = Intent("summary")
}

/// "Tổng hợp", "đơn vị nào quá hạn": figures or a list over a scope.
enum AskSummary: Feature {
    static let intent = Intent.summary
    static let rules: [any IntentRule] = [SummaryRule(), GistRule()]
    static let traits: Set<Trait> = [.harmless, .lists]

    /// Figures or a list over a scope the sender may see; lists that tell who is late are private.
    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        guard let named = try ScopeFinder.summaryScope(reading, in: &turn),
            let (scope, phrase) = inPeriod(named, reading, in: &turn)
        else { return }
        turn.outcome { $0.unit = scope.unit }
        switch reading.view ?? .figures {
        case .figures:
            guard let past = pastInstant(reading, in: &turn) else { return }
            let isShared =
                try turn.chatCovers(scope.unit, campaign: scope.campaign)
                && !(turn.hidesUnits && names(scope.unit, in: turn))
            let figures = try summary(
                of: scope, phrase, asOf: past.instant, namesUnits: !(isShared && turn.hidesUnits), in: &turn)
            if isShared {
                turn.decision.answers.append(figures)
            } else {
                turn.answerPrivately(figures)
            }
        case let view: try SummaryLists.decideList(view, scope, phrase, reading, in: &turn)
        }
    }

    /// A scope cut to a report period, with its days said; nil where the period must be asked for.
    static func inPeriod(
        _ named: (SummaryScope, Phrase), _ reading: Reading, in turn: inout Turn
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
            return SummaryLists.grouped(name, report.lines.count, lines, .moreUnits, in: &turn)
        }
        return report.phrase(lines: lines, more: turn.more(report.lines.count, lines.count, .moreUnits))
    }

    /// As of when figures are asked for; nil within for now.
    private struct PastInstant {
        let instant: Date?
    }

    /// The end of the day as of which figures are asked for, nil within for now; nil where the day must be asked for.
    private static func pastInstant(_ reading: Reading, in turn: inout Turn) -> PastInstant? {
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
