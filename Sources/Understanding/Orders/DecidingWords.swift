/// Words that decide on what waits: confirm, return, refuse, allow more time.
enum DecidingWords {
    /// The phrases with the senses that each may have.
    static let groups: [OrderLexicon.Group] = [
        (
            [.confirm],
            [
                "duyệt", "phê duyệt", "nghiệm thu", "xác nhận hoàn thành", "thông qua", "công nhận",
                "công nhận hoàn thành", "cho kết thúc", "nhất trí kết quả", "đồng ý kết quả", "xác nhận kết quả",
                "xác nhận", "cho qua", "đóng việc", "ký duyệt", "chấp nhận kết quả", "khép hồ sơ", "đóng hồ sơ",
                "chốt hồ sơ", "cho đóng", "đạt, cho đóng",
                "cho kết thúc", "ký rồi", "đóng được", "ghi nhận hoàn thành",
                "đạt yêu cầu", "tính là xong", "coi như xong", "xác nhận xong", "kết thúc việc", "gật",
            ]
        ),
        (
            [.assent],
            [
                "đồng ý", "nhất trí", "chấp thuận", "chấp nhận", "thống nhất", "ok", "được", "ưng", "đồng ý cho", "ừ",
                "ô kê", "tán thành", "thuận", "thuận theo", "thuận cho", "cho phép", "chuẩn y", "okê", "đồng tình",
                "là cùng", "là hết cỡ", "là hết mức",
                "là kịch khung", "là tối đa",
            ]
        ),
        (
            [.sendBack],
            [
                "trả lại", "trả về", "trả", "làm lại", "bắt làm lại", "chưa đạt", "không đạt", "chưa được",
                "yêu cầu bổ sung", "bổ sung lại", "trả hồ sơ", "chưa đạt yêu cầu", "gửi lại cho họ", "không duyệt",
                "không nghiệm thu", "không thông qua", "chưa duyệt", "chưa đồng ý", "chưa nhất trí", "cho về làm lại",
                "bổ sung rồi trình lại", "chưa ký được", "chuyển trả", "cho về sửa", "chưa ổn", "hoàn trả", "trả hồ sơ",
                "bổ sung rồi duyệt",
                "bổ sung rồi nộp lại", "bổ sung đi", "bổ sung thêm rồi", "hoàn hồ sơ", "sửa rồi trình lại", "chưa ký",
                "rút về sửa", "cho sửa lại",
                "không ký được", "gửi trả", "trả cho về", "đem về sửa", "chưa nghiệm thu", "quay đầu",
            ]
        ),
        (
            [.refuse],
            [
                "không đồng ý", "không cho", "không chấp nhận", "không chấp thuận", "bác", "từ chối", "không nhất trí",
                "bác đề nghị", "không gia hạn", "không lùi", "không giãn", "khỏi gia hạn", "không có gia hạn",
                "miễn gia hạn", "đừng gia hạn", "khỏi lùi", "không xin xỏ", "không lùi hạn", "không duyệt gia hạn",
                "thôi không gia hạn", "không thêm", "hổng cho", "không cho thêm", "không ok", "không được lùi",
                "hông cho", "không giảm", "không cho lùi", "không cho gia hạn", "không duyệt cho", "không có lùi",
                "lắc", "lắc đầu", "không ký", "không ký đơn", "miễn bàn", "đừng hòng",
                "khỏi bàn", "không xét",
            ]
        ),
        (
            [.keep],
            [
                "giữ nguyên", "giữ hạn", "giữ nguyên hạn", "vẫn giữ", "vẫn hạn cũ", "theo hạn cũ", "cứ hạn cũ",
                "đúng hạn cũ", "y hạn cũ", "giữ đúng hạn",
            ]
        ),
        (
            [.moreTime],
            [
                "gia hạn", "lùi", "lùi hạn", "giãn", "nới", "nới hạn", "thêm", "dời", "dời hạn", "kéo dài", "hoãn",
                "thư thả", "cho đến", "cho tới", "gia hạn thêm", "lùi thời hạn", "lùi lại", "giãn hạn", "giãn tiến độ",
                "xin thêm", "lui", "lui hạn", "thêm thời gian", "cho họ đến", "cho thêm", "thì cho",
            ]
        ),
        ([.wishOf], ["đề nghị lùi", "xin lùi", "xin gia hạn", "đề nghị gia hạn"]),
        (
            [.everyWaiting],
            [
                "những gì đang chờ", "đang chờ", "hết những gì", "tất cả những gì chờ", "mấy cái đang chờ",
                "các việc đang chờ", "việc nào chờ", "mấy việc chờ",
            ]
        ),
        ([.deadline], ["hạn", "thời hạn", "deadline", "ngày hoàn thành", "hạn chót", "hạn hoàn thành"]),
    ]
}
