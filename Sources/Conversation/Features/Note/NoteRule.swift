import VietnameseText

/// Remarks: near-misses of "done", what is going on, promises, and any words beside a code that say nothing else.
struct NoteRule: IntentRule {
    private static let ongoing: WordPatterns = [
        "chưa xong", "sắp xong", "cơ bản xong", "gần xong", "đang trình ký", "trình ký", "đã tham mưu",
        "đang triển khai", "đang làm",
        "đang thực hiện", "đang rà soát", "đã trình", "trình lãnh đạo", "chưa hoàn thành", "cơ bản hoàn thành",
        "sắp hoàn thành", "chưa làm",
        "đang chờ", "đang dở", "chưa triển khai", "đang xử lý", "đang hoàn thiện",
    ]
    private static let future: WordPatterns = [
        "sẽ", "mai", "ngày mai", "nếu", "tuần sau", "mốt", "sáng mai", "chiều mai", "hứa", "phấn đấu", "cố gắng",
        "dự kiến",
    ]
    private static let done: WordPatterns = ["xong", "hoàn thành", "báo cáo", "nộp", "gửi", "làm"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, let text = clause.source(from: 0) else { return [] }
        if let promise = promise(clause, text) ?? appointment(clause, text) { return [promise] }
        if let range = Self.ongoing.first(in: clause.tokens) {
            let reading = Draft(.note, codes: clause.codes, note: text)
            return [clause.candidate(reading, score: clause.codes.isEmpty ? 60 : 72, at: range, "remark")]
        }
        guard clause.namesCode, clause.content.count >= 2, !opensWithOrder(clause) else { return [] }
        var reading = Draft(.note, codes: clause.codes, note: text)
        reading.isRest = true
        return [clause.candidate(reading, score: 30, at: clause.tokens.indices, "remark")]
    }

    /// What begins like an order and was not understood as one is no remark: it is asked about.
    private func opensWithOrder(_ clause: Clause) -> Bool {
        guard let range = Self.orders.first(in: clause.tokens) else { return false }
        // "Đã duyệt danh sách" tells.
        return clause.opens(at: range.lowerBound)
            && !clause.tokens[..<range.lowerBound].contains { $0.text.lowercased() == "đã" }
    }

    private static let orders: WordPatterns = [
        "duyệt", "phê duyệt", "nghiệm thu", "xác nhận", "hủy", "tạm dừng", "mở lại", "trả lại", "trả về", "cho xem",
        "bàn giao", "chuyển giao", "đổi người",
    ]

    private static let handing: WordPatterns = ["gửi", "nộp", "báo cáo", "gửi lại", "trình"]

    private static let past: WordPatterns = ["đã", "vừa", "mới"]

    /// "Chiều thứ 6 em gửi danh sách": a day to come, then what is to be done on it.
    private func appointment(_ clause: Clause, _ text: String) -> Candidate? {
        guard Self.handing.first(in: clause.tokens) != nil, let day = clause.dates.first,
            let verb = Self.handing.first(in: clause.tokens, from: day.range.upperBound),
            !clause.governs(Self.past, verb.lowerBound, reach: 3)
        else { return nil }
        switch day.expression.day {
        case .weekday, .weekdayOn: break
        case .relative(let days) where days > 0: break
        case .week(let weeks) where weeks > 0: break
        default: return nil
        }
        let reading = Draft(.promise, codes: clause.codes, note: text)
        return clause.candidate(reading, score: clause.codes.isEmpty ? 58 : 73, at: day.range, "promise")
    }

    private func promise(_ clause: Clause, _ text: String) -> Candidate? {
        guard let range = Self.future.first(in: clause.tokens), !clause.isPlaceName(range.lowerBound),
            Self.done.first(in: clause.tokens, from: 0) != nil,
            clause.governs(
                Self.future, Self.done.first(in: clause.tokens, from: range.upperBound)?.lowerBound ?? 0, reach: 6)
        else { return nil }
        let reading = Draft(.promise, codes: clause.codes, note: text)
        return clause.candidate(reading, score: clause.codes.isEmpty ? 60 : 74, at: range, "promise")
    }
}
