import Assignments

/// Puts the figures of one work together and holds them against each other and against the record.
struct ReportSolver {
    /// What the figures come to.
    enum Outcome: Equatable {
        /// Slots of a report.
        case report([String: JSON])
        /// They contradict each other or the record, or are rough.
        case asked
        /// There are none.
        case none
    }

    let work: Sight.Work?
    /// With the aim told from what is done: "60 cơ sở thì 51 đã xong".
    let figures: [RoledFigure]
    /// Whether a fall against the last report is meant.
    var isCorrection = false
    /// Whether each bare figure stands on a line of its own, as in a list.
    var isList = false
    /// Whether bare figures are joined by "+" or were told to be added up.
    var addsUp = false
    /// Whether a single figure is of a day or a night, by a verb of doing: "đêm qua kiểm tra 6 nhà".
    var isOfPeriod = false

    init(
        work: Sight.Work?, figures: [RoledFigure], isList: Bool = false, addsUp: Bool = false, isOfPeriod: Bool = false
    ) {
        (self.work, self.isList, self.addsUp, self.isOfPeriod) = (work, isList, addsUp, isOfPeriod)
        let firm = figures.filter { [.done, .bare, .total].contains($0.role) && !$0.figure.isPercent }
        let target = work?.target.map(Double.init)
        let hasLess = firm.contains {
            $0.figure.of == nil && $0.figure.value != target
                && ($0.role == .done || $0.role == .bare && firm.count == 2)
        }
        self.figures = figures.map { figure in
            guard hasLess, firm.count > 1, figure.figure.of == nil, figure.figure.value == target, firm.contains(figure)
            else { return figure }
            return RoledFigure(figure: figure.figure, role: .target, range: figure.range)
        }
    }

    private func of(_ role: RoledFigure.Role) -> [RoledFigure] {
        figures.filter { $0.role == role && !$0.figure.isPercent }
    }
    private var last: Double { Double(work?.done ?? 0) }
    private var target: Double? {
        figures.compactMap(\.figure.of).first ?? of(.target).last?.figure.value ?? work?.target.map(Double.init)
    }

    /// "Xong 2/3" of 60: a share of the whole, no two of three.
    private var share: Double? {
        guard figures.count == 1, let figure = figures.first?.figure, let of = figure.of, of <= 10, figure.value < of,
            figure.unit == nil, figure.value.rounded() == figure.value, let target = work?.target.map(Double.init),
            target > 10,
            (target * figure.value / of).rounded() == target * figure.value / of
        else { return nil }
        return target * figure.value / of
    }

    func solve() -> Outcome {
        if let share { return share < last ? .asked : .report(["done": .number(share)]) }
        let meant = figures.filter {
            ![.nothing, .part, .each, .wrong].contains($0.role)
                && !($0.figure.value == 0 && !$0.figure.isPercent && last > 0)
        }
        guard !meant.isEmpty else { return .none }
        if meant.contains(where: { $0.figure.isRough && $0.role != .before }) { return .asked }
        let percents = meant.filter {
            $0.figure.isPercent && $0.figure.unit == nil && ![.before, .add].contains($0.role)
        }.map { $0.role == .left ? 100 - $0.figure.value : $0.figure.value }
        if percents.contains(where: { $0 > 100 }) { return .asked }
        guard var slots = amounts() else { return .asked }
        if slots.isEmpty, let percent = percents.first {
            return Set(percents).count > 1 ? .asked : solve(percent: percent)
        }
        if slots.isEmpty { return .none }
        if case .number(let done)? = slots["done"] {
            if let target { if done > target { return .asked } }
            if let target, let percent = percents.first, abs(done / target * 100 - percent) > 1.01 {
                return .asked
            }
            let left = of(.left).map(\.figure.value).reduce(0, +)
            // "Hôm nay được 6, còn 24" after 30 of 60.
            if done < last, left > 0, let target, last + done + left == target {
                return .report(["add": .number(done)])
            }
            if done < last, !isCorrection {
                guard isOfPeriod, meant.count == 1, meant[0].figure.of == nil,
                    work?.target.map({ last + done <= Double($0) }) ?? true
                else { return .asked }
                return .report(
                    ["add": .number(done)].merging(meant[0].figure.unit.map { ["unit": .text($0)] } ?? [:]) { $1 })
            }
            let rest = figures.filter { [.bare, .part].contains($0.role) }.map(\.figure.value).reduce(0, +)
            if left > 0, let target, done + left != target, done + left + rest != target, of(.minus).isEmpty {
                return .asked
            }
        }
        if let unit = meant.compactMap(\.figure.unit).first { slots["unit"] = .text(unit) }
        return .report(slots)
    }

    /// A report in percent alone, held against the last one; a share that comes to a whole number of the aim is that number.
    private func solve(percent: Double) -> Outcome {
        if let was = work?.percent, Double(was) > percent, !isCorrection { return .asked }
        let target = work?.target.map(Double.init)
        if let target, percent * target / 100 < last - 1, !isCorrection { return .asked }
        // "Hai phần ba" of 60 is 40.
        let short = (percent * 10).rounded() / 10
        if let target, percent != short, abs(percent * target / 100 - (percent * target / 100).rounded()) < 0.001 {
            return .report(["done": .number((percent * target / 100).rounded())])
        }
        return .report(["percent": .number(short)])
    }

    /// "Tân Mai 3, Mai Động 2, cộng 5": the one figure that is the sum of all others.
    private var sumOfParts: Double? {
        let plain = figures.filter {
            [.bare, .done, .total, .add, .part].contains($0.role) && !$0.figure.isPercent && $0.figure.of == nil
        }
        guard plain.count > 2, let most = plain.max(by: { $0.figure.value < $1.figure.value }),
            plain.filter({ $0.figure.value == most.figure.value }).count == 1,
            plain.map(\.figure.value).reduce(0, +) == most.figure.value * 2, most.figure.value != target,
            most == plain.first || most == plain.last
        else { return nil }
        return most.figure.value
    }

    /// Done, of, add; nil where they contradict each other.
    private func amounts() -> [String: JSON]? {
        if let sum = sumOfParts { return sum >= last ? ["done": .number(sum)] : ["add": .number(sum)] }
        let firm = of(.total) + of(.done)
        let adds = of(.add).map(\.figure.value)
        if let done = solveDone(firm) {
            guard let done = done.value else { return nil }
            // "30 + 9": the last report and what is new.
            if done == last, last > 0, !adds.isEmpty, of(.total).isEmpty {
                return ["done": .number(last + adds.reduce(0, +))]
            }
            if let before = of(.before).last?.figure.value, adds.count == 1, before + adds[0] != done { return nil }
            if of(.before).isEmpty, adds.count == 1, of(.total).count == 1, last > 0, last + adds[0] != done,
                of(.bare).isEmpty
            {
                return nil
            }
            // "33, trừ 1 chỗ trùng còn 32".
            if let off = of(.minus).first?.figure.value, of(.left).contains(where: { $0.figure.value == done - off }) {
                return ["done": .number(done - off)]
            }
            var slots: [String: JSON] = ["done": .number(done)]
            if let of = firm.compactMap(\.figure.of).first ?? of(.target).last?.figure.value {
                slots["of"] = .number(of)
            }
            return slots
        }
        if !adds.isEmpty {
            let bare = of(.bare).map(\.figure.value)
            // "Thêm 5, trừ 1 trùng, thực tế thêm 4".
            if adds.count == 2, let off = of(.minus).first?.figure.value, adds[0] - off == adds[1] {
                return ["add": .number(adds[1])]
            }
            let sum = adds.reduce(0, +)
            // "46 cơ sở (+16)" on 30.
            if bare.count == 1, bare[0] == last + sum { return ["done": .number(bare[0])] }
            if bare.contains(last), last > 0 { return ["done": .number(last + sum)] }
            if let whole = bare.last, bare.count == 1, whole > sum, !addsUp {
                return last + sum == whole ? ["done": .number(whole)] : nil
            }
            return ["add": .number((adds + bare).reduce(0, +))]
        }
        let bare = of(.bare)
        if let off = of(.minus).first?.figure.value, let target { return ["done": .number(target - off)] }
        if bare.count == 1 {
            let whole = bare[0].figure.of ?? of(.target).last?.figure.value
            return ["done": .number(bare[0].figure.value)].merging(whole.map { ["of": .number($0)] } ?? [:]) { $1 }
        }
        if bare.count > 1 { return addsUp ? ["add": .number(bare.map(\.figure.value).reduce(0, +))] : nil }
        if let left = of(.left).first?.figure.value, let target, left <= target {
            let whole = of(.target).last?.figure.value
            return ["done": .number(target - left)].merging(whole.map { ["of": .number($0)] } ?? [:]) { $1 }
        }
        return [:]
    }

    /// What is done in all, as far as the figures agree.
    private struct Done { var value: Double? }

    /// The figure that is done in all; nil where none is said, with no value where several contradict each other.
    private func solveDone(_ firm: [RoledFigure]) -> Done? {
        if let total = of(.total).last {
            // "30 hôm trước cộng 5 hôm nay".
            if total.figure.value < last, of(.bare).contains(where: { $0.figure.value == last }) {
                return Done(value: last + total.figure.value)
            }
            let items = of(.bare).map(\.figure.value)
            if isList, items.count > 1, items.reduce(0, +) != total.figure.value { return Done(value: nil) }
            // "Tổng: 60, đã làm 47": the whole that is to be done.
            if let done = of(.done).first, done.figure.value < total.figure.value, total.figure.value == target {
                return Done(value: done.figure.value)
            }
            return Done(value: total.figure.value)
        }
        let values = of(.done).map(\.figure.value)
        guard let first = values.first else { return nil }
        if values.count == 1 || Set(values).count == 1 { return Done(value: first) }
        let adds = of(.add).map(\.figure.value).reduce(0, +)
        // "Hôm nay được sáu nhà, … là ba mươi sáu" after 30.
        if values.count == 2, last > 0, last + values[0] == values[1] { return Done(value: values[1]) }
        if values.count == 2, adds > 0, values[0] + adds == values[1] { return Done(value: values[1]) }
        if let whole = of(.done).first(where: { $0.figure.of != nil }) { return Done(value: whole.figure.value) }
        return Done(value: nil)
    }
}
