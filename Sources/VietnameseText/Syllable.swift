import Foundation

/// What a Vietnamese syllable can be: an onset and a rime. What is none was mistyped, shortened or is of another language.
package enum Syllable {
    /// Whether a word has the form of a syllable, marks aside.
    package static func isPossible(_ folded: String) -> Bool {
        possible.contains(WordKey(folded, folded: folded), folded)
    }

    /// Whether the marks of a word can stand on its letters: a syllable that ends in p, t, c or ch has a sắc or a nặng,
    /// and "uơ" or "ưo" before a consonant lacks a horn.
    package static func hasPossibleMarks(_ text: some StringProtocol) -> Bool {
        var letters: [Letter] = []
        for scalar in text.unicodeScalars {
            guard Int(scalar.value) < alphabet.count else { return true }
            letters.append(alphabet[Int(scalar.value)])
        }
        let plain = letters.map(\.base)
        let stops = plain.hasSuffix("p") || plain.hasSuffix("t") || plain.hasSuffix("c") || plain.hasSuffix("ch")
        if stops, plain.count > 2, !letters.contains(where: \.isSharp) { return false }
        guard let u = letters.firstIndex(where: { $0.base == "u" }), u + 2 < letters.count, letters[u + 1].base == "o"
        else { return true }
        // "uơi" and "uơu" are no rimes either, but "thuở" and "quơ" are.
        return letters[u].hasHorn == letters[u + 1].hasHorn || (u > 0 && letters[u - 1].base == "q")
    }

    /// A letter: its form without marks, whether it has a sắc or a nặng, whether it has a horn.
    private struct Letter: Sendable {
        let base: Unicode.Scalar
        let isSharp: Bool
        let hasHorn: Bool
    }

    private static let alphabet: [Letter] = (0..<0x1F00).map { value in
        let text = Unicode.Scalar(UInt32(value)).map { String($0).lowercased() } ?? " "
        let parts = text.decomposedStringWithCanonicalMapping.unicodeScalars
        return Letter(
            base: parts.first ?? " ", isSharp: parts.contains("\u{301}") || parts.contains("\u{323}"),
            hasHorn: parts.contains("\u{31B}"))
    }

    private static let possible = WordSet(onsets.flatMap { onset in rimes.map { onset + $0 } })
    private static let onsets = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
        "s", "t", "th", "tr", "v", "x",
    ]
    private static let rimes = """
        a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu \
        im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong op ot u ua \
        uac uai uam uan uang uanh uao uat uau uay uc ue uech uen uenh ueo uet ui uit um un ung uo uoc uoi uom uon uong \
        uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu
        """.split(separator: " ").map(String.init)
}

extension [Unicode.Scalar] {
    fileprivate func hasSuffix(_ end: String) -> Bool {
        suffix(end.unicodeScalars.count).elementsEqual(end.unicodeScalars)
    }
}
