import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Decides what is to be done about the readings of one message. Pure: it reads the office and the work through a view and
/// writes nothing.
package struct Decider {
    let office: OfficeSnapshot
    let records: any Records
    let rules: OfficeRules
    let situation: Situation
    let wording: Wording
    var decision: Decision
    /// Assignments as they stand after the changes of this message, so that two statements on one add up.
    var working: [Assignment.ID: Assignment] = [:]

    /// What is to be said beside the date of the reading that is being decided.
    var dateNotes: [Phrase] = []
    /// How many lines of the list that is being answered were sent before.
    var skipped = 0
    /// The works of one statement that are answered for together; nil while each is answered for by itself.
    var together: [Assignment]?
    /// Whether several hand-overs are under way that are answered and told of as one.
    var mergesHandOver = false

    /// Creates a decider for one message. Throws what the records throw.
    package init(records: any Records, rules: OfficeRules, situation: Situation) throws {
        office = try records.office()
        self.records = records
        self.rules = rules
        self.situation = situation
        wording = Wording(rules: rules)
        decision = Decision(dialogue: situation.heard)
    }

    /// The decision on all readings of a message. Throws what the view throws.
    package static func decide(
        _ readings: [Reading], records: any Records, rules: OfficeRules, situation: Situation
    ) throws -> Decision {
        var decider = try Decider(records: records, rules: rules, situation: situation)
        var asked: [Reading] = []
        for reading in decider.answering(readings) {
            // The same question twice in one message is one question.
            if !reading.intent.isChange {
                if asked.contains(reading) { continue }
                asked.append(reading)
            }
            try decider.decide(reading)
        }
        decider.finish()
        return decider.decision
    }

    /// The actor.
    var actor: Actor { situation.actor }

    /// Today.
    var today: CivilDate { rules.zone.date(of: situation.now) }

    /// The day on which the message was said.
    var saidOn: CivilDate { rules.zone.date(of: situation.sentAt) }

    /// The sender, and the chairs whose rights he has today.
    var chairs: [Officer.ID] { [actor.officer.id] + actor.delegations.map(\.chair) }

    /// Whether the sender decides on an assignment as its chair, or with its chair's rights.
    func isChair(of assignment: Assignment) throws -> Bool {
        try standings(to: assignment).contains { $0 == .chair || $0 == .delegate }
    }

    private mutating func decide(_ reading: Reading) throws {
        decision.outcomes.append(Decision.Outcome(reading: reading))
        dateNotes = []
        guard skipped > 0 || reading.codes.count <= CodeRange.most else { return askTooMany(reading) }
        switch reading.intent {
        case .acknowledge, .progress, .note, .promise, .step, .submit, .blocker, .blockerClosed, .confirm, .return,
            .correct, .objection, .targetChange, .targetDecision, .extensionRequest, .extensionWithdrawn,
            .extensionDecision, .handOver, .pause, .resume, .cancel, .reopen:
            try decideChange(reading)
        case .mine: try decideMine(reading)
        case .show: try decideShow(reading)
        case .files: try decideFiles(reading)
        case .summary: try decideSummary(reading)
        case .help: decision.answers.append(try help())
        case .thanks: decision.answers.append(Phrase(.thanks, ["address": .text(actor.officer.address)]))
        case .link: try decideLink(reading)
        case .unlink: decision.unlinks = true
        case .unknown where !reading.alternatives.isEmpty: askMeaning(reading)
        case .unknown: try decideUnknown(reading)
        case .absence: try decideAbsence(reading)
        case .standIn: try decideStandIn(reading)
        case .delegation: try decideDelegation(reading)
        case .assign: try decideAssign(reading)
        case .remindMe: try decideRemindMe(reading)
        case .urge: try decideUrge(reading)
        case .roundOpen: try decideRoundOpen(reading)
        case .roundClose: try decideRoundClose(reading)
        }
    }

    /// Words that no rule reads may name a result by its work; else it is said that they are not understood.
    private mutating func decideUnknown(_ reading: Reading) throws {
        guard let named = try namedResults(reading) else { return answerPrivately(unknown()) }
        guard let confirm = named.first else { return }
        decision.outcomes.removeLast()
        try decide(confirm)
    }

    /// In a group, what was answered privately is announced there in one word.
    private mutating func finish() {
        decision.dialogue.putBack(
            situation.dialogue, askedAfter: situation.sentAt,
            changed: Set(decision.changes.map { Int($0.after.id.rawValue) }))
        noteMention()
        guard situation.chat.isGroup, !decision.privateAnswers.isEmpty || !decision.files.isEmpty else { return }
        decision.answers.append(Phrase(.privately, ["address": .text(actor.officer.address)]))
    }

    /// Keeps which assignment was spoken of, for "việc đó"; written again only now and then.
    private mutating func noteMention() {
        let codes = Set(decision.outcomes.compactMap(\.assignment))
        // After a list, "việc đó" may be any of its lines.
        if codes.count > 1 || decision.outcomes.contains(where: { [.mine, .summary].contains($0.reading.intent) }) {
            decision.dialogue.mention = nil
        }
        guard codes.count == 1, let code = codes.first.map({ Int($0.rawValue) }) else { return }
        let last = decision.dialogue.mention
        guard last?.code != code || situation.now.timeIntervalSince(last?.at ?? situation.now) > Self.mentionRenewal
        else { return }
        decision.dialogue.mention = Dialogue.Mention(code: code, at: situation.now, sentAt: situation.sentAt)
    }

    /// After how many seconds a mention of the same assignment counts anew.
    private static let mentionRenewal: TimeInterval = 10 * 60

    // MARK: Answers

    /// Notes something of the reading that is being decided.
    mutating func outcome(_ note: (inout Decision.Outcome) -> Void) {
        guard let last = decision.outcomes.indices.last else { return }
        note(&decision.outcomes[last])
    }

    /// An answer for the sender alone.
    mutating func answerPrivately(_ phrase: Phrase) {
        if situation.chat.isGroup { decision.privateAnswers.append(phrase) } else { decision.answers.append(phrase) }
    }

    /// A refusal: always private, with its reason; the next words may complete `awaits`.
    mutating func refuse(_ phrase: Phrase, awaits: Reading? = nil) {
        outcome { $0.refused = phrase }
        if let awaits {
            keep(Dialogue.Question(choices: [], awaits: dated(awaits), askedAt: situation.now))
        }
        answerPrivately(phrase)
    }

    /// A question: private where the sender is in a group, with its choices kept for the answer.
    mutating func ask(_ phrase: Phrase, choices: [Reading] = [], awaits: Reading? = nil) {
        outcome { $0.ask = phrase }
        if !choices.isEmpty || awaits != nil {
            keep(
                Dialogue.Question(
                    choices: choices.map(dated), awaits: awaits.map(dated), askedAt: situation.now))
        }
        answerPrivately(phrase)
    }

    /// A question that goes on from another one still replaces what that was to replace.
    private mutating func keep(_ question: Dialogue.Question) {
        decision.dialogue.question = question
        if !decision.replaces.isEmpty { decision.dialogue.question?.replaces = decision.replaces }
    }

    /// Numbered lines to choose from.
    func choices(_ phrases: [Phrase]) -> Phrase.Value {
        .lines(
            phrases.enumerated().map { index, phrase in
                Phrase(.choiceLine, ["number": .number(index + 1), "text": .phrase(phrase)])
            })
    }

    /// Two readings are as likely: which one, or only a remark?
    private mutating func askMeaning(_ reading: Reading) {
        let remark = Reading(.note, codes: reading.codes, note: reading.note)
        let readings = reading.alternatives + [remark]
        ask(
            Phrase(
                .askMeaning,
                [
                    "code": .optional(reading.codes.first.map { "#\($0)" }),
                    "choices": choices(readings.map { Phrase(Wording.key(ofMeaning: $0.intent)) }),
                ]), choices: readings)
    }

    /// What this person can do here, with a code of his own as the example.
    private func help() throws -> Phrase {
        let own = try records.openAssignments(of: actor.officer.id)
        let example = Phrase.Value.text(own.first?.label ?? "#12")
        let address = Phrase.Value.text(actor.officer.address)
        guard !actor.holds(.chair), !actor.holds(.secretary), !actor.holds(.head), !actor.holds(.follower) else {
            let unit = office.unit(actor.officer.unit)?.shortName ?? ""
            return Phrase(.helpLeader, ["address": address, "example": example, "unit": .text(unit)])
        }
        return Phrase(.help, ["address": address, "example": example])
    }

    /// Says so, with the two nearest things it could have meant for this kind of person.
    func unknown() -> Phrase {
        let isLeader = actor.holds(.chair) || actor.holds(.secretary)
        return Phrase(
            .unknown,
            isLeader
                ? ["first": .text("tổng hợp"), "second": .text("#12")]
                : ["first": .text("#12 45/60"), "second": .text("việc của tôi")])
    }

    private mutating func decideLink(_ reading: Reading) throws {
        // One-time codes are redeemed before a decision is made; here a linked person pins a group.
        guard case .group = situation.chat else { return answerPrivately(Phrase(.groupOnly)) }
        guard reading.linkCode == nil else { return answerPrivately(Phrase(.linkPrivately)) }
        guard actor.holds(.chair) || actor.holds(.secretary) else { return refuse(Phrase(.groupRight)) }
        // Who may not speak for all that a group covers now does not take it over for a part of that.
        if case .group(let current?) = situation.chat, try !mayPin(current) { return refuse(Phrase(.groupRight)) }
        let name = reading.scope ?? ""
        guard name.isEmpty else {
            guard let scope = try scope(named: name, of: reading) else { return }
            return try pin(scope.scope, scope.phrase)
        }
        guard try !mayPin(SummaryScope()) else { return try pin(SummaryScope(), Phrase(.summaryAll)) }
        // Nobody gives a group more than he has himself: his own unit.
        let scopes = Set(actor.grants.filter { Self.pinning.contains($0.role) && $0.campaign == nil }.map(\.scope))
        guard let own = scopes.first, scopes.count == 1 else { return refuse(Phrase(.groupScopeRight)) }
        try pin(SummaryScope(unit: own), try unitPhrase(own))
    }

    private static let pinning: [Role] = [.chair, .secretary]

    /// Whether the sender's roles reach over all of a scope.
    private func mayPin(_ scope: SummaryScope) throws -> Bool {
        office.holds(Self.pinning, actor.grants, overAllOf: scope, on: today)
    }

    private mutating func pin(_ scope: SummaryScope, _ name: Phrase) throws {
        guard try mayPin(scope) else { return refuse(Phrase(.groupScopeRight)) }
        decision.pinsGroup = scope
        decision.answers.append(Phrase(.groupPinned, ["scope": .phrase(name)]))
    }
}
