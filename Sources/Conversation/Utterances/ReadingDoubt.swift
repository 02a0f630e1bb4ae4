/// Why a statement needs a question.
package enum ReadingDoubt: String, Codable, Sendable {
    /// Figures such as `3/5` that may be a date.
    case perhapsDate
    /// "Hoàn thành ..." of something: perhaps a part of the work only.
    case perhapsPart
    /// A percent or a number that is not the state of the assignment (`còn 30%`, `tăng 5%`).
    case notState
    /// A word of politeness ("vâng", "rõ", 👍) where a decision would need "đồng ý".
    case weakAssent
    /// A wish, an order or a correction with other words around it: perhaps only a remark.
    case perhapsRemark
    /// A date was named that could not be read.
    case noSuchDate
    /// Several figures, of which it is not clear which one counts.
    case severalFigures
}
