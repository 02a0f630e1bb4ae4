/// Words of how far work is: done, under way, handed in, taken on.
enum WorkWords {
    static let state: [Lexicon.Group] = [
        ([.not], ["không", "chưa", "chẳng", "chả", "đừng", "chớ", "không hề", "chưa hề", "khỏi", "chưa từng"]),
        (
            [.will],
            [
                "mai mới", "mốt mới", "chiều mới", "tối mới", "sẽ", "dự kiến", "dự định", "cố gắng", "phấn đấu",
                "sắp sửa", "ráng", "cố xong", "cố làm", "cố hoàn thành", "cố kịp", "em cố", "tranh thủ", "phải tới",
                "phải đến",
            ]
        ),
        (
            [.promise],
            [
                "hứa", "cam kết", "đảm bảo", "bảo đảm", "chắc chắn", "xin hứa", "hứa danh dự", "em hẹn", "tôi hẹn",
                "xin hẹn",
            ]
        ),
        ([.perhaps], ["chắc", "có lẽ", "có khi", "không chắc", "chưa chắc", "may ra", "hình như", "đừng ghi là hứa"]),
        ([.already], ["đã", "rồi", "vừa", "mới"]),
        (
            [.done],
            [
                "xong", "xong xuôi", "hoàn thành", "hoàn tất", "đâu vào đấy", "dứt điểm", "xong hết", "xong tất",
                "xong cả", "xong sạch", "xong béng", "trọn vẹn", "kết thúc", "coi như gọn", "gọn rồi",
            ]
        ),
        (
            [.nearly],
            [
                "sắp xong", "gần xong", "cơ bản xong", "cơ bản hoàn thành", "gần hoàn thành", "gần như xong",
                "sắp hoàn thành", "gần đủ", "cơ bản", "coi như xong", "xem như xong", "xong phần", "xong khâu",
            ]
        ),
        (
            [.underWay],
            [
                "đang", "triển khai", "bắt đầu", "khởi động", "dậm chân", "giậm chân", "xếp lịch", "lên lịch",
                "lên kế hoạch", "trình ký", "chờ ký", "tiếp tục", "ngon",
                "thuận lợi", "tiến hành", "chuẩn bị", "rà lại", "chưa phát sinh", "chưa có gì", "không có gì mới",
                "vẫn", "gạch xóa", "tẩy xóa", "tham mưu", "dự thảo", "đúng tiến độ", "bình thường", "trong hạn",
            ]
        ),
        (
            [.handIn],
            [
                "nộp", "nộp chậm nhất", "gửi chậm nhất", "gửi", "trình", "đính kèm", "kèm theo", "gửi kèm", "up",
                "tải lên", "đẩy lên", "bàn giao kết quả", "giao nộp", "trả bài", "nộp bài", "chuyển văn thư", "post",
                "send", "gởi",
            ]
        ),
        (
            [.evidence],
            [
                "biên bản", "bảng", "bảng tổng hợp", "báo cáo tổng hợp", "tờ trình", "file", "ảnh", "hình ảnh", "link",
                "đường dẫn", "bản scan", "bản ký", "bản mềm", "bản cứng",
                "sản phẩm", "kết quả", "hồ sơ",
                "phụ lục", "danh sách ký", "bản chính thức", "tài liệu minh chứng", "minh chứng", "văn bản số",
                "báo cáo kết quả", "video",
            ]
        ),
        (
            [.receive],
            [
                "nhận", "tiếp nhận", "nhận việc", "đã rõ", "rõ", "nắm rồi", "nắm được", "đã nắm", "nắm việc",
                "thấy rồi", "lĩnh ý",
                "nhận nhiệm vụ", "nhận đủ", "nhận hết", "nhận cả", "nhận tất", "xin nhận", "quán triệt", "tuân lệnh",
                "em gật", "gật rồi", "nhận luôn",
                "ok",
            ]
        ),
        (
            [.begin],
            [
                "triển khai luôn", "triển khai ngay", "bắt tay", "bắt tay làm", "làm luôn", "làm liền", "làm ngay",
                "để em làm", "để đấy em", "em lo", "để em lo", "vô việc", "em triển khai", "em làm đây", "em lo luôn",
            ]
        ),
        ([.step], ["bước", "giai đoạn", "khâu", "công đoạn"]),
        (
            [.every],
            [
                "cả hai", "cả 2", "toàn bộ", "tất cả", "hết các việc", "các việc", "đủ việc", "các nhiệm vụ",
                "mọi việc", "cả 2 việc", "2 việc", "hai việc",
            ]
        ),
        ([.report], ["báo cáo", "báo", "chốt", "cập nhật", "gửi số", "rep", "trả lời"]),
        (
            [.made],
            [
                "in", "soạn", "phát", "họp", "viết", "photo", "in ấn", "thảo", "đặt", "mua", "gõ", "nhập",
                "cộng cả nhà", "tính cả nhà", "gồm cả nhà",
            ]
        ),
    ]
}
