import CivilCalendar

/// What the days of a question are to it: a state as of a day, days between which something happened, or days by which it is due.
struct AskWhen {
    private(set) var filters: [String] = []
    private(set) var period: (CivilDate, CivilDate)?
    private(set) var asOf: CivilDate?
    private(set) var compare: String?

    init(_ asked: Asked, _ sight: Sight, _ subject: AskSense.Subject, isForecast: Bool) {
        var days = asked.days
        // "Thứ sáu nợ bao nhiêu, hôm nay còn mấy": then and now.
        let single = days.filter { $0.days.isDay && $0.part == nil }
        if single.count == 2, let then = single.compactMap(\.days.to).min(),
            single.contains(where: { $0.days.to == sight.today }), then < sight.today
        {
            compare = then.iso
            days.removeAll { single.contains($0) }
        }
        // "So tháng này với tháng trước": now goes without saying, whichever is named first.
        if asked.compares, days.count == 2, let then = days.compactMap(\.days.to).min(), then < sight.today,
            days.contains(where: {
                $0.days.to.map { $0 >= sight.today } ?? true && $0.days.from.map { $0 <= sight.today } ?? true
            })
        {
            compare = then.iso
            days = []
        }
        // "Tuần này có khá hơn tuần trước": now goes without saying.
        if asked.compares, days.count == 2, let then = days.compactMap(\.days.to).min(), then < sight.today,
            days.contains(where: { $0.days.to == sight.today })
        {
            compare = then.iso
            days = []
        } else if asked.compares, days.count > 1, days.contains(where: { $0.part == .compare }) {
            days.removeAll { $0.part == nil && ($0.days.to.map { $0 >= sight.today } ?? false) }
        } else if asked.compares, days.count == 2, compare == nil, let then = days.compactMap(\.days.to).min(),
            then < sight.today
        {
            compare = then.iso
            days.removeAll { ($0.days.to.map { $0 >= sight.today } ?? false) || $0.days.to == then }
        }
        for when in days { take(when, asked, sight, subject, isForecast) }
    }

    private mutating func take(
        _ when: Asked.When, _ asked: Asked, _ sight: Sight, _ subject: AskSense.Subject, _ isForecast: Bool
    ) {
        let (from, to, today) = (when.days.from, when.days.to, sight.today)
        switch when.part {
        case .asOf?:
            if to != today || !asked.forms.isEmpty { asOf = to }
            return
        case .compare?:
            // "So hôm nay với cuối tháng trước": the other day is compared.
            if to == today, compare != nil || asked.days.count > 1 { return }
            compare = to?.iso
            return
        default: break
        }
        // What is feared for the day of the deadline need not be told twice.
        if isForecast, let to, sight.works.contains(where: { $0.deadline == to }) { return }
        let isPast = to.map { $0 <= today } ?? (from.map { $0 < today } ?? false)
        if asked.predicates.contains(.waiting), to == today { return }
        // "Sáng giờ có đơn vị nào trễ hạn": how it stands now.
        if when.days.isDay, to == today, !asked.predicates.isEmpty, asked.forms.isEmpty,
            Set(asked.predicates).isSubset(of: [.overdue, .open, .blocked, .unacknowledged])
        {
            return
        }
        // "Hôm kia có bao nhiêu việc trễ": how it stood then.
        if when.days.isDay, let to, to < today, asked.forms.isEmpty, subject == .works || subject == .units,
            Set(asked.predicates).isSubset(of: [.overdue, .open, .blocked]),
            !asked.predicates.isEmpty
                || !Set(asked.measures).isDisjoint(with: ["figures", "percent", "average", "share", "remaining"])
        {
            asOf = to; return
        }
        if asked.predicates.contains(.absent), let from { period = (from, to ?? from); return }
        if !asked.forms.isEmpty, let from { period = Self.paper(from, to, today); return }
        let isOfDeadline = asked.predicates.contains(.due) || asked.facets.contains(.deadline) || isForecast
        let happened =
            !Set(asked.predicates).isDisjoint(with: [
                .done, .doneLate, .doneOnTime, .submitted, .extensionAsked, .unread, .read, .reported, .acknowledged,
                .silent, .unacknowledged, .notStarted, .given,
            ]) || [.news, .requests, .instructions, .rounds, .obstacles].contains(subject)
            || !Set(asked.orders).isDisjoint(with: ["best", "worst"]) && !asked.predicates.contains(.due)
        if !isOfDeadline, isPast || happened, let from, from <= today {
            period = (from, to ?? today)
            return
        }
        // "Việc đến hạn trong tuần này", "tháng sau có gì hết hạn": the deadline lies within.
        if isOfDeadline, !isForecast, !asked.isHandedIn, asked.planCodes.isEmpty || asked.predicates == [.due],
            let from, let to, from != today || from == to
        {
            period = (from, to)
            return
        }
        due(from, to, isOfDeadline, today)
    }

    /// Days by which it is due.
    private mutating func due(_ from: CivilDate?, _ to: CivilDate?, _ isOfDeadline: Bool, _ today: CivilDate) {
        let isMonth = from.map { $0.day == 1 } ?? false && to.map { $0.adding(days: 1).day == 1 } ?? false
        if let from,
            from > today
                || isOfDeadline && (isMonth || from > today.adding(days: 1 - today.weekday.rawValue))
                    && from != to
        {
            filters.append("dueFrom:\(from.iso)")
        } else if let from, from == to, from != today {
            filters.append("dueFrom:\(from.iso)")
        }
        if let to { filters.append("dueBy:\(to.iso)") }
    }

    /// A paper is of the whole week, month or quarter that it is called by.
    private static func paper(_ from: CivilDate, _ to: CivilDate?, _ today: CivilDate) -> (CivilDate, CivilDate) {
        let isWhole =
            to.map {
                $0.dayNumber - from.dayNumber >= 4 && ![$0.dayNumber, from.dayNumber].contains(today.dayNumber)
            } ?? false
        return (from, to.map { from <= today && !isWhole ? min($0, today) : $0 } ?? today)
    }
}
