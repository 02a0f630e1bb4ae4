import VietnameseText

/// Two codes joined by a dash, dots, "đến" or "tới": all codes from the one to the other, never the two ends alone.
enum CodeRange {
    /// How many works one message may name.
    static let most = 50

    /// What stands for a range of which nobody can say what it is: too many, or from a higher code to a lower. The last is its end.
    static func unclear(_ last: Int) -> [Int] { Array(repeating: last, count: most) }

    /// The tokens with each range as one reference.
    static func joined(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { $0.code != nil }) else { return tokens }
        var joined: [Token] = []
        var index = 0
        while index < tokens.count {
            let start = index
            let token = tokens[index]
            index += 1
            guard let first = token.code, let end = end(tokens, of: start, afterFrom: joined.last?.folded == "tu")
            else {
                joined.append(token)
                continue
            }
            var (last, isChain) = (end.code, false)
            index = end.next
            while let further = self.end(tokens, of: index - 1, afterFrom: false) {
                (last, isChain, index) = (further.code, true, further.next)
            }
            // "Từ #3 đến #6" is no day to begin on.
            if joined.last?.folded == "tu" { joined.removeLast() }
            joined.append(token.asCode(first, further: isChain ? unclear(last) : codes(after: first, through: last)))
        }
        return joined
    }

    static func codes(after first: Int, through last: Int) -> [Int] {
        guard last != first else { return [] }
        return last > first && last - first < most ? Array((first + 1)...last) : unclear(last)
    }

    /// The other end of a range that begins with the code at `start`, and what comes after it.
    private static func end(_ tokens: [Token], of start: Int, afterFrom: Bool) -> (code: Int, next: Int)? {
        guard tokens.indices.contains(start), let first = tokens[start].code ?? tokens[start].integer,
            let link = link(tokens, at: start + 1)
        else { return nil }
        var index = link.next
        while tokens.indices.contains(index), nouns.contains(tokens[index].folded) { index += 1 }
        guard tokens.indices.contains(index) else { return nil }
        if let last = tokens[index].code { return (last, index + 1) }
        guard let last = tokens[index].integer, last > first, tokens[index].text.allSatisfy(\.isNumber),
            isEnd(tokens, index), isCertain(tokens, start, index, joinedByWord: link.isWord, afterFrom)
        else { return nil }
        return (last, index + 1)
    }

    /// Whether nothing makes a figure of a number: what follows is a figure of its own, or says what is done.
    private static func isEnd(_ tokens: [Token], _ index: Int) -> Bool {
        let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
        if next?.number != nil, next?.followsSpace == true, tokens.indices.contains(index + 2),
            ["%", "/"].contains(tokens[index + 2].text)
        {
            return true
        }
        return References.endsHere(next) && References.countsNothing(tokens, index + 1)
    }

    /// Whether a number without its sign is the other end: after "việc 3", after "từ", grown together with its code, or where what is to
    /// be done was said before. "#12-45" alone may be how far #12 is.
    private static func isCertain(
        _ tokens: [Token], _ start: Int, _ index: Int, joinedByWord: Bool, _ afterFrom: Bool
    ) -> Bool {
        let isBare = tokens[start].text.first?.isNumber == true
        if joinedByWord { return afterFrom || isBare && !tokens[..<start].contains { days.contains($0.folded) } }
        func says(_ tokens: ArraySlice<Token>) -> Bool {
            tokens.contains { $0.kind == .word && !Lexicon.fillers.contains($0) }
        }
        let isGrown = !tokens[index].followsSpace && !tokens[start + 1].followsSpace
        return says(tokens[..<start])
            || (isBare || isGrown) && tokens.count > index + 1 && !restIsFillers(tokens, index)
    }

    private static func restIsFillers(_ tokens: [Token], _ index: Int) -> Bool {
        tokens[(index + 1)...].allSatisfy { $0.kind == .sign || Lexicon.fillers.contains($0) }
    }

    /// What joins two ends of a range at `index`.
    static func link(_ tokens: [Token], at index: Int) -> (next: Int, isWord: Bool)? {
        var end = index
        while tokens.indices.contains(end), tokens[end].kind == .sign, signs.contains(tokens[end].text) { end += 1 }
        if end > index {
            // A full stop ends a sentence.
            return end == index + 1 && [".", ">"].contains(tokens[index].text) ? nil : (end, false)
        }
        if tokens.indices.contains(end), tokens[end].folded == "cho" { end += 1 }
        guard tokens.indices.contains(end), ["den", "toi"].contains(tokens[end].folded) else { return nil }
        if tokens.indices.contains(end + 1), tokens[end + 1].folded == "het" { end += 1 }
        return (end + 1, true)
    }

    private static let signs: Set<String> = [
        "-", "–", "—", "‑", "‐", "−", "~", "→", "…", "⋯", "‥", ".", ">", "＞", "－", "～",
    ]
    private static let nouns: Set<String> = ["viec", "nv", "so", "ma", "nhiem", "vu"]
    /// After them "đến 15" is a day.
    private static let days: Set<String> = ["han", "lui", "nghi"]
}

/// `V2-V5`: the works from the one to the other.
struct WorkRange {
    /// Their codes.
    let names: [String]
    /// The token after it.
    let end: Int

    /// Reads it from the token at `start`, which is a work's code; nil where no other follows as its end.
    init?(_ tokens: [Token], at start: Int) {
        guard let link = CodeRange.link(tokens, at: start + 1), tokens.indices.contains(link.next) else { return nil }
        let (first, last) = (tokens[start].text.uppercased(), tokens[link.next].text.uppercased())
        let letters = first.prefix { $0.isLetter }
        let digits =
            References.isWork(tokens[link.next]) && last.hasPrefix(letters) ? last.dropFirst(letters.count) : ""
        guard let from = Int(first.dropFirst(letters.count)), let to = Int(digits) else { return nil }
        end = link.next + 1
        let numbers = from <= to && to - from < CodeRange.most ? Array(from...to) : []
        // A code that no work has: so that it is asked.
        names = numbers.isEmpty ? [first, "", last] : numbers.map { "\(letters)\($0)" }
    }
}
