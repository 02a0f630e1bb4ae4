import Assignments
import Foundation
import Understanding

/// Where the rules do not understand a message, the reader that has sight of the office reads it. What is asked is answered; what costs little
/// and is not doubted is done; the rest is said back first. Where it makes nothing of the message either, everything stays as it was.
enum SecondReading {
    /// Handles a message; false where it is understood without this, or not at all. `said` is what the rules make of it, as an answer where
    /// something was asked; `utterances` what they make of its words alone; `heard` the turn before anything was answered.
    static func handles(
        _ said: [Utterance], of utterances: [Utterance], heard: Turn, in turn: inout Turn
    ) throws -> Bool {
        if heard.decision.dialogue.question != nil, isReadable(turn) {
            switch try PendingAnswer(said, of: utterances, heard: heard).settle(in: &turn) {
            case .taken: return true
            case .byRules: return false
            case .none: break
            }
        }
        let remark = remark(said, in: turn)
        if try remark == nil && !isUnread(said, in: turn) {
            return try TwoReaders.handle(said, of: utterances, heard: heard, in: &turn)
        }
        let read = try Sighted(turn)
        turn.decision.considered = read.read
        // What the rules keep as a remark stays one, unless all of it says something else.
        if remark != nil, !asksHowMuch(read),
            read.meanings.isEmpty || !read.asks.isEmpty || read.meanings.allSatisfy({ $0.name == "note" })
        {
            return false
        }
        var second = read.turn
        if read.meanings.isEmpty, read.asks.isEmpty {
            say(.heardNothing, said, in: &second)
        } else if read.meanings.isEmpty {
            guard try ask(read, said, in: &second) else { return false }
        } else {
            guard try handle(read, said, in: &second) else { return false }
        }
        second.decision.seen = read.read
        turn = second
        return true
    }

    /// Whether the rules have made nothing of a message that says something: neither a statement nor an answer to what was asked.
    private static func isUnread(_ said: [Utterance], in turn: Turn) throws -> Bool {
        guard said.count == 1, case .unclear(let unclear)? = said.first, unclear.meanings.isEmpty,
            isReadable(turn)
        else { return false }
        // A result that is named by the code of its work.
        var trial = turn
        trial.decision.outcomes.append(Decision.Outcome(utterance: .unclear(unclear)))
        return try WaitingWork.namedResults(unclear.words, in: &trial) == nil
    }

    /// "12 được hơn bốn chục": a figure was heard that is none.
    private static func asksHowMuch(_ read: Sighted) -> Bool { read.meanings.isEmpty && read.asks == ["amount"] }

    /// What the rules keep as a remark for want of anything better.
    private static func remark(_ said: [Utterance], in turn: Turn) -> AnyStatement? {
        guard said.count == 1, case .command(let statement)? = said.first, statement.intent == .note,
            statement.words.isRest == true, statement.doubt == nil, isReadable(turn)
        else { return nil }
        return statement
    }

    /// How many characters a message may have: what people say in one breath is half of it, and the time of this reading grows faster
    /// than the length.
    private static let longest = 600

    /// Whether a message has words of which each is in sight: a file that comes along belongs to what the rules make of it, and what was
    /// asked after a late word waits for the next.
    static func isReadable(_ turn: Turn) -> Bool {
        !turn.situation.text.isEmpty && turn.situation.text.utf16.count <= longest && turn.situation.corrects.isEmpty
            && !turn.situation.bringsFiles
            && turn.skipped == 0 && turn.situation.dialogue.question == turn.situation.heard.question
    }

    // MARK: What was read

    /// Does what was read; false where there is a part that cannot be said by any statement.
    static func handle(_ read: Sighted, _ said: [Utterance], in turn: inout Turn) throws -> Bool {
        let map = read.map
        var (doneNow, saidBack): ([Utterance], [Utterance]) = ([], [])
        for meaning in read.meanings {
            if meaning.slots["later"] == .bool(true) {
                say(.heardLater, said, in: &turn)
            } else if meaning.name == "answer" {
                guard try answer(map.answers(meaning), in: &turn) else { return false }
            } else if read.isAskedFor(meaning), turn.decision.dialogue.question != nil {
                // The very act that was asked about, said in other words than yes.
                guard try answer([.number(1)], in: &turn) else { return false }
            } else if meaning.name == "refused" {
                guard let statement = refused(meaning, map) else {
                    refuse(said, in: &turn)
                    continue
                }
                saidBack.append(statement)
            } else if let statement = OrderAmendment.statement(meaning, in: turn) {
                saidBack.append(statement)
            } else if let sentence = map.notYet(meaning) {
                turn.decision.notYet.append(meaning.act)
                say(sentence, said, in: &turn)
            } else if let statement = map.utterance(meaning) {
                if read.needsReadBack(meaning) { saidBack.append(statement) } else { doneNow.append(statement) }
            } else {
                return false
            }
        }
        let forbidden = Set(read.meanings.filter { $0.name == "refused" }.compactMap { refused($0, map)?.intent })
        let otherwise = remark(said, in: turn).map { [$0.utterance] } ?? []
        for statement in doneNow {
            // One question at a time.
            let isAsked = !saidBack.isEmpty || turn.decision.outcomes.contains { $0.ask != nil }
            if isAsked, try ReadingPart(statement, on: turn).isOpen {
                saidBack.append(statement)
            } else {
                try turn.handle(statement)
            }
        }
        guard !saidBack.isEmpty else {
            if !read.asks.isEmpty { turn.answerPrivately(Phrase(.heardRest)) }
            return true
        }
        try ReadBack.handle(
            saidBack, leavesRest: !read.asks.isEmpty, forbidden: forbidden, otherwise: otherwise, in: &turn)
        return true
    }

    /// Takes answers to what was asked; false where they answer nothing.
    private static func answer(_ answers: [Answer], in turn: inout Turn) throws -> Bool {
        guard let first = answers.first, turn.decision.dialogue.question != nil else { return false }
        let numbers = answers.compactMap { if case .number(let number) = $0 { number } else { nil } }
        let taken =
            answers.count > 1
            ? AnswerReader.choosing(numbers, in: &turn) : AnswerReader.answering([.answer(first)], in: &turn)
        guard let taken, taken.allSatisfy({ $0.statement != nil }) else { return false }
        for statement in taken { try turn.handle(statement) }
        return true
    }

    /// What is asked for and is not the sender's to do, as the statement that his rights refuse; nil where no statement says it.
    private static func refused(_ meaning: Meaning, _ map: MeaningMap) -> Utterance? {
        guard let act = meaning.text("act"), meaning.says("work") || act == "assign" else { return nil }
        return map.utterance(Meaning(act, meaning.slots.filter { $0.key == "work" }))
    }

    /// Refuses in a sentence for all cases.
    static func refuse(_ said: [Utterance], in turn: inout Turn) {
        turn.decision.outcomes += said.map { Decision.Outcome(utterance: $0) }
        turn.refuse(Phrase(.refuseReading))
    }

    static func say(_ key: MessageKey, _ said: [Utterance], in turn: inout Turn) {
        turn.decision.outcomes += said.map { Decision.Outcome(utterance: $0) }
        turn.answerPrivately(Phrase(key))
    }

    // MARK: What it asks

    /// What is asked where a part was heard that does not say which.
    private static let questions: [String: MessageKey] = [
        "work": .askHeardWork, "date": .askHeardDate, "amount": .askHeardAmount, "person": .askHeardPerson,
        "unit": .askHeardUnit, "product": .askHeardProduct,
    ]

    /// Asks what was meant, with what may have been where there is a choice; false where nothing was heard that could be named.
    static func ask(_ read: Sighted, _ said: [Utterance], in turn: inout Turn) throws -> Bool {
        let choices = read.offers.prefix(WaitingWork.mostChoices).compactMap { offer in
            offer.count == 1 ? offer.first.flatMap(read.map.utterance) : nil
        }
        if choices.count > 1, choices.count == read.offers.count, try ReadBack.offer(choices, said, in: &turn) {
            return true
        }
        guard let key = read.asks.compactMap({ questions[$0] }).first else { return false }
        turn.decision.outcomes += said.map { Decision.Outcome(utterance: $0) }
        turn.ask(Phrase(key))
        return true
    }
}
