import Assignments
import CivilCalendar
import VietnameseText

/// The speaker is away, and who stands in for him.
struct AbsenceFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        if reading.matches(Self.reachable, in: passage.span) != nil { return }
        var away = passage.open.filter { isAway($0) }
        let standing = standIns(away)
        guard !away.isEmpty || !standing.isEmpty else { return }
        if away.isEmpty { away = passage.open.filter { isElsewhere($0) && !standing.contains($0) } }
        let clauses = Set(away + standing)
        let dated = clauses.union(days(beside: clauses))
        // "Cho Hùng làm tập huấn thay em": the work passes on, for no days.
        let isDated = dated.contains { !reading.dates(in: passage.range($0)).isEmpty }
        if !isDated, standing.contains(where: { !reading.named(in: passage.range($0)).isEmpty }) { return }
        guard isMeant(clauses, away) || isDated else {
            return
        }
        guard let (from, to) = DaysAway(passage: passage).named(in: dated.sorted()),
            !reading.has(.perhaps, in: passage.span)
        else { return passage.say(.ask("date", clauses)) }
        let slots: [String: JSON] = ["from": .text(from.iso), "to": .text(to.iso)]
        if !away.isEmpty, !isOfAnother(away) { passage.say(.act("absence", slots, dated, score: 90)) }
        guard let clause = standing.first else { return }
        let named = passage.parties.people(in: passage.range(clause))
        if named.count > 1 { return passage.say(.ask("person", clauses)) }
        let who =
            named.first.flatMap { reading.sight.office.officer($0)?.name }
            ?? passage.parties.party(in: passage.range(clause)) ?? ""
        passage.say(.act("standIn", slots.merging(["who": .text(who)]) { $1 }, clauses, score: 90))
    }

    /// The clauses that name who stands in; away, and another person of the unit named beside it: he is the one to turn to.
    private func standIns(_ away: [Int]) -> [Int] {
        passage.segment.clauses.filter { clause in
            guard passage.open.contains(clause) || !away.isEmpty && reading.clauses[clause].end != "?",
                passage.affirms(.instead, clause)
                    || !away.isEmpty && !away.contains(clause) && !passage.doers.isTold(clause) && isOfUnit(clause)
            else { return false }
            return passage.parties.party(in: passage.range(clause)) != nil
                || !passage.parties.people(in: passage.range(clause)).isEmpty
        }
    }

    /// The clauses beside that name the days: days alone where one is named already, else any that is no report.
    private func days(beside clauses: Set<Int>) -> [Int] {
        if clauses.contains(where: { !reading.dates(in: passage.range($0)).isEmpty }) {
            return passage.open.filter { clause in
                reading.isDay(reading.clauses[clause]) && clauses.contains { abs($0 - clause) == 1 }
            }
        }
        return passage.open.filter { clause in
            clauses.contains { abs($0 - clause) <= 2 } && !passage.hasFigure(clause)
                && reading.codes(in: passage.range(clause)).isEmpty
                && !reading.dates(in: passage.range(clause)).isEmpty && !passage.has(.handIn, clause)
        }
    }

    /// Whether a leave without a day is meant. "Giao anh Hùng thay em việc 12": the work passes on, nobody is away.
    private func isMeant(_ clauses: Set<Int>, _ away: [Int]) -> Bool {
        if away.isEmpty && !reading.codes(in: passage.span).isEmpty || reading.has(.passOn, in: passage.span) {
            return false
        }
        return clauses.contains {
            reading.affirmed(.wish, in: passage.range($0)) != nil
                || reading.matches(Self.me, in: passage.range($0)) != nil || passage.affirms(.instead, $0)
        }
    }

    /// Somebody stands in, and the speaker says where he will be: "tôi dự hội thao".
    private func isElsewhere(_ clause: Int) -> Bool {
        passage.isAhead(clause) && reading.matches(Self.me, in: passage.range(clause)) != nil
            && reading.matches(Self.attending, in: passage.range(clause)) != nil
            && reading.codes(in: passage.range(clause)).isEmpty && !passage.hasFigure(clause)
    }
    private static let attending: WordPatterns = [
        "dự", "tham dự", "tham gia", "đi", "học", "họp", "bận", "trực", "thi", "phục vụ",
    ]

    private func isOfUnit(_ clause: Int) -> Bool {
        passage.parties.people(in: passage.range(clause)).contains {
            reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit
        } && reading.codes(in: passage.range(clause)).isEmpty
    }

    private func isAway(_ clause: Int) -> Bool {
        if passage.affirms(.remind, clause) || isReason(clause) || isSoon(clause) { return false }
        if reading.matches(Self.whole, in: passage.range(clause)) != nil,
            reading.matches(Self.elsewhere, in: passage.range(clause)) != nil, passage.isAhead(clause),
            !isOfAnother([clause]),
            !passage.hasFigure(clause), reading.kindred(in: passage.range(clause)).isEmpty
        {
            return true
        }
        if goesFar(clause) { return true }
        guard let word = reading.affirmed(.absent, in: passage.range(clause)), reading.clauses[clause].link != .reason,
            reading.clauses[clause].link != .condition
        else { return false }
        if !reading.codes(in: passage.range(clause)).isEmpty { return false }
        if Self.perhapsWork.match(reading.tokens, at: word.lowerBound) != nil,
            !reading.codes(in: passage.range(clause)).isEmpty || !reading.kindred(in: passage.range(clause)).isEmpty
                || passage.hasFigure(clause) || !passage.isAhead(clause)
        {
            return false
        }
        return !isOfAnother([clause]) && reading.matches(Self.taught, in: passage.range(clause)) == nil
            && word.lowerBound >= 0
            && !(passage.has(.unwilling, clause) && !reading.isAhead(passage.range(clause)))
    }

    /// "Em sắp nghỉ sinh": some time soon, no days.
    private func isSoon(_ clause: Int) -> Bool {
        reading.dates(in: passage.range(clause)).isEmpty
            && reading.matches(["sắp", "sắp sửa", "chuẩn bị"], in: passage.range(clause)) != nil
    }

    /// "Em ốm cả tuần nay nên 12 chưa nhích": why something is so.
    private func isReason(_ clause: Int) -> Bool {
        clause + 1 < reading.clauses.count && reading.clauses[clause + 1].link == .result
            && !passage.affirms(.wish, clause) && !reading.codes(in: passage.range(clause + 1)).isEmpty
    }

    /// "Tôi ở Đà Nẵng", "đi Quảng Ninh": to another part of the country, by a day or days.
    private func goesFar(_ clause: Int) -> Bool {
        guard let place = reading.matches(Self.places, in: passage.range(clause)),
            place.lowerBound > passage.range(clause).lowerBound,
            Self.going.match(reading.tokens, at: place.lowerBound - 1) != nil
        else { return false }
        return passage.isAhead(clause) && !isOfAnother([clause]) && !passage.hasFigure(clause)
            && reading.codes(in: passage.range(clause)).isEmpty
    }
    private static let going: WordPatterns = ["ở", "đi", "về", "ra", "vào", "vô", "lên", "xuống", "sang", "tại"]
    private static let places: WordPatterns = [
        "quê", "nước ngoài", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Sài Gòn", "Thành phố Hồ Chí Minh", "TP HCM", "Huế",
        "Quảng Ninh", "Quảng Nam", "Quảng Bình", "Quảng Trị", "Quảng Ngãi", "Nghệ An", "Hà Tĩnh", "Thanh Hóa",
        "Ninh Bình", "Nam Định", "Thái Bình", "Hà Nam", "Hưng Yên", "Hải Dương", "Bắc Ninh", "Bắc Giang", "Vĩnh Phúc",
        "Phú Thọ", "Thái Nguyên", "Lạng Sơn", "Cao Bằng", "Bắc Kạn", "Tuyên Quang", "Hà Giang", "Lào Cai",
        "Yên Bái", "Lai Châu", "Điện Biên", "Sơn La", "Hòa Bình", "Bình Định", "Phú Yên", "Khánh Hòa", "Nha Trang",
        "Ninh Thuận", "Bình Thuận", "Gia Lai", "Kon Tum", "Đắk Lắk", "Đắk Nông", "Lâm Đồng", "Đà Lạt",
        "Đồng Nai", "Bình Dương", "Bình Phước", "Tây Ninh", "Vũng Tàu", "Long An", "Tiền Giang", "Bến Tre", "Trà Vinh",
        "Vĩnh Long", "Đồng Tháp", "An Giang", "Kiên Giang", "Phú Quốc", "Hậu Giang", "Sóc Trăng", "Bạc Liêu", "Cà Mau",
        "Vinh", "Hạ Long", "Tam Đảo", "Sầm Sơn",
    ]
    private static let whole: WordPatterns = ["cả ngày", "cả buổi", "cả sáng", "cả chiều", "cả tuần", "suốt ngày"]
    private static let elsewhere: WordPatterns = ["họp", "bận", "học", "đi"]
    /// What may be the work itself.
    private static let perhapsWork: WordPatterns = ["đi họp", "đi dự", "bận họp", "đi trực", "họp cả ngày"]
    private static let taught: WordPatterns = [
        "cử người đi học", "có người", "giảng viên", "cán bộ", "không cử", "phường", "người dân", "nghỉ học", "chủ nhà",
        "chủ trọ", "chủ hộ", "người ta",
        "bà con", "dân", "chủ cơ sở", "họ",
    ]

    /// Whether somebody else is away: a name before the word, nobody for whom it would be the speaker.
    private func isOfAnother(_ clauses: [Int]) -> Bool {
        clauses.allSatisfy { clause in
            guard let word = reading.first(.absent, in: passage.range(clause)) else { return false }
            let before = passage.range(clause).lowerBound..<word.lowerBound
            if reading.matches(Self.kin, in: before) != nil { return true }
            return !passage.parties.people(in: before).isEmpty && !before.contains(where: isMe)
        }
    }
    /// "Em", "tôi"; "anh" before a name is that person.
    private func isMe(_ index: Int) -> Bool {
        Self.me.match(reading.tokens, at: index) != nil
            && !reading.message.notes(at: index + 1).contains {
                if case .people = $0.kind { $0.range.lowerBound == index + 1 } else { false }
            }
    }
    /// Away, and still at hand: nothing changes for the bot.
    private static let reachable: WordPatterns = [
        "vẫn trực máy", "vẫn xem máy", "vẫn cầm máy", "vẫn mở máy", "vẫn nghe máy", "vẫn nhận tin", "vẫn online",
    ]
    private static let kin: WordPatterns = [
        "con ốm", "con sốt", "con bị", "mẹ ốm", "mẹ bị", "vợ ốm", "chồng ốm", "bố ốm", "ba ốm", "má ốm", "quân em",
        "lính em", "tổ em", "mẹ em", "con em", "vợ em", "chồng em", "bố em", "ba em", "má em", "bà em",
        "ông em", "mẹ tôi", "con tôi",
        "vợ tôi", "chồng tôi", "bố tôi", "mẹ mình", "con mình", "cháu nhà em", "mẹ chồng", "mẹ vợ", "bố chồng",
        "con nhỏ",
    ]
    private static let me: WordPatterns = ["em", "tôi", "mình", "tui", "anh", "chị", "tớ"]
}
