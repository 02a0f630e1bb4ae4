import VietnameseText

/// The numbers of a list that an answer says: "2", "cả hai", "cái cuối".
struct ListNumbers {
    /// From 1 on; none where it is something else.
    let chosen: [Int]
    /// Where they end.
    let end: Int

    /// Those of a list of `count`.
    init(_ words: AnswerWords, of count: Int) {
        let found = Self.found(words, count)
        (chosen, end) = (found?.numbers ?? [], found?.end ?? words.start)
    }

    private static func found(_ words: AnswerWords, _ count: Int) -> (numbers: [Int], end: Int)? {
        let (t, start) = (words.t, words.start)
        guard start < t.endIndex else { return nil }
        for (patterns, numbers) in Self.places(count) {
            if let range = patterns.match(t, at: start) ?? patterns.match(t, at: min(start + 1, t.endIndex - 1)) {
                return (numbers, range.upperBound)
            }
        }
        var index = start
        if Self.picking.contains(t[index]) { index += 1 }
        if index < t.endIndex, Self.picking.contains(t[index]) { index += 1 }
        var numbers: [Int] = []
        while index < t.endIndex {
            if let number = t[index].integer ?? Self.spelled[t[index].folded], (1...count).contains(number),
                !numbers.contains(number)
            {
                numbers.append(number)
            } else if !(t[index].isSign(",") || t[index].isSign("+") || Self.and.contains(t[index])) || numbers.isEmpty
            {
                break
            } else if index + 1 < t.endIndex,
                (t[index + 1].integer ?? Self.spelled[t[index + 1].folded]).map({ !(1...count).contains($0) }) ?? true
            {
                break
            }
            index += 1
        }
        return numbers.isEmpty || isFigure(words, index) ? nil : (numbers, index)
    }

    /// "2 ngày", "1/6", "3 nhà" before a place: a figure, no choice.
    private static func isFigure(_ words: AnswerWords, _ index: Int) -> Bool {
        let t = words.t
        let isNamed = words.message.notes.contains { note in
            guard note.range.contains(index - 1), note.range.count > 1 else { return false }
            guard case .date = note.kind else { return false }
            return true
        }
        if isNamed { return true }
        if index < t.endIndex, t[index].kind == .word, !AnswerWords.courtesy.contains(t[index]),
            !AnswerWords.trailing.contains(t[index]), AgreeingWords.words.match(t, at: index) == nil
        {
            return true
        }
        return index < t.endIndex && ["/", "%", "h", ":"].contains(t[index].text)
    }

    private static func places(_ count: Int) -> [(WordPatterns, [Int])] {
        [
            (["hai cái đầu", "2 cái đầu", "hai việc đầu"], [1, 2]),
            (
                [
                    "cái đầu", "đầu tiên", "cái đầu tiên", "thứ nhất", "việc đầu", "cái thứ nhất", "phương án đầu",
                    "cái trên",
                ], [1]
            ), (["cái thứ hai", "cái thứ 2", "việc thứ hai", "phương án hai"], count > 1 && count < 4 ? [2] : []),
            (["cái giữa", "giữa"], count == 3 ? [2] : []),
            (["cái cuối", "cuối cùng", "cái sau", "cái cuối cùng", "cái chót", "việc sau", "cái dưới"], [count]),
            (["cả hai", "cả 2", "hai cái", "cả hai việc"], count == 2 ? [1, 2] : []),
            (["cả ba", "cả 3", "tất cả", "hết", "cả", "tất", "toàn bộ", "tất tần tật"], Array(1...max(count, 1))),
        ].filter { !$0.1.isEmpty }
    }

    private static let picking: WordSet = ["chon", "so", "phuong", "an", "cai", "muc", "dong", "y"]
    private static let and: WordSet = ["va", "voi", "cung", "ca"]
    private static let spelled: [String: Int] = ["mot": 1, "hai": 2, "ba": 3, "bon": 4]
}
