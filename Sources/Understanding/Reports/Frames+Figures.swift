import Assignments
import VietnameseText

extension Frames {
    /// The clauses whose figures are of a work, now: not of a promise, another's, or a request.
    private var figured: [Int] {
        open.filter {
            hasFigure($0) && reading.clauses[$0].link != .condition && !isFuture($0) && !isOthers($0)
                && !listsPapers($0) && (!isTold($0) || reading.sight.own.isEmpty)
        }
    }

    /// "Trình biên bản có xác nhận của 14 phường": figures of papers that are handed in.
    private func listsPapers(_ clause: Int) -> Bool {
        guard let paper = reading.first(.evidence, in: range(clause)),
            affirms(.handIn, clause) || reading.matches(Self.shown, in: range(clause)) != nil
                || segment.clauses.contains(where: {
                    $0 < clause
                        && (affirms(.handIn, $0) || affirms(.done, $0) && segment.clauses.filter(hasFigure).count == 1)
                })
        else { return false }
        return reading.roled([reading.clauses[clause]], of: segment.works).allSatisfy { figure in
            figure.role == .nothing
                || figure.figure.of == nil && figure.range.lowerBound > paper.lowerBound
                    && reading.matches(Self.achieving, in: paper.upperBound..<figure.range.lowerBound) == nil
        }
    }

    private static let achieving: WordPatterns = ["được", "đạt", "đã", "xong", "lũy kế", "tổng"]

    private static let shown: WordPatterns = ["đây", "chữ ký", "ký đủ", "kèm", "đính kèm"]

    /// A clause about what is to come: a word of the future, or a day ahead with nothing that is done already.
    func isFuture(_ clause: Int) -> Bool {
        if has(.will, clause) || has(.promise, clause) { return !hasNow(clause) }
        guard isAhead(clause) else { return false }
        if affirms(.done, clause), reading.matches(Self.early, in: range(clause)) != nil { return false }
        // "Chiều nay em đi được 5 nhà rồi": later today, and done.
        let isToday = reading.dates(in: range(clause)).allSatisfy {
            $0.resolution.deadline?.date == reading.sight.today
        }
        return reading.matches(isToday ? Self.doneToday : Self.past, in: range(clause)) == nil
    }
    private static let early: WordPatterns = ["trước hạn", "sớm hơn hạn", "trước thời hạn", "vượt tiến độ"]
    private static let past: WordPatterns = ["đã", "vừa"]
    private static let doneToday: WordPatterns = ["đã", "vừa", "được", "rồi"]
    private func hasNow(_ clause: Int) -> Bool { reading.matches(Self.now, in: range(clause)) != nil }
    private static let now: WordPatterns = ["đã", "hiện", "đến nay", "hôm nay"]

    /// Whether another unit, or a person who is not of the speaker's unit, did it.
    func isOthers(_ clause: Int) -> Bool {
        if reading.matches(Self.like, in: range(clause)) != nil { return false }
        if reading.matches(Self.theirs, in: range(clause)) != nil { return true }
        return reading.message.notes(in: range(clause)).contains { note in
            switch note.kind {
            case .units(let units):
                return !units.contains {
                    reading.sight.office.path(of: reading.sight.speaker.officer.unit).contains($0)
                }
            default: return false
            }
        }
    }
    private static let like: WordPatterns = ["như", "giống", "báo cáo", "trình"]
    private static let theirs: WordPatterns = ["bên họ", "họ làm", "người ta", "nhà người ta"]

    /// What is done so far, in figures.
    mutating func figures() {
        let clauses = figured
        guard !clauses.isEmpty, reading.matches(Self.excluded, in: span) == nil else { return }
        let parts = clauses.map { reading.clauses[$0] }
        let works = works(clauses, or: fittingFigures(parts))
        let roled = isTable ? tableTotal(clauses, works) : reading.roled(parts, of: works)
        guard roled.contains(where: { ![.nothing, .part, .each].contains($0.role) }) else { return }
        if works.count > 1 { return say(.ask("amount", Set(clauses))) }
        let solver = ReportSolver(
            work: works.first.flatMap(reading.sight.work), figures: roled, isList: isList(clauses), addsUp: addsUp,
            isOfPeriod: clauses.contains(where: isOfPeriod))
        switch solver.solve() {
        case .report(let slots):
            say("report", slots, works: works, Set(clauses.filter { !isTroubleOnly($0, roled) }), score: 85)
        case .asked: say(.ask("amount", Set(clauses)))
        case .none: break
        }
    }

    /// "Vướng 6 nhà ở ngõ …": a hindrance by its name, whose figures count nothing that is done.
    private func isTroubleOnly(_ clause: Int, _ roled: [RoledFigure]) -> Bool {
        affirms(.obstacle, clause)
            && !roled.contains {
                range(clause).contains($0.range.lowerBound) && ![.nothing, .part, .each].contains($0.role)
            }
    }

    /// What is said not to count.
    private static let excluded: WordPatterns = [
        "không tính", "đừng tính", "không cộng", "đừng cộng", "đừng ghi", "chưa tính vào", "khỏi tính",
        "ngoài danh sách", "kế hoạch tuần", "kế hoạch ngày", "kế hoạch tháng", "chỉ tiêu tuần", "chỉ tiêu ngày",
        "kế hoạch quý", "không ghi vào", "chưa ghi", "không tính vào", "đừng ghi vội",
    ]

    /// Rows with columns: "Hoàng Liệt | 2 | 17".
    private var isTable: Bool { span.filter { reading.tokens[$0].isSign("|") }.count >= 4 }

    /// The last figure of the row of sums.
    private func tableTotal(_ clauses: [Int], _ works: [Int]) -> [RoledFigure] {
        guard
            let sum = clauses.last(where: {
                reading.clauses[$0].startsLine && Self.sums.match(reading.tokens, at: range($0).lowerBound) != nil
            }) ?? segment.clauses.last(where: { Self.sums.match(reading.tokens, at: range($0).lowerBound) != nil })
        else { return reading.roled(clauses.map { reading.clauses[$0] }, of: works) }
        let row = segment.clauses.drop { $0 < sum }.prefix { $0 == sum || !reading.clauses[$0].startsLine }
        let figures = reading.roled(row.map { reading.clauses[$0] }, of: works)
        return figures.last.map { [RoledFigure(figure: $0.figure, role: .total, range: $0.range)] } ?? []
    }
    private static let sums: WordPatterns = ["cộng", "tổng", "tổng cộng"]

    /// Works by what the figures count, or by the aim that was said ("/60"); else those that are counted at all.
    func fittingFigures(_ clauses: [Clause]) -> [Int] {
        let roled = reading.roled(clauses, of: reading.open.map(\.code))
        let units = Set(roled.compactMap(\.figure.unit).map(Folded.words))
        if let of = roled.compactMap(\.figure.of).first {
            let aimed = reading.open.filter { $0.target.map(Double.init) == of }.map(\.code)
            if !aimed.isEmpty { return aimed }
        }
        if !units.isDisjoint(with: ["phuong", "xa", "thi tran", "lop"]),
            units.isDisjoint(with: ["co so", "nha", "ho", "dia chi", "can"])
        {
            let uncounted = reading.open.filter { $0.target == nil }.map(\.code)
            if uncounted.count == 1 { return uncounted }
        }
        return reading.counted
    }

    private func isList(_ clauses: [Int]) -> Bool {
        // "Hoàng Liệt 12, Đại Kim 10": names in capitals before bare figures.
        let named = clauses.filter { clause in
            let figures = reading.roled([reading.clauses[clause]], of: segment.works)
            guard figures.count == 1, let only = figures.first, only.role == .bare,
                only.range.lowerBound > range(clause).lowerBound
            else { return false }
            return reading.tokens[only.range.lowerBound - 1].text.first?.isUppercase == true
        }
        if named.count > 1 { return true }
        let lines = clauses.filter { reading.clauses[$0].startsLine && reading.dates(in: range($0)).isEmpty }
        return lines.filter { reading.roled([reading.clauses[$0]], of: segment.works).first?.role == .bare }.count > 1
    }

    /// What was done on a day or in a night, by a verb of doing.
    private func isOfPeriod(_ clause: Int) -> Bool {
        reading.matches(Self.periods, in: range(clause)) != nil && reading.matches(Self.doing, in: range(clause)) != nil
            && !reading.roled([reading.clauses[clause]], of: segment.works).contains {
                $0.figure.unit == nil && $0.role == .done
            }
    }
    private static let periods: WordPatterns = [
        "hôm nay", "hôm qua", "đêm qua", "tối qua", "sáng nay", "chiều qua", "sáng qua", "ca tối", "trưa nay", "nay",
        "đêm hôm qua", "hồi sáng",
    ]
    private static let doing: WordPatterns = ["kiểm tra", "đi", "rà soát", "khảo sát", "chạy", "làm", "rà", "gõ cửa"]

    private var addsUp: Bool {
        reading.matches(Self.adding, in: span) != nil || span.contains { reading.tokens[$0].isSign("+") }
    }
    private static let adding: WordPatterns = ["cộng vào", "cộng vô", "cộng thêm vào"]
}
