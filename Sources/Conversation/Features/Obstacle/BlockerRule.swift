import VietnameseText

/// `#12 vướng: chủ nhà không hợp tác`, `khó khăn #12 thiếu phiếu`, `tắc ở khâu định danh`; `hết vướng #12`.
struct BlockerRule: IntentRule {
    private static let obstacle: WordPatterns = [
        "vướng", "vướng mắc", "khó khăn", "khó khăn vướng mắc", "khó khăn là", "tắc", "bị tắc", "đang vướng",
        "bị vướng", "kẹt", "ách tắc",
        "kk", "vướng ở", "đang tắc", "mắc ở", "trở ngại",
    ]
    /// Why somebody comes late, and no obstacle of the work.
    private static let traffic: WordPatterns = ["tắc đường", "kẹt xe", "kẹt đường", "tắc giao thông"]
    private static let wire: WordPatterns = ["dây", "ống", "cáp", "nước", "chữa cháy"]
    private static let over: WordPatterns = [
        "hết vướng", "đã hết vướng", "đã tháo gỡ", "tháo gỡ được", "đã được tháo gỡ", "đã tháo gỡ được", "gỡ được",
        "hết khó khăn", "hết vướng mắc",
        "tháo gỡ xong", "đã tháo gỡ xong", "tháo gỡ xong vướng mắc", "đã gỡ", "gỡ xong",
        "không còn vướng", "không còn vướng mắc", "không còn khó khăn", "giải quyết xong vướng mắc", "hết tắc",
    ]
    private static let help: WordPatterns = [
        "đề nghị", "nhờ", "xin", "cần", "mong", "kiến nghị", "làm sao", "sẽ", "chưa",
    ]

    /// Whether an obstacle begins at `index`, so that the splitter begins a clause there.
    static func begins(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let skip = ["dang", "bi", "hien", "con", "nhung", "gap"].contains(tokens[index].folded) ? index + 1 : index
        return obstacle.match(tokens, at: index) != nil || obstacle.match(tokens, at: skip) != nil
    }

    /// Obstacles that do without the word; anything else that is said goes before them.
    private static let implied: WordPatterns = [
        "thiếu kinh phí", "thiếu người", "thiếu nhân lực", "thiếu cán bộ", "thiếu máy", "thiếu thiết bị", "thiếu phiếu",
        "chưa có kinh phí", "không có kinh phí", "không cho vào", "ko cho vào", "không hợp tác", "ko hợp tác",
        "không phối hợp", "ko phối hợp", "không liên lạc được", "ko liên lạc được", "không liên hệ được",
        "không chịu ký", "không chịu hợp tác", "chống đối", "chưa có hướng dẫn", "chưa có văn bản hướng dẫn",
        "mất điện", "hết kinh phí", "chưa được cấp",
    ]

    private static let lifting: WordPatterns = ["hết", "không còn", "nếu", "sợ", "khi", "trừ"]

    private func implied(_ clause: Clause) -> [Candidate] {
        guard !clause.codes.isEmpty, clause.namesCode, let range = Self.implied.first(in: clause.tokens),
            !clause.governs(Self.lifting, range.lowerBound, reach: 3)
        else { return [] }
        let reading = Draft(.blocker, codes: clause.codes, note: clause.source(from: 0))
        return [clause.candidate(reading, score: 62, at: range, "an obstacle without the word")]
    }

    private static let solved: WordPatterns = [
        "đã giải quyết", "đã được giải quyết", "đã hết", "đã tháo gỡ", "đã xử lý", "đã xong",
    ]
    private static let feared: WordPatterns = ["nếu", "sợ", "khi", "tháo gỡ"]

    func candidates(for clause: Clause) -> [Candidate] {
        if clause.isQuestion { return [] }
        if let range = Self.over.first(in: clause.tokens) {
            if clause.governs(Self.help, range.lowerBound, reach: 6) || isUnreal(range, clause) { return [] }
            var reading = Draft(.blockerClosed, codes: clause.codes, note: clause.source(from: 0))
            if isPart(after: range, clause) { reading = clause.perhapsRemark(reading) }
            return [clause.candidate(reading, score: 97, at: range, "blocker closed")]
        }
        guard let range = obstacle(in: clause.tokens) else { return implied(clause) }
        if clause.isNegated(at: range.lowerBound) {
            // "không có vướng mắc gì" is a remark.
            guard !clause.codes.isEmpty || range.lowerBound <= 2 else { return [] }
            let reading = Draft(.note, codes: clause.codes, note: clause.source(from: 0))
            return [clause.candidate(reading, score: 75, at: range, "no obstacle")]
        }
        if let solved = Self.solved.match(clause.tokens, at: range.upperBound) {
            var reading = Draft(.blockerClosed, codes: clause.codes, note: clause.source(from: 0))
            if isPart(after: solved, clause) { reading = clause.perhapsRemark(reading) }
            return [clause.candidate(reading, score: 90, at: range, "blocker closed")]
        }
        if clause.governs(Self.feared, range.lowerBound, reach: 3) { return [] }
        // "Vướng thì báo em" sets a condition.
        if clause.tokens.indices.contains(range.upperBound), clause.tokens[range.upperBound].folded == "thi" {
            return []
        }
        let reading = Draft(.blocker, codes: clause.codes, note: text(after: range, clause))
        return [clause.candidate(reading, score: clause.codes.isEmpty ? 70 : 88, at: range, "blocker")]
    }

    /// "Gần hết vướng", "không hết vướng", "đang tháo gỡ": not yet.
    private func isUnreal(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let saysNoMore = ["khong", "het"].contains(clause.tokens[range.lowerBound].folded)
        return clause.governs(Self.notYet, range.lowerBound, reach: 6)
            || clause.governs(Self.not, range.lowerBound, reach: saysNoMore ? 2 : 3)
    }

    private static let notYet: WordPatterns = [
        "đang", "khó", "chờ", "phải", "họp", "gần", "cơ bản", "để", "nếu", "khi", "mong", "sắp", "hầu như",
    ]
    private static let not: WordPatterns = ["không", "chưa", "ko"]

    /// "Đã tháo gỡ được một phần", "hết vướng 5 hộ", "đã giải quyết gì đâu": some of it is left, or all.
    private func isPart(after range: Range<Int>, _ clause: Clause) -> Bool {
        let rest = clause.tokens[range.upperBound...].prefix { !$0.isSign(",") && !$0.isSign(":") && !$0.isSign(".") }
        return Self.parts.first(in: Array(rest)) != nil || rest.contains { $0.number != nil }
    }

    private static let parts: WordPatterns = [
        "một phần", "phần nào", "gì đâu", "một số", "vài", "một nửa", "còn", "nhưng", "cơ bản", "được ít", "biển",
    ]

    /// The first obstacle that is not the traffic on somebody's way.
    private func obstacle(in tokens: [Token]) -> Range<Int>? {
        var start = 0
        while let range = Self.obstacle.first(in: tokens, from: start) {
            let traffic = Self.traffic.match(tokens, at: range.upperBound - 1)
            let isOfWork = traffic.map { Self.wire.match(tokens, at: $0.upperBound) != nil } ?? true
            if isOfWork { return range }
            start = range.upperBound
        }
        return nil
    }

    /// The obstacle as written: what follows the word, else the whole clause.
    private func text(after range: Range<Int>, _ clause: Clause) -> String? {
        var start = range.upperBound
        if start < clause.tokens.count, clause.tokens[start].isSign(":") { start += 1 }
        return clause.source(from: start) ?? clause.source(from: 0).flatMap { clause.isOnly(range) ? nil : $0 }
    }
}
