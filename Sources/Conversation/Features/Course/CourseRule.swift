import VietnameseText

/// A leader's word on the whole of an assignment: `tạm dừng #12 ...`, `tiếp tục #12`, `huỷ #12 vì ...`, `mở lại #12 vì ...`.
struct CourseRule: IntentRule {
    private static let verbs: [(Intent, WordPatterns)] = [
        (.pause, ["tạm dừng", "tạm dừng nhiệm vụ", "tạm ngừng", "tạm hoãn"]),
        (.resume, ["tiếp tục", "cho tiếp tục", "tiếp tục thực hiện", "tiếp tục nhiệm vụ"]),
        (.cancel, ["hủy", "huỷ", "hủy nhiệm vụ", "huỷ nhiệm vụ", "hủy bỏ", "huỷ bỏ"]),
        (.reopen, ["mở lại", "mở lại nhiệm vụ"]),
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, clause.namesCode else { return [] }
        for (intent, patterns) in Self.verbs {
            guard let range = patterns.first(in: clause.tokens), clause.opens(at: range.lowerBound),
                !clause.isUnreal(at: range.lowerBound), !clause.isHedged(before: range.lowerBound)
            else { continue }
            let saysNoMore = endsThere(range, clause)
            guard saysNoMore || clause.codeStands(after: range) else { continue }
            var reading = Draft(intent, codes: clause.codes, note: reason(after: range, clause))
            if !saysNoMore { reading = clause.perhapsRemark(reading) }
            return [clause.candidate(reading, score: 92, at: range, "course")]
        }
        return []
    }

    /// Nothing or a reason follows: "tiếp tục rà soát" and "hủy báo cáo #12" are about something within the work.
    private func endsThere(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let purpose = purposeStart(after: range, clause)
        let end = min(clause.orderEnd(from: range.upperBound), purpose ?? clause.tokens.count)
        return clause.tokens[range.upperBound..<end].allSatisfy {
            $0.kind == .sign || (Lexicon.fillers.contains($0) && !["bao", "cao", "nhiem"].contains($0.folded))
        }
    }

    private func purposeStart(after range: Range<Int>, _ clause: Clause) -> Int? {
        Self.purpose.first(in: clause.tokens, from: range.upperBound)?.lowerBound
    }

    private func reason(after range: Range<Int>, _ clause: Clause) -> String? {
        clause.reason(from: range.upperBound)
            ?? purposeStart(after: range, clause).flatMap { clause.source(from: $0) }
    }

    private static let purpose: WordPatterns = [
        "chờ", "để", "tới khi", "đến khi", "cho đến khi", "cho tới khi", "đến lúc", "trong lúc", "trong khi",
    ]
}
