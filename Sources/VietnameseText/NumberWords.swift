/// Reads a number below a thousand written in words: `bảy mươi lăm`, `một trăm linh năm`, `mười hai`.
package enum NumberWords {
    /// The number that begins at `index` and how many tokens it takes; nil where none begins there.
    package static func read(_ tokens: ArraySlice<Token>, at index: Int) -> (value: Int, count: Int)? {
        var position = index
        var total = 0
        guard let first = digit(tokens, position) else {
            return ten(tokens, position)
        }
        total = first
        position += 1
        if word(tokens, position) == "tram" {
            total *= 100
            position += 1
            if let (rest, count) = tensAndUnits(tokens, position) {
                total += rest
                position += count
            }
            return (total, position - index)
        }
        if let (value, count) = tensAndUnits(tokens, index) { return (value, count) }
        return (first, 1)
    }

    private static func tensAndUnits(_ tokens: ArraySlice<Token>, _ index: Int) -> (value: Int, count: Int)? {
        if let word = word(tokens, index), word == "linh" || word == "le", let unit = digit(tokens, index + 1) {
            return (unit, 2)
        }
        if let result = ten(tokens, index) { return result }
        guard let tens = digit(tokens, index) else { return nil }
        // "bảy lăm", "bốn mốt": fifteen and one are said so only after tens.
        if tens >= 2, let word = word(tokens, index + 1), ["lam", "mot"].contains(word),
            word == "lam" || tokens[index + 1].key.marks == oneAfterTens
        {
            return (tens * 10 + (word == "lam" ? 5 : 1), 2)
        }
        guard word(tokens, index + 1) == "muoi" else { return nil }
        guard let unit = digit(tokens, index + 2) else { return (tens * 10, 2) }
        return (tens * 10 + unit, 3)
    }

    private static let oneAfterTens = WordKey("mốt", folded: "mot").marks

    private static func ten(_ tokens: ArraySlice<Token>, _ index: Int) -> (value: Int, count: Int)? {
        guard word(tokens, index) == "muoi" else { return nil }
        guard let unit = digit(tokens, index + 1) else { return (10, 1) }
        return (10 + unit, 2)
    }

    private static func word(_ tokens: ArraySlice<Token>, _ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].folded : nil
    }

    private static func digit(_ tokens: ArraySlice<Token>, _ index: Int) -> Int? {
        word(tokens, index).flatMap { word in
            guard let digit = digits[word] else { return nil }
            let marks = tokens[index].key.marks
            return marks == 0 || spelt[word]?.contains(marks) == true ? digit : nil
        }
    }

    /// How the digits are written with their marks: "bạ" and "hài" are none of them.
    private static let spelt: [String: [UInt64]] = Dictionary(
        grouping: ["không", "một", "mốt", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín"],
        by: Folding.fold
    ).mapValues { $0.map { WordKey($0, folded: Folding.fold($0)).marks } }

    /// What stands for the words with which a number begins.
    static let firstKeys = digits.keys.map(WordKeys.key) + WordKeys.all("mười", "linh", "lẻ")

    private static let digits: [String: Int] = [
        "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8,
        "chin": 9,
    ]
}
