import Assignments
import VietnameseText

/// What is kept as a remark: under way, not yet, nearly, nothing in the way.
struct RemarkFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let clauses = passage.open.filter { clause in
            if passage.doers.isTold(clause) { return !reading.codes(in: passage.span).isEmpty }
            return passage.has(.underWay, clause) || passage.has(.nearly, clause) || passage.has(.late, clause)
                || passage.has(.already, clause) && !reading.codes(in: passage.span).isEmpty
                || passage.tense.isConditional(clause) || isLagging(clause)
                || passage.has(.lack, clause) && reading.matches(Trouble.signing, in: passage.range(clause)) != nil
                || passage.affirms(.handIn, clause) && passage.has(.already, clause)
                || passage.has(.made, clause) && passage.has(.already, clause)
                || reading.clauses[clause].link == .condition
                    && (passage.has(.handIn, clause) || passage.has(.done, clause) || passage.has(.report, clause)
                        || reading.matches(PromiseFrame.deeds, in: passage.range(clause)) != nil)
                || passage.has(.done, clause) || passage.has(.will, clause) || passage.has(.promise, clause)
                || (passage.has(.not, clause)
                    && (passage.has(.obstacle, clause) || passage.has(.moreTime, clause)
                        || passage.has(.receive, clause) || passage.has(.begin, clause)
                        || reading.matches(Self.deedWords, in: passage.range(clause)) != nil))
                || passage.isAhead(clause) && passage.has(.moreTime, clause)
        }
        .filter { !isOfAbsence($0) }
        guard !clauses.isEmpty else { return }
        let isOfAll = passage.segment.works.isEmpty && reading.matches(Self.ofBoth, in: passage.span) != nil
        let codes = isOfAll ? reading.open.map(\.code) : passage.works(clauses)
        if codes.isEmpty, !passage.statements.isEmpty { return }
        // "Chưa làm được gì", "chưa xong đâu" deny what a question of the same words would ask.
        let isDenied = clauses.contains { clause in
            passage.tense.isConditional(clause) || reading.clauses[clause].link == .condition
                || passage.range(clause).contains(where: reading.isNot) && !reading.isQuestion(reading.clauses[clause])
        }
        passage.say("note", works: codes, Set(clauses), score: passage.segment.works.isEmpty ? 50 : isDenied ? 90 : 66)
    }

    /// "Em đi tập huấn, liên lạc chậm": said of the days away.
    private func isOfAbsence(_ clause: Int) -> Bool {
        passage.statements.contains { $0.act?.name == "absence" && $0.clauses.contains(clause - 1) }
            && reading.clauses[clause - 1].end == "," && reading.codes(in: passage.range(clause)).isEmpty
    }

    /// "Biên bản thì chưa gom hết": a part that a "thì" puts first, and that it is not there yet.
    private func isLagging(_ clause: Int) -> Bool {
        guard let then = reading.matches(Self.topic, in: passage.range(clause)),
            then.lowerBound > passage.range(clause).lowerBound
        else { return false }
        return reading.matches(Self.notYet, in: then.upperBound..<passage.range(clause).upperBound) != nil
    }
    private static let topic: WordPatterns = ["thì"]
    private static let notYet: WordPatterns = ["chưa", "vẫn chưa", "còn chưa", "cũng chưa"]
    private static let ofBoth: WordPatterns = ["cả hai việc", "cả 2 việc", "hai việc", "cả hai", "cả 2"]
    private static let deedWords: WordPatterns = [
        "làm", "đi", "rà soát", "khảo sát", "báo cáo", "tính", "mở", "họp", "tổ chức", "phát sinh", "thay đổi", "gì",
        "có gì mới", "nói", "số liệu",
    ]
}
