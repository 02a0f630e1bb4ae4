extension DateParser {
    // MARK: No one day

    private static let vagueWords: WordPatterns = [
        "mai mốt", "mai kia", "nay mai", "ngày mai ngày kia", "mai hoặc mốt", "sớm", "sớm nhất", "sớm nhất có thể",
        "càng sớm càng tốt", "cuối tuần", "cuối tuần này", "cuối tuần sau", "cuối tuần tới", "đầu tuần", "đầu tuần này",
        "đầu tuần sau", "đầu tuần tới", "giữa tuần", "giữa tuần sau", "giữa tuần này", "giữa tuần tới", "đầu quý",
        "giữa quý",
        "đầu năm", "giữa năm", "đầu năm sau", "giữa năm nay", "khi nào", "bao giờ", "một thời gian", "thời gian tới",
        "thời gian sớm nhất", "trước tết", "giáp tết", "cận tết", "gần tết", "dịp tết", "trước tết nguyên đán",
        "hôm nào",
        "bữa nào", "lúc nào", "khi rảnh", "ngày nào đó", "một ngày gần đây", "trong nay mai", "hôm tới", "ngày tới",
        "những ngày tới", "ít lâu nữa", "ít bữa nữa", "mấy bữa nữa", "vài bữa nữa", "vài bữa", "một hai hôm",
        "một hai hôm nữa", "sang tuần", "sang tháng",
    ]

    /// Keys of the words with which something of this file begins, also what only looks like a date.
    static let unclearBeginnings =
        [vagueWords.firstKeys, around.firstKeys, eventWords.firstKeys, recurring.firstKeys, reportPeriods.firstKeys]
        .flatMap(\.self) + WordKeys.all("giữa", "đầu", "số")
        + streets.union(documents).union(namedAfterDays).map(WordKeys.key)

    private static let around: WordPatterns = ["khoảng", "tầm", "khoảng tầm", "chừng"]

    /// `sớm`, `giữa tháng`, `đầu tuần sau`, with the days to choose from where there are any.
    func vague(_ index: Int) -> (DateExpression.Day, Int)? {
        if let found = partOfMonth(index) { return found }
        if let (day, next) = aboutAmount(index), case .unclear = day { return (day, next) }
        if let around = Self.around.match(tokens, at: index), let (day, next) = namedDay(around.upperBound) {
            return (.unclear(.vague, choices: [day]), next)
        }
        guard let range = Self.vagueWords.match(tokens, at: index) else { return nil }
        // "Sang tháng sau" is a month; "sang tháng" is some day of it.
        if word(index) == "sang",
            Self.offsets.match(tokens, at: range.upperBound) != nil || month(range.upperBound) != nil
        {
            return nil
        }
        if word(index) == "mai", index > 0, word(index - 1) == "hoang" { return nil }
        let week = (word(range.upperBound - 1) == "sau" || word(range.upperBound - 1) == "toi") ? 1 : 0
        let choices: [DateExpression.Day] =
            switch (word(index), word(index + 1)) {
            case ("cuoi", "tuan"): [.weekday(5, week: week), .weekday(7, week: week)]
            case ("dau", "tuan"): [.weekday(1, week: 1), .weekday(2, week: 1)]
            case ("giua", "tuan"): [.weekday(3, week: week), .weekday(4, week: week)]
            case ("mai", _), ("nay", _): [.relative(1), .relative(2)]
            default: []
            }
        return (.unclear(.vague, choices: choices), range.upperBound)
    }

    /// `giữa tháng`, `đầu tháng 6`, `khoảng giữa tháng sau`.
    private func partOfMonth(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let part = word(index), part == "giua" || part == "dau", word(index + 1) == "thang" else { return nil }
        var (month, next): (Int?, Int) = (nil, index + 2)
        var offset = part == "dau" ? 1 : 0
        if let (said, end) = Self.offsets.match(tokens, at: next) {
            (offset, next) = (said, end)
        } else if let (number, end) = self.month(next) {
            (month, next) = (number, end)
        }
        let days = part == "giua" ? [15, 20] : [1, 5]
        let choices = days.map { day in
            month.map { .date(day: day, month: $0, year: nil) }
                ?? DateExpression.Day.dayOfMonth(day, offset: offset)
        }
        return (.unclear(.vague, choices: choices), next)
    }

    private static let eventWords: WordPatterns = [
        "sau khi", "sau lễ", "sau tết", "sau kỳ nghỉ", "sau cuộc họp", "sau hội nghị", "sau buổi", "khi có", "khi nhận",
        "trước cuộc họp", "trước hội nghị", "trước kỳ họp", "trước lễ", "trước buổi", "sau kỳ họp", "sau đợt",
        "trước đợt",
        "kể từ ngày", "kể từ khi", "tính từ ngày", "từ khi", "từ ngày nhận", "từ ngày ký", "từ ngày có",
        "từ ngày ban hành",
        "sau nghỉ lễ", "ra tết", "ra giêng", "qua tết", "ăn tết xong", "sau ngày họp", "trước ngày họp", "trước khi",
        "sau ngày lễ", "trước giờ họp", "sau họp",
        "trước họp",
        "khi xong", "đến khi", "sau ngày nhận", "sau ngày ký", "trước ngày lễ", "trước ngày khai", "sau phiên họp",
        "trước phiên họp", "trước kỳ nghỉ", "trước nghỉ lễ",
    ]

    /// A day counted from something that no calendar knows: `sau khi có hướng dẫn`, `trước cuộc họp 2 ngày`.
    func event(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let range = Self.eventWords.match(tokens, at: index) else { return nil }
        // "Kể từ ngày 10/5" names a day.
        if word(range.upperBound - 1) == "ngay",
            integer(range.upperBound, 1...31) != nil || Self.nearDays.match(tokens, at: range.upperBound) != nil
        {
            return nil
        }
        return (.unclear(.tied, choices: []), tokens.count)
    }

    private static let nearDays: WordPatterns = ["mai", "hôm nay", "kia", "mốt", "mùng", "mồng"]
    private static let recurring: WordPatterns = [
        "hằng ngày", "hàng ngày", "hằng tuần", "hàng tuần", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý",
        "hằng năm",
        "hàng năm", "mỗi ngày", "mỗi tuần", "mỗi tháng", "mỗi quý", "mỗi sáng", "mỗi chiều", "mỗi thứ", "định kỳ",
        "các tuần",
        "các tháng", "thường xuyên", "các ngày", "mỗi buổi", "hằng thứ", "hàng thứ", "một lần", "mỗi năm", "hằng buổi",
    ]
    private static let reportPeriods: WordPatterns = ["báo cáo ngày", "báo cáo tuần", "báo cáo tháng", "báo cáo quý"]

    /// The index after a word that makes a date come again and again.
    func recurrence(_ index: Int) -> Int? {
        let start = sign(index) == "," ? index + 1 : index
        return Self.recurring.match(tokens, at: start)?.upperBound
    }

    /// `hằng tuần`, `mỗi thứ 6`, `báo cáo ngày`, with whatever day follows.
    func repeated(_ index: Int) -> (DateExpression, Int)? {
        let expression = DateExpression(.unclear(.recurring, choices: []))
        if let range = Self.recurring.match(tokens, at: index) {
            if word(range.upperBound - 1) == "thu" { return (expression, range.upperBound + 1) }
            guard let (_, next) = moment(range.upperBound) else { return (expression, range.upperBound) }
            return (expression, next)
        }
        guard let range = Self.reportPeriods.match(tokens, at: index),
            range.upperBound == tokens.count || tokens[range.upperBound].number == nil
        else { return nil }
        let following = word(range.upperBound) ?? ""
        guard !["nay", "sau", "toi", "mai", "hom", "mot", "kia", "i", "ii", "iii", "iv"].contains(following) else {
            return nil
        }
        return (expression, range.upperBound)
    }

    // MARK: What looks like a date

    private static let streets: Set<String> = ["duong", "pho", "ngo", "ngach", "hem", "kiet"]
    private static let documents: Set<String> = [
        "cv", "vb", "qd", "nd", "tb", "kh", "ct", "nq", "tt", "van", "dinh", "bao", "hoach", "thi", "quyet", "trinh",
        "moi", "so", "dien",
    ]
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

    /// The index after something that looks like a date and is none: a street, a document's number and day, a
    /// telephone number; nil where there is none at `index`.
    func trap(_ index: Int) -> Int? {
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
        guard word(index + 2) == "thang", let (_, next) = month(index + 3) else { return nil }
        return saidYear(next)?.1 ?? next
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
