import CivilCalendar
import VietnameseText

/// Days that a question names, with what the words around make of them.
struct AskDates {
    let clause: AskClause

    /// "Từ tuần trước đến giờ": up to today.
    private func since(_ item: AskScan.Item, _ days: AskDays) -> AskDays {
        let starts = clause.word(item.range.lowerBound) == "tu" || clause.word(item.range.lowerBound - 1) == "tu"
        return starts || goesOn(item) ? AskDays(from: days.from, to: clause.sight.today) : days
    }

    /// "… đến giờ", "… tới nay" after a day.
    private func goesOn(_ item: AskScan.Item) -> Bool {
        ["den", "toi"].contains(clause.word(item.range.upperBound) ?? "")
            && ["gio", "nay"].contains(clause.word(item.range.upperBound + 1) ?? "")
    }

    /// Takes a period that is over: "tuần trước".
    func take(_ period: AskPast.Period, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        let days = since(item, AskPast.days(period, clause.sight.today))
        // "Thứ sáu tuần trước": a day of that week.
        if case .week = period, open.dayEnd == item.range.lowerBound, let monday = days.from,
            let last = asked.days.last?.days, last.isDay, let weekday = last.from?.weekday.rawValue
        {
            let day = monday.adding(days: weekday - 1)
            asked.days[asked.days.count - 1].days = AskDays(from: day, to: day)
            return
        }
        take(days, item, &asked, &open)
    }

    /// Takes a day or days.
    func take(_ date: DateExpression, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        // "Hết ngày" before a day only says up to it.
        if clause.word(item.range.lowerBound) == "het", case .relative(0) = date.day,
            clause.items.contains(where: { $0.range.lowerBound == item.range.upperBound && $0.isDay })
        {
            open.part = .asOf; return
        }
        // "Tuần 29/4 đến 5/5": the days say which.
        if case .week = date.day,
            clause.items.contains(where: { $0.range.lowerBound == item.range.upperBound && $0.isDay })
        {
            return
        }
        guard let days = AskDays(date, clause.sight) ?? AskNames.dayOfMonth(clause.t, item.range, clause.sight.today)
        else {
            asked.loose += Array(item.range); return
        }
        if clause.t[item.range].contains(where: { ["bay", "hien"].contains($0.folded) }) { return }
        let then = past(days, date, item, &asked, &open)
        take(bounded(then, date, item, &open), item, &asked, &open)
    }

    /// Days of which the words say that they are over: "cuối tháng trước", "thứ hai vừa rồi".
    private func past(
        _ days: AskDays, _ date: DateExpression, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen
    ) -> AskDays {
        var days = days
        if AskNames.past.match(clause.t, at: item.range.upperBound) != nil,
            case .month(nil, year: nil, offset: 0) = date.day
        {
            days = AskPast.days(.month, clause.sight.today)
        }
        if ["cuoi", "het"].contains(where: { end in item.range.contains { clause.word($0) == end } }), let to = days.to,
            to < clause.sight.today
        {
            (days, open.part) = (AskDays(from: to, to: to), asked.compares ? open.part : .asOf)
        } else if let to = days.to, !days.isDay, date.start == nil {
            // "Cuối tháng này" is its last day, "hết tháng" all up to it.
            if item.range.contains(where: { clause.word($0) == "cuoi" }) { days = AskDays(from: to, to: to) }
            if item.range.contains(where: { clause.word($0) == "het" }) { days = AskDays(from: nil, to: to) }
        }
        let isSent = clause.items.contains {
            if case .senses(let senses) = $0.kind {
                senses.contains(.predicate(.read)) || senses.contains(.predicate(.unread))
            } else {
                false
            }
        }
        let isPast = AskNames.past.match(clause.t, at: item.range.upperBound) != nil || isSent || goesOn(item)
        if isPast, case .weekday(let weekday, nil) = date.start ?? date.day {
            let back = (clause.sight.today.weekday.rawValue - weekday + 6) % 7 + 1
            let then = clause.sight.today.adding(days: -back)
            days = since(item, AskDays(from: then, to: then))
        }
        return days
    }

    /// Days with what "trước", "từ", "sau", "đến" make of them.
    private func bounded(
        _ days: AskDays, _ date: DateExpression, _ item: AskScan.Item, _ open: inout AskOpen
    ) -> AskDays {
        var days = days
        // "So quận với huyện đến 30/4": the day is that of the figures.
        if open.part == .compare,
            ["den", "toi"].contains(clause.word(item.range.lowerBound - 1) ?? "")
                || ["den", "toi"].contains(clause.word(item.range.lowerBound) ?? "")
        {
            open.part = .asOf
        }
        // "Từ nay đến cuối tuần": up to it.
        if days.isDay, date.start == nil, clause.word(item.range.lowerBound) == "tu",
            item.range.dropFirst().contains(where: { ["den", "toi"].contains(clause.word($0) ?? "") })
        {
            return AskDays(from: nil, to: days.to)
        }
        if date.isBefore || open.part == .until {
            (days, open.part) = (AskDays(from: nil, to: days.to?.adding(days: -1)), nil)
        } else if open.part == .after || open.part == .since && days.isDay {
            days = AskDays(from: open.part == .after ? days.to?.adding(days: 1) : days.from, to: nil)
        } else if open.part == nil, days.isDay,
            ["den", "toi", "het"].contains(clause.word(item.range.lowerBound - 1) ?? "")
        {
            open.part = days.to.map { $0 <= clause.sight.today } == true ? .asOf : nil
            if open.part == nil { days = AskDays(from: nil, to: days.to) }
        }
        return days
    }

    private func take(_ days: AskDays, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        let kept: AskSense.Part? = open.part == .asOf || open.part == .compare ? open.part : nil
        asked.days.append(.init(part: kept, days: days, isJoined: goesOn(item, open)))
        open.dayEnd = item.range.upperBound
        if kept != nil || open.part == .since || open.part == .after { open.part = nil }
    }

    /// "Mai với mốt", "thứ năm, thứ sáu": only a word that joins stands between two days.
    private func goesOn(_ item: AskScan.Item, _ open: AskOpen) -> Bool {
        guard let end = open.dayEnd, end < item.range.lowerBound, item.range.lowerBound - end <= 2 else { return false }
        return (end..<item.range.lowerBound).allSatisfy {
            clause.t[$0].isSign(",") || Self.joining.contains(clause.t[$0])
        }
    }
    private static let joining: WordSet = ["voi", "va", "hay", "hoac", "lan", "ngay", "cung"]
}
