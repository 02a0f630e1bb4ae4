import VietnameseText

/// Words that open a refusal.
enum RefusingWords {
    /// Those that refuse.
    static let words: WordPatterns = [
        "không", "ko", "thôi", "khoan", "khoan đã", "đừng", "chưa", "khỏi", "hổng", "hông", "hem", "không phải",
        "không đâu", "không cần", "khỏi cần", "không đồng ý", "chưa được", "thôi khỏi", "thôi không", "thôi bỏ",
        "bỏ đi", "chả cái nào", "không cái nào", "chẳng cái nào", "đâu có", "làm gì có", "đâu mà", "chẳng", "không hề",
        "bậy rồi", "tào lao", "đừng ghi", "khỏi ghi", "than vãn thôi", "nói vậy thôi", "nói chơi thôi", "đùa thôi",
        "nỏ", "nỏ cần", "kệ", "kệ đi", "trật", "trật lất", "ai bảo thế", "ai bảo vậy", "ai nói thế", "ai nói vậy",
        "không hẳn",
        "chưa hẳn", "chả phải", "chẳng phải", "không nên", "không cần thiết", "no", "nope", "chưa cần", "chưa vội",
        "dừng",
        "để nguyên", "hổng có", "hông có", "hông phải", "hổng phải", "chỉ than thôi",
        "hủy", "ấy đừng", "ấy chết", "ấy khoan", "ơ không", "ơ đừng", "á không", "bỏ qua", "đâu ra", "ở đâu ra",
        "lấy đâu ra", "sai rồi", "sai", "nhầm", "nhầm rồi", "không việc nào",
        "không có",
    ]

    /// Those that begin so and refuse nothing: "không sao", "thôi được".
    static let spared: [WordPatterns] = [
        ["không có gì"], ["không những"], ["thôi được"], ["thôi thì"], ["thôi cứ"], ["thôi cũng được"], ["thôi ok"],
        ["chưa biết"], ["không sao cứ"], ["không vấn đề gì"], ["không sao"], ["không sai"], ["không phản đối"],
        ["không ý kiến"],
        ["không có ý kiến"], ["thôi chiếu cố"], ["thôi thông cảm"], ["thôi châm chước"], ["thôi du di"],
    ]
}
