import VietnameseText

/// A leader's question after a list: who or what (`đơn vị nào`, `việc gì`, `ai`), then what of it (`quá hạn`, `chưa
/// nhận việc`), with little words in between (`còn`, `đang`, `bị`).
struct SummaryQuestion {
    /// What the list shows.
    let view: Reading.SummaryView
    /// From the first word of who or what to the last of what of it.
    let range: Range<Int>

    private static let subjects: WordPatterns = [
        "ai", "những ai", "bao nhiêu việc", "bao nhiêu đơn vị", "bao nhiêu quận", "mấy việc", "mấy quận", "mấy đơn vị",
        "đơn vị nào", "quận nào", "huyện nào", "quận huyện nào", "quận, huyện nào", "phường nào",
        "xã nào", "phường xã nào", "nơi nào", "chỗ nào", "bên nào", "cán bộ nào", "đồng chí nào", "phòng nào",
        "sở nào", "địa phương nào", "việc nào", "việc gì", "nhiệm vụ nào", "nhiệm vụ gì", "kết quả nào", "có gì",
        "còn gì", "các quận", "các đơn vị", "các huyện", "các phường", "có dự thảo nào", "đầu việc nào",
    ]
    private static let between: WordSet = [
        "con", "dang", "bi", "hien", "da", "viec", "nhiem", "vu", "hay", "thuong", "nua", "do", "moi", "nao", "se",
    ]
    private static let predicates: WordTable<Reading.SummaryView> = [
        "chậm": .late, "trễ": .late, "quá hạn": .late, "trễ hạn": .late, "chậm tiến độ": .late, "chậm hạn": .late,
        "chậm muộn": .late, "muộn": .late, "chậm trễ": .late,
        "chưa nhận": .unacknowledged, "chưa nhận việc": .unacknowledged, "chưa tiếp nhận": .unacknowledged,
        "chưa nhận nhiệm vụ": .unacknowledged, "chưa liên kết": .unlinked,
        "vướng": .blockers, "vướng gì": .blockers, "vướng mắc": .blockers, "vướng mắc gì": .blockers,
        "khó khăn": .blockers, "khó khăn gì": .blockers, "gặp khó khăn": .blockers, "gặp vướng mắc": .blockers,
        "gặp khó khăn gì": .blockers, "tắc": .blockers,
        "chờ xác nhận": .waiting, "chờ duyệt": .waiting, "cần duyệt": .waiting, "chờ tôi duyệt": .waiting,
        "chờ tôi xác nhận": .waiting, "cần tôi duyệt": .waiting, "chờ lãnh đạo duyệt": .waiting,
        "cần xác nhận": .waiting, "đang chờ duyệt": .waiting, "chờ anh duyệt": .waiting, "chờ chị duyệt": .waiting,
        "chưa rõ": .drafts, "chưa rõ người": .drafts, "chưa rõ việc": .drafts, "chưa rõ kết quả": .drafts,
        "chưa rõ trách nhiệm": .drafts, "chưa rõ quy trình": .drafts, "chưa rõ hạn": .drafts, "chưa đủ 5 rõ": .drafts,
        "chưa đủ rõ": .drafts, "là dự thảo": .drafts,
        "chưa đủ năm rõ": .drafts, "thiếu rõ": .drafts, "chưa đủ tiêu chí": .drafts,
        "đến hạn": .due, "sắp đến hạn": .due, "sắp hết hạn": .due, "tới hạn": .due, "hết hạn": .due,
        "sắp tới hạn": .due, "phải xong": .due,
        "chưa báo cáo": .silent, "không báo cáo": .silent, "im lặng": .silent, "chưa có báo cáo": .silent,
        "chưa cập nhật": .silent, "không cập nhật": .silent, "chưa báo": .silent,
    ]

    /// The question that a clause asks, or nil.
    static func find(in clause: Clause) -> SummaryQuestion? {
        let tokens = clause.tokens
        guard let subject = subjects.first(in: tokens) else { return nil }
        var index = subject.upperBound
        while index < tokens.count {
            if let (view, end) = predicates.match(tokens, at: index) {
                // "Các quận chậm" tells; "các quận vướng gì" asks.
                let asks =
                    clause.isQuestion || !["cac"].contains(tokens[subject.lowerBound].folded)
                    || tokens[end - 1].folded == "gi"
                return asks ? SummaryQuestion(view: view, range: subject.lowerBound..<end) : nil
            }
            guard between.contains(tokens[index]) else { return nil }
            index += 1
        }
        return nil
    }
}
