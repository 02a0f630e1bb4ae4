import VietnameseText

/// Greetings, calls for help and thanks, where nothing else is said.
struct TalkRule: IntentRule {
    private static let help: WordPatterns = [
        "trợ giúp", "help", "hướng dẫn", "giúp", "hdsd", "hướng dẫn sử dụng", "làm được gì", "dùng thế nào",
        "cách dùng", "sử dụng thế nào", "cách sử dụng", "dùng như thế nào", "hướng dẫn tôi cách dùng",
        "hướng dẫn em cách dùng", "chỉ cách dùng",
        "hướng dẫn cách dùng", "hướng dẫn tôi", "hướng dẫn em",
    ]
    private static let greeting: WordPatterns = [
        "alo", "hi", "hello", "test", "start", "chào", "xin chào", "chào bot", "hey", "menu",
    ]
    private static let thanks: WordPatterns = [
        "cảm ơn", "cám ơn", "thanks", "thank you", "tks", "thank", "cảm ơn nhiều",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        if clause.codes.isEmpty, clause.tokens.count == 1, clause.tokens[0].isSign("?") {
            return [clause.candidate(Draft(.help), score: 100, at: 0..<1, "help")]
        }
        if let range = Self.thanks.first(in: clause.tokens), clause.opens(at: range.lowerBound), clause.namesCode,
            clause.figures.isEmpty
        {
            return [clause.candidate(Draft(.thanks), score: 50, at: range, "thanks")]
        }
        guard !clause.namesCode else { return [] }
        if let range = Self.help.first(in: clause.tokens), clause.isOnly(range), !clause.isNegated(at: range.lowerBound)
        {
            return [clause.candidate(Draft(.help), score: 90, at: range, "help")]
        }
        if let range = Self.greeting.first(in: clause.tokens), clause.isOnly(range) {
            return [clause.candidate(Draft(.help), score: 80, at: range, "greeting")]
        }
        // "Cảm ơn nhé, số liệu rõ ràng lắm".
        if let range = Self.thanks.first(in: clause.tokens),
            clause.isOnly(range) || clause.content.count <= 4
                || clause.opens(at: range.lowerBound) && clause.content.count <= 8 && !clause.isQuestion
        {
            return [clause.candidate(Draft(.thanks), score: 70, at: range, "thanks")]
        }
        return []
    }
}
