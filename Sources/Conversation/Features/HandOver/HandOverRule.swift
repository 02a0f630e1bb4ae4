import VietnameseText

/// `chuyển #12 cho B vì A đi học`, `bàn giao #12 cho B vì ...`, `bàn giao hết việc của A cho B`.
struct HandOverRule: IntentRule {
    private static let give: WordPatterns = [
        "chuyển", "bàn giao", "chuyển giao", "chuyển nhiệm vụ", "chuyển việc", "giao lại", "bàn giao việc",
        "bàn giao nhiệm vụ", "giao", "đổi người phụ trách", "thay người phụ trách", "đổi người thực hiện",
    ]
    private static let everything: WordPatterns = [
        "hết việc", "tất cả việc", "toàn bộ việc", "hết nhiệm vụ", "toàn bộ nhiệm vụ", "tất cả nhiệm vụ", "mọi việc",
        "các nhiệm vụ", "các việc", "hết các việc", "tất cả các việc",
    ]
    private static let parts: WordSet = [
        "buoc", "khau", "giai", "noi", "phan", "cong", "viec", "tuan", "thang", "ngay",
    ]
    private static let titles: Set<String> = ["dong", "chi", "dc", "anh", "d", "c", "ban", "cho", "sang", "toi", "ve"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, let range = Self.give.first(in: clause.tokens), clause.opens(at: range.lowerBound),
            !clause.isUnreal(at: range.lowerBound)
        else { return [] }
        let end = clause.reasonStart(from: range.upperBound)?.lowerBound ?? clause.tokens.count
        let all = Self.everything.first(in: clause.tokens, from: range.upperBound).flatMap {
            $0.upperBound <= end ? $0 : nil
        }
        guard let to = receiver(from: all?.upperBound ?? range.upperBound, end, clause, allowsWords: all != nil) else {
            return []
        }
        guard all != nil || clause.namesCode else { return [] }
        let name = name(in: to..<end, clause)
        guard let name else { return [] }
        let reading = Draft(
            .handOver, codes: all == nil ? clause.codes : [], note: clause.reason(from: to), successor: name,
            predecessor: all.flatMap { predecessor(from: $0.upperBound, to, clause) }, isForAll: all != nil)
        return [clause.candidate(reading, score: 94, at: range, "hand-over")]
    }

    /// Where the receiver's name begins: after "cho" or "sang", which follow the verb at once, but for the words of
    /// whose work it is.
    private func receiver(from start: Int, _ end: Int, _ clause: Clause, allowsWords: Bool) -> Int? {
        let places = allowsWords ? start..<end : start..<min(start + 1, end)
        guard let to = places.first(where: { ["cho", "sang"].contains(clause.tokens[$0].folded) }) else { return nil }
        // "Chuyển sang bước 3" goes on with the work.
        guard to + 1 < end, !Self.parts.contains(clause.tokens[to + 1]) else { return nil }
        return to + 1
    }

    private func predecessor(from start: Int, _ to: Int, _ clause: Clause) -> String? {
        guard start < to - 1, clause.tokens[start].folded == "cua" else { return nil }
        return name(in: (start + 1)..<(to - 1), clause)
    }

    /// The words of a name, without the titles before it and what follows a comma or a colon.
    private func name(in range: Range<Int>, _ clause: Clause) -> String? {
        let tokens = clause.tokens[range].prefix { !$0.isSign(",") && !$0.isSign(":") && $0.kind != .lineBreak }
        var words = tokens.filter { $0.kind != .sign || $0.isSign("-") }.drop {
            Self.titles.contains($0.folded) && $0.text.first?.isLowercase == true
        }
        while let last = words.last, ["a", "nhe", "nha", "giup", "phu", "trach"].contains(last.folded) {
            words.removeLast()
        }
        let text = words.map(\.text).joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}
