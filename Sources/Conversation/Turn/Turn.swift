import Assignments
import CivilCalendar
import Foundation
package import Reports
import VietnameseText

/// One message on its way: what it may ask of the office, and what is to be done about it so far. The only state of a message; it writes
/// nothing.
package struct Turn {
    /// The office as it is for this message.
    let office: OfficeSnapshot

    /// The work in it.
    let records: any Records & QueryReading

    /// The settings of the office.
    let rules: OfficeRules

    /// Who wrote, where and when.
    let situation: Situation

    /// How facts are put into phrases.
    let wording: Wording

    /// What is to be done so far.
    var decision: Decision

    /// Assignments as they stand after the changes of this message, so that two statements on one add up.
    var working: [Assignment.ID: Assignment] = [:]

    /// Assignments as they were read from the records for this message already.
    var known: [Assignment.ID: Assignment] = [:]

    /// What is to be said beside the date of what is being decided.
    var dateNotes: [Phrase] = []

    /// How many lines of the list that is being answered were sent before.
    var skipped = 0

    /// Whether what is said was offered by its number: however much work it names, none of it was mistyped.
    var isOffered = false

    /// The works of one statement that are answered for together; nil while each is answered for by itself.
    var together: [Assignment]?

    /// What was said of works of which something newer is on record, to be asked about together.
    var overtaken: [OvertakenWords.Word] = []

    /// Whether several hand-overs are under way that are answered and told of as one.
    var mergesHandOver = false

    /// Begins the turn of one message.
    package init(records: any Records & QueryReading, rules: OfficeRules, situation: Situation) throws {
        office = try records.office()
        self.records = records
        self.rules = rules
        self.situation = situation
        wording = Wording(rules: rules)
        decision = Decision(dialogue: situation.heard)
    }

    /// The decision on all that a message says.
    package static func decide(
        _ utterances: [Utterance], records: any Records & QueryReading, rules: OfficeRules, situation: Situation
    ) throws -> Decision {
        var turn = try Turn(records: records, rules: rules, situation: situation)
        let heard = turn
        let said = AnswerReader.answering(utterances, in: &turn)
        if try SecondReading.handles(said, of: utterances, heard: heard, in: &turn) {
            turn.finish()
            return turn.decision
        }
        try turn.handleAll(said)
        turn.finish()
        return turn.decision
    }

    /// Handles all that was said, in order; the same question twice in one message is one question.
    mutating func handleAll(_ said: [Utterance]) throws {
        var asked: [Utterance] = []
        for utterance in said {
            if !utterance.isChange {
                if asked.contains(utterance) { continue }
                asked.append(utterance)
            }
            try handle(utterance)
        }
    }

    /// The actor.
    var actor: Actor { situation.actor }

    /// Today.
    var today: CivilDate { rules.zone.date(of: situation.now) }

    /// The day on which the message was said.
    var saidOn: CivilDate { rules.zone.date(of: situation.sentAt) }

    /// What the sender may do with work.
    var rights: SenderRights { SenderRights(office: office, records: records, situation: situation) }

    /// The people of work, beside its officer.
    var people: PeopleOfWork { PeopleOfWork(office: office, sender: actor.officer.id, today: today) }

    /// Handles one utterance: a statement by its feature.
    mutating func handle(_ utterance: Utterance) throws {
        decision.outcomes.append(Decision.Outcome(utterance: utterance))
        dateNotes = []
        guard skipped > 0 || isOffered || utterance.codes.count <= CodeRange.most else {
            return SeveralWorks.askTooMany(utterance, in: &self)
        }
        switch utterance {
        case .command(let statement), .question(let statement):
            try AllFeatures.stated(statement.intent)?.handle(any: statement, in: &self)
        case .talk(.help): try Help.answer(in: &self)
        case .talk(.thanks): Thanks.answer(in: &self)
        case .answer(.number(let number)): try ShowWork.show(number: number, in: &self)
        case .answer(.yes(let strength)): try Acknowledge.hear(strength, in: &self)
        case .answer(.no), .answer(.more), .answer(.words): answerPrivately(Unread.unknown(in: self))
        case .unclear(let unclear): try Unread.handle(unclear, in: &self)
        }
    }

    /// In a group, what was answered privately is announced there in one word.
    mutating func finish() {
        OvertakenWords.ask(in: &self)
        decision.dialogue.putBack(
            situation.dialogue, askedAfter: situation.sentAt,
            changed: Set(decision.changes.map { Int($0.after.id.rawValue) }))
        noteMention()
        noteTold()
        // That there is nothing to keep needs no word before all.
        let tells = decision.privateAnswers.contains { $0.key != .heardNothing }
        guard situation.chat.isGroup, tells || !decision.files.isEmpty else { return }
        decision.answers.append(Phrase(.privately, ["address": .text(actor.officer.address)]))
    }

    /// Keeps which assignment was spoken of, for "việc đó"; written again only now and then.
    mutating func noteMention() {
        let codes = Set(decision.outcomes.compactMap(\.assignment))
        // After a list, "việc đó" may be any of its lines.
        if codes.count > 1 || decision.outcomes.contains(where: { $0.utterance.intent.has(.lists) }) {
            decision.dialogue.mention = nil
        }
        guard codes.count == 1, let code = codes.first.map({ Int($0.rawValue) }) else { return }
        let last = decision.dialogue.mention
        guard last?.code != code || situation.now.timeIntervalSince(last?.at ?? situation.now) > Self.mentionRenewal
        else { return }
        decision.dialogue.mention = Dialogue.Mention(code: code, at: situation.now, sentAt: situation.sentAt)
    }

    /// After how many seconds a mention of the same assignment counts anew.
    static let mentionRenewal: TimeInterval = 10 * 60

    /// Notes something of what is being decided.
    mutating func outcome(_ note: (inout Decision.Outcome) -> Void) {
        guard let last = decision.outcomes.indices.last else { return }
        note(&decision.outcomes[last])
    }

    /// An answer for the sender alone.
    mutating func answerPrivately(_ phrase: Phrase) {
        if situation.chat.isGroup { decision.privateAnswers.append(phrase) } else { decision.answers.append(phrase) }
    }

    /// A refusal: always private, with its reason; the next words may complete `awaits`.
    mutating func refuse(_ phrase: Phrase, awaits: AnyStatement? = nil) {
        outcome { $0.refused = phrase }
        if let awaits {
            keep(Dialogue.Question(choices: [], awaits: DateQuestions.dated(awaits, in: self), askedAt: situation.now))
        }
        answerPrivately(phrase)
    }

    /// A question: private where the sender is in a group, with its choices kept for the answer.
    mutating func ask(_ phrase: Phrase, choices: [Utterance] = [], awaits: AnyStatement? = nil) {
        outcome { $0.ask = phrase }
        if !choices.isEmpty || awaits != nil {
            keep(
                Dialogue.Question(
                    choices: choices.map { DateQuestions.dated($0, in: self) },
                    awaits: awaits.map { DateQuestions.dated($0, in: self) }, askedAt: situation.now))
        }
        answerPrivately(phrase)
    }

    /// A question that goes on from another one still replaces what that was to replace.
    mutating func keep(_ question: Dialogue.Question) {
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
}
