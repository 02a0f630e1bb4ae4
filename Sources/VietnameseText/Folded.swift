/// Names as they are compared: without marks, case and superfluous spaces.
package enum Folded {
    /// The folded words of a text, separated by single spaces.
    package static func words(_ text: String) -> String {
        Folding.fold(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
    }
}
