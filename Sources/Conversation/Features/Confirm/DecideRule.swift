import VietnameseText

/// A leader's decision on a result: `duyệt #12`, `xác nhận hoàn thành 12`, `trả lại #12: thiếu phụ lục`.
struct DecideRule: IntentRule {
    private static let confirm: WordPatterns = [
        "duyệt", "xác nhận", "xác nhận hoàn thành", "nghiệm thu", "đồng ý duyệt", "phê duyệt", "đã duyệt",
    ]
    /// Assent to an idea, not to a result: asked about.
    private static let principle: WordPatterns = [
        "đồng ý chủ trương", "nhất trí chủ trương", "đồng ý về chủ trương", "duyệt chủ trương",
        "nhất trí về chủ trương",
        "thống nhất chủ trương", "đồng ý với chủ trương",
    ]
    private static let sendBack: WordPatterns = ["trả lại", "trả lại bổ sung", "yêu cầu bổ sung", "trả về", "làm lại"]

    private static let told: WordPatterns = ["bảo", "nói", "dặn", "bảo là", "nói là", "chỉ đạo", "yêu cầu", "nhờ"]

    private static let things: WordPatterns = [
        "hồ sơ", "tiền", "giấy tờ", "mặt bằng", "đất", "cho dân", "phiếu", "tài liệu", "thẻ", "xe",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion else { return [] }
        if let range = Self.sendBack.first(in: clause.tokens), opens(range, clause) {
            var start = range.upperBound
            if start < clause.tokens.count,
                clause.tokens[start].isSign(":") || ["vi", "do"].contains(clause.tokens[start].folded)
            {
                start += 1
            }
            var reading = Draft(.return, codes: clause.codes, note: clause.source(from: start))
            // "Trả lại hồ sơ cho dân #14": things are given back, and no result.
            let counts =
                clause.tokens.indices.contains(range.upperBound) && clause.tokens[range.upperBound].number != nil
            if counts || Self.things.match(clause.tokens, at: range.upperBound) != nil {
                reading = clause.perhapsRemark(reading)
            }
            return [clause.candidate(reading, score: 88, at: range, "return")]
        }
        // "#12 chưa đạt, trả lại": sent back, with the reason before it?
        if clause.namesCode, let range = Self.sendBack.first(in: clause.tokens), range.lowerBound > 0,
            clause.tokens[range.lowerBound - 1].isSign(",")
        {
            let reading = clause.perhapsRemark(Draft(.return, codes: clause.codes, note: clause.source(from: 0)))
            return [clause.candidate(reading, score: 88, at: range, "return")]
        }
        // "Anh Nam bảo duyệt #12": somebody else's word; asked about.
        if clause.namesCode, let told = Self.told.first(in: clause.tokens),
            let range = Self.confirm.match(clause.tokens, at: told.upperBound), clause.isOnly(0..<range.upperBound)
        {
            let reading = clause.perhapsRemark(Draft(.confirm, codes: clause.codes))
            return [clause.candidate(reading, score: 88, at: range, "somebody else's word")]
        }
        if let range = Self.principle.first(in: clause.tokens), opens(range, clause) {
            let reading = clause.perhapsRemark(Draft(.confirm, codes: clause.codes))
            return [clause.candidate(reading, score: 90, at: range, "assent to an idea")]
        }
        if let range = Self.confirm.first(in: clause.tokens), opens(range, clause),
            let all = withDone(range, clause), clause.isOnly(0..<all.upperBound)
        {
            // "Xác nhận hoàn thành" holds "hoàn thành", which alone hands in a result.
            let score = all.count > 2 ? 96 : 88
            return [clause.candidate(Draft(.confirm, codes: clause.codes), score: score, at: range, "confirm")]
        }
        return []
    }

    /// "Xác nhận #14 hoàn thành": what is confirmed may follow the code.
    private func withDone(_ range: Range<Int>, _ clause: Clause) -> Range<Int>? {
        guard clause.codeStands(after: range), let done = Self.done.match(clause.tokens, at: range.upperBound) else {
            return range
        }
        return range.lowerBound..<done.upperBound
    }

    private static let done: WordPatterns = ["hoàn thành", "đã hoàn thành", "xong", "đã xong"]

    private func opens(_ range: Range<Int>, _ clause: Clause) -> Bool {
        !clause.isUnreal(at: range.lowerBound)
            && clause.tokens[..<range.lowerBound].allSatisfy {
                $0.kind == .sign || Lexicon.fillers.contains($0)
                    || ["duoc", "ok", "oke", "dong", "y"].contains($0.folded)
            }
    }
}
