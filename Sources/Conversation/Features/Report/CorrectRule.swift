import Assignments
import VietnameseText

/// `em nhầm, #12 là 40`, `sửa #12: 40/60`, `em bấm nhầm, chưa xong đâu`, `rút báo cáo vừa rồi`.
struct CorrectRule: IntentRule {
    private static let mistaken: WordPatterns = [
        "nhầm", "em nhầm", "bấm nhầm", "gõ nhầm", "báo nhầm", "ghi nhầm", "đính chính", "nhắn nhầm", "báo cáo nhầm",
    ]
    private static let takeBack: WordPatterns = [
        "rút báo cáo", "rút lại báo cáo", "xin rút báo cáo", "xin rút lại báo cáo",
    ]
    private static let undone: WordPatterns = ["chưa xong", "chưa hoàn thành", "chưa làm", "chưa có gì", "bỏ báo cáo"]
    private static let mend: WordPatterns = [
        "sửa", "sửa lại", "xin sửa", "sửa số", "sửa thành", "sửa số liệu", "sửa lại số liệu", "chỉnh lại",
        "xin sửa số liệu", "chỉnh số liệu", "chỉnh lại số liệu",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion else { return [] }
        if let range = Self.takeBack.first(in: clause.tokens), clause.opens(at: range.lowerBound) {
            let reading = Draft(.correct, codes: clause.codes, note: clause.source(from: 0))
            return [clause.candidate(reading, score: 96, at: range, "report taken back")]
        }
        // "Người dân kê khai nhầm" is somebody else's mistake.
        if let range = Self.mistaken.first(in: clause.tokens), clause.opens(at: range.lowerBound) {
            return [correction(range, clause)]
        }
        guard let range = Self.mend.first(in: clause.tokens), clause.opens(at: range.lowerBound),
            hasFigure(clause), mendsFigure(range, clause)
        else { return [] }
        return [correction(range, clause)]
    }

    /// "Sửa #12: 40/60", "sửa lại 40", not "sửa xong 45 cơ sở".
    private func mendsFigure(_ range: Range<Int>, _ clause: Clause) -> Bool {
        guard clause.tokens.indices.contains(range.upperBound) else { return true }
        let next = clause.tokens[range.upperBound]
        return next.isSign(":") || next.number != nil || clause.codeStands(after: range)
            || ["lai", "thanh", "la", "so"].contains(next.folded)
    }

    private func correction(_ range: Range<Int>, _ clause: Clause) -> Candidate {
        var reading = Draft(.correct, codes: clause.codes, note: clause.source(from: 0))
        let figures = clause.figures.filter { $0.report.delta == nil }
        if figures.count == 1, figures[0].doubt == nil || figures[0].doubt == .perhapsDate {
            reading.report = figures[0].report
        } else if !figures.isEmpty || Self.undone.first(in: clause.tokens) == nil {
            // Which figure is the right one is not said.
            reading.doubt = .notState
        }
        return clause.candidate(reading, score: 96, at: range, "correction")
    }

    private func hasFigure(_ clause: Clause) -> Bool { !clause.figures.isEmpty }
}
