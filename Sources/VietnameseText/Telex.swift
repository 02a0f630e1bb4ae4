/// Words typed by the Telex rules while the keyboard did not apply them: `ddax nhaanj` is `đã nhận`.
package enum Telex {
    /// The folded form of what was meant, where `folded` is no syllable as typed and one by the rules of Telex; else nil.
    package static func decoded(_ folded: String) -> String? {
        guard !Syllable.isPossible(folded), folded.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
        var word = folded
        for (typed, meant) in [
            ("dd", "d"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("uw", "u"), ("ow", "o"), ("aw", "a"),
        ]
        where word.contains(typed) {
            word = word.replacing(typed, with: meant, maxReplacements: 1)
        }
        if !Syllable.isPossible(word), let tone = word.last, "sfrxj".contains(tone) { word.removeLast() }
        if word != folded, !Syllable.isPossible(word), let place = word.lastIndex(where: { "sfrxj".contains($0) }) {
            // The tone before the last consonants: "tieejp".
            if place > word.startIndex { word.remove(at: place) }
        }
        return word != folded && word.utf8.count >= 2 && Syllable.isPossible(word) ? word : nil
    }
}
