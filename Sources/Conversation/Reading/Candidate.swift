import VietnameseText

/// One way to read a clause, with how sure a rule is of it and why.
package struct Candidate: Equatable, Sendable {
    /// The draft.
    let draft: Draft
    /// The intent of the draft.
    package var intent: Intent { draft.intent }
    /// How sure, 0 to 100; see `IntentRule` for the scale.
    package let score: Int
    /// Where in the message the words stand that speak for it, in UTF-16 units.
    package let span: Range<Int>
    /// The rule and the words, for `namro explain`.
    package let reason: String

    init(_ draft: Draft, score: Int, span: Range<Int>, reason: String) {
        self.draft = draft
        self.score = score
        self.span = span
        self.reason = reason
    }
}

/// What proposes drafts of one kind.
///
/// The scale of scores: 100 the form is unmistakable (`liên kết` with a code); 80 a verb of the trade in the right
/// place; 60 one sign of several; 30 a last resort. The winner must lead by 10, else the bot asks.
protocol IntentRule: Sendable {
    /// The drafts that this rule sees in a clause; most often none.
    func candidates(for clause: Clause) -> [Candidate]
}

extension Clause {
    /// A candidate that rests on the tokens in `range`.
    func candidate(_ draft: Draft, score: Int, at range: Range<Int>, _ rule: String) -> Candidate {
        let spans = range.clamped(to: tokens.indices).map { tokens[$0].span }
        let span = (spans.first?.lowerBound ?? 0)..<(spans.last?.upperBound ?? 0)
        let words = range.clamped(to: tokens.indices).map { tokens[$0].text }.joined(separator: " ")
        return Candidate(draft, score: score, span: span, reason: "\(rule): \(words)")
    }
}
