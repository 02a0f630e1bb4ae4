import VietnameseText

/// `#12 bước 2 xong`, `xong b2 #12`.
struct StepRule: IntentRule {
    private static let done: WordPatterns = ["xong", "đã xong", "hoàn thành", "đã hoàn thành", "làm xong", "ht"]

    private static let ahead: WordPatterns = [
        "đang", "chưa", "chuyển sang", "sang", "tiếp tục", "tiếp", "bắt đầu", "còn", "sẽ", "làm tiếp", "qua",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, let done = Self.done.first(in: clause.tokens),
            !clause.isUnreal(at: done.lowerBound)
        else { return [] }
        let steps = finished(in: clause)
        guard let first = steps.first else { return [] }
        guard steps.count == 1, let number = first.number else {
            // "xong bước 1 và 2": one answer for each is better than one of them lost.
            let reading = Draft(
                .progress, codes: clause.codes, note: clause.source(from: 0), doubt: .severalFigures)
            return [clause.candidate(reading, score: 95, at: first.range, "several steps")]
        }
        var reading = Draft(.step, codes: clause.codes, step: number)
        if !isPlain(first.range, done, clause) { reading = clause.perhapsRemark(reading) }
        return [clause.candidate(reading, score: 95, at: first.range, "step")]
    }

    /// Whether the step and its end are all that is said, up to a comma: "phường báo xong bước 2", "bước 2 xong một nửa",
    /// "thứ 6 xong bước 2" say something else.
    private func isPlain(_ step: Range<Int>, _ done: Range<Int>, _ clause: Clause) -> Bool {
        let last = max(step.upperBound, done.upperBound)
        let end = clause.tokens.indices.first { $0 >= last && [",", ":", "-"].contains(clause.tokens[$0].text) }
        if clause.tokens.indices.contains(last), ["/", "%"].contains(clause.tokens[last].text) { return false }
        let first = min(step.lowerBound, done.lowerBound)
        let start = clause.tokens[..<first].lastIndex { $0.isSign(",") }
        let head = (start ?? 0)..<(end ?? clause.tokens.count)
        return !clause.isToCome(within: head)
            && head.allSatisfy {
                step.contains($0) || done.contains($0) || clause.isPlain($0..<($0 + 1), with: Self.beside)
            }
    }

    private static let beside: Set<String> = [
        "lam", "het", "ok", "hoan", "toan", "duoc", "hom", "nay", "qua", "sang", "chieu", "trua", "vua", "moi", "quy",
        "trinh",
        "khau", "cong", "viec", "don", "vi", "tuan", "ngay", "thang",
    ]

    /// Whether a step is named at `index`.
    static func begins(_ tokens: [Token], at index: Int) -> Bool { step(tokens, at: index) != nil }

    /// Whether tokens say of a step that it is done, so that the splitter may cut between two of them.
    static func isStatement(_ tokens: ArraySlice<Token>) -> Bool {
        // A statement is short; what stands further on is another one.
        let tokens = Array(tokens.prefix(12))
        return done.first(in: tokens) != nil && tokens.indices.contains { begins(tokens, at: $0) }
    }

    private static let notYet: WordPatterns = ["đang", "chưa", "sẽ", "còn"]

    /// The steps of a clause that are not said to be under way or to come; a number that is one of several
    /// ("bước 1 và 2") is nil.
    private func finished(in clause: Clause) -> [(number: Int?, range: Range<Int>)] {
        let tokens = clause.tokens
        return tokens.indices.compactMap { index -> (number: Int?, range: Range<Int>)? in
            guard let step = Self.step(tokens, at: index) else { return nil }
            let isAhead =
                clause.governs(Self.ahead, index, reach: 3)
                || Self.notYet.match(tokens, at: step.range.upperBound) != nil
            if isAhead { return nil }
            let next = step.range.upperBound
            let isList =
                next + 1 < tokens.count && ["va", ",", "-", "den", "&", "+"].contains(tokens[next].folded)
                && tokens[next + 1].integer != nil
            return (isList ? nil : step.number, step.range)
        }
    }

    private static func step(_ tokens: [Token], at index: Int) -> (number: Int, range: Range<Int>)? {
        guard tokens.indices.contains(index) else { return nil }
        let token = tokens[index]
        if token.folded == "buoc", index + 1 < tokens.count, let number = tokens[index + 1].integer {
            return (number, index..<(index + 2))
        }
        let before = index > 0 ? tokens[index - 1].folded : ""
        // "tòa B2" is a building of this campaign, not a step.
        guard token.kind == .word, !["toa", "nha", "cu", "block", "khu", "lo"].contains(before),
            token.folded.hasPrefix("b"), let number = Int(token.folded.dropFirst()), number < 100
        else { return nil }
        return (number, index..<(index + 1))
    }
}
