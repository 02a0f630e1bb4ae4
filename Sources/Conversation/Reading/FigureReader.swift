import Assignments
import VietnameseText

/// Finds the figures of a clause that may be the state of a piece of work, and leaves dates, decree numbers,
/// streets, fractions, targets and remainders alone.
struct FigureReader {
    let clause: Clause
    var tokens: [Token] { clause.tokens }

    init(clause: Clause) { self.clause = clause }

    static let notState: WordPatterns = [
        "còn", "còn lại", "thiếu", "giảm", "tăng", "chỉ tiêu", "kế hoạch", "gồm", "có", "mục tiêu", "hơn", "dưới",
        "trên", "xuống",
        "giao", "vướng", "nợ", "trong số",
    ]
    /// What a figure is about when it is not about this unit's work, whatever stands in between.
    static let otherMatter: WordPatterns = [
        "chỉ tiêu là", "mục tiêu là", "kế hoạch là", "quận khác", "huyện khác", "phường khác", "xã khác",
        "đơn vị khác", "nơi khác", "bên kia", "người khác", "quận bạn", "đơn vị bạn",
        "kinh phí", "tổng kinh phí", "giải ngân", "ngân sách",
    ]
    static let reachedTarget: WordPatterns = [
        "đạt chỉ tiêu", "vượt chỉ tiêu", "hoàn thành chỉ tiêu", "đạt kế hoạch", "vượt kế hoạch", "đạt mục tiêu",
    ]
    static let places: Set<String> = ["phường", "xã", "thị trấn", "thôn", "tổ dân phố", "đơn vị", "xã phường"]
    static let increment: WordPatterns = [
        "thêm", "thêm được", "làm thêm", "làm thêm được", "tăng thêm", "bổ sung thêm", "làm được thêm",
    ]
    static let decrease: WordPatterns = [
        "bớt", "bớt đi", "trừ", "trừ đi", "trừ ra", "chỉ trừ", "ngoại trừ", "loại", "loại ra", "rút bớt", "giảm bớt",
    ]
    static let total: WordPatterns = [
        "lũy kế", "luỹ kế", "tổng", "tổng cộng", "tổng số", "lên", "cộng dồn", "đến nay", "lũy kế đến nay",
    ]
    static let sum: WordPatterns = ["tổng số", "tổng cộng", "tổng"]
    static let upTo: WordPatterns = ["lên", "đạt", "được", "đã", "là"]
    static let half: WordPatterns = [
        "một nửa", "1 nửa", "được nửa", "nửa", "phân nửa", "một nửa rồi", "nửa rồi",
    ]
    static let aims: WordPatterns = [
        "mục tiêu", "phấn đấu", "kế hoạch tuần", "kế hoạch tháng", "kế hoạch là", "cố gắng", "dự kiến", "quyết tâm",
        "hứa", "đặt ra", "đăng ký", "sẽ", "cố", "chỉ tiêu tuần", "chỉ tiêu tháng",
    ]
    static let isReached: WordSet = ["duoc", "da", "hien", "moi"]
    /// Nouns after a percent that leave it the state of the work.
    static let ofTheWork: Set<String> = [
        "khoi", "luong", "tien", "do", "cong", "viec", "nhiem", "vu", "roi", "tong", "muc", "xong", "hoan", "thanh",
        "vuong", "tat", "ca",
        "nhung", "con", "da", "dang", "so", "voi", "hien", "hom", "nay", "trong", "mai", "ngay", "chieu", "sang", "tai",
    ]

    /// Whether what follows is a figure of its own: ", được 45/60 cơ sở".
    static func begins(_ tokens: [Token], at index: Int) -> Bool {
        let next = Array(tokens[min(index, tokens.count)...].prefix(6))
        let clause = Clause(tokens: next, codes: [], namesCode: false, text: "", endsWithQuestionMark: false)
        return FigureReader(clause: clause).figures.contains { $0.doubt == nil && $0.range.lowerBound <= 2 }
    }

    /// The figures in order.
    var figures: [Figure] {
        var found: [Figure] = []
        var index = 0
        while index < tokens.count {
            if isAim(before: index) {
                index = skip(at: index)
            } else if let figure = percent(at: index) ?? words(at: index) ?? half(at: index) ?? fraction(at: index)
                ?? count(at: index)
            {
                found.append(figure)
                index = max(figure.range.upperBound, index + 1)
            } else {
                index = skip(at: index)
            }
        }
        return found
    }

    /// "Phấn đấu tuần này đạt 50/60": what is to be, not what is.
    func isAim(before index: Int) -> Bool {
        guard tokens[index].number != nil else { return false }
        for position in stride(from: index - 1, through: max(0, index - 12), by: -1) {
            let token = tokens[position]
            if [",", ";", ":", "."].contains(token.text) || Self.isReached.contains(token) { return false }
            if Self.aims.match(tokens, at: position) != nil {
                return Self.reachedTarget.match(tokens, at: position - 1) == nil
                    && Self.reachedTarget.match(tokens, at: position - 2) == nil
            }
        }
        return false
    }

    // MARK: Percent

    func percent(at index: Int) -> Figure? {
        guard let value = tokens[index].number else { return nil }
        var end = index + 1
        var percent = value
        // "70.5%": a full stop as the decimal sign.
        if sign(end) == ".", let fraction = number(end + 1), isPercentSign(end + 2), tokens.indices.contains(end + 1) {
            percent = value + fraction / pow10(tokens[end + 1].text.count)
            end += 2
        }
        guard let after = percentEnd(end) else { return nil }
        return figure(percent: percent, index..<after)
    }

    func words(at index: Int) -> Figure? {
        guard let (value, count) = NumberWords.read(tokens[...], at: index), let end = percentEnd(index + count)
        else { return nil }
        return figure(percent: Double(value), index..<end)
    }

    func half(at index: Int) -> Figure? {
        guard let range = Self.half.match(tokens, at: index) else { return nil }
        guard after(range.upperBound) == nil, clause.governs(Lexicon.reached, index, reach: 2) else { return nil }
        return figure(percent: 50, range)
    }

    func figure(percent: Double, _ range: Range<Int>) -> Figure? {
        var doubt: Doubt?
        if isNotState(before: range.lowerBound) || isOfSomething(after: range.upperBound) { doubt = .notState }
        if doubt == nil, !isSaidOfWork(before: range.lowerBound) { doubt = .notState }
        if isEndOfRange(range.lowerBound) { doubt = .severalFigures }
        let whole = percent.isFinite && abs(percent) < 1_000_000 ? Int(percent.rounded(.down)) : 1_000_000
        let signed = isNegative(range.lowerBound) ? -whole : whole
        return Figure(
            report: ProgressReport(percent: signed, unit: unit(at: range.upperBound)?.text), range: range, doubt: doubt,
            isTotal: isTotal(before: range.lowerBound))
    }

    func percentEnd(_ index: Int) -> Int? {
        if isPercentSign(index) { return index + 1 }
        if tokens.indices.contains(index + 1), tokens[index].folded == "phan", tokens[index + 1].folded == "tram" {
            return index + 2
        }
        return nil
    }

    func isPercentSign(_ index: Int) -> Bool { sign(index) == "%" }

    /// "100% kế hoạch tuần", "100% xã, phường": a share of something else than the work.
    func isOfSomething(after index: Int) -> Bool {
        // "70% cơ sở vi phạm" tells of the places, "70% cơ sở" of the work.
        // "100% phường": to how many places it has been carried.
        if let unit = unit(at: index), Self.places.contains(unit.text) { return true }
        if let unit = unit(at: index) { return after(unit.end).map { !Self.ofTheWork.contains($0.folded) } ?? false }
        guard let next = after(index) else { return false }
        return !Self.ofTheWork.contains(next.folded)
    }

    // MARK: Quantities

    /// `45/60` with an optional unit of count, or `45 trên 60`.
    func fraction(at index: Int) -> Figure? {
        if let said = saidFraction(at: index) { return said }
        guard let done = integer(index), isSlash(index + 1), let of = integer(index + 2) else { return nil }
        let end = index + 3
        if sign(end) == "/" || isNegative(index) && isSlash(index - 1) || sign(index - 1) == "/" { return nil }
        if ["-"].contains(sign(end)), !(tokens.indices.contains(end) && tokens[end].followsSpace) { return nil }
        if of == 0 || done == 24 && of == 7 { return nil }
        // "06/05" is a day, however it stands.
        if tokens[index].text.hasPrefix("0") && done > 0 { return nil }
        let unit = unit(at: end)
        let reached = clause.governs(Lexicon.reached, index, reach: 2)
        if unit == nil, !reached || isDatePart(index), clause.governs(Lexicon.beforeDate, index, reach: 2) {
            return nil
        }
        // "1/2 số hộ", "2/3 khối lượng": a fraction, not a count.
        if done == 1 && of <= 5 || done == 2 && of == 3, unit == nil || tokens[end].folded == "so" {
            return Figure(
                report: ProgressReport(done: done, of: of), range: index..<end, doubt: .perhapsDate, isTotal: false)
        }
        if isNotState(before: index) || isDenied(after: unit?.end ?? end) {
            return Figure(
                report: ProgressReport(done: done, of: of, unit: unit?.text), range: index..<(unit?.end ?? end),
                doubt: .notState, isTotal: false)
        }
        let mayBeDate = unit == nil && done >= 1 && done <= 31 && of <= 12
        return Figure(
            report: ProgressReport(done: isNegative(index) ? -done : done, of: of, unit: unit?.text),
            range: index..<(unit?.end ?? end), doubt: mayBeDate ? .perhapsDate : nil, isTotal: isTotal(before: index))
    }

    /// `45 trên 60`, `44 trên tổng số 60 cơ sở`, also in words.
    func saidFraction(at index: Int) -> Figure? {
        guard let (done, over) = whole(at: index), let of = Self.outOf.match(tokens, at: over),
            let (all, end) = whole(at: of.upperBound), all > 0, !isAim(before: index)
        else { return nil }
        let unit = unit(at: end)
        return Figure(
            report: ProgressReport(done: done, of: all, unit: unit?.text), range: index..<(unit?.end ?? end),
            doubt: isNotState(before: index) || isDenied(after: unit?.end ?? end) ? .notState : nil, isTotal: true)
    }

    static let outOf: WordPatterns = ["trên", "trên tổng", "trên tổng số", "trong tổng số", "trong số"]

    /// A whole number in digits or in words, and what comes after it.
    func whole(at index: Int) -> (value: Int, end: Int)? {
        if let value = integer(index) { return (value, index + 1) }
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        return NumberWords.read(tokens[...], at: index).map { ($0.value, index + $0.count) }
    }

    /// `45 cơ sở` after a word of having reached, `thêm 5`, `là 40`, `lên 45`.
    func count(at index: Int) -> Figure? {
        if index > 0, ["buoc", "khau", "muc", "diem", "lan", "dot", "phu", "ca"].contains(tokens[index - 1].folded) {
            return nil
        }
        guard let value = tokens[index].integer ?? said(at: index), !isSlash(index + 1), !isSlash(index - 1),
            percentEnd(index + 1) == nil,
            value < 1_000_000_000
        else { return nil }
        let unit = unit(at: index + 1)
        let end = unit?.end ?? index + 1
        if clause.governs(Self.increment, index, reach: 3) || sign(index - 1) == "+" && unit != nil {
            if let next = after(end), unit == nil, next.kind == .word { return nil }
            let isOther = isOfAnotherAct(before: index) || isDenied(after: end)
            return Figure(
                report: ProgressReport(delta: signed(value, index), unit: unit?.text), range: index..<end,
                doubt: isOther ? .notState : nil, isTotal: false)
        }
        // "Bớt 3 hộ", "xong hết trừ 2 hộ": so many are not done, and of how many is not said.
        if clause.governs(Self.decrease, index, reach: 3) {
            return Figure(
                report: ProgressReport(done: value, unit: unit?.text), range: index..<end, doubt: .notState,
                isTotal: false)
        }
        guard !tokens[index].text.hasPrefix("0") || value == 0, !isNotState(before: index) else { return nil }
        // A bare "-5" after the code is a figure too, and an impossible one.
        if isNegative(index), index <= 1, after(end) == nil || unit != nil {
            return Figure(report: ProgressReport(done: -value), range: index..<end, doubt: nil, isTotal: false)
        }
        let isTotal = isTotal(before: index)
        // "Tổng số 60 cơ sở": what there is to do, or what is done? With another figure beside it the other counts.
        if isTotal, clause.governs(Self.sum, index, reach: 2), !clause.governs(Self.upTo, index, reach: 2) {
            return Figure(
                report: ProgressReport(done: value, unit: unit?.text), range: index..<end, doubt: .notState,
                isTotal: false)
        }
        // "#12 45" alone: percent or cơ sở? Asked.
        if clause.namesCode, clause.content.count == 1, unit == nil, value <= 100_000 {
            return Figure(report: ProgressReport(done: value), range: index..<end, doubt: .notState, isTotal: false)
        }
        // "#12 45 cơ sở" says no more than the figure.
        if clause.namesCode, unit != nil, tokens.count <= 12,
            tokens.indices.allSatisfy({
                (index..<end).contains($0) || Lexicon.fillers.contains(tokens[$0])
                    || tokens[$0].isSign(",") || tokens[$0].isSign("-") || tokens[$0].isSign(":")
            })
        {
            return Figure(
                report: ProgressReport(done: value, unit: unit?.text), range: index..<end, doubt: nil, isTotal: false)
        }
        // "Mới 15 cơ sở": so many and no more.
        let isOnly = unit != nil && clause.governs(Self.noMore, index, reach: 2)
        guard isTotal || isOnly || reachedBefore(index) else { return nil }
        if unit == nil, let next = after(end), next.kind == .word { return nil }
        if unit == nil, clause.governs(Lexicon.beforeDate, index, reach: 1), !isTotal { return nil }
        let isOther = isOfAnotherAct(before: index) || isDenied(after: end)
        return Figure(
            report: ProgressReport(done: signed(value, index), unit: unit?.text), range: index..<end,
            doubt: isOther ? .notState : nil, isTotal: isTotal)
    }

    /// One word for a number before something counted, after "thêm": "thêm năm cơ sở", "thêm một chục cơ sở".
    func said(at index: Int) -> Int? {
        guard tokens[index].kind == .word, clause.governs(Self.increment, index, reach: 3), unit(at: index + 1) != nil
        else { return nil }
        if tokens[index].folded == "chuc", index > 0, tokens[index - 1].folded == "mot" { return 10 }
        return NumberWords.read(tokens[...], at: index).flatMap { $0.count == 1 ? $0.value : nil }
    }

    func reachedBefore(_ index: Int) -> Bool {
        clause.governs(Self.having, index, reach: 3)
    }

    private static let noMore: WordPatterns = ["mới", "mới được", "vẫn", "vẫn là"]
    private static let having: WordPatterns = ["đạt", "được", "đã", "xong", "hoàn thành", "là", "rà soát", "làm"]
}
