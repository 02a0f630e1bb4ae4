/// One kind of thing that may be said of work: it explains clauses of a passage and says what they mean.
protocol Frame {
    /// The passage, with what the frame made of it.
    var passage: Passage { get }
    init(passage: Passage)
    mutating func read()
}
