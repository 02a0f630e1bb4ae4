import VietnameseText

extension AnswerWords {
    // MARK: Numbers of a list

    /// Where the numbers end.
    func choiceEnd(of count: Int) -> Int { found(count)?.end ?? start }

    /// The numbers of a list that are said, 1 to `count`; none where it is something else.
    func choices(of count: Int) -> [Int] { found(count)?.numbers ?? [] }

    private func found(_ count: Int) -> (numbers: [Int], end: Int)? {
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
        guard !numbers.isEmpty else { return nil }
        // "2 ngày", "1/6", "3 nhà": a figure, no choice.
        let isNamed = message.notes.contains { note in
            guard note.range.contains(index - 1), note.range.count > 1 else { return false }
            guard case .date = note.kind else { return false }
            return true
        }
        if isNamed { return nil }
        if index < t.endIndex, t[index].kind == .word, !Self.courtesy.contains(t[index]),
            !Self.trailing.contains(t[index]), Self.agreeing.match(t, at: index) == nil
        {
            return nil
        }
        if index < t.endIndex, ["/", "%", "h", ":"].contains(t[index].text) { return nil }
        return (numbers, index)
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
