import Assignments
import VietnameseText

/// Several works for one: "Giao X 2 việc: (1) …; (2) …", "Một là … Hai là …".
struct OrderList {
    let reading: OrderReading
    let head: OrderHead
    private var tokens: [Token] { reading.tokens }

    /// The items after a head up to the end of the message; none where fewer than two are numbered.
    func items() -> [Range<Int>] {
        var starts: [(marker: Int, start: Int)] = []
        var index = head.range.upperBound
        while index < tokens.count {
            if let end = marker(at: index, number: starts.count + 1) {
                starts.append((index, end))
                index = end
            } else {
                index += 1
            }
        }
        guard starts.count > 1, let first = starts.first, isAnnounced(span(head.range.upperBound, first.marker)) else {
            return []
        }
        return starts.indices.map {
            let end = $0 + 1 < starts.count ? starts[$0 + 1].marker : tokens.count
            return trimmed(span(starts[$0].start, end))
        }
    }

    /// Whether nothing but "hai việc sau" stands between the head and the first item.
    private func isAnnounced(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            tokens[index].kind != .word || reading.isLight(index) || Self.small.contains(tokens[index])
        }
    }
    private static let small: WordSet = [
        "viec", "hai", "ba", "bon", "nam", "may", "sau", "nhiem", "vu", "gom", "thuc", "hien", "lam", "phai", "sap",
        "toi",
    ]

    /// Where an item begins: "(1)", "1)", "1.", "a)", "một là", "việc 1:", "thứ nhất".
    private func marker(at index: Int, number: Int) -> Int? {
        guard number < 10 else { return nil }
        if tokens[index].integer == number, index + 1 < tokens.count,
            [")", ".", "-", ":"].contains(tokens[index + 1].text),
            index == 0 || tokens[index - 1].kind == .sign || tokens[index - 1].kind == .lineBreak
                || tokens[index - 1].folded == "viec"
        {
            return index + 2
        }
        guard number - 1 < Self.words.count else { return nil }
        return Self.words[number - 1].match(tokens, at: index)?.upperBound
    }
    private static let words: [WordPatterns] = [
        ["một là", "thứ nhất", "việc thứ nhất", "việc một", "trước hết"],
        ["hai là", "thứ hai là", "việc thứ hai", "việc hai"],
        ["ba là", "thứ ba là", "việc thứ ba", "việc ba"], ["bốn là"],
    ]

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, tokens[start].kind == .sign || tokens[start].kind == .lineBreak { start += 1 }
        while end > start, tokens[end - 1].kind == .sign || tokens[end - 1].kind == .lineBreak { end -= 1 }
        return span(start, end)
    }
}
