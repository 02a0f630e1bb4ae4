import Foundation

/// The order of Vietnamese dictionaries and lists: word by word, in each word first the letters (a ă â b c d đ e ê …), then the tone
/// (ngang, huyền, hỏi, ngã, sắc, nặng). Numbers go before letters, and by what they count.
package enum VietnameseOrder {
    /// Whether a text stands before another.
    package static func precedes(_ one: String, _ other: String) -> Bool {
        precedes(words(of: one), words(of: other), one, other)
    }

    /// Whether a person stands before another in a list of people: by the given name, which is the last word, then by the others.
    package static func personPrecedes(_ one: String, _ other: String) -> Bool {
        precedes(givenNameFirst(words(of: one)), givenNameFirst(words(of: other)), one, other)
    }

    /// Texts whose words are alike stand as their letters are written, so that an order is always the same.
    private static func precedes(_ words: [Word], _ others: [Word], _ one: String, _ other: String) -> Bool {
        for (word, other) in zip(words, others) where word != other { return word < other }
        if words.count != others.count { return words.count < others.count }
        return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }

    private static func givenNameFirst(_ words: [Word]) -> [Word] { Array(words.suffix(1) + words.dropLast()) }

    // MARK: Words

    /// A word as it is ordered.
    private struct Word: Comparable {
        /// The digits of a number without zeros before them; empty for other words.
        var digits = ""
        /// The ranks of the letters.
        var letters: [Int] = []
        /// The ranks of the tones, letter by letter.
        var tones: [Int] = []

        static func < (lhs: Word, rhs: Word) -> Bool {
            if lhs.digits.isEmpty != rhs.digits.isEmpty { return rhs.digits.isEmpty }
            if lhs.digits.count != rhs.digits.count { return lhs.digits.count < rhs.digits.count }
            if lhs.digits != rhs.digits { return lhs.digits < rhs.digits }
            if lhs.letters != rhs.letters { return lhs.letters.lexicographicallyPrecedes(rhs.letters) }
            return lhs.tones.lexicographicallyPrecedes(rhs.tones)
        }
    }

    private static let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    private static let ranks = Dictionary(
        alphabet.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    /// The marks that make another letter of one.
    private static let shapes: Set<Unicode.Scalar> = ["\u{306}", "\u{302}", "\u{31B}"]
    private static let tones: [Unicode.Scalar: Int] = [
        "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
    ]

    private static func words(of text: String) -> [Word] {
        text.precomposedStringWithCanonicalMapping.lowercased().split { !$0.isLetter && !$0.isNumber }
            .flatMap { parts(of: $0) }
    }

    /// A word, cut where digits and letters meet: "P12A".
    private static func parts(of text: Substring) -> [Word] {
        var words: [Word] = []
        var wasDigit: Bool?
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            if isDigit != wasDigit { words.append(Word()) }
            wasDigit = isDigit
            if isDigit {
                let digits = words[words.count - 1].digits
                words[words.count - 1].digits = (digits == "0" ? "" : digits) + String(character)
            } else {
                let (letter, tone) = letterAndTone(character)
                words[words.count - 1].letters.append(letter)
                words[words.count - 1].tones.append(tone)
            }
        }
        return words
    }

    /// The rank of a letter without its tone, and of the tone; letters of other alphabets go after all of these.
    private static func letterAndTone(_ character: Character) -> (letter: Int, tone: Int) {
        var (base, tone) = (String.UnicodeScalarView(), 0)
        for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
            if let rank = tones[scalar] {
                tone = rank
            } else if base.isEmpty || shapes.contains(scalar) {
                // Ð of older documents is the same letter.
                base.append(scalar == "\u{F0}" ? "đ" : scalar)
            }
        }
        let letter = String(base).precomposedStringWithCanonicalMapping
        let rank = letter.first.flatMap { ranks[$0] }
        return (rank ?? alphabet.count + Int(letter.unicodeScalars.first?.value ?? 0), tone)
    }
}
