import Assignments
import CivilCalendar
import Reports
import VietnameseText

extension DoneActs {
    /// The cards, lists and figures that are shown.
    var shown: [SpeechAct] {
        var acts: [SpeechAct] = []
        for phrase in decision.answers + decision.privateAnswers {
            guard let act = shown(in: phrase), !acts.contains(act) else { continue }
            acts.append(act)
        }
        return acts
            + decision.files.map {
                SpeechAct("show", ["work": .number(Int($0.rawValue)), "what": .text("files")])
            }
    }

    private func shown(in phrase: Phrase) -> SpeechAct? {
        switch phrase.key {
        case .show: SpeechAct("show", ["work": code(in: phrase), "what": .text("card")])
        case .mine, .mineUnit, .mineNone, .mineWaiting: SpeechAct("mine")
        case .help, .helpLeader: SpeechAct("help")
        case .thanks: SpeechAct("thanks")
        case .queryList, .queryNone: query(phrase, measure: reading?.asked?.measure?.rawValue)
        case .queryShare: query(phrase, measure: "share")
        case .summary: list(phrase, measure: "figures")
        case .groupedFigures where reading?.view == .rank: list(phrase, grouping(of: phrase) + "s", measure: "rank")
        case .groupedFigures: list(phrase, measure: "figures", groupBy: grouping(of: phrase))
        case .scores: list(phrase, "units", measure: "figures")
        default: nil
        }
    }

    private func code(in phrase: Phrase) -> SpeechValue? {
        guard case .text(let label)? = phrase.values["code"] else { return nil }
        return Int(label.drop { $0 == "#" }).map(SpeechValue.number)
    }

    // MARK: Queries

    private var reading: Reading? { decision.outcomes.last?.reading }

    /// A list or number, as its first line says it.
    private func query(_ phrase: Phrase, measure: String?) -> SpeechAct? {
        guard case .phrase(let what)? = phrase.values["what"] else { return nil }
        var conditions: [Phrase] = []
        if case .list(let said)? = what.values["conditions"] { conditions = said }
        let isOfResults = conditions.map(\.key) == [.whichSubmitted]
        var act = list(phrase, isOfResults ? "requests" : Self.subjects[what.key] ?? "works", measure: measure)
        let filters = isOfResults ? [] : conditions.compactMap(filter)
        act["filter"] = filters.isEmpty ? nil : .list(filters.map(SpeechValue.text))
        return act
    }

    private static let subjects: [MessageKey: String] = [
        .askedUnits: "units", .askedOfficers: "officers", .askedPeople: "officers", .askedObstacles: "obstacles",
        .askedDemands: "requests", .askedRounds: "rounds",
    ]
    private static let filters: [MessageKey: String] = [
        .whichOverdue: "overdue", .whichUnacknowledged: "unacknowledged", .whichSilent: "silent",
        .whichBlocked: "blocked", .whichSubmitted: "submitted", .whichDone: "done", .whichOpen: "open",
        .whichDraft: "draft", .whichUnlinked: "unlinked", .whichOfUnlinked: "unlinked",
    ]

    private func filter(_ condition: Phrase) -> String? {
        if condition.key == .whichDue, case .date(let day)? = condition.values["date"] { return "dueBy:\(day.iso)" }
        return Self.filters[condition.key]
    }

    private func list(
        _ phrase: Phrase, _ subject: String = "works", measure: String? = nil, groupBy: String? = nil
    ) -> SpeechAct {
        var act = SpeechAct("query", ["subject": .text(subject)])
        act["measure"] = .optional(measure)
        act["groupBy"] = .optional(groupBy)
        act["order"] = .optional(reading?.asked?.order?.rawValue)
        act["limit"] = reading?.asked?.limit.map(SpeechValue.number)
        act["asOf"] = decision.outcomes.last?.asOf.map { .text($0.iso) }
        if case .phrase(let scope)? = phrase.values["scope"] { add(scope, to: &act) }
        if case .text(let unit)? = phrase.values["unit"] { act["scope"] = .text(unit) }
        return act
    }

    /// The scope as the answer names it; all that there is has no name.
    private func add(_ scope: Phrase, to act: inout SpeechAct) {
        switch scope.key {
        case .summaryPeriod:
            if case .phrase(let inner)? = scope.values["scope"] { add(inner, to: &act) }
            let period = decision.outcomes.last?.period
            act["period"] = period.map { .list([.text($0.from.iso), .text($0.to.iso)]) }
        case .groupScope: if case .text(let name)? = scope.values["name"] { act["scope"] = .text(name) }
        case .summaryPhase: if case .text(let name)? = scope.values["phase"] { act["scope"] = .text(name) }
        default: break
        }
    }

    private func grouping(of phrase: Phrase) -> String {
        guard case .lines(let lines)? = phrase.values["lines"], let first = lines.first else { return "unit" }
        if first.key == .stateLine { return "state" }
        guard case .text(let name)? = first.values["unit"] else { return "unit" }
        return office.units(named: Folded.words(name)).isEmpty ? "officer" : "unit"
    }
}
