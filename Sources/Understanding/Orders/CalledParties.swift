import VietnameseText

/// Whom a word that tells or announces calls.
struct CalledParties {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    /// "Thông báo X, Y và Z: …": those whom a word that tells or announces calls; what follows is what they are told.
    func all(in range: Range<Int>) -> [Party] {
        guard let word = reading.opens(.announce, range) ?? reading.opens(.tell, range) ?? saying(range) else {
            return []
        }
        let row = reading.row(reading.parties(in: span(word.upperBound, range.upperBound)))
        guard let first = row.first,
            span(word.upperBound, first.range.lowerBound).allSatisfy({
                reading.isLight($0) || reading.isTitle($0) || Self.toward.contains(tokens[$0])
            })
        else { return [] }
        return row
    }
    /// "tui nói Bắc Từ Liêm coi lại …": the word before a name.
    func saying(_ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { !reading.isLight($0) && tokens[$0].folded != "tui" }),
            tokens[first].folded == "noi", !reading.isInName(first)
        else { return nil }
        return span(first, first + 1)
    }
    private static let toward: WordSet = ["toi", "den", "cho", "voi", "gui", "tat", "ca"]
}
