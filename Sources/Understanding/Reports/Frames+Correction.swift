import Assignments
import VietnameseText

extension Frames {
    // MARK: Corrections

    /// A figure that was reported wrongly, or a report that is taken back.
    mutating func correction() {
        let clauses = open.filter {
            affirms(.mistake, $0) || affirms(.repair, $0) || affirms(.double, $0) || affirms(.takeBack, $0)
                || deniesLast($0)
        }
        guard !clauses.isEmpty, !clauses.contains(where: { has(.absent, $0) }) else { return }
        if withdrawal(clauses) { return }
        let isOnlyTaken = !clauses.contains {
            affirms(.mistake, $0) || affirms(.repair, $0) || affirms(.double, $0) || deniesLast($0)
        }
        if isOnlyTaken, !reading.has(.earlierReport, in: span), !reading.has(.report, in: span) { return }
        let numbered = segment.clauses.filter { hasFigure($0) }
        let works = works(segment.clauses, or: reading.counted)
        let roled = reading.roled(numbered.map { reading.clauses[$0] }, of: works).filter {
            $0.role != .nothing && $0.role != .wrong
        }
        let isAboutOthers = clauses.contains { isNamedOwner($0) }
        if isAboutOthers { return }
        let isAboutDeadline = segment.clauses.contains {
            reading.matches(Self.deadlineWords, in: range($0)) != nil || isAhead($0)
        }
        guard !roled.isEmpty else {
            let isReport =
                reading.has(.earlierReport, in: span) || clauses.contains { has(.mistake, $0) }
                || reading.has(.report, in: span)
            if !isAboutDeadline, isReport, clauses.contains(where: { has(.takeBack, $0) || has(.mistake, $0) }) {
                if works.count == 1, clauses.contains(where: { has(.takeBack, $0) }) || reading.has(.not, in: span) {
                    say("correct", ["takeBack": .bool(true)], works: works, Set(segment.clauses.filter(open.contains)))
                } else {
                    say(.ask("whole", Set(open)))
                }
            }
            return
        }
        corrected(roled, works, Set(numbered + clauses))
    }
    /// "32 cái chứ không phải 30": the last report is denied, another figure put in its place.
    private func deniesLast(_ clause: Int) -> Bool {
        let codes = works([clause], or: reading.counted)
        guard codes.count == 1, let last = codes.first.flatMap(reading.sight.work)?.done.map(Double.init), last > 0
        else { return false }
        let figures = reading.roled(segment.clauses.map { reading.clauses[$0] }, of: codes)
        return figures.contains {
            $0.role == .wrong && $0.figure.value == last && range(clause).contains($0.range.lowerBound)
        } && figures.contains { $0.role != .wrong && $0.role != .nothing && $0.figure.value != last }
    }
    private static let deadlineWords: WordPatterns = ["hạn", "gia hạn", "lùi"]

    private mutating func corrected(_ roled: [RoledFigure], _ works: [Int], _ clauses: Set<Int>) {
        let work = works.first.flatMap(reading.sight.work)
        let values = roled.filter { $0.role != .part }
        guard works.count <= 1, !values.contains(where: { $0.figure.isRough }) else {
            return say(.ask("amount", clauses))
        }
        let isTaken = clauses.contains { has(.takeBack, $0) }
        let solver = CorrectionSolver(
            last: work?.done.map(Double.init), target: work?.target.map(Double.init),
            said: values.map { CorrectionSolver.Said(figure: $0, sign: sign(of: $0, isTaken: isTaken)) },
            isTaken: isTaken,
            isCounted: clauses.contains { has(.double, $0) })
        switch solver.solve() {
        case .none: return
        case .asked: say(.ask("amount", clauses))
        case .takenBack: say("correct", ["takeBack": .bool(true)], works: works, clauses)
        case .amount(let done): say("correct", ["done": .number(done)], works: works, clauses)
        case .figure(let new):
            let slots: [String: JSON] =
                new.figure.isPercent
                ? ["percent": .number(new.figure.value)]
                : ["done": .number(new.figure.value)].merging(new.figure.of.map { ["of": .number($0)] } ?? [:]) { $1 }
            say(isSlip(new, values, clauses) ? "report" : "correct", slots, works: works, clauses)
        }
    }

    /// "12 được 45, à nhầm, 44": what was said wrong stands in the same message, no report is corrected.
    private func isSlip(_ new: RoledFigure, _ values: [RoledFigure], _ clauses: Set<Int>) -> Bool {
        guard let wrong = values.first(where: { $0.figure.value != new.figure.value }),
            wrong.figure.value != works(clauses).first.flatMap(reading.sight.work)?.done.map(Double.init),
            !reading.has(.earlierReport, in: span), !reading.has(.repair, in: span)
        else { return false }
        return clauses.compactMap { reading.first(.mistake, in: range($0))?.lowerBound }.first.map {
            wrong.range.lowerBound < $0 && new.range.lowerBound > $0
        } ?? false
    }

    /// What the words before and after a figure make of it in a correction.
    private func sign(of figure: RoledFigure, isTaken: Bool) -> CorrectionSolver.Sign {
        let start = figure.range.lowerBound
        guard let clause = reading.clause(at: start) else { return .plain }
        let near = max(clause.range.lowerBound, start - 4)..<start
        let after = figure.range.upperBound..<clause.range.upperBound
        if reading.has(.mistake, in: after) || isTaken && reading.has(.earlierReport, in: after) { return .wrong }
        if reading.matches(Self.lessening, in: near) != nil { return .less }
        if clause.link == .reason { return .reason }
        if start > clause.range.lowerBound, Self.renewing.match(reading.tokens, at: start - 1) != nil,
            !reading.isNegated(at: start - 1)
        {
            return .new
        }
        return .plain
    }

    private static let lessening: WordPatterns = [
        "thừa", "dư", "trùng", "dôi", "đếm hai lần", "đếm 2 lần", "tính đúp", "đúp",
    ]
    private static let renewing: WordPatterns = [
        "còn", "thành", "lên", "xuống", "về", "phải", "đúng", "chỉ", "sang", "phải là", "đúng là",
    ]

    /// Whether another person is named as the one who handed in or reported.
    private func isNamedOwner(_ clause: Int) -> Bool {
        segment.clauses.contains { other in
            !people(in: range(other)).isEmpty && reading.matches(Self.owning, in: range(other)) != nil
                && other <= clause
        }
    }
    private static let owning: WordPatterns = ["trình", "nộp", "báo", "của anh", "của chị", "của đồng chí"]

    /// "Rút đề nghị gia hạn", "thôi không xin nữa": a request or a result that is taken back.
    private mutating func withdrawal(_ clauses: [Int]) -> Bool {
        guard let clause = clauses.first(where: { affirms(.takeBack, $0) }), !hasFigure(clause) else { return false }
        let isTime = reading.has(.moreTime, in: span) || reading.matches(Self.request, in: span) != nil
        let isResult = reading.matches(Self.results, in: span) != nil
        guard isTime || isResult, !reading.isAhead(range(clause)) else { return false }
        let asked = reading.mine.filter { $0.demands.contains(.deadline) }.map(\.code)
        let submitted = reading.mine.filter { $0.state == .submitted }.map(\.code)
        say(
            "withdraw", ["what": .text(isTime ? "extension" : "result")],
            works: works([clause], or: isTime ? asked : submitted),
            Set(open.filter { $0 == clause || has(.moreTime, $0) || !isAhead($0) }))
        return true
    }
    private static let request: WordPatterns = ["đề nghị", "đơn xin", "gia hạn", "xin lùi", "xin hạn"]
    private static let results: WordPatterns = [
        "kết quả", "biên bản", "bản nháp", "hồ sơ", "danh sách", "sản phẩm", "file",
    ]
}
