import Assignments
import CivilCalendar
import VietnameseText

/// A leader's own reminders.
struct ReminderFrame: OrderFrame {
    let sentence: OrderSentence

    /// A leader's own reminders: "mai 7h nhắc tôi hỏi Đống Đa", "nhắc chị: 10h thứ Hai trình việc 22, 15h trình 21".
    func proposal() -> Proposal? {
        guard let head = remindingWord, sight.own.isEmpty, !isSigned(head)
        else { return nil }
        if let at = beforeDeadline {
            let work = subject(range).map { ["work": JSON.int($0)] } ?? [:]
            return sentence.done(
                [Meaning("remindMe", work.merging(["at": .text(at.iso)]) { $1 })], 99, "before a deadline")
        }
        var acts: [Meaning] = []
        var last: CivilDate?
        for part in timedParts(after: head) {
            guard let at = moment(part.days, last) else { continue }
            last = at.date
            var slots: [String: JSON] = ["at": .text(at.iso)]
            if let code = subject(part.words) { slots["work"] = .int(code) }
            acts.append(Meaning("remindMe", slots))
        }
        return acts.isEmpty
            ? sentence.ask("time", "a reminder, when", score: 92) : sentence.done(acts, 99, "reminder of one's own")
    }

    /// Whether a question ends it, or stands before the word: "ai nhắc tôi …".
    private func isSigned(_ head: Range<Int>) -> Bool {
        range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
            || reading.base.matches(Self.asking, in: span(range.lowerBound, head.lowerBound)) != nil
    }
    private static let asking: WordPatterns = ["ai", "sao", "bao giờ", "khi nào", "có", "đã"]

    /// "nhắc tôi", "gõ đầu anh": the word and who is meant, where nothing but days and small words stand before.
    private var remindingWord: Range<Int>? {
        let words = reading.ranges(.urge, in: range) + reading.base.ranges(.remind, in: range)
        for word in words {
            var next = word.upperBound
            if next > word.lowerBound + 1, Self.oneself.contains(tokens[next - 1]) { next -= 1 }
            while next < range.upperBound, ["rieng", "giup", "gium", "lai", "ho", "cho"].contains(tokens[next].folded) {
                next += 1
            }
            guard next < range.upperBound, Self.oneself.contains(tokens[next]), !isOfOther(next),
                !isOnBehalf(word, next),
                span(range.lowerBound, word.lowerBound).allSatisfy({ isTimely($0) })
            else { continue }
            return span(word.lowerBound, next + 1)
        }
        return nil
    }

    /// "Nhắc giúp chị mấy bạn chưa nhận việc": for the speaker others are reminded.
    private func isOnBehalf(_ word: Range<Int>, _ next: Int) -> Bool {
        guard next > word.upperBound || word.count > 1 else { return false }
        return span(word.lowerBound, next).contains { ["giup", "gium", "ho", "cho"].contains(tokens[$0].folded) }
            && !OrderFilters.of(reading, range).isEmpty
    }
    private static let oneself: WordSet = ["toi", "em", "anh", "chi", "minh", "tui"]

    /// "nhắc anh Tuấn", "nhắc chị Hoa": a title before a name.
    private func isOfOther(_ index: Int) -> Bool {
        reading.message.notes.contains { note in
            switch note.kind {
            case .people, .units: note.range.contains(index) || note.range.lowerBound == index + 1
            default: false
            }
        }
    }

    private func isTimely(_ index: Int) -> Bool {
        reading.isLight(index) || Self.around.contains(tokens[index]) || tokens[index].code != nil
            || tokens[index].integer.flatMap(sight.work) != nil
            || reading.dateNotes(in: range).contains { $0.range.contains(index) }
    }
    private static let around: WordSet = [
        "han", "truoc", "ngay", "viec", "mot", "hai", "ba", "hom", "tuan", "dung", "khoang", "tam", "luc", "vao", "den",
        "nua", "nho", "nhan",
    ]

    /// The work that it is about: by code, by whose it is, by its words.
    private func subject(_ words: Range<Int>) -> Int? {
        if isOfPerson(words) { return nil }
        if case .works(let codes) = reading.target(in: words, where: { $0.state != .completed }), isNamed(words) {
            return codes.count == 1 ? codes.first : nil
        }
        let kindred = Set(reading.base.kindred(in: words))
        return kindred.count == 1 ? kindred.first : nil
    }

    /// "gọi chủ tịch Sóc Sơn", "gặp anh Hùng": somebody is met or called, and nothing of a work is said.
    private func isOfPerson(_ words: Range<Int>) -> Bool {
        guard reading.codes(in: words).isEmpty, let party = reading.parties(in: words).last,
            span(party.range.upperBound, words.upperBound).allSatisfy(reading.isLight)
        else { return false }
        let before = span(words.lowerBound, party.range.lowerBound)
        return reading.base.matches(Self.offices, in: before) != nil
            && reading.base.matches(Self.meeting, in: before) != nil
    }
    private static let offices: WordPatterns = [
        "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "trưởng phòng", "giám đốc", "lãnh đạo", "chánh văn phòng",
    ]
    private static let meeting: WordPatterns = [
        "gọi", "gặp", "điện", "gọi điện", "họp với", "chúc mừng", "thăm", "mời",
    ]

    private func isNamed(_ words: Range<Int>) -> Bool {
        !reading.parties(in: words).isEmpty || !reading.codes(in: words).isEmpty
            || reading.message.notes(in: words).contains { if case .works = $0.kind { true } else { false } }
    }

    /// The days and the words of each thing that one shall be reminded of: several where clauses have hours of their own.
    private func timedParts(after head: Range<Int>) -> [(days: [Message.Note], words: Range<Int>)] {
        let notes = reading.dateNotes(in: range)
        let later = notes.filter { $0.range.lowerBound >= head.upperBound && hasHour($0) }
        guard later.count > 1, !notes.contains(where: { $0.range.lowerBound < head.lowerBound }) else {
            return notes.isEmpty ? [] : [(notes, span(head.upperBound, range.upperBound))]
        }
        return later.indices.map { place in
            let end = place + 1 < later.count ? later[place + 1].range.lowerBound : range.upperBound
            return ([later[place]], span(later[place].range.upperBound, end))
        }
    }

    private func hasHour(_ note: Message.Note) -> Bool {
        if case .date(let expression) = note.kind, case .clock? = expression.hour { true } else { false }
    }

    /// The day of one note and the hour of another come to one moment; a bare hour is on the day of the one before.
    private func moment(_ notes: [Message.Note], _ last: CivilDate?) -> Deadline? {
        var day: Deadline?
        var time: TimeOfDay?
        var isMidnight = false
        for note in notes {
            guard case .date(let expression) = note.kind else { continue }
            if case .clock(let hours, let minutes)? = expression.hour {
                isMidnight = hours == 24
                time = isMidnight ? .at(0) : .at(hours, minutes)
                if expression.day == .relative(0) { continue }
            }
            if day == nil { day = self.day(note, expression) }
        }
        guard let time else { return day }
        let date = day?.date ?? last ?? sight.today
        if isMidnight { return Deadline(date: date.adding(days: 1), time: time) }
        let moment = Deadline(date: date, time: day?.time.map { max($0, time) } ?? time)
        if moment.end(in: sight.zone) > sight.now { return Deadline(date: date, time: time) }
        // "1h sáng nhắc tôi": an hour of the night that is over today is tomorrow's.
        return day == nil && last == nil && time < .at(6) ? Deadline(date: date.adding(days: 1), time: time) : nil
    }

    /// The day of a note; of a week its first working day, for one who is reminded at its end is reminded too late.
    private func day(_ note: Message.Note, _ expression: DateExpression) -> Deadline? {
        guard case .week(let offset) = expression.day, expression.start == nil, offset > 0 else {
            guard let end = reading.deadline(note) else { return nil }
            let start = Deadline(date: end.date, time: opening(note, expression) ?? end.time)
            return start.end(in: sight.zone) > sight.now ? start : end
        }
        return LeaderDays(reading: reading).workingDays(offset).first.map { Deadline(date: $0) }
    }

    /// "Sáng thứ 2", "chiều mai": a half day begins when its work does; nil where its end is named.
    private func opening(_ note: Message.Note, _ expression: DateExpression) -> TimeOfDay? {
        guard !note.range.contains(where: { ["cuoi", "het", "trua"].contains(tokens[$0].folded) }) else { return nil }
        return switch expression.hour {
        case .endOfMorning?: sight.calendar.sessions.first?.start
        case .endOfWork?: sight.calendar.sessions.last?.start
        default: nil
        }
    }

    /// "trước hạn 14 một ngày": so many days before the deadline of the work that is named.
    private var beforeDeadline: Deadline? {
        guard let word = reading.base.matches(Self.ahead, in: range),
            case .works(let codes) = reading.target(in: range, where: \.state.isOpen),
            let deadline = codes.first.flatMap(sight.work)?.deadline, codes.count == 1
        else { return nil }
        let around = span(max(range.lowerBound, word.lowerBound - 3), min(range.upperBound, word.upperBound + 6))
        for index in around.dropLast() {
            guard let unit = NewDeadline.spans[tokens[index + 1].folded],
                let count = tokens[index].integer ?? NumberWords.read(tokens[...], at: index).map(\.0),
                count < 1_000
            else { continue }
            return Deadline(date: deadline.adding(days: -count * unit))
        }
        return nil
    }
    private static let ahead: WordPatterns = ["trước hạn", "trước thời hạn", "trước ngày hết hạn", "trước khi hết hạn"]
}
