import Assignments
import VietnameseText

/// The work belongs to others, or shall go to them.
struct ObjectionFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        var handOver = HandOver(passage: passage)
        if handOver.read() {
            passage = handOver.passage
            return
        }
        let clauses = passage.open.filter { clause in
            // "12 phải 33 mới đúng" speaks of a figure.
            guard !passage.hasFigure(clause) else { return false }
            return passage.affirms(.notMine, clause) || passage.affirms(.duty, clause) && duty(clause)
                || passage.has(.assignedTo, clause)
                || passage.affirms(.sendBack, clause) && reading.matches(Self.upwards, in: passage.range(clause)) != nil
                || reading.ranges(.notMine, in: passage.range(clause)).contains {
                    reading.tokens[$0.lowerBound].folded == "khong"
                }
        }
        let questions = passage.segment.clauses.filter { passage.has(.assignedTo, $0) || passage.has(.notMine, $0) }
        if !clauses.isEmpty || questions.contains(where: { passage.has(.assignedTo, $0) }) {
            let all = Set(clauses + questions + passage.open)
            var slots: [String: JSON] = [:]
            if let who = owner(all) { slots["to"] = .text(who) }
            return passage.say(
                "object", slots, works: passage.works(Array(all), or: reading.unacknowledged), all, score: 97)
        }
        guard
            let clause = passage.open.first(where: {
                passage.affirms(.passOn, $0) || reading.matches(Self.anybody, in: passage.range($0)) != nil
                    || passage.affirms(.instead, $0) && !reading.codes(in: passage.span).isEmpty
            })
        else { return }
        let named = passage.parties.people(in: passage.range(clause))
        if named.isEmpty, reading.matches(Self.anybody, in: passage.range(clause)) != nil {
            return passage.say(.ask("person", Set(passage.open)))
        }
        guard !named.isEmpty || passage.parties.party(in: passage.range(clause)) != nil else { return }
        if named.count > 1 { return passage.say(.ask("person", [clause])) }
        let to =
            named.first.flatMap { reading.sight.office.officer($0)?.name } ?? passage.parties.party(
                in: passage.range(clause)) ?? ""
        passage.say(
            named.isEmpty ? "object" : "askHandOver", ["to": .text(to)], works: passage.works([clause]),
            Set(passage.open))
    }
    private static let upwards: WordPatterns = [
        "trả về thành phố", "trả lên", "trả lại thành phố", "trả về trên", "trả lại nhiệm vụ", "trả lại việc",
        "trả lên trên",
    ]

    /// Whose the work is: the office named after the words that say so, else any other; no person.
    private func owner(_ clauses: Set<Int>) -> String? {
        let ranges = clauses.sorted().map(passage.range)
        let after = ranges.compactMap { range in
            reading.matches(Self.belonging, in: range).map { $0.upperBound..<range.upperBound }
        }
        return (after + ranges).lazy.compactMap { passage.parties.party(in: $0, withPeople: false) }.first
            // "…, đề nghị Sở TTTT làm".
            ?? ranges.lazy.compactMap { passage.parties.party(in: $0, withPeople: false, isAsked: true) }.first
    }
    private static let belonging: WordPatterns = [
        "của", "thuộc", "giao", "chuyển", "chuyển qua", "chuyển sang", "trả về", "là việc",
    ]
    private static let anybody: WordPatterns = ["cho người khác", "cho ai khác", "cho đồng chí khác", "cho bạn khác"]

    /// "Thuộc chức năng của Phòng Nội vụ": another party's duty, said of one's own work.
    private func duty(_ clause: Int) -> Bool {
        guard passage.parties.party(in: passage.range(clause)) != nil,
            passage.parties.people(in: passage.range(clause)).isEmpty
        else { return false }
        return !passage.works([clause]).isEmpty && !passage.hasFigure(clause) && !passage.isAhead(clause)
    }
}
