import Assignments
import VietnameseText

/// Whether what has no word of asking is a question all the same: "tình hình Hoàng Mai", "#12", "việc của tôi".
enum AskMood {
    /// "… được không?" of one who does the work asks for leave, not for news.
    static func isPlea(_ asked: Asked, _ message: Message, _ range: Range<Int>, _ sight: Sight) -> Bool {
        guard !sight.own.isEmpty, asked.isYesNo, asked.whs.isEmpty else { return false }
        // "Có được lùi sang thứ hai không".
        let moves = range.contains {
            ["lui", "doi", "gian", "hoan", "khat"].contains(message.tokens[$0].folded)
                && message.tokens[$0].text.lowercased() != "đợi"
        }
        return moves && range.contains { message.tokens[$0].folded == "duoc" }
            || range.contains { leave.match(message.tokens, at: $0) != nil }
    }

    /// What changes or decides something, which no request for news does.
    private static let changing: AskTable = [
        "đồng ý": [], "nhất trí": [], "dời": [], "rút": [], "kéo": [], "đổi": [], "sửa": [], "hạ": [], "nâng": [],
        "duyệt": [], "cho lùi": [], "thông qua": [], "không được": [], "thành": [], "thành phố": [.filler],
        "chuyển": [], "chuyển biến": [.filler],
    ]
    private static let naming: WordPatterns = [
        "các đề nghị", "những đề nghị", "các việc", "những việc", "các vướng mắc", "những vướng mắc", "các đơn vị",
        "những đơn vị", "số liệu", "danh sách", "bảng", "tiến độ", "kết quả", "hiện trạng", "tỷ lệ", "tỉ lệ", "số việc",
        "số đơn vị", "tổng số", "xếp hạng", "top", "những quận", "các quận chưa", "các huyện chưa",
    ]
    /// A leader's few words of which each is a condition, a group or an order: "việc hạn tháng sau", "quá hạn theo đơn vị".
    private static func isNamedOnly(
        _ asked: Asked, _ message: Message, _ range: Range<Int>, _ clause: AskClause, _ words: Int
    ) -> Bool {
        guard words <= 8, clause.unknown == 0, asked.loose.isEmpty, asked.codes.isEmpty, asked.people.isEmpty,
            !range.contains(where: { remarks.contains(message.tokens[$0]) }),
            !["qua", "lam"].contains(message.tokens[range.upperBound - 1].folded)
        else { return false }
        let isShaped = asked.groupBy != nil || !asked.orders.isEmpty
        let opens =
            clause.items.first.map { item in
                if case .senses(let senses) = item.kind {
                    item.range.lowerBound <= range.lowerBound + 1
                        && senses.contains { if case .subject = $0 { true } else { false } }
                } else {
                    false
                }
            } ?? false
        let isSaid =
            !asked.predicates.isEmpty || !asked.days.isEmpty || !asked.filters.isEmpty || !asked.lateness.isEmpty
        return isShaped && (isSaid || !asked.subjects.isEmpty || !asked.limits.isEmpty)
            || opens && (isSaid || !asked.units.isEmpty || !asked.scope.isEmpty)
    }
    private static let remarks: WordSet = [
        "roi", "di", "nhe", "thoi", "da", "that", "nha", "nhi", "de", "phai", "nen", "thi",
    ]

    private static let leave: WordPatterns = ["được không", "được chưa", "được hông"]

    static func isRequest(
        _ asked: Asked, _ clause: AskClause, _ range: Range<Int>, _ sight: Sight, isWhole: Bool
    ) -> Bool {
        let message = clause.message
        guard isWhole || !asked.forms.isEmpty,
            !range.contains(where: {
                changing.match(message.tokens, at: $0, typesMarks: message.typesMarks)?.value.isEmpty ?? false
            })
        else { return false }
        if !asked.forms.isEmpty, sight.isLeader,
            let first = range.first(where: {
                message.tokens[$0].kind == .word
                    && !["da", "em", "anh", "bot", "oi", "chi", "toi"].contains(message.tokens[$0].folded)
            }),
            ["cho", "can", "xin", "gui", "dua", "trich", "bang", "bao", "phu", "nho"].contains(
                message.tokens[first].folded)
        {
            return true
        }
        let words = range.filter { message.tokens[$0].kind == .word }.count
        if asked.isMine, asked.subjects.contains(.works), words <= 6 { return true }
        let opening = message.tokens[range.lowerBound].folded
        if sight.isLeader, words <= 6, asked.units.count == 1,
            asked.covers.count == asked.unitWords
                || ["the", "con", "vay"].contains(opening) && words - asked.unitWords <= 2
        {
            return true
        }
        if !asked.codes.isEmpty, words <= 1, asked.loose.isEmpty { return true }
        // "Hạn chót 12", "chi tiết 14".
        if !asked.codes.isEmpty, words <= 4, asked.predicates.isEmpty, asked.loose.isEmpty, asked.days.isEmpty,
            asked.facets.contains(where: { [.deadline, .officer, .history, .card].contains($0) })
        {
            return true
        }
        if !sight.isLeader, !sight.speaker.holds(.follower) { return false }
        if isNamedOnly(asked, message, range, clause, words) { return true }
        // A leader who names what can be asked for, and nothing else, asks for it.
        // "Các đề nghị gia hạn chưa xử lý", "số liệu của Đông Anh".
        let opens = range.first {
            message.tokens[$0].kind == .word
                && !["da", "em", "anh", "bot", "oi", "chi"].contains(message.tokens[$0].folded)
        }
        if let opens, naming.match(message.tokens, at: opens) != nil, asked.loose.isEmpty, words <= 14 { return true }
        return asked.facets.contains(where: { $0 != .progress }) && words <= 5 && asked.predicates.isEmpty
            && asked.days.isEmpty && asked.loose.isEmpty || asked.measures.contains("figures") && words <= 8
    }
}
