import VietnameseText

/// What the bot is told to do of itself: to remind the sender, to chase others, to open and close a check-in round:
/// `mai 8h nhắc em #12`, `đôn đốc #12`, `nhắc các đơn vị quá hạn`, `mở giao ban đến 16h`.
struct OrderRule: IntentRule {
    private static let table: [(Intent, WordPatterns)] = [
        (
            .remindMe,
            [
                "nhắc em", "nhắc e", "nhắc mình", "nhắc tôi", "hỏi lại em", "hỏi lại tôi", "hỏi lại mình", "hỏi lại e",
                "hỏi lại sau", "đừng nhắc", "nhắc lại em", "nhắc lại tôi", "hỏi lại",
            ]
        ),
        (
            .urge,
            [
                "đôn đốc", "nhắc các đơn vị", "nhắc đơn vị", "giục", "nhắc giúp", "nhắc giúp tôi", "nhắc hộ",
                "nhắc đồng chí", "nhắc đc", "nhắc cán bộ", "nhắc đ / c", "nhắc việc", "nhắc luôn", "thúc", "hối",
                "nhắc nhở", "nhắc ngay", "nhắc gấp", "nhắc lại các",
            ]
        ),
        (.roundOpen, ["mở giao ban", "bắt đầu giao ban", "mở phiên giao ban", "mở vòng giao ban", "tổ chức giao ban"]),
        (
            .roundClose,
            [
                "kết thúc giao ban", "đóng giao ban", "chốt giao ban", "dừng giao ban", "kết thúc phiên giao ban",
                "đóng phiên giao ban",
            ]
        ),
    ]
    private static let refusals: WordPatterns = ["đừng nhắc", "thôi nhắc", "không cần nhắc", "đừng hỏi lại"]
    private static let unacknowledged: WordPatterns = ["chưa nhận", "chưa tiếp nhận"]
    private static let silent: WordPatterns = ["chưa báo cáo", "chưa nộp", "chưa gửi", "im", "chưa có báo cáo"]
    private static let late: WordPatterns = ["quá hạn", "chậm", "trễ", "trễ hạn", "đỏ"]

    func candidates(for clause: Clause) -> [Candidate] {
        if clause.isQuestion { return [] }
        for (intent, patterns) in Self.table {
            guard let range = patterns.first(in: clause.tokens), isOrder(range, clause) else { continue }
            return [clause.candidate(reading(intent, range, clause), score: 96, at: range, "order")]
        }
        // "Nhắc Hoàng Mai nộp báo cáo": somebody else is to be reminded.
        if let first = clause.tokens.first, first.folded == "nhac", clause.tokens.count > 1,
            clause.tokens[1].text.first?.isUppercase == true || Self.others.contains(clause.tokens[1])
        {
            return [clause.candidate(reading(.urge, 0..<1, clause), score: 90, at: 0..<2, "urge")]
        }
        return []
    }

    private func reading(_ intent: Intent, _ range: Range<Int>, _ clause: Clause) -> Draft {
        var reading = Draft(intent, codes: clause.codes, note: clause.source(from: 0))
        switch intent {
        case .remindMe:
            reading.isRefusal = Self.refusals.first(in: clause.tokens) != nil
            reading.date = Self.moment(clause.dates)
            // What is to be said beside the work and the time: "nhắc em trình ký".
            let dates = clause.dates.map(\.range)
            let words = clause.tokens.indices[range.upperBound...].filter { index in
                clause.tokens[index].kind == .word && !Lexicon.fillers.contains(clause.tokens[index])
                    && !dates.contains { $0.contains(index) } && !Self.besideTime.contains(clause.tokens[index])
            }
            reading.note = words.isEmpty ? nil : clause.source(from: range.upperBound)
        case .urge:
            reading.view =
                Self.unacknowledged.first(in: clause.tokens) != nil
                ? .unacknowledged
                : Self.silent.first(in: clause.tokens) != nil
                    ? .silent : Self.late.first(in: clause.tokens) != nil ? .late : nil
            reading.scope = clause.codes.isEmpty ? PlaceName.anywhere(in: clause) : nil
            reading.remark = reading.note
        case .roundOpen: reading.date = clause.targetDate
        default: break
        }
        return reading
    }

    private static let besideTime: WordSet = ["luc", "vao", "viec", "ve", "nhiem", "vu", "lai", "den", "khi", "lam"]

    /// One moment: a day and an hour may stand apart, "mai nhắc em lúc 8h".
    private static func moment(_ dates: [DateParser.Match]) -> DateExpression? {
        guard dates.count == 2, let hour = dates.first(where: { $0.expression.hour != nil }),
            let day = dates.first(where: { $0.expression.hour == nil }), hour.expression.day == .relative(0)
        else { return DateParser.target(of: dates) }
        var moment = day.expression
        moment.hour = hour.expression.hour
        return moment
    }

    /// An order opens what is said, or follows a day or a comma: "đã đôn đốc, 45/60" and "phường đôn đốc" tell.
    private func isOrder(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let before = clause.tokens[..<range.lowerBound]
        guard before.last?.text.lowercased() != "đã", before.last?.folded != "da",
            clause.tokens.last(where: { $0.kind == .word })?.folded != "roi",
            clause.figures.isEmpty
        else { return false }
        return before.last?.isSign(",") == true
            || clause.isPlain(
                0..<range.lowerBound,
                with: [
                    "luc", "hay", "nho", "de", "nghi", "mai", "sau", "thi", "chieu", "sang", "trua", "toi", "thoi",
                    "nua", "lat", "gio",
                ])
    }

    private static let others: WordSet = [
        "cac", "nhung", "quan", "huyen", "phuong", "xa", "so", "phong", "ubnd", "cong", "thi",
    ]
}
