/// Reads what names a time and no one day: `sớm`, `giữa tháng`, `sau khi có hướng dẫn`, `hằng tuần`.
struct UnclearDayParser: DatePartParser {
    let cursor: DateCursor

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

    /// Keys of the words with which something of this kind begins.
    static let beginnings =
        [vagueWords.firstKeys, around.firstKeys, eventWords.firstKeys, recurring.firstKeys, reportPeriods.firstKeys]
        .flatMap(\.self) + WordKeys.all("giữa", "đầu")

    private static let around: WordPatterns = ["khoảng", "tầm", "khoảng tầm", "chừng"]

    /// `sớm`, `giữa tháng`, `đầu tuần sau`, with the days to choose from where there are any.
    func vague(_ index: Int) -> (DateExpression.Day, Int)? {
        if let found = partOfMonth(index) { return found }
        if let (day, next) = lengths.aboutAmount(index), case .unclear = day { return (day, next) }
        if let around = Self.around.match(tokens, at: index), let (day, next) = days.namedDay(around.upperBound) {
            return (.unclear(.vague, choices: [day]), next)
        }
        guard let range = Self.vagueWords.match(tokens, at: index) else { return nil }
        // "Sang tháng sau" is a month; "sang tháng" is some day of it.
        if word(index) == "sang",
            WeekdayParser.offsets.match(tokens, at: range.upperBound) != nil
                || monthWords.month(range.upperBound) != nil
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
        if let (said, end) = WeekdayParser.offsets.match(tokens, at: next) {
            (offset, next) = (said, end)
        } else if let (number, end) = monthWords.month(next) {
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
        // It goes on to the next sign: what comes after that may be a day of its own.
        let end = tokens[range.upperBound...].firstIndex {
            [",", ";", ":", ".", "!", "?"].contains($0.text) || $0.kind == .lineBreak
        }
        return (.unclear(.tied, choices: []), end ?? tokens.count)
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
            guard let (_, next) = moments.moment(range.upperBound) else { return (expression, range.upperBound) }
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
}
