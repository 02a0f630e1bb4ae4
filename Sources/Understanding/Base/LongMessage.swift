/// Cuts a message that is longer than people say in one breath into parts that are read one after the other, so that the time of
/// reading grows with the length and no faster.
enum LongMessage {
    /// How many letters are read at once.
    static let longest = 2_000
    /// How many letters of one run without a space are looked at.
    private static let longestRun = 400

    /// The parts in order: whole lines where they fit, else whole sentences, else whole words.
    static func parts(of text: String) -> [String] {
        guard text.utf8.count > longest else { return [text] }
        var parts: [String] = []
        var part = ""
        var count = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            for (sentence, length) in sentences(line) {
                if count + length > longest, count > 0 {
                    parts.append(part)
                    (part, count) = ("", 0)
                }
                part += sentence
                count += length
            }
            part += "\n"
            count += 1
        }
        return count > 0 ? parts + [part] : parts
    }

    /// A line in pieces that are not too long, with their lengths.
    private static func sentences(_ line: Substring) -> [(String, Int)] {
        var pieces: [(String, Int)] = []
        var piece = ""
        var (count, run) = (0, 0)
        var endsSentence = false
        for letter in line.unicodeScalars {
            let isSpace = letter.properties.isWhitespace
            if isSpace, count > 0, endsSentence || count > longest / 2 {
                pieces.append((piece + " ", count + 1))
                (piece, count) = ("", 0)
            }
            run = isSpace ? 0 : run + 1
            endsSentence = [".", "!", "?", ";"].contains(letter)
            guard run <= longestRun else { continue }
            piece.unicodeScalars.append(letter)
            count += 1
        }
        return count > 0 ? pieces + [(piece, count)] : pieces
    }
}
