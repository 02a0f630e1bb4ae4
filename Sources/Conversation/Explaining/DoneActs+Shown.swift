import Assignments
import CivilCalendar
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
        case .late, .lateNone: list(phrase, filter: "overdue")
        case .unacknowledged, .unacknowledgedNone: list(phrase, filter: "unacknowledged")
        case .draftList, .draftNone: list(phrase, filter: "draft")
        case .silentList, .silentNone: list(phrase, filter: "silent")
        case .dueList, .dueNone: list(phrase, filter: dueFilter(phrase))
        case .blockers, .blockersNone: list(phrase, "obstacles")
        case .waitingList, .waitingNone, .demandList, .demandNone: list(phrase, "requests")
        case .unlinked, .unlinkedNone:
            SpeechAct("query", ["subject": .text("officers"), "filter": .list([.text("unlinked")])])
        case .summary: list(phrase, measure: "figures")
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

    private func list(
        _ phrase: Phrase, _ subject: String = "works", filter: String? = nil, measure: String? = nil,
        groupBy: String? = nil
    ) -> SpeechAct {
        var act = SpeechAct("query", ["subject": .text(subject)])
        act["filter"] = filter.map { .list([.text($0)]) }
        act["measure"] = .optional(measure)
        act["groupBy"] = .optional(groupBy)
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

    private func dueFilter(_ phrase: Phrase) -> String {
        guard case .deadline(let deadline)? = phrase.values["deadline"] else { return "dueBy" }
        return "dueBy:\(deadline.date.iso)"
    }

    private func grouping(of phrase: Phrase) -> String {
        guard case .lines(let lines)? = phrase.values["lines"], let first = lines.first else { return "unit" }
        if first.key == .stateLine { return "state" }
        guard case .text(let name)? = first.values["unit"] else { return "unit" }
        return office.units(named: Folded.words(name)).isEmpty ? "officer" : "unit"
    }
}
