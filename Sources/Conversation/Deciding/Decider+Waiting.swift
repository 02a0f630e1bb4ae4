package import Assignments
import Foundation
import VietnameseText

/// What waits for the sender's word, and for nobody else's: results and requests that he decides on today.
extension Decider {
    /// How many choices one question offers.
    private static let mostChoices = 9

    /// Results that he confirms, as their chair or for him, or agrees to first as the head of their unit: those that he was just asked
    /// about first, then the longest waiting.
    func waitingResults() throws -> [Assignment] {
        var found = try namesOfChairs().flatMap(records.submittedAssignments)
        for grant in actor.grants where grant.role == .head && grant.campaign == nil {
            let scope = SummaryScope(unit: grant.scope)
            found += try records.assignments(.waiting, in: scope, at: situation.now, limit: .max).items
        }
        var seen: Set<Assignment.ID> = []
        let waiting = try found.map { working[$0.id] ?? $0 }.filter { try seen.insert($0.id).inserted && waits($0) }
        return justAskedFirst(
            waiting.sorted { one, other in
                let times = (one.submittedAt ?? .distantPast, other.submittedAt ?? .distantPast)
                return times.0 == times.1 ? one.id < other.id : times.0 < times.1
            })
    }

    /// Whether a result waits for the sender: for the head of its unit first, where it is to, and then for the chair.
    private func waits(_ assignment: Assignment) throws -> Bool {
        guard assignment.state == .submitted, assignment.officer != actor.officer.id,
            assignment.submittedBy != actor.officer.id
        else { return false }
        if assignment.awaitsHead { return try unitHeads(of: assignment).contains { $0.id == actor.officer.id } }
        let manner = Authority.manner(of: .confirm, by: try standings(to: assignment))
        return manner == .own || manner == .byDelegation
    }

    /// Open work with a request that he decides on, those that he was just asked about first, then by deadline.
    func waitingDemands() throws -> [Assignment] {
        var seen: Set<Assignment.ID> = []
        let found = try namesOfChairs().flatMap(records.demands).map { working[$0.id] ?? $0 }.filter { assignment in
            let manner = Authority.manner(of: .extend, by: try standings(to: assignment))
            return seen.insert(assignment.id).inserted && !assignment.demands.isEmpty
                && (manner == .own || manner == .byDelegation)
        }
        return justAskedFirst(found)
    }

    /// What he was asked for right before this message was sent, whatever the message has ended.
    var justAsked: [Dialogue.Request] { situation.heard.requests }

    private func justAskedFirst(_ assignments: [Assignment]) -> [Assignment] {
        let asked = justAsked.reversed().compactMap { request in
            assignments.first { Int($0.id.rawValue) == request.code }
        }
        let ids = Set(asked.map(\.id))
        return asked + assignments.filter { !ids.contains($0.id) }
    }

    // MARK: Asking

    /// What agrees to just what is shown, whatever is asked for later; nil where it takes more than a word: agreeing to an objection
    /// means giving the work to somebody, who must be named.
    package static func agreement(to wish: Demand.Wish, _ code: Int) -> Reading? {
        switch wish {
        case .deadline(let deadline):
            Reading(
                .extensionDecision, codes: [code], date: expression(of: deadline), topic: .deadline,
                isConfirmed: true)
        case .target(let amount):
            Reading(.targetDecision, codes: [code], amount: amount, topic: .target, isConfirmed: true)
        case .objection: nil
        }
    }

    /// Asks which of what waits for the sender's word is meant, with his own new work where a word would acknowledge it; says so where
    /// nothing waits.
    mutating func askWaiting(withNewWork: Bool) throws {
        var choices: [(reading: Reading, line: Phrase)] = []
        for assignment in try waitingResults() {
            let reading = Reading(.confirm, codes: [Int(assignment.id.rawValue)])
            choices.append((reading, try waitingLine(assignment, Phrase(.choiceConfirm))))
        }
        for assignment in try waitingDemands() {
            let code = Int(assignment.id.rawValue)
            for demand in assignment.demands {
                // No number turns an objection down or agrees to it: it is shown.
                let reading = Self.agreement(to: demand.wish, code) ?? Reading(.show, codes: [code])
                choices.append((reading, try waitingLine(assignment, wording.demand(demand.wish, of: assignment))))
            }
        }
        if withNewWork {
            for assignment in try records.openAssignments(of: actor.officer.id) where assignment.state == .assigned {
                let reading = Reading(.acknowledge, codes: [Int(assignment.id.rawValue)])
                choices.append((reading, try waitingLine(assignment, Phrase(.choiceAcknowledge))))
            }
        }
        guard !choices.isEmpty else { return ask(Phrase(.askNothingWaits)) }
        let shown = choices.prefix(Self.mostChoices)
        ask(
            Phrase(
                .askWaiting, ["count": .number(choices.count), "choices": self.choices(shown.map { $0.line })]),
            choices: shown.map { $0.reading })
    }

    private func waitingLine(_ assignment: Assignment, _ what: Phrase) throws -> Phrase {
        Phrase(
            .choiceWaiting,
            [
                "code": .text(assignment.label), "work": .text(assignment.work), "what": .phrase(what),
                "unit": .optional(office.unit(assignment.unit)?.name),
            ])
    }

    /// A result that a leader names by the code of its work alone: "duyệt V1". Nil where the words are anything else.
    mutating func namedResults(_ reading: Reading) throws -> [Reading]? {
        let words = Folded.words(reading.note ?? "").split(separator: " ").map(String.init)
        guard let work = words.last, Self.confirming.contains(words.dropLast().joined(separator: " ")),
            work.contains(where: \.isNumber), work.contains(where: \.isLetter)
        else { return nil }
        let found = try waitingResults().filter { $0.workCode.map(Folded.words) == work }
        guard !found.isEmpty else { return nil }
        guard found.count > 1 else { return [Reading(.confirm, codes: found.map { Int($0.id.rawValue) })] }
        askWhich(Reading(.confirm), among: Array(found.prefix(Self.mostChoices)))
        return []
    }

    private static let confirming: Set<String> = [
        "duyet", "xac nhan", "xac nhan hoan thanh", "nghiem thu", "phe duyet", "dong y", "dong y duyet",
    ]

    // MARK: Lists

    /// What waits for the sender, above the list of his own work; the whole of it is on the list of what waits.
    mutating func answerWaiting() throws -> Bool {
        let demands = try waitingDemands()
        let lines =
            try waitingResults().map { try waitingLine($0, Phrase(.stateSubmitted)) }
            + demands.flatMap { assignment in
                try assignment.demands.map { try waitingLine(assignment, wording.demand($0.wish, of: assignment)) }
            }
        guard !lines.isEmpty else { return false }
        let shown = lines.prefix(Self.listLength)
        answerPrivately(
            Phrase(
                .mineWaiting,
                [
                    "count": .number(lines.count), "lines": .lines(Array(shown)),
                    "more": lines.count > shown.count ? .number(lines.count - shown.count) : .none,
                ]))
        return true
    }
}
