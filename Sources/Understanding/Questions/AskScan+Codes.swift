import Assignments
import VietnameseText

extension AskScan {
    /// "12 hôm nào", "14 bữa nào": a code before a word of time, which would be no length.
    func code(at index: Int, _ sight: Sight) -> Item? {
        let t = message.tokens
        if isListed(index, sight) || isPartOf(index, sight), let number = t[index].integer {
            return Item(range: index..<(index + 1), kind: .note(.works([number], how: "number")))
        }
        if let (number, words) = spoken(index, sight) {
            return Item(range: index..<(index + words), kind: .note(.works([number], how: "number")))
        }
        if isLeadersCode(index, sight), let number = t[index].integer {
            return Item(range: index..<(index + 1), kind: .note(.works([number], how: "number")))
        }
        // "12 bước tiếp theo là gì".
        if index + 2 < range.upperBound, t[index + 1].folded == "buoc", let number = t[index].integer,
            ["tiep", "nao", "ke", "sau", "gi", "may"].contains(t[index + 2].folded), sight.work(number) != nil
        {
            return Item(range: index..<(index + 1), kind: .note(.works([number], how: "number")))
        }
        guard index + 2 < range.upperBound, let number = t[index].integer, sight.work(number) != nil,
            ["hom", "bua", "ngay", "khi", "luc"].contains(t[index + 1].folded),
            t[index + 2].folded == "nao"
        else { return nil }
        return Item(range: index..<(index + 1), kind: .note(.works([number], how: "number")))
    }

    /// "12 hôm qua 30", "sao 23 mãi chưa xong": a leader's number where a code stands, followed by no thing that it could count.
    private func isLeadersCode(_ index: Int, _ sight: Sight) -> Bool {
        let t = message.tokens
        guard sight.own.isEmpty, let number = t[index].integer, number >= 10, sight.work(number) != nil,
            isPredicated(index, sight) || isTitled(index, number, sight)
        else { return false }
        if isTitled(index, number, sight) { return true }
        return index == range.lowerBound || Self.beforeCode.contains(t[index - 1])
            || t[index - 1].kind == .sign && !["/", "-", "–"].contains(t[index - 1].text)
    }
    /// Whether something is said of a number, or nothing follows "số".
    private func isPredicated(_ index: Int, _ sight: Sight) -> Bool {
        let t = message.tokens
        if index > range.lowerBound, ["ngoai", "tru"].contains(t[index - 1].folded) { return true }
        guard index + 1 < range.upperBound else {
            return index > range.lowerBound && t[index - 1].kind == .word && !Self.beforeFigure.contains(t[index - 1])
        }
        if Self.afterCode.contains(t[index + 1]) { return true }
        guard Figures.unit(t, index + 1, sight) == nil,
            !["thang", "ngay", "gio", "phan"].contains(t[index + 1].folded),
            let found = AskWords.match(t, index + 1, typesMarks: message.typesMarks)
        else { return false }
        return found.senses.contains { if case .predicate = $0 { true } else { false } }
    }
    /// "12, 21, 24": a row of numbers that all are codes, and count nothing.
    private func isListed(_ index: Int, _ sight: Sight) -> Bool {
        let t = message.tokens
        guard isKnown(index, sight) else { return false }
        var (first, last) = (index, index)
        // A long row is one from anywhere within it.
        let (start, end) = (max(range.lowerBound, index - 60), min(range.upperBound, index + 60))
        while first - 2 >= start, isBetween(t[first - 1]), isKnown(first - 2, sight) { first -= 2 }
        while last + 2 < end, isBetween(t[last + 1]), isKnown(last + 2, sight) { last += 2 }
        guard last > first, Figures.unit(t, last + 1, sight) == nil else { return false }
        return first == range.lowerBound
            || t[first - 1].number == nil && !["tu", "den", "toi", "ngay"].contains(t[first - 1].folded)
    }

    private func isBetween(_ token: Token) -> Bool { token.isSign(",") || token.folded == "va" }
    private func isKnown(_ index: Int, _ sight: Sight) -> Bool {
        guard let number = message.tokens[index].integer, number >= 10, sight.work(number) != nil else { return false }
        return !message.notes(at: index).contains { if case .date = $0.kind { $0.range.count > 1 } else { false } }
    }

    /// "Kết quả 22", "lịch sử 21": a number after a part of a work.
    private func isPartOf(_ index: Int, _ sight: Sight) -> Bool {
        guard index > range.lowerBound, isKnown(index, sight), Figures.unit(message.tokens, index + 1, sight) == nil
        else { return false }
        return (max(range.lowerBound, index - 3)..<index).contains { start in
            guard let found = AskWords.match(message.tokens, start, typesMarks: message.typesMarks),
                found.range.upperBound == index
            else { return false }
            return found.senses.contains {
                if case .facet(let facet) = $0 { facet != .deadline || sight.own.isEmpty } else { false }
            }
        }
    }

    /// "Mười hai còn thiếu …", "số liệu hai ba": a leader's code in words where it counts nothing.
    private func spoken(_ index: Int, _ sight: Sight) -> (Int, Int)? {
        let t = message.tokens
        guard sight.own.isEmpty, t[index].kind == .word,
            index == range.lowerBound || t[index - 1].kind == .sign || Self.beforeSpoken.contains(t[index - 1])
        else { return nil }
        guard !message.notes(at: index).contains(where: { AskNames.isName($0.kind) }),
            let code = AskNames.spokenCode(t, index), sight.work(code) != nil
        else { return nil }
        let words = NumberWords.read(t[...], at: index).map(\.1) ?? 2
        let end = index + max(words, 2)
        guard end <= range.upperBound, Figures.unit(t, end, sight) == nil,
            end == t.count || AskNames.number(t, end) == nil && !["phan", "nghin", "tram"].contains(t[end].folded)
        else { return nil }
        return (code, end - index)
    }

    private static let beforeSpoken: WordSet = ["lieu", "so", "do", "thang", "con", "vu", "cai", "va"]
    private static let beforeFigure: WordSet = [
        "la", "duoc", "dat", "con", "khoang", "hon", "den", "toi", "ngay", "thang", "top", "lay", "thu", "quy", "doan",
        "len", "xuong", "tang", "giam", "tam", "gan", "duoi", "tren", "qua", "thieu", "them", "co", "mot", "muc",
    ]
    private static let afterCode: WordSet = [
        "mai", "van", "hom", "den", "toi", "co", "chua", "xong", "ai", "sao", "lam", "gio", "thi", "the", "nay", "lau",
        "bao", "het", "da", "vi", "tai", "kip",
    ]
    private static let beforeCode: WordSet = [
        "sao", "con", "the", "vay", "ma", "vu", "viec", "cai", "so", "thang", "con", "em", "anh", "hoi", "xem", "oi",
        "ngoai", "tru", "bo", "thi",
    ]

    /// "Danh sách 23", "nhà trọ 21": a number after two words of the title of that very work.
    private func isTitled(_ index: Int, _ number: Int, _ sight: Sight) -> Bool {
        let t = message.tokens
        guard index >= range.lowerBound + 2, t[index - 1].kind == .word, t[index - 2].kind == .word,
            Figures.unit(t, index + 1, sight) == nil
        else { return false }
        let pair = "\(t[index - 2].folded) \(t[index - 1].folded)"
        return sight.index.titles[pair]?.contains(number) ?? false
    }
}
