import VietnameseText

/// What a word or phrase of those who do the work speaks of; a phrase may have several senses, the frames decide.
enum Sense: Sendable {
    /// Not, not yet; will; perhaps; a deed already done ("rồi", "đã").
    case not, will, perhaps, already
    /// Finished; nearly so; under way or not begun: what is kept as a note.
    case done, nearly, underWay
    /// Handing in; what is handed in.
    case handIn, evidence
    case receive, begin
    /// More time; what is wished; not in time.
    case moreTime, wish, late
    /// What stands in the way: a hindrance by its name, a thing that lacks, a thing that is broken, somebody who does not.
    case obstacle, lack, broken, unwilling, wait, busy
    case gone, available
    case mistake, repair, takeBack, earlierReport, double
    case target, toBecome
    case notMine, assignedTo, passOn
    case absent, instead
    case remind, thanks, help, greet
    case promise, report
    /// What a leader does; who may not is told so.
    case confirm, pause, cancel, sendBack, assign, urge, praise, grant, amend
    case step
    case every
    case made
    /// Figures that are not true; talk that is for other people.
    case instruct, fake, talk, musing, others, duty
}

/// The words of reports, once each, with their marks, and their senses.
enum Lexicon {
    static let senses: WordTable<[Sense]> = WordTable(
        groups.flatMap { group in group.words.map { ($0, group.senses) } })

    private static let groups: [(senses: [Sense], words: [String])] = state + time + trouble + repair + people
    private static let state: [(senses: [Sense], words: [String])] = [
        ([.not], ["không", "chưa", "chẳng", "chả", "đừng", "chớ", "không hề", "chưa hề", "khỏi", "chưa từng"]),
        (
            [.will],
            [
                "mai mới", "mốt mới", "chiều mới", "tối mới", "sẽ", "dự kiến", "dự định", "cố gắng", "phấn đấu",
                "sắp sửa", "ráng", "cố xong", "cố làm", "cố hoàn thành", "cố kịp", "em cố", "tranh thủ", "phải tới",
                "phải đến",
            ]
        ),
        ([.promise], ["hứa", "cam kết", "đảm bảo", "bảo đảm", "chắc chắn", "xin hứa", "hứa danh dự"]),
        ([.perhaps], ["chắc", "có lẽ", "có khi", "không chắc", "chưa chắc", "may ra", "hình như", "đừng ghi là hứa"]),
        ([.already], ["đã", "rồi", "vừa", "mới"]),
        (
            [.done],
            [
                "xong", "xong xuôi", "hoàn thành", "hoàn tất", "đâu vào đấy", "dứt điểm", "xong hết", "xong tất",
                "xong cả", "xong sạch", "xong béng", "trọn vẹn", "kết thúc",
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
                "vẫn", "tham mưu", "dự thảo", "đúng tiến độ", "bình thường", "trong hạn",
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
                "biên bản", "file", "ảnh", "hình ảnh", "link", "đường dẫn", "bản scan", "bản ký", "bản mềm", "bản cứng",
                "sản phẩm", "kết quả", "hồ sơ",
                "phụ lục", "danh sách ký", "bản chính thức", "tài liệu minh chứng", "minh chứng", "văn bản số",
                "báo cáo kết quả", "video",
            ]
        ),
        (
            [.receive],
            [
                "nhận", "tiếp nhận", "nhận việc", "đã rõ", "rõ", "nắm rồi", "nắm được", "thấy rồi", "lĩnh ý",
                "nhận nhiệm vụ", "nhận đủ", "nhận hết", "nhận cả", "nhận tất", "xin nhận", "quán triệt", "tuân lệnh",
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
        ([.made], ["in", "soạn", "phát", "họp", "viết", "photo", "in ấn", "thảo", "đặt", "mua", "gõ", "nhập"]),
    ]
    private static let time: [(senses: [Sense], words: [String])] = [
        (
            [.moreTime],
            [
                "gia hạn", "lùi", "lui", "lùi hạn", "dời", "dời hạn", "khất", "hoãn", "giãn", "dãn", "nới", "nới hạn",
                "kéo dài", "đẩy sang", "đẩy lùi", "rộng ra", "thêm thời gian",
                "nộp muộn", "nộp trễ", "nộp chậm", "cho muộn", "cho trễ", "cho chậm", "trễ", "chậm lại", "xê dịch",
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
    private static let trouble: [(senses: [Sense], words: [String])] = [
        (
            [.obstacle],
            [
                "vướng", "vướng mắc", "kẹt", "tắc", "khó khăn", "bí quá", "bế tắc", "ách tắc", "mắc kẹt", "trục trặc",
                "khó", "trở ngại", "bó tay", "đứng", "đình trệ", "tạm kẹt", "mắc", "bị chặn", "ùn", "chững lại",
                "bị rút", "ngưng trệ", "bất khả thi", "nghẽn",
            ]
        ),
        (
            [.lack],
            [
                "thiếu", "chưa có", "không có", "hết", "không đủ", "chưa đủ", "chưa được cấp", "không còn", "chưa cấp",
                "không ai", "chưa ai", "chưa nhận được", "chưa duyệt kinh phí",
            ]
        ),
        (
            [.broken],
            [
                "lỗi", "hỏng", "sập", "treo", "không vào được", "không nhập được", "không đăng nhập được", "mất mạng",
                "mất điện", "đơ", "không truy cập được", "không mở được", "hư", "không gửi được", "không tải được",
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
                "không cho vô", "nỏ cho vô", "không phản hồi", "chưa phản hồi", "phản đối",
            ]
        ),
        ([.wait], ["chờ", "đợi", "bảo chờ", "chờ ý kiến", "phải chờ", "ngồi chờ"]),
        ([.busy], ["bận", "bận hết", "trùng", "trùng lịch", "mưa", "mưa quá", "mưa bão", "ngập", "dịch", "ốm"]),
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
    private static let repair: [(senses: [Sense], words: [String])] = [
        (
            [.mistake],
            [
                "nhầm", "lộn", "gõ nhầm", "nhập nhầm", "ghi nhầm", "bấm nhầm", "ấn nhầm", "báo nhầm", "đánh nhầm",
                "sai", "nhầm số", "báo sai", "ghi sai", "viết nhầm", "à quên", "báo lộn", "bấm lộn", "ghi lộn",
                "lộn số", "tính nhầm", "đếm nhầm", "cộng nhầm", "thực ra",
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
                "tính trùng", "cộng thừa", "báo dư", "dư", "tính thừa", "đếm thừa", "báo thiếu", "đếm dư", "đếm đúp",
            ]
        ),
        (
            [.takeBack],
            [
                "rút", "rút lại", "bỏ đi", "hủy", "huỷ", "xóa", "xoá", "thu hồi", "rút về", "thôi không xin",
                "không xin nữa", "khỏi xin", "không cần gia hạn nữa", "thôi khỏi", "khỏi cần", "giờ khỏi",
                "không cần nữa", "khỏi xin nữa", "không cần gia hạn", "không cần lùi", "xin rút", "rút xin", "xóa đi",
                "bỏ qua",
                "bỏ cái", "bỏ báo cáo", "bỏ số", "bỏ nhé", "bỏ giúp", "hủy giúp",
            ]
        ),
        (
            [.earlierReport],
            [
                "báo cáo vừa rồi", "số vừa báo", "số hôm qua", "tin trước", "tin vừa nãy", "báo cáo trước", "số đã báo",
                "số cũ", "báo cáo lúc nãy", "số sáng nay", "hôm nọ", "lúc nãy", "hồi nãy", "ban nãy", "vừa nãy",
                "lúc sáng", "hồi sáng", "nãy",
            ]
        ),
        ([.earlierReport, .report], ["em báo", "đã báo", "vừa báo"]),
        (
            [.target],
            [
                "chỉ tiêu", "số giao", "hiện giao", "số được giao", "mục tiêu", "kế hoạch giao", "tổng số giao",
                "định mức", "chỉ giao",
            ]
        ),
        ([.toBecome], ["thành", "còn", "xuống", "lên", "xuống còn", "lên thành", "sang"]),
    ]
    private static let people: [(senses: [Sense], words: [String])] = [
        (
            [.notMine],
            [
                "không thuộc", "đúng ra của", "đúng ra là của", "vốn là của", "vốn của", "không đồng ý nhận",
                "từ chối nhận", "xin không nhận", "không nhận việc", "không đúng chức năng", "trái chức năng",
                "không có chức năng", "sai địa chỉ", "nhầm địa chỉ", "giao nhầm", "không phải việc của", "lẽ ra",
                "đáng lẽ", "đáng ra", "không phải của", "không đúng thẩm quyền", "không đủ thẩm quyền",
                "ngoài thẩm quyền", "không thuộc thẩm quyền", "không thuộc trách nhiệm", "của bên", "mới đúng",
                "giao lộn", "giao sai", "không phải việc", "không phải nhiệm vụ",
            ]
        ),
        (
            [.duty],
            [
                "thuộc chức năng", "thuộc thẩm quyền", "thuộc trách nhiệm", "thuộc nhiệm vụ", "là việc của",
                "phụ trách", "thuộc phòng", "thuộc sở", "do bên", "mới có chức năng", "có chức năng", "có thẩm quyền",
                "mới đủ thẩm quyền", "là của", "việc của",
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
                "nghỉ việc riêng", "việc riêng", "không trực được", "không theo dõi máy", "không đi làm", "đi phép",
                "nghỉ thai sản", "trả lời muộn", "rep muộn",
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
                "dùng kiểu gì", "nhắn kiểu gì", "gõ lệnh gì", "cách gửi", "cách nhắn", "báo kiểu gì", "hdsd",
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
                "tô hồng", "cứ báo",
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
                "nhầm group", "lộn nhóm", "nhầm chat",
            ]
        ),
        (
            [.musing],
            [
                "trong mơ", "còn khuya", "còn lâu mới", "mơ đi", "giả sử", "ví dụ như", "xong phim", "toang",
                "xong đời", "giá mà", "giá như", "biết ngay mà", "hay thật", "giỏi thật", "hồi ấy", "chẳng lẽ",
                "thế này thì", "chuyện đã rồi", "vô thời hạn", "công lực", "ước gì", "phải chi",
            ]
        ),
    ]
}
