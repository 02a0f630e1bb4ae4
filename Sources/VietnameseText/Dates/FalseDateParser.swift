/// Finds what looks like a date and is none: a street, a document's number and day, a telephone number.
struct FalseDateParser: DatePartParser {
    let cursor: DateCursor

    /// Keys of the words with which something of this kind begins.
    static let beginnings = WordKeys.all("số") + streets.union(documents).union(namedAfterDays).map(WordKeys.key)

    private static let streets: Set<String> = ["duong", "pho", "ngo", "ngach", "hem", "kiet"]
    private static let documents: Set<String> = [
        "cv", "vb", "qd", "nd", "tb", "kh", "ct", "nq", "tt", "van", "dinh", "bao", "hoach", "thi", "quyet", "trinh",
        "moi", "so", "dien",
    ]

    /// The index after something that looks like a date and is none: a street, a document's number and day, a
    /// telephone number; nil where there is none at `index`.
    func end(_ index: Int) -> Int? {
        if let word = word(index), Self.streets.contains(word), let next = numberAndSlash(index + 1) { return next }
        if let word = word(index), Self.namedAfterDays.contains(word), let next = numberAndSlash(index + 1) {
            return next
        }
        if word(index) == "so", word(index + 1) == "nha", let next = numberAndSlash(index + 2) { return next }
        if let next = documentDay(index) ?? decree(index) ?? telephone(index) { return next }
        // Day and night, not the 24th of July.
        if integer(index, 24...24) != nil, sign(index + 1) == "/", integer(index + 2, 7...7) != nil, !isMarked(index),
            sign(index + 3) != "/"
        {
            return index + 3
        }
        return nil
    }

    /// Hospitals, floors, squares: `bệnh viện 19-8`, `tầng 5-6`.
    private static let namedAfterDays: Set<String> = ["vien", "tang", "truong", "cau"]

    private func numberAndSlash(_ index: Int) -> Int? {
        guard integer(index, 1...999) != nil, sign(index + 1) == "/" || sign(index + 1) == "-",
            integer(index + 2, 1...999) != nil
        else {
            return nil
        }
        return index + 3
    }

    /// `136/2020/NĐ-CP`, `1234/UBND-NC`, `12/QĐ-UBND`.
    private func decree(_ index: Int) -> Int? {
        guard let token = tokens.indices.contains(index) ? tokens[index] : nil, token.number != nil,
            sign(index + 1) == "/"
        else { return nil }
        var next = index + 2
        if integer(next, 1...2100) != nil, sign(next + 1) == "/" { next += 2 }
        guard tokens.indices.contains(next), tokens[next].kind == .word, tokens[next].text.first?.isUppercase == true,
            !tokens[next].followsSpace
        else { return nil }
        next += 1
        while sign(next) == "-" || sign(next) == "/", tokens.indices.contains(next + 1), !tokens[next + 1].followsSpace
        {
            next += 2
        }
        return documentDate(next) ?? next
    }

    /// `CV 1234 ngày 6/5`, `kế hoạch số 12 ngày 6/5`: the day of the document.
    private func documentDay(_ index: Int) -> Int? {
        guard let word = word(index), Self.documents.contains(word), tokens.indices.contains(index + 1) else {
            return nil
        }
        var next = index + 1
        if self.word(next) == "so" { next += 1 }
        if let after = decree(next) { return after }
        if tokens.indices.contains(next), tokens[next].number != nil, sign(next + 1) != "/" { next += 1 }
        return documentDate(next)
    }

    /// The index after `ngày 6/5`, `ngày 6 tháng 5 năm 2024` at `index`.
    private func documentDate(_ index: Int) -> Int? {
        guard word(index) == "ngay", integer(index + 1, 1...31) != nil else { return nil }
        if sign(index + 2) == "/" || sign(index + 2) == "-" || sign(index + 2) == ".", integer(index + 3, 1...12) != nil
        {
            let hasYear = sign(index + 4) == sign(index + 2) && integer(index + 5, 20...2100) != nil
            return hasYear ? index + 6 : index + 4
        }
        guard word(index + 2) == "thang", let (_, next) = monthWords.month(index + 3) else { return nil }
        return monthWords.saidYear(next)?.1 ?? next
    }

    /// Digits as of a telephone: ten in one, or groups that make up ten.
    private func telephone(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].number != nil, tokens[index].text.first == "0" else {
            return nil
        }
        var digits = 0
        var next = index
        while tokens.indices.contains(next),
            tokens[next].number != nil || tokens[next].text == "." || tokens[next].text == "-"
        {
            digits += tokens[next].text.utf8.count { (48...57).contains($0) }
            next += 1
        }
        return digits >= 9 ? next : nil
    }
}
