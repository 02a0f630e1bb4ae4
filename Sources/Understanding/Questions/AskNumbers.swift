import CivilCalendar
import VietnameseText

/// Figures and lengths of time of a question: a bound, a limit, a share of the way.
struct AskNumbers {
    let clause: AskClause
    /// The tokens of numbers that are taken already.
    private var used: Set<Int> = []

    init(_ clause: AskClause) { self.clause = clause }

    /// Whether a length of time is made of some tokens.
    func isTaken(_ range: Range<Int>) -> Bool { !used.isDisjoint(with: range) }

    /// Takes a figure that no length or limit has taken.
    func take(_ figure: Message.Figure, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        guard used.isDisjoint(with: item.range) else { return }
        // "Hai chục phần trăm số đơn vị": so many of them.
        if figure.isPercent, ["so", "cac"].contains(clause.word(item.range.upperBound) ?? "") {
            asked.measures.append("share")
            return
        }
        if figure.isPercent, let percent = figure.value.counted {
            take(percent: percent, item, &asked, &open)
            return
        }
        if clause.word(item.range.lowerBound - 1) == "doan", let phase = figure.value.counted {

            AskMentions(clause: clause).take(scope: "Giai đoạn \(phase)", &asked, open)
            return

        }
        // "… xong 80 cơ sở": what is to be done is no condition.
        if clause.sight.works.contains(where: { $0.target.map(Double.init) == figure.value }) {
            asked.isAimed = true
            named(figure, &asked)
            return
        }
        // "Phụ lục 2: …".
        if !asked.forms.isEmpty,
            ["luc", "bang", "bieu", "so", "mau"].contains(clause.word(item.range.lowerBound - 1) ?? "")
        {
            return
        }
        // "Mười hai quận thì mấy quận …": all of a kind.
        if ["quan", "huyen", "don", "noi"].contains(clause.word(item.range.upperBound) ?? ""), figure.value >= 12 {
            return
        }
        asked.loose += Array(item.range)
    }

    /// A share of the way, or how many of all.
    private func take(percent: Int, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        // "12 dậm chân ở 50%" is what is known of it.
        if open.bound == nil, after(item.range.upperBound) == nil, !asked.codes.isEmpty || !asked.units.isEmpty,
            percent != 100
        {
            return
        }
        let op = after(item.range.upperBound) ?? open.bound ?? (percent == 100 ? nil : .atLeast)
        if percent == 100, op == nil {
            asked.predicates.append(.done)
        } else if let op {
            asked.filters.append("percent\(op.rawValue)\(percent)")
        }
        (open.bound, open.denial) = (nil, nil)
    }

    /// "… trở lên", "… trở xuống", after a figure.
    private func after(_ index: Int) -> AskSense.Bound? {
        if clause.word(index) == "do", ["lai", "len"].contains(clause.word(index + 1) ?? "") {
            return clause.word(index + 1) == "lai" ? .atMost : .atLeast
        }
        guard clause.word(index) == "tro" else { return nil }
        return clause.word(index + 1) == "len" ? .atLeast : clause.word(index + 1) == "xuong" ? .atMost : nil
    }

    /// "Trễ quá 7 ngày", "trong 3 ngày tới", "dưới một nửa".
    mutating func lengths(_ asked: inout Asked) {
        for index in clause.range {
            if AskNames.half.matches(clause.t, at: index), let op = bound(before: index) {
                asked.filters.append("percent\(op.rawValue)50")
            }
            between(index, &asked)
            // "Nhiều vướng mắc nhất", "ít việc nhất".
            if ["nhieu", "it"].contains(clause.word(index) ?? ""), clause.word(index - 1) != "bao",
                (2...5).contains(where: { clause.word(index + $0) == "nhat" })
            {
                asked.orders.append(clause.word(index) == "it" ? "fewest" : "most")
            }
            length(index, &asked)
        }
    }

    private func bound(before index: Int) -> AskSense.Bound? {
        AskNames.bound(clause.t, before: index, typesMarks: clause.message.typesMarks)
    }

    /// "Từ 30 đến 50%".
    private mutating func between(_ index: Int, _ asked: inout Asked) {
        guard let (low, count) = AskNames.number(clause.t, index),
            ["den", "toi"].contains(clause.word(index + count) ?? ""),
            let (high, more) = AskNames.number(clause.t, index + count + 1)
        else { return }
        let end = index + count + 1 + more
        guard clause.t.indices.contains(end), clause.t[end].isSign("%") else { return }
        asked.filters += ["percent>=\(low)", "percent<=\(high)"]
        used.formUnion(index...end)
    }

    /// The longest time that a number of days, weeks or months can mean; what is more is no length.
    private static let longest = 100_000

    /// "Quá 7 ngày", "3 ngày tới", "2 tuần qua".
    private mutating func length(_ index: Int, _ asked: inout Asked) {
        guard let (value, count) = AskNames.number(clause.t, index), let unit = clause.word(index + count),
            let size = AskNames.lengths[unit], (0...Self.longest).contains(value)
        else { return }
        if index > 0, clause.word(index - 1) == "thu" { return }
        if index > 0, clause.word(index - 1) != "tu",
            AskNames.number(clause.t, index - 1) != nil || clause.word(index + count + 1) == "nao"
        {
            return
        }
        let (end, days, today) = (index + count + 1, value * size, clause.sight.today)
        let next = clause.word(end) ?? ""
        if let op = after(end) ?? bound(before: index) {
            asked.lateness.append("lateDays\(op.rawValue)\(days)")
        } else if ["toi", "nua", "sap"].contains(next) {
            asked.days.append(.init(part: nil, days: AskDays(from: nil, to: today.adding(days: days))))
            asked.predicates.append(.due)
        } else if ["qua", "nay", "gan", "vua"].contains(next) {
            let back = next == "nay" ? days - 1 : days
            asked.days.append(.init(part: nil, days: AskDays(from: today.adding(days: -back), to: today)))
        } else {
            return
        }
        used.formUnion(index..<end)
    }

    /// "5 nơi", "hai vướng mắc", "top 3".
    mutating func limits(_ asked: inout Asked) {
        for index in clause.range where !used.contains(index) {
            if index > 0,
                ["thang", "ngay", "quy", "nam", "thu", "doan", "mung", "mong"].contains(clause.word(index - 1) ?? "")
            {
                continue
            }
            let isOfDate = clause.message.notes(at: index).contains {
                if case .date = $0.kind { $0.range.count > 1 } else { false }
            }
            guard !isOfDate, let (value, count) = AskNames.number(clause.t, index), value < 12,
                index == clause.range.lowerBound || AskNames.number(clause.t, index - 1) == nil
            else { continue }
            let next = clause.senses(at: index + count)
            let isNoun =
                next.contains { if case .subject = $0 { true } else { false } }
                || AskNames.counted.contains(clause.word(index + count) ?? "")
            // "Trong hai việc của Lan": out of so many.
            if clause.word(index - 1) == "trong" || isSet(index) { continue }
            guard isNoun || ["top", "dau"].contains(clause.word(index - 1) ?? "") else { continue }
            asked.limits.append(value)
            used.formUnion(index..<(index + count))
        }
    }

    /// "Hai việc Lan đang cầm, việc nào …": so many were named, and one of them is asked for.
    private func isSet(_ index: Int) -> Bool {
        guard index <= clause.range.lowerBound + 2, let comma = clause.range.first(where: { clause.t[$0].isSign(",") }),
            comma > index
        else { return false }
        return (comma..<clause.range.upperBound).contains { ["nao", "ai"].contains(clause.word($0) ?? "") }
    }

    /// "60 cơ sở Hoàng Mai": the works with that aim.
    private func named(_ figure: Message.Figure, _ asked: inout Asked) {
        guard asked.topic == nil, let unit = figure.unit.map(Folded.words) else { return }
        let works = clause.sight.works.filter {
            $0.target.map(Double.init) == figure.value && $0.unitOfCount.map(Folded.words) == unit
        }
        if !works.isEmpty { asked.topic = Set(works.map(\.code)) }
    }
}
