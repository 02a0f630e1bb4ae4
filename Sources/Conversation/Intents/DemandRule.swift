import Assignments
import VietnameseText

/// What else is put to the chair: another target (`đề nghị giảm chỉ tiêu còn 52 do ...`), with the decision on it, and an
/// objection (`#14 không thuộc thẩm quyền đơn vị em`).
struct DemandRule: IntentRule {
    private static let target: WordPatterns = [
        "chỉ tiêu còn", "giảm chỉ tiêu", "điều chỉnh chỉ tiêu", "tăng chỉ tiêu", "đổi chỉ tiêu", "thay đổi chỉ tiêu",
        "hạ chỉ tiêu", "nâng chỉ tiêu",
    ]
    private static let objection: WordPatterns = [
        "không thuộc thẩm quyền", "ngoài thẩm quyền", "không đúng thẩm quyền", "chuyển đơn vị khác",
        "không phải việc của", "không thuộc chức năng", "không thuộc nhiệm vụ", "chuyển cho đơn vị khác",
        "ko thuộc thẩm quyền",
        "không thuộc phạm vi",
    ]
    private static let agreed: WordPatterns = ["đồng ý", "duyệt", "chấp thuận", "cho phép", "nhất trí"]
    private static let turnedDown: WordPatterns = [
        "không đồng ý", "không duyệt", "không chấp thuận", "từ chối", "ko đồng ý",
    ]
    private static let takenBack: WordPatterns = ["rút", "thôi không"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion else { return [] }
        if let range = Self.target.first(in: clause.tokens) { return [aboutTarget(range, clause)] }
        guard let range = Self.objection.first(in: clause.tokens) else { return [] }
        if clause.governs(Self.takenBack, range.lowerBound, reach: 6) {
            let reading = Reading(
                .extensionWithdrawn, codes: clause.codes, note: clause.source(from: 0), topic: .objection)
            return [clause.candidate(reading, score: 96, at: range, "objection withdrawn")]
        }
        let reading = Reading(.objection, codes: clause.codes, note: clause.source(from: 0))
        return [clause.candidate(reading, score: 96, at: range, "objection")]
    }

    private func aboutTarget(_ range: Range<Int>, _ clause: Clause) -> Candidate {
        var reading = Reading(
            .targetChange, codes: clause.codes, note: clause.reason(from: range.upperBound),
            amount: amount(after: range, clause), topic: .target)
        if clause.governs(Self.takenBack, range.lowerBound, reach: 4) {
            reading.intent = .extensionWithdrawn
        } else if clause.governs(Self.turnedDown, range.lowerBound, reach: 4) {
            (reading.intent, reading.isRefusal) = (.targetDecision, true)
        } else if clause.governs(Self.agreed, range.lowerBound, reach: 4) {
            reading.intent = .targetDecision
        }
        return clause.candidate(reading, score: 96, at: range, "target")
    }

    /// The amount to do: after "còn", "xuống", "lên", "thành", before the reason; nil where it is not said so.
    private func amount(after range: Range<Int>, _ clause: Clause) -> Int? {
        let end = clause.reasonStart(from: range.upperBound)?.lowerBound ?? clause.tokens.count
        for index in range.lowerBound..<end
        where ["con", "xuong", "len", "thanh", "la"].contains(clause.tokens[index].folded) {
            if index + 1 < end, let amount = clause.tokens[index + 1].integer { return amount }
        }
        return nil
    }
}
