import Assignments
import Foundation
import VietnameseText

/// What a message means as an answer to what the bot has said before.
enum AnswerReader {
    /// Takes a number as a choice, words as what was asked for, a bare assent as the answer to a request, "gửi tiếp" as
    /// the wish for the rest. A clear new intent wins over a pending question.
    static func answering(_ utterances: [Utterance], in turn: inout Turn) -> [Utterance] {
        guard let first = utterances.first else { return utterances }
        if let answered = answerToQuestion(utterances, first, in: &turn) { return answered }
        if utterances.count == 1, case .answer(let answer) = first {
            switch answer {
            case .number(let number):
                // The numbers of a digest go on being understood after the first of them.
                if let choice = offered(number, in: turn) {
                    turn.isOffered = true
                    return [choice]
                }
            case .yes(let strength):
                if let request = meantRequest(in: turn) { return assent(strength, to: request, in: &turn) }
            case .more: return continuing(in: &turn)
            case .no, .words: break
            }
        }
        if utterances.contains(where: \.saysSomething) {
            turn.decision.dialogue.question = nil
            // "Đồng ý" counts right after what it answers, not after another matter.
            turn.decision.dialogue.requests.removeAll { !$0.intent.has(.waitsLong) }
        }
        return utterances
    }

    /// What a number of the menu means; nothing while choices are open that were shown later and do not go so far: nobody knows then which
    /// of the two is mistaken.
    private static func offered(_ number: Int, in turn: Turn) -> Utterance? {
        let dialogue = turn.decision.dialogue
        if let question = dialogue.question, !question.choices.isEmpty,
            question.askedAt >= dialogue.menu?.askedAt ?? .distantPast
        {
            return nil
        }
        return dialogue.menu?.choices.at(number)
    }

    /// What a bare assent answers: in a reply what was asked about the work that it speaks of, else the only thing asked.
    static func meantRequest(in turn: Turn) -> Dialogue.Request? {
        guard let code = turn.situation.repliedCode else { return turn.decision.dialogue.onlyRequest }
        return turn.decision.dialogue.requests.first { $0.code == code }
    }

    // MARK: Questions

    /// What answers the open question; nil where there is none or the message is something else.
    static func answerToQuestion(
        _ utterances: [Utterance], _ first: Utterance, in turn: inout Turn
    ) -> [Utterance]? {
        guard let question = turn.decision.dialogue.question else { return nil }
        if let changed = GiveWork.changed(question, in: turn) { return close(with: [changed], in: &turn) }
        guard utterances.count == 1 else {
            // A list of steps may hold words that are orders alone: "1. Lập danh sách; 2. Tổng hợp".
            guard let awaited = question.awaits,
                let completed = utterances.compactMap({ GiveWork.filled(awaited, by: $0, in: turn) }).first
            else { return nil }
            turn.decision.dialogue.question = nil
            return [completed.utterance]
        }
        if case .answer(.number(let number)) = first, let choice = question.choices.at(number) {
            return choice.isNo ? drop(in: &turn) : close(with: question.utterances(ofChoice: number - 1), in: &turn)
        }
        if case .answer(.yes(let strength)) = first, let choice = question.choices.first,
            question.readBack != nil || mayAssent(strength, to: choice, of: question, in: turn)
        {
            return close(with: question.utterances(ofChoice: 0), in: &turn)
        }
        if first.isNo { return drop(in: &turn) }
        guard let awaited = question.awaits,
            let completed = completed(awaited, by: first) ?? GiveWork.filled(awaited, by: first, in: turn)
        else { return nil }
        return close(with: [completed.utterance], in: &turn)
    }

    /// Whether a bare yes takes the only choice beside no: a word that ends or submits work takes a strong one, and what was asked for after
    /// the question may be what is meant.
    private static func mayAssent(
        _ strength: Answer.Strength, to choice: Utterance, of question: Dialogue.Question, in turn: Turn
    ) -> Bool {
        question.isYesOrNo && (strength == .strong || !choice.intent.has(.needsStrongAssent) || saysRight(in: turn))
            && turn.decision.dialogue.requests.allSatisfy { $0.askedAt <= question.askedAt }
    }

    /// "Đúng", "được" say more than "vâng" where it is asked whether something is right.
    private static func saysRight(in turn: Turn) -> Bool {
        Folded.words(turn.situation.text).split(separator: " ").contains { right.contains($0) }
    }
    private static let right: Set<Substring> = ["dung", "chuan", "duoc"]

    /// Takes several choices of the open question at once, by their numbers; nil where one of them is none, or is no.
    static func choosing(_ numbers: [Int], in turn: inout Turn) -> [Utterance]? {
        guard let question = turn.decision.dialogue.question, !numbers.isEmpty,
            numbers.allSatisfy({ question.choices.at($0).map { !$0.isNo } ?? false })
        else { return nil }
        return merged(numbers.flatMap { question.utterances(ofChoice: $0 - 1) }).map { close(with: $0, in: &turn) }
    }

    /// Several choices of which each does something else; those that say the same of the same work in other words are one with all their
    /// words. Nil where they contradict each other.
    private static func merged(_ chosen: [Utterance]) -> [Utterance]? {
        var merged: [AnyStatement] = []
        for statement in chosen.compactMap(\.statement) {
            let alike = merged.firstIndex { $0.intent == statement.intent && $0.works == statement.works }
            guard let place = alike, statement.intent != .step else {
                merged.append(statement)
                continue
            }
            guard merged[place].slots == statement.slots, let first = merged[place].words.note,
                let second = statement.words.note
            else { return nil }
            merged[place].words.note = first + ", " + second
        }
        return merged.map(\.utterance)
    }

    private static func close(with utterances: [Utterance], in turn: inout Turn) -> [Utterance] {
        turn.decision.replaces = turn.decision.dialogue.question?.replaces ?? []
        turn.decision.dialogue.question = nil
        return utterances
    }

    private static func drop(in turn: inout Turn) -> [Utterance] {
        turn.decision.dialogue.question = nil
        turn.decision.answers.append(Phrase(.dropped))
        return []
    }

    /// A statement completed by an answer; nil where the answer is something else.
    private static func completed(_ awaited: AnyStatement, by utterance: Utterance) -> AnyStatement? {
        guard let feature = AllFeatures.stated(awaited.intent),
            let answer = utterance.answer(takingWordsOf: feature.takesWordsOf, about: awaited.works)
        else { return nil }
        return feature.completed(any: awaited, by: answer)
    }

    // MARK: Requests and lists

    /// What a bare assent to a request means.
    private static func assent(
        _ strength: Answer.Strength, to request: Dialogue.Request, in turn: inout Turn
    ) -> [Utterance] {
        guard !request.intent.has(.needsStrongAssent) || strength == .strong else {
            turn.decision.outcomes.append(Decision.Outcome(utterance: .answer(.yes(strength: strength))))
            let code = Phrase.Value.text("#\(request.code)")
            turn.ask(Phrase(request.intent == .confirm ? .askConfirm : .askWeakAssent, ["code": code]))
            return []
        }
        turn.decision.dialogue.close(code: request.code)
        return AllFeatures.stated(request.intent).map { [$0.assent(to: request.code)] } ?? []
    }

    /// What is answered to the wish for the rest: the text that was held back, else the next page.
    private static func continuing(in turn: inout Turn) -> [Utterance] {
        guard let rest = turn.decision.dialogue.rest else {
            turn.answerPrivately(Phrase(.moreNone))
            return []
        }
        if rest.isPageFirst == true, let list = rest.list {
            turn.decision.dialogue.rest = rest.unasked
            turn.skipped = rest.skipped
            return [list.utterance]
        }
        turn.decision.dialogue.rest = nil
        if let text = rest.text {
            turn.decision.continuation = text
            turn.decision.dialogue.rest = rest.list.map {
                Dialogue.Rest(list: $0, skipped: rest.skipped, leftAt: turn.situation.now)
            }
            return []
        }
        turn.skipped = rest.skipped
        return rest.list.map { [$0.utterance] } ?? []
    }
}

extension Dialogue.Question {
    /// Whether it is answered by yes or no.
    var isYesOrNo: Bool { choices.count == 2 && choices[1].isNo && !choices[0].isNo }

    /// All that is done with a choice, counted from 0.
    func utterances(ofChoice index: Int) -> [Utterance] {
        let rest = index == 0 ? readBack : index == 1 ? otherwise : nil
        return [choices[index]] + (rest ?? [])
    }
}

extension Utterance {
    /// Whether it turns down what was asked.
    fileprivate var isNo: Bool { if case .answer(.no) = self { true } else { false } }

    /// Whether it says something, whatever was said before.
    fileprivate var saysSomething: Bool {
        switch self {
        case .command, .question, .talk: true
        case .answer, .unclear: false
        }
    }

    /// What it is as the answer to a question about work that takes the words of some statements; nil where it is something else.
    fileprivate func answer(takingWordsOf intents: Set<Intent>, about works: WorkReference) -> Answer? {
        if case .answer(let answer) = self { return answer }
        guard codes.isEmpty || codes == works.codes else { return nil }
        switch self {
        case .unclear(let unclear): return .words(unclear.words)
        case .command(let said) where intents.contains(said.intent): return .words(said.words)
        case .command(let said) where said.intent.has(.freeWords) || said.doubt == .perhapsDate:
            // Its words say something else, but their day may be what was asked for.
            var words = said.words
            words.note = nil
            return .words(words)
        case .command, .question, .talk, .answer: return nil
        }
    }
}

extension [Utterance] {
    /// The choice of a number.
    fileprivate func at(_ number: Int) -> Utterance? { indices.contains(number - 1) ? self[number - 1] : nil }
}
