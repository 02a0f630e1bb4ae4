/// Words of more time, of wishes and of being late.
enum TimeWords {
    static let time: [Lexicon.Group] = [
        (
            [.moreTime],
            [
                "gia hạn", "lùi", "lui", "lùi hạn", "dời", "dời hạn", "khất", "hoãn", "giãn", "dãn", "nới", "nới hạn",
                "kéo dài", "đẩy sang", "đẩy lùi", "rộng ra", "thêm thời gian",
                "nộp muộn", "nộp trễ", "nộp chậm", "nhích hạn", "cho nhích", "du di", "xin chậm", "xin trễ", "xin muộn",
                "nợ tới", "nợ đến", "em nợ",
                "cho muộn", "cho trễ", "cho chậm", "trễ", "chậm lại", "xê dịch",
                "thời hạn mới", "hạn mới", "sửa hạn", "đổi hạn", "chuyển hạn", "điều chỉnh thời hạn",
                "điều chỉnh hạn", "chỉnh hạn", "thư thư", "cộng cho", "lùi lịch", "lùi lại", "rời sang", "dịch sang",
                "chuyển tiếp sang", "xin tới", "xin đến", "thêm hạn", "ra hạn", "kết thúc vào", "kéo", "kéo thêm",
                "kéo hạn", "khất lại", "lùi thời hạn",
            ]
        ),
        (
            [.wish],
            [
                "xin", "xin phép", "đề nghị", "mong", "kính mong", "cho em", "cho tôi", "cho quận", "cho đơn vị",
                "cho chúng tôi", "được không", "kính đề nghị", "kính xin", "cho phép", "đề xuất", "kiến nghị",
                "cho mình", "cho bọn em", "cho tụi em", "cho bên em", "cho phòng em", "cho tụi tui", "cho em xin",
                "cho xin", "đành xin", "cho phường",
            ]
        ),
        (
            [.late],
            [
                "không kịp", "khó kịp", "khó mà kịp", "chậm mất", "chưa kịp", "trễ mất", "không xong kịp",
                "không xong nổi", "không thể xong", "mới xong được", "mới nộp được", "mới xong", "mới nộp", "chậm",
                "trễ hạn", "lỡ hạn", "không đúng hạn",
            ]
        ),
    ]
}
