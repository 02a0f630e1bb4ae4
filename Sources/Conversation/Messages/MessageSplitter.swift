/// Cuts a long text into messages that a platform takes, between lines and never inside a letter.
package enum MessageSplitter {
    /// The most UTF-16 units of one message. Zalo documents 2,000 and does not say of what; this is safe by any count.
    package static let limit = 1_900
    /// How many messages of one answer go out before the rest waits to be asked for.
    package static let mostAtOnce = 3
    /// Units kept for the number of a part and the sentence that says how many are left.
    private static let margin = 120

    /// The messages that a long text makes, each with its number, and the text beyond the first `most` of them.
    package static func messages(_ text: String, atMost most: Int = .max) -> (messages: [String], rest: String?) {
        guard text.utf16.count > limit else { return ([text], nil) }
        let parts = parts(of: text, limit: limit - margin)
        let messages = parts.prefix(most).enumerated().map { "(\($0 + 1)/\(parts.count)) \($1)" }
        let rest = parts.dropFirst(most).joined(separator: "\n")
        return (messages, rest.isEmpty ? nil : rest)
    }

    /// The parts of `text`, each of at most `limit` UTF-16 units.
    ///
    /// Cuts at the end of a line where it can, else of a word, else between letters.
    package static func parts(of text: String, limit: Int) -> [String] {
        guard text.utf16.count > limit else { return [text] }
        var parts: [String] = []
        var current = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for piece in pieces(of: line, limit: limit) {
                let joined = current.isEmpty ? piece : current + "\n" + piece
                if joined.utf16.count <= limit {
                    current = joined
                } else {
                    parts.append(current)
                    current = piece
                }
            }
        }
        if !current.isEmpty { parts.append(current) }
        return parts.filter { !$0.isEmpty }
    }

    /// One line, cut at words where it alone is too long.
    private static func pieces(of line: Substring, limit: Int) -> [String] {
        guard line.utf16.count > limit else { return [String(line)] }
        var pieces: [String] = []
        var rest = line
        while rest.utf16.count > limit {
            var end = rest.startIndex
            var lastSpace: Substring.Index?
            var units = 0
            while end < rest.endIndex {
                units += rest[end].utf16.count
                if units > limit { break }
                if rest[end] == " " { lastSpace = end }
                end = rest.index(after: end)
            }
            // A single cluster longer than the limit goes out alone: cutting it would spoil it.
            if end == rest.startIndex { end = rest.index(after: end) }
            let cut = lastSpace ?? end
            pieces.append(String(rest[..<cut]))
            rest = rest[cut...].drop { $0 == " " }
        }
        if !rest.isEmpty { pieces.append(String(rest)) }
        return pieces
    }
}
