import VietnameseText

/// Words that matter to several rules.
enum Lexicon {
    /// Folded words of politeness, address and emphasis that carry no meaning here.
    static let fillers: WordSet = [
        "da", "vang", "a", "ah", "nhe", "nha", "nhi", "oi", "kinh", "thua", "em", "e", "anh", "chi", "toi", "minh",
        "chung", "dc", "dchi", "dong", "sep", "thu", "truong", "bac", "chu", "co", "bot", "roi", "r", "luon", "the",
        "thi", "va", "con", "nv", "nhiem", "vu", "viec", "ma", "xin", "xl", "u", "uh",
        "ban", "ad", "admin", "giup", "di", "ca", "ne", "vs", "voi", "cho", "la", "bc", "bao", "cao",
    ]

    /// Folded words that may follow a question at its end.
    static let closing: Set<String> = [
        "a", "ah", "nhe", "nhi", "em", "anh", "chi", "vay", "the", "day", "ta", "oi", "roi",
    ]

    /// Folded words that stand before a person's name.
    static let titles: Set<String> = [
        "dong", "chi", "dc", "d", "c", "anh", "ong", "ba", "co", "chu", "em", "cho", "toi", "sang", "ban", "ve", "can",
        "bo",
    ]

    /// A name without the titles before it: "chị Lan" is Lan, "Ban Tiếp công dân" stays.
    static func withoutTitles(_ name: String) -> String {
        let tokens = Tokenizer.tokens(of: NormalizedText(name))
        let first = tokens.first {
            $0.kind != .sign && !(titles.contains($0.folded) && $0.text.first?.isLowercase == true)
        }
        guard let start = first?.span.lowerBound else { return name }
        return String(decoding: Array(name.utf16.dropFirst(start)), as: UTF16.self)
    }

    /// Negation.
    static let negation: WordPatterns = [
        "chưa", "không", "ko", "kg", "k", "đừng", "chẳng", "chả", "chưa có", "không có", "hổng", "ch", "khong",
    ]

    /// Negation, condition, future and near-misses: what they govern has not happened.
    static let unreal: WordPatterns = [
        "chưa", "không", "ko", "kg", "đừng", "chẳng", "chả", "nếu", "sẽ", "sắp", "khi nào", "bao giờ", "gần", "cơ bản",
        "định", "dự kiến", "dự kiến là", "phải", "cần", "cố gắng", "cố", "để", "chờ", "đợi", "phấn đấu", "quyết tâm",
        "hứa", "mai", "ngày mai", "tuần sau", "mốt", "khả năng", "có thể", "đề nghị", "yêu cầu", "sau khi", "trước khi",
        "gần như", "nữa là", "nữa thì", "nữa mới",
        "hầu như", "giả sử", "đáng lẽ", "lẽ ra", "đáng ra", "giá mà", "nghe nói", "nghe đâu", "hẹn", "tương đối",
        "mong", "hy vọng", "muốn", "khi", "tưởng", "chắc", "hình như", "se", "chua", "khong",
        "neu",
    ]

    /// Question words that, with "thì" after them, set a condition.
    static let whens: WordPatterns = ["khi nào", "bao giờ", "lúc nào", "hôm nào", "ngày nào"]

    /// Words that, at the end of a clause without a negation, make a question of it.
    static let askingEnds: WordPatterns = ["nào", "gì", "ai", "vậy", "thế nào", "sao"]
    /// "Đâu" asks after a word of place; elsewhere it denies: "đã nhận đâu".
    static let askingPlaces: WordPatterns = [
        "ở đâu", "đến đâu", "tới đâu", "từ đâu", "đi đâu", "nộp đâu", "gửi đâu", "chỗ đâu", "về đâu", "vào đâu",
    ]

    /// Words that make a question of a clause.
    static let questionWords: WordPatterns = [
        "là gì", "những gì", "cái gì", "sao rồi", "sao chưa", "sao lại", "sao vẫn", "như thế nào", "báo ai", "hỏi ai",
        "gặp ai", "nộp ai", "gửi ai",
        "ai nhận", "ai phải", "đến đâu", "tới đâu", "bao nhiêu", "thế nào", "ra sao", "khi nào", "bao giờ", "hôm nào",
        "ngày nào", "sao báo",
        "tại sao", "vì sao", "nộp gì", "là ai", "ai phụ trách", "của ai", "ai làm", "ai đang", "đâu rồi",
        "mấy phần trăm",
        "đúng không", "phải không", "được không", "có phải", "gì vậy", "còn bao lâu", "mấy giờ",
    ]

    /// Words that say how far something has come, before a figure.
    static let reached: WordPatterns = [
        "đạt", "được", "đã", "xong", "hoàn thành", "lũy kế", "luỹ kế", "tổng", "tổng cộng", "là", "lên", "rà soát",
        "tiến độ",
        "tổng số", "khoảng", "tới", "hiện", "hiện tại", "làm",
    ]

    /// Words that begin a date or a place, so that `3/2` after them is not a quantity.
    static let beforeDate: WordPatterns = [
        "ngày", "hạn", "trước", "đến", "đến ngày", "tới", "từ", "sáng", "trưa", "chiều", "tối", "hôm", "mùng", "mồng",
        "qua",
        "tính đến", "thứ", "đường", "phố", "ngõ", "ngách", "hẻm", "cv", "công văn", "văn bản", "số", "sang", "tháng",
        "vào", "quyết định",
        "nghị định", "qđ", "kh", "kế hoạch", "nđ", "hết", "lúc", "sau", "nghỉ", "lễ", "tại", "trên", "thông báo", "tt",
        "điều", "km",
        "chậm nhất", "muộn nhất",
    ]

    /// Words that point at the assignment spoken of last.
    static let pointing: WordPatterns = [
        "việc đó", "việc này", "việc ấy", "nhiệm vụ đó", "nhiệm vụ này", "nhiệm vụ ấy", "cái đó", "cái này",
        "việc trên",
        "nhiệm vụ trên", "việc kia",
    ]

    /// What offices count; used where a number is followed by a noun.
    static let countUnits = WordTable([
        "cơ sở", "cs", "nhà", "số nhà", "nhà trọ", "hộ", "hộ dân", "hộ gia đình", "phường", "xã", "thị trấn",
        "nhân khẩu",
        "người dân", "phiếu", "tổ", "tổ dân phố", "thôn", "chung cư", "chung cư mini", "tòa", "toà", "tòa nhà",
        "phương án",
        "biên bản", "hồ sơ", "căn", "căn hộ", "lớp", "buổi", "trường", "doanh nghiệp", "đơn vị", "xã phường", "văn bản",
    ])
}
