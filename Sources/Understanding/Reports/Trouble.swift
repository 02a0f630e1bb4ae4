import Assignments
import VietnameseText

/// Whether a clause tells of trouble: a party that does not do its part, a thing that lacks, and how sure that is.
struct Trouble {
    let passage: Passage
    private var reading: Reading { passage.reading }

    /// Whether trouble is beyond doubt: a hindrance by its name, a party that does not do its part, a thing that the work
    /// cannot do without and that lacks.
    func isClear(_ clause: Int) -> Bool {
        if reading.ranges(.obstacle, in: passage.range(clause)).contains(where: {
            !reading.isNegated(at: $0.lowerBound) && $0.count > 1
                || !reading.isNegated(at: $0.lowerBound) && Self.vague.match(reading.tokens, at: $0.lowerBound) == nil
        }) {
            return true
        }
        return isHeldUp(clause) || passage.affirms(.busy, clause) && names(Self.wards, Self.parties, clause)
            || passage.affirms(.unwilling, clause) && isOfSome(clause)
            || passage.affirms(.unwilling, clause) && reading.matches(Self.grounds, in: passage.range(clause)) != nil
            || passage.affirms(.unwilling, clause)
                && names(Self.wards, Self.parties, clause)
            || passage.affirms(.wait, clause)
                && passage.parties.party(in: passage.range(clause), withPeople: false) != nil
            || lacks(clause) && reading.matches(Self.needs, in: passage.range(clause)) != nil
            || passage.affirms(.broken, clause) && reading.matches(Self.systems, in: passage.range(clause)) != nil
    }
    private func names(_ wards: WordPatterns, _ parties: WordPatterns, _ clause: Int) -> Bool {
        reading.matches(parties, in: passage.range(clause)) != nil
            || reading.matches(wards, in: passage.range(clause)) != nil
    }
    /// Hindrances by words that are said of other things too.
    private static let vague: WordPatterns = ["khó", "đứng", "mắc", "tắc", "ùn"]
    private static let needs: WordPatterns = [
        "phiếu", "người", "nhân lực", "nhân sự", "quân", "kinh phí", "tiền", "mẫu", "biểu mẫu", "xe", "máy", "tài liệu",
        "giảng viên", "báo cáo viên", "hội trường", "danh sách", "danh mục", "danh bạ", "tài khoản", "giấy giới thiệu",
        "con dấu", "địa điểm", "phòng", "máy chiếu", "phần mềm", "văn bản", "công văn", "hướng dẫn", "số liệu",
        "dữ liệu", "thiết bị", "cán bộ", "chỗ", "phòng học", "giáo trình", "giáo án", "máy tính bảng", "lực lượng",
        "ngân sách",
        "xăng", "mực in",
    ]
    /// "6 căn khóa cửa": some of the places.
    func isOfSome(_ clause: Int) -> Bool {
        reading.roled([reading.clauses[clause]], of: reading.counted).contains {
            $0.role == .part && $0.figure.unit != nil
        }
    }
    /// Where the work is done.
    private static let grounds: WordPatterns = [
        "dãy trọ", "khu trọ", "nhà trọ", "phòng trọ", "xóm trọ", "khu tập thể", "cổng", "hội trường", "tòa nhà",
        "chung cư",
    ]
    private static let systems: WordPatterns = [
        "phần mềm", "hệ thống", "mạng", "app", "ứng dụng", "máy", "trang", "web", "cổng", "tài khoản", "link",
        "loa", "máy chiếu", "đường truyền", "wifi", "server", "máy chủ", "file", "máy tính", "máy in",
        "điện",
    ]

    /// "Bên công an chưa gửi tài liệu": another office, and what it has not done.
    func isHeldUp(_ clause: Int) -> Bool {
        guard let not = passage.range(clause).first(where: reading.isNot), not > passage.range(clause).lowerBound else {
            return false
        }
        let before = passage.range(clause).lowerBound..<not
        if reading.matches(Self.parties, in: before) != nil, !passage.has(.receive, clause) { return true }
        if reading.matches(Self.wards, in: before) != nil, !passage.hasFigure(clause), !passage.has(.receive, clause),
            !passage.has(.done, clause), before.count <= 8, !isOwnDeed(after: not, clause)
        {
            return true
        }
        let isOffice =
            NamedParties.divisions.keysMatch(reading.tokens, before)
            || reading.message.notes(in: before).contains { note in
                if case .units(let units) = note.kind {
                    units.contains { !reading.sight.office.path(of: reading.sight.speaker.officer.unit).contains($0) }
                } else {
                    false
                }
            }
        return isOffice && !passage.has(.assignedTo, clause) && !passage.has(.notMine, clause)
    }
    /// "Phường chưa chốt thêm nhà nào": how far the work itself is, nothing that others owe.
    private func isOwnDeed(after not: Int, _ clause: Int) -> Bool {
        let after = (not + 1)..<max(not + 1, min(not + 3, passage.range(clause).upperBound))
        return reading.matches(Self.deeds, in: after) != nil
    }
    private static let deeds: WordPatterns = [
        "chốt", "rà", "rà soát", "làm", "khảo sát", "kiểm tra", "tập huấn", "thêm", "tổ chức", "triển khai",
        "phát sinh",
    ]
    static let wards: WordPatterns = ["phường", "xã", "phòng"]
    /// Those with whom the work is done and who may not do their part.
    static let parties: WordPatterns = [
        "chủ nhà", "chủ trọ", "chủ cơ sở", "chủ hộ", "bà con", "người dân", "người thuê", "công an phường",
        "mấy phường", "các phường", "chủ kinh doanh", "tổ dân phố", "tổ trưởng", "ban quản lý",
        "quản lý tòa nhà", "cán bộ phường", "cán bộ xã",
        "chủ đầu tư", "mấy chủ", "các chủ", "giảng viên", "báo cáo viên", "chủ tịch phường",
    ]

    /// Something lacks: the thing follows, or stands before "chưa có"; no length of time.
    func lacks(_ clause: Int) -> Bool {
        reading.ranges(.lack, in: passage.range(clause)).contains { word in
            if reading.isNegated(at: word.lowerBound) { return false }
            // "12 cơ sở không có lối thoát hiểm" is found there, it hinders nobody.
            let counted = reading.roled([reading.clauses[clause]], of: passage.segment.works).contains {
                $0.role != .nothing && $0.range.upperBound <= word.lowerBound && $0.figure.unit != nil
            }
            if counted { return false }
            let isTime = reading.message.notes.contains {
                if case .date = $0.kind {
                    $0.range.overlaps(word) || $0.range.lowerBound == word.upperBound
                } else {
                    false
                }
            }
            if isTime { return false }
            let next = word.upperBound
            // "Còn thiếu 3 phường" counts what is left.
            if reading.roled([reading.clauses[clause]], of: passage.segment.works).contains(where: {
                $0.range.lowerBound == next && $0.role != .nothing
            }) {
                return false
            }
            let isLast = next >= passage.range(clause).upperBound
            // "Khó khăn: không có".
            if isLast, word.lowerBound > 0, reading.tokens[word.lowerBound - 1].isSign(":") { return false }
            if word.count == 1, reading.tokens[word.lowerBound].folded == "het" {
                let isFirst = word.lowerBound == firstWord(clause) || reading.tokens[word.lowerBound - 1].folded == "la"
                return !isLast && isFirst && reading.tokens[next].kind == .word
                    && !Self.afterAll.contains(reading.tokens[next])
            }
            if !isLast, Self.nothing.match(reading.tokens, at: next) != nil { return false }
            // "Chưa có biên bản" says that one's own product is not there yet.
            if Self.notYet.match(reading.tokens, at: word.lowerBound) != nil, !isLast,
                isOwnProduct(next) || Self.signing.match(reading.tokens, at: next) != nil
            {
                return false
            }
            return true
        }
    }
    /// What a paper waits for, no lack of means.
    static let signing: WordPatterns = ["chữ ký", "dấu", "con dấu", "đóng dấu", "phê duyệt", "bản chính thức"]
    private static let notYet: WordPatterns = ["chưa có", "chưa đủ"]

    private func isOwnProduct(_ index: Int) -> Bool {
        reading.mine.contains { work in
            let words = Folded.words(work.product).split(separator: " ").prefix(2).map(String.init)
            return words.count == 2 && index + 1 < reading.tokens.count && reading.tokens[index].folded == words[0]
                && reading.tokens[index + 1].folded == words[1]
        }
    }
    private static let afterAll: WordSet = [
        "roi", "thieu", "ket", "loi", "a", "bao", "nhe", "nha", "hom", "ngay", "gio", "quy", "thang", "tuan", "suc",
        "vuong", "viec", "y",
    ]
    private static let nothing: WordPatterns = [
        "gì", "vướng", "khó khăn", "vướng mắc", "việc gì", "gì mới", "phát sinh", "vấn đề", "biến động", "thay đổi",
        "tiến triển", "số liệu mới", "thêm", "kết quả", "trở ngại", "khó", "chi",
    ]

    private func firstWord(_ clause: Int) -> Int {
        passage.range(clause).first { index in
            !Self.opening.contains(reading.tokens[index])
                && !reading.message.notes.contains {
                    if case .works = $0.kind { $0.range.contains(index) } else { false }
                }
        } ?? passage.range(clause).lowerBound
    }
    private static let opening: WordSet = ["da", "em", "anh", "bot", "a", "oi", "bao", "cao", "bi", "dang"]
}
