import Assignments
import VietnameseText

/// What else is put to the chair: another target (`đề nghị giảm chỉ tiêu còn 52 do ...`), with the decision on it, and an
/// objection (`#14 không thuộc thẩm quyền đơn vị em`).
struct DemandRule: IntentRule {
    private static let target: WordPatterns = [
        "giảm chỉ tiêu", "điều chỉnh chỉ tiêu", "tăng chỉ tiêu", "đổi chỉ tiêu", "thay đổi chỉ tiêu",
        "hạ chỉ tiêu", "nâng chỉ tiêu", "điều chỉnh số cơ sở", "điều chỉnh số lượng", "giảm số cơ sở", "giảm số lượng",
        "tăng số cơ sở", "tăng số lượng", "điều chỉnh số phường", "điều chỉnh tổng số",
    ]
    private static let objection: WordPatterns = [
        "không thuộc thẩm quyền", "ngoài thẩm quyền", "không đúng thẩm quyền", "chuyển đơn vị khác",
        "không phải việc của", "không thuộc chức năng", "không thuộc nhiệm vụ", "chuyển cho đơn vị khác",
        "ko thuộc thẩm quyền",
        "không thuộc phạm vi", "không phải của đơn vị", "không phải nhiệm vụ của", "không đúng chức năng",
        "không thuộc trách nhiệm", "không thuộc địa bàn", "không thuộc đơn vị", "không phải của quận",
        "không có thẩm quyền", "ko có thẩm quyền", "không phải thẩm quyền", "thuộc thẩm quyền của sở",
        "không phải chức năng", "không phải của phường", "không phải của bên",
    ]
    private static let agreed: WordPatterns = ["đồng ý", "duyệt", "chấp thuận", "cho phép", "nhất trí"]
    private static let turnedDown: WordPatterns = [
        "không đồng ý", "không duyệt", "không chấp thuận", "từ chối", "ko đồng ý",
    ]
    private static let asking: Set<String> = [
        "de", "nghi", "phep", "don", "vi", "quan", "huyen", "mong", "lanh", "dao",
    ]
    private static let takenBack: WordPatterns = ["rút", "thôi không"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, !clause.isAboutAnotherMatter else { return [] }
        if let range = Self.target.first(in: clause.tokens) { return [aboutTarget(range, clause)] }
        guard let range = Self.objection.first(in: clause.tokens) else { return elsewhere(clause) }
        if clause.governs(Self.takenBack, range.lowerBound, reach: 6) {
            let reading = Draft(
                .extensionWithdrawn, codes: clause.codes, note: clause.source(from: 0), topic: .objection)
            return [clause.candidate(reading, score: 96, at: range, "objection withdrawn")]
        }
        let isTold = clause.isHedged(before: range.lowerBound)
        var reading = Draft(isTold ? .note : .objection, codes: clause.codes, note: clause.source(from: 0))
        // Some houses that are not the unit's are a remark within a report.
        if !clause.figures.isEmpty { return [] }
        let isOfPeople = clause.tokens[..<range.lowerBound].contains {
            ["nha", "ho", "chu", "dan", "nguoi"].contains($0.folded)
        }
        let next = clause.tokens.indices.contains(range.upperBound) ? clause.tokens[range.upperBound] : nil
        let namesPlace = next?.kind == .word && next?.text.first?.isUppercase == true
        if !isTold, isOfPeople || namesPlace {
            reading = clause.perhapsRemark(reading)
        } else if !isTold, !clause.isPlain(0..<range.lowerBound, with: Self.subject) || endsOtherwise(range, clause) {
            reading = clause.perhapsRemark(reading)
        }
        return [clause.candidate(reading, score: 96, at: range, "objection")]
    }

    /// "Đề nghị chuyển #14 sang Phòng Y tế": an objection, or a hand-over to somebody of the same unit? Asked.
    private func elsewhere(_ clause: Clause) -> [Candidate] {
        guard let range = Self.elsewhere.first(in: clause.tokens), clause.codeStands(after: range),
            clause.tokens.indices.contains(range.upperBound),
            ["sang", "cho", "ve", "den"].contains(clause.tokens[range.upperBound].folded)
        else { return [] }
        let reading = Draft(.objection, codes: clause.codes, note: clause.source(from: 0))
        return [clause.candidate(clause.perhapsRemark(reading), score: 88, at: range, "to another unit")]
    }

    private static let elsewhere: WordPatterns = ["đề nghị chuyển", "xin chuyển", "kiến nghị chuyển", "mong chuyển"]

    /// Words before the objection that leave it one about the whole work.
    private static let subject: Set<String> = ["nay", "day", "noi", "dung", "de", "nghi", "cong", "phan", "don", "vi"]
    private static let conditions: WordPatterns = ["thì", "mà", "nếu", "nhưng", "vẫn"]

    /// "Không thuộc thẩm quyền thì báo lại" objects to nothing.
    private func endsOtherwise(_ range: Range<Int>, _ clause: Clause) -> Bool {
        Self.conditions.first(in: clause.tokens, from: range.upperBound) != nil
    }

    private func aboutTarget(_ range: Range<Int>, _ clause: Clause) -> Candidate {
        var reading = Draft(
            .targetChange, codes: clause.codes, note: clause.reason(from: range.upperBound),
            amount: amount(after: range, clause), topic: .target)
        if clause.governs(Self.takenBack, range.lowerBound, reach: 4) {
            reading.intent = .extensionWithdrawn
        } else if opensWith(Self.turnedDown, before: range, clause) {
            (reading.intent, reading.isRefusal) = (.targetDecision, true)
        } else if opensWith(Self.agreed, before: range, clause) {
            reading.intent = .targetDecision
        } else if clause.isHedged(before: range.lowerBound) {
            (reading.intent, reading.note) = (.note, clause.source(from: 0))
        } else if !clause.isPlain(0..<range.lowerBound, with: Self.asking)
            || Self.conditions.first(in: clause.tokens, from: range.upperBound) != nil
        {
            reading = clause.perhapsRemark(reading)
        }
        return clause.candidate(reading, score: 96, at: range, "target")
    }

    /// A decision opens the message: "anh Nam đồng ý giảm chỉ tiêu rồi" tells of one.
    private func opensWith(_ verbs: WordPatterns, before range: Range<Int>, _ clause: Clause) -> Bool {
        guard let verb = verbs.first(in: clause.tokens), verb.upperBound <= range.lowerBound else { return false }
        return clause.opens(at: verb.lowerBound) && clause.governs(verbs, range.lowerBound, reach: 4)
    }

    /// The amount to do: after "còn", "xuống", "lên", "thành", before the reason; nil where it is not said so.
    private func amount(after range: Range<Int>, _ clause: Clause) -> Int? {
        let end = clause.reasonStart(from: range.upperBound)?.lowerBound ?? clause.tokens.count
        for index in range.lowerBound..<end
        where ["con", "xuong", "len", "thanh"].contains(clause.tokens[index].folded) {
            guard index + 1 < end, let amount = clause.tokens[index + 1].integer, amount < 1_000_000_000 else {
                continue
            }
            // 70% and 52/60 are no amounts to do.
            let next = index + 2 < clause.tokens.count ? clause.tokens[index + 2].text : ""
            return ["%", "/", "-"].contains(next) ? nil : amount
        }
        return nil
    }
}
