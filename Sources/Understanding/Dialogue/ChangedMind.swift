import VietnameseText

extension Answers {
    /// "10/6, à không, 12/6", "anh Hùng, mà thôi để em hỏi đã": what is said last counts.
    func changedMind() -> Understood? {
        let clauses = Clauses.of(message)
        guard clauses.count > 1, message.tokens.count < 40,
            let turn = clauses.dropFirst().reversed().lazy.compactMap(end).first
        else { return nil }
        let rest = words.rest(after: turn)
        guard !rest.isEmpty else { return only(["no": .bool(true)]) }
        let part = Annotator.annotate(rest, sight)
        guard AnswerWords(part).isShort(7) else { return nil }
        if Self.free.contains(expected.kind), !AnswerWords(part).isLater { return nil }
        guard let answer = Answers(part, sight)?.read(), answer.asks.isEmpty else { return nil }
        return answer
    }

    /// Where the words end with which a clause takes back what stands before it.
    private func end(of clause: Clause) -> Int? {
        var start = clause.range.lowerBound
        while start < clause.range.upperBound, Self.hesitation.contains(message.tokens[start]) { start += 1 }
        guard let turn = Self.turns.match(message.tokens, at: start) else { return nil }
        // "Không thêm một ngày nào": what is denied is something else.
        if turn.count == 1, message.tokens[start].folded == "khong", start == clause.range.lowerBound,
            turn.upperBound < clause.range.upperBound, message.tokens[turn.upperBound].kind == .word
        {
            return nil
        }
        // "Ok, thôi": a particle.
        let isAlone = turn.upperBound >= message.tokens.count
        return isAlone && turn.count == 1 && start == clause.range.lowerBound ? nil : turn.upperBound
    }
    private static let hesitation: WordSet = ["a", "ma", "nhung", "u", "um", "o", "ay", "e", "chet", "y"]
    private static let turns: WordPatterns = [
        "không", "thôi", "nhầm", "lộn", "khoan", "không phải", "nhầm rồi", "lộn rồi", "quên", "thôi thì", "thôi lấy",
        "thôi chọn", "thôi cho",
    ]
}
