import Assignments
import VietnameseText

/// Reads percents that may be the state of a piece of work: `70%`, `bảy mươi phần trăm`, `một nửa`.
struct PercentReader {
    let around: FigureSurroundings
    private var clause: Clause { around.clause }
    private var tokens: [Token] { around.tokens }

    private static let places: Set<String> = ["phường", "xã", "thị trấn", "thôn", "tổ dân phố", "đơn vị", "xã phường"]
    private static let half: WordPatterns = [
        "một nửa", "1 nửa", "được nửa", "nửa", "phân nửa", "một nửa rồi", "nửa rồi",
    ]
    /// Nouns after a percent that leave it the state of the work.
    private static let ofTheWork: Set<String> = [
        "khoi", "luong", "tien", "do", "cong", "viec", "nhiem", "vu", "roi", "tong", "muc", "xong", "hoan", "thanh",
        "vuong", "tat", "ca",
        "nhung", "con", "da", "dang", "so", "voi", "hien", "hom", "nay", "trong", "mai", "ngay", "chieu", "sang", "tai",
    ]

    func percent(at index: Int) -> Figure? {
        guard let value = tokens[index].number else { return nil }
        var end = index + 1
        var percent = value
        // "70.5%": a full stop as the decimal sign.
        if around.sign(end) == ".", let fraction = around.number(end + 1), isPercentSign(end + 2),
            tokens.indices.contains(end + 1)
        {
            percent = value + fraction / around.pow10(tokens[end + 1].text.count)
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
        guard around.after(range.upperBound) == nil, clause.governs(Lexicon.reached, index, reach: 2) else {
            return nil
        }
        return figure(percent: 50, range)
    }

    func figure(percent: Double, _ range: Range<Int>) -> Figure? {
        var doubt: ReadingDoubt?
        if around.isNotState(before: range.lowerBound) || isOfSomething(after: range.upperBound) { doubt = .notState }
        if doubt == nil, !around.isSaidOfWork(before: range.lowerBound) { doubt = .notState }
        if around.isEndOfRange(range.lowerBound) { doubt = .severalFigures }
        let whole = percent.isFinite && abs(percent) < 1_000_000 ? Int(percent.rounded(.down)) : 1_000_000
        let signed = around.isNegative(range.lowerBound) ? -whole : whole
        return Figure(
            report: ProgressReport(percent: signed, unit: around.unit(at: range.upperBound)?.text), range: range,
            doubt: doubt,
            isTotal: around.isTotal(before: range.lowerBound))
    }

    func percentEnd(_ index: Int) -> Int? {
        if isPercentSign(index) { return index + 1 }
        if tokens.indices.contains(index + 1), tokens[index].folded == "phan", tokens[index + 1].folded == "tram" {
            return index + 2
        }
        return nil
    }

    func isPercentSign(_ index: Int) -> Bool { around.sign(index) == "%" }

    /// "100% kế hoạch tuần", "100% xã, phường": a share of something else than the work.
    func isOfSomething(after index: Int) -> Bool {
        // "70% cơ sở vi phạm" tells of the places, "70% cơ sở" of the work.
        // "100% phường": to how many places it has been carried.
        if let unit = around.unit(at: index), Self.places.contains(unit.text) { return true }
        if let unit = around.unit(at: index) {
            return around.after(unit.end).map { !Self.ofTheWork.contains($0.folded) } ?? false
        }
        guard let next = around.after(index) else { return false }
        return !Self.ofTheWork.contains(next.folded)
    }
}
