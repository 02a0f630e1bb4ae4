/// Mends what was mistyped where only one thing can be meant: a word of the trade with one letter too many, too few,
/// wrong or out of place (`xogn`), a word typed by Telex rules that the keyboard did not apply (`ddax`), marks that cannot
/// stand where they stand (`vuớng`). What is a Vietnamese syllable as typed is left alone, and so are names.
package enum Spelling {
    /// The tokens with such words read as what was meant; their texts stay as typed.
    package static func mend(_ tokens: [Token]) -> [Token] {
        tokens.map { token in
            guard token.kind == .word, token.folded.utf8.count >= 3 else { return token }
            if token.key.marks != 0, !Syllable.hasPossibleMarks(token.text) { return token.read(as: token.folded) }
            guard !Syllable.isPossible(token.folded), !foreign.contains(token),
                let meant = Telex.decoded(token.folded) ?? nearest(token)
            else {
                return token
            }
            return token.read(as: meant)
        }
    }

    /// The only word of the trade within one edit; nil where there is none or several.
    private static func nearest(_ token: Token) -> String? {
        guard token.folded.utf8.count >= 4, token.text.first?.isUppercase != true else { return nil }
        let typed = Array(token.folded.utf8)
        let near = words.filter { isWithinOneEdit(typed, $0) }
        return near.count == 1 ? near.first.map { String(decoding: $0, as: UTF8.self) } : nil
    }

    /// One letter added, left out, replaced, or two neighbours in the wrong order.
    static func isWithinOneEdit(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let (rest, otherRest) = (one[start...], other[start...])
        if one.count == other.count {
            guard rest.count >= 2 else { return true }
            return rest.dropFirst().elementsEqual(otherRest.dropFirst())
                || (rest.dropFirst(2).elementsEqual(otherRest.dropFirst(2))
                    && rest.prefix(2).elementsEqual(otherRest.prefix(2).reversed()))
        }
        return one.count > other.count
            ? rest.dropFirst().elementsEqual(otherRest) : rest.elementsEqual(otherRest.dropFirst())
    }

    /// Words of other languages that people type as they are.
    private static let foreign: WordSet = [
        "done", "test", "help", "hello", "start", "status", "show", "mine", "work", "tasks", "detail", "summary",
        "cancel", "thank", "thanks", "okie", "okay", "mail", "email", "file", "link", "zalo", "send", "call", "admin",
        "more", "online", "offline", "excel", "word", "group", "finish", "deadline", "app", "chat", "page",
    ]
    /// Words that decide what a message means.
    private static let words: [[UInt8]] = [
        "xong", "nhan", "tiep", "hoan", "thanh", "vuong", "tong", "duyet", "giao", "chuyen", "nghi", "buoc", "truoc",
        "tinh", "hinh", "khong", "chua", "dang", "quan", "huyen", "phuong", "nhiem", "viec", "tien", "nghiem", "nhac",
        "thieu", "phieu", "them", "khoan", "trieu", "khai", "thang", "tuan", "lich", "cong", "xac", "vuot", "chieu",
        "sang", "ngay", "phan", "tram", "dong", "tung", "binh", "hang",
    ].map { Array($0.utf8) }
}
