import Assignments
import CivilCalendar
import VietnameseText

/// Days, lengths of time and figures, with what the words around make of them.
extension AskCollector {
    mutating func take(_ date: DateExpression, _ item: AskScan.Item) {
        // "Hết ngày" before a day only says up to it.
        if word(item.range.lowerBound) == "het", case .relative(0) = date.day,
            items.contains(where: { $0.range.lowerBound == item.range.upperBound && $0.isDay })
        {
            part = .asOf; return
        }
        // "Tuần 29/4 đến 5/5": the days say which.
        if case .week = date.day, items.contains(where: { $0.range.lowerBound == item.range.upperBound && $0.isDay }) {
            return
        }
        guard var days = AskDays(date, sight) ?? AskNames.dayOfMonth(t, item.range, sight.today) else {
            asked.loose += Array(item.range); return
        }
        if t[item.range].contains(where: { ["bay", "hien"].contains($0.folded) }) { return }
        // "Cuối tháng trước".
        if AskNames.past.match(t, at: item.range.upperBound) != nil, case .month(nil, year: nil, offset: 0) = date.day {
            days = AskPast.days(.month, sight.today)
        }
        if ["cuoi", "het"].contains(where: { end in item.range.contains { word($0) == end } }), let to = days.to,
            to < sight.today
        {
            (days, part) = (AskDays(from: to, to: to), asked.compares ? part : .asOf)
        }
        let isSent = items.contains {
            if case .senses(let senses) = $0.kind {
                senses.contains(.predicate(.read)) || senses.contains(.predicate(.unread))
            } else {
                false
            }
        }
        let isPast = AskNames.past.match(t, at: item.range.upperBound) != nil || isSent
        if isPast, case .weekday(let weekday, nil) = date.day {
            let back = (sight.today.weekday.rawValue - weekday + 6) % 7 + 1
            days = AskDays(from: sight.today.adding(days: -back), to: sight.today.adding(days: -back))
        }
        // "So quận với huyện đến 30/4": the day is that of the figures.
        if part == .compare,
            ["den", "toi"].contains(word(item.range.lowerBound - 1) ?? "")
                || ["den", "toi"].contains(word(item.range.lowerBound) ?? "")
        {
            part = .asOf
        }
        if date.isBefore || part == .until {
            (days, part) = (AskDays(from: nil, to: days.to?.adding(days: -1)), nil)
        } else if part == .after || part == .since && days.isDay {
            days = AskDays(from: part == .after ? days.to?.adding(days: 1) : days.from, to: nil)
        } else if part == nil, days.isDay, ["den", "toi", "het"].contains(word(item.range.lowerBound - 1) ?? "") {
            part = days.to.map { $0 <= sight.today } == true ? .asOf : nil
            if part == nil { days = AskDays(from: nil, to: days.to) }
        }
        take(days)
    }

    mutating func take(_ days: AskDays) {
        let kept: AskSense.Part? = part == .asOf || part == .compare ? part : nil
        asked.days.append(.init(part: kept, days: days))
        if kept != nil || part == .since || part == .after { part = nil }
    }

    mutating func take(_ figure: Message.Figure, _ item: AskScan.Item) {
        guard usedNumbers.isDisjoint(with: item.range) else { return }
        // "Hai chục phần trăm số đơn vị": so many of them.
        if figure.isPercent, ["so", "cac"].contains(word(item.range.upperBound) ?? "") {
            asked.measures.append("share")
            return
        }
        if figure.isPercent, let percent = Int(exactly: figure.value) {
            // "12 dậm chân ở 50%" is what is known of it.
            if bound == nil, after(item.range.upperBound) == nil, !asked.codes.isEmpty || !asked.units.isEmpty,
                percent != 100
            {
                return
            }
            let op = after(item.range.upperBound) ?? bound ?? (percent == 100 ? nil : .atLeast)
            if percent == 100, op == nil {
                asked.predicates.append(.done)
            } else if let op {
                asked.filters.append("percent\(op.rawValue)\(percent)")
            }
            (bound, denial) = (nil, nil)
            return
        }
        if word(item.range.lowerBound - 1) == "doan", let phase = Int(exactly: figure.value) {
            take(scope: "Giai đoạn \(phase)"); return
        }
        // "… xong 80 cơ sở": what is to be done is no condition.
        if sight.works.contains(where: { $0.target.map(Double.init) == figure.value }) {
            asked.isAimed = true
            return
        }
        // "Phụ lục 2: …".
        if !asked.forms.isEmpty, ["luc", "bang", "bieu", "so", "mau"].contains(word(item.range.lowerBound - 1) ?? "") {
            return
        }
        asked.loose += Array(item.range)
    }

    /// "… trở lên", "… trở xuống", after a figure.
    func after(_ index: Int) -> AskSense.Bound? {
        if word(index) == "do", ["lai", "len"].contains(word(index + 1) ?? "") {
            return word(index + 1) == "lai" ? .atMost : .atLeast
        }
        guard word(index) == "tro" else { return nil }
        return word(index + 1) == "len" ? .atLeast : word(index + 1) == "xuong" ? .atMost : nil
    }

    func word(_ index: Int) -> String? { t.indices.contains(index) && t[index].kind == .word ? t[index].folded : nil }

    /// "Trễ quá 7 ngày", "trong 3 ngày tới", "dưới một nửa".
    mutating func lengths() {
        for index in range {
            if AskNames.half.matches(t, at: index),
                let op = AskNames.bound(t, before: index, typesMarks: message.typesMarks)
            {
                asked.filters.append("percent\(op.rawValue)50")
            }
            // "Từ 30 đến 50%".
            if let (low, count) = AskNames.number(t, index), ["den", "toi"].contains(word(index + count) ?? ""),
                let (high, more) = AskNames.number(t, index + count + 1), t.indices.contains(index + count + 1 + more),
                t[index + count + 1 + more].isSign("%")
            {
                asked.filters += ["percent>=\(low)", "percent<=\(high)"]
                usedNumbers.formUnion(index...(index + count + 1 + more))
            }
            // "Nhiều vướng mắc nhất", "ít việc nhất".
            if ["nhieu", "it"].contains(word(index) ?? ""), word(index - 1) != "bao",
                (2...5).contains(where: { word(index + $0) == "nhat" })
            {
                asked.orders.append(word(index) == "it" ? "fewest" : "most")
            }
            guard let (value, count) = AskNames.number(t, index), let unit = word(index + count),
                let size = AskNames.lengths[unit]
            else { continue }
            if index > 0, word(index - 1) != "tu",
                AskNames.number(t, index - 1) != nil || word(index + count + 1) == "nao"
            {
                continue
            }
            let (end, days) = (index + count + 1, value * size)
            let op = after(end) ?? AskNames.bound(t, before: index, typesMarks: message.typesMarks)
            if let op {
                asked.lateness.append("lateDays\(op.rawValue)\(days)")
            } else if ["toi", "nua", "sap"].contains(word(end) ?? "") {
                asked.days.append(.init(part: nil, days: AskDays(from: nil, to: sight.today.adding(days: days))));
                asked.predicates.append(.due)
            } else if ["qua", "nay", "gan", "vua"].contains(word(end) ?? "") {
                let back = word(end) == "nay" ? days - 1 : days
                asked.days.append(
                    .init(part: nil, days: AskDays(from: sight.today.adding(days: -back), to: sight.today)))
            } else {
                continue
            }
            usedNumbers.formUnion(index..<end)
        }
    }

    /// "5 nơi", "hai vướng mắc", "top 3".
    mutating func limits() {
        for index in range where !usedNumbers.contains(index) {
            if index > 0,
                ["thang", "ngay", "quy", "nam", "thu", "doan", "mung", "mong"].contains(word(index - 1) ?? "")
            {
                continue
            }
            guard let (value, count) = AskNames.number(t, index), value < 12,
                index == range.lowerBound || AskNames.number(t, index - 1) == nil
            else { continue }
            let next = AskWords.match(t, index + count, typesMarks: message.typesMarks)?.senses ?? []
            let isNoun =
                next.contains { if case .subject = $0 { true } else { false } }
                || AskNames.counted.contains(word(index + count) ?? "")
            guard isNoun || ["top", "top", "dau"].contains(word(index - 1) ?? "") else { continue }
            asked.limits.append(value)
            usedNumbers.formUnion(index..<(index + count))
        }
    }
}
