import Assignments
import CivilCalendar
import VietnameseText

extension Frames {
    /// The speaker is away, and who stands in for him.
    mutating func absence() {
        var away = open.filter { isAway($0) }
        let standing = segment.clauses.filter { open.contains($0) || !away.isEmpty && reading.clauses[$0].end != "?" }
            .filter { clause in
                // Away, and another person of the unit named beside it: he is the one to turn to.
                (affirms(.instead, clause)
                    || !away.isEmpty && !away.contains(clause) && !isTold(clause) && isOfUnit(clause))
                    && (party(in: range(clause)) != nil || !people(in: range(clause)).isEmpty)
            }
        guard !away.isEmpty || !standing.isEmpty else { return }
        if away.isEmpty { away = open.filter { isElsewhere($0) && !standing.contains($0) } }
        let clauses = Set(away + standing)
        let hasDay = clauses.contains { !reading.dates(in: range($0)).isEmpty }
        let dated = clauses.union(
            hasDay
                ? open.filter { clause in
                    reading.isDay(reading.clauses[clause]) && clauses.contains { abs($0 - clause) == 1 }
                }
                : open.filter { clause in
                    clauses.contains { abs($0 - clause) <= 2 } && !hasFigure(clause)
                        && reading.codes(in: range(clause)).isEmpty && !reading.dates(in: range(clause)).isEmpty
                        && !has(.handIn, clause)
                })
        // "Giao anh Hùng thay em việc 12": the work passes on, nobody is away.
        if away.isEmpty, dated.allSatisfy({ reading.dates(in: range($0)).isEmpty }), !reading.codes(in: span).isEmpty {
            return
        }
        if reading.has(.passOn, in: span), dated.allSatisfy({ reading.dates(in: range($0)).isEmpty }) { return }
        let isMeant = clauses.contains {
            reading.affirmed(.wish, in: range($0)) != nil || reading.matches(Self.me, in: range($0)) != nil
                || affirms(.instead, $0)
        }
        if !isMeant, dated.allSatisfy({ reading.dates(in: range($0)).isEmpty }) { return }
        guard let (from, to) = daysAway(dated.sorted()) else { return say(.ask("date", clauses)) }
        if reading.has(.perhaps, in: span) { return say(.ask("date", clauses)) }
        let slots: [String: JSON] = ["from": .text(from.iso), "to": .text(to.iso)]
        if !away.isEmpty, !isOfAnother(away) { say(.act("absence", slots, dated, score: 90)) }
        guard let clause = standing.first else { return }
        let named = people(in: range(clause))
        if named.count > 1 { return say(.ask("person", clauses)) }
        let who = named.first.flatMap { reading.sight.office.officer($0)?.name } ?? party(in: range(clause)) ?? ""
        statements.append(.act("standIn", slots.merging(["who": .text(who)]) { $1 }, clauses, score: 90))
        open.removeAll(where: clauses.contains)
    }

    /// Somebody stands in, and the speaker says where he will be: "tôi dự hội thao".
    private func isElsewhere(_ clause: Int) -> Bool {
        isAhead(clause) && reading.matches(Self.me, in: range(clause)) != nil
            && reading.matches(Self.attending, in: range(clause)) != nil
            && reading.codes(in: range(clause)).isEmpty && !hasFigure(clause)
    }
    private static let attending: WordPatterns = [
        "dự", "tham dự", "tham gia", "đi", "học", "họp", "bận", "trực", "thi", "phục vụ",
    ]

    private func isOfUnit(_ clause: Int) -> Bool {
        people(in: range(clause)).contains {
            reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit
        } && reading.codes(in: range(clause)).isEmpty
    }

    private func isAway(_ clause: Int) -> Bool {
        if affirms(.remind, clause) { return false }
        if reading.matches(Self.whole, in: range(clause)) != nil,
            reading.matches(Self.elsewhere, in: range(clause)) != nil, isAhead(clause), !isOfAnother([clause]),
            !hasFigure(clause), reading.kindred(in: range(clause)).isEmpty
        {
            return true
        }
        if goesFar(clause) { return true }
        guard let word = reading.affirmed(.absent, in: range(clause)), reading.clauses[clause].link != .reason,
            reading.clauses[clause].link != .condition
        else { return false }
        if !reading.codes(in: range(clause)).isEmpty { return false }
        if Self.perhapsWork.match(reading.tokens, at: word.lowerBound) != nil,
            !reading.codes(in: range(clause)).isEmpty || !reading.kindred(in: range(clause)).isEmpty
                || hasFigure(clause) || !isAhead(clause)
        {
            return false
        }
        return !isOfAnother([clause]) && reading.matches(Self.taught, in: range(clause)) == nil && word.lowerBound >= 0
            && !(has(.unwilling, clause) && !reading.isAhead(range(clause)))
    }
    /// "Tôi ở Đà Nẵng", "đi Quảng Ninh": to another part of the country, by a day or days.
    private func goesFar(_ clause: Int) -> Bool {
        guard let place = reading.matches(Self.places, in: range(clause)), place.lowerBound > range(clause).lowerBound,
            Self.going.match(reading.tokens, at: place.lowerBound - 1) != nil
        else { return false }
        return isAhead(clause) && !isOfAnother([clause]) && !hasFigure(clause)
            && reading.codes(in: range(clause)).isEmpty
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
            guard let word = reading.first(.absent, in: range(clause)) else { return false }
            let before = range(clause).lowerBound..<word.lowerBound
            return !people(in: before).isEmpty && reading.matches(Self.me, in: before) == nil
        }
    }
    private static let me: WordPatterns = ["em", "tôi", "mình", "tui", "anh", "chị", "tớ"]

    /// The first and the last day that the clauses name.
    func daysAway(_ clauses: [Int]) -> (CivilDate, CivilDate)? {
        var days: [CivilDate] = []
        for clause in clauses {
            for (note, resolution) in reading.dates(in: range(clause)) {
                switch resolution.outcome {
                case .moment(let deadline): days += whole(note, deadline)
                case .interval(let from, let to): days += [from, to.date]
                case .asked(.unclear, let choices): if let first = choices.first { days.append(first.date) }
                case .asked(.past(let day), _) where day == reading.sight.today: days.append(day)
                default: break
                }
            }
            days += bareDays(clause, days)
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        return (first, lasting(clauses, first) ?? last)
    }

    /// A week or a month is all its days, where one is away.
    private func whole(_ note: Message.Note, _ deadline: Deadline) -> [CivilDate] {
        guard case .date(let expression) = note.kind else { return [] }
        switch expression.day {
        case .week:
            return [deadline.date.adding(days: 1 - deadline.date.weekday.rawValue), deadline.date].map {
                max($0, reading.sight.today)
            }
        // "2 ngày từ mai": that day is the first.
        case .after(let span, .some) where span.unit == .day:
            return [deadline.date.adding(days: -span.count), deadline.date.adding(days: -1)]
        case .after(let span, nil)
        where span.unit == .day && !reading.tokens[note.range].contains { $0.folded == "nua" }:
            return [reading.sight.today, reading.sight.today.adding(days: span.count - 1)]
        default: return [deadline.date]
        }
    }

    /// "15, 16, 17/5", "9 và 10/5": numbers that share the month of the day that follows.
    private func bareDays(_ clause: Int, _ known: [CivilDate]) -> [CivilDate] {
        let next = clause + 1 < reading.clauses.count ? range(clause + 1) : range(clause)
        let dates = reading.dates(in: range(clause)) + (known.isEmpty ? reading.dates(in: next) : [])
        guard let month = (known.last ?? dates.first?.resolution.deadline?.date) else { return [] }
        return range(clause).compactMap { index in
            guard let number = reading.tokens[index].integer, (1...31).contains(number),
                !reading.message.notes.contains(where: { note in
                    switch note.kind {
                    case .date: note.range.contains(index)
                    case .figure(let figure): note.range.contains(index) && figure.unit != nil
                    default: false
                    }
                })
            else { return nil }
            let isBeside = dates.contains { $0.note.range.lowerBound == index + 1 }
            let isListed =
                isBeside
                || [index - 1, index + 1].contains {
                    reading.tokens.indices.contains($0)
                        && [",", "và", "va", "-", "đến", "den", "tới", "toi"].contains(
                            reading.tokens[$0].text.lowercased())
                }
            return isListed && number < month.day ? CivilDate(year: month.year, month: month.month, day: number) : nil
        }
    }

    /// "Từ 13/5 nghỉ 3 ngày".
    private func lasting(_ clauses: [Int], _ first: CivilDate) -> CivilDate? {
        for clause in clauses {
            for note in reading.message.notes(in: range(clause)) {
                guard case .figure(let figure) = note.kind, ["ngày", "hôm", "bữa"].contains(figure.unit ?? ""),
                    let count = Int(exactly: figure.value), count > 1
                else { continue }
                let dates = reading.dates(in: range(clause)).count
                if dates == 1, bareDays(clause, []).isEmpty { return first.adding(days: count - 1) }
            }
        }
        return nil
    }
}
