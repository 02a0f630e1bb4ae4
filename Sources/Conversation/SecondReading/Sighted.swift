import Assignments
import Foundation
import Understanding

/// What the reader with sight of the office makes of the message of a turn.
struct Sighted {
    /// The turn, which knows the works that were seen.
    let turn: Turn
    /// What was read becomes statements by this.
    let map: MeaningMap
    /// All that was read.
    let read: Understood
    /// What is meant, in order.
    let meanings: [Meaning]
    /// What has to be asked beside or instead.
    let asks: [String]
    /// What each choice would mean, where there are some.
    let offers: [[Meaning]]

    /// Reads the message. Throws what the records throw.
    init(_ turn: Turn) throws {
        let seen = try TurnSight(turn: turn).make()
        var turn = turn
        for work in seen.works { turn.known[work.id] = work }
        read = Reader.read(turn.situation.text, seen.sight)
        turn.decision.considered = read
        self.turn = turn
        map = MeaningMap(sight: seen.sight, text: turn.situation.text)
        let all = Self.withoutEcho(read.acts + read.readBack)
        meanings = read.isDoubted ? Self.withoutUndoable(all, map) : all
        let asked = read.asks.filter { $0 != "yesno" }
        asks = asked.isEmpty && meanings.count < all.count ? ["intent"] : asked
        offers = read.offers
    }

    /// The meanings without a remark on a work whose promise keeps the same words: a promise is a remark.
    private static func withoutEcho(_ meanings: [Meaning]) -> [Meaning] {
        let promised = meanings.filter { $0.name == "promise" }.compactMap(\.codes)
        return meanings.filter { meaning in
            meaning.name != "note" || meaning.says("text") || !(meaning.codes.map(promised.contains) ?? false)
        }
    }

    /// An act that no feature does yet is dropped where it is doubted: better ask what was meant than say that it cannot be done.
    private static func withoutUndoable(_ meanings: [Meaning], _ map: MeaningMap) -> [Meaning] {
        meanings.filter { map.notYet($0) == nil }
    }

    /// Whether the sender puts off what he was asked.
    var isLater: Bool { meanings.count == 1 && meanings[0].slots["later"] == .bool(true) }

    /// What is said to what was asked.
    var answers: [Meaning] { meanings.filter { $0.name == "answer" } }

    /// Whether a meaning is said back before it is done.
    func needsReadBack(_ meaning: Meaning) -> Bool { read.readBack.contains(meaning) }

    /// Whether all of a message was read and can be done, nothing of it is doubted, and something of it is done at once.
    var isDoneAtOnce: Bool { asks.isEmpty && notYet.isEmpty && !read.isDoubted && !meanings.allSatisfy(needsReadBack) }

    /// Whether a meaning is what yes would do.
    func isAskedFor(_ meaning: Meaning) -> Bool {
        guard let asked = map.sight.expects.first, asked.kind == "yesno", let act = asked.act else { return false }
        return act.name == meaning.name && meaning.slots.allSatisfy { act.slots[$0.key] == $0.value }
    }

    /// What was understood and cannot be done yet, with the sentence that says so.
    var notYet: [(meaning: Meaning, sentence: MessageKey)] {
        meanings.compactMap { meaning in map.notYet(meaning).map { (meaning, $0) } }
    }

    /// What would come of an order, where nothing else was read.
    func order() throws -> ReadingPart? {
        guard meanings.count == 1, meanings[0].name == "assign", let order = map.utterance(meanings[0]) else {
            return nil
        }
        return try ReadingPart(order, on: turn)
    }

    /// What was read and can be done, as utterances; nil where a part can be said by none. `heard` is the turn before the message answered
    /// anything.
    func utterances(heard: Turn) throws -> [Utterance]? {
        var found: [Utterance] = []
        for meaning in meanings where map.notYet(meaning) == nil {
            if meaning.name == "answer" {
                let answers = map.answers(meaning)
                guard let answer = answers.first, answers.count == 1 else { return nil }
                var trial = heard
                found += AnswerReader.answering([.answer(answer)], in: &trial)
            } else if meaning.name != "refused", let utterance = map.utterance(meaning) {
                found.append(utterance)
            } else {
                return nil
            }
        }
        return found
    }
}
