import VietnameseText

/// "10/6, à không, 12/6", "anh Hùng, mà thôi để em hỏi đã": what is said last counts.
struct ChangedMind {
    let reply: Reply

    /// What the words after the turn come to; nil where nothing is taken back.
    func read() -> Understood? {
        let clauses = Clauses.of(reply.message)
        guard clauses.count > 1, reply.message.tokens.count < 40,
            let turn = clauses.dropFirst().reversed().lazy.compactMap(end).first
        else { return nil }
        let rest = reply.words.rest(after: turn)
        guard !rest.isEmpty else { return .answering(["no": .bool(true)]) }
        // "Anh Hùng, mà khỏi, để em tự lo".
        if reply.message.tokens[turn - 1].folded == "khoi"
            || turn > 1 && reply.message.tokens[turn - 2].folded == "khoi"
        {
            return .answering(["no": .bool(true)])
        }
        let part = Annotator.annotate(rest, reply.sight)
        guard AnswerWords(part).isShort(7) else { return nil }
        if reply.isFree, !AnswerWords(part).isLater { return nil }
        guard let answer = Answers(part, reply.sight)?.read(), answer.asks.isEmpty else { return nil }
        return answer
    }

    /// Where the words end with which a clause takes back what stands before it.
    private func end(of clause: Clause) -> Int? {
        var start = clause.range.lowerBound
        while start < clause.range.upperBound, Self.hesitation.contains(reply.message.tokens[start]) { start += 1 }
        guard let turn = Self.turns.match(reply.message.tokens, at: start) else { return nil }
        // "Không thêm một ngày nào": what is denied is something else.
        if turn.count == 1, reply.message.tokens[start].folded == "khong", start == clause.range.lowerBound,
            turn.upperBound < clause.range.upperBound, reply.message.tokens[turn.upperBound].kind == .word
        {
            return nil
        }
        // "Ok, thôi": a particle.
        let isAlone = turn.upperBound >= reply.message.tokens.count
        return isAlone && turn.count == 1 && start == clause.range.lowerBound ? nil : turn.upperBound
    }
    private static let hesitation: WordSet = ["a", "ma", "nhung", "u", "um", "o", "ay", "e", "chet", "y"]
    private static let turns: WordPatterns = [
        "không", "thôi", "nhầm", "lộn", "khoan", "không phải", "nhầm rồi", "lộn rồi", "quên", "thôi thì", "thôi lấy",
        "thôi chọn", "thôi cho", "khỏi", "khỏi cần", "thôi khỏi",
    ]
}
