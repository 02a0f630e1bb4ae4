import VietnameseText

/// A sentence that may ask: its words with their senses and the names in it, in order.
struct AskClause {
    let message: Message
    let sight: Sight
    let range: Range<Int>
    let items: [AskScan.Item]
    /// Words of which nothing is known.
    let unknownWords: [Int]

    init(_ message: Message, _ range: Range<Int>, _ sight: Sight) {
        (self.message, self.sight, self.range) = (message, sight, range)
        let scan = AskScan(message, range, sight)
        (items, unknownWords) = (scan.items, scan.unknown)
    }

    /// The unknown words beside those that ask: not of a remark before a comma, in which nothing asks ("đang ngồi xe, …").
    var askedWords: [Int] {
        unknownWords.filter { index in
            let end = range.first { $0 > index && t[$0].kind == .sign } ?? range.upperBound
            let start = range.last { $0 < index && t[$0].kind == .sign } ?? range.lowerBound
            return end == range.upperBound
                || items.contains { $0.range.lowerBound >= start && $0.range.upperBound <= end && isAsking($0) }
        }
    }

    /// Whether something is asked, wanted or said as a condition.
    private func isAsking(_ item: AskScan.Item) -> Bool {
        guard case .senses(let senses) = item.kind else { return isUnits(item) || isNamed(item.range.lowerBound) }
        return senses.contains { sense in
            switch sense {
            case .wh, .predicate, .subject, .order, .measure, .facet, .part, .groupBy: true
            default: false
            }
        }
    }

    /// How many words there are of which nothing is known.
    var unknown: Int { unknownWords.count }
    var t: [Token] { message.tokens }
    /// The word at a place, folded; nil where there is none.
    func word(_ index: Int) -> String? { t.indices.contains(index) && t[index].kind == .word ? t[index].folded : nil }

    /// The senses of the longest phrase at a place.
    func senses(at index: Int) -> [AskSense] {
        AskWords.match(t, index, typesMarks: message.typesMarks)?.senses ?? []
    }

    /// Whether the sentence ends as a question does.
    var isMarked: Bool {
        t.indices.contains(range.upperBound) && t[range.upperBound].isSign("?")
            || t.indices.contains(range.upperBound - 1) && ["nhi", "ha", "he"].contains(t[range.upperBound - 1].folded)
    }

    /// Whether the sentence that this is a part of ends with a mark.
    var isSentenceMarked: Bool {
        let end = t.indices.dropFirst(range.upperBound).first {
            t[$0].kind == .lineBreak || [".", "?", "!", ";"].contains(t[$0].text)
        }
        return end.map { t[$0].isSign("?") } ?? false
    }

    /// Whether a part names a unit.
    func isUnits(_ item: AskScan.Item) -> Bool { if case .note(.units) = item.kind { true } else { false } }
    /// Whether a day begins at a place.
    func isDate(_ index: Int) -> Bool {
        message.notes.contains {
            if case .date(let date) = $0.kind { $0.range.lowerBound == index && date.start == nil } else { false }
        }
    }

    /// "Tình hình", "bức tranh": how things stand.
    func isOverview(_ item: AskScan.Item) -> Bool {
        if case .senses(let senses) = item.kind {
            senses.contains(.measure("figures")) && senses.contains(.request)
        } else {
            false
        }
    }

    /// Whether a work is named at a place.
    func isNamed(_ index: Int) -> Bool {
        items.contains { item in
            guard item.range.lowerBound == index else { return false }
            return switch item.kind {
            case .topic, .note(.works): true;
            default: false
            }
        }
    }

    /// "Quận", "huyện".
    func isKindWord(_ item: AskScan.Item) -> Bool {
        if case .senses(let senses) = item.kind {
            senses.contains { if case .kind = $0 { true } else { false } }
        } else {
            false
        }
    }

    /// "Mấy quận", "quận nào", "5 quận": all or some of a kind.
    func isOfKind(_ item: AskScan.Item) -> Bool {
        word(item.range.upperBound) == "nao"
            || ["may", "nhieu", "cac", "nhung", "moi", "tung", "o", "khoi"].contains(
                word(item.range.lowerBound - 1) ?? "")
            || item.range.lowerBound > range.lowerBound && AskNames.number(t, item.range.lowerBound - 1) != nil
            || isOfPeople(item.range.lowerBound - 1)
    }

    /// "Mấy ông quận", "bên huyện": those of a kind, by who they are or where they sit.
    private func isOfPeople(_ index: Int) -> Bool {
        guard let said = word(index) else { return false }
        if ["ben", "phia", "duoi", "tren", "dang", "tui", "bon"].contains(said) {
            return word(index + 2) != "minh" && word(index + 2) != "ta"
        }
        return ["ong", "anh", "bac", "chu", "cha", "bo", "cu", "chi", "dong", "vi", "nguoi"].contains(said)
            && ["may", "cac", "nhung", "tung", "nhieu"].contains(word(index - 1) ?? "")
    }

    /// Whether only words of politeness follow up to the next sign.
    func isFinal(_ index: Int) -> Bool {
        // "Chưa được" is a verdict.
        if word(index - 1) == "duoc" { return false }
        // "#14 cũng chưa", "chứ giờ chưa": told of another.
        if !isMarked, ["cung", "gio", "van"].contains(word(index - 2) ?? "") { return false }
        for next in index..<range.upperBound {
            if t[next].kind == .sign { return true }
            if !Self.closing.contains(t[next]) { return false }
        }
        return true
    }

    private static let closing: WordSet = [
        "a", "ah", "em", "anh", "chi", "ha", "vay", "the", "nhi", "bot", "he", "roi", "oi", "nha", "nhe", "ta", "z",
        "dong", "u", "day", "do", "dau", "hen", "ro", "nam", "may", "cung", "sep", "minh", "toi", "ban",
    ]
}
