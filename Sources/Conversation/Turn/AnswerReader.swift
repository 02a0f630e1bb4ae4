import Assignments
import Foundation
import VietnameseText

/// What a message means as an answer to what the bot has said before.
enum AnswerReader {
    /// Takes a number as a choice, words as what was asked for, a bare assent as the answer to a request, "gửi tiếp" as
    /// the wish for the rest. A clear new intent wins over a pending question.
    static func answering(_ readings: [Reading], in turn: inout Turn) -> [Reading] {
        guard let first = readings.first else { return readings }
        if let answered = answerToQuestion(readings, first, in: &turn) { return answered }
        // The numbers of a digest go on being understood after the first of them.
        if readings.count == 1, first.intent == .show, first.isBare, let number = first.codes.first,
            let menu = turn.decision.dialogue.menu, menu.choices.indices.contains(number - 1)
        {
            return [menu.choices[number - 1]]
        }
        if readings.count == 1, asksForMore(first) { return continuing(in: &turn) }
        if readings.count == 1, let request = meantRequest(in: turn), first.intent == .acknowledge, first.isBare {
            return answer(to: request, first, in: &turn)
        }
        if readings.contains(where: { $0.intent != .unknown && !$0.isBare }) {
            turn.decision.dialogue.question = nil
            // "Đồng ý" counts right after what it answers, not after another matter.
            turn.decision.dialogue.requests.removeAll { !$0.intent.has(.waitsLong) }
        }
        return readings
    }

    /// What a bare assent answers: in a reply what was asked about the work that it speaks of, else the only thing asked.
    static func meantRequest(in turn: Turn) -> Dialogue.Request? {
        guard let code = turn.situation.repliedCode else { return turn.decision.dialogue.onlyRequest }
        return turn.decision.dialogue.requests.first { $0.code == code }
    }

    /// The readings that answer the open question; nil where there is none or the message is something else.
    static func answerToQuestion(_ readings: [Reading], _ first: Reading, in turn: inout Turn) -> [Reading]? {
        guard let question = turn.decision.dialogue.question else { return nil }
        guard readings.count == 1 else {
            // A list of steps may hold words that are orders alone: "1. Lập danh sách; 2. Tổng hợp".
            guard let awaited = question.awaits,
                let completed = readings.compactMap({ filling(awaited, $0, in: turn) }).first
            else { return nil }
            turn.decision.dialogue.question = nil
            return [completed]
        }
        if first.intent == .show, first.isBare, let number = first.codes.first,
            question.choices.indices.contains(number - 1)
        {
            let choice = question.choices[number - 1]
            return isRefusalOfQuestion(choice, in: turn) ? drop(in: &turn) : close(with: choice, in: &turn)
        }
        if isRefusalOfQuestion(first, in: turn) { return drop(in: &turn) }
        guard let awaited = question.awaits,
            let completed = completing(awaited, with: first, in: turn) ?? filling(awaited, first, in: turn)
        else { return nil }
        return close(with: completed, in: &turn)
    }

    static func close(with reading: Reading, in turn: inout Turn) -> [Reading] {
        turn.decision.replaces = turn.decision.dialogue.question?.replaces ?? []
        turn.decision.dialogue.question = nil
        return [reading]
    }

    static func drop(in turn: inout Turn) -> [Reading] {
        turn.decision.dialogue.question = nil
        turn.decision.answers.append(Phrase(.dropped))
        return []
    }

    /// A reading completed by an answer; nil where the answer is something else.
    private static func completing(_ awaited: Reading, with answer: Reading, in turn: Turn) -> Reading? {
        guard answer.codes.isEmpty || answer.codes == awaited.codes || answer.isBare else { return nil }
        return AllFeatures.feature(of: awaited.intent).completed(awaited, by: answer, in: turn)
    }

    /// A reading completed by the day that an answer says.
    static func withDate(_ awaited: Reading, _ answer: Reading, in turn: Turn) -> Reading? {
        guard let date = plainDate(answer, in: turn) else { return nil }
        var completed = awaited
        completed.date = date
        return completed
    }

    /// A reading completed by the sender's own words, such as a reason, which sound like a remark or like one of `others`.
    static func withWords(
        _ awaited: Reading, _ answer: Reading, alsoOf others: Set<Intent> = [], in turn: Turn
    ) -> Reading? {
        guard let note = answer.note, others.union([.unknown, .note]).contains(answer.intent), !asksBack(in: turn)
        else { return nil }
        var completed = awaited
        completed.note = note
        return completed
    }

    /// New work completed by an answer, whatever its words sound like, as long as it is no order or question itself.
    static func filling(_ awaited: Reading, _ answer: Reading, in turn: Turn) -> Reading? {
        guard awaited.intent == .assign, let field = awaited.awaited, var order = awaited.order,
            !turn.situation.text.contains("#"), !turn.situation.text.isEmpty
        else { return nil }
        // The numbers of a list of steps look like codes.
        let isListed = answer.intent == .show && field == .process
        let isContent = answer.intent.has(.tellsOfWork) && answer.intent != .correct
        guard isListed || isContent || answer.intent == .unknown else { return nil }
        guard field != .deadline || answer.date != nil, !asksBack(in: turn) else { return nil }
        order.fill(field, with: turn.situation.text, date: answer.date)
        var completed = awaited
        (completed.order, completed.awaited) = (order, nil)
        return completed
    }

    /// The day of an answer that says a day and no more, perhaps with the reason: "đến 15/6 vì mưa"; a report of today or a
    /// question about tomorrow is another message.
    static func plainDate(_ answer: Reading, in turn: Turn) -> DateExpression? {
        guard let date = answer.date, !asksBack(in: turn),
            answer.intent.has(.freeWords)
                || (answer.intent == .progress && answer.doubt == .perhapsDate)
        else { return nil }
        let all = Tokenizer.tokens(of: NormalizedText(turn.situation.text))
        let tokens = Array(all.prefix { !["vi", "do", "ly"].contains($0.folded) })
        let dates = DateParser(tokens).all().map(\.range)
        let isPlain = tokens.indices.allSatisfy { index in
            tokens[index].kind != .word || Lexicon.fillers.contains(tokens[index])
                || Self.besideDate.contains(tokens[index]) || dates.contains { $0.contains(index) }
        }
        return isPlain ? date : nil
    }

    static let besideDate: WordSet = [
        "den", "het", "tu", "nghi", "toi", "ngay", "lay", "xin", "trong", "thoi", "sang", "chieu", "lui", "han",
        "thang",
        "tuan", "nam", "gia", "them", "truoc", "chac", "khoang", "nhan", "vang", "lam", "nua", "nay", "sau", "dau",
        "cuoi",
        "tap", "cong", "tac", "phep", "quay", "lai", "tro",
    ]

    /// Whether the sender asks back instead of answering: "lý do gì?", "thế nào là trách nhiệm".
    static func asksBack(in turn: Turn) -> Bool {
        if turn.situation.text.hasSuffix("?") { return true }
        let tokens = Tokenizer.tokens(of: NormalizedText(turn.situation.text)).filter { $0.kind == .word }
        let last = tokens.last { !Lexicon.closing.contains($0.folded) }
        let asks = last.map { ["gì", "nào", "sao", "vậy", "gi", "nao"].contains($0.text.lowercased()) } ?? false
        return asks || Lexicon.questionWords.first(in: tokens)?.lowerBound == 0
    }

    static func isRefusalOfQuestion(_ reading: Reading, in turn: Turn) -> Bool {
        guard reading.intent == .unknown, let note = reading.note else { return false }
        let words = Folded.words(note)
        if ["thoi", "bo qua", "huy", "khong", "cancel"].contains(words) { return true }
        // "Thôi không hủy nữa", "khoan đã, để tôi xem lại".
        return words.hasPrefix("thoi ") || words.hasPrefix("khoan") || words.hasSuffix(" nua")
            || words.hasPrefix("de toi xem") || words.hasPrefix("de xem") || isPutOff(words, in: turn)
    }

    /// "Đừng hủy", "chờ chút", "không, để mai": not now, or not at all.
    static func isPutOff(_ words: String, in turn: Turn) -> Bool {
        let starts = [
            "dung ", "cho chut", "cho ti", "cho xiu", "cho da", "doi chut", "doi ti", "doi da", "de mai", "de sau",
            "de toi",
            "de em", "tu tu", "khong can nua", "hay khoan",
        ]
        return starts.contains { words.hasPrefix($0) }
            || turn.situation.text.lowercased().hasPrefix("không,") || turn.situation.text.lowercased().hasPrefix("ko,")
    }

    /// What a bare assent to a request means.
    static func answer(to request: Dialogue.Request, _ assent: Reading, in turn: inout Turn) -> [Reading] {
        guard !request.intent.has(.needsStrongAssent) || assent.doubt != .weakAssent else {
            turn.decision.outcomes.append(Decision.Outcome(reading: assent))
            let code = Phrase.Value.text("#\(request.code)")
            turn.ask(Phrase(request.intent == .confirm ? .askConfirm : .askWeakAssent, ["code": code]))
            return []
        }
        turn.decision.dialogue.close(code: request.code)
        let topic: Demand.Topic? =
            request.intent == .targetDecision ? .target : request.intent == .extensionDecision ? .deadline : nil
        return [Reading(request.intent, codes: [request.code], topic: topic, isBare: topic != nil)]
    }

    static let wishesForMore: Set<String> = [
        "gui tiep", "gui tiep di", "tiep", "tiep di", "xem tiep", "xem them", "gui them", "more",
    ]

    /// Whether the message is no more than the wish for the rest.
    static func asksForMore(_ reading: Reading) -> Bool {
        guard reading.intent == .unknown, let note = reading.note else { return false }
        let words = Tokenizer.tokens(of: NormalizedText(note)).filter {
            $0.kind == .word && !Lexicon.fillers.contains($0)
        }
        return Self.wishesForMore.contains(words.map(\.folded).joined(separator: " "))
    }

    /// What is answered to the wish for the rest: the text that was held back, else the next page.
    static func continuing(in turn: inout Turn) -> [Reading] {
        guard let rest = turn.decision.dialogue.rest else {
            turn.answerPrivately(Phrase(.moreNone))
            return []
        }
        if rest.isPageFirst == true, let list = rest.reading {
            turn.decision.dialogue.rest = rest.unasked
            turn.skipped = rest.skipped
            return [list]
        }
        turn.decision.dialogue.rest = nil
        if let text = rest.text {
            turn.decision.continuation = text
            turn.decision.dialogue.rest = rest.reading.map {
                Dialogue.Rest(reading: $0, skipped: rest.skipped, leftAt: turn.situation.now)
            }
            return []
        }
        turn.skipped = rest.skipped
        return rest.reading.map { [$0] } ?? []
    }
}
