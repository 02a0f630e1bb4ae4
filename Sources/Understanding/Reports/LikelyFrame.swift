import Assignments
import CivilCalendar
import VietnameseText

/// What no frame has explained, where the model of acts is sure what it is. Its work, its day and its party are found as by the frames; since
/// the model alone has named the act, it is said back first.
struct LikelyFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    /// How likely the act must be where nothing else was made of the words around.
    private static let alone = 0.6
    /// How likely it must be beside something else, which may have taken its words with it.
    private static let beside = 0.85
    /// How many words there must be beside something else.
    private static let fewest = 3
    /// As a remark on something that lacks: below every frame that knows its words.
    private static let score = 66

    mutating func read() {
        let clauses = passage.open.filter { !passage.doers.isOthers($0) && reading.clauses[$0].link != .condition }
        guard !clauses.isEmpty, clauses.count == passage.open.count,
            passage.statements.isEmpty || clauses.flatMap(passage.range).count >= Self.fewest,
            let act = likely(clauses)
        else { return }
        let works = passage.works(clauses)
        // Of which work it is must be plain.
        guard !works.isEmpty else { return }
        let known = passage.statements.count
        read(act, works, clauses)
        for place in known..<passage.statements.count { passage.statements[place].isGuess = true }
    }

    private mutating func read(_ act: String, _ works: [Int], _ clauses: [Int]) {
        switch act {
        case "obstacle":
            let who = clauses.compactMap { passage.parties.party(in: passage.range($0)) }.first
            say(act, who.map { ["who": .text($0)] } ?? [:], works, clauses)
        case "obstacleGone", "acknowledge", "submit":
            if !clauses.contains(where: passage.hasFigure) { say(act, [:], works, clauses) }
        case "note": say(act, [:], works, clauses)
        case "promise": promise(works, clauses)
        case "askExtension":
            if let asked = ExtensionFrame(passage: passage).requesting(in: clauses, of: works) { passage = asked }
        default: return
        }
    }

    private mutating func say(_ act: String, _ slots: [String: JSON], _ works: [Int], _ clauses: [Int]) {
        passage.say(act, slots, works: works, Set(clauses), score: Self.score)
    }

    private mutating func promise(_ works: [Int], _ clauses: [Int]) {
        let days = clauses.flatMap { reading.dates(in: passage.range($0)) }.compactMap(\.resolution.deadline?.date)
        guard let day = days.last, day >= reading.sight.today else { return }
        say("promise", ["by": .text(day.iso)], works, clauses)
    }

    /// The likeliest act of the words from the first to the last clause, where it is likely enough.
    private func likely(_ clauses: [Int]) -> String? {
        let ranges = clauses.map(passage.range)
        guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else { return nil }
        let least = passage.statements.isEmpty ? Self.alone : Self.beside
        return ActLikelihoods(reading.tokens[start..<end], reading.sight).all.first.flatMap {
            $0.value >= least ? $0.act : nil
        }
    }
}
