import VietnameseText

/// What stands around a figure, which decides whether it is the state of the work.
struct FigureSurroundings {
    let clause: Clause
    var tokens: [Token] { clause.tokens }

    func isNotState(before index: Int) -> Bool {
        if clause.governs(Self.otherMatter, index, reach: 5) { return true }
        if clause.governs(Self.lastTime, index, reach: 5), let today = Self.thisTime.first(in: tokens, from: index),
            tokens[today.upperBound...].contains(where: { $0.number != nil })
        {
            return true
        }
        // "Hôm nay 12, hôm qua được 45": the other day's.
        if clause.governs(Self.daysBefore, index, reach: 3), let now = Self.today.first(in: tokens),
            now.upperBound < index,
            tokens[now.upperBound..<index].contains(where: { $0.number != nil })
        {
            return true
        }
        if clause.governs(Self.reachedTarget, index, reach: 4) { return false }
        guard clause.governs(Self.notState, index, reach: 2) else { return false }
        return !clause.governs(Self.raised, index, reach: 1)
    }

    private static let lastTime: WordPatterns = ["hôm qua", "hôm trước", "tuần trước", "tháng trước", "kỳ trước"]
    private static let thisTime: WordPatterns = ["hôm nay", "nay", "tuần này", "bây giờ", "hiện"]
    private static let daysBefore: WordPatterns = ["hôm qua", "hôm kia", "hôm trước", "tuần trước"]
    private static let today: WordPatterns = ["hôm nay", "tuần này"]
    private static let raised: WordPatterns = ["lên", "đạt", "tăng lên", "được"]

    /// "45/60 cơ sở chưa đạt", "vi phạm": a figure of something else than what is done.
    func isDenied(after index: Int) -> Bool {
        guard index < tokens.count, !tokens[index].isSign(","), !tokens[index].isSign("(") else { return false }
        return Self.denials.match(tokens, at: index) != nil
    }

    private static let denials: WordPatterns = [
        "chưa", "không", "vi phạm", "ko", "bị", "có vi phạm", "từ chối", "đóng cửa", "mới mở", "đồng ý", "hợp tác",
        "đình chỉ", "giải thể", "vắng", "nghỉ", "nữa là", "nữa thì", "mới phát sinh", "vào danh sách", "phát sinh",
        "có tồn tại", "có lỗi", "còn tồn tại", "ngừng hoạt động", "tạm ngừng", "dừng hoạt động",
    ]

    /// Whether a verb that is not the work itself stands before a figure: "đã xử phạt 45 cơ sở", "phát sinh thêm 5".
    func isOfAnotherAct(before index: Int) -> Bool { clause.governs(Self.otherActs, index, reach: 4) }

    private static let otherActs: WordPatterns = [
        "xử phạt", "phạt", "đình chỉ", "phát hiện", "mời", "nhắc nhở", "yêu cầu", "từ chối", "phát sinh", "có thêm",
        "bổ sung thêm", "liên hệ", "hẹn", "gọi", "thông báo cho", "loại", "loại bỏ", "xin thêm", "cần thêm",
        "thiếu thêm",
    ]

    /// Whether the word right before a percent says how far the work is; "hụt 30%", "độ ẩm 70%", "thêm 30%" do not.
    func isSaidOfWork(before index: Int) -> Bool {
        let part = tokens[..<index].lastIndex { $0.isSign(",") || $0.isSign(":") || $0.isSign(".") || $0.isSign("-") }
        guard let word = tokens[(part.map { $0 + 1 } ?? 0)..<index].last(where: { !Lexicon.fillers.contains($0) }),
            word.kind == .word
        else { return true }
        return Self.saidOfWork.contains(word)
    }

    private static let saidOfWork: WordSet = [
        "dat", "duoc", "xong", "thanh", "do", "ke", "len", "khoang", "tong", "moi", "hien", "tai", "nay", "den", "hon",
        "tren", "soat", "lam", "luong", "toi", "co", "chung", "uoc", "gan", "xap", "xi", "sang", "chieu", "trua", "qua",
        "kha", "cung", "lai", "dang", "van", "dung", "la", "nhiem", "vu", "viec", "hoach", "trinh", "tat", "khai",
        "qua",
        "ket", "so", "vao", "thuc", "hien", "tieu", "mai", "dinh", "danh", "cong", "tuyen", "truyen", "huan", "tap",
        "du", "tam", "deu", "muc", "chi", "vuot", "nam", "o", "tien",
    ]

    /// "Từ 70 đến 80%", "70 - 80%", "hai năm phần trăm": the number belongs to one before it.
    func isEndOfRange(_ index: Int) -> Bool {
        func isNumber(_ place: Int) -> Bool {
            number(place) != nil
                || tokens.indices.contains(place) && tokens[place].kind == .word
                    && NumberWords.read(tokens[...], at: place) != nil
        }
        guard index > 0 else { return false }
        if number(index) == nil, isNumber(index - 1), tokens[index - 1].kind == .word { return true }
        let joins =
            ["den", "toi", "hoac", "hay"].contains(tokens[index - 1].folded)
            || ["-", "–", ","].contains(sign(index - 1))
        return joins && index >= 2 && isNumber(index - 2) && !isDatePart(index - 2)
    }

    func isTotal(before index: Int) -> Bool { clause.governs(Self.total, index, reach: 3) }

    func isDatePart(_ index: Int) -> Bool {
        clause.governs(Self.beforeDates, index, reach: 2)
    }

    private static let beforeDates: WordPatterns = ["ngày", "hạn", "trước", "đường", "cv", "chậm nhất"]

    func unit(at index: Int) -> (text: String, end: Int)? {
        guard let (text, end) = Lexicon.countUnits.match(tokens, at: index) else { return nil }
        return (text == "cs" ? "cơ sở" : text, end)
    }

    /// The next token that carries meaning, within the same part of the clause.
    func after(_ index: Int) -> Token? {
        guard index < tokens.count else { return nil }
        for token in tokens[index...] {
            if token.kind == .sign { return nil }
            if !Lexicon.fillers.contains(token) { return token }
        }
        return nil
    }

    /// Where to go on after a number that is no figure: past all of `24/5/2024`, so that no part of it is read.
    func skip(at index: Int) -> Int {
        guard tokens[index].number != nil else { return index + 1 }
        var end = index + 1
        while end + 1 < tokens.count, ["/", "-", "."].contains(sign(end)), number(end + 1) != nil,
            !tokens[end + 1].followsSpace
        {
            end += 2
        }
        return end
    }

    func isSlash(_ index: Int) -> Bool { sign(index) == "/" }
    func isNegative(_ index: Int) -> Bool {
        sign(index - 1) == "-" && tokens[index - 1].followsSpace && !(index >= 2 && tokens[index - 2].number != nil)
            && !tokens[index].followsSpace
    }
    func signed(_ value: Int, _ index: Int) -> Int { isNegative(index) ? -value : value }
    func sign(_ index: Int) -> String {
        tokens.indices.contains(index) && tokens[index].kind == .sign ? tokens[index].text : ""
    }
    func number(_ index: Int) -> Double? { tokens.indices.contains(index) ? tokens[index].number : nil }
    /// A whole number that work can come to: below a thousand million.
    func integer(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), let value = tokens[index].integer, value < 1_000_000_000 else {
            return nil
        }
        return value
    }
    func pow10(_ digits: Int) -> Double { (0..<min(digits, 9)).reduce(1) { value, _ in value * 10 } }

    /// "Phấn đấu tuần này đạt 50/60": what is to be, not what is.
    func isAim(before index: Int) -> Bool {
        guard tokens[index].number != nil else { return false }
        for position in stride(from: index - 1, through: max(0, index - 12), by: -1) {
            let token = tokens[position]
            if [",", ";", ":", "."].contains(token.text) || Self.isReached.contains(token) { return false }
            if Self.aims.match(tokens, at: position) != nil {
                return Self.reachedTarget.match(tokens, at: position - 1) == nil
                    && Self.reachedTarget.match(tokens, at: position - 2) == nil
            }
        }
        return false
    }

    private static let notState: WordPatterns = [
        "còn", "còn lại", "thiếu", "giảm", "tăng", "chỉ tiêu", "kế hoạch", "gồm", "có", "mục tiêu", "hơn", "dưới",
        "trên", "xuống",
        "giao", "vướng", "nợ", "trong số",
    ]
    /// What a figure is about when it is not about this unit's work, whatever stands in between.
    private static let otherMatter: WordPatterns = [
        "chỉ tiêu là", "mục tiêu là", "kế hoạch là", "quận khác", "huyện khác", "phường khác", "xã khác",
        "đơn vị khác", "nơi khác", "bên kia", "người khác", "quận bạn", "đơn vị bạn",
        "kinh phí", "tổng kinh phí", "giải ngân", "ngân sách",
    ]
    private static let reachedTarget: WordPatterns = [
        "đạt chỉ tiêu", "vượt chỉ tiêu", "hoàn thành chỉ tiêu", "đạt kế hoạch", "vượt kế hoạch", "đạt mục tiêu",
    ]
    private static let total: WordPatterns = [
        "lũy kế", "luỹ kế", "tổng", "tổng cộng", "tổng số", "lên", "cộng dồn", "đến nay", "lũy kế đến nay",
    ]
    private static let aims: WordPatterns = [
        "mục tiêu", "phấn đấu", "kế hoạch tuần", "kế hoạch tháng", "kế hoạch là", "cố gắng", "dự kiến", "quyết tâm",
        "hứa", "đặt ra", "đăng ký", "sẽ", "cố", "chỉ tiêu tuần", "chỉ tiêu tháng",
    ]
    private static let isReached: WordSet = ["duoc", "da", "hien", "moi"]
}
