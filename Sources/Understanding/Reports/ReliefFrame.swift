import Assignments
import VietnameseText

/// What stood in the way does no more.
struct ReliefFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let clauses = passage.open.filter { clause in
            if passage.affirms(.gone, clause) { return true }
            if isSettled(clause) { return true }
            if [Sense.obstacle, .broken, .unwilling, .wait, .busy, .lack].contains(where: {
                reading.ranges($0, in: passage.range(clause)).contains {
                    reading.isEnded($0.lowerBound) || isNoMore($0, clause)
                }
            }) {
                return true
            }
            return passage.affirms(.available, clause)
                && passage.segment.clauses.contains { other in
                    other <= clause
                        && (reading.has(.lack, in: passage.range(other)) || passage.has(.obstacle, other)
                            || passage.has(.broken, other))
                }
        }
        guard !clauses.isEmpty else { return }
        let all = passage.segment.clauses.filter {
            passage.open.contains($0) && $0 <= (clauses.max() ?? $0) && !passage.hasFigure($0)
        }
        let blocked = reading.mine.filter(\.isBlocked).map(\.code)
        passage.say("obstacleGone", works: passage.works(all, or: blocked), Set(all + clauses))
    }

    private static let noMore: WordPatterns = ["nữa"]
    /// "Không kẹt nữa".
    private func isNoMore(_ trouble: Range<Int>, _ clause: Int) -> Bool {
        reading.isNegated(at: trouble.lowerBound)
            && reading.matches(
                Self.noMore, in: span(trouble.upperBound, min(trouble.upperBound + 3, passage.range(clause).upperBound))
            )
                != nil
    }

    /// "Vụ thiếu giảng viên ok rồi": trouble, and after it that it is settled.
    private func isSettled(_ clause: Int) -> Bool {
        guard
            let trouble = [Sense.lack, .obstacle, .broken, .unwilling].compactMap({
                reading.first($0, in: passage.range(clause))
            }).first
        else { return false }
        return reading.matches(Self.settled, in: trouble.upperBound..<passage.range(clause).upperBound) != nil
    }
    private static let settled: WordPatterns = [
        "ok rồi", "ổn rồi", "xong rồi", "giải quyết rồi", "đâu vào đấy", "êm rồi", "được rồi", "xử lý rồi", "hết rồi",
        "đã xong",
    ]
}
