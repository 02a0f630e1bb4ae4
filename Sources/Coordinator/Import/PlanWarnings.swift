import Assignments
import CivilCalendar

/// What is strange about what a plan newly says, and is imported all the same.
struct PlanWarnings {
    let today: CivilDate

    /// How many years a deadline may be off.
    private static let years = 2

    private var past: [String] = []
    private var far: [String] = []
    private var seen: Set<String> = []

    init(today: CivilDate) { self.today = today }

    /// Looks at the days that a plan newly says of a work.
    mutating func look(at fields: [PlanWord.Field], of word: PlanWord, work: String) {
        var days: [(String, Deadline)] = []
        if fields.contains(.deadline), let deadline = word.deadline { days.append(("hạn", deadline)) }
        if fields.contains(.steps) {
            days += word.steps.compactMap { step in step.deadline.map { ("hạn của bước \"\(step.title)\"", $0) } }
        }
        if fields.contains(.reports) { days += word.reports.map { ("ngày báo cáo", $0) } }
        for (name, deadline) in days {
            let text = "\(work) \(name) \(PlanValues.day(deadline))"
            guard seen.insert(text).inserted else { continue }
            if deadline.date < today { past.append(text) }
            if deadline.date.year - today.year > Self.years { far.append(text) }
        }
    }

    /// A line for what lies in the past and one for what is far off.
    func lines(of plan: String) -> [String] {
        [("đã qua", past), ("cách hôm nay hơn \(Self.years) năm", far)].filter { !$0.1.isEmpty }.map { what, days in
            "\(plan): \(what): \(days.joined(separator: ", "))"
        }
    }
}
