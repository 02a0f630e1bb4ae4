import Assignments
import CivilCalendar
import VietnameseText

/// The leader is away on some days.
struct AwayFrame: OrderFrame {
    let sentence: OrderSentence

    /// The leader is away on some days: "20/5 tôi nghỉ phép", "ba hôm 15, 16, 17/5 tôi đi học".
    func proposal() -> Proposal? {
        guard let head = reading.base.matches(Self.away, in: range) ?? wholeDay,
            !reading.base.isNegated(at: head.lowerBound),
            !reading.isQuestion(range), reading.codes(in: range).isEmpty
        else { return nil }
        guard
            reading.base.matches(Self.me, in: span(clause(head).lowerBound, head.lowerBound)) != nil
                || head.lowerBound - range.lowerBound <= 4
        else { return nil }
        guard
            !reading.parties(in: span(clause(head).lowerBound, head.lowerBound)).contains(where: {
                if case .person = $0.kind { true } else { $0.kind == .several }
            })
        else { return nil }
        var days: [CivilDate] = []
        let near = nearDays(head)
        let notes = near.isEmpty ? reading.dateNotes(in: range) : near
        for note in notes {
            guard case .date(let day) = note.kind, let expression = LeaderDays(reading: reading).within(day, notes)
            else { continue }
            if case .after(let length, let origin?) = expression.day, length.unit == .day, length.count < 400,
                case .moment(let first) = reading.base.resolver.resolve(DateExpression(origin)).outcome
            {
                days += [first.date, first.date.adding(days: length.count - 1)]
                continue
            }
            if case .week(let offset) = expression.day, expression.start == nil {
                days += LeaderDays(reading: reading).workingDays(offset)
                continue
            }
            switch reading.base.resolver.resolve(expression).outcome {
            case .moment(let day):
                days +=
                    [day.date, LeaderDays(reading: reading).first(before: note, day.date) ?? day.date]
                    + listed(before: note.range.lowerBound, day.date)
            case .interval(let from, let to): days += [from, to.date]
            default: continue
            }
        }
        if let day = days.max(), let note = notes.last { days += listed(after: note.range.upperBound, day) }
        guard let from = days.min(), let to = days.max(), from >= sight.today else { return nil }
        return sentence.done([Meaning("absence", ["from": .text(from.iso), "to": .text(to.iso)])], 95, "leader away")
    }

    /// The days of the clause that says so, and of clauses beside it that are nothing but days.
    private func nearDays(_ head: Range<Int>) -> [Message.Note] {
        let clauses = reading.base.clauses.filter { range.contains($0.range.lowerBound) }
        guard let own = clauses.firstIndex(where: { $0.range.contains(head.lowerBound) }) else { return [] }
        var near = [clauses[own].range]
        var place = own - 1
        while place >= 0, reading.base.isDay(clauses[place]) || clauses[place].range.count <= 2 {
            near.append(clauses[place].range)
            place -= 1
        }
        if own + 1 < clauses.count, reading.base.isDay(clauses[own + 1]) { near.append(clauses[own + 1].range) }
        // "mai anh mổ, nghỉ tới hết tuần sau".
        for clause in clauses[(own + 1)...] where reading.base.matches(Self.until, in: clause.range) != nil {
            near.append(clause.range)
        }
        return reading.dateNotes(in: range).filter { note in near.contains { $0.contains(note.range.lowerBound) } }
    }

    /// "mai tôi họp cả ngày", "suốt tuần sau tôi đi Hải Phòng": away by being elsewhere all day.
    private var wholeDay: Range<Int>? {
        let isLong = reading.dateNotes(in: range).contains { note in
            guard case .date(let day) = note.kind else { return false }
            return day.start != nil
                || reading.deadline(note).map { LeaderDays(reading: reading).first(before: note, $0.date) != nil }
                    ?? false
        }
        guard isLong || reading.base.matches(Self.allDay, in: range) != nil, reading.codes(in: range).isEmpty,
            reading.base.matches(Self.me, in: range) != nil
        else { return nil }
        return reading.base.matches(Self.elsewhere, in: range)
    }
    private static let allDay: WordPatterns = [
        "cả ngày", "cả tuần", "suốt ngày", "nguyên ngày", "cả buổi", "suốt tuần", "trọn ngày", "hết ngày",
        "mấy ngày liền", "cả hai ngày", "suốt",
    ]
    private static let elsewhere: WordPatterns = [
        "họp", "đi", "bận", "dự", "ra", "vào", "lên", "xuống", "về quê", "ở", "bay", "về", "học", "kẹt", "off", "phép",
    ]

    /// "15, 16, 17/5": bare days before a date, of the same month.
    private func listed(before index: Int, _ day: CivilDate) -> [CivilDate] {
        var days: [CivilDate] = []
        var place = index - 1
        while place > range.lowerBound, tokens[place].isSign(",") || tokens[place].folded == "va",
            let number = tokens[place - 1].integer,
            let date = CivilDate(year: day.year, month: day.month, day: number), date < day
        {
            days.append(date)
            place -= 2
        }
        return days
    }
    /// "ngày 10 với 11": bare days after a date, of the same month.
    private func listed(after index: Int, _ day: CivilDate) -> [CivilDate] {
        guard index + 1 < range.upperBound, tokens[index].isSign(",") || ["va", "voi"].contains(tokens[index].folded),
            let number = tokens[index + 1].integer, number < 32,
            let next = CivilDate(year: day.year, month: day.month, day: number), next > day
        else { return [] }
        return [next] + listed(after: index + 2, next)
    }

    private static let until: WordPatterns = ["nghỉ tới", "nghỉ đến", "vắng tới", "vắng đến", "đi tới", "đi đến"]
    private static let away: WordPatterns = [
        "nghỉ phép", "đi công tác", "đi học", "nghỉ", "vắng", "đi vắng", "xin nghỉ", "không có mặt", "họp cả ngày",
        "đi phép", "nằm viện", "đi nước ngoài", "nghỉ ốm", "vắng mặt", "họp thành ủy cả ngày", "không ở cơ quan",
        "đi tập huấn", "bận họp", "công tác", "đi khám", "đi viện", "đi họp", "dự họp", "họp quốc hội",
        "đi dự hội nghị",
        "không đi làm", "ra nước ngoài", "đi chữa bệnh", "mổ", "nằm nhà", "về quê", "không ở thành phố", "nghỉ làm",
        "nghỉ mát", "đi thăm", "đi học chính trị", "bận cả ngày",
    ]
    private static let me: WordPatterns = ["tôi", "anh", "em", "mình", "chị", "tui", "a"]
}
