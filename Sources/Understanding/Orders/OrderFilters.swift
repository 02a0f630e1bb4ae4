import Assignments
import CivilCalendar
import VietnameseText

/// Which works are meant by "những nơi chưa nhận việc", "các việc quá hạn".
enum OrderFilters {
    private static let words: [(WordPatterns, String)] = [
        (
            [
                "quá hạn", "trễ hạn", "chậm hạn", "đã trễ", "đang chậm", "bị chậm", "chậm", "trễ", "muộn", "lố hạn",
                "lỡ hạn",
            ], "overdue"
        ),
        (
            [
                "chưa nhận việc", "chưa nhận", "chưa ai nhận", "chưa có ai nhận", "không ai nhận", "chưa chịu bấm nhận",
                "chưa bấm", "chưa bấm nhận", "chẳng buồn bấm nhận", "không bấm nhận",
                "chưa xác nhận", "chẳng bấm nhận", "không chịu nhận", "chưa chịu nhận",
            ], "unacknowledged"
        ),
        (
            [
                "chưa báo cáo", "chưa có báo cáo", "im lặng", "im hơi", "không báo cáo", "chưa nộp báo cáo",
                "chưa gửi báo cáo", "chưa nộp số", "im ắng", "im re", "chưa báo", "im", "không trả lời", "chưa trả lời",
                "không thấy báo", "bặt tăm", "không nói gì", "không báo",
            ], "silent"
        ),
        (["còn mở", "đang mở", "chưa xong", "còn dở", "dở dang", "chưa hoàn thành"], "open"),
        (["vướng", "đang vướng", "có vướng mắc"], "blocked"),
        (["chưa xác nhận đã đọc", "chưa đọc thông báo", "chưa đọc", "chưa xem thông báo", "không đọc"], "unread"),
        (["chưa làm gì", "chưa bắt đầu", "chưa triển khai", "chưa làm"], "notStarted"),
    ]

    static func of(_ reading: OrderReading, _ range: Range<Int>) -> [String] {
        var filters = words.filter { reading.base.matches($0.0, in: range) != nil }.map(\.1) + percents(reading, range)
        // "chưa xác nhận đã đọc": what is not read, not what is not taken on.
        if filters.contains("unread"), reading.base.matches(["chưa nhận", "chưa bấm"], in: range) == nil {
            filters.removeAll { $0 == "unacknowledged" }
        }
        for party in reading.parties(in: range) {
            let start = max(range.lowerBound, party.range.lowerBound - 2)
            guard reading.base.matches(but, in: span(start, party.range.lowerBound)) != nil,
                let name = reading.names(party).first
            else { continue }
            filters.append("except:\(name)")
        }
        if reading.base.matches(soon, in: range) != nil,
            let day = reading.dateNotes(in: range).compactMap({ reading.deadline($0) }).first
        {
            filters.append("dueBy:\(day.date.iso)")
        }
        return filters
    }
    /// "dưới 30%", "chưa được một nửa".
    private static func percents(_ reading: OrderReading, _ range: Range<Int>) -> [String] {
        reading.message.notes(in: range).compactMap { note in
            guard case .figure(let figure) = note.kind, figure.isPercent else { return nil }
            let before = span(max(range.lowerBound, note.range.lowerBound - 3), note.range.lowerBound)
            return reading.base.matches(below, in: before) == nil ? nil : "percent<\(figure.value.whole)"
        }
    }
    static let but: WordPatterns = ["trừ", "trừ ra", "ngoại trừ", "không kể", "loại", "chừa"]
    private static let below: WordPatterns = [
        "dưới", "chưa được", "chưa đến", "chưa tới", "chưa đạt", "thấp hơn", "chưa quá", "không được", "chưa đầy",
    ]
    private static let soon: WordPatterns = [
        "đến hạn", "sắp hết hạn", "hết hạn", "tới hạn", "hạn trước", "có hạn",
    ]
}
