import Assignments
import VietnameseText

/// `xin gia hạn #12 đến 15/6 vì mưa bão`, `cho em thêm 3 ngày làm việc #14`; and the decision on it: `đồng ý gia hạn
/// #12`, `cho #12 đến 10/6 thôi`, `không đồng ý gia hạn #12, lý do ...`.
///
/// It must be said plainly: with other words around it, it is asked about; negated, conditional or told of, it is a
/// remark.
struct ExtensionRule: IntentRule {
    private static let wish: WordPatterns = [
        "gia hạn", "lùi hạn", "chuyển tiếp sang", "thêm thời gian", "dời hạn", "giãn tiến độ", "kéo dài thời hạn",
        "lùi thời hạn", "gia hạn thêm", "hoãn hạn", "xin hoãn", "xin hạn", "nới hạn", "giãn hạn", "xin thêm hạn",
    ]
    /// These mean time only where an amount of time follows: "xin thêm ý kiến" does not.
    private static let more: WordPatterns = ["xin thêm", "cho em thêm", "cho thêm", "cho đơn vị thêm", "xin lùi"]
    /// These mean the deadline only where a date or an amount of time follows: "lùi lại phía sau" does not.
    private static let postpone: WordPatterns = [
        "lùi sang", "lùi đến", "lùi tới", "lùi lại", "lùi", "xin lùi sang", "xin lùi đến", "xin lùi lại", "dời sang",
        "dời đến", "xin dời sang", "xin dời đến", "xin lùi tới", "lùi thêm", "xin lùi thêm", "dời lại",
        "cho em xin tới", "cho em xin đến", "cho e xin tới", "cho e xin đến", "xin đến", "xin tới", "cho em đến",
        "cho em tới", "cho e đến", "cho đơn vị đến", "cho quận đến", "xin phép đến", "xin được đến",
    ]
    private static let agreed: WordPatterns = [
        "đồng ý", "duyệt", "chấp thuận", "nhất trí", "cho phép", "cho", "phê duyệt",
    ]
    private static let granted: WordPatterns = ["đồng ý", "duyệt", "chấp thuận", "nhất trí", "cho phép", "phê duyệt"]
    private static let turnedDown: WordPatterns = [
        "không đồng ý", "không duyệt", "không chấp thuận", "không cho", "từ chối", "chưa đồng ý", "ko đồng ý",
        "không gia hạn", "không gia hạn thêm", "ko gia hạn", "không cho gia hạn",
    ]
    private static let takenBack: WordPatterns = ["rút", "thôi", "không xin", "không cần", "hủy", "huỷ", "bỏ"]
    /// Words beside the wish that leave it plain.
    private static let asking: Set<String> = [
        "de", "nghi", "phep", "don", "vi", "quan", "huyen", "xa", "phuong", "ubnd", "mong", "lanh", "dao", "phong",
        "so", "kinh", "dong", "y", "duyet", "chap", "thuan", "nhat", "tri", "phe",
    ]
    private static let time: Set<String> = [
        "den", "toi", "sang", "them", "het", "ngay", "thang", "han", "truoc", "nam", "tuan", "lam", "thoi", "gian",
        "nay", "sau", "ly", "nua", "cuoi", "dau", "quy", "ke", "tu", "cu", "tinh",
    ]

    /// Whether a wish for time begins at `index`, so that the splitter begins a clause there.
    static func begins(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let skip = ["xin", "de"].contains(tokens[index].folded) ? (tokens[index].folded == "de" ? 2 : 1) : 0
        return skip > 0 && wish.match(tokens, at: index + skip) != nil
    }

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, !clause.isAboutAnotherMatter else { return [] }
        if let range = Self.turnedDown.first(in: clause.tokens), clause.opens(at: range.lowerBound) {
            return refusal(range, clause)
        }
        guard let range = range(in: clause) else { return allowance(clause) }
        if let taken = Self.takenBack.first(in: clause.tokens), clause.opens(at: taken.lowerBound),
            taken.upperBound <= range.lowerBound,
            clause.tokens[taken.upperBound..<range.lowerBound].allSatisfy({
                $0.kind == .word && $0.folded != "thi"
                    && (Lexicon.fillers.contains($0)
                        || ["de", "nghi", "ko", "k", "khong", "can", "yeu", "cau", "viec"].contains($0.folded))
            }), !clause.codeStands(after: taken) || taken.upperBound == range.lowerBound
        {
            let reading = Draft(
                .extensionWithdrawn, codes: clause.codes, note: clause.source(from: 0), topic: .deadline)
            return [clause.candidate(reading, score: 96, at: range, "extension withdrawn")]
        }
        let isAgreed = isAgreement(before: range, clause)
        guard !clause.isHedged(before: range.lowerBound) else {
            let reading = Draft(.note, codes: clause.codes, note: clause.source(from: 0))
            return [clause.candidate(reading, score: 80, at: range, "told of an extension")]
        }
        var reading = Draft(
            isAgreed ? .extensionDecision : .extensionRequest, codes: clause.codes,
            note: clause.reason(from: range.upperBound), date: clause.date(from: range.upperBound),
            topic: isAgreed ? .deadline : nil)
        let isTold =
            !isAgreed && Self.granted.first(in: Array(clause.tokens[..<range.lowerBound])) != nil
            && !clause.tokens[..<range.lowerBound].contains { ["xin", "nghi", "mong", "kinh"].contains($0.folded) }
        // Two works with two dates are two wishes.
        let isSeveral = clause.codes.count > 1 && clause.dates.count > 1
        if isTold || isSeveral || !isPlain(range, clause) { reading = clause.perhapsRemark(reading) }
        return [clause.candidate(reading, score: 96, at: range, "extension")]
    }

    private func range(in clause: Clause) -> Range<Int>? {
        if let range = Self.wish.first(in: clause.tokens) { return range }
        if clause.namesCode, let range = Self.postpone.first(in: clause.tokens),
            DateParser.isAmount(clause.tokens, at: range.upperBound)
                || DateParser(Array(clause.tokens[range.upperBound...])).all().first?.range.lowerBound == 0
        {
            return range
        }
        guard let range = Self.more.first(in: clause.tokens), DateParser.isAmount(clause.tokens, at: range.upperBound)
        else { return nil }
        return range
    }

    private func isAgreement(before range: Range<Int>, _ clause: Clause) -> Bool {
        guard let agreed = Self.agreed.first(in: clause.tokens), agreed.upperBound <= range.lowerBound,
            clause.opens(at: agreed.lowerBound)
        else { return false }
        // "Cho gia hạn #12" of a leader; "cho em gia hạn" is asked for.
        guard clause.tokens[agreed.lowerBound].folded == "cho", agreed.count == 1 else { return true }
        return agreed.upperBound == range.lowerBound
    }

    private func isPlain(_ range: Range<Int>, _ clause: Clause) -> Bool {
        clause.isPlain(0..<range.lowerBound, with: Self.asking)
            && clause.isPlain(
                range.upperBound..<clause.orderEnd(from: range.upperBound), with: Self.time.union(Self.asking))
    }

    /// What is turned down is named right after the word, or not at all.
    private func refusal(_ range: Range<Int>, _ clause: Clause) -> [Candidate] {
        let isOfTime =
            Self.wish.first(in: clause.tokens).map { $0.overlaps(range) } == true
            || Self.wish.match(clause.tokens, at: range.upperBound) != nil
            || Self.wish.match(clause.tokens, at: range.upperBound + 1) != nil
        guard isOfTime || (clause.namesCode && saysNoMore(after: range, clause)) else { return [] }
        let reading = Draft(
            .extensionDecision, codes: clause.codes, note: clause.reason(from: range.upperBound),
            topic: isOfTime ? .deadline : nil, isRefusal: true)
        return [clause.candidate(reading, score: 97, at: range, "demand refused")]
    }

    /// "Không đồng ý #14, lý do ..." names no topic; "từ chối nhận #14" is another matter.
    private func saysNoMore(after range: Range<Int>, _ clause: Clause) -> Bool {
        guard clause.tokens.indices.contains(range.upperBound) else { return true }
        return clause.tokens[range.upperBound].kind == .sign
            || clause.reasonStart(from: range.upperBound)?.lowerBound == range.upperBound
    }

    /// `cho #12 đến 10/6 thôi`: nothing but the date stands between.
    private func allowance(_ clause: Clause) -> [Candidate] {
        guard clause.namesCode, let first = clause.tokens.first, first.folded == "cho",
            clause.tokens.dropFirst().first.map({ ["den", "them"].contains($0.folded) }) == true,
            clause.tokens[1].folded == "den" || DateParser.isAmount(clause.tokens, at: 2),
            let date = clause.date(from: 1)
        else { return [] }
        let end = clause.reasonStart(from: 1)?.lowerBound ?? clause.tokens.count
        var reading = Draft(.extensionDecision, codes: clause.codes, date: date, topic: .deadline)
        // "Cho #12 đến 10/6 báo cáo" allows what is to be done then, perhaps no more time.
        let saysMore = clause.tokens[1..<end].contains { ["bao", "nop", "gui", "trinh"].contains($0.folded) }
        if saysMore || !clause.isPlain(1..<end, with: Self.time) { reading = clause.perhapsRemark(reading) }
        return [clause.candidate(reading, score: 92, at: 0..<1, "extension decided")]
    }
}
