import Assignments
import VietnameseText

/// A leader sends a result back.
struct Returning {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var range: Range<Int> { sentence.range }
    private var sight: Sight { sentence.sight }
    private var tokens: [Token] { sentence.tokens }

    func sendBack(_ head: Range<Int>) -> Proposal? {
        guard reading.base.matches(Self.none, in: range) == nil else { return nil }
        var target = reading.target(in: range, where: { $0.state == .submitted })
        if target == .none { target = .single(reading.waiting { $0.state == .submitted }) }
        guard case .works(let codes) = target else {
            return reading.opens(.sendBack, range) != nil ? sentence.act("return", target) : nil
        }
        guard codes.contains(where: { sight.work($0)?.state == .submitted }) else {
            return reading.opens(.sendBack, range) != nil ? sentence.refused("return", codes.first) : nil
        }
        let said = sentence.reason(head)
        let after = reading.words(span(head.lowerBound, sentence.clause(head).upperBound))
        if said.isEmpty,
            let lack = reading.base.clauses.first(where: { Self.lacking.match(tokens, at: $0.range.lowerBound) != nil })
        {
            return sentence.act("return", target, ["reason": .text(reading.words(lack.range))])
        }
        return sentence.act(
            "return", target, said.isEmpty && after.split(separator: " ").count > 3 ? ["reason": .text(after)] : said)
    }
    private static let none: WordPatterns = ["việc nào", "cái nào", "gì cả", "nào cả", "ai cả"]
    private static let lacking: WordPatterns = ["thiếu", "chưa có", "sai", "không có", "lỗi", "chưa đủ", "còn thiếu"]
}
