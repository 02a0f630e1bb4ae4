import VietnameseText

/// What stands around a figure, which decides whether it is the state of the work.
extension FigureReader {
    func isNotState(before index: Int) -> Bool {
        if clause.governs(Self.otherMatter, index, reach: 5) { return true }
        if clause.governs(["hôm qua", "hôm trước", "tuần trước", "tháng trước", "kỳ trước"], index, reach: 5),
            let today = (["hôm nay", "nay", "tuần này", "bây giờ", "hiện"] as WordPatterns).first(
                in: tokens, from: index),
            tokens[today.upperBound...].contains(where: { $0.number != nil })
        {
            return true
        }
        if clause.governs(Self.reachedTarget, index, reach: 4) { return false }
        guard clause.governs(Self.notState, index, reach: 2) else { return false }
        return !clause.governs(["lên", "đạt", "tăng lên", "được"], index, reach: 1)
    }

    /// "45/60 cơ sở chưa đạt", "vi phạm": a figure of something else than what is done.
    func isDenied(after index: Int) -> Bool {
        let denials: WordPatterns = ["chưa", "không", "vi phạm", "ko"]
        guard index < tokens.count, !tokens[index].isSign(","), !tokens[index].isSign("(") else { return false }
        return denials.match(tokens, at: index) != nil
    }

    func isTotal(before index: Int) -> Bool { clause.governs(Self.total, index, reach: 3) }

    func isDatePart(_ index: Int) -> Bool {
        clause.governs(["ngày", "hạn", "trước", "đường", "cv", "chậm nhất"], index, reach: 2)
    }

    func unit(at index: Int) -> (text: String, end: Int)? {
        guard let (text, end) = Lexicon.countUnits.match(tokens, at: index) else { return nil }
        return (text == "cs" ? "cơ sở" : text, end)
    }

    /// The next token that carries meaning, within the same part of the clause.
    func after(_ index: Int) -> Token? {
        guard index < tokens.count else { return nil }
        for token in tokens[index...] {
            if token.kind == .sign { return nil }
            if !Lexicon.fillers.contains(token) { return token }
        }
        return nil
    }

    /// Where to go on after a number that is no figure: past all of `24/5/2024`, so that no part of it is read.
    func skip(at index: Int) -> Int {
        guard tokens[index].number != nil else { return index + 1 }
        var end = index + 1
        while end + 1 < tokens.count, ["/", "-", "."].contains(sign(end)), number(end + 1) != nil,
            !tokens[end + 1].followsSpace
        {
            end += 2
        }
        return end
    }

    func isSlash(_ index: Int) -> Bool { sign(index) == "/" }
    func isNegative(_ index: Int) -> Bool {
        sign(index - 1) == "-" && tokens[index - 1].followsSpace && !(index >= 2 && tokens[index - 2].number != nil)
            && !tokens[index].followsSpace
    }
    func signed(_ value: Int, _ index: Int) -> Int { isNegative(index) ? -value : value }
    func sign(_ index: Int) -> String {
        tokens.indices.contains(index) && tokens[index].kind == .sign ? tokens[index].text : ""
    }
    func number(_ index: Int) -> Double? { tokens.indices.contains(index) ? tokens[index].number : nil }
    func integer(_ index: Int) -> Int? { tokens.indices.contains(index) ? tokens[index].integer : nil }
    func pow10(_ digits: Int) -> Double { (0..<min(digits, 9)).reduce(1) { value, _ in value * 10 } }
}
