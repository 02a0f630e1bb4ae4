import VietnameseText

/// Chooses among the proposals of several readers those that together explain a message best.
enum Cover {
    /// What a proposal must at least be sure of.
    private static let threshold = 30
    /// More than so many are not weighed against each other.
    private static let most = 14

    /// The proposals of the best cover; no two of them explain the same words. Empty where none is good enough.
    static func best(of proposals: [Proposal], _ message: Message) -> [Proposal] {
        let weights = message.tokens.indices.map { weight(of: $0, in: message) }
        // Who reports a figure of his work gives no order that could be refused.
        let reports = proposals.contains { $0.score >= 90 && $0.acts.contains { $0.name == "report" } }
        let able = proposals.filter { !(reports && $0.acts.allSatisfy { $0.name == "refused" } && !$0.acts.isEmpty) }
            .filter { $0.score >= threshold && !$0.covers.isEmpty }
            .map {
                (proposal: $0, words: $0.covers.filter { weights.indices.contains($0) && !isShared($0, in: message) })
            }
            .map { (proposal: $0.proposal, words: $0.words, value: value($0.proposal, weights)) }
            .sorted { $0.value > $1.value }
            .prefix(most)
        var best: (value: Double, chosen: [Proposal]) = (0, [])
        /// Tries the rest from `index` on, with or without each.
        func extend(_ index: Int, _ taken: Set<Int>, _ value: Double, _ chosen: [Proposal]) {
            if value > best.value { best = (value, chosen) }
            guard index < able.endIndex else { return }
            let next = able[index]
            if next.words.isDisjoint(with: taken) {
                extend(index + 1, taken.union(next.words), value + next.value, chosen + [next.proposal])
            }
            extend(index + 1, taken, value, chosen)
        }
        extend(0, [], 0, [])
        return best.chosen
    }

    /// How much a proposal explains, times how sure it is; a little less for each part, so that one reading of the whole
    /// is taken before several of its parts that are as sure.
    private static func value(_ proposal: Proposal, _ weights: [Double]) -> Double {
        let explained = proposal.covers.reduce(0) { weights.indices.contains($1) ? $0 + weights[$1] : $0 }
        // Between an objection and leaving alone that are as sure, somebody wanted something.
        let isFirm = proposal.acts.contains {
            !["show", "query", "mine", "document", "refused", "note"].contains($0.name)
        }
        return explained * Double(proposal.score) / (isFirm ? 99 : 100) - 0.05
    }

    /// What names something weighs more than a word; signs and line breaks weigh next to nothing.
    private static func weight(of index: Int, in message: Message) -> Double {
        let token = message.tokens[index]
        if message.notes.contains(where: { $0.range.contains(index) && $0.kind.isWeighty }) { return 2 }
        if token.isSign("?") { return 2 }
        switch token.kind {
        case .word: return 1
        case .number, .code: return 2
        case .sign, .lineBreak: return 0.01
        }
    }

    /// A work that is named may belong to what comes before and to what comes after it.
    private static func isShared(_ index: Int, in message: Message) -> Bool {
        let token = message.tokens[index]
        if token.kind == .sign || token.kind == .lineBreak { return !token.isSign("?") }
        return message.notes.contains { note in
            if case .works = note.kind { note.range.contains(index) } else { false }
        }
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
