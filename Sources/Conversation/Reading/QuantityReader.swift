import Assignments
import VietnameseText

/// Reads amounts that may be the state of a piece of work: `45/60`, `thêm 5`, `lũy kế 45 cơ sở`.
struct QuantityReader {
    let around: FigureSurroundings
    private var clause: Clause { around.clause }
    private var tokens: [Token] { around.tokens }
    private var percents: PercentReader { PercentReader(around: around) }

    private static let increment: WordPatterns = [
        "thêm", "thêm được", "làm thêm", "làm thêm được", "tăng thêm", "bổ sung thêm", "làm được thêm",
    ]
    private static let decrease: WordPatterns = [
        "bớt", "bớt đi", "trừ", "trừ đi", "trừ ra", "chỉ trừ", "ngoại trừ", "loại", "loại ra", "rút bớt", "giảm bớt",
    ]
    private static let sum: WordPatterns = ["tổng số", "tổng cộng", "tổng"]
    private static let upTo: WordPatterns = ["lên", "đạt", "được", "đã", "là"]
    private static let outOf: WordPatterns = ["trên", "trên tổng", "trên tổng số", "trong tổng số", "trong số"]
    private static let noMore: WordPatterns = ["mới", "mới được", "vẫn", "vẫn là"]
    private static let having: WordPatterns = ["đạt", "được", "đã", "xong", "hoàn thành", "là", "rà soát", "làm"]

    /// `45/60` with an optional unit of count, or `45 trên 60`.
    func fraction(at index: Int) -> Figure? {
        if let said = saidFraction(at: index) { return said }
        guard let done = around.integer(index), around.isSlash(index + 1), let of = around.integer(index + 2) else {
            return nil
        }
        let end = index + 3
        if around.sign(end) == "/" || around.isNegative(index) && around.isSlash(index - 1)
            || around.sign(index - 1) == "/"
        {
            return nil
        }
        if ["-"].contains(around.sign(end)), !(tokens.indices.contains(end) && tokens[end].followsSpace) { return nil }
        if of == 0 || done == 24 && of == 7 { return nil }
        // "06/05" is a day, however it stands.
        if tokens[index].text.hasPrefix("0") && done > 0 { return nil }
        let unit = around.unit(at: end)
        let reached = clause.governs(Lexicon.reached, index, reach: 2)
        if unit == nil, !reached || around.isDatePart(index), clause.governs(Lexicon.beforeDate, index, reach: 2) {
            return nil
        }
        // "1/2 số hộ", "2/3 khối lượng": a fraction, not a count.
        if done == 1 && of <= 5 || done == 2 && of == 3, unit == nil || tokens[end].folded == "so" {
            return Figure(
                report: ProgressReport(done: done, of: of), range: index..<end, doubt: .perhapsDate, isTotal: false)
        }
        if around.isNotState(before: index) || around.isDenied(after: unit?.end ?? end) {
            return Figure(
                report: ProgressReport(done: done, of: of, unit: unit?.text), range: index..<(unit?.end ?? end),
                doubt: .notState, isTotal: false)
        }
        let mayBeDate = unit == nil && done >= 1 && done <= 31 && of <= 12
        return Figure(
            report: ProgressReport(done: around.isNegative(index) ? -done : done, of: of, unit: unit?.text),
            range: index..<(unit?.end ?? end), doubt: mayBeDate ? .perhapsDate : nil,
            isTotal: around.isTotal(before: index))
    }

    /// `45 trên 60`, `44 trên tổng số 60 cơ sở`, also in words.
    func saidFraction(at index: Int) -> Figure? {
        guard let (done, over) = whole(at: index), let of = Self.outOf.match(tokens, at: over),
            let (all, end) = whole(at: of.upperBound), all > 0, !around.isAim(before: index)
        else { return nil }
        let unit = around.unit(at: end)
        return Figure(
            report: ProgressReport(done: done, of: all, unit: unit?.text), range: index..<(unit?.end ?? end),
            doubt: around.isNotState(before: index) || around.isDenied(after: unit?.end ?? end) ? .notState : nil,
            isTotal: true)
    }

    /// A whole number in digits or in words, and what comes after it.
    func whole(at index: Int) -> (value: Int, end: Int)? {
        if let value = around.integer(index) { return (value, index + 1) }
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        return NumberWords.read(tokens[...], at: index).map { ($0.value, index + $0.count) }
    }

    /// `45 cơ sở` after a word of having reached, `thêm 5`, `là 40`, `lên 45`.
    func count(at index: Int) -> Figure? {
        if index > 0, ["buoc", "khau", "muc", "diem", "lan", "dot", "phu", "ca"].contains(tokens[index - 1].folded) {
            return nil
        }
        guard let value = tokens[index].integer ?? said(at: index), !around.isSlash(index + 1),
            !around.isSlash(index - 1),
            percents.percentEnd(index + 1) == nil,
            value < 1_000_000_000
        else { return nil }
        let unit = around.unit(at: index + 1)
        let end = unit?.end ?? index + 1
        if clause.governs(Self.increment, index, reach: 3) || around.sign(index - 1) == "+" && unit != nil {
            return more(value, unit?.text, at: index, end)
        }
        // "Bớt 3 hộ", "xong hết trừ 2 hộ": so many are not done, and of how many is not said.
        if clause.governs(Self.decrease, index, reach: 3) { return doubtful(value, unit?.text, index..<end) }
        guard !tokens[index].text.hasPrefix("0") || value == 0, !around.isNotState(before: index) else { return nil }
        // A bare "-5" after the code is a figure too, and an impossible one.
        if around.isNegative(index), index <= 1, around.after(end) == nil || unit != nil {
            return Figure(report: ProgressReport(done: -value), range: index..<end, doubt: nil, isTotal: false)
        }
        let isTotal = around.isTotal(before: index)
        // "Tổng số 60 cơ sở": what there is to do, or what is done? With another figure beside it the other counts.
        if isTotal, clause.governs(Self.sum, index, reach: 2), !clause.governs(Self.upTo, index, reach: 2) {
            return doubtful(value, unit?.text, index..<end)
        }
        // "#12 45" alone: percent or cơ sở? Asked.
        if clause.namesCode, clause.content.count == 1, unit == nil, value <= 100_000 {
            return doubtful(value, nil, index..<end)
        }
        // "#12 45 cơ sở" says no more than the figure.
        if clause.namesCode, unit != nil, tokens.count <= 12, saysNoMore(than: index..<end) {
            return Figure(
                report: ProgressReport(done: value, unit: unit?.text), range: index..<end, doubt: nil, isTotal: false)
        }
        // "Mới 15 cơ sở": so many and no more.
        let isOnly = unit != nil && clause.governs(Self.noMore, index, reach: 2)
        guard isTotal || isOnly || reachedBefore(index) else { return nil }
        if unit == nil, let next = around.after(end), next.kind == .word { return nil }
        if unit == nil, clause.governs(Lexicon.beforeDate, index, reach: 1), !isTotal { return nil }
        let isOther = around.isOfAnotherAct(before: index) || around.isDenied(after: end)
        return Figure(
            report: ProgressReport(done: around.signed(value, index), unit: unit?.text), range: index..<end,
            doubt: isOther ? .notState : nil, isTotal: isTotal)
    }

    /// So many more than before: `thêm 5 cơ sở`.
    private func more(_ value: Int, _ unit: String?, at index: Int, _ end: Int) -> Figure? {
        if let next = around.after(end), unit == nil, next.kind == .word { return nil }
        let isOther = around.isOfAnotherAct(before: index) || around.isDenied(after: end)
        return Figure(
            report: ProgressReport(delta: around.signed(value, index), unit: unit), range: index..<end,
            doubt: isOther ? .notState : nil, isTotal: false)
    }

    /// A number of which it is asked what it says.
    private func doubtful(_ value: Int, _ unit: String?, _ range: Range<Int>) -> Figure {
        Figure(report: ProgressReport(done: value, unit: unit), range: range, doubt: .notState, isTotal: false)
    }

    /// Whether beside a figure stand fillers and signs alone.
    private func saysNoMore(than range: Range<Int>) -> Bool {
        tokens.indices.allSatisfy {
            range.contains($0) || Lexicon.fillers.contains(tokens[$0])
                || tokens[$0].isSign(",") || tokens[$0].isSign("-") || tokens[$0].isSign(":")
        }
    }

    /// One word for a number before something counted, after "thêm": "thêm năm cơ sở", "thêm một chục cơ sở".
    func said(at index: Int) -> Int? {
        guard tokens[index].kind == .word, clause.governs(Self.increment, index, reach: 3),
            around.unit(at: index + 1) != nil
        else { return nil }
        if tokens[index].folded == "chuc", index > 0, tokens[index - 1].folded == "mot" { return 10 }
        return NumberWords.read(tokens[...], at: index).flatMap { $0.count == 1 ? $0.value : nil }
    }

    func reachedBefore(_ index: Int) -> Bool {
        clause.governs(Self.having, index, reach: 3)
    }
}
