import Assignments
import VietnameseText

/// Where words name what a work is to yield.
struct Products {
    let reading: Reading

    /// The words of the product of one of the speaker's open works.
    func first(in range: Range<Int>) -> Range<Int>? {
        reading.open.lazy.compactMap { place(of: $0, in: range) }.first
    }

    /// Where the first words of a work's product stand.
    func place(of work: Sight.Work, in range: Range<Int>) -> Range<Int>? {
        let words = Folded.words(work.product).split(separator: " ").prefix(2).map(String.init)
        guard words.count == 2, range.count >= 2 else { return nil }
        return (range.lowerBound..<(range.upperBound - 1)).first {
            reading.tokens[$0].folded == words[0] && reading.tokens[$0 + 1].folded == words[1]
        }
        .map { $0..<($0 + 2) }
    }
}
