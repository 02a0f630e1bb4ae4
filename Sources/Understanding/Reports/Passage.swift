import Assignments
import VietnameseText

/// Clauses in a row about the same works: what is still to be explained, and what was made of the rest.
struct Passage {
    let reading: Reading
    let segment: Segment
    /// The clauses that no frame has explained yet.
    var open: [Int]
    var statements: [Statement] = []

    init(_ reading: Reading, _ segment: Segment) {
        (self.reading, self.segment) = (reading, segment)
        open = segment.clauses.filter { !reading.isQuestion(reading.clauses[$0]) }
    }

    var doers: Doers { Doers(reading: reading) }
    var parties: NamedParties { NamedParties(reading: reading) }
    var tense: Tense { Tense(passage: self) }
    var trouble: Trouble { Trouble(passage: self) }
    var span: Range<Int> { reading.span(segment) }

    /// The works that are named, or the one of whose trade the words are, or the one that was just spoken of.
    func works(_ clauses: some Collection<Int>, or fallback: [Int] = []) -> [Int] {
        MeantWorks(passage: self).of(clauses, or: fallback)
    }

    /// The clauses that a request may share with a figure: "mới 40/60, xin lùi đến 10/6".
    var shared: [Int] {
        let figured = statements.filter {
            ["report", "askTarget"].contains($0.act?.name ?? "") || $0.asks == ["amount"]
        }.flatMap(\.clauses)
        return segment.clauses.filter { open.contains($0) || figured.contains($0) }
    }

    func range(_ clause: Int) -> Range<Int> { reading.clauses[clause].range }

    func has(_ sense: Sense, _ clause: Int) -> Bool { reading.has(sense, in: range(clause)) }

    func affirms(_ sense: Sense, _ clause: Int) -> Bool { reading.affirmed(sense, in: range(clause)) != nil }

    func isAhead(_ clause: Int) -> Bool { reading.isAhead(range(clause)) }

    /// The words of some clauses, as typed.
    func words(_ clauses: some Collection<Int>) -> String {
        guard let first = clauses.map({ range($0).lowerBound }).min(),
            let last = clauses.map({ range($0).upperBound }).max()
        else { return "" }
        return reading.message.source(first..<last)
    }

    /// Takes a statement down; its clauses are explained.
    mutating func say(_ statement: Statement) {
        statements.append(statement)
        open.removeAll(where: statement.clauses.contains)
    }

    /// Says one act for each work; asks which work where there is none, and says no where it is another's.
    mutating func say(_ name: String, _ slots: [String: JSON] = [:], works: [Int], _ clauses: Set<Int>, score: Int = 80)
    {
        guard !works.isEmpty else {
            let offers = reading.open.map { [Meaning(name, slots.merging(["work": .int($0.code)]) { $1 })] }
            var asked = Statement.ask("work", clauses, offers: Array(offers.prefix(3)), score: 60)
            asked.isRemark = name == "note"
            return say(asked)
        }
        for code in works {
            if reading.sight.work(code) == nil {
                say(.ask("work", clauses))
            } else if !reading.isMine(code) {
                say(.act("refused", ["act": .text(name), "work": .int(code)], clauses))
            } else {
                // A work that is named by its code leaves little doubt that it is meant for the bot.
                let isCoded = score >= 75 && !reading.codes(in: span).isEmpty
                // A head who asks those above him gives no order.
                let isUpward = reading.sight.own.isEmpty && Self.upward.contains(name) && score >= 75
                say(
                    .act(
                        name, slots.merging(["work": .int(code)]) { $1 }, clauses,
                        score: isUpward ? 98 : isCoded ? max(score, 92) : score))
            }
        }
    }
    private static let upward: Set<String> = ["askExtension", "askTarget", "object", "obstacle", "report", "submit"]

    /// Whether a figure of the clause may be of its works.
    func hasFigure(_ clause: Int) -> Bool {
        reading.roled([reading.clauses[clause]], of: segment.works).contains { $0.role != .nothing }
    }
}
