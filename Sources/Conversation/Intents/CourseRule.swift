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
                !clause.isUnreal(at: range.lowerBound), endsThere(range, clause)
            else { continue }
            let reason = clause.reason(from: range.upperBound) ?? clause.source(from: range.upperBound)
            let reading = Reading(intent, codes: clause.codes, note: reason)
            return [clause.candidate(reading, score: 92, at: range, "course")]
        }
        return []
    }

    /// The code or a reason follows: "tiếp tục rà soát" and "tạm dừng thi công" say what goes on within the work.
    private func endsThere(_ range: Range<Int>, _ clause: Clause) -> Bool {
        if clause.codeStands(after: range) { return true }
        let end =
            clause.reasonStart(from: range.upperBound)?.lowerBound
            ?? clause.tokens.indices.first { $0 >= range.upperBound && clause.tokens[$0].isSign(":") }
            ?? clause.tokens.count
        return clause.tokens[range.upperBound..<end].allSatisfy {
            $0.kind == .sign || Lexicon.fillers.contains($0.folded)
        }
    }
}
