import Assignments
import Foundation
import VietnameseText

/// Works by "#12", a bare code where one would stand, "V3 Hoàng Mai", or what they are about.
enum Works {
    static func notes(in message: Message, _ sight: Sight) -> [Message.Note] {
        let t = message.tokens
        var notes: [Message.Note] = []
        // The first code, or number that is one's own.
        lazy var own = t.firstIndex { $0.code != nil || isOwn($0, sight) }
        for index in t.indices where !message.isFenced(index) {
            if let (codes, range) = row(t, index, sight) {
                notes.append(.init(range, .works(codes, how: "code")))
            } else if let code = t[index].code, !isEndOfRow(t, index) {
                notes.append(.init(index..<(index + 1), .works([code], how: "code")))
            } else if let number = t[index].integer, number >= 10, sight.work(number) != nil,
                isCode(message, index, sight, own: { own })
            {
                notes.append(.init(index..<(index + 1), .works([number], how: "number")))
            } else if let (code, words) = spoken(t, index, sight) ?? spelled(t, index, sight, after: notes.last?.range)
            {
                notes.append(.init(index..<(index + words), .works([code], how: "number")))
            } else if t[index].kind == .word {
                let name = t[index].text.uppercased()
                guard sight.index.plans.contains(name) else { continue }
                let named = sight.works.filter { $0.planCode == name }
                let near = message.notes.first { $0.range.lowerBound >= index && $0.range.lowerBound <= index + 2 }
                var fitting = named
                if case .units(let units)? = near?.kind { fitting = named.filter { units.contains($0.unit) } }
                let own = fitting.filter(\.isOwn)
                notes.append(.init(index..<(index + 1), .works((own.isEmpty ? fitting : own).map(\.code), how: "plan")))
            }
        }
        return notes + subjects(message, sight)
    }

    /// "#21 đến #24", "#21-#24": all works from one code to another.
    private static func row(_ t: [Token], _ index: Int, _ sight: Sight) -> ([Int], Range<Int>)? {
        guard index + 2 < t.count, let first = t[index].code, isTo(t[index + 1]), let last = t[index + 2].code,
            first < last
        else { return nil }
        let codes = sight.works.map(\.code).filter { (first...last).contains($0) }.sorted()
        return codes.contains(first) && codes.contains(last) ? (codes, index..<(index + 3)) : nil
    }
    private static func isTo(_ token: Token) -> Bool {
        ["den", "toi"].contains(token.folded) || ["-", "–"].contains(token.text)
    }
    private static func isEndOfRow(_ t: [Token], _ index: Int) -> Bool {
        guard index > 1, isTo(t[index - 1]), let first = t[index - 2].code, let last = t[index].code else {
            return false
        }
        return first < last
    }

    /// "Việc mười hai", "nhiệm vụ số mười bốn": the code of a work in words.
    private static func spoken(_ t: [Token], _ index: Int, _ sight: Sight) -> (Int, Int)? {
        guard t[index].kind == .word else { return nil }
        let isCalled =
            index > 0
            && (calling.contains(t[index - 1].folded)
                || t[index - 1].folded == "so" && index > 1 && calling.contains(t[index - 2].folded))
        guard let (value, count) = NumberWords.read(t[...], at: index), value >= 10, let work = sight.work(value) else {
            return nil
        }
        return isCalled || work.isOwn && isSubject(t, index..<(index + count)) ? (value, count) : nil
    }

    /// "Việc hai ba với hai tư": the digits of a code one by one, after a word that calls for one or beside another code.
    private static func spelled(
        _ t: [Token], _ index: Int, _ sight: Sight, after last: Range<Int>?
    ) -> (Int, Int)? {
        guard index > 0, index + 1 < t.count,
            calling.contains(t[index - 1].folded)
                || last?.upperBound == index - 1 && (joining.contains(t[index - 1].folded) || t[index - 1].isSign(",")),
            let (tens, one) = NumberWords.read(t[index...index], at: index), one == 1, (1...9).contains(tens),
            let (ones, other) = NumberWords.read(t[(index + 1)...(index + 1)], at: index + 1), other == 1,
            (0...9).contains(ones),
            sight.work(10 * tens + ones) != nil
        else { return nil }
        return (10 * tens + ones, 2)
    }
    private static let joining: Set<String> = ["voi", "va", "cung"]

    /// "Mười hai được …, còn mười bốn thì …": one's own code in words, of which something is said.
    private static func isSubject(_ t: [Token], _ range: Range<Int>) -> Bool {
        let opens =
            t[..<range.lowerBound].allSatisfy { address.contains($0.folded) || $0.kind == .sign }
            || turning.match(t, at: range.lowerBound - 1) != nil
            || [".", ";", ",", "\n"].contains(t[range.lowerBound - 1].text)
        return opens && range.upperBound < t.count && predicates.match(t, at: range.upperBound) != nil
    }
    private static let turning: WordPatterns = ["còn", "với"]
    private static let predicates: WordPatterns = [
        "được", "đã", "chắc", "chưa", "xin", "thì", "mai", "xong", "em", "tui", "không", "sẽ", "vướng", "kẹt", "đang",
    ]

    /// Whether a number of a work that is seen stands where its code would, and is no figure. One's own codes are read so wherever
    /// nothing makes them a figure; others' need a word that calls for one.
    private static func isCode(_ message: Message, _ index: Int, _ sight: Sight, own: () -> Int?) -> Bool {
        let t = message.tokens
        let isCalled =
            index > 0
            && (calling.contains(t[index - 1].folded)
                || t[index - 1].folded == "so" && index > 1 && calling.contains(t[index - 2].folded))
        if message.notes(at: index).contains(where: { isTaken($0, index, isCalled: isCalled) }) { return false }
        if isCalled || isListed(t, index, sight) || isHandedIn(t, index, sight) { return true }
        if isFirstDay(message, index) || isOfSum(t, index) { return false }
        guard let last = t[..<index].last(where: { !address.contains($0.folded) }) else {
            return index + 1 < t.count && (isOwn(t[index], sight) || t[index + 1].kind == .word)
        }
        // "Hoàng Liệt 12, Đại Kim 10": a place and its figure.
        if index > 1, isCapital(t[index - 1]), isCapital(t[index - 2]) { return false }
        if isOwn(t[index], sight) { return isOwnCode(t, index, after: last) }
        // Beside one's own code a bare number is no other's: "cái 12 …, cho về 25".
        if let first = own(), first < index { return false }
        if index + 1 < t.count, closing.contains(t[index + 1].folded) { return false }
        if last.kind == .lineBreak || [",", ";", ".", "!", "?", "-", "–", "•"].contains(last.text) {
            return index + 1 < t.count && t[index + 1].kind == .word
        }
        return before.contains(last.folded)
    }

    /// Whether a date or a figure takes the number.
    private static func isTaken(_ note: Message.Note, _ index: Int, isCalled: Bool) -> Bool {
        switch note.kind {
        case .date: !isCalled
        case .figure(let figure):
            note.range.lowerBound != index || figure.of != nil || figure.isPercent || figure.unit != nil && !isCalled
        default: false
        }
    }

    /// "Mới nộp được 14": what is handed in is a work, no figure.
    private static func isHandedIn(_ t: [Token], _ index: Int, _ sight: Sight) -> Bool {
        isOwn(t[index], sight) && (index + 1 == t.count || t[index + 1].kind != .word)
            && (1...2).contains(where: { handing.match(t, at: index - $0)?.upperBound == index })
    }

    /// "14 đến 16/5": the first of some days.
    private static func isFirstDay(_ message: Message, _ index: Int) -> Bool {
        let t = message.tokens
        guard index + 2 < t.count, until.match(t, at: index + 1) != nil,
            spans.match(t, at: index - 1) != nil
                || (index + 3..<index + 9).contains(where: { leaving.match(t, at: $0) != nil })
        else { return false }
        return message.notes.contains {
            if case .date = $0.kind { $0.range.contains(index + 2) && t[index + 2].integer != nil } else { false }
        }
    }

    /// "40 + 12", "12/60", "12%": a part of a sum, a share or a day.
    private static func isOfSum(_ t: [Token], _ index: Int) -> Bool {
        if index > 0, ["=", "+", "/", "-"].contains(t[index - 1].text),
            !t[index].followsSpace || t[index - 1].text != "-"
        {
            return true
        }
        return index + 1 < t.count && ["/", "-", "%"].contains(t[index + 1].text) && !t[index + 1].followsSpace
            && (t[index + 1].text != "/" || index + 2 < t.count && !t[index + 2].followsSpace)
    }

    /// Whether the number of one's own work is its code where it stands after a word or a sign.
    private static func isOwnCode(_ t: [Token], _ index: Int, after last: Token) -> Bool {
        if index + 1 < t.count, [":", "=", "–", "—"].contains(t[index + 1].text) { return true }
        // "Chưa thực hiện: 12" is a figure, "báo cáo: 12 được 44" begins with a code.
        if t[index - 1].isSign(":"), index + 1 == t.count || t[index + 1].kind != .word { return false }
        if last.number == nil && last.kind == .sign || last.kind == .lineBreak || last.code != nil { return true }
        if last.kind == .word {
            // "Khảo sát 12 xong hết rồi": so much is said of a work, not of a number.
            if last.folded == "sat" || last.folded == "soat", index + 1 < t.count, t[index + 1].folded == "xong" {
                return true
            }
            return !counting.contains(last.folded) || last.text.lowercased() == "này"
                || outside.match(t, at: index - 2)?.upperBound == index
        }
        return [",", "&"].contains(t[index - 1].text) && last.number != nil
    }

    /// "Việc 12, 14, 15": one of a row of codes that a word for works opens.
    private static func isListed(_ t: [Token], _ index: Int, _ sight: Sight) -> Bool {
        var first = index
        while first >= 2, index - first < 120, t[first - 1].isSign(",") || t[first - 1].folded == "va",
            t[first - 2].integer.flatMap(sight.work) != nil
        { first -= 2 }
        return first < index && first > 0 && calling.contains(t[first - 1].folded)
    }

    private static func isCapital(_ token: Token) -> Bool {
        token.kind == .word && token.text.count > 1 && token.text.first?.isUppercase == true
            && token.text.uppercased() != token.text
    }

    private static func isOwn(_ token: Token, _ sight: Sight) -> Bool {
        token.integer.flatMap(sight.work).map {
            $0.isOwn || !sight.index.hasOwn && sight.speaker.holds(.head) && $0.unit == sight.speaker.officer.unit
        } ?? false
    }

    private static let calling: Set<String> = ["viec", "vu", "nhiem", "cai", "#"]
    private static let counting: Set<String> = [
        "duoc", "dat", "co", "la", "them", "tang", "len", "tong", "xuong", "thanh", "di", "sat", "to", "moi", "khoang",
        "tam", "gan", "hon", "mot", "hai", "muoi", "thang", "ngay", "luc",
        "phuong", "ngo", "hom", "so", "toan", "ke", "cong", "giam", "tru", "ra", "soat", "nay", "ma", "dung", "chi",
        "nam", "gio", "kiem", "gap", "dem",
    ]
    /// "…, 27 thôi": after a figure.
    private static let closing: Set<String> = ["thoi", "nha", "nhe", "nghen", "nhen", "chu", "moi"]
    /// "Ngoài ra 14 …": what goes on to something else.
    private static let outside: WordPatterns = ["ngoài ra", "hôm nay", "bữa nay", "bữa ni", "đến nay"]
    private static let handing: WordPatterns = ["nộp được", "gửi được", "trình được", "nộp", "trình"]
    private static let spans: WordPatterns = ["từ", "ngày", "nghỉ", "vắng", "phép", "công tác", "học"]
    private static let leaving: WordPatterns = [
        "tôi đi", "em đi", "tui đi", "nghỉ", "công tác", "tôi dự", "em dự", "vắng", "tôi học", "em học",
    ]
    private static let until: WordPatterns = ["đến", "tới"]
    private static let address: Set<String> = [
        "da", "vang", "a", "ah", "o", "u", "um", "uh", "ok", "bot", "oi", "em", "anh", "chi", "sep", "kinh", "thua",
        "bao", "cao", "roi", "thi",
        "con", "toi", "minh",
    ]
    private static let before: Set<String> = [
        "viec", "vu", "cai", "cho", "cua", "ve", "phan", "mang", "han", "nhan", "vao", "lui", "huy", "dung", "chot",
        "ca", "lan", "va",
        "ma", "nhuong", "pham", "ban", "voi", "so", "duyet", "lai", "treo", "xem", "mo", "muc", "sua", "ho", "giup",
    ]

    /// What two neighbouring words of a title, a product or a step speak of.
    private static func subjects(_ message: Message, _ sight: Sight) -> [Message.Note] {
        let byPair = sight.index.subjects
        let t = message.tokens
        var notes: [Message.Note] = []
        var index = 0
        func works(_ i: Int) -> Set<Int>? {
            guard i + 1 < t.count, t[i].kind == .word, t[i + 1].kind == .word, !message.isFenced(i) else { return nil }
            let pair = "\(t[i].folded) \(t[i + 1].folded)"
            return common.contains(pair) ? nil : byPair[pair]
        }
        while index < t.count {
            guard var found = works(index) else {
                index += 1
                continue
            }
            var end = index + 2
            while let next = works(end - 1), !next.isDisjoint(with: found) {
                found.formIntersection(next)
                end += 1
            }
            // "Danh sách đầu mối": a pair that is common alone tells papers apart.
            if found.count > 1, end + 1 < t.count, let next = byPair["\(t[end].folded) \(t[end + 1].folded)"],
                !next.isDisjoint(with: found), next.count < found.count
            {
                found.formIntersection(next)
                end += 2
            }
            notes.append(.init(index..<end, .works(found.sorted(), how: "subject")))
            index = end
        }
        return notes
    }

    private static let common: Set<String> = [
        "bao cao", "ke hoach", "to chuc", "thuc hien", "don vi", "trien khai", "xay dung", "cong tac", "thanh pho",
        "hoan thanh",
        "ket qua", "tiep tuc", "phoi hop", "tong hop", "theo doi", "co so", "so da", "da ra", "dau moi", "can bo",
    ]
}
