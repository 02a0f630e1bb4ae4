import VietnameseText

/// `tổng hợp`, `tình hình Hoàng Mai`, `báo cáo giai đoạn 1`, `ai chậm?`, `đơn vị nào quá hạn`, `ai chưa liên kết`.
struct SummaryRule: IntentRule {
    private static let figures: WordPatterns = [
        "tổng hợp", "tình hình", "báo cáo tổng hợp", "tổng hợp tình hình", "báo cáo tình hình", "tổng hợp báo cáo",
        "báo cáo giai đoạn",
        "summary", "tình hình chung", "tình hình thực hiện", "tổng hợp tiến độ", "tổng hợp kết quả", "báo cáo kết quả",
        "status", "số liệu", "báo cáo nhanh", "báo cáo nhanh tình hình", "báo cáo số liệu", "còn bao nhiêu việc",
        "còn bao nhiêu việc chưa xong",
        "bao nhiêu việc chưa xong",
        "xong bao nhiêu việc", "xong bao nhiêu đầu việc", "xong được bao nhiêu", "xong được bao nhiêu việc",
        "hoàn thành bao nhiêu", "hoàn thành bao nhiêu việc", "hoàn thành được bao nhiêu", "làm được bao nhiêu việc",
        "hoàn thành được bao nhiêu việc", "xong bao nhiêu nhiệm vụ", "hoàn thành bao nhiêu nhiệm vụ",
        "được bao nhiêu việc",
        "còn mấy việc", "còn bao nhiêu nhiệm vụ", "còn bao nhiêu đầu việc", "bảng tổng hợp", "bảng số liệu", "con số",
        "con số mới nhất", "số liệu mới nhất", "số mới nhất", "tổng quan", "điểm qua tình hình", "bức tranh chung",
        "tình hình đến đâu", "tình hình thế nào", "tỉnh hình",
        "tiến độ chung", "kết quả chung", "tỷ lệ hoàn thành", "tỉ lệ hoàn thành", "kết quả giai đoạn",
        "tiến độ giai đoạn", "kết quả thực hiện",
    ]
    private static let late: WordPatterns = [
        "danh sách chậm", "danh sách trễ", "việc quá hạn", "những việc quá hạn", "danh sách quá hạn", "đơn vị quá hạn",
        "quá hạn những gì",
    ]
    private static let unacknowledged: WordPatterns = [
        "chưa nhận việc"
    ]
    private static let unlinked: WordPatterns = [
        "chưa liên kết"
    ]
    private static let blockers: WordPatterns = [
        "có vướng mắc gì không", "có vướng mắc gì", "vướng mắc gì", "có khó khăn gì không", "có khó khăn gì",
        "tổng hợp vướng mắc", "vướng gì", "có vướng gì", "gặp khó khăn gì", "tổng hợp khó khăn vướng mắc",
        "tổng hợp khó khăn", "khó khăn của các đơn vị", "vướng mắc của các đơn vị", "khó khăn của các quận",
        "vướng mắc của các quận", "khó khăn vướng mắc của các đơn vị", "các khó khăn", "các vướng mắc",
        "những khó khăn", "những vướng mắc", "danh sách vướng mắc", "danh sách khó khăn", "liệt kê vướng mắc",
        "liệt kê khó khăn",
    ]

    private static let waiting: WordPatterns = [
        "việc chờ xác nhận", "chờ xác nhận những gì", "việc chờ duyệt", "việc cần duyệt", "chờ tôi duyệt",
        "chờ duyệt", "việc đang chờ duyệt", "việc chờ tôi", "chờ phê duyệt",
    ]
    private static let drafts: WordPatterns = [
        "dự thảo nào", "việc chưa đủ 5 rõ", "nhiệm vụ chưa đủ 5 rõ", "danh sách dự thảo", "các dự thảo",
    ]
    private static let due: WordPatterns = [
        "việc đến hạn", "việc sắp đến hạn", "việc gấp nhất", "việc gấp", "việc sắp hết hạn", "việc cần làm gấp",
        "sắp đến hạn", "nhiệm vụ đến hạn", "nhiệm vụ sắp đến hạn",
        "những việc đến hạn",
    ]
    private static let silent: WordPatterns = [
        "chưa có báo cáo"
    ]
    private static let officers: WordPatterns = [
        "tổng hợp theo cán bộ", "tổng hợp từng cán bộ", "tình hình từng cán bộ",
    ]
    private static let states: WordPatterns = ["tổng hợp theo trạng thái", "theo trạng thái"]
    private static let scores: WordPatterns = [
        "số liệu đánh giá", "đầu vào đánh giá", "số liệu chấm điểm", "điểm đánh giá", "số liệu xếp loại",
    ]
    private static let standing: WordPatterns = [
        "thế nào", "thế nào rồi", "đến đâu", "đến đâu rồi", "ra sao", "ra sao rồi", "sao rồi", "làm đến đâu rồi",
        "làm tới đâu rồi", "tới đâu rồi", "đang thế nào", "sao vẫn đỏ", "sao đỏ", "sao chậm", "sao vẫn chậm",
        "sao lại chậm",
        "sao lại đỏ", "xong chưa", "xong hết chưa", "xong mấy việc", "xong bao nhiêu", "được bao nhiêu", "có gì mới",
        "có gì mới không", "làm ăn thế nào", "tiến độ", "tiến độ thế nào", "tiến độ đến đâu", "còn việc gì", "còn gì",
        "xin con số mới nhất", "xin số liệu mới nhất", "xin số liệu", "xin con số", "vẫn đỏ", "dạo này thế nào",
    ]
    private static let told: WordPatterns = ["xong", "đã", "rồi", "chưa", "đang"]
    private static let periods: WordPatterns = ["báo cáo tháng", "báo cáo quý", "báo cáo năm", "báo cáo kỳ"]

    private static let asOf: WordPatterns = [
        "tính đến", "tính đến hết", "tính tới", "đến hết ngày", "tại ngày", "đến hết", "đến ngày", "đến", "tới ngày",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.namesCode, let found = matched(in: clause) else { return [] }
        // "tính đến 6/5" asks for the figures as they were recorded by then.
        let past = Self.asOf.first(in: clause.tokens, from: found.range.upperBound) ?? asOf(before: found.range, clause)
        // "Báo cáo kết quả tính đến 6/5: 45/60 cơ sở" reports.
        if past != nil, !clause.figures.isEmpty { return [] }
        var reading = Draft(
            .summary, view: found.view,
            scope: scope(
                after: found.range,
                before: past.flatMap { $0.lowerBound >= found.range.upperBound ? $0.lowerBound : nil }, clause))
        if let past {
            let end = past.lowerBound < found.range.lowerBound ? found.range.lowerBound : clause.tokens.count
            reading.date = DateParser.target(in: Array(clause.tokens[past.upperBound..<end]))
            if reading.date == nil { reading.doubt = .noSuchDate }
        } else {
            cut(&reading, found.view, found.range, clause)
        }
        if reading.scope == nil { reading.scope = PlaceName.before(found.range.lowerBound, clause) }
        if found.view == .due, reading.date == nil {
            reading.date = DateParser.target(in: Array(clause.tokens[..<found.range.lowerBound]))
        }
        if reading.scope == nil { reading.remark = clause.source(from: 0) }
        (reading.view, reading.asked) = QuestionWords(clause: clause).asked(
            of: found.view, unfiltered: reading.asked?.unfiltered)
        return [clause.candidate(reading, score: found.score, at: found.range, "summary")]
    }

    /// "Tính đến hết tuần trước đã xong bao nhiêu việc": the day may open the question.
    private func asOf(before range: Range<Int>, _ clause: Clause) -> Range<Int>? {
        guard let past = Self.reckoned.first(in: clause.tokens), past.upperBound < range.lowerBound else { return nil }
        return past
    }

    private static let reckoned: WordPatterns = ["tính đến", "tính tới", "tính đến hết", "tính tới hết"]
    /// What asks for figures of the unit named before it.
    private static let asking: WordPatterns = [
        "cho em xin", "cho tôi xin", "cho xin", "cho anh xin", "cho chị xin", "cho biết", "cho tôi biết", "gửi tôi",
    ]

    /// The words that ask, and what for.
    private func matched(in clause: Clause) -> (view: SummaryView, range: Range<Int>, score: Int)? {
        if let question = SummaryQuestion.find(in: clause),
            opens(question.range, clause) || PlaceName.before(question.range.lowerBound, clause) != nil
        {
            return (question.view, question.range, 92)
        }
        let views: [(WordPatterns, SummaryView, Int)] = [
            (Self.unlinked, .unlinked, 95), (Self.late, .late, 90), (Self.unacknowledged, .unacknowledged, 90),
            (Self.blockers, .blockers, 90), (Self.waiting, .waiting, 90), (Self.drafts, .drafts, 90),
            (Self.due, .due, 90), (Self.silent, .silent, 90), (Self.officers, .officers, 90),
            (Self.states, .states, 90), (Self.scores, .scores, 90), (Self.figures, .figures, 80),
            (Self.periods, .figures, 80),
        ]
        for (patterns, view, score) in views {
            guard let range = patterns.first(in: clause.tokens),
                opens(range, clause)
                    || (asks(before: range, clause) && PlaceName.before(range.lowerBound, clause) != nil)
            else { continue }
            // "Đã tổng hợp xong" tells.
            if view == .figures, isTold(range, clause) { continue }
            // "Em báo cáo tháng 5 xong rồi" tells, and asks for nothing.
            if isPeriod(range, clause), Self.told.first(in: clause.tokens, from: range.upperBound) != nil { continue }
            return (view, range, score)
        }
        // "Quận Hoàng Mai thế nào rồi?"
        if let range = Self.standing.first(in: clause.tokens), clause.isOnly(range, 0..<range.lowerBound),
            PlaceName.before(range.lowerBound, clause) != nil
        {
            return (.figures, range, 80)
        }
        return nil
    }

    private func isTold(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let before = range.lowerBound > 0 ? clause.tokens[range.lowerBound - 1].text.lowercased() : ""
        let next = clause.tokens.indices.contains(range.upperBound) ? clause.tokens[range.upperBound].folded : ""
        return !clause.isQuestion && (before == "đã" || next == "xong")
    }

    private func asks(before range: Range<Int>, _ clause: Clause) -> Bool {
        clause.isQuestion || clause.tokens[range].contains { ["may", "nhieu", "sao"].contains($0.folded) }
            || Self.asking.first(in: clause.tokens).map { $0.upperBound <= range.lowerBound } == true
    }

    /// Words after the question that name no unit where no others stand there: "gom lại cho tôi một bản".
    private static let besideScope: WordSet = [
        "gom", "lai", "cho", "toi", "mot", "ban", "roi", "con", "bao", "nhieu", "nhung", "viec", "tach", "theo", "tung",
        "don", "vi", "de", "in", "hop", "gap", "ngay", "noi", "ngan", "thoi", "gon", "chi", "tiet", "day", "du", "kem",
        "so", "lieu", "moi", "nhat", "xem", "nhanh", "luon", "hien", "tai", "tinh", "den", "nay", "mai", "sang",
        "chieu",
        "truoc", "gio", "cuoc", "em", "anh", "a", "ah", "voi", "giup", "nhe", "nao", "gi", "vay", "the", "may", "cu",
        "the",
        "gui", "di", "hay", "cai", "chua", "xong", "trong", "tuan", "thang", "hom", "quan", "huyen", "minh", "ta",
        "lanh", "dao", "chu", "tich", "sep", "la", "duoc", "phan", "tram",
    ]

    /// Takes a period, a day or a number of days out of the words of the scope: "tổng hợp Hoàng Mai tháng 5".
    private func cut(
        _ reading: inout Draft, _ view: SummaryView, _ range: Range<Int>, _ clause: Clause
    ) {
        let start = isPeriod(range, clause) ? range.upperBound - 1 : range.upperBound
        guard let found = PastPeriod.first(in: Array(clause.tokens[start...])) else { return }
        switch (view, found.expression.day) {
        case (.figures, .month), (.figures, .quarter), (.figures, .year): reading.period = found.expression.day
        case (.due, _): reading.date = found.expression
        case (.silent, .after(let span, _)): reading.amount = span.count
        // "Tổng hợp hôm qua" is as of its end; "tình hình hôm nay", "tình hình tuần này" are of now.
        case (.figures, .relative(let days)) where days < 0: reading.date = found.expression
        case (.figures, .week(let offset)) where offset < 0:
            reading.asked = unfiltered(found.range, from: start, clause)
        case (.figures, .relative(0)), (.figures, .week): break
        case (.figures, _): return
        case (.late, .month), (.late, .quarter), (.late, .year), (.unacknowledged, .month), (.unacknowledged, .quarter),
            (.unacknowledged, .year), (.scores, .month), (.scores, .quarter), (.scores, .year):
            reading.period = found.expression.day
        // What is so today is so now.
        case (_, .relative(0)): break
        default: reading.asked = unfiltered(found.range, from: start, clause)
        }
        let end = max(range.upperBound, start + found.range.lowerBound)
        reading.scope = scope(after: range, before: end, clause)
        // The words after the date, where none stood before it: "việc đến hạn trước 10/5 Hoàng Mai".
        if reading.scope == nil, start + found.range.upperBound < clause.tokens.count {
            let last = start + found.range.upperBound
            reading.scope = scope(after: max(last - 1, range.lowerBound)..<last, before: nil, clause)
        }
    }

    /// That nothing is cut by some words, counted from a token.
    private func unfiltered(_ words: Range<Int>, from start: Int, _ clause: Clause) -> QuestionDetail {
        var asked = QuestionDetail()
        asked.unfiltered = QuestionWords.text(clause.tokens[(start + words.lowerBound)..<(start + words.upperBound)])
        return asked
    }

    private func isPeriod(_ range: Range<Int>, _ clause: Clause) -> Bool {
        Self.periods.match(clause.tokens, at: range.lowerBound) != nil
    }

    /// Only polite words may come before it: "đã gửi báo cáo kết quả" asks for nothing.
    private func opens(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let before: Set<String> = [
            "cho", "gui", "xem", "hay", "lay", "can", "hien", "nay", "co", "hoi", "biet", "danh", "sach", "bao", "cao",
            "nhung", "cac", "may", "bang", "ban", "mot", "file", "tinh", "toi", "den", "het", "lai", "xong", "duoc",
            "nhanh",
            "in", "trich", "lap", "liet", "ke", "diem", "qua", "trong", "quan", "huyen", "don", "vi", "phong", "xa",
            "phuong", "nay", "tinh", "toi",
        ]
        let dates = DateParser(Array(clause.tokens[..<range.lowerBound])).all().map(\.range)
        return (0..<range.lowerBound).allSatisfy { index in
            let token = clause.tokens[index]
            return token.kind == .sign || Lexicon.fillers.contains(token) || before.contains(token.folded)
                || dates.contains { $0.contains(index) }
        }
    }

    private func scope(after range: Range<Int>, before end: Int?, _ clause: Clause) -> String? {
        // "giai đoạn 1" belongs to the scope even where the pattern has eaten its first words.
        let isPhase = clause.tokens[range].map(\.folded).joined(separator: " ").hasSuffix("giai doan")
        let rest = clause.tokens[range.upperBound..<(end ?? clause.tokens.count)].filter {
            $0.kind == .word || $0.number != nil
        }
        let closing: Set<String> = [
            "nhe", "a", "di", "voi", "giup", "roi", "day", "the", "hom", "nay", "nhanh", "voi", "em", "bot", "nha",
            "cho", "toi", "anh", "chi", "cua", "gi", "khong", "nao", "ve", "rieng", "thoi", "luon", "gui", "vay", "dau",
            "nhung", "viec",
        ]
        let kept = rest.indices.last { index in
            let isDongAnh = rest[index].folded == "anh" && index > 0 && rest[index - 1].folded == "dong"
            return !closing.contains(rest[index].folded) || isDongAnh
        }
        if rest.allSatisfy({ Self.besideScope.contains($0) && $0.text.first?.isUppercase != true }) { return nil }
        let words = rest[..<(kept.map { $0 + 1 } ?? 0)]
            .drop {
                ["cua", "cho", "ve", "toi", "rieng", "o", "tai", "theo", "lai", "chung", "nhanh"].contains($0.folded)
            }.map(\.text)
        let text = ((isPhase ? ["giai", "đoạn"] : []) + words).joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}
