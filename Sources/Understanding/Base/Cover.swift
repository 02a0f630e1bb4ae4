import VietnameseText

/// Chooses among the proposals of several readers those that together explain a message best.
enum Cover {
    /// What a proposal must at least be sure of.
    private static let threshold = 30
    /// More than so many are not weighed against each other.
    private static let most = 14

    /// A proposal with the words that no other may explain, and what it is worth.
    private struct Candidate {
        let proposal: Proposal
        let words: TokenSet
        let value: Int
    }

    /// The proposals of the best cover; no two of them explain the same words. Empty where none is good enough.
    static func best(of proposals: [Proposal], _ message: Message, by vote: ActVote) -> [Proposal] {
        let able = candidates(proposals, message, vote)
        let weighed = Array(able.prefix(most))
        // What all that is left could add at most: where that is not enough, nothing is tried.
        var rest = [Int](repeating: 0, count: weighed.count + 1)
        for place in weighed.indices.reversed() { rest[place] = rest[place + 1] + max(0, weighed[place].value) }
        var best: (value: Int, chosen: [Candidate], taken: TokenSet) = (0, [], TokenSet(message.tokens.count))
        /// Tries the rest from `index` on, with or without each.
        func extend(_ index: Int, _ taken: TokenSet, _ value: Int, _ chosen: [Candidate]) {
            if value > best.value { best = (value, chosen, taken) }
            guard index < weighed.count, value + rest[index] > best.value else { return }
            let next = weighed[index]
            if !next.words.meets(taken) {
                extend(index + 1, taken.joined(with: next.words), value + next.value, chosen + [next])
            }
            extend(index + 1, taken, value, chosen)
        }
        extend(0, best.taken, 0, [])
        // Of a long message's many parts those that are worth less are taken where they are free.
        for next in able.dropFirst(most) where next.value > 0 && !next.words.meets(best.taken) {
            best = (best.value + next.value, best.chosen + [next], best.taken.joined(with: next.words))
        }
        return best.chosen.map(\.proposal)
    }

    /// What is sure enough, by worth.
    private static func candidates(_ proposals: [Proposal], _ message: Message, _ vote: ActVote) -> [Candidate] {
        let weights = message.tokens.indices.map { weight(of: $0, in: message) }
        // Who reports a figure of his work gives no order that could be refused.
        let reports = proposals.contains { $0.score >= 90 && $0.acts.contains { $0.name == "report" } }
        let plain = proposals.filter { $0.score >= 99 && !$0.acts.isEmpty && $0.acts.allSatisfy(isQuestion) }
        func asksOnly(_ proposal: Proposal) -> Bool {
            proposal.acts.contains(where: isDecision) && plain.contains { proposal.covers.isSubset(of: $0.covers) }
        }
        return proposals.filter { !(reports && $0.acts.allSatisfy { $0.name == "refused" } && !$0.acts.isEmpty) }
            .filter { $0.score >= threshold && !asksOnly($0) && !$0.covers.isEmpty }
            .map { proposal in
                var words = TokenSet(weights.count)
                for token in proposal.covers where weights.indices.contains(token) && !isShared(token, in: message) {
                    words.insert(token)
                }
                return Candidate(proposal: proposal, words: words, value: value(proposal, weights, vote))
            }
            .sorted { $0.value > $1.value }
    }

    private static func isQuestion(_ act: Meaning) -> Bool { ["query", "mine", "document"].contains(act.name) }
    /// Who asks in so many words decides nothing by the same words.
    private static func isDecision(_ act: Meaning) -> Bool {
        ["confirm", "return", "grant", "refuse"].contains(act.name)
    }

    /// How much a proposal explains, times how sure it is; a little less for each part, so that one reading of the whole
    /// is taken before several of its parts that are as sure.
    private static func value(_ proposal: Proposal, _ weights: [Int], _ vote: ActVote) -> Int {
        let explained = proposal.covers.reduce(0) { weights.indices.contains($1) ? $0 + weights[$1] : $0 }
        // Between an objection and leaving alone that are as sure, somebody wanted something.
        let isFirm = proposal.acts.contains {
            !["show", "query", "mine", "document", "refused", "note"].contains($0.name)
        }
        return explained * (proposal.score - vote.doubt(of: proposal)) * (isFirm ? 100 : 99) - 5 * 9_900
    }

    /// What names something weighs more than a word; signs and line breaks weigh next to nothing. In hundredths of a word.
    private static func weight(of index: Int, in message: Message) -> Int {
        let token = message.tokens[index]
        if message.notes(at: index).contains(where: \.kind.isWeighty) { return 200 }
        if token.isSign("?") { return 200 }
        switch token.kind {
        case .word: return 100
        case .number, .code: return 200
        case .sign, .lineBreak: return 1
        }
    }

    /// A work that is named may belong to what comes before and to what comes after it.
    private static func isShared(_ index: Int, in message: Message) -> Bool {
        let token = message.tokens[index]
        if token.kind == .sign || token.kind == .lineBreak { return !token.isSign("?") }
        return message.notes(at: index).contains { if case .works = $0.kind { true } else { false } }
    }
}

extension Message.Note.Kind {
    /// Whether it must not be left unexplained in silence.
    var isWeighty: Bool {
        switch self {
        case .figure, .date, .works: true
        case .units, .group, .people, .campaign, .fence: false
        }
    }
}

/// A set of tokens of one message, as bits.
struct TokenSet: Sendable {
    private var bits: [UInt64]

    init(_ count: Int) { bits = [UInt64](repeating: 0, count: (count + 63) / 64) }

    mutating func insert(_ token: Int) { bits[token >> 6] |= 1 << UInt64(token & 63) }
    func meets(_ other: TokenSet) -> Bool { zip(bits, other.bits).contains { $0 & $1 != 0 } }
    func joined(with other: TokenSet) -> TokenSet {
        var joined = self
        for place in bits.indices { joined.bits[place] |= other.bits[place] }
        return joined
    }
}
