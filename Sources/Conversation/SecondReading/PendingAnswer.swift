import Assignments
import Understanding

/// What a message is to the question that is open: the rules' answer where they took it for one of which something comes, else what the reader
/// with sight of the office takes for one.
struct PendingAnswer {
    /// What became of it.
    enum Outcome {
        /// It was answered as it is read with sight.
        case taken
        /// What the rules make of it stands.
        case byRules
        /// It is no answer, and is read as any other message.
        case none
    }

    private let said: [Utterance]
    private let utterances: [Utterance]
    private let heard: Turn

    /// A message as the rules take it in its dialogue and by its words alone, and the turn before it answered anything.
    init(_ said: [Utterance], of utterances: [Utterance], heard: Turn) {
        (self.said, self.utterances, self.heard) = (said, utterances, heard)
    }

    /// Takes it as an answer where it is one.
    func settle(in turn: inout Turn) throws -> Outcome {
        if isPlain { return .byRules }
        if repeats(in: &turn) { return .taken }
        let read = try Sighted(heard)
        turn.decision.considered = read.read
        if read.read.turnsAway, let taken = try takes(read, in: &turn) { return taken }
        guard read.meanings.contains(where: { answers($0, read) }), !(namesItsWork && !isFirm(read)) else {
            if try asks(read, in: &turn) { return .taken }
            return said == utterances ? .none : .byRules
        }
        // "Khoan đã" alone is no.
        if isNo, read.isLater, wordCount <= Self.bareNo { return .byRules }
        if try !isFirm(read) && isSettledByRules(turn) { return .byRules }
        if saysSomethingElse, !isFirm(read) || read.isLater, read.meanings.allSatisfy({ $0.name == "answer" }) {
            return .byRules
        }
        let qualified = QualifiedAnswer(read, utterances, heard: heard)
        if qualified.isQualified { return askAgain(in: &turn) }
        var second = read.turn
        guard try SecondReading.handle(read, utterances, in: &second) else {
            return said == utterances ? .none : .byRules
        }
        if read.isLater, qualified.namesWork { second.answerPrivately(Phrase(.heardRest)) }
        second.decision.seen = read.read
        turn = second
        return .taken
    }

    /// Does what is meant instead of an answer; nil where a part of it cannot be said by any statement.
    private func takes(_ read: Sighted, in turn: inout Turn) throws -> Outcome? {
        var second = read.turn
        guard try SecondReading.handle(read, utterances, in: &second) else { return nil }
        second.decision.seen = read.read
        turn = second
        return .taken
    }

    /// Whether a meaning says something to what was asked.
    private func answers(_ meaning: Meaning, _ read: Sighted) -> Bool {
        meaning.name == "answer" || read.isAskedFor(meaning)
            || OrderAmendment.statement(meaning, in: heard) != nil
    }

    /// Whether it is said of works by their codes, and is no mere remark: "#12 45/60" to "of which work?".
    private var namesItsWork: Bool {
        utterances.contains { utterance in
            utterance.statement.map { !$0.works.codes.isEmpty && $0.intent != .note && !$0.intent.has(.asks) } ?? false
        }
    }

    /// Whether the words ask back, or report, ask or order something else than what was asked about: "hôm nay được 46/60" is no day.
    private var saysSomethingElse: Bool {
        let awaited = heard.decision.dialogue.question?.awaits?.intent
        return utterances.contains { utterance in
            utterance.words.asksBack
                || utterance.statement.map { $0.doubt == nil && $0.intent != awaited && !$0.intent.has(.freeWords) }
                    ?? false
        }
    }

    /// "Già nửa" to how many, "thứ 2" to one of three days: what the rules take for a no or for the day is asked about.
    private func asks(_ read: Sighted, in turn: inout Turn) throws -> Bool {
        guard read.meanings.isEmpty, let about = read.asks.first, ["amount", "date"].contains(about),
            isNo || said != utterances && heard.decision.dialogue.question?.choices.isEmpty == false
        else { return false }
        var second = read.turn
        guard try SecondReading.ask(read, utterances, in: &second) else { return false }
        second.decision.seen = read.read
        turn = second
        return true
    }

    /// How many words a no has at most that puts nothing off.
    private static let bareNo = 3

    private var wordCount: Int { heard.situation.text.split(whereSeparator: \.isWhitespace).count }

    private var isNo: Bool { if case .answer(.no)? = utterances.first { true } else { false } }

    /// Whether it is a number or an assent alone that the rules have taken, or the wish for the rest of a list.
    private var isPlain: Bool {
        guard utterances.count == 1, case .answer(let answer)? = utterances.first else { return false }
        switch answer {
        case .number, .yes: return said != utterances
        case .more, .no, .words: return false
        }
    }

    /// Whether the reader with sight has heard a choice, yes, no or later.
    private func isFirm(_ read: Sighted) -> Bool {
        read.answers.contains { answer in ["choice", "yes", "no", "later"].contains(where: answer.says) }
    }

    /// Whether the rules took it for an answer of which something comes.
    private func isSettledByRules(_ turn: Turn) throws -> Bool {
        guard said != utterances, !said.isEmpty else { return false }
        return try said.map { try ReadingPart($0, on: turn) }.allSatisfy { !$0.isOpen && !$0.isRefused }
    }

    /// Asks for a number, and leaves the question open: more was said than yes, or than which.
    private func askAgain(in turn: inout Turn) -> Outcome {
        turn = heard
        turn.decision.outcomes += utterances.prefix(1).map { Decision.Outcome(utterance: $0) }
        turn.ask(Phrase(.askChoice, ["count": .number(heard.decision.dialogue.question?.choices.count ?? 0)]))
        return .taken
    }

    /// A polite word to a question of several choices, or of what takes a clear word, says nothing: it is asked once more.
    private func repeats(in turn: inout Turn) -> Bool {
        guard utterances.count == 1, case .answer(.yes)? = utterances.first,
            heard.decision.dialogue.question?.choices.isEmpty == false
        else { return false }
        _ = askAgain(in: &turn)
        return true
    }
}
