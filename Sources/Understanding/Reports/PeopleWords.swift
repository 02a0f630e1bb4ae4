/// Words of whose work it is, of who is away, and of talk among people.
enum PeopleWords {
    static let people: [Lexicon.Group] = [
        (
            [.notMine],
            [
                "không thuộc", "đúng ra của", "đúng ra là của", "vốn là của", "vốn của", "không đồng ý nhận",
                "từ chối nhận", "xin không nhận", "không nhận việc", "không đúng chức năng", "trái chức năng",
                "không có chức năng", "sai địa chỉ", "nhầm địa chỉ", "giao nhầm", "không phải việc của", "lẽ ra",
                "đáng lẽ", "đáng ra", "không phải của", "không đúng thẩm quyền", "không đủ thẩm quyền",
                "ngoài thẩm quyền", "không thuộc thẩm quyền", "không thuộc trách nhiệm", "của bên", "mới đúng",
                "giao lộn", "giao sai",
                "không phải việc", "không phải nhiệm vụ",
            ]
        ),
        (
            [.duty],
            [
                "thuộc chức năng", "thuộc thẩm quyền", "thuộc trách nhiệm", "thuộc nhiệm vụ", "là việc của",
                "phụ trách", "thuộc phòng", "thuộc sở", "do bên", "mới có chức năng", "có chức năng", "có thẩm quyền",
                "mới đủ thẩm quyền", "việc này của", "phần này của", "mảng này của", "cái này của",
                "là của", "việc của",
            ]
        ),
        (
            [.assignedTo],
            [
                "sao giao cho", "sao lại giao", "sao đổ cho", "giao lại", "giao cơ quan khác", "chuyển đơn vị khác",
                "giao đơn vị khác", "chuyển cơ quan khác", "sao bắt", "sao đổ",
            ]
        ),
        (
            [.passOn],
            [
                "nhường", "bàn giao cho", "bàn giao", "bàn giao việc", "giao lại việc", "chuyển cho", "chuyển việc",
                "giao lại cho", "đổi cho", "sang tay", "để anh", "nhường lại", "đổi việc", "chuyển sang cho",
                "chuyển giao cho", "giao cho",
            ]
        ),
        (
            [.absent],
            [
                "nghỉ", "off", "nghỉ phép", "vắng", "đi công tác", "đi học", "đi tập huấn", "xin nghỉ", "nghỉ ốm",
                "nghỉ việc riêng", "việc riêng", "không trực được", "không theo dõi máy", "không đi làm",
                "không online", "không onl", "đi đón con", "dự giỗ", "ăn giỗ", "dự cưới", "ăn cưới", "đám cưới",
                "đám giỗ", "đám tang", "đi viện", "vào viện", "đi phép",
                "nghỉ thai sản", "nghỉ sinh", "đi sinh", "đi đẻ", "nghỉ đẻ", "trả lời muộn", "rep muộn",
                "trực sẵn sàng chiến đấu", "đi khám", "nằm viện", "họp cả ngày", "không có mặt", "không ở cơ quan",
                "đi vắng", "về quê", "tắt máy", "không xem máy", "không cầm máy", "bận cả ngày", "đi thi",
                "dự lớp bồi dưỡng", "lớp bồi dưỡng", "học bồi dưỡng", "đi bồi dưỡng", "học nghị quyết", "đi chính trị",
                "đi dự", "đi họp", "đi trực", "trực lễ", "đi nghĩa vụ", "máy tắt", "bận họp", "nghỉ bù", "rep chậm",
                "trả lời chậm", "trả lời trễ", "bận thi", "bận học", "đi sinh hoạt", "coi thi", "đi coi thi", "gác thi",
                "em ốm", "tôi ốm",
                "bị ốm", "bị sốt", "em bệnh", "về sớm", "xin về", "đến muộn", "đi muộn", "vào muộn", "đi trễ",
                "nghỉ nửa ngày", "vắng mặt", "đi cưới", "đi đám",
            ]
        ),
        (
            [.instead],
            [
                "thay", "làm thay", "trực thay", "đỡ", "nhận thay", "nhận tin thay", "xử lý thay", "thay mặt",
                "lo thay", "theo dõi thay", "thay em", "thay tôi", "đỡ giúp", "thế em", "trực hộ", "đỡ hộ", "đỡ em",
                "cáng", "gánh", "gánh giúp", "thế chỗ", "báo cáo thay", "thế tôi", "nghe máy thay", "lo giùm",
                "lo giúp",
            ]
        ),
        (
            [.remind],
            [
                "nhắc em", "nhắc tôi", "nhắc mình", "hú em", "gọi em", "nhắc lại em", "hỏi lại em", "ới em", "alo em",
                "réo em", "kêu em", "nhắc giúp em", "nhắc giùm em", "báo em", "nhắc anh", "nhắc chị", "nhắc tui",
                "nhắc cháu", "nhắc con", "nhắc tớ", "nhắc riêng em", "nhắc riêng tôi", "nhắc riêng chị",
                "nhắc riêng anh", "hú tui", "hú tôi", "gọi tui", "ới tui", "alo tui", "réo tui", "kêu tui",
                "nhớ hỏi em", "nhớ hỏi tui", "nhớ hỏi tôi", "báo lại em", "báo lại tôi", "gọi dậy", "gọi em dậy",
                "nhắc bọn em", "nhắc tụi em", "nhắc lại tôi", "nhắc lại",
            ]
        ),
        (
            [],
            [
                "tổng kết", "cam kết với", "liên kết", "khai mạc", "bế mạc", "đoàn kết", "kết hợp", "kết nối",
                "kết luận", "đúng hạn", "đúng giờ", "sử dụng", "ứng dụng", "xây dựng",
                "nội dung", "áp dụng", "tận dụng", "chậm nhất", "xin lỗi", "xin chào", "nghỉ dưỡng", "khu nghỉ",
                "nhà nghỉ", "nghỉ lễ", "ngày nghỉ",
                "nghỉ hưu", "nghỉ trưa", "hủy hoại", "phá hủy", "huỷ hoại", "công nhận", "chấp nhận", "thừa nhận",
                "nhận xét", "cảm nhận", "nhận lỗi", "nhận thức", "nhận thấy", "nhận định", "nhận dạng", "xác nhận",
                "ghi nhận", "gửi xe", "nộp phạt", "khó khăn lắm mới",
            ]
        ),
        ([.remind, .urge], ["nhắc giùm", "nhắc giúp", "nhắc hộ"]),
        ([.thanks], ["cảm ơn", "cám ơn", "cảm ơn nhiều", "đội ơn", "biết ơn"]),
        (
            [.help],
            [
                "trợ giúp", "hướng dẫn sử dụng", "làm được những gì", "làm được gì", "biết làm gì", "help",
                "dùng thế nào", "dùng sao", "hướng dẫn em", "hướng dẫn tôi", "hướng dẫn anh", "hướng dẫn cách",
                "chỉ em cách", "chỉ tôi cách", "cách giao việc", "cách dùng", "gõ thế nào", "gõ như thế nào",
                "nhắn thế nào", "cú pháp", "nhắn sao", "gửi sao", "báo sao", "làm sao để", "cách báo", "gõ sao",
                "dùng kiểu gì", "nhắn kiểu gì", "gõ lệnh gì", "cách gửi", "cách nhắn", "gõ làm sao", "nhắn làm sao",
                "báo làm sao", "gửi làm sao", "ghi làm sao", "gõ răng", "báo kiểu gì", "hdsd",
            ]
        ),
        ([.greet], ["xin chào", "chào", "alo", "hello", "hi"]),
        (
            [.confirm],
            [
                "duyệt", "phê duyệt", "nghiệm thu", "xác nhận hoàn thành", "thông qua", "công nhận hoàn thành",
                "nhất trí kết quả", "cho kết thúc", "xác nhận kết quả",
            ]
        ),
        ([.pause], ["tạm dừng", "tạm hoãn", "tạm ngưng", "treo việc", "ngừng"]),
        ([.cancel], ["hủy việc", "huỷ việc", "xóa việc", "xoá việc", "hủy nhiệm vụ", "bỏ việc", "hủy bỏ"]),
        ([.sendBack], ["trả lại", "trả về"]),
        ([.assign], ["giao", "giao thêm", "phân công", "giao việc"]),
        ([.urge], ["đôn đốc", "giục", "thúc", "nhắc"]),
        ([.praise], ["biểu dương", "khen", "tuyên dương", "khen thưởng", "phê bình"]),
        (
            [.instruct],
            ["nhắn", "bảo", "nói với", "nhờ", "truyền đạt", "quán triệt tới", "yêu cầu", "chuyển lời", "dặn"]
        ),
        ([.grant], ["đồng ý", "chấp thuận", "nhất trí"]),
        (
            [.fake],
            [
                "cho đẹp", "ghi đại", "ghi khống", "cứ ghi", "báo khống", "báo đại", "ghi bừa", "đánh dấu hoàn thành",
                "đánh dấu xong", "cho đủ", "cho xong", "cho có", "cho rồi", "làm tròn", "ghi trước", "cho tròn",
                "tô hồng", "cứ báo", "đằng nào cũng xong", "đằng nào cũng", "trước sau gì cũng",
            ]
        ),
        (
            [.talk],
            [
                "nhầm nhóm", "gửi nhầm", "gửi nhầm nhóm", "mọi người", "các đồng chí", "các đ / c", "đ / c nào",
                "đồng chí nào", "các anh chị", "anh em nào", "cả nhà", "ai đi", "cả phòng", "người yêu", "có ny", "ngủ",
                "ăn trưa", "cà phê", "nhậu", "các bác",
                "mang theo phiếu", "mặc thường phục", "thành phần", "tập trung", "hội trường tầng", "chìa khóa",
                "bỏ qua nhé", "đi cùng xe", "liên hoan", "sinh nhật", "ăn cơm", "trực ban", "cafe", "đá bóng", "gửi xe",
                "nhầm group", "lộn nhóm", "nhầm chat", "mẹ ơi", "má ơi", "bố ơi", "vợ ơi", "chồng ơi", "ông xã",
                "bà xã",
                "mình ơi về", "con ơi", "nấu cơm", "trà sữa", "ship", "uống nước", "kệ họ", "mặc kệ",
                "gọi lại sau", "em gọi lại", "tí gọi lại", "đơn hàng", "trà đá",
            ]
        ),
        (
            [.musing],
            [
                "trong mơ", "xin nghỉ việc", "nghỉ việc quá", "đùa chứ", "nói chơi", "còn khuya", "còn lâu mới",
                "mơ đi", "giả sử", "ví dụ như",
                "xong phim", "toang",
                "xong đời", "giá mà", "giá như", "biết ngay mà", "hay thật", "giỏi thật", "hồi ấy", "chẳng lẽ",
                "thế này thì", "chuyện đã rồi", "vô thời hạn", "công lực", "ước gì", "phải chi",
            ]
        ),
    ]
}
