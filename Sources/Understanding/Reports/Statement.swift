import Assignments

/// What a frame makes of some clauses: one act or question.
struct Statement {
    var act: Meaning?
    var asks: [String] = []
    var offers: [[Meaning]] = []
    var score = 80
    /// Whether the model of acts has named the act, and no frame.
    var isGuess = false
    /// Whether it asks only what a remark is about.
    var isRemark = false
    /// The clauses that it explains, by their places.
    var clauses: Set<Int>

    static func act(_ name: String, _ slots: [String: JSON] = [:], _ clauses: Set<Int>, score: Int = 80) -> Statement {
        Statement(act: Meaning(name, slots), score: score, clauses: clauses)
    }
    static func ask(_ about: String, _ clauses: Set<Int>, offers: [[Meaning]] = [], score: Int = 70) -> Statement {
        Statement(asks: [about], offers: offers, score: score, clauses: clauses)
    }
}

/// Clauses in a row that speak of the same works; none named where nobody says which.
struct Segment {
    var works: [Int]
    var clauses: [Int]
}
