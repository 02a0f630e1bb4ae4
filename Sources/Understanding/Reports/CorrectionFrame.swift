import Assignments
import VietnameseText

/// A figure that was reported wrongly, or a report or request that is taken back.
struct CorrectionFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let clauses = passage.open.filter {
            passage.affirms(.mistake, $0) || passage.affirms(.repair, $0) || passage.affirms(.double, $0)
                || passage.affirms(.takeBack, $0)
                || deniesLast($0) || deniesNumber($0)
        }
        guard !clauses.isEmpty, !clauses.contains(where: { passage.has(.absent, $0) }) else { return }
        if withdrawal(clauses) { return }
        let isOnlyTaken = !clauses.contains {
            passage.affirms(.mistake, $0) || passage.affirms(.repair, $0) || passage.affirms(.double, $0)
                || deniesLast($0) || deniesNumber($0)
        }
        if isOnlyTaken, !reading.has(.earlierReport, in: passage.span), !reading.has(.report, in: passage.span) {
            return
        }
        let numbered = passage.segment.clauses.filter { passage.hasFigure($0) }
        let works = reported(numbered)
        let roled = reading.roled(numbered.map { reading.clauses[$0] }, of: works).filter {
            $0.role != .nothing && $0.role != .wrong
        }
        let isAboutOthers = clauses.contains { isNamedOwner($0) }
        if isAboutOthers { return }
        let isAboutDeadline = passage.segment.clauses.contains {
            reading.matches(Self.deadlineWords, in: passage.range($0)) != nil
                || passage.isAhead($0) && !passage.has(.report, $0) && !passage.has(.handIn, $0)
        }
        guard !roled.isEmpty else {
            let isReport =
                reading.has(.earlierReport, in: passage.span) || clauses.contains { passage.has(.mistake, $0) }
                || reading.has(.report, in: passage.span)
            if !isAboutDeadline, isReport,
                clauses.contains(where: { passage.has(.takeBack, $0) || passage.has(.mistake, $0) })
            {
                if works.count == 1,
                    clauses.contains(where: { passage.has(.takeBack, $0) })
                        || deniesReport
                {
                    passage.say(
                        "correct", ["takeBack": .bool(true)], works: works,
                        Set(passage.open.filter { clauses.contains($0) || !passage.isAhead($0) }))
                } else {
                    passage.say(.ask("whole", Set(passage.open)))
                }
            }
            return
        }
        corrected(roled, works, Set(numbered + clauses))
    }

    /// "Em bấm nhầm, chưa xong đâu": that what was reported is so.
    private var deniesReport: Bool {
        reading.matches(["chưa", "không phải", "chớ"], in: passage.span) != nil
            && [.done, .report, .earlierReport, .handIn].contains { reading.has($0, in: passage.span) }
    }

    /// The works whose report is meant: not one of which nothing was reported and that is named later.
    private func reported(_ numbered: [Int]) -> [Int] {
        let works = passage.works(passage.segment.clauses, or: reading.counted)
        guard works.count == 1, reading.counted.count == 1, let work = works.first.flatMap(reading.sight.work),
            work.done ?? 0 == 0, work.percent ?? 0 == 0,
            !numbered.contains(where: { passage.has(.repair, $0) && reading.named(in: passage.range($0)) == works }),
            let last = numbered.last,
            passage.segment.clauses.allSatisfy({ $0 > last || reading.codes(in: passage.range($0)).isEmpty })
        else { return works }
        return reading.counted
    }

    /// "32 cái chứ không phải 30": the last report is denied, another figure put in its place.
    private func deniesLast(_ clause: Int) -> Bool {
        let codes = passage.works([clause], or: reading.counted)
        guard codes.count == 1, let last = codes.first.flatMap(reading.sight.work)?.done.map(Double.init), last > 0
        else { return false }
        let figures = reading.roled(passage.segment.clauses.map { reading.clauses[$0] }, of: codes)
        return figures.contains {
            $0.role == .wrong && $0.figure.value == last && passage.range(clause).contains($0.range.lowerBound)
        } && figures.contains { $0.role != .wrong && $0.role != .nothing && $0.figure.value != last }
    }
    /// "Số 48 lúc sáng không đúng đâu": a number that was reported is denied.
    private func deniesNumber(_ clause: Int) -> Bool {
        reading.matches(Self.denying, in: passage.range(clause)) != nil
            && reading.roled([reading.clauses[clause]], of: passage.segment.works).contains { isNumbered($0) }
    }
    /// "Số 48": what was reported, by its number.
    private func isNumbered(_ figure: RoledFigure) -> Bool {
        figure.range.lowerBound > 0 && reading.tokens[figure.range.lowerBound - 1].folded == "so"
    }
    private static let deadlineWords: WordPatterns = ["hạn", "gia hạn", "lùi"]

    private mutating func corrected(_ roled: [RoledFigure], _ works: [Int], _ clauses: Set<Int>) {
        let work = works.first.flatMap(reading.sight.work)
        let values = roled.filter { $0.role != .part }
        guard works.count <= 1, !values.contains(where: { $0.figure.isRough }) else {
            return passage.say(.ask("amount", clauses))
        }
        // "Nói xong là nhầm, còn 3 phường": nothing was reported that so many could take the place of.
        if work?.done ?? 0 == 0, !values.isEmpty, values.allSatisfy({ $0.role == .left }) {
            return passage.say(.ask("amount", clauses))
        }
        let isTaken = clauses.contains { passage.has(.takeBack, $0) }
        let solver = CorrectionSolver(
            last: work?.done.map(Double.init), target: work?.target.map(Double.init),
            said: values.map { CorrectionSolver.Said(figure: $0, sign: sign(of: $0, isTaken: isTaken)) },
            isTaken: isTaken,
            isCounted: clauses.contains {
                passage.has(.double, $0) || reading.matches(Self.taking, in: passage.range($0)) != nil
            })
        switch solver.solve() {
        case .none: return
        case .asked: passage.say(.ask("amount", clauses))
        case .takenBack: passage.say("correct", ["takeBack": .bool(true)], works: works, clauses)
        case .amount(let done): passage.say("correct", ["done": .number(done)], works: works, clauses)
        case .figure(let new):
            let slots: [String: JSON] =
                new.figure.isPercent
                ? ["percent": .number(new.figure.value)]
                : ["done": .number(new.figure.value)].merging(new.figure.of.map { ["of": .number($0)] } ?? [:]) { $1 }
            passage.say(isSlip(new, values, clauses) ? "report" : "correct", slots, works: works, clauses)
        }
    }

    /// "12 được 45, à nhầm, 44": what was said wrong stands in the same message, no report is corrected.
    private func isSlip(_ new: RoledFigure, _ values: [RoledFigure], _ clauses: Set<Int>) -> Bool {
        guard let wrong = values.first(where: { $0.figure.value != new.figure.value }),
            wrong.figure.value != passage.works(clauses).first.flatMap(reading.sight.work)?.done.map(Double.init),
            !reading.has(.earlierReport, in: passage.span), !reading.has(.repair, in: passage.span),
            !isCalledWrong(wrong, new)
        else { return false }
        return clauses.compactMap { reading.first(.mistake, in: passage.range($0))?.lowerBound }.first.map {
            wrong.range.lowerBound < $0 && new.range.lowerBound > $0
        } ?? false
    }

    /// "Sáng em nói 44 là nói lộn, 40 mới đúng", "số 53 là sai, 43": a clause says of a figure that it was wrong, another has the right one.
    private func isCalledWrong(_ wrong: RoledFigure, _ new: RoledFigure) -> Bool {
        guard let clause = reading.clause(at: wrong.range.lowerBound), !clause.range.contains(new.range.lowerBound),
            let mistake = reading.first(.mistake, in: span(wrong.range.upperBound, clause.range.upperBound))
        else { return false }
        return isNumbered(wrong)
            || reading.tokens[wrong.range.upperBound..<mistake.upperBound].contains { $0.folded == "la" }
            || reading.matches(Self.reporting, in: clause.range) != nil
    }
    private static let reporting: WordPatterns = [
        "em nói", "em ghi", "em báo", "em gõ", "tôi ghi", "tôi báo", "tui ghi",
    ]
    private static let denying: WordPatterns = ["không đúng", "chưa đúng", "không chuẩn"]

    /// What the words before and after a figure make of it in a correction.
    private func sign(of figure: RoledFigure, isTaken: Bool) -> CorrectionSolver.Sign {
        let start = figure.range.lowerBound
        guard let clause = reading.clause(at: start) else { return .plain }
        let near = max(clause.range.lowerBound, start - 4)..<start
        let after = figure.range.upperBound..<clause.range.upperBound
        if reading.has(.mistake, in: after) || isTaken && reading.has(.earlierReport, in: after) { return .wrong }
        // "Xóa hộ em con số 47", "số 48 không đúng đâu".
        if isNumbered(figure),
            reading.first(.takeBack, in: span(clause.range.lowerBound, start)) != nil
                || reading.matches(Self.denying, in: after) != nil
        {
            return .wrong
        }
        // "Số 44 hôm trước là cộng trùng".
        if start > clause.range.lowerBound, reading.tokens[start - 1].folded == "so", reading.has(.double, in: after),
            !reading.message.notes(in: after).contains(where: { if case .figure = $0.kind { true } else { false } })
        {
            return .wrong
        }
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
        "bớt", "trừ", "trừ đi", "bớt đi", "loại", "loại ra", "gạch", "bỏ bớt", "thừa", "dư", "trùng", "dôi",
        "đếm hai lần", "đếm 2 lần", "tính đúp", "đúp",
    ]
    private static let taking: WordPatterns = ["bớt", "trừ", "loại", "gạch", "bỏ bớt", "bỏ ra"]
    private static let renewing: WordPatterns = [
        "còn", "thành", "lên", "xuống", "về", "phải", "đúng", "chỉ", "sang", "phải là", "đúng là",
    ]

    /// Whether another person is named as the one who handed in or reported.
    private func isNamedOwner(_ clause: Int) -> Bool {
        passage.segment.clauses.contains { other in
            !passage.parties.people(in: passage.range(other)).isEmpty
                && reading.matches(Self.owning, in: passage.range(other)) != nil
                && other <= clause
        }
    }
    private static let owning: WordPatterns = ["trình", "nộp", "báo", "của anh", "của chị", "của đồng chí"]

    /// "Rút đề nghị gia hạn", "thôi không xin nữa": a request or a result that is taken back.
    private mutating func withdrawal(_ clauses: [Int]) -> Bool {
        guard let clause = clauses.first(where: { passage.affirms(.takeBack, $0) }), !passage.hasFigure(clause) else {
            return false
        }
        let isTime = reading.has(.moreTime, in: passage.span) || reading.matches(Self.request, in: passage.span) != nil
        let isResult = reading.matches(Self.results, in: passage.span) != nil
        guard isTime || isResult, !reading.isAhead(passage.range(clause)) else { return false }
        let asked = reading.mine.filter { $0.demands.contains(.deadline) }.map(\.code)
        let submitted = reading.mine.filter { $0.state == .submitted }.map(\.code)
        let works = passage.works([clause], or: isTime ? asked : submitted)
        passage.say(
            "withdraw", ["what": .text(isTime ? "extension" : "result")], works: works,
            Set(
                passage.open.filter {
                    $0 == clause || passage.has(.moreTime, $0) || !passage.isAhead($0) && !tellsNew($0)
                }))
        return true
    }
    /// "… em làm được 48 rồi": a figure beside that was not reported before.
    private func tellsNew(_ clause: Int) -> Bool {
        let codes = passage.works([clause], or: reading.counted)
        let last = codes.first.flatMap(reading.sight.work)?.done.map(Double.init)
        return passage.has(.already, clause)
            && reading.roled([reading.clauses[clause]], of: codes).contains {
                [.done, .total].contains($0.role) && $0.figure.value != last
            }
    }
    private static let request: WordPatterns = ["đề nghị", "đơn xin", "gia hạn", "xin lùi", "xin hạn"]
    private static let results: WordPatterns = [
        "kết quả", "biên bản", "bản nháp", "hồ sơ", "danh sách", "sản phẩm", "file",
    ]
}
