import Assignments
import CivilCalendar
import VietnameseText

extension Frames {
    /// "Nhắc giúp Hùng": somebody else shall be reminded.
    private func remindsOthers(_ clause: Int) -> Bool {
        guard let word = reading.first(.remind, in: range(clause)) else { return false }
        return reading.message.notes.contains { note in
            switch note.kind {
            case .people, .units, .group:
                note.range.lowerBound >= word.upperBound && note.range.lowerBound <= word.upperBound + 1
            default: false
            }
        }
    }

    /// Reminders for the speaker himself, each with its own day and work.
    mutating func reminder() {
        let asking = open.filter { affirms(.remind, $0) && !remindsOthers($0) || goesOn($0) }
        guard let first = asking.first(where: { affirms(.remind, $0) }) else {
            if let clause = asking.first { remind(clause, nil) }; return
        }
        var last: JSON?
        for clause in [first] + asking.filter({ $0 > first }) where open.contains(clause) {
            remind(clause, last)
            last = statements.last { $0.act?.name == "remindMe" }?.act?.slots["work"] ?? last
        }
    }

    private mutating func remind(_ clause: Int, _ last: JSON?) {
        let near = timed(clause)
        guard
            let at = ahead(
                in: near.map(range), day: goesOn(clause) ? reading.moment(in: [range(clause - 1)])?.date : nil)
        else { return say(.ask("date", Set(near + [clause]))) }
        var slots: [String: JSON] = ["at": .text(before(at, near).iso)]
        if let code = subject(clause) {
            slots["work"] = .int(code)
        } else if let last, has(.remind, clause) {
            slots["work"] = last
        }
        // What he shall be reminded of goes on to the end of the sentence.
        let tail = open.filter {
            $0 > clause && !reading.clauses[clause..<$0].contains { [".", "!", ";", "\n"].contains($0.end) }
                && !hasFigure($0) && !has(.remind, $0) && !goesOn($0) && reading.dates(in: range($0)).isEmpty
                && reading.sight.own.isEmpty
        }
        say(.act("remindMe", slots, Set(near + [clause] + tail), score: reading.sight.own.isEmpty ? 98 : 80))
    }

    /// A moment that names no day and is over is of no use; of the night it is tomorrow's.
    private func ahead(in ranges: [Range<Int>], day: CivilDate? = nil) -> Deadline? {
        guard let at = reading.moment(in: ranges, day: day) else { return nil }
        guard reading.sight.own.isEmpty, at.end(in: reading.sight.zone) <= reading.sight.now else { return at }
        return at.time.map { $0 < .at(6) } ?? false ? Deadline(date: at.date.adding(days: 1), time: at.time) : nil
    }

    /// "… và việc 12 lúc 16h": a time and a work after a reminder, with nothing said of them.
    private func goesOn(_ clause: Int) -> Bool {
        guard clause > 0, reading.affirmed(.remind, in: range(clause - 1)) != nil, !has(.remind, clause),
            !reading.codes(in: range(clause)).isEmpty, !reading.dates(in: range(clause)).isEmpty
        else { return false }
        return reading.found.allSatisfy { !range(clause).contains($0.range.lowerBound) || $0.senses == [.handIn] }
    }

    /// The clause with its day, else the one beside it that has one.
    private func timed(_ clause: Int) -> [Int] {
        if !reading.dates(in: range(clause)).isEmpty {
            let isBefore =
                open.contains(clause - 1) && reading.isDay(reading.clauses[clause - 1])
                && !reading.dates(in: range(clause - 1)).isEmpty
            let isAfter =
                open.contains(clause + 1) && reading.isDay(reading.clauses[clause + 1])
                && !reading.dates(in: range(clause + 1)).isEmpty
            return (isBefore ? [clause - 1] : []) + [clause] + (isAfter ? [clause + 1] : [])
        }
        let beside = [clause - 1, clause + 1].filter { open.contains($0) && !reading.dates(in: range($0)).isEmpty }
        return beside.isEmpty ? [clause] : beside + [clause]
    }

    /// What the reminder is about: by code, by words, by whose work is named.
    private func subject(_ clause: Int) -> Int? {
        let named = reading.codes(in: range(clause))
        if let code = named.first ?? (statements.isEmpty ? segment.works.first : nil) { return code }
        let kindred = Set(
            reading.kindred(in: range(clause))
                + reading.mine.filter { work in
                    let words = Folded.words(work.product).split(separator: " ").prefix(2).joined(separator: " ")
                    return !words.isEmpty
                        && reading.tokens[range(clause)].map(\.folded).joined(separator: " ").contains(words)
                }.map(\.code))
        if kindred.count == 1 { return kindred.first }
        if case .works(let codes) = OrderReading(reading.message, reading.sight).target(
            in: range(clause), where: { $0.state != .completed }), codes.count == 1,
            !reading.message.notes(in: range(clause)).allSatisfy({ if case .date = $0.kind { true } else { false } })
        {
            return codes.first
        }
        return statements.isEmpty && reading.kindred(in: span).count == 1 ? reading.kindred(in: span).first : nil
    }

    /// "8h kém 15": so many minutes before.
    private func before(_ deadline: Deadline, _ clauses: [Int]) -> Deadline {
        guard let next = clauses.flatMap({ reading.dates(in: range($0)) }).last?.note.range.upperBound,
            let time = deadline.time, next + 1 < reading.tokens.count, reading.tokens[next].folded == "kem",
            let less = reading.tokens[next + 1].integer ?? NumberWords.read(reading.tokens[...], at: next + 1)?.0,
            less < 60
        else { return deadline }
        let minutes = time.minutes - less
        return Deadline(date: deadline.date, time: .at(minutes / 60, minutes % 60))
    }
}

extension Reading {
    /// "Nhắc giúp tôi", "8h alo lại tui": a word of reminding, small words, and who speaks; where that word leaves it open, with an hour.
    static func selfReminder(_ message: Message, _ index: Int, _ sight: Sight) -> Int? {
        let t = message.tokens
        let isStrong = reminding.match(t, at: index) != nil
        guard isStrong || calling.match(t, at: index) != nil,
            index == 0 || pronouns.match(t, at: index - 1) == nil && denying.match(t, at: index - 1) == nil
        else { return nil }
        var next = index + 1
        while next < t.count, next <= index + 3, between.match(t, at: next) != nil { next += 1 }
        guard next < t.count,
            pronouns.match(t, at: next) != nil || sight.own.isEmpty && elders.match(t, at: next) != nil
        else { return nil }
        if isStrong { return next + 1 }
        // "báo tôi kết quả": something is reported, nobody is called.
        if next + 1 < t.count, reported.match(t, at: next + 1) != nil { return nil }
        let hasHour = message.notes.contains { note in
            guard case .date(let expression) = note.kind,
                abs(note.range.lowerBound - next) <= 8 || abs(note.range.upperBound - index) <= 3
            else { return false }
            switch expression.hour {
            case .clock?, .unclear?: return true
            default: break
            }
            // "2 tiếng nữa báo anh".
            switch expression.day {
            // "báo tôi một tiếng" is a word, no hour.
            case .after(let span, _):
                return [.hour, .minute].contains(span.unit)
                    && (note.range.lowerBound < index || note.range.contains { t[$0].folded == "nua" })
            default: return false
            }
        }
        return hasHour ? next + 1 : nil
    }
    private static let reported: WordPatterns = ["kết quả", "biết", "số", "tình hình", "cáo", "lại kết quả"]
    private static let reminding: WordPatterns = ["nhắc", "nhắc nhở", "hú", "réo", "ới"]
    private static let calling: WordPatterns = ["gọi", "báo", "kêu", "hỏi", "alo", "bảo", "nhắn", "thức"]
    private static let between: WordPatterns = [
        "lại", "giúp", "giùm", "dùm", "hộ", "nhẹ", "riêng", "cho", "giúp cho", "khéo",
    ]
    private static let pronouns: WordPatterns = ["em", "tôi", "tui", "mình", "cháu", "con", "tớ", "bọn em", "tụi em"]
    private static let elders: WordPatterns = ["anh", "chị", "chú", "cô", "bác"]
    private static let denying: WordPatterns = [
        "đừng", "khỏi", "không", "chưa", "đã", "chớ", "sếp", "lãnh đạo", "họ", "phường",
    ]

    /// The moment that some ranges name: a day, and the hour by the clock beside it.
    func moment(in ranges: [Range<Int>], day inherited: CivilDate? = nil) -> Deadline? {
        let all = ranges.flatMap { dates(in: $0) }
        let clocks = all.compactMap { found -> TimeOfDay? in
            guard case .date(let expression) = found.note.kind else { return nil }
            switch expression.hour {
            case .clock(24, 0)?: return .at(0)
            case .clock(let hour, let minute)?:
                return found.resolution.deadline?.time ?? TimeOfDay(hour: hour, minute: minute)
            case .unclear(let hour, let minute)?: return TimeOfDay(hour: hour, minute: minute)
            default: return nil
            }
        }
        let isToday: (Message.Note) -> Bool = {
            if case .date(let expression) = $0.kind { expression.day == .relative(0) } else { false }
        }
        let days = all.filter { !isToday($0.note) }
        guard
            let deadline = days.compactMap({ $0.resolution.deadline }).first ?? all.compactMap({
                $0.resolution.deadline
            }).first ?? clocks.first.map({ Deadline(date: sight.today, time: $0) })
        else { return nil }
        let isMidnight = all.contains { found in
            if case .date(let expression) = found.note.kind { expression.hour == .clock(24, 0) } else { false }
        }
        return Deadline(
            date: (days.isEmpty ? inherited ?? deadline.date : deadline.date).adding(days: isMidnight ? 1 : 0),
            time: clocks.first ?? deadline.time)
    }
}
