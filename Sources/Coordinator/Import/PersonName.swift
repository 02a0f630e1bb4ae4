import Conversation
import VietnameseText

/// When two names under one code are one person's.
enum PersonName {
    /// In words of fewer letters one letter is another word: Lê and Lý, Vũ and Võ.
    private static let fewestLetters = 4

    /// Whether one name is only another spelling of the other: the same but for marks, case and spaces; one letter in a longer
    /// word; a middle name more or less. The given name, which tells people of one family apart, stays the same.
    static func isSpelling(_ one: String, of other: String) -> Bool {
        let (one, other) = (words(one), words(other))
        if one == other { return true }
        guard let first = one.first, let last = one.last, last == other.last else { return false }
        switch other.count - one.count {
        case 0:
            let differing = zip(one, other).filter { $0 != $1 }
            return differing.count == 1 && differing.allSatisfy(isSlip)
        case 1: return first == other.first && lacksOne(one, of: other)
        case -1: return first == other.first && lacksOne(other, of: one)
        default: return false
        }
    }

    private static func words(_ name: String) -> [String] {
        Folded.words(name).split(separator: " ").map(String.init)
    }

    private static func lacksOne(_ short: [String], of long: [String]) -> Bool {
        long.indices.contains { place in
            var rest = long
            rest.remove(at: place)
            return rest == short
        }
    }

    /// Whether two words differ in one letter: another, one more, or one less.
    private static func isSlip(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        guard short.count >= fewestLetters - 1, long.count >= fewestLetters, long.count - short.count <= 1 else {
            return false
        }
        let start = zip(short, long).prefix { $0 == $1 }.count
        return short.count == long.count
            ? short[(start + 1)...] == long[(start + 1)...] : short[start...] == long[(start + 1)...]
    }
}
