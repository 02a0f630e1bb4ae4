/// Words that give work: to whom, until when, with whom, what is handed in.
enum GivingWords {
    /// The phrases with the senses that each may have.
    static let groups: [OrderLexicon.Group] = [
        (
            [.give],
            [
                "giao", "giao cho", "giao thêm", "giao thêm cho", "phân công", "phân công cho", "phân cho", "giao việc",
                "giao nhiệm vụ", "giao nhiệm vụ cho", "giao việc cho", "giao luôn", "giao luôn cho", "cử", "tôi giao",
                "giao trách nhiệm cho",
            ]
        ),
        (
            [.ask],
            [
                "yêu cầu", "đề nghị", "chỉ đạo", "nhờ", "kính đề nghị", "phải", "bảo đảm", "trách nhiệm", "kính nhờ",
                "đề nghị phía", "muốn", "cần", "tôi muốn", "tôi cần", "tui muốn", "tui cần", "anh muốn", "anh cần",
                "chị muốn", "chị cần", "em cần", "mình cần", "mình muốn",
            ]
        ),
        ([.letDo], ["để", "thì để", "cho", "do", "để cho", "để bên"]),
        (
            [.duty],
            [
                "chủ trì", "làm đầu mối", "phụ trách", "lo", "chịu trách nhiệm", "được giao", "thực hiện", "đảm nhận",
                "đảm nhiệm", "đứng ra", "có trách nhiệm", "làm", "viết", "soạn", "rà", "rà lại", "rà soát", "kiểm tra",
                "lập", "xây dựng",
                "tham mưu", "tổng hợp", "thống kê", "tổ chức", "triển khai", "xử lý", "hoàn thiện", "hoàn thành",
                "khắc phục", "thảo", "dự thảo", "chuẩn bị", "báo cáo", "báo cáo nhanh", "giải trình", "lắp", "lắp thử",
                "xem giúp", "xem xét", "cài", "nhập", "đo", "khảo sát",
                "bố trí", "cử người", "phải có", "có văn bản", "gửi ngay", "nộp ngay", "gửi", "nộp", "trực", "in",
                "mua", "dựng", "làm rõ", "xác minh", "vào cuộc", "lên", "cập nhật", "hướng dẫn", "tuyên truyền",
                "vận động", "thẩm định", "thẩm tra", "làm việc", "cung cấp", "đăng ký", "chụp", "quay", "vẽ",
                "đi kiểm tra", "xuống", "làm chính", "cầm trịch", "nhận việc", "lãnh", "gánh", "mần", "coi", "coi lại",
                "xem lại", "đánh giá", "bàn giao",
            ]
        ),
        (
            [.with],
            [
                "phối hợp", "phối hợp với", "đi cùng", "cùng đi", "cùng dự", "hỗ trợ thêm", "phối hợp cùng", "cùng với",
                "hỗ trợ", "tham gia", "cùng phối hợp", "cùng",
                "phụ giúp", "phụ một tay", "cùng tham gia", "kèm", "làm cùng", "có sự tham gia của",
            ]
        ),
        (
            [.due],
            [
                "hạn", "thời hạn", "hạn chót", "ngày hoàn thành", "thời hạn hoàn thành", "xong trước",
                "hoàn thành trước", "chậm nhất", "muộn nhất", "phải xong",
                "xong", "hạn cuối", "hạn hoàn thành", "xong trong", "thời gian", "thời gian hoàn thành", "hạn chung",
                "hoàn thành ngày", "trước", "cùng xong", "deadline", "chốt", "trễ nhất", "hoàn thành trong",
                "hoàn thành", "hết ngày", "nội trong", "trong vòng", "trong",
            ]
        ),
        (
            [.product],
            [
                "sản phẩm", "kết quả", "kết quả là", "sản phẩm là", "đầu ra", "phải có", "có", "kết quả cần có",
                "sản phẩm cần nộp", "kết quả đầu ra", "cần có", "phải ra", "ra", "phải nộp", "bằng",
            ]
        ),
        (
            [.handIn],
            [
                "gửi", "nộp", "gửi về", "trình", "báo cáo bằng", "gửi lại", "nộp về", "gởi", "chuyển về", "đưa",
                "gửi cho", "nộp cho", "trình lại", "cho tôi", "cho anh", "cho tui", "cho chị", "đưa tôi", "đưa anh",
                "đưa tui", "gửi tôi", "gửi anh", "gửi tui", "gửi chị", "nộp tôi",
            ]
        ),
        (
            [.report],
            [
                "báo cáo tiến độ", "báo cáo tôi", "báo cáo anh", "báo cáo về", "báo cáo kết quả", "báo cáo chị",
                "báo cáo lại", "báo cáo giữa kỳ", "báo cáo bước đầu", "báo cáo lần đầu", "báo cáo lần một",
                "báo cáo đợt một",
                "báo cáo đợt 1", "báo cáo lần 1", "báo cáo sơ bộ", "báo tôi", "báo cáo lãnh đạo",
            ]
        ),
        ([.topic], ["nội dung", "việc", "nhiệm vụ", "công việc", "nội dung công việc", "nội dung nhiệm vụ"]),
        (
            [.leadLabel],
            [
                "đơn vị thực hiện", "đơn vị chủ trì", "người thực hiện", "chủ trì", "người", "đơn vị", "giao cho ai",
                "cơ quan chủ trì", "đầu mối", "người làm",
            ]
        ),
        (
            [.withLabel],
            ["phối hợp", "cùng làm", "hỗ trợ", "cùng tham gia", "đơn vị hỗ trợ", "đơn vị phối hợp", "cơ quan phối hợp"]
        ),
        ([.urgent], ["gấp", "khẩn", "hỏa tốc", "khẩn trương", "thượng khẩn", "khẩn cấp"]),
    ]
}
