/// Words that change a work in force: its state, deadline, target, content, and whose it is.
enum ChangingWords {
    /// The phrases with the senses that each may have.
    static let groups: [OrderLexicon.Group] = [
        (
            [.pause],
            [
                "tạm dừng", "ngưng", "ngừng", "dừng", "tạm hoãn", "tạm ngưng", "treo lại", "tạm gác", "treo", "gác lại",
                "tạm treo", "gác", "dừng lại", "tạm ngừng", "ngưng lại", "tạm đình", "cho dừng", "để đó đã",
                "dừng việc",
                "tạm thời dừng", "đóng băng", "cho tạm nghỉ", "tạm để đó", "để đó chờ", "hoãn", "hoãn lại",
                "tạm thời dừng", "tạm nghỉ", "tạm cất",
                "cho nghỉ", "gác việc", "dừng hẳn lại", "khoan làm", "chưa làm vội", "tạm thời gác", "cho tạm dừng",
            ]
        ),
        (
            [.resume],
            [
                "tiếp tục", "làm tiếp", "cho chạy lại", "cho làm tiếp", "chạy lại", "khởi động lại", "cho tiếp tục",
                "triển khai tiếp", "bỏ tạm dừng", "gỡ tạm dừng", "hết treo",
            ]
        ),
        (
            [.cancel],
            [
                "hủy", "huỷ", "hủy bỏ", "huỷ bỏ", "bỏ hẳn", "bỏ việc", "xóa việc", "xoá việc", "hủy việc", "huỷ việc",
                "thôi không làm", "khỏi làm", "không làm nữa", "hủy đi", "huỷ đi", "thu hồi việc", "xóa", "xoá",
                "chấm dứt", "không cần làm nữa", "dẹp", "bãi bỏ", "rút việc", "khỏi làm nữa",
            ]
        ),
        (
            [.reopen],
            [
                "mở lại", "mở ra lại", "mở ra làm tiếp", "mở ra", "mở ra làm lại", "cho mở lại", "làm lại từ đầu",
                "khôi phục", "lật lại", "bật lại",
            ]
        ),
        (
            [.change],
            [
                "chuyển", "sửa", "đổi", "điều chỉnh", "chỉnh", "hạ", "hạ xuống", "nâng", "nâng lên", "tăng", "tăng lên",
                "giảm", "giảm xuống", "rút", "rút ngắn", "kéo lên", "đẩy lên", "thành", "còn", "xuống còn", "lên thành",
                "về sớm", "sớm hơn", "đẩy hạn", "sửa lại", "đổi lại", "thay", "thay đổi", "cập nhật", "chuyển sang",
                "đẩy sớm", "dời sang", "lùi sang", "xuống",
            ]
        ),
        (
            [.target],
            [
                "chỉ tiêu", "số cơ sở", "mục tiêu", "số lượng", "khối lượng", "định mức", "số giao", "số phường",
                "số nhân khẩu", "số hộ", "tổng số",
            ]
        ),
        ([.content], ["nội dung", "yêu cầu công việc", "phần việc", "nội dung công việc", "tên việc", "mô tả"]),
        (
            [.priority],
            [
                "ưu tiên", "đóng dấu khẩn", "mức khẩn", "độ khẩn", "ưu tiên số một", "khẩn vào", "dấu khẩn",
                "chuyển khẩn", "hỏa tốc", "việc khẩn", "xếp khẩn", "khẩn",
            ]
        ),
        (
            [.rename],
            [
                "đổi tên sản phẩm", "sửa sản phẩm", "đổi sản phẩm", "sản phẩm", "mục sản phẩm", "kết quả phải nộp",
                "sản phẩm đầu ra", "tên sản phẩm",
            ]
        ),
        (
            [.fill],
            [
                "điền", "điền vào", "ghi", "ghi vào", "bổ sung", "thêm vào", "đổi tên", "thành", "là", "sửa", "đổi",
                "thay bằng", "để là", "ghi là",
            ]
        ),
        ([.addWith], ["thêm", "bổ sung", "cho thêm", "đưa thêm", "kéo thêm", "mời thêm", "gọi thêm", "có thêm"]),
        (
            [.handOver],
            ["chuyển", "bàn giao", "giao lại", "chuyển giao", "chuyển lại", "sang tay", "chuyển việc", "giao"]
        ),
        (
            [.allWork],
            [
                "hết việc", "toàn bộ việc", "tất cả việc", "mọi việc", "các việc", "hết các việc", "toàn bộ công việc",
                "hết mọi việc", "việc đang làm", "tất cả các việc", "bao nhiêu việc", "tất tật việc", "mọi việc",
                "những việc", "mấy việc", "toàn bộ việc", "việc đang giữ", "cả mấy việc",
            ]
        ),
        (
            [.delegate],
            [
                "ủy quyền", "uỷ quyền", "thay tôi duyệt", "xử lý thay", "giải quyết thay", "ký thay", "lo thay",
                "trực thay", "làm thay tôi", "làm thay anh", "thay tôi chỉ đạo", "duyệt thay tôi", "thay tôi điều hành",
                "thay tôi", "thay anh", "quyết thay tôi", "ký thay tôi", "thay mặt tôi", "duyệt thay", "chỉ đạo thay",
                "điều hành thay", "quyết thay", "thay tui", "thay mình",
            ]
        ),
    ]
}
