import Foundation
import VietnameseText

/// Numbers that are figures: with what they are of, percent, what they count, whether they are rough.
enum Figures {
    static func notes(in message: Message, _ sight: Sight) -> [Message.Note] {
        let t = message.tokens
        var notes: [Message.Note] = []
        var index = 0
        while index < t.count {
            if !message.isFenced(index), let (percent, count) = fraction(t, index) {
                notes.append(.init(index..<(index + count), .figure(Message.Figure(percent, isPercent: true))))
                index += count
                continue
            }
            guard !message.isFenced(index), let (value, count) = number(t, index) else {
                index += 1
                continue
            }
            let (figure, end) = whole(t, index, value, index + count, sight)
            // "ngày 6/5" of a document is a day, though not one that anything is due.
            if let of = figure.of, of <= 12, index > 0, t[index - 1].folded == "ngay" {
                index = end
                continue
            }
            // A day is no figure, unless "45/60" was taken for one.
            let isDate = message.notes(at: index).contains { if case .date = $0.kind { true } else { false } }
            if !isDate { notes.append(.init(index..<end, .figure(figure))) }
            index = end
        }
        return notes
    }

    /// "Ba nhăm" is 35, "băm chín" 39, "chục ngày" ten of them.
    private static func colloquial(_ t: [Token], _ index: Int) -> (Double, Int)? {
        if index + 1 < t.count, thirty.match(t, at: index) != nil, let ones = digit(t[index + 1]), ones < 10 {
            return (30 + ones, 2)
        }
        if index + 1 < t.count, five.match(t, at: index + 1) != nil, let tens = digit(t[index]), tens >= 2, tens < 10,
            t[index].kind == .word, index == 0 || digit(t[index - 1]) == nil
        {
            return (tens * 10 + 5, 2)
        }
        if isSome(t, index), isCounted(t, index + 1) { return (5, 1) }
        // "Nửa chục căn", "nửa tá nhà".
        if index + 2 < t.count, t[index].folded == "nua", isCounted(t, index + 2),
            index == 0 || digit(t[index - 1]) == nil
        {
            if t[index + 1].folded == "chuc" { return (5, 2) }
            if t[index + 1].folded == "ta" { return (6, 2) }
        }
        guard index + 1 < t.count, t[index].folded == "chuc", t[index].text.lowercased() != "chúc",
            lengths.match(t, at: index + 1) != nil,
            index == 0 || digit(t[index - 1]) == nil && !["may", "vai"].contains(t[index - 1].folded)
        else { return nil }
        return (10, 1)
    }
    private static let thirty: WordPatterns = ["băm"]
    private static let five: WordPatterns = ["nhăm"]
    private static let lengths: WordPatterns = ["ngày", "hôm", "bữa", "cơ sở", "nhà", "căn"]

    static func number(_ t: [Token], _ index: Int) -> (Double, Int)? {
        guard index < t.count else { return nil }
        if let value = t[index].number { return tens(t, index + 1).map { (value * 10 + $0.0, 1 + $0.1) } ?? (value, 1) }
        if let (value, words) = colloquial(t, index) { return (value, words) }
        guard t[index].kind == .word, t[index].folded != "lam", let (value, count) = NumberWords.read(t[...], at: index)
        else { return nil }
        // "Năm mươi nhăm".
        if value >= 20, value % 10 == 0, five.match(t, at: index + count) != nil {
            return (Double(value) + 5, count + 1)
        }
        if let (more, words) = tens(t, index + count), value < 10 { return (Double(value) * 10 + more, count + words) }
        // "bốn hai", "bon mot" before what is counted.
        if value >= 2, value < 10, count == 1, let (unit, words) = NumberWords.read(t[...], at: index + 1), words == 1,
            unit < 10, isCounted(t, index + 2)
        {
            return (Double(value * 10 + unit), 2)
        }
        if let spelled = spelled(t, index) { return (spelled, 2) }
        // "một", "hai" alone are words of all kinds: only in a compound or before what is counted.
        let isAlone =
            index > 0 && gained.match(t, at: index - 1) != nil && (index + 1 == t.count || t[index + 1].kind != .word)
        return count > 1 || value >= 10 || value > 0 && isAlone || value > 0 && isCounted(t, index + 1)
            ? (Double(value), count) : nil
    }

    /// "Nay ba bảy", "phải là bốn ba": ten and one as they are spoken, after a word for what is done, with nothing but small words after it.
    /// "Hai ba", "năm bảy" are a few.
    private static func spelled(_ t: [Token], _ index: Int) -> Double? {
        guard index > 0, index + 1 < t.count, t[index].kind == .word, t[index + 1].kind == .word,
            saying.contains(t[index - 1]) || t[index - 1].integer.map({ $0 > 9 }) ?? false || t[index - 1].code != nil,
            let tens = digit(t[index]), let ones = digit(t[index + 1]), tens > 1,
            tens < 10, ones < 10, ones != tens + 1, (tens, ones) != (5, 7), t[index + 1].folded != "nam",
            !t[max(0, index - 4)..<index].contains(where: { $0.folded == "han" }),
            index + 2 == t.count || t[index + 2].kind != .word || ending.contains(t[index + 2])
        else { return nil }
        return tens * 10 + ones
    }
    private static let saying: WordSet = [
        "duoc", "la", "nay", "len", "dat", "co", "moi", "phai", "chot", "tro", "gio", "roi", "qua",
    ]
    private static let ending: WordSet = ["roi", "a", "nhe", "nha", "nghen", "thoi", "chu", "anh", "chi", "bot", "can"]

    /// A figure with what it is of and what it counts, and the index after it.
    private static func whole(
        _ t: [Token], _ index: Int, _ value: Double, _ next: Int, _ sight: Sight
    ) -> (Message.Figure, Int) {
        var (figure, end) = (Message.Figure(value), next)
        if end + 1 < t.count,
            t[end].isSign("/") && (t[end].followsSpace || !t[end + 1].followsSpace) || t[end].folded == "tren",
            let (of, more) = number(t, end + 1)
        {
            figure.of = of
            end += 1 + more
        }
        if end < t.count,
            t[end].isSign("%") || t[end].folded == "phan" && end + 1 < t.count && t[end + 1].folded == "tram"
        {
            figure.isPercent = true
            end += t[end].isSign("%") ? 1 : 2
        }
        if let of = figure.of, of <= 10, wholes.match(t, at: end) != nil {
            figure = Message.Figure((value / of * 1000).rounded() / 10, isPercent: true)
        }
        if !figure.isPercent, let (unit, words) = unit(t, end, sight) {
            figure.unit = unit
            end += words
            // "9 phường trong 14 phường".
            if figure.of == nil, within.match(t, at: end) != nil, let (of, more) = number(t, end + 1), of >= value,
                let (same, last) = Self.unit(t, end + 1 + more, sight), same == unit
            {
                figure.of = of
                end += 1 + more + last
            }
        }
        figure.isRough = isRough(t, index, end)
        return (figure, end)
    }

    /// "ba phần tư", "2 phần 3", "một nửa": a part of the whole in percent.
    private static func fraction(_ t: [Token], _ index: Int) -> (Double, Int)? {
        if hundred.match(t, at: index) != nil { return (100, 3) }
        if half.match(t, at: index) != nil, index > 0 || t.count > 2 { return (50, 2) }
        guard index + 2 < t.count, t[index + 1].folded == "phan", let one = digit(t[index]),
            let other = digit(t[index + 2]), other > one, t[index + 2].folded != "tram"
        else { return nil }
        return (one / other * 100, 3)
    }
    private static let hundred: WordPatterns = ["trăm phần trăm"]
    private static let half: WordPatterns = [
        "một nửa", "phân nửa", "già nửa", "đúng nửa", "được nửa", "xong nửa", "đạt nửa", "tròn nửa",
    ]
    /// What a small fraction is of, rather than so many of so many.
    private static let wholes: WordPatterns = [
        "số", "chỉ tiêu", "kế hoạch", "khối lượng", "tổng số", "công việc", "chặng đường",
    ]

    private static func digit(_ token: Token) -> Double? {
        token.number ?? ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"].firstIndex(
            of: token.folded
        ).map { Double($0 + 1) } ?? (token.folded == "tu" ? 4 : nil)
    }

    /// "chục", "chục rưỡi", "chục ba" after a number: what is added to ten times it.
    private static func tens(_ t: [Token], _ index: Int) -> (Double, Int)? {
        guard index < t.count, t[index].folded == "chuc" else { return nil }
        guard index + 1 < t.count else { return (0, 1) }
        if t[index + 1].folded == "ruoi" { return (5, 2) }
        if t[index + 1].kind == .word, let (value, count) = NumberWords.read(t[...], at: index + 1), value < 10,
            count == 1
        {
            return (Double(value), 2)
        }
        return (0, 1)
    }

    private static func isCounted(_ t: [Token], _ index: Int) -> Bool {
        if index < t.count, classifiers.match(t, at: index) != nil { return isCounted(t, index + 1) }
        return (1...2).contains { count in
            index + count <= t.count && t[index..<(index + count)].allSatisfy { $0.kind == .word }
                && counted.contains(t[index..<(index + count)].map(\.folded).joined(separator: " "))
        }
    }

    private static let within: WordPatterns = ["trong", "trên"]
    private static let gained: WordPatterns = ["thêm", "được", "thêm được"]
    private static let classifiers: WordPatterns = ["cái", "ngôi"]
    /// What is counted in works, after a number in words.
    private static let counted: Set<String> = [
        "co so", "nha", "ho", "phuong", "xa", "nha tro", "phieu", "lop", "dia chi", "can", "toa", "ho so", "phan tram",
    ]

    /// The words that a number counts: the unit of a work that is seen, or one that offices count.
    static func unit(_ t: [Token], _ index: Int, _ sight: Sight) -> (String, Int)? {
        if index + 2 < t.count, t[index].folded == "d", t[index + 1].isSign("/"), t[index + 2].text.lowercased() == "c"
        {
            return ("đ/c", 3)
        }
        // "12 hôm nay": a day, nothing that is counted.
        if index + 1 < t.count, ["hom", "bua"].contains(t[index].folded),
            ["nay", "qua", "ni", "truoc", "kia", "sau"].contains(t[index + 1].folded)
        {
            return nil
        }
        if index + 1 < t.count, t[index].folded == "ngay", ["mai", "mot", "kia"].contains(t[index + 1].folded),
            t[index].text == t[index + 1].text
        {
            return nil
        }
        // "41 cái nhà trọ".
        if index < t.count, ["cai", "ngoi", "con", "cac"].contains(t[index].folded),
            t[index].text.lowercased() != "còn", let (name, words) = unit(t, index + 1, sight)
        {
            return (name, words + 1)
        }
        for count in (1...3).reversed() where index + count <= t.count {
            let words = t[index..<(index + count)]
            guard words.allSatisfy({ $0.kind == .word }) else { continue }
            let name = words.map(\.folded).joined(separator: " ")
            // "Nha" at the end is said to be friendly; "lẫn" is no "lần".
            if count == 1, let typed = exact[name],
                words.first.map({ $0.key.marks != 0 && $0.text.lowercased() != typed }) == true
            {
                continue
            }
            if ["nha", "anh", "lan"].contains(name), words.first?.key.marks == 0, writesMarks(t) { continue }
            if units.contains(name) || sight.index.counted.contains(name) {
                return (names[name] ?? words.map(\.text).joined(separator: " ").lowercased(), count)
            }
        }
        return nil
    }

    /// "hơn 40", "40 mấy", "40 gì đó", "40 41 cơ sở": no one number.
    private static func isRough(_ t: [Token], _ index: Int, _ end: Int) -> Bool {
        if (1...2).contains(where: { rough.match(t, at: index - $0)?.upperBound == index }) { return true }
        if isSome(t, index) { return true }
        if roughAfter.match(t, at: end) != nil { return true }
        guard end == index + 1, let one = t[index].integer, end < t.count, let next = t[end].integer else {
            return false
        }
        return next == one + 1
    }

    /// "Dăm nhà": a few.
    private static func isSome(_ t: [Token], _ index: Int) -> Bool { t[index].text.lowercased() == "dăm" }
    private static let rough: WordPatterns = [
        "hơn", "tầm", "khoảng", "gần", "chừng", "vài", "ngót", "xấp xỉ", "độ", "trên", "dưới", "cỡ", "quãng", "ước",
        "ước chừng", "khoảng độ", "tầm tầm", "gần được", "đâu", "đâu đó", "sắp", "sắp được", "sắp tới", "sơ sơ",
        "sơ bộ", "chưa tới", "chưa đến",
        "chưa đầy", "non", "suýt soát", "loanh quanh", "áng chừng", "ngoài",
    ]
    private static let roughAfter: WordPatterns = [
        "mấy", "gì đó", "hơn", "đổ lại", "trở lên", "có lẻ", "hay sao", "gì đấy", "là cùng", "chi đó",
    ]
    private static func writesMarks(_ t: [Token]) -> Bool { t.contains { $0.kind == .word && $0.key.marks != 0 } }
    /// Words that other words are without their marks.
    private static let exact = [
        "lan": "lần", "to": "tổ", "ban": "bản", "ho": "hộ", "anh": "ảnh", "can": "căn", "xa": "xã", "lop": "lớp",
        "bua": "bữa", "hom": "hôm", "quan": "quận", "nam": "năm", "truong": "trường", "dong": "dòng", "gio": "giờ",
        "buoi": "buổi", "dem": "đêm", "viec": "việc", "tang": "tầng", "nha": "nhà", "phieu": "phiếu", "toa": "tòa",
    ]
    private static let units: Set<String> = [
        "viec", "nhiem vu", "buoc", "dau viec",
        "co so", "nha", "so nha", "nha tro", "ho", "ho dan", "phuong", "xa", "thi tran", "nhan khau", "phieu", "to",
        "thon", "chung cu",
        "toa", "toa nha", "phuong an", "bien ban", "ho so", "can", "can ho", "lop", "buoi", "truong", "doanh nghiep",
        "don vi", "van ban",
        "dia chi", "nguoi", "can bo", "cong trinh", "quan", "huyen", "dong chi", "dong", "anh", "trang", "ban", "lan",
        "cuoc", "gio", "phut", "km", "trieu", "hom", "bua", "ngay", "tuan", "thang", "buc", "dem", "nam", "to khao sat",
        "quan so", "tang", "diem phan tram",
    ]
    private static let names = [
        "co so": "cơ sở", "nha": "nhà", "ho": "hộ", "phuong": "phường", "dia chi": "địa chỉ", "phieu": "phiếu",
    ]
}
