import Assignments
import CivilCalendar
import VietnameseText

extension OrderFrames {
    /// The leader is away on some days: "20/5 tôi nghỉ phép", "ba hôm 15, 16, 17/5 tôi đi học".
    func absence() -> Proposal? {
        guard let head = reading.base.matches(Self.away, in: range), !reading.base.isNegated(at: head.lowerBound),
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
        for note in reading.dateNotes(in: range) {
            guard case .date(let expression) = note.kind else { continue }
            switch reading.base.resolver.resolve(expression).outcome {
            case .moment(let day): days += [day.date] + listed(before: note.range.lowerBound, day.date)
            case .interval(let from, let to): days += [from, to.date]
            default: continue
            }
        }
        guard let from = days.min(), let to = days.max(), from >= sight.today else { return nil }
        return done([Meaning("absence", ["from": .text(from.iso), "to": .text(to.iso)])], 95, "leader away")
    }

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

    private static let away: WordPatterns = [
        "nghỉ phép", "đi công tác", "đi học", "nghỉ", "vắng", "đi vắng", "xin nghỉ", "không có mặt", "họp cả ngày",
        "đi phép", "nằm viện", "đi nước ngoài", "nghỉ ốm", "vắng mặt", "họp thành ủy cả ngày", "không ở cơ quan",
        "đi tập huấn", "bận họp", "công tác",
    ]
    private static let me: WordPatterns = ["tôi", "anh", "em", "mình", "chị", "tui", "a"]
}
