package import Assignments
import CivilCalendar
import VietnameseText

/// Acts of a labelled dialogue as what the program would have understood: what the bot has just recorded, and what it waits for.
package struct SpokenActs {
    let office: OfficeSnapshot
    /// What stands for what an order does not say.
    let clears: ClearRule
    /// The assignment of a code.
    let assignment: (Assignment.ID) throws -> Assignment?

    /// Looks works up in an office.
    package init(
        office: OfficeSnapshot, clears: ClearRule, assignment: @escaping (Assignment.ID) throws -> Assignment?
    ) {
        (self.office, self.clears, self.assignment) = (office, clears, assignment)
    }

    /// What an act says without any doubt; nil for one that the program does not have.
    package func utterance(_ act: SpeechAct) throws -> Utterance? {
        guard var certain = try draft(act) else { return nil }
        certain.isConfirmed = true
        certain.report?.isConfirmed = true
        return certain.utterance
    }

    /// The same as the rules would have drafted it.
    func draft(_ act: SpeechAct) throws -> Draft? {
        if let reading = try report(act) ?? demand(act) ?? decision(act) ?? arrangement(act) { return reading }
        let codes = codes(act)
        switch act.name {
        case "show": return Draft(act["what"]?.text == "files" ? .files : .show, codes: codes)
        case "mine": return Draft(.mine)
        case "query": return query(act)
        case "assign": return Draft(.assign, order: order(act))
        case "remindMe": return dated(Draft(.remindMe, codes: codes), act["at"])
        case "openRound": return dated(Draft(.roundOpen), act["until"])
        case "closeRound": return Draft(.roundClose)
        case "urge": return Draft(.urge, codes: codes)
        default: return nil
        }
    }

    private func codes(_ act: SpeechAct) -> [Int] { act["work"]?.number.map { [$0] } ?? [] }

    private func dated(_ reading: Draft, _ value: SpeechValue?) -> Draft {
        var reading = reading
        reading.date = value?.text.flatMap { Deadline(iso: $0) }.map(DateQuestions.expression)
        return reading
    }

    // MARK: Kinds of acts

    private func report(_ act: SpeechAct) throws -> Draft? {
        let codes = codes(act)
        switch act.name {
        case "acknowledge": return Draft(.acknowledge, codes: codes, isForAll: codes.isEmpty)
        case "report": return Draft(.progress, codes: codes, report: figures(act))
        case "correct": return Draft(.correct, codes: codes, report: figures(act))
        case "step": return Draft(.step, codes: codes, step: try step(act, codes))
        case "submit": return Draft(.submit, codes: codes, note: act["result"]?.text)
        case "note": return Draft(.note, codes: codes, note: act["text"]?.text)
        case "promise": return dated(Draft(.promise, codes: codes, note: act["by"]?.text), act["by"])
        case "obstacle": return Draft(.blocker, codes: codes, note: act["text"]?.text)
        case "obstacleGone": return Draft(.blockerClosed, codes: codes)
        default: return nil
        }
    }

    private func figures(_ act: SpeechAct) -> ProgressReport? {
        let report = ProgressReport(
            percent: act["percent"]?.number, done: act["done"]?.number, delta: act["add"]?.number,
            of: act["of"]?.number, unit: act["unit"]?.text)
        return report == ProgressReport() ? nil : report
    }

    private func step(_ act: SpeechAct, _ codes: [Int]) throws -> Int? {
        if let number = act["step"]?.number { return number }
        guard let title = act["step"]?.text.map(Folded.words), let code = codes.first else { return nil }
        let steps = try assignment(Assignment.ID(rawValue: Int64(code)))?.steps ?? []
        return steps.firstIndex { Folded.words($0.title) == title }.map { $0 + 1 }
    }

    private func demand(_ act: SpeechAct) -> Draft? {
        let codes = codes(act)
        switch act.name {
        case "askExtension":
            let reason = act["reason"].map { $0.text ?? "như đã báo" }
            return dated(Draft(.extensionRequest, codes: codes, note: reason), act["to"])
        case "askTarget": return Draft(.targetChange, codes: codes, amount: act["to"]?.number)
        case "object":
            return Draft(.objection, codes: codes, note: act["reason"]?.text ?? "không thuộc thẩm quyền")
        case "withdraw": return Draft(.extensionWithdrawn, codes: codes)
        default: return nil
        }
    }

    private func decision(_ act: SpeechAct) -> Draft? {
        let (codes, reason) = (codes(act), act["reason"]?.text)
        switch act.name {
        case "confirm": return Draft(.confirm, codes: codes)
        case "return": return Draft(.return, codes: codes, note: reason)
        case "grant": return dated(Draft(.extensionDecision, codes: codes, topic: .deadline), act["to"])
        case "refuse": return Draft(.extensionDecision, codes: codes, note: reason, isRefusal: true)
        case "amend" where !codes.isEmpty: return dated(Draft(.extensionRequest, codes: codes), act["due"])
        case "handOver": return Draft(.handOver, codes: codes, note: reason, successor: act["to"]?.text)
        case "pause": return Draft(.pause, codes: codes, note: reason)
        case "resume": return Draft(.resume, codes: codes)
        case "cancel": return Draft(.cancel, codes: codes, note: reason)
        case "reopen": return Draft(.reopen, codes: codes, note: reason)
        default: return nil
        }
    }

    private func arrangement(_ act: SpeechAct) -> Draft? {
        let intents: [String: Intent] = ["absence": .absence, "standIn": .standIn, "delegate": .delegation]
        guard let intent = intents[act.name] else { return nil }
        var reading = dated(Draft(intent, successor: act["who"]?.text), act["to"])
        if let from = act["from"]?.text.flatMap({ Deadline(iso: $0) }) {
            reading.date?.start = DateQuestions.expression(of: from).day
        }
        return reading
    }

    private static let views: [String: SummaryView] = [
        "overdue": .late, "unacknowledged": .unacknowledged, "draft": .drafts, "silent": .silent, "waiting": .waiting,
    ]

    private func query(_ act: SpeechAct) -> Draft? {
        let filter = act["filter"]?.list?.first?.text ?? ""
        let view: SummaryView =
            switch act["subject"]?.text {
            case "obstacles": .blockers
            case "requests": .waiting
            default: Self.views[filter] ?? .figures
            }
        return Draft(.summary, view: view, scope: act["scope"]?.text)
    }

    private func order(_ act: SpeechAct) -> WorkOrder {
        func names(_ slot: String) -> String? {
            act[slot]?.text ?? act[slot]?.list?.compactMap(\.text).joined(separator: ", ")
        }
        func date(_ slot: String) -> DateExpression? {
            act[slot]?.text.flatMap { Deadline(iso: $0) }.map(DateQuestions.expression)
        }
        var order = WorkOrder()
        (order.people, order.coordinating) = (names("lead"), names("with"))
        (order.work, order.result) = (act["work"]?.text, act["product"]?.text)
        (order.deadline, order.report) = (date("due"), date("reportBy"))
        (order.responsibility, order.process) = (clears.assumed(.responsibility), clears.assumed(.process))
        order.authority = clears.assumed(.authority)
        return order
    }
}
