import VietnameseText

extension Clause {
    private static let because: WordPatterns = [
        "vì", "do", "lý do", "lí do", "với lý do", "lý do là", "bởi vì", "vì lý do",
    ]
    /// What makes a wish or an order of what follows unreal: negation, condition, time, what has happened already.
    private static let hedges: WordPatterns = [
        "không", "chưa", "đừng", "chẳng", "ko", "nếu", "khi", "sau khi", "sau đó", "khoan", "xem xét",
        "trường hợp", "sẽ", "có thể", "đã", "được", "vừa", "đang", "mới", "phải", "cần", "thì", "mà", "định",
        "tránh", "hạn chế", "báo cáo rõ", "nêu rõ", "giả sử", "có nên", "khong", "chua", "dung", "neu",
    ]
    private static let denials: WordSet = ["khong", "chua", "ko", "chang"]
    /// What a statement is about when it is about something else: an obstacle, a returned result.
    private static let others: WordPatterns = [
        "vướng", "khó khăn", "vướng mắc", "tắc", "trả lại", "bị vướng", "đang vướng", "trả về", "yêu cầu bổ sung",
    ]

    /// Where the reason begins: the word before it, at or after `start`; nil where none is given.
    func reasonStart(from start: Int) -> Range<Int>? { Self.because.first(in: tokens, from: start) }

    /// The reason as written: what follows "vì", "do", "lý do", else what follows a colon.
    func reason(from start: Int) -> String? {
        if let range = reasonStart(from: start) {
            let isColon = tokens.indices.contains(range.upperBound) && tokens[range.upperBound].isSign(":")
            return source(from: isColon ? range.upperBound + 1 : range.upperBound)
        }
        guard let colon = tokens.indices.first(where: { $0 >= start && tokens[$0].isSign(":") }) else { return nil }
        return source(from: colon + 1)
    }

    /// The date that a wish or an order names, outside its reason.
    func date(from start: Int) -> DateExpression? {
        let end = reasonStart(from: start)?.lowerBound ?? tokens.count
        return DateParser.target(in: Array(tokens[..<end]))
    }

    /// Where what is asked or ordered ends: at the reason, a colon, or the end.
    func orderEnd(from start: Int) -> Int {
        reasonStart(from: start)?.lowerBound
            ?? tokens.indices.first { $0 >= start && tokens[$0].isSign(":") } ?? tokens.count
    }

    /// The reading, to be asked about whether it is more than a remark.
    func perhapsRemark(_ reading: Draft) -> Draft {
        var doubtful = reading
        (doubtful.doubt, doubtful.remark) = (.perhapsRemark, source(from: 0))
        return doubtful
    }

    /// Whether a code stood right after `range`: codes are no tokens of a clause, but they leave a gap.
    func codeStands(after range: Range<Int>) -> Bool {
        guard namesCode, range.upperBound > 0 else { return false }
        guard tokens.indices.contains(range.upperBound) else { return true }
        return tokens[range.upperBound].span.lowerBound - tokens[range.upperBound - 1].span.upperBound > 1
    }

    /// Whether a day to come is named there, and nothing says that it has happened: "thứ 6 đạt 50/60".
    func isToCome(within range: Range<Int>) -> Bool {
        // Most clauses name no day, and are not parsed for one.
        guard tokens[range].contains(where: { Self.dayWords.contains($0) }) else { return false }
        let part = Array(tokens[range])
        guard !part.contains(where: { $0.text.lowercased() == "đã" || ["vua", "qua"].contains($0.folded) }) else {
            return false
        }
        if Self.appointed.first(in: part) != nil { return true }
        return DateParser(part).all().contains { found in
            switch found.expression.day {
            case .relative(let days): days > 0
            case .weekday, .weekdayOn: true
            case .week(let weeks): weeks > 0
            default: false
            }
        }
    }

    /// Words without which no day to come is named.
    private static let dayWords: WordSet = [
        "mai", "mot", "kia", "thu", "t2", "t3", "t4", "t5", "t6", "t7", "cn", "chu", "tuan", "thang", "quy", "nam",
        "le",
        "hen", "sap", "ngay",
    ]

    private static let appointed: WordPatterns = [
        "cuối tháng", "cuối tuần", "hết tháng", "hết tuần", "đầu tháng sau", "tháng sau", "tuần sau", "tuần tới",
        "tháng tới", "quý sau", "hẹn", "cuối quý", "cuối năm", "sau lễ", "ngày kia", "sắp tới",
    ]

    /// Whether only polite words stand before `index`.
    func opens(at index: Int) -> Bool {
        tokens[..<index].allSatisfy { $0.kind == .sign || Lexicon.fillers.contains($0) }
    }

    /// Whether only polite words, the given ones and dates stand in `range`.
    func isPlain(_ range: Range<Int>, with words: Set<String>) -> Bool {
        let others = range.filter { index in
            let token = tokens[index]
            return token.kind == .word && !Lexicon.fillers.contains(token) && !words.contains(token.folded)
        }
        guard let first = others.first else { return true }
        let dates = dates.map(\.range).filter { $0.upperBound > first }
        return others.allSatisfy { index in dates.contains { $0.contains(index) } }
    }

    /// Whether something before `index` takes back what stands there.
    func isHedged(before index: Int) -> Bool {
        let part = tokens[..<index].lastIndex { $0.isSign(",") } ?? 0
        return (0..<index).contains { start in
            guard let range = Self.hedges.match(tokens, at: start), range.upperBound <= index else { return false }
            // "Không kịp đâu, em xin hoãn hạn": what was denied before the comma is another thing.
            return start >= part || !Self.denials.contains(tokens[start])
        }
    }

    /// Whether the clause begins as one about an obstacle or a returned result.
    var isAboutAnotherMatter: Bool {
        guard
            let first = tokens.firstIndex(where: { $0.kind == .word && !Lexicon.fillers.contains($0) })
        else { return false }
        return Self.others.match(tokens, at: first) != nil
    }
}
