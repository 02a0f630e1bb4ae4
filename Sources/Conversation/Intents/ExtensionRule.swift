import Assignments
import VietnameseText

/// `xin gia hạn #12 đến 15/6 vì mưa bão`, `cho em thêm 3 ngày làm việc #14`; and the decision on it: `đồng ý gia hạn
/// #12`, `cho #12 đến 10/6 thôi`, `không đồng ý gia hạn #12, lý do ...`.
struct ExtensionRule: IntentRule {
    private static let wish: WordPatterns = [
        "gia hạn", "lùi hạn", "xin lùi", "xin thêm", "chuyển tiếp sang", "thêm thời gian", "dời hạn", "cho em thêm",
        "cho thêm", "giãn tiến độ", "kéo dài thời hạn", "lùi thời hạn", "xin thêm thời gian",
    ]
    private static let agreed: WordPatterns = [
        "đồng ý", "duyệt", "chấp thuận", "nhất trí", "cho phép", "cho", "phê duyệt",
    ]
    private static let turnedDown: WordPatterns = [
        "không đồng ý", "không duyệt", "không chấp thuận", "không cho", "từ chối", "chưa đồng ý", "không gia hạn",
        "ko đồng ý",
    ]
    private static let takenBack: WordPatterns = ["rút", "thôi", "không xin", "không cần", "hủy", "huỷ", "bỏ"]
    /// What has happened, or is only told of others.
    private static let told: WordPatterns = ["đã", "được", "chưa được", "đang chờ", "chờ", "nếu", "khi", "sẽ", "vừa"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion else { return [] }
        if let range = Self.turnedDown.first(in: clause.tokens), clause.opens(at: range.lowerBound) {
            return refusal(range, clause)
        }
        guard let range = Self.wish.first(in: clause.tokens) else { return allowance(clause) }
        if clause.governs(Self.takenBack, range.lowerBound, reach: 4) {
            let reading = Reading(
                .extensionWithdrawn, codes: clause.codes, note: clause.source(from: 0), topic: .deadline)
            return [clause.candidate(reading, score: 96, at: range, "extension withdrawn")]
        }
        if let agreed = Self.agreed.first(in: clause.tokens), agreed.upperBound <= range.lowerBound,
            clause.opens(at: agreed.lowerBound),
            clause.tokens[agreed.lowerBound].folded != "cho" || isFirst(agreed, clause)
        {
            return [decision(range, clause)]
        }
        if clause.governs(Self.told, range.lowerBound, reach: 2) {
            let reading = Reading(.note, codes: clause.codes, note: clause.source(from: 0))
            return [clause.candidate(reading, score: 80, at: range, "told of an extension")]
        }
        let reading = Reading(
            .extensionRequest, codes: clause.codes, note: clause.reason(from: range.upperBound),
            date: DatePhrase.target(in: clause.tokens))
        return [clause.candidate(reading, score: 96, at: range, "extension")]
    }

    private func refusal(_ range: Range<Int>, _ clause: Clause) -> [Candidate] {
        let rest = clause.tokens[range.lowerBound...].map(\.folded)
        let topic: Bool? = rest.contains("han") ? true : rest.contains("tieu") ? false : nil
        guard topic != false, topic == true || (clause.namesCode && saysNoMore(after: range, clause)) else { return [] }
        let reading = Reading(
            .extensionDecision, codes: clause.codes, note: clause.reason(from: range.upperBound),
            topic: topic == true ? .deadline : nil, isRefusal: true)
        return [clause.candidate(reading, score: 97, at: range, "demand refused")]
    }

    /// "Không đồng ý #14, lý do ..." names no topic; "từ chối nhận #14" is another matter.
    private func saysNoMore(after range: Range<Int>, _ clause: Clause) -> Bool {
        guard clause.tokens.indices.contains(range.upperBound) else { return true }
        return clause.tokens[range.upperBound].kind == .sign
            || clause.reasonStart(from: range.upperBound)?.lowerBound == range.upperBound
    }

    private func decision(_ range: Range<Int>, _ clause: Clause) -> Candidate {
        let reading = Reading(
            .extensionDecision, codes: clause.codes, note: clause.reason(from: range.upperBound),
            date: DatePhrase.target(in: clause.tokens), topic: .deadline)
        return clause.candidate(reading, score: 97, at: range, "extension decided")
    }

    /// `cho #12 đến 10/6 thôi`: nothing but the date stands between.
    private func allowance(_ clause: Clause) -> [Candidate] {
        guard clause.namesCode, let first = clause.tokens.first, first.folded == "cho",
            clause.tokens.dropFirst().first.map({ ["den", "them"].contains($0.folded) }) == true,
            let date = DatePhrase.target(in: clause.tokens)
        else { return [] }
        let reading = Reading(.extensionDecision, codes: clause.codes, date: date, topic: .deadline)
        return [clause.candidate(reading, score: 92, at: 0..<1, "extension decided")]
    }

    /// "Cho gia hạn #12" of a leader; "cho em gia hạn" is asked for.
    private func isFirst(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let next = clause.tokens.dropFirst(range.upperBound).first?.folded ?? ""
        return !["em", "toi", "minh", "chung", "xin", "don", "quan"].contains(next)
    }
}
