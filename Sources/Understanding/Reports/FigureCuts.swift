import VietnameseText

/// Parts what was typed without signs between: "được 43 kẹt 2 nhà khóa cửa" is a figure, and what stands in the way.
struct FigureCuts {
    let message: Message
    let found: [Reading.Found]

    /// The clauses, those cut in two where after a figure that is done trouble begins.
    func cut(_ clauses: [Clause]) -> [Clause] {
        clauses.flatMap { clause -> [Clause] in
            guard let place = place(in: clause) else { return [clause] }
            var (first, second) = (clause, clause)
            (first.range, first.end) = (clause.range.lowerBound..<place, "")
            second.range = place..<clause.range.upperBound
            (second.link, second.startsLine) = (.contrast, false)
            return [first, second]
        }
    }

    /// Where the trouble begins: its own figure before it, a "còn" or "mà" before that.
    private func place(in clause: Clause) -> Int? {
        let figures = message.notes(in: clause.range).filter { if case .figure = $0.kind { true } else { false } }
        guard let done = figures.first(where: { isDone($0, clause) }),
            let trouble = found[found.place { $0.range.lowerBound >= done.range.upperBound }...]
                .prefix(while: { $0.range.lowerBound < clause.range.upperBound })
                .first(where: { !Self.hindrances.isDisjoint(with: $0.senses) })
        else { return nil }
        let counted = figures.last {
            $0.range.lowerBound >= done.range.upperBound && $0.range.upperBound <= trouble.range.lowerBound
        }
        var place = counted?.range.lowerBound ?? trouble.range.lowerBound
        // "Tới 47 thì máy hỏng".
        if counted == nil,
            let turn = (done.range.upperBound..<trouble.range.lowerBound).first(where: {
                Self.turning.contains(message.tokens[$0])
            }), turn + 1 < trouble.range.upperBound
        {
            return turn
        }
        guard counted != nil || trouble.senses.contains(.obstacle) && trouble.range.upperBound < clause.range.upperBound
        else { return nil }
        while place - 1 > done.range.upperBound, Self.opening.contains(message.tokens[place - 1]) { place -= 1 }
        // What is told of the same places, "45 nhà trong đó 3 nhà khóa cửa", stays with them.
        guard !Self.within.contains(message.tokens[place - 1]) else { return nil }
        return place
    }
    private static let hindrances: Set<Sense> = [.obstacle, .unwilling, .broken]
    private static let turning: WordSet = ["thi", "ma"]
    private static let opening: WordSet = ["con", "ma", "nhung", "thi", "dang", "bi", "ket", "vuong", "co"]
    private static let within: WordSet = ["do", "gom", "trong"]

    /// Whether a figure says how much is done: of how many, after a word for it, or right after what names the work.
    private func isDone(_ note: Message.Note, _ clause: Clause) -> Bool {
        guard case .figure(let figure) = note.kind, !figure.isPercent else { return false }
        if figure.of != nil { return true }
        let before = note.range.lowerBound - 1
        guard before >= clause.range.lowerBound else { return false }
        if Self.heads.match(message.tokens, at: before) != nil { return true }
        return message.notes(at: before).contains {
            if case .works = $0.kind { $0.range.upperBound == note.range.lowerBound } else { false }
        } && figure.unit == nil
    }
    private static let heads: WordPatterns = [
        "được", "đạt", "xong", "lên", "tổng", "kế", "đã", "mới", "rồi", "là", "rà", "sát", "đi", "thêm", "tới", "đến",
    ]
}
