/// Words of what stands in the way, and of what was said wrongly.
enum TroubleWords {
    static let trouble: [Lexicon.Group] = [
        (
            [.obstacle],
            [
                "vướng", "vướng mắc", "kẹt", "tắc", "khó khăn", "bí quá", "bế tắc", "ách tắc", "mắc kẹt", "trục trặc",
                "khó", "trở ngại", "bó tay", "đứng", "đình trệ", "tạm kẹt", "mắc", "bị chặn", "ùn", "chững lại",
                "bị rút", "ngưng trệ", "bất khả thi", "tắc nghẽn", "bị nghẽn", "nghẽn mạng", "gặp khó", "khó nhất",
                "tồn tại", "đều từ chối", "tranh chấp", "niêm phong", "phong tỏa",
                "bị trưng dụng", "bị cắt",
                "bị hoãn",
                "phải dừng", "đành dừng", "đang dừng", "phải tạm dừng", "đứng im", "đành ngưng", "phải ngưng",
                "đang ngưng", "ngưng lại", "đành gác", "phải gác", "đứng hình",
            ]
        ),
        (
            [.lack],
            [
                "thiếu", "chưa có", "không có", "hết", "không đủ", "chưa đủ", "chưa được cấp", "không còn", "chưa cấp",
                "không ai", "chưa ai", "chưa nhận được", "chưa duyệt kinh phí", "rút mất", "điều mất", "mất người",
            ]
        ),
        (
            [.broken],
            [
                "lỗi", "hỏng", "sập", "treo", "không vào được", "không nhập được", "không đăng nhập được", "mất mạng",
                "mất điện", "báo lỗi", "chập chờn", "rớt mạng", "không dùng được", "không in được", "không xài được",
                "cứ báo lỗi", "cứ lỗi",
                "bị lỗi", "không lưu được", "không nhập số", "đơ",
                "không truy cập được", "không mở được", "hư", "không gửi được", "không tải được",
                "in sai", "in nhầm", "in lỗi", "phát nhầm", "phát sai", "sai mẫu", "sai tên", "ghi sai tên",
                "sai ngày", "mời nhầm",
                "không hoạt động",
            ]
        ),
        (
            [.unwilling],
            [
                "không cho vào", "không hợp tác", "không ký", "không cử", "không chịu", "từ chối", "khóa cửa",
                "đóng cửa", "đi vắng", "không gặp", "không liên lạc được", "không nghe máy", "chống đối",
                "không mở cửa", "không trả lời", "chưa trả lời", "không phối hợp", "chưa phối hợp", "vắng nhà",
                "vắng chủ", "không tiếp", "đuổi", "chưa ký", "không ở nhà", "bỏ đi nơi khác", "không cung cấp",
                "chưa cung cấp", "hủy lịch", "huỷ lịch", "nguy cơ vỡ", "nguy cơ chậm", "vỡ kế hoạch", "vỡ tiến độ",
                "không cho vô", "nỏ cho vô", "không phản hồi", "chưa phản hồi", "phản đối", "phản ứng", "chặn",
                "cản trở", "gây khó", "làm khó", "né tránh", "trốn", "lánh mặt", "khóa cổng", "khóa trái",
                "không ai ra", "không ai mở", "không ai tiếp", "kín lịch", "kín chỗ", "hết chỗ", "không dẫn",
                "không ai dẫn",
                "hủy phút chót", "huỷ phút chót", "không cho kiểm tra", "không cho xem", "không cho rà",
                "không cho chụp", "không cho quay", "đi chưa về", "chưa về", "vô không được",
                "vào không được", "không dám vào", "không dám vô", "không dám đi", "không vô được",
                "không tiếp cận được", "tiếp cận không được",
            ]
        ),
        ([.wait], ["chờ", "đợi", "bảo chờ", "chờ ý kiến", "phải chờ", "ngồi chờ"]),
        (
            [.busy],
            [
                "bận", "bận hết", "kẹt họp", "quá tải", "không nổi", "không xuể", "không kham nổi", "làm không nổi",
                "kẹt lịch", "kẹt việc", "kẹt xe", "trùng",
                "trùng lịch", "mưa", "mưa quá", "mưa bão", "ngập", "dịch", "ốm",
            ]
        ),
        (
            [.gone],
            [
                "hết vướng", "hết kẹt", "tháo gỡ", "đã tháo gỡ", "khắc phục", "đã khắc phục", "giải quyết xong",
                "đã giải quyết", "thông rồi", "đã thông", "gỡ được", "gỡ xong", "hết vướng mắc",
                "không còn vướng", "không còn vướng mắc", "hết khó khăn", "hết tắc", "hết lỗi", "sửa xong", "ổn rồi",
                "đã ổn", "đã được giải quyết", "xử lý xong", "không còn kẹt", "gỡ rồi",
            ]
        ),
        (
            [.available],
            [
                "có rồi", "đã có", "nay có", "được cấp", "được rồi", "đủ rồi", "đã cấp", "vào được rồi", "đã nhận được",
                "cấp rồi", "mượn được", "đã đủ",
            ]
        ),
    ]

    static let repair: [Lexicon.Group] = [
        (
            [.mistake],
            [
                "nhầm", "lộn", "gõ nhầm", "nhập nhầm", "ghi nhầm", "bấm nhầm", "ấn nhầm", "báo nhầm", "đánh nhầm",
                "sai", "nhầm số", "báo sai", "ghi sai", "viết nhầm", "à quên", "báo lộn", "bấm lộn", "ghi lộn",
                "lộn số", "tính nhầm", "đếm nhầm", "cộng nhầm", "tính sót", "đếm sót", "báo sót", "ghi sót", "bỏ sót",
                "thực ra",
            ]
        ),
        (
            [.repair],
            [
                "sửa", "sửa lại", "bỏ ra còn", "đếm lại còn", "tính lại còn", "đính chính", "chỉnh lại",
                "điều chỉnh lại", "cải chính", "hạ xuống", "trừ bớt", "giảm xuống", "chỉ còn", "thực tế là",
                "thực tế chỉ", "chỉnh giúp", "chỉnh giùm", "sửa giùm", "sửa số", "chỉnh số", "cho về", "đưa về",
                "sửa về", "đúng là", "đúng ra", "phải là", "đúng phải là", "đúng phải", "đếm kỹ lại", "đếm lại có",
                "đếm lại chỉ", "kiểm kỹ lại",
                "chuẩn là", "chính xác là", "sửa giúp",
            ]
        ),
        (
            [.double],
            [
                "đếm trùng", "nhà trùng", "cơ sở trùng", "trùng đi", "bị trùng", "trùng", "báo thừa", "thừa",
                "tính trùng", "cộng thừa", "báo dư", "dư", "tính thừa", "đếm thừa", "báo thiếu", "cộng trùng",
                "trùng chủ", "trùng hộ", "trùng địa chỉ", "trùng tên",
                "ghi trùng", "nhập trùng", "kê trùng", "tính đúp", "cộng đúp", "đếm dư", "đếm đúp",
            ]
        ),
        (
            [.takeBack],
            [
                "rút", "rút lại", "bỏ đi", "hủy", "huỷ", "xóa", "xoá", "thu hồi", "rút về", "thôi không xin",
                "không xin nữa", "khỏi xin", "không cần gia hạn nữa", "thôi khỏi", "khỏi cần", "giờ khỏi",
                "không cần nữa", "khỏi xin nữa", "không cần gia hạn", "không cần lùi", "xin rút", "rút xin", "xóa đi",
                "bỏ qua",
                "coi như bỏ", "xem như bỏ", "coi như chưa báo", "coi như không có", "bỏ cái", "bỏ báo cáo", "bỏ số",
                "bỏ nhé", "bỏ giúp", "hủy giúp",
            ]
        ),
        (
            [.earlierReport],
            [
                "báo cáo vừa rồi", "số vừa báo", "số hôm qua", "tin trước", "tin vừa nãy", "báo cáo trước", "số đã báo",
                "số cũ", "báo cáo lúc nãy", "số sáng nay", "hôm nọ", "lúc nãy", "hồi nãy", "ban nãy", "vừa nãy",
                "lúc sáng", "hồi sáng", "nãy", "số hôm trước", "số hôm nọ", "số liệu đã gửi",
            ]
        ),
        (
            [.earlierReport, .report],
            ["vừa gửi", "mới gửi lúc nãy", "báo bữa trước", "báo hôm trước", "em báo", "đã báo", "vừa báo"]
        ),
        (
            [.target],
            [
                "chỉ tiêu", "số giao", "hiện giao", "số được giao", "mục tiêu", "kế hoạch giao", "tổng số giao",
                "định mức", "chỉ giao",
            ]
        ),
        ([.toBecome], ["thành", "còn", "xuống", "lên", "xuống còn", "lên thành", "sang"]),
    ]
}
