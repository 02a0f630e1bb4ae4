import VietnameseText

extension Frames {
    // MARK: How sure trouble is

    /// Whether trouble is beyond doubt: a hindrance by its name, a party that does not do its part, a thing that the work
    /// cannot do without and that lacks.
    func isClear(_ clause: Int) -> Bool {
        if reading.ranges(.obstacle, in: range(clause)).contains(where: {
            !reading.isNegated(at: $0.lowerBound) && $0.count > 1
                || !reading.isNegated(at: $0.lowerBound) && Self.vague.match(reading.tokens, at: $0.lowerBound) == nil
        }) {
            return true
        }
        return isHeldUp(clause)
            || affirms(.unwilling, clause)
                && (reading.matches(Self.parties, in: range(clause)) != nil
                    || reading.matches(Self.wards, in: range(clause)) != nil)
            || affirms(.wait, clause) && party(in: range(clause), withPeople: false) != nil
            || lacks(clause) && reading.matches(Self.needs, in: range(clause)) != nil
            || affirms(.broken, clause) && reading.matches(Self.systems, in: range(clause)) != nil
    }
    /// Hindrances by words that are said of other things too.
    private static let vague: WordPatterns = ["khó", "đứng", "mắc", "tắc", "ùn"]
    private static let needs: WordPatterns = [
        "phiếu", "người", "nhân lực", "nhân sự", "quân", "kinh phí", "tiền", "mẫu", "biểu mẫu", "xe", "máy", "tài liệu",
        "giảng viên", "báo cáo viên", "hội trường", "danh sách", "danh mục", "danh bạ", "tài khoản", "giấy giới thiệu",
        "con dấu", "địa điểm", "phòng", "máy chiếu", "phần mềm", "văn bản", "công văn", "hướng dẫn", "số liệu",
        "dữ liệu", "thiết bị", "cán bộ",
    ]
    private static let systems: WordPatterns = [
        "phần mềm", "hệ thống", "mạng", "app", "ứng dụng", "máy", "trang", "web", "cổng", "tài khoản", "link",
        "đường truyền", "wifi", "server", "máy chủ", "file", "máy tính", "máy in", "điện",
    ]

    /// Trouble by weak words alone: a remark beside what else is said of the work; else it is asked.
    mutating func doubtful(_ clauses: [Int]) {
        let codes = works(clauses)
        guard statements.isEmpty, reading.segments.count == 1 else {
            return say("note", works: codes, Set(clauses), score: 66)
        }
        say(.ask("intent", Set(clauses), offers: codes.map { [Meaning("obstacle", ["work": .int($0)])] }))
    }
}
