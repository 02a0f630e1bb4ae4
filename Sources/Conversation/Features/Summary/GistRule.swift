import VietnameseText

/// A leader's question that says in words of its own what `SummaryRule` knows by its forms: who is asked about, and what
/// of it (`mấy quận phía tây sao im re vậy`, `gửi tôi con số hoàn thành của từng huyện`).
///
/// It speaks up only where nothing else is understood: something is asked, of units or work, about a known matter, and
/// not of the sender himself.
struct GistRule: IntentRule {
    private static let matters: WordTable<SummaryView> = [
        "chậm": .late, "trễ": .late, "quá hạn": .late, "đỏ": .late, "ì ạch": .late, "chây ì": .late, "đội sổ": .late,
        "muộn": .late, "lỗi hẹn": .late, "trễ hạn": .late, "tụt lại": .late, "quá hẹn": .late,
        "vướng": .blockers, "khó khăn": .blockers, "vướng mắc": .blockers, "tắc": .blockers, "kẹt": .blockers,
        "chưa nhận": .unacknowledged, "chưa tiếp nhận": .unacknowledged, "chưa nhận việc": .unacknowledged,
        "chờ duyệt": .waiting, "chờ xác nhận": .waiting, "chờ tôi": .waiting, "cần duyệt": .waiting,
        "đang trình": .waiting, "chờ phê duyệt": .waiting, "cần tôi": .waiting,
        "dự thảo": .drafts, "chưa rõ": .drafts, "đến hạn": .due, "tới hạn": .due, "sắp hạn": .due, "gấp": .due,
        "hết hạn": .due,
        "chưa báo cáo": .silent, "chưa nộp": .silent, "chưa gửi": .silent, "im lặng": .silent, "im re": .silent,
        "im hơi": .silent, "im ắng": .silent, "chưa thấy": .silent, "không thấy": .silent, "bặt": .silent,
        "chưa cập nhật": .silent, "không báo cáo": .silent, "chưa có báo cáo": .silent, "mất hút": .silent,
        "xong": .figures, "hoàn thành": .figures, "tiến độ": .figures, "tình hình": .figures, "số liệu": .figures,
        "con số": .figures, "tỷ lệ": .figures, "tỉ lệ": .figures, "bao nhiêu việc": .figures, "mấy việc": .figures,
        "đến đâu": .figures, "tới đâu": .figures, "thế nào": .figures, "ra sao": .figures, "sao rồi": .figures,
        "tổng hợp": .figures, "thống kê": .figures, "phần trăm": .figures, "kết quả": .figures,
        "làm được bao nhiêu": .figures, "được bao nhiêu": .figures, "bao nhiêu rồi": .figures,
        "xin lùi hạn": .demands, "xin gia hạn": .demands, "cho ý kiến": .demands, "cần quyết": .waiting,
        "cần anh quyết": .waiting, "cần chị quyết": .waiting, "báo cáo chưa": .silent,
    ]
    private static let subjects: WordPatterns = [
        "đơn vị", "quận", "huyện", "nơi", "địa phương", "phường", "ai", "bên nào", "toàn thành phố", "cả thành phố",
        "có gì",
        "việc", "nhiệm vụ", "đầu việc", "giai đoạn", "kế hoạch", "thị xã", "địa bàn", "phòng", "các nơi",
    ]
    private static let requests: WordPatterns = [
        "cho tôi", "cho anh", "cho chị", "cho xem", "gửi tôi", "gửi anh", "gửi chị", "liệt kê", "danh sách", "thống kê",
        "tổng hợp", "điểm lại", "cho biết", "báo tôi", "xem", "lọc", "kể", "nêu", "gửi lại", "báo cáo tôi", "in",
        "tóm tắt", "liệt kê giúp", "cho em", "gửi em", "gửi e", "cho e", "xuất",
    ]
    /// The sender asks about what he himself is to do, or how something is done.
    private static let other: WordPatterns = [
        "em phải", "em nộp", "em gửi", "em làm", "em có", "em đang", "em còn", "em bị", "tôi phải", "tôi nộp",
        "mình nộp",
        "là gì", "nghĩa là", "cách nào", "cho ai", "với ai", "hỏi ai", "gặp ai", "mẫu nào", "ở đâu", "đúng không",
        "phải không", "có phải", "em được", "giao ban", "họp", "hướng dẫn", "cách", "dùng", "lệnh", "làm được gì",
        "biết làm gì", "nếu", "khi nào",
    ]
    private static let reckoned: WordPatterns = [
        "tính đến", "tính tới", "tính đến hết", "tính tới hết", "đến hết", "tới hết", "đến hết ngày",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        let tokens = clause.tokens
        guard clause.codes.isEmpty, Self.other.first(in: tokens) == nil, isAsked(clause),
            let (view, range) = matter(in: tokens), clause.isQuestion || clause.figures.isEmpty
        else { return [] }
        let place = PlaceName.anywhere(in: clause)
        guard place != nil || Self.subjects.first(in: tokens) != nil else { return [] }
        var reading = Draft(.summary, view: view, scope: place)
        if view == .figures, let past = Self.reckoned.first(in: tokens) {
            reading.date = DateParser.target(in: Array(tokens[past.upperBound...]))
            if reading.date == nil { reading.doubt = .noSuchDate }
        } else if view == .due {
            reading.date = DateParser.target(in: tokens)
        }
        if place == nil { reading.remark = clause.source(from: 0) }
        (reading.view, reading.asked) = QuestionWords(clause: clause).asked(
            of: view, unfiltered: unfiltered(view, clause))
        return [clause.candidate(reading, score: 45, at: range, "gist of a summary")]
    }

    /// A time by which no list of this view is cut; figures and what is due have theirs.
    private func unfiltered(_ view: SummaryView, _ clause: Clause) -> String? {
        guard view != .figures, view != .due, let found = clause.dates.first, found.expression.day != .relative(0)
        else {
            return nil
        }
        return QuestionWords.text(clause.tokens[found.range])
    }

    /// Whether the clause asks or orders to be told.
    private func isAsked(_ clause: Clause) -> Bool {
        if clause.isQuestion { return true }
        if clause.tokens.contains(where: { ["may", "nhieu", "nao", "gi"].contains($0.folded) }) { return true }
        guard let request = Self.requests.first(in: clause.tokens) else { return false }
        return clause.opens(at: request.lowerBound) || PlaceName.before(request.lowerBound, clause) != nil
    }

    /// What is asked about: a list goes before figures, which many words name.
    private func matter(in tokens: [Token]) -> (SummaryView, Range<Int>)? {
        let found = tokens.indices.compactMap { index in
            Self.matters.match(tokens, at: index).map { ($0.value, index..<$0.next) }
        }
        return found.first { $0.0 != .figures } ?? found.first
    }
}
