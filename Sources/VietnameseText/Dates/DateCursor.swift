/// The tokens of a clause as the parsers of dates look at them.
struct DateCursor {
    let tokens: [Token]

    /// Whether the writer types with marks, so that "sang" and "thu" are those words and not "sáng" and "thứ".
    let typesMarks: Bool

    init(_ tokens: [Token]) {
        self.tokens = tokens
        typesMarks = tokens.contains { $0.kind == .word && $0.key.marks != 0 }
    }

    func word(_ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].folded : nil
    }

    func sign(_ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .sign ? tokens[index].text : nil
    }

    func integer(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), let number = tokens[index].integer, range.contains(number) else {
            return nil
        }
        return number
    }

    /// A number in digits or in words, 1 to 365.
    func count(_ index: Int) -> (Int, Int)? {
        if let number = integer(index, 1...365) { return (number, index + 1) }
        guard let (number, count) = NumberWords.read(tokens[...], at: index), (1...365).contains(number) else {
            return nil
        }
        return (number, index + count)
    }

    private static let marks: Set<String> = [
        "den", "sang", "toi", "han", "thanh", "them", "truoc", "nhat", "ngay", "het", "cham",
    ]

    /// Whether the words before `index` mark a date as one by which something is due.
    func isMarked(_ index: Int) -> Bool {
        var position = index
        while let word = word(position), ["ngay", "het", "truoc"].contains(word) { position += 1 }
        if position > index, word(index) != "ngay" { return true }
        position = index - 1
        while let word = word(position), ["ngay", "het", "la", "vao"].contains(word) {
            if word == "ngay" { return true }
            position -= 1
        }
        if sign(position) == ":" { position -= 1 }
        return word(position).map(Self.marks.contains) ?? false
    }

    private static let counted: Set<String> = [
        "phuong", "xa", "ho", "nha", "nguoi", "to", "quan", "huyen", "so", "chung", "tieu", "buoi", "lop", "phieu",
        "cong",
        "viec", "buoc", "thon", "khu", "truong", "can", "tang", "thiet", "app", "tram", "diem", "doi", "cuoc", "bai",
        "tin",
        "bo", "cai", "may", "nghin", "ngan", "xe", "dan", "khach", "cum", "nhiem", "muc", "vu", "ty", "trieu", "dong",
        "km", "kg", "m2",
        "co", "don",
    ]
    private static let gauges: Set<String> = ["duoc", "dat", "xong", "ke", "tien", "da", "do", "la", "moi"]

    /// Whether figures at `index` are a part of a whole: `1/2 số hộ`, `đạt 3/5`.
    func isFraction(_ index: Int) -> Bool {
        guard sign(index + 1) == "/", !isMarked(index) else { return false }
        if let before = word(index - 1), Self.gauges.contains(before) { return true }
        return sign(index - 1) == "/" || sign(index + 3) == "%"
    }

    /// Whether the word at `index` is something counted.
    func countsSomething(_ index: Int) -> Bool {
        guard let word = word(index) else { return false }
        return word == "co" ? self.word(index + 1) == "so" : Self.counted.contains(word)
    }

    /// Whether nothing but politeness stands outside `start..<end`.
    func isAlone(_ start: Int, _ end: Int) -> Bool {
        tokens.indices.allSatisfy { index in
            (start..<end).contains(index) || tokens[index].kind == .sign || tokens[index].kind == .lineBreak
                || Self.polite.contains(tokens[index].folded)
        }
    }

    private static let polite: Set<String> = [
        "da", "vang", "a", "ah", "nhe", "nha", "em", "e", "anh", "chi", "oi", "thua", "xin", "den", "hen", "han", "la",
    ]
}
