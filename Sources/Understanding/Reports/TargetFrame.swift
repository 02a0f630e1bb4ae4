import Assignments
import VietnameseText

/// Another aim: how many are to be done is asked to be changed.
struct TargetFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let targets = reading.mine.compactMap(\.target).map(Double.init)
        let clauses = passage.open.filter { passage.hasFigure($0) || passage.has(.target, $0) }
        let roled = reading.roled(clauses.map { reading.clauses[$0] }, of: passage.segment.works).filter {
            $0.role != .nothing
        }
        let changes =
            reading.matches(Self.changing, in: passage.span) != nil
            || leaves(roled, targets)
            || clauses.contains { passage.has(.target, $0) && passage.affirms(.wish, $0) && becomes($0, roled) }
        let isTarget =
            reading.has(.target, in: passage.span)
            || leaves(roled, targets)
            || roled.contains { targets.contains($0.figure.value) && $0.figure.of == nil } && roled.count > 1
        if keepsTarget(roled, targets) { return }
        guard changes, isTarget, let new = newTarget(roled, targets) else { return smallerTarget(roled, targets) }
        if reading.has(.earlierReport, in: passage.span) || reading.has(.mistake, in: passage.span) { return }
        passage.say(
            "askTarget", ["to": .number(new.figure.value)], works: passage.works(clauses, or: reading.counted),
            aimed(new))
    }

    /// "Thôi giữ 60, không xin giảm nữa": a request for another aim is taken back.
    private mutating func keepsTarget(_ roled: [RoledFigure], _ targets: [Double]) -> Bool {
        guard
            let clause = passage.open.first(where: {
                reading.matches(Self.keeping, in: passage.range($0)) != nil
                    && reading.matches(Self.ofDeadline, in: passage.range($0)) == nil
            }),
            reading.has(.target, in: passage.span) || roled.contains(where: { targets.contains($0.figure.value) })
        else { return false }
        passage.say(
            "withdraw", ["what": .text("target")], works: passage.works([clause], or: reading.counted),
            Set(
                passage.open.filter { other in
                    other == clause || passage.has(.target, other)
                        || aims(passage.range(other), targets)
                        || reading.matches(Self.changing, in: passage.range(other)) != nil
                }))
        return true
    }

    /// Whether the figures of a range are nothing but an aim that is in force.
    private func aims(_ range: Range<Int>, _ targets: [Double]) -> Bool {
        let figures = reading.message.notes(in: range).compactMap { note -> Double? in
            if case .figure(let figure) = note.kind { figure.value } else { nil }
        }
        return !figures.isEmpty && figures.allSatisfy(targets.contains)
    }
    private static let ofDeadline: WordPatterns = ["hạn", "thời hạn"]
    private static let keeping: WordPatterns = [
        "giữ nguyên", "giữ", "thôi giữ", "không xin giảm", "không giảm nữa", "khỏi hạ", "khỏi giảm", "không hạ nữa",
        "không xin hạ", "bỏ yêu cầu", "rút yêu cầu", "bỏ đề nghị", "rút đề nghị", "khỏi chỉnh", "không xin chỉnh",
        "để nguyên", "như cũ",
    ]

    /// The clauses of the request and its reasons; what is done so far is left to its own frame.
    private func aimed(_ new: RoledFigure) -> Set<Int> {
        Set(
            passage.open.filter { clause in
                if passage.range(clause).contains(new.range.lowerBound)
                    || reading.matches(Self.changing, in: passage.range(clause)) != nil
                {
                    return true
                }
                return !isDoneSoFar(clause, new) && !passage.has(.moreTime, clause) && !passage.has(.receive, clause)
            })
    }

    /// A clause with a figure that may be what is done: no less than the last report, no more than the aim.
    private func isDoneSoFar(_ clause: Int, _ new: RoledFigure) -> Bool {
        let codes = passage.works([clause], or: reading.counted)
        guard let work = codes.first.flatMap(reading.sight.work), let target = work.target else { return false }
        return reading.roled([reading.clauses[clause]], of: codes).contains { figure in
            guard [.done, .total, .bare].contains(figure.role), !figure.figure.isPercent,
                figure.figure.value != new.figure.value || reading.clauses[clause].end == "."
            else { return false }
            return figure.figure.of != nil
                || figure.figure.value >= Double(work.done ?? 0) && figure.figure.value < Double(target)
        }
    }

    /// "Giảm 3 cơ sở trong chỉ tiêu": so many fewer, or more, than the aim.
    private mutating func smallerTarget(_ roled: [RoledFigure], _ targets: [Double]) {
        let fewer = reading.matches(Self.fewer, in: passage.span) != nil
        guard fewer || reading.matches(Self.more, in: passage.span) != nil, reading.has(.target, in: passage.span),
            roled.count == 1,
            let change = roled.first?.figure, !change.isPercent, change.of == nil
        else { return }
        let codes = passage.works(passage.open, or: reading.counted)
        guard codes.count == 1, let target = codes.first.flatMap(reading.sight.work)?.target.map(Double.init),
            change.value < target / 3, !reading.has(.earlierReport, in: passage.span)
        else { return }
        passage.say(
            "askTarget", ["to": .number(fewer ? target - change.value : target + change.value)], works: codes,
            Set(passage.open)
        )
    }
    private static let fewer: WordPatterns = ["giảm", "bớt", "hạ"]
    private static let more: WordPatterns = ["tăng", "nâng", "thêm"]

    /// The figure to which the aim shall change: right after "còn", "xuống", "thành", else the last that it could be.
    private func newTarget(_ roled: [RoledFigure], _ targets: [Double]) -> RoledFigure? {
        let able = roled.filter { isNewTarget($0, targets) }
        return able.first {
            $0.range.lowerBound > 0 && Self.becoming.match(reading.tokens, at: $0.range.lowerBound - 1) != nil
                && !isLeft($0)
        } ?? able.last
    }
    /// "Đề nghị chỉ tiêu nhà trọ còn 54".
    private func becomes(_ clause: Int, _ roled: [RoledFigure]) -> Bool {
        roled.contains {
            passage.range(clause).contains($0.range.lowerBound)
                && Self.becoming.match(reading.tokens, at: $0.range.lowerBound - 1) != nil
        }
    }
    /// "8 căn giải tỏa, xin còn 52" of 60: what is left of the aim.
    private func leaves(_ roled: [RoledFigure], _ targets: [Double]) -> Bool {
        guard passage.open.contains(where: { passage.affirms(.wish, $0) }) else { return false }
        return roled.contains { new in
            new.role == .left
                && roled.contains { other in
                    other.range != new.range && targets.contains(new.figure.value + other.figure.value)
                }
        }
    }
    private static let becoming: WordPatterns = ["còn", "xuống", "thành", "lên", "về", "tới"]

    /// "Còn 20 nhà" counts what is left to do; a request stands before a new aim.
    private func isLeft(_ figure: RoledFigure) -> Bool {
        guard let clause = passage.open.first(where: { passage.range($0).contains(figure.range.lowerBound) }) else {
            return true
        }
        return reading.matches(Self.changing, in: passage.range(clause)) == nil && !passage.has(.target, clause)
    }

    private func isNewTarget(_ figure: RoledFigure, _ targets: [Double]) -> Bool {
        !targets.contains(figure.figure.value) && figure.figure.of == nil && !figure.figure.isPercent
            && figure.figure.value > 9
    }
    private static let changing: WordPatterns = [
        "giảm", "trừ ra", "xin trừ", "trừ khỏi", "cắt bớt", "rút chỉ tiêu", "lấy chỉ tiêu", "chỉ tiêu còn",
        "chỉ tiêu xuống", "chỉ tiêu chỉ còn", "chỉ tiêu thành", "điều chỉnh", "chỉnh", "hạ", "nâng", "tăng chỉ tiêu",
        "sửa chỉ tiêu", "đổi", "bớt", "rút xuống", "cắt", "cập nhật lại", "xác định lại", "sửa lại", "tính lại",
    ]
}
