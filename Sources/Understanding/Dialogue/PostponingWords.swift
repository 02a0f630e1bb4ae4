import VietnameseText

/// Words that put an answer off: "để mai", "bận rồi".
enum PostponingWords {
    /// Each with its marks.
    static let words: WordPatterns = [
        "để mai", "để sau", "để lát", "lát nữa", "tí nữa", "chút nữa", "mai tính", "tính sau", "khoan", "khoan đã",
        "từ từ", "chờ đã", "đợi đã", "để đó", "để tôi xem", "để anh xem", "để em xem", "để xem", "để nghĩ",
        "để tôi nghĩ", "hẵng",
        "chờ chút", "đợi chút", "để chiều", "để tối", "để em hỏi", "để tôi hỏi", "để anh hỏi", "bận rồi", "đang họp",
        "đang bận", "chưa quyết", "xem đã", "hỏi đã", "tính đã", "đọc đã", "trả lời sau", "báo sau", "chốc nữa",
        "xíu nữa", "tẹo nữa", "hồi nữa", "chút xíu nữa", "đang lái xe", "đang chạy xe",
        "đang đi đường", "sau đi", "để bàn", "gượm", "gượm đã", "để coi", "suy nghĩ thêm", "nghĩ thêm", "để cân nhắc",
        "cân nhắc thêm", "xem rồi tính", "tính tiếp", "xin ý kiến đã", "hỏi ý kiến đã", "họp xong", "lúc khác",
        "khi khác",
        "để tính", "để suy nghĩ", "để tôi bàn", "để anh bàn", "để em bàn", "bàn lại", "để tôi trao đổi",
        "để anh trao đổi", "mai trả lời", "mai bàn", "bàn đã", "đi đường",
    ]
}
