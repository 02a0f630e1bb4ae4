import Assignments
import VietnameseText

/// What is done so far, in figures.
struct FigureFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let clauses = figured
        guard !clauses.isEmpty, reading.matches(Self.excluded, in: passage.span) == nil else { return }
        let parts = clauses.map { reading.clauses[$0] }
        let works = counted(
            passage.works(clauses, or: MeantWorks(passage: passage).fittingFigures(parts)), clauses)
        let roled = isTable ? tableTotal(clauses, works) : reading.roled(parts, of: works)
        guard roled.contains(where: { ![.nothing, .part, .each].contains($0.role) }) else { return }
        if works.count > 1 { return passage.say(.ask("amount", Set(clauses))) }
        let solver = ReportSolver(
            work: works.first.flatMap(reading.sight.work), figures: roled, isList: isList(clauses), addsUp: addsUp,
            isOfPeriod: clauses.contains(where: isOfPeriod))
        switch solver.solve() {
        case .report(let slots):
            passage.say("report", slots, works: works, Set(clauses.filter { !isTroubleOnly($0, roled) }), score: 85)
        case .asked: passage.say(.ask("amount", Set(clauses)))
        case .none: break
        }
    }

    /// "Em nhận việc tập huấn, với cái trọ 37": a bare number is not of a work that nothing is counted of and that other words name.
    private func counted(_ works: [Int], _ clauses: [Int]) -> [Int] {
        guard works.count == 1, reading.counted.count == 1, works != reading.counted,
            works.first.flatMap(reading.sight.work)?.target == nil,
            clauses.allSatisfy({ reading.named(in: passage.range($0)).isEmpty }),
            reading.roled(clauses.map { reading.clauses[$0] }, of: works).allSatisfy({
                $0.figure.unit == nil && $0.figure.of == nil && !$0.figure.isPercent
            }), passage.segment.clauses.first.map({ !clauses.contains($0) }) ?? false
        else { return works }
        return reading.counted
    }

    /// The clauses whose figures are of a work, now: not of a promise, another's, or a request.
    private var figured: [Int] {
        passage.open.filter {
            passage.hasFigure($0) && reading.clauses[$0].link != .condition && !passage.tense.isFuture($0)
                && !passage.doers.isOthers($0)
                && !listsPapers($0) && !wishes($0) && (!passage.doers.isTold($0) || reading.sight.own.isEmpty)
        }
    }

    /// "Xin 15": what is wished for is not done.
    private func wishes(_ clause: Int) -> Bool {
        (passage.affirms(.wish, clause) || passage.affirms(.moreTime, clause)) && !passage.has(.report, clause)
            && reading.roled([reading.clauses[clause]], of: passage.segment.works).allSatisfy {
                [.bare, .nothing].contains($0.role) && $0.figure.of == nil && $0.figure.unit == nil
            }
    }

    /// "Trình biên bản có xác nhận của 14 phường": figures of papers that are handed in.
    private func listsPapers(_ clause: Int) -> Bool {
        guard let paper = reading.first(.evidence, in: passage.range(clause)),
            passage.affirms(.handIn, clause) || reading.matches(Self.shown, in: passage.range(clause)) != nil
                || passage.segment.clauses.contains(where: {
                    $0 < clause
                        && (passage.affirms(.handIn, $0)
                            || passage.affirms(.done, $0)
                                && passage.segment.clauses.filter(passage.hasFigure).count == 1)
                })
        else { return false }
        return reading.roled([reading.clauses[clause]], of: passage.segment.works).allSatisfy { figure in
            figure.role == .nothing
                || figure.figure.of == nil && figure.range.lowerBound > paper.lowerBound
                    && !isAchieved(in: span(paper.upperBound, figure.range.lowerBound))
        }
    }
    /// A word for what is done; "bảng tổng hợp" is a paper.
    private func isAchieved(in range: Range<Int>) -> Bool {
        guard let word = reading.matches(Self.achieving, in: range) else { return false }
        return reading.tokens[word.lowerBound].folded != "tong" || reading.tokens[word.upperBound].folded != "hop"
    }
    private static let achieving: WordPatterns = ["được", "đạt", "đã", "xong", "lũy kế", "tổng"]
    private static let shown: WordPatterns = ["đây", "chữ ký", "ký đủ", "kèm", "đính kèm"]

    /// "Vướng 6 nhà ở ngõ …": a hindrance by its name, whose figures count nothing that is done.
    private func isTroubleOnly(_ clause: Int, _ roled: [RoledFigure]) -> Bool {
        passage.affirms(.obstacle, clause)
            && !roled.contains {
                passage.range(clause).contains($0.range.lowerBound) && ![.nothing, .part, .each].contains($0.role)
            }
    }
    /// What is said not to count.
    private static let excluded: WordPatterns = [
        "không tính", "đừng tính", "không cộng", "đừng cộng", "đừng ghi", "chưa tính vào", "khỏi tính",
        "ngoài danh sách", "kế hoạch tuần", "kế hoạch ngày", "kế hoạch tháng", "chỉ tiêu tuần", "chỉ tiêu ngày",
        "kế hoạch quý", "không ghi vào", "chưa ghi", "không tính vào", "đừng ghi vội",
    ]

    /// Rows with columns: "Hoàng Liệt | 2 | 17".
    private var isTable: Bool { passage.span.filter { reading.tokens[$0].isSign("|") }.count >= 4 }

    /// The last figure of the row of sums.
    private func tableTotal(_ clauses: [Int], _ works: [Int]) -> [RoledFigure] {
        guard
            let sum = clauses.last(where: {
                reading.clauses[$0].startsLine
                    && Self.sums.match(reading.tokens, at: passage.range($0).lowerBound) != nil
            })
                ?? passage.segment.clauses.last(where: {
                    Self.sums.match(reading.tokens, at: passage.range($0).lowerBound) != nil
                })
        else { return reading.roled(clauses.map { reading.clauses[$0] }, of: works) }
        let row = passage.segment.clauses.drop { $0 < sum }.prefix { $0 == sum || !reading.clauses[$0].startsLine }
        let figures = reading.roled(row.map { reading.clauses[$0] }, of: works)
        return figures.last.map { [RoledFigure(figure: $0.figure, role: .total, range: $0.range)] } ?? []
    }
    private static let sums: WordPatterns = ["cộng", "tổng", "tổng cộng"]

    private func isList(_ clauses: [Int]) -> Bool {
        // "Hoàng Liệt 12, Đại Kim 10": names in capitals before bare figures.
        let named = clauses.filter { clause in
            let figures = reading.roled([reading.clauses[clause]], of: passage.segment.works)
            guard figures.count == 1, let only = figures.first, only.role == .bare,
                only.range.lowerBound > passage.range(clause).lowerBound
            else { return false }
            return reading.tokens[only.range.lowerBound - 1].text.first?.isUppercase == true
        }
        if named.count > 1 { return true }
        let lines = clauses.filter { reading.clauses[$0].startsLine && reading.dates(in: passage.range($0)).isEmpty }
        return lines.filter { reading.roled([reading.clauses[$0]], of: passage.segment.works).first?.role == .bare }
            .count > 1
    }

    /// What was done on a day or in a night, by a verb of doing.
    private func isOfPeriod(_ clause: Int) -> Bool {
        reading.matches(Self.periods, in: passage.range(clause)) != nil
            && reading.matches(Self.doing, in: passage.range(clause)) != nil
            && !reading.roled([reading.clauses[clause]], of: passage.segment.works).contains {
                $0.figure.unit == nil && $0.role == .done
            }
    }
    private static let periods: WordPatterns = [
        "hôm nay", "hôm qua", "đêm qua", "tối qua", "sáng nay", "chiều qua", "sáng qua", "ca tối", "trưa nay", "nay",
        "đêm hôm qua", "hồi sáng",
    ]
    private static let doing: WordPatterns = ["kiểm tra", "đi", "rà soát", "khảo sát", "chạy", "làm", "rà", "gõ cửa"]

    private var addsUp: Bool {
        reading.matches(Self.adding, in: passage.span) != nil
            || passage.span.contains { reading.tokens[$0].isSign("+") }
    }
    private static let adding: WordPatterns = ["cộng vào", "cộng vô", "cộng thêm vào"]
}
