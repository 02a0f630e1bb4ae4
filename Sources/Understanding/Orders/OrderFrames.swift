import Assignments
import VietnameseText

/// What one sentence of a leader orders or decides; each frame looks for its own senses and slots.
struct OrderFrames {
    let reading: OrderReading
    /// The sentence.
    let range: Range<Int>

    var sight: Sight { reading.sight }
    var tokens: [Token] { reading.tokens }

    /// The frames in the order in which they are tried.
    func proposal() -> Proposal? {
        let frames: [(OrderFrames) -> () -> Proposal?] = [
            Self.broadcast, Self.round, Self.delegate, Self.praise, Self.absence, Self.told, Self.state, Self.decision,
            Self.amend, Self.handOver, Self.urge, Self.instruct, Self.hurry, Self.word,
        ]
        return frames.lazy.compactMap { $0(self)() }.first
    }

    /// Whether the sentence asks: by its sign; by its words only where no word of order opens it.
    func isAsked(_ sense: OrderSense) -> Bool {
        let isSigned = range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
        return isSigned || reading.opens(sense, range) == nil && reading.isQuestion(range)
    }

    /// Urging and telling, where their words open the sentence.
    private func told() -> Proposal? {
        var told = reading.opens(.urge, range) != nil ? urge() : nil
        if told == nil, reading.opens(.tell, range) != nil || reading.opens(.askThem, range) != nil {
            told = instruct()
        }
        // A word that urges or tells at the head of a sentence is hardly anything else.
        if let score = told?.score, told?.asks.isEmpty ?? false { told?.score = max(score, 95) }
        return told
    }

    // MARK: What frames share

    func has(_ sense: OrderSense) -> Bool { reading.has(sense, in: range) }
    func affirmed(_ sense: OrderSense) -> Range<Int>? { reading.affirmed(sense, in: range) }

    func done(_ acts: [Meaning], _ score: Int, _ reason: String) -> Proposal {
        Proposal(acts, score: score, covers: Set(range), reason)
    }
    func ask(_ about: String, _ reason: String, offers: [[Meaning]] = [], score: Int = 70) -> Proposal {
        Proposal([], asks: [about], offers: offers, score: score, covers: Set(range), reason)
    }

    /// One act for each work, or what keeps it from being done.
    func act(_ name: String, _ target: Target, _ slots: [String: JSON] = [:], score: Int = 90) -> Proposal {
        switch target {
        case .works(let codes):
            if let refused = OrderRights(sight).refusal(name, codes.first) {
                return done([refused], score + 4, "not allowed: \(name)")
            }
            return done(codes.map { Meaning(name, slots.merging(["work": .int($0)]) { $1 }) }, score, name)
        case .unclear, .none:
            if let refused = OrderRights(sight).refusal(name, nil) {
                return done([refused], score + 4, "not allowed: \(name)")
            }
            return ask("work", name, score: score - 4)
        }
    }

    /// The reason: what follows "vì", "do", a colon, or the clauses that name neither the head nor the work.
    func reason(_ head: Range<Int>) -> [String: JSON] {
        if let clause = reading.base.clauses.first(where: {
            range.contains($0.range.lowerBound) && $0.link == .reason && $0.range.lowerBound >= head.upperBound
        }) {
            let words = reading.words(span(clause.range.lowerBound, range.upperBound))
            return words.isEmpty ? [:] : ["reason": .text(words)]
        }
        if let colon = range.first(where: { tokens[$0].isSign(":") }), colon + 1 < range.upperBound {
            return ["reason": .text(reading.words(span((colon + 1), range.upperBound)))]
        }
        let rest = reading.base.clauses.filter {
            range.contains($0.range.lowerBound) && $0.range.lowerBound >= head.upperBound
        }
        guard let first = rest.first, let last = rest.last else {
            let before = span(range.lowerBound, clause(head).lowerBound)
            let words = reading.codes(in: before).isEmpty ? reading.words(before) : ""
            return words.isEmpty ? [:] : ["reason": .text(words)]
        }
        let words = reading.words(span(first.range.lowerBound, last.range.upperBound))
        return words.isEmpty ? [:] : ["reason": .text(words)]
    }

    /// Whether a unit is named that has none of the works: more than one thing may be meant.
    func hasStranger(_ codes: [Int]) -> Bool {
        let units = reading.parties(in: range).filter { if case .unit = $0.kind { true } else { false } }
        return !units.isEmpty && !reading.codes(in: range).isEmpty
            && !units.contains { unit in codes.compactMap(sight.work).contains { reading.owns(unit, $0) } }
    }

    /// The clause in which a word stands.
    func clause(_ word: Range<Int>) -> Range<Int> {
        (reading.base.clause(at: word.lowerBound)?.range ?? range).clamped(to: range)
    }
}

/// Who may order and decide what.
struct OrderRights {
    let sight: Sight
    init(_ sight: Sight) { self.sight = sight }

    private static let chairOnly: Set<String> = ["grant", "refuse", "pause", "resume", "cancel", "reopen", "delegate"]

    /// The refusal of an act that the speaker may not do; nil where he may.
    func refusal(_ act: String, _ work: Int?) -> Meaning? {
        guard !isAllowed(act, work) else { return nil }
        var slots: [String: JSON] = ["act": .text(act)]
        if let work { slots["work"] = .int(work) }
        return Meaning("refused", slots)
    }

    private func isAllowed(_ act: String, _ work: Int?) -> Bool {
        let me = sight.speaker
        if me.holds(.chair) { return true }
        if me.holds(.follower) { return act == "urge" }
        if me.holds(.secretary) { return !Self.chairOnly.contains(act) && !["confirm", "return"].contains(act) }
        if me.holds(.head) {
            if Self.chairOnly.contains(act)
                || ["praise", "criticise", "lesson", "broadcast", "openRound", "closeRound", "extendRound", "amend"]
                    .contains(act)
            {
                return false
            }
            return work.flatMap(sight.work).map { $0.unit == me.officer.unit } ?? true
        }
        return false
    }

    /// Whether the speaker may give work to a party.
    func mayGive(to party: Party) -> Bool {
        if sight.speaker.holds(.chair) || sight.speaker.holds(.secretary) { return true }
        guard sight.speaker.holds(.head), !sight.speaker.holds(.follower) else { return false }
        switch party.kind {
        case .unit(let id): return id == sight.speaker.officer.unit
        case .person(let id): return sight.office.officer(id)?.unit == sight.speaker.officer.unit
        case .group(.kinds(let kinds)): return kinds.isSubset(of: ["phuong", "xa", "thi tran"])
        case .group(.all): return false
        case .several: return true
        }
    }
}
