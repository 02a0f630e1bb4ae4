package import Assignments
import Foundation
import Reports
import VietnameseText

/// What waits for the sender's word, and for nobody else's: results and requests that he decides on today.
package enum WaitingWork {
    /// The most results that are looked through.
    private static let mostWaiting = 5_000

    /// How many choices one question offers.
    static let mostChoices = 9

    /// Results that he confirms, as their chair or for him, or agrees to first as the head of their unit: those that he was just asked
    /// about first, then the longest waiting.
    static func waitingResults(in turn: Turn) throws -> [Assignment] {
        var found = try turn.rights.namesOfChairs().flatMap(turn.records.submittedAssignments)
        let led = turn.actor.grants.filter { $0.role == .head && $0.campaign == nil }.map(\.scope)
        if !led.isEmpty {
            // Of what waits for heads alone, so that it is little.
            let waiting = WorkCondition.all([.states([.submitted]), .awaitsHead(true), .within(led)])
            found += try turn.records.assignments(
                WorkSelection(waiting, now: turn.situation.now), limit: Self.mostWaiting)
        }
        var seen: Set<Assignment.ID> = []
        let waiting = try found.map { turn.working[$0.id] ?? $0 }.filter {
            try seen.insert($0.id).inserted && waits($0, in: turn)
        }
        return justAskedFirst(
            waiting.sorted { one, other in
                let times = (one.submittedAt ?? .distantPast, other.submittedAt ?? .distantPast)
                return times.0 == times.1 ? one.id < other.id : times.0 < times.1
            }, in: turn)
    }

    /// Whether a result waits for the sender: for the head of its unit first, where it is to, and then for the chair.
    static func waits(_ assignment: Assignment, in turn: Turn) throws -> Bool {
        guard assignment.state == .submitted, assignment.officer != turn.actor.officer.id,
            assignment.submittedBy != turn.actor.officer.id
        else { return false }
        if assignment.awaitsHead {
            return try turn.people.unitHeads(of: assignment).contains { $0.id == turn.actor.officer.id }
        }
        let capacity = Authority.capacity(of: .confirm, by: try turn.rights.relations(to: assignment))
        return capacity == .own || capacity == .byDelegation
    }

    /// Open work with a request that he decides on, those that he was just asked about first, then by deadline.
    static func waitingDemands(in turn: Turn) throws -> [Assignment] {
        var seen: Set<Assignment.ID> = []
        let found = try turn.rights.namesOfChairs().flatMap(turn.records.demands).map { turn.working[$0.id] ?? $0 }
            .filter {
                assignment in
                let capacity = Authority.capacity(of: .extend, by: try turn.rights.relations(to: assignment))
                return seen.insert(assignment.id).inserted && !assignment.demands.isEmpty
                    && (capacity == .own || capacity == .byDelegation)
            }
        return justAskedFirst(found, in: turn)
    }

    static func justAskedFirst(_ assignments: [Assignment], in turn: Turn) -> [Assignment] {
        let asked = turn.justAsked.reversed().compactMap { request in
            assignments.first { Int($0.id.rawValue) == request.code }
        }
        let ids = Set(asked.map(\.id))
        return asked + assignments.filter { !ids.contains($0.id) }
    }

    /// What agrees to just what is shown, whatever is asked for later; nil where it takes more than a word: agreeing to an objection
    /// means giving the work to somebody, who must be named.
    package static func agreement(to wish: Demand.Wish, _ code: Int) -> Utterance? {
        var slots = DecisionSlots()
        slots.topic = wish.topic
        switch wish {
        case .deadline(let deadline): slots.date = DateQuestions.expression(of: deadline)
        case .target(let amount): slots.amount = amount
        case .objection: return nil
        }
        return DemandDecision.decision(on: [code], consent: Consent(isConfirmed: true), slots: slots)
    }

    /// What turns just what is shown down.
    package static func refusal(of topic: Demand.Topic, _ code: Int) -> Utterance {
        var slots = DecisionSlots()
        (slots.topic, slots.isRefusal) = (topic, true)
        return DecideExtension.statement([code], slots: slots).utterance
    }

    /// Asks which of what waits for the sender's word is meant, with his own new work where a word would acknowledge it; says so where
    /// nothing waits.
    static func askWaiting(withNewWork: Bool, in turn: inout Turn) throws {
        var choices: [(utterance: Utterance, line: Phrase)] = []
        for assignment in try waitingResults(in: turn) {
            let confirm = ConfirmResult.statement([Int(assignment.id.rawValue)]).utterance
            choices.append((confirm, try waitingLine(assignment, Phrase(.choiceConfirm), in: turn)))
        }
        for assignment in try waitingDemands(in: turn) {
            let code = Int(assignment.id.rawValue)
            for demand in assignment.demands {
                // No number turns an objection down or agrees to it: it is shown.
                let choice = Self.agreement(to: demand.wish, code) ?? ShowWork.statement([code]).utterance
                choices.append(
                    (choice, try waitingLine(assignment, turn.wording.demand(demand.wish, of: assignment), in: turn)))
            }
        }
        if withNewWork {
            for assignment in try turn.records.openAssignments(of: turn.actor.officer.id)
            where assignment.state == .assigned {
                let acknowledge = Acknowledge.statement([Int(assignment.id.rawValue)]).utterance
                choices.append((acknowledge, try waitingLine(assignment, Phrase(.choiceAcknowledge), in: turn)))
            }
        }
        guard !choices.isEmpty else { return turn.ask(Phrase(.askNothingWaits)) }
        let shown = choices.prefix(Self.mostChoices)
        turn.ask(
            Phrase(
                .askWaiting, ["count": .number(choices.count), "choices": turn.choices(shown.map { $0.line })]),
            choices: shown.map { $0.utterance })
    }

    static func waitingLine(_ assignment: Assignment, _ what: Phrase, in turn: Turn) throws -> Phrase {
        Phrase(
            .choiceWaiting,
            [
                "code": .text(assignment.label), "work": .text(assignment.work), "what": .phrase(what),
                "unit": .optional(turn.office.unit(assignment.unit)?.name),
            ])
    }

    /// A result that a leader names by the code of its work alone: "duyệt V1". Nil where the words are anything else.
    static func namedResults(_ said: Words, in turn: inout Turn) throws -> [Utterance]? {
        let words = Folded.words(said.note ?? "").split(separator: " ").map(String.init)
        guard let work = words.last, Self.confirming.contains(words.dropLast().joined(separator: " ")),
            work.contains(where: \.isNumber), work.contains(where: \.isLetter)
        else { return nil }
        let found = try waitingResults(in: turn).filter { $0.workCode.map(Folded.words) == work }
        guard !found.isEmpty else { return nil }
        guard found.count > 1 else {
            return [ConfirmResult.statement(found.map { Int($0.id.rawValue) }).utterance]
        }
        WorkFinder.askWhich(ConfirmResult.statement(), among: Array(found.prefix(Self.mostChoices)), in: &turn)
        return []
    }

    static let confirming: Set<String> = [
        "duyet", "xac nhan", "xac nhan hoan thanh", "nghiem thu", "phe duyet", "dong y", "dong y duyet",
    ]

    /// What waits for the sender, above the list of his own work; the whole of it is on the list of what waits.
    static func answerWaiting(in turn: inout Turn) throws -> Bool {
        let demands = try waitingDemands(in: turn)
        let lines =
            try waitingResults(in: turn).map { try waitingLine($0, Phrase(.stateSubmitted), in: turn) }
            + demands.flatMap { assignment in
                try assignment.demands.map {
                    try waitingLine(assignment, turn.wording.demand($0.wish, of: assignment), in: turn)
                }
            }
        guard !lines.isEmpty else { return false }
        let shown = lines.prefix(Turn.listLength)
        turn.answerPrivately(
            Phrase(
                .mineWaiting,
                [
                    "count": .number(lines.count), "lines": .lines(Array(shown)),
                    "more": lines.count > shown.count ? .number(lines.count - shown.count) : .none,
                ]))
        return true
    }
}
