import VietnameseText

/// What a word or phrase of those who order and decide speaks of; a phrase may have several senses, the frames decide.
enum OrderSense: Hashable, Sendable {
    /// Gives work, to somebody named after it; weak ones need a date, a product or a duty beside.
    case give, ask, letDo
    /// What one who leads does; what those beside him do.
    case duty, with
    /// Parts of an order: until when, what is handed in, to whom and when it is reported.
    case due, product, handIn, report, topic, leadLabel, withLabel
    /// Decisions.
    case confirm, assent, sendBack, refuse, keep
    /// What was asked for, by its name; all that waits.
    case moreTime, deadline, wishOf, everyWaiting
    case pause, resume, cancel, reopen
    /// Changes of a work in force.
    case change, target, content, priority, rename, fill, addWith, dropWith
    case handOver, allWork
    case urge, tell, askThem, everybody, announce, readBack
    case round, open, close, extend
    case praise, criticise, lesson, forReport
    case delegate
    /// What is no order: conditions, later, regret, irony, what others say, what is over.
    case later, regret, irony, hearsay, undecided, onlyThen
    /// Exhortation without anything to do.
    case exhort
    case urgent
}

/// The words of orders and decisions, once each, with their marks, and their senses.
enum OrderLexicon {
    /// For each sense its phrases, each with which of its words carry marks.
    static let tables: [OrderSense: WordTable<[Bool]>] = {
        var words: [OrderSense: [(String, [Bool])]] = [:]
        for group in giving + deciding + changing + telling + moods {
            for sense in group.senses { words[sense, default: []] += group.words.map { ($0, marks($0)) } }
        }
        return words.mapValues { WordTable($0) }
    }()

    /// The senses of which phrases begin with a word.
    static let byFirstWord: [UInt64: [OrderSense]] = {
        var senses: [UInt64: Set<OrderSense>] = [:]
        for group in giving + deciding + changing + telling + moods {
            for words in group.words {
                guard let word = words.split(separator: " ").first else { continue }
                senses[WordKey(word, folded: Folding.fold(word)).folded, default: []].formUnion(group.senses)
            }
        }
        return senses.mapValues(Array.init)
    }()

    /// Where a phrase of a sense ends that begins at a token; unmarked words of a text that has marks are no marked ones.
    static func end(_ sense: OrderSense, _ tokens: [Token], at index: Int, isMarked: Bool) -> Int? {
        guard let (marks, next) = tables[sense]?.match(tokens, at: index) else { return nil }
        // Without marks some words are mostly others: "thoi gian".
        if next == index + 1, tokens[index].key.marks == 0, marks.first == true, otherwise.contains(tokens[index]) {
            return nil
        }
        let isTrue =
            !isMarked
            || zip(span(index, next), marks).allSatisfy { position, needs in
                let token = tokens[position]
                return !needs || token.key.marks != 0 || Folding.fold(token.text) != token.folded
            }
        return isTrue ? next : nil
    }

    private static let otherwise: WordSet = ["gian", "tra", "bac", "di", "don", "hu", "ep", "phe"]

    private static func marks(_ phrase: String) -> [Bool] {
        phrase.split(separator: " ").map { Folding.fold($0) != $0.lowercased() }
    }

    typealias Group = (senses: [OrderSense], words: [String])
    private static let giving: [Group] = [
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
                "phối hợp", "phối hợp với", "phối hợp cùng", "cùng với", "hỗ trợ", "tham gia", "cùng phối hợp", "cùng",
                "phụ giúp", "phụ một tay", "cùng tham gia", "kèm", "làm cùng", "có sự tham gia của",
            ]
        ),
        (
            [.due],
            [
                "hạn", "thời hạn", "hạn chót", "xong trước", "hoàn thành trước", "chậm nhất", "muộn nhất", "phải xong",
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
                "gửi cho", "nộp cho", "trình lại",
            ]
        ),
        (
            [.report],
            [
                "báo cáo tiến độ", "báo cáo tôi", "báo cáo anh", "báo cáo về", "báo cáo kết quả", "báo cáo chị",
                "báo cáo lại", "báo cáo giữa kỳ", "báo cáo sơ bộ", "báo tôi", "báo cáo lãnh đạo",
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
        ([.withLabel], ["phối hợp", "đơn vị phối hợp", "cơ quan phối hợp"]),
        ([.urgent], ["gấp", "khẩn", "hỏa tốc", "khẩn trương", "thượng khẩn", "khẩn cấp"]),
    ]
    private static let deciding: [Group] = [
        (
            [.confirm],
            [
                "duyệt", "phê duyệt", "nghiệm thu", "xác nhận hoàn thành", "thông qua", "công nhận",
                "công nhận hoàn thành", "cho kết thúc", "nhất trí kết quả", "đồng ý kết quả", "xác nhận kết quả",
                "xác nhận", "cho qua", "đóng việc", "ký duyệt", "chấp nhận kết quả", "ghi nhận hoàn thành",
                "đạt yêu cầu", "tính là xong", "coi như xong", "xác nhận xong", "kết thúc việc", "gật",
            ]
        ),
        (
            [.assent],
            [
                "đồng ý", "nhất trí", "chấp thuận", "chấp nhận", "thống nhất", "ok", "được", "ưng", "đồng ý cho", "ừ",
                "ô kê", "tán thành", "cho phép", "chuẩn y", "okê", "đồng tình",
            ]
        ),
        (
            [.sendBack],
            [
                "trả lại", "trả về", "trả", "làm lại", "bắt làm lại", "chưa đạt", "không đạt", "chưa được",
                "yêu cầu bổ sung", "bổ sung lại", "trả hồ sơ", "chưa đạt yêu cầu", "gửi lại cho họ", "không duyệt",
                "không nghiệm thu", "không thông qua", "chưa duyệt", "chưa đồng ý", "chưa nhất trí", "cho về làm lại",
                "bổ sung rồi trình lại", "chưa nghiệm thu", "quay đầu",
            ]
        ),
        (
            [.refuse],
            [
                "không đồng ý", "không cho", "không chấp nhận", "không chấp thuận", "bác", "từ chối", "không nhất trí",
                "bác đề nghị", "không gia hạn", "không lùi", "không giãn", "khỏi gia hạn", "không có gia hạn",
                "miễn gia hạn", "đừng gia hạn", "khỏi lùi", "không xin xỏ", "không lùi hạn", "không duyệt gia hạn",
                "thôi không gia hạn", "không thêm", "hổng cho", "không cho thêm", "không ok", "không được lùi",
                "hông cho", "không giảm", "không cho lùi", "không cho gia hạn", "không duyệt cho",
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
    private static let changing: [Group] = [
        (
            [.pause],
            [
                "tạm dừng", "ngưng", "ngừng", "dừng", "tạm hoãn", "tạm ngưng", "treo lại", "tạm gác", "treo", "gác lại",
                "tạm treo", "dừng lại", "tạm ngừng", "ngưng lại", "tạm đình", "cho dừng", "để đó đã", "dừng việc",
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
        ([.reopen], ["mở lại", "mở ra lại", "cho mở lại", "làm lại từ đầu", "khôi phục", "lật lại", "bật lại"]),
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
                "hết mọi việc", "việc đang làm", "tất cả các việc",
            ]
        ),
        (
            [.delegate],
            [
                "ủy quyền", "uỷ quyền", "thay tôi duyệt", "thay tôi chỉ đạo", "duyệt thay tôi", "thay tôi điều hành",
                "thay tôi", "thay anh", "quyết thay tôi", "ký thay tôi", "thay mặt tôi", "duyệt thay", "chỉ đạo thay",
                "điều hành thay", "quyết thay", "thay tui", "thay mình",
            ]
        ),
    ]
    private static let telling: [Group] = [
        (
            [.urge],
            [
                "đôn đốc", "giục", "thúc", "nhắc", "hối", "nhắc nhở", "hối thúc", "thúc giục", "đẩy nhanh", "gọi họ",
                "gõ đầu", "réo", "nhắc lại", "dí", "đốc thúc", "nhắc khéo", "nhắc giúp", "nhắc hộ", "thúc hết",
                "giục giúp", "hú", "đôn", "hối giúp", "tăng tốc", "nhắc nhẹ", "gửi nhắc", "đánh tiếng", "ép",
                "nhắc thêm", "nhắc tiếp", "nhắc lần nữa", "gọi nhắc", "gọi điện nhắc", "nhắc luôn", "nhắc hết",
                "giục luôn", "giục hết", "thúc luôn", "gọi ngay", "réo tên", "ping", "nhắc gấp", "thúc tiến độ",
                "giục lại", "nhắn giục", "nhắn nhắc",
            ]
        ),
        (
            [.tell],
            [
                "nhắn", "báo", "bảo", "dặn", "nói với", "truyền đạt", "nhắn cho", "báo cho", "nói lại với", "nhắn lại",
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
                "thông báo", "thông báo tới", "phổ biến", "thông báo cho", "thông tin tới", "loan báo",
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
                "trả lời \"đã rõ\"", "đọc rồi trả lời", "đọc xong trả lời", "yêu cầu xác nhận",
            ]
        ),
        (
            [.round],
            [
                "giao ban", "điểm danh", "đợt báo cáo", "báo cáo nhanh", "đợt điểm danh", "phiếu điểm danh", "đợt",
                "vòng báo cáo", "đợt giao ban", "thu báo cáo", "phiên giao ban", "lượt điểm danh", "vòng điểm danh",
                "một lượt", "một vòng", "đợt hỏi", "điểm tiến độ", "đợt điểm tiến độ", "đợt hỏi tiến độ", "đợt thu số",
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
                "kéo dài", "gia hạn", "nới", "lùi", "thêm", "cho đến", "mở thêm", "dời", "cho thêm", "để đến",
                "gia hạn thêm",
            ]
        ),
        (
            [.praise],
            [
                "biểu dương", "khen", "tuyên dương", "khen ngợi", "biểu dương tinh thần", "ghi nhận thành tích",
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
    private static let moods: [Group] = [
        (
            [.later],
            [
                "hôm nào", "mai kia", "mai mốt", "sau này", "chắc phải", "chắc là phải", "đang tính", "tính giao",
                "sẽ giao", "chưa cần ghi", "bữa nào", "lúc nào rảnh", "khi nào rảnh", "đang định", "ghi tạm",
                "cho khỏi quên", "ghi cho nhớ", "định giao", "dự định", "dự kiến giao", "tôi sẽ", "anh sẽ", "chắc sẽ",
                "đang cân nhắc", "có khi phải", "để tính sau", "tính sau", "để sau", "từ từ rồi", "chắc cho",
                "chắc giao", "có lẽ giao", "có lẽ nên", "hay là giao", "hay là", "có khi", "có lẽ phải",
                "chắc rồi cũng phải", "mình sẽ", "bữa mô",
            ]
        ),
        (
            [.regret],
            [
                "giá mà", "giá như", "đáng lẽ", "lẽ ra", "biết thế", "ước gì", "phải chi", "đáng ra", "biết vậy",
                "chuyện đã rồi", "không biết mai", "không biết bao giờ", "biết ngay", "biết ngay mà", "hồi ấy",
                "ngày trước", "hồi đó",
            ]
        ),
        (
            [.irony],
            [
                "giỏi thật", "hay thật", "giỏi quá nhỉ", "tặng bằng khen", "cơ đấy", "hay nhỉ", "giỏi nhỉ", "tài thật",
                "siêu thật", "còn nói chuyện", "nhanh gớm", "giỏi ghê", "hay ho gì", "đẹp mặt", "thì khen", "khen cho",
                "thế mà cũng", "nhanh quá nhỉ", "đáng nể thật", "gớm", "quý hóa", "xịn ghê", "ghê thật", "mới lạ",
            ]
        ),
        (
            [.hearsay],
            [
                "nghe nói", "nghe đâu", "người ta bảo", "gọi điện", "năn nỉ", "đang đề xuất", "có ý kiến cho rằng",
                "báo chí", "nói là", "đồn", "bảo sẽ", "nói sẽ", "bảo là", "bảo chưa", "nói chưa", "hứa sẽ", "họ bảo",
                "thấy bảo", "kể là", "đang xin",
            ]
        ),
        (
            [.undecided],
            [
                "chưa trả lời", "chưa có ý kiến", "chưa quyết", "chưa chốt", "để tôi nghĩ", "để anh nghĩ",
                "đang suy nghĩ", "để xem", "để xem đã", "chưa biết có nên", "còn phải bàn", "cần bàn thêm", "phân vân",
                "để bàn", "chưa vội",
                "vội", "khoan đã", "khoan duyệt", "khoan giao", "khoan ký", "hãy khoan", "để tôi đọc", "để tôi xem",
                "để anh xem", "để anh đọc",
                "để chị xem",
                "đọc đã", "xem đã", "nghĩ đã", "hãy hay", "rồi hẵng", "hẵng hay", "để mai tính", "tính sau", "mai tính",
                "chưa muốn", "chưa định", "cứ chờ", "cứ để đó", "để đó đã", "chưa trả lời", "để yên",
            ]
        ),
        (
            [.onlyThen],
            [
                "thì tôi mới", "thì mới", "mới xem xét", "mới tính", "thì tôi sẽ", "thì anh mới", "rồi mới",
                "mới duyệt", "thì anh sẽ", "thì tôi", "thì sẽ", "thì liệu",
            ]
        ),
        (
            [.exhort],
            [
                "nghiêm túc", "quyết liệt", "sát sao", "tích cực", "cố gắng", "nỗ lực", "đoàn kết", "phát huy",
                "khẩn trương", "tập trung cao độ", "nêu cao", "quyết tâm",
            ]
        ),
    ]
}
