import VietnameseText

/// A leader's question after a list: who or what (`đơn vị nào`, `việc gì`, `ai`), then what of it (`quá hạn`, `chưa
/// nhận việc`), with little words in between (`còn`, `đang`, `bị`).
struct SummaryQuestion {
    /// What the list shows.
    let view: SummaryView
    /// From the first word of who or what to the last of what of it.
    let range: Range<Int>

    private static let subjects: WordPatterns = [
        "ai", "những ai", "bao nhiêu việc", "bao nhiêu đơn vị", "bao nhiêu quận", "mấy việc", "mấy quận", "mấy đơn vị",
        "đơn vị nào", "quận nào", "huyện nào", "quận huyện nào", "quận, huyện nào", "phường nào",
        "xã nào", "phường xã nào", "nơi nào", "chỗ nào", "bên nào", "cán bộ nào", "đồng chí nào", "phòng nào",
        "sở nào", "địa phương nào", "việc nào", "việc gì", "nhiệm vụ nào", "nhiệm vụ gì", "kết quả nào", "có gì",
        "còn gì", "những đơn vị nào", "danh sách đơn vị", "danh sách các đơn vị", "danh sách quận",
        "danh sách các quận",
        "danh sách cán bộ", "danh sách người", "danh sách việc", "danh sách nhiệm vụ", "danh sách các việc",
        "liệt kê đơn vị", "liệt kê các đơn vị", "liệt kê việc", "liệt kê các việc", "bao nhiêu nhiệm vụ",
        "những quận nào",
        "bao nhiêu đầu việc", "mấy đầu việc", "mấy nhiệm vụ", "những huyện nào", "mấy nơi", "bao nhiêu huyện",
        "cả quận", "toàn quận", "cả huyện", "toàn huyện", "cả đơn vị", "toàn đơn vị", "toàn thành phố",
        "việc của các quận",
        "người nào", "những người nào", "những ai", "những cán bộ nào", "mấy cán bộ", "mấy đồng chí", "mấy người",
        "bao nhiêu cán bộ", "bao nhiêu đồng chí", "bao nhiêu người", "mấy huyện", "mấy phường", "mấy xã", "mấy phòng",
        "mấy sở", "bao nhiêu phường", "bao nhiêu xã", "bao nhiêu nơi", "bao nhiêu địa phương", "mấy địa phương",
        "thị xã nào", "cơ quan nào", "phòng ban nào", "những phường nào", "những xã nào", "những nơi nào",
        "những việc nào", "những nhiệm vụ nào", "đơn vị mô", "danh sách những đơn vị", "danh sách các việc",
        "tên các đơn vị", "liệt kê các quận", "liệt kê cán bộ", "liệt kê các cán bộ",
        "liệt kê người", "danh sách đồng chí", "danh sách các cán bộ", "liệt kê các đồng chí", "liệt kê nhiệm vụ",
        "bi nhiêu việc", "bao nhiu việc", "mấy cái việc", "mấy bên",
        "các quận", "các đơn vị", "các huyện", "các phường", "có dự thảo nào", "đầu việc nào",
    ]
    private static let between: WordSet = [
        "con", "dang", "bi", "hien", "da", "van", "o", "toan", "thanh", "pho", "quan", "trong", "minh", "ta", "rat",
        "viec", "nhiem", "vu", "hay", "thuong", "nua", "do", "moi", "nao", "se",
    ]
    private static let predicates: WordTable<SummaryView> = [
        "chậm": .late, "trễ": .late, "quá hạn": .late, "trễ hạn": .late, "chậm tiến độ": .late, "chậm hạn": .late,
        "chậm muộn": .late, "muộn": .late, "chậm trễ": .late, "đội sổ": .late, "chậm nhất": .late, "kém nhất": .late,
        "ì ạch": .late, "đỏ": .late, "báo đỏ": .late, "yếu": .late, "yếu nhất": .late, "đuối": .late,
        "chậm lâu nhất": .late, "trễ lâu nhất": .late, "quá hạn lâu nhất": .late, "trễ nhất": .late, "tệ nhất": .late,
        "chậm nhiều nhất": .late, "trễ nhiều nhất": .late, "quá hạn nhiều nhất": .late, "bét bảng": .late,
        "nhiều việc quá hạn nhất": .late, "nhiều việc trễ nhất": .late, "nhiều việc chậm nhất": .late,
        "cuối bảng": .late, "để trễ": .late, "để quá hạn": .late, "trễ nải": .late, "lỡ hạn": .late,
        "nhanh nhất": .rank, "tốt nhất": .rank, "làm tốt nhất": .rank, "khá nhất": .rank, "dẫn đầu": .rank,
        "đứng đầu": .rank, "nhiều việc nhất": .figures, "nhiều nhiệm vụ nhất": .figures,
        "nhiều đầu việc nhất": .figures, "nhiều vướng mắc nhất": .blockers, "vướng nhiều nhất": .blockers,
        "trễ nhiều": .late, "quá hẹn": .late, "trễ hẹn": .late,
        "hoàn thành": .figures, "đã hoàn thành": .figures, "xong": .figures, "xong rồi": .figures,
        "chưa hoàn thành": .figures, "chưa xong": .figures, "xong hết": .figures, "làm xong": .figures,
        "làm những việc gì": .figures, "làm những gì": .figures, "những việc gì": .figures, "làm gì": .figures,
        "đang làm": .figures, "đúng hạn": .figures, "đến đâu": .figures, "tới đâu": .figures, "thế nào": .figures,
        "ra sao": .figures, "gấp": .due, "gấp nhất": .due, "cần làm gấp": .due, "phải làm": .due,
        "chưa nhận": .unacknowledged, "chưa nhận việc": .unacknowledged, "chưa tiếp nhận": .unacknowledged,
        "chưa nhận nhiệm vụ": .unacknowledged, "không nhận việc": .unacknowledged,
        "chưa xác nhận nhận việc": .unacknowledged, "chưa liên kết": .unlinked,
        "vướng": .blockers, "vướng gì": .blockers, "vướng mắc": .blockers, "vướng mắc gì": .blockers,
        "khó khăn": .blockers, "khó khăn gì": .blockers, "gặp khó khăn": .blockers, "gặp vướng mắc": .blockers,
        "gặp khó khăn gì": .blockers, "tắc": .blockers, "kẹt": .blockers, "kẹt gì": .blockers, "mắc kẹt": .blockers,
        "kẹt cứng": .blockers, "chưa ai nhận": .unacknowledged, "chưa có ai nhận": .unacknowledged,
        "chưa ai tiếp nhận": .unacknowledged, "không ai nhận": .unacknowledged, "nợ báo cáo": .silent,
        "nợ số liệu": .silent, "thiếu báo cáo": .silent, "im re": .silent, "im ru": .silent, "im hơi": .silent,
        "chờ xác nhận": .waiting, "chờ duyệt": .waiting, "cần duyệt": .waiting, "chờ tôi duyệt": .waiting,
        "chờ tôi xác nhận": .waiting, "cần tôi duyệt": .waiting, "chờ lãnh đạo duyệt": .waiting,
        "cần xác nhận": .waiting, "chờ tôi quyết": .waiting, "chờ tôi quyết định": .waiting, "chờ ý kiến": .demands,
        "chờ tôi cho ý kiến": .demands, "chờ tôi": .waiting, "cần tôi cho ý kiến": .demands, "cần tôi quyết": .waiting,
        "xin gia hạn": .demands, "xin lùi hạn": .demands, "xin lùi": .demands, "đề nghị gia hạn": .demands,
        "xin thêm thời gian": .demands, "xin điều chỉnh": .demands, "xin điều chỉnh chỉ tiêu": .demands,
        "xin ý kiến": .demands, "cần anh quyết": .waiting, "cần chị quyết": .waiting, "chờ anh quyết": .waiting,
        "chờ chị quyết": .waiting, "cần quyết": .waiting, "cần anh cho ý kiến": .demands,
        "cần chị cho ý kiến": .demands, "đang xin gia hạn": .demands,
        "sắp quá hạn": .due, "đang chờ duyệt": .waiting, "chờ anh duyệt": .waiting, "chờ chị duyệt": .waiting,
        "chưa rõ": .drafts, "chưa rõ người": .drafts, "chưa rõ việc": .drafts, "chưa rõ kết quả": .drafts,
        "chưa rõ trách nhiệm": .drafts, "chưa rõ quy trình": .drafts, "chưa rõ hạn": .drafts, "chưa đủ 5 rõ": .drafts,
        "chưa đủ rõ": .drafts, "là dự thảo": .drafts,
        "chưa đủ năm rõ": .drafts, "thiếu rõ": .drafts, "chưa đủ tiêu chí": .drafts,
        "đến hạn": .due, "sắp đến hạn": .due, "sắp hết hạn": .due, "tới hạn": .due, "hết hạn": .due,
        "sắp tới hạn": .due, "phải xong": .due,
        "chưa báo cáo": .silent, "không báo cáo": .silent, "im lặng": .silent, "chưa có báo cáo": .silent,
        "chưa nộp": .silent, "chưa gửi": .silent, "chưa gửi số": .silent, "chưa gửi số liệu": .silent,
        "chưa có số": .silent,
        "chưa có số liệu": .silent, "chưa nộp báo cáo": .silent, "chưa gửi báo cáo": .silent,
        "không thấy báo cáo": .silent,
        "chưa thấy báo cáo": .silent, "chưa báo cáo gì": .silent, "chưa có gì": .silent, "chưa có tin": .silent,
        "bặt tin": .silent, "chưa báo số": .silent, "không gửi": .silent,
        "chưa cập nhật": .silent, "không cập nhật": .silent, "chưa báo": .silent,
    ]

    /// The question that a clause asks, or nil.
    static func find(in clause: Clause) -> SummaryQuestion? {
        let tokens = clause.tokens
        guard let subject = subjects.first(in: tokens) ?? QuestionWords(clause: clause).superlative else { return nil }
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
