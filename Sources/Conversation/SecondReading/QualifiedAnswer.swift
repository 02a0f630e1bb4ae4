import Assignments
import Understanding
import VietnameseText

/// "Đồng ý, trừ #15", "cái đầu nhưng 46 cơ sở": a choice, or a yes, with something beside it that the choice does not do. It is not taken.
struct QualifiedAnswer {
    private let read: Sighted
    private let utterances: [Utterance]
    private let question: Dialogue.Question?
    private let text: String

    /// What was read, what the rules make of the words alone, and the turn before it answered anything.
    init(_ read: Sighted, _ utterances: [Utterance], heard: Turn) {
        (self.read, self.utterances) = (read, utterances)
        (question, text) = (heard.decision.dialogue.question, heard.situation.text)
    }

    /// What takes something back of what was just agreed to.
    private static let hedges: Set<String> = ["tru", "rieng", "nhung", "sua", "doi", "bo"]

    /// Whether the choices that were heard are not all that was said of what they do.
    var isQualified: Bool {
        guard let question, !chosen.isEmpty else { return false }
        let words = Folded.words(text).split(separator: " ").map(String.init)
        let saysYes = read.answers.contains { $0.says("yes") }
        // A bare assent is read by the rules too; of several things at once more than that may leave one out.
        let isBare = utterances.contains { if case .answer(.yes) = $0 { true } else { false } }
        if saysYes, question.isReadBackOfSeveral, words.count > (isBare ? Self.bareYes : Self.shortYes) { return true }
        return words.contains(where: Self.hedges.contains) || saysYes && namesAnother || repeatsWithAnother
    }

    /// How many words a yes to several things at once has at most: as the rules know it, and as only the other reader does.
    private static let (bareYes, shortYes) = (4, 2)

    /// All that the choices would do that were heard; yes is the first.
    private var chosen: [Utterance] {
        guard let question else { return [] }
        return read.answers.flatMap { answer -> [Utterance] in
            if answer.says("yes") { return question.choices.isEmpty ? [] : question.utterances(ofChoice: 0) }
            return Self.numbers(answer).filter { question.choices.indices.contains($0 - 1) }.flatMap {
                question.utterances(ofChoice: $0 - 1)
            }
        }
    }

    /// The numbers of the choices of an answer.
    private static func numbers(_ answer: Meaning) -> [Int] {
        guard case .list(let list)? = answer.slots["choice"] else { return answer.number("choice").map { [$0] } ?? [] }
        return list.compactMap(\.wholeNumber)
    }

    /// Whether a work is named by its code: "để sau, trả lại việc 15".
    var namesWork: Bool { !named.isEmpty }

    /// Whether a work is named by its code that the choice is not about.
    private var namesAnother: Bool { namesWork && !Set(named).isSubset(of: chosen.flatMap(\.codes)) }

    /// The codes of works that stand in the message.
    private var named: [Int] {
        let tokens = Tokenizer.tokens(of: NormalizedText(text))
        return tokens.indices.flatMap { index -> [Int] in
            let isAfterWord = index > 0 && ["viec", "nhiem", "vu"].contains(tokens[index - 1].folded)
            return tokens[index].codes + (isAfterWord ? [tokens[index].integer].compactMap(\.self) : [])
        }
    }

    /// Whether something else is said of the same works by the same kind of word: another figure, another day.
    private var repeatsWithAnother: Bool {
        let others =
            read.meanings.filter { $0.name != "answer" }.compactMap(read.map.utterance)
            + utterances.filter { $0.statement != nil }
        return others.contains { other in
            chosen.contains { $0 != other && $0.intent == other.intent && !Set($0.codes).isDisjoint(with: other.codes) }
        }
    }
}

extension Dialogue.Question {
    /// Whether its first choice does several things, or gives work to several.
    fileprivate var isReadBackOfSeveral: Bool {
        utterances(ofChoice: 0).count > 1 || choices.first.map { $0.codes.count > 1 } == true
    }
}
