import VietnameseText

/// Words that say yes.
enum AgreeingWords {
    /// Each with its marks.
    static let words: WordPatterns = [
        "có", "ừ", "u", "uh", "ok", "oke", "được", "đồng ý", "đúng", "đúng rồi", "đúng vậy", "đúng thế", "chuẩn",
        "chính xác", "vâng", "dạ", "nhất trí", "chốt", "xác nhận", "cứ thế", "cứ vậy", "cứ làm", "làm đi", "rồi", "ừa",
        "phải", "phải rồi",
        "yes", "y", "👍", "👌", "✅", "cũng được", "chứ còn gì nữa", "chứ gì nữa", "quá được", "còn gì nữa", "ok luôn",
        "okla",
        "chuẩn luôn", "đúng đó", "đúng á", "ừ đúng", "ừm", "ừ thì", "hẳn rồi", "chắc chắn", "tốt", "tốt lắm", "rất tốt",
        "đương nhiên", "đương nhiên rồi", "hiển nhiên", "còn phải hỏi",
        "rứa đó", "đúng rứa", "giữ vậy", "giữ nguyên vậy", "uhm", "ừm", "um", "phải đó", "đúng ý", "không sai", "y thế",
        "y vậy",
        "vẫn vậy", "như em nói", "như trên", "hợp lí", "tới luôn", "chơi luôn", "đồng ý cho", "xong", "được đó",
        "chốt vậy",
        "chuẩn ý", "chuẩn không cần chỉnh", "thì đúng", "ừa", "dạ phải", "ơ đúng", "đúng òi", "quyết", "triển",
        "triển luôn", "duyệt", "gật", "thống nhất", "tán thành", "ổn", "hợp lý", "vậy đi", "thế đi", "thế nhé", "uk",
        "không vấn đề gì", "không sao", "ờ", "dạ đúng", "dạ vâng", "dạ có", "vâng ạ", "tất nhiên", "dĩ nhiên",
        "chuẩn rồi", "được rồi", "thế là được", "như thế", "như vậy", "chính nó", "chính thế", "chính vậy",
        "không phản đối", "không ý kiến gì", "không có ý kiến gì",
        "thôi chiếu cố", "thôi thông cảm", "thôi châm chước", "thôi du di",
        "đi", "luôn", "ngay", "đi em", "giùm", "giúp", "nhé", "thôi được", "thôi thì", "thôi cũng được",
    ]
}
