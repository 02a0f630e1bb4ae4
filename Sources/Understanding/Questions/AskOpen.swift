/// What words leave open for those after them: a denial that waits for what it denies, what the next name or day is, a bound.
struct AskOpen {
    /// Where a denial ended that waits for what it denies.
    var denial: Int?
    /// Where the last denied word ends: "chưa vướng gì" says, it does not ask.
    var deniedEnd: Int?
    var lastPredicate: (predicate: AskSense.Predicate, end: Int)?
    /// What the next name or day is.
    var part: AskSense.Part?
    /// Where the last person named ended.
    var personEnd: Int?
    /// Where the last day ended.
    var dayEnd: Int?
    /// The bound of the next figure.
    var bound: AskSense.Bound?
}
