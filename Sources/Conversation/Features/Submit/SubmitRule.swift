import VietnameseText

/// `#14 xong, kết quả: ...`, `đã hoàn thành nhiệm vụ 14`, `#14 ht`.
struct SubmitRule: IntentRule {
    private static let done: WordPatterns = [
        "xong", "đã xong", "làm xong", "đã làm xong", "hoàn thành", "đã hoàn thành", "hoàn tất", "đã hoàn tất", "ht",
        "htt", "xog", "xg", "done",
        "xong rồi", "xong hết", "đã hoàn thành xong", "hoàn thành xong", "kết thúc", "xong toàn bộ",
        "hoàn thành toàn bộ",
    ]
    private static let result: WordPatterns = ["kết quả", "kq", "sản phẩm", "sp", "gửi kèm", "kèm", "đính kèm", "có"]
    private static let handing: WordPatterns = [
        "gửi", "nộp", "báo cáo", "em gửi", "bc", "xin gửi", "gửi lại", "xin nộp",
    ]
    private static let whenDone: WordPatterns = [
        "em báo", "là em báo", "em sẽ", "là em", "e báo", "là e", "em gửi", "e gửi", "em nộp", "e nộp", "là báo",
        "là gửi", "rồi em báo", "rồi báo", "mới báo", "mới gửi", "mình báo",
    ]
    private static let resultLabel: WordPatterns = ["kết quả", "kq"]
    private static let holdsBack: WordPatterns = [
        "chưa", "không", "còn", "thiếu", "trừ", "nhưng", "thì", "chờ", "đợi", "mà",
    ]
    private static let whole: WordPatterns = [
        "nhiệm vụ", "việc", "công việc", "nv", "hết", "toàn bộ", "rồi", "tất cả", "100%", "xong", "được giao", "này",
        "việc này", "hết rồi",
    ]
    private static let time: WordPatterns = [
        "hôm nay", "hôm qua", "sáng nay", "chiều nay", "trưa nay", "tối qua", "đúng hạn", "trước hạn",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        let tokens = clause.tokens
        if let range = resultFirst(clause) { return range }
        guard let range = Self.done.first(in: tokens), !clause.isQuestion else { return [] }
        // "Xong em báo", "xong là em gửi": when it is done.
        if clause.isUnreal(at: range.lowerBound) || Self.whenDone.match(clause.tokens, at: range.upperBound) != nil {
            return []
        }
        if isShort(tokens[range.lowerBound]), !abbreviationFits(range, clause) { return [] }
        if let next = after(range, in: clause),
            next.number != nil || NumberWords.read(tokens[...], at: index(next, tokens)) != nil
        {
            // "xong 70%", "xong 45/60", "xong một nửa" report progress, "xong 5 cơ sở" too.
            return []
        }
        let note = resultText(range, clause)
        var reading = Draft(.submit, codes: clause.codes, note: note)
        if note == nil, !clause.isOnly(range) || saysThen(range, clause) { reading.doubt = .perhapsPart }
        if Self.holdsBack.first(in: clause.tokens, from: range.upperBound) != nil { reading.doubt = .perhapsPart }
        if note != nil, !namesResult(range, clause), saysOther(range, clause) { reading.doubt = .perhapsPart }
        // "14/14 phường xong hết" tells how far the count has come.
        let isCount = note == nil && clause.figures.contains { $0.doubt == nil }
        let score = isCount ? 50 : clause.namesCode ? 85 : clause.codes.isEmpty ? 70 : 60
        return [clause.candidate(reading, score: score, at: range, "submit")]
    }

    /// Whether words say that something is left.
    static func isHeldBack(by tokens: [Token]) -> Bool { holdsBack.first(in: tokens) != nil }

    /// Whether the result is called one, or follows a colon.
    private func namesResult(_ range: Range<Int>, _ clause: Clause) -> Bool {
        Self.result.first(in: clause.tokens, from: range.upperBound) != nil
            || clause.tokens[range.upperBound...].contains { $0.isSign(":") }
    }

    /// "Phường Mai Động đã xong, ...", "xong, trước 30/5", "xong, chiều em nộp": a part, a deadline, a promise.
    private func saysOther(_ range: Range<Int>, _ clause: Clause) -> Bool {
        if !clause.isPlain(0..<range.lowerBound, with: ["nhiem", "vu", "viec", "cong", "da", "toan", "bo", "nay"]) {
            return true
        }
        let rest = range.upperBound..<clause.tokens.count
        return clause.isToCome(within: rest) || Self.later.first(in: clause.tokens, from: range.upperBound) != nil
    }

    private static let later: WordPatterns = [
        "trước", "em nộp", "em gửi", "sẽ", "chiều em", "mai em", "tối em", "sáng em", "đang", "lát",
    ]

    /// `#14 kết quả: biên bản ...`: the result itself says that the work is done.
    private func resultFirst(_ clause: Clause) -> [Candidate]? {
        let start = Self.handing.first(in: clause.tokens).flatMap {
            clause.opens(at: $0.lowerBound) ? $0.upperBound : nil
        }
        guard let range = Self.resultLabel.match(clause.tokens, at: start ?? 0),
            clause.tokens.indices.contains(range.upperBound), clause.tokens[range.upperBound].isSign(":"),
            !clause.codes.isEmpty, Self.holdsBack.first(in: clause.tokens) == nil,
            let note = text(after: range.upperBound, clause)
        else { return nil }
        return [clause.candidate(Draft(.submit, codes: clause.codes, note: note), score: 75, at: range, "submit")]
    }

    /// "xong thì em báo": a condition, not a report.
    private func saysThen(_ range: Range<Int>, _ clause: Clause) -> Bool {
        clause.tokens.indices.contains(range.upperBound) && clause.tokens[range.upperBound].folded == "thi"
    }

    /// "ht" alone after a code or before a result; elsewhere it may be "hiện tại", "hệ thống", "hỗ trợ".
    private func abbreviationFits(_ range: Range<Int>, _ clause: Clause) -> Bool {
        clause.isOnly(range) ? !clause.codes.isEmpty : resultText(range, clause) != nil && range.lowerBound == 0
    }

    private func isShort(_ token: Token) -> Bool { ["ht", "htt", "xg"].contains(token.folded) }

    /// What was handed in: the text after "kết quả:", after a colon, or after a comma; nil where none is said.
    private func resultText(_ range: Range<Int>, _ clause: Clause) -> String? {
        let tokens = clause.tokens
        var position = range.upperBound
        while position < tokens.count {
            if let whole = Self.whole.match(tokens, at: position) ?? Self.time.match(tokens, at: position) {
                position = whole.upperBound
            } else if Lexicon.fillers.contains(tokens[position]), tokens[position].kind == .word {
                position += 1
            } else {
                break
            }
        }
        guard position < tokens.count else { return nil }
        let isMarked = [",", ":", "-", "–", "(", "."].contains(tokens[position].text)
        if isMarked { position += 1 }
        if let label = Self.result.match(tokens, at: position) {
            position = label.upperBound
            if position < tokens.count, tokens[position].isSign(":") { position += 1 }
            if position < tokens.count, tokens[position].folded == "la" { position += 1 }
        } else if !isMarked {
            return nil
        }
        return text(after: position - 1, clause)
    }

    private func text(after index: Int, _ clause: Clause) -> String? {
        clause.source(from: index + 1)
    }

    private func after(_ range: Range<Int>, in clause: Clause) -> Token? {
        clause.tokens[range.upperBound...].first {
            $0.kind != .sign && !["duoc", "dat", "khoang", "roi", "hon"].contains($0.folded)
        }.flatMap { token in
            // A number after a comma belongs to the result ("xong, 14 biên bản"), not to "xong".
            clause.tokens[range.upperBound...].prefix { $0.span.lowerBound < token.span.lowerBound }
                .contains { [",", ":", "."].contains($0.text) } ? nil : token
        }
    }

    private func index(_ token: Token, _ tokens: [Token]) -> Int {
        tokens.firstIndex { $0.span == token.span } ?? 0
    }
}
