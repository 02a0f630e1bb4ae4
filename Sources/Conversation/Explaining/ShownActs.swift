import Assignments
import CivilCalendar
import Foundation
import Reports
import VietnameseText

/// What a decision shows: cards, lists and figures, in the words by which understanding is judged.
struct ShownActs {
    /// What is answered.
    let decision: Decision
    /// Names of units and people.
    let office: OfficeSnapshot

    /// Each thing that is shown, once.
    var acts: [SpeechAct] {
        var acts: [SpeechAct] = []
        var queries = decision.queries[...]
        for phrase in decision.answers + decision.privateAnswers {
            let act: SpeechAct?
            switch phrase.key {
            case .queryTable: act = queries.popFirst().flatMap(composed)
            case .queryList, .queryNone, .queryShare: act = queries.popFirst().flatMap { asked($0, phrase) }
            // Figures behind the number that was asked for belong to it.
            case .summary where decision.outcomes.count == 1 && !decision.queries.isEmpty: act = nil
            default: act = shown(in: phrase)
            }
            guard let act, !acts.contains(act) else { continue }
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
        case .thingDeadline, .thingOfficer, .thingProgress, .thingProduct, .thingResult, .thingCourse: thing(in: phrase)
        case .mine, .mineUnit, .mineNone, .mineWaiting: SpeechAct("mine")
        case .help, .helpLeader: SpeechAct("help")
        case .thanks: SpeechAct("thanks")
        case .summary: list(phrase, measure: "figures")
        case .groupedFigures where Self.question(decision.outcomes.last?.utterance)?.view == .rank:
            list(phrase, grouping(of: phrase) + "s", measure: "rank")
        case .groupedFigures: list(phrase, measure: "figures", groupBy: grouping(of: phrase))
        case .scores: list(phrase, "units", measure: "figures")
        default: nil
        }
    }

    private func code(in phrase: Phrase) -> SpeechValue? {
        guard case .text(let label)? = phrase.values["code"] else { return nil }
        return Int(label.drop { $0 == "#" }).map(SpeechValue.number)
    }

    /// One thing of a piece of work, by the question for it.
    private func thing(in phrase: Phrase) -> SpeechAct? {
        let code = code(in: phrase)
        let asked = decision.outcomes.first { outcome in
            outcome.utterance.intent == .show && outcome.assignment.map { .number(Int($0.rawValue)) } == code
        }
        let thing = asked?.utterance.statement?.typed(ShowWork.Slots.self).thing
        return SpeechAct("show", ["work": code, "what": .text((thing ?? .card).rawValue)])
    }

    // MARK: Queries

    /// A query that was composed from words, as it was asked.
    private func composed(_ query: Query) -> SpeechAct? {
        decision.outcomes.map { ComposedQuery($0.utterance) }.first { $0.query == query }?.act
    }

    /// What a question for a summary asks; nil for anything else.
    private static func question(_ utterance: Utterance?) -> AskSummary.Slots? {
        guard let statement = utterance?.statement, statement.intent == .summary else { return nil }
        return statement.typed(AskSummary.Slots.self).slots
    }

    /// A query that was run, in its own grammar; its scope as the answer names it.
    private func asked(_ query: Query, _ phrase: Phrase) -> SpeechAct? {
        var query = query
        query.offset = 0
        if query.limit == Turn.listLength { query.limit = Query.usualRows }
        // The usual order of rows is none that was asked for.
        if !decision.outcomes.contains(where: { Self.question($0.utterance)?.asked?.order == query.order }) {
            query.order = nil
        }
        query.filter = conditions(of: query)
        guard let slots = ComposedQuery.slots(of: query) else { return nil }
        var act = SpeechAct("query", slots)
        if case .phrase(let scope)? = phrase.values["scope"] { add(scope, to: &act) }
        return act
    }

    /// The conditions as the labels have them: results and demands together are what waits, and what falls due from today on is due by
    /// its day.
    private func conditions(of query: Query) -> [QueryFilter] {
        if query.filter == [.request(.result)] { return [] }
        if query.filter == [.request(.demand)], decision.queries.contains(where: { $0.filter == [.request(.result)] }) {
            return []
        }
        guard query.filter.contains(.flag(.inTime)) else { return query.filter }
        return query.filter.filter { condition in
            if case .dueBy = condition { true } else { false }
        }
    }

    private func list(
        _ phrase: Phrase, _ subject: String = "works", measure: String? = nil, groupBy: String? = nil
    ) -> SpeechAct {
        var act = SpeechAct("query", ["subject": .text(subject)])
        act["measure"] = .optional(measure)
        act["groupBy"] = .optional(groupBy)
        let asked = Self.question(decision.outcomes.last?.utterance)?.asked
        act["order"] = .optional(asked?.order?.rawValue)
        act["limit"] = asked?.limit.map(SpeechValue.number)
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
