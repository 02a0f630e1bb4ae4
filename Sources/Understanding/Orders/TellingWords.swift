/// Words that tell others: urge, pass on, announce, ask in rounds, praise and criticise.
enum TellingWords {
    /// The phrases with the senses that each may have.
    static let groups: [OrderLexicon.Group] = [
        (
            [.urge],
            [
                "đôn đốc", "giục", "thúc", "nhắc", "hối", "nhắc nhở", "hối thúc", "thúc giục", "đẩy nhanh", "gọi họ",
                "gõ đầu", "réo", "nhắc lại", "dí", "đốc thúc", "nhắc khéo", "nhắc giúp", "nhắc hộ", "thúc hết",
                "giục giúp", "hú", "đôn", "hối giúp", "tăng tốc", "nhắc nhẹ", "gửi nhắc", "đánh tiếng", "ép",
                "nhắc thêm", "nhắc tiếp", "nhắc lần nữa", "gọi nhắc", "gọi điện nhắc", "nhắc luôn", "nhắc hết",
                "giục luôn", "giục hết", "thúc luôn", "gọi ngay", "réo tên", "ping", "nhắc gấp", "thúc tiến độ",
                "giục lại", "nhắn giục", "nhắn nhắc", "gõ cửa", "hỏi thúc", "gọi giục", "đốc", "thúc đít", "giục giã",
                "thúc bách",
            ]
        ),
        (
            [.tell],
            [
                "nhắn", "báo", "bảo", "dặn", "nói rõ", "nói thêm", "dặn thêm", "nhấn mạnh", "dặn rõ", "nói với",
                "truyền đạt", "nhắn cho", "báo cho", "nói lại với", "nhắn lại",
                "chuyển lời", "nhắn giúp", "bảo với", "thông tin cho", "báo với", "chỉ đạo", "lưu ý", "kêu", "biểu",
                "nhắn tới", "nhắn với", "nói cho", "dặn dò", "bảo lại", "nói giùm", "nói giúp", "chuyển ý",
                "chuyển ý kiến",
                "chuyển lời tới", "chuyển lời cho", "nhắn gửi", "chú ý gửi", "lưu ý gửi", "nhắc nhở gửi", "thưa với",
            ]
        ),
        ([.askThem], ["hỏi", "hỏi xem", "hỏi giúp", "hỏi hộ", "hỏi lại", "hỏi thăm"]),
        (
            [.everybody],
            [
                "toàn thể", "tất cả mọi người", "mọi người", "anh em", "toàn thể anh em", "tất cả anh em",
                "tất cả các đồng chí", "các đồng chí", "cả nhà", "toàn chiến dịch", "toàn bộ đầu mối", "các đầu mối",
                "toàn hệ thống", "tất cả", "toàn thành phố", "cả thành phố", "mọi nơi", "mọi đơn vị", "cả 30 nơi",
                "các nơi", "tất cả các đơn vị", "toàn bộ các đơn vị", "toàn bộ đơn vị", "toàn bộ", "khắp nơi",
                "30 quận huyện", "30 đơn vị", "cả hệ thống", "toàn chiến dịch", "các thành viên",
            ]
        ),
        (
            [.announce],
            [
                "thông báo", "thông báo tới", "phổ biến", "thông báo cho", "thông tin tới", "loan báo", "loan tin",
                "phát đi", "đưa tin", "truyền tin", "truyền đi", "tung tin", "thông báo rộng rãi", "báo tin",
                "phát thông báo", "gửi thông báo", "nhắn", "nhắn toàn thể", "nhắn tất cả", "gửi tin", "báo cho", "báo",
                "truyền đạt tới", "phát tin", "nhắn tới", "quán triệt", "báo tới", "gửi", "thông báo đến", "báo luôn",
                "nói",
                "nói với", "chỉ đạo", "hỏi chung", "nhắn chung", "gửi tới", "gửi đến", "nhắn đến", "báo đến",
                "thông tin",
                "nhắn cho", "báo giúp", "nhắn giúp", "nhắn luôn", "báo lại",
            ]
        ),
        (
            [.readBack],
            [
                "đã đọc", "xác nhận đã đọc", "ai đọc rồi", "trả lời đã rõ", "bấm xác nhận", "xác nhận đã nhận",
                "trả lời \"đã rõ\"", "đọc rồi trả lời", "bấm xác nhận", "xong phản hồi", "rồi phản hồi", "xác nhận lại",
                "phản hồi lại", "báo lại đã rõ", "đọc xong trả lời", "yêu cầu xác nhận",
            ]
        ),
        (
            [.round],
            [
                "giao ban", "điểm danh", "đợt báo cáo", "báo cáo nhanh", "đợt điểm danh", "phiếu điểm danh", "đợt",
                "vòng báo cáo", "đợt giao ban", "thu báo cáo", "phiên giao ban", "lượt điểm danh", "vòng điểm danh",
                "một lượt", "một vòng", "nhanh tiến độ", "tiến độ một lượt", "tiến độ một vòng", "đợt hỏi",
                "điểm tiến độ", "đợt điểm tiến độ", "đợt hỏi tiến độ", "đợt thu số",
            ]
        ),
        (
            [.open],
            [
                "mở", "phát", "bắt đầu", "lấy", "mở đợt", "khởi động", "phát động", "mở vòng", "tổ chức", "bật",
                "tiến hành", "cho mở", "hỏi", "hỏi thăm", "làm",
            ]
        ),
        (
            [.close],
            ["đóng", "chốt", "kết thúc", "khóa", "khoá", "chốt sổ", "khóa sổ", "dừng", "khép", "đóng lại", "thôi"]
        ),
        (
            [.extend],
            [
                "kéo dài", "gia hạn", "nới", "lùi", "thêm", "cho đến", "kéo", "kéo sang", "dời sang", "lùi sang",
                "dời lại", "mở thêm", "dời", "cho thêm", "để đến",
                "gia hạn thêm",
            ]
        ),
        (
            [.praise],
            [
                "biểu dương", "khen", "điển hình", "gương điển hình", "tuyên dương", "khen ngợi",
                "biểu dương tinh thần", "ghi nhận thành tích",
                "ghi điểm cộng", "hoan nghênh", "đáng khen", "nêu gương", "gửi lời khen", "ghi khen", "cộng điểm",
                "ghi công", "ghi công cho", "đánh giá cao", "có lời khen", "tặng khen", "vinh danh", "khen thưởng",
                "mục làm tốt", "gửi lời biểu dương",
            ]
        ),
        (
            [.criticise],
            [
                "phê bình", "nhắc nhở phê bình", "kiểm điểm", "tồn tại", "chê", "rút kinh nghiệm nghiêm khắc",
                "nghiêm khắc phê bình", "nhắc nhở nghiêm khắc", "trừ điểm", "bêu tên", "khiển trách", "hạ thi đua",
                "hạ điểm", "phê", "phê điểm", "ghi thiếu sót", "ghi khuyết điểm", "cảnh cáo", "ghi điểm trừ",
                "mục làm dở", "mục hạn chế", "mục tồn tại", "phần hạn chế",
            ]
        ),
        (
            [.lesson],
            [
                "bài học", "rút kinh nghiệm", "bài học kinh nghiệm", "kinh nghiệm rút ra", "cách làm hay",
                "kinh nghiệm", "ghi bài học", "rút kinh nghiệm chung",
            ]
        ),
        (
            [.forReport],
            [
                "cho vào báo cáo", "ghi vào báo cáo", "đưa vào báo cáo", "đưa vào tổng kết", "ghi vào phần tồn tại",
                "ghi nhận", "cho vào phần tồn tại", "ghi vào", "đưa vào", "ghi lại", "ghi", "ghi luôn", "ghi hẳn",
                "ghi là",
                "nêu tên", "điểm tên", "đọc tên", "cho vào mục", "đưa vào mục", "xếp vào mục", "ghi tên", "ghi sổ",
            ]
        ),
    ]
}
