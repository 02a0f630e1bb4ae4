import Assignments
import Foundation
import VietnameseText

/// What a message means as an answer to what the bot has said before.
extension Decider {
    /// Takes a number as a choice, words as what was asked for, a bare assent as the answer to a request, "gửi tiếp" as
    /// the wish for the rest. A clear new intent wins over a pending question.
    mutating func answering(_ readings: [Reading]) -> [Reading] {
        guard let first = readings.first else { return readings }
        if let answered = answerToQuestion(readings, first) { return answered }
        // The numbers of a digest go on being understood after the first of them.
        if readings.count == 1, first.intent == .show, first.isBare, let number = first.codes.first,
            let menu = decision.dialogue.menu, menu.choices.indices.contains(number - 1)
        {
            return [menu.choices[number - 1]]
        }
        if readings.count == 1, asksForMore(first) { return continuing() }
        if readings.count == 1, let request = meantRequest, first.intent == .acknowledge, first.isBare {
            return answer(to: request, first)
        }
        if readings.contains(where: { $0.intent != .unknown && !$0.isBare }) {
            decision.dialogue.question = nil
            // "Đồng ý" counts right after what it answers, not after another matter.
            decision.dialogue.requests.removeAll { $0.intent != .acknowledge }
        }
        return readings
    }

    /// What a bare assent answers: in a reply what was asked about the work that it speaks of, else the only thing asked.
    private var meantRequest: Dialogue.Request? {
        guard let code = situation.repliedCode else { return decision.dialogue.onlyRequest }
        return decision.dialogue.requests.first { $0.code == code }
    }

    // MARK: Questions

    /// The readings that answer the open question; nil where there is none or the message is something else.
    private mutating func answerToQuestion(_ readings: [Reading], _ first: Reading) -> [Reading]? {
        guard let question = decision.dialogue.question else { return nil }
        guard readings.count == 1 else {
            // A list of steps may hold words that are orders alone: "1. Lập danh sách; 2. Tổng hợp".
            guard let awaited = question.awaits, let completed = readings.compactMap({ filling(awaited, $0) }).first
            else { return nil }
            decision.dialogue.question = nil
            return [completed]
        }
        if first.intent == .show, first.isBare, let number = first.codes.first,
            question.choices.indices.contains(number - 1)
        {
            let choice = question.choices[number - 1]
            return isRefusalOfQuestion(choice) ? drop() : close(with: choice)
        }
        if isRefusalOfQuestion(first) { return drop() }
        guard let awaited = question.awaits, let completed = completing(awaited, with: first) ?? filling(awaited, first)
        else { return nil }
        return close(with: completed)
    }

    private mutating func close(with reading: Reading) -> [Reading] {
        decision.replaces = decision.dialogue.question?.replaces ?? []
        decision.dialogue.question = nil
        return [reading]
    }

    private mutating func drop() -> [Reading] {
        decision.dialogue.question = nil
        decision.answers.append(Phrase(.dropped))
        return []
    }

    /// A reading completed by an answer: its date, its amount or its reason; nil where the answer is something else.
    private func completing(_ awaited: Reading, with answer: Reading) -> Reading? {
        var completed = awaited
        guard answer.codes.isEmpty || answer.codes == awaited.codes || answer.isBare else { return nil }
        switch awaited.intent {
        case .extensionRequest where awaited.date == nil, .extensionDecision where awaited.date == nil:
            guard let date = plainDate(answer) else { return nil }
            completed.date = date
        case .absence where awaited.date == nil, .standIn where awaited.date == nil,
            .delegation where awaited.date == nil && awaited.successor != nil:
            guard let date = plainDate(answer) else { return nil }
            completed.date = date
        case .remindMe where awaited.date == nil, .roundOpen where awaited.date == nil:
            guard let date = plainDate(answer) else { return nil }
            completed.date = date
        case .assign: return nil
        case .delegation:
            guard let note = answer.note, answer.intent == .unknown else { return nil }
            completed.successor = note
        case .targetChange where awaited.amount == nil:
            guard answer.isBare, let amount = answer.codes.first else { return nil }
            completed.amount = amount
        default:
            // What was asked for in one's own words may sound like a report; a reason may not.
            let intents: [Intent] =
                awaited.intent == .blocker ? [.unknown, .note, .blocker, .promise] : [.unknown, .note]
            guard let note = answer.note, intents.contains(answer.intent), !asksBack else { return nil }
            completed.note = note
        }
        return completed
    }

    /// New work completed by an answer, whatever its words sound like, as long as it is no order or question itself.
    private func filling(_ awaited: Reading, _ answer: Reading) -> Reading? {
        guard awaited.intent == .assign, let field = awaited.awaited, var order = awaited.order,
            !situation.text.contains("#"), !situation.text.isEmpty
        else { return nil }
        switch answer.intent {
        case .unknown, .note, .promise, .progress, .submit, .step, .blocker: break
        // The numbers of a list of steps look like codes.
        case .show where field == .process: break
        default: return nil
        }
        guard field != .deadline || answer.date != nil, !asksBack else { return nil }
        order.fill(field, with: situation.text, date: answer.date)
        var completed = awaited
        (completed.order, completed.awaited) = (order, nil)
        return completed
    }

    /// The day of an answer that says a day and no more, perhaps with the reason: "đến 15/6 vì mưa"; a report of today or a
    /// question about tomorrow is another message.
    private func plainDate(_ answer: Reading) -> DateExpression? {
        guard let date = answer.date, !asksBack,
            [.unknown, .note, .promise].contains(answer.intent)
                || (answer.intent == .progress && answer.doubt == .perhapsDate)
        else { return nil }
        let all = Tokenizer.tokens(of: NormalizedText(situation.text))
        let tokens = Array(all.prefix { !["vi", "do", "ly"].contains($0.folded) })
        let dates = DateParser(tokens).all().map(\.range)
        let isPlain = tokens.indices.allSatisfy { index in
            tokens[index].kind != .word || Lexicon.fillers.contains(tokens[index])
                || Self.besideDate.contains(tokens[index]) || dates.contains { $0.contains(index) }
        }
        return isPlain ? date : nil
    }

    private static let besideDate: WordSet = [
        "den", "het", "tu", "nghi", "toi", "ngay", "lay", "xin", "trong", "thoi", "sang", "chieu", "lui", "han",
        "thang",
        "tuan", "nam", "gia", "them", "truoc", "chac", "khoang", "nhan", "vang", "lam", "nua", "nay", "sau", "dau",
        "cuoi",
        "tap", "cong", "tac", "phep", "quay", "lai", "tro",
    ]

    /// Whether the sender asks back instead of answering: "lý do gì?", "thế nào là trách nhiệm".
    private var asksBack: Bool {
        if situation.text.hasSuffix("?") { return true }
        let tokens = Tokenizer.tokens(of: NormalizedText(situation.text)).filter { $0.kind == .word }
        let last = tokens.last { !Lexicon.closing.contains($0.folded) }
        let asks = last.map { ["gì", "nào", "sao", "vậy", "gi", "nao"].contains($0.text.lowercased()) } ?? false
        return asks || Lexicon.questionWords.first(in: tokens)?.lowerBound == 0
    }

    private func isRefusalOfQuestion(_ reading: Reading) -> Bool {
        guard reading.intent == .unknown, let note = reading.note else { return false }
        let words = Folded.words(note)
        if ["thoi", "bo qua", "huy", "khong", "cancel"].contains(words) { return true }
        // "Thôi không hủy nữa", "khoan đã, để tôi xem lại".
        return words.hasPrefix("thoi ") || words.hasPrefix("khoan") || words.hasSuffix(" nua")
            || words.hasPrefix("de toi xem") || words.hasPrefix("de xem") || isPutOff(words)
    }

    /// "Đừng hủy", "chờ chút", "không, để mai": not now, or not at all.
    private func isPutOff(_ words: String) -> Bool {
        let starts = [
            "dung ", "cho chut", "cho ti", "cho xiu", "cho da", "doi chut", "doi ti", "doi da", "de mai", "de sau",
            "de toi",
            "de em", "tu tu", "khong can nua", "hay khoan",
        ]
        return starts.contains { words.hasPrefix($0) }
            || situation.text.lowercased().hasPrefix("không,") || situation.text.lowercased().hasPrefix("ko,")
    }

    // MARK: Requests

    /// What a bare assent to a request means.
    private mutating func answer(to request: Dialogue.Request, _ assent: Reading) -> [Reading] {
        let isDecision = [.confirm, .extensionDecision, .targetDecision, .submit].contains(request.intent)
        guard !isDecision || assent.doubt != .weakAssent else {
            decision.outcomes.append(Decision.Outcome(reading: assent))
            let code = Phrase.Value.text("#\(request.code)")
            ask(Phrase(request.intent == .confirm ? .askConfirm : .askWeakAssent, ["code": code]))
            return []
        }
        decision.dialogue.close(code: request.code)
        let topic: Demand.Topic? =
            request.intent == .targetDecision ? .target : request.intent == .extensionDecision ? .deadline : nil
        return [Reading(request.intent, codes: [request.code], topic: topic, isBare: topic != nil)]
    }
}
