import Assignments
import VietnameseText

/// What the works of a sight are called, folded once: which code stands where, what is counted, and which two words in a row speak of
/// which work.
final class SightIndex: Sendable {
    /// Two words in a row, with the works of which they speak.
    typealias Pairs = [String: Set<Int>]

    /// Where the work of a code stands.
    let places: [Int: Int]
    /// What works count, without marks and case.
    let counted: Set<String>
    /// The codes of plans, in capitals.
    let plans: Set<String>
    /// Pairs of titles, of products, and of what is counted.
    let titles: Pairs
    let products: Pairs
    let units: Pairs
    /// Pairs of titles and products of the speaker's own works, or of all where he has none.
    let subjects: Pairs
    /// Title and product of each work, without marks and case.
    let folded: [Int: String]
    /// Whether any is the speaker's own.
    let hasOwn: Bool
    /// The names of the office.
    let office: OfficeNames

    init(_ works: [Sight.Work], _ office: OfficeSnapshot) {
        self.office = OfficeNames.of(office)
        places = Dictionary(works.enumerated().map { ($1.code, $0) }) { first, _ in first }
        counted = Set(works.compactMap { $0.unitOfCount.map(Folded.words) })
        plans = Set(works.compactMap(\.planCode))
        folded = Dictionary(works.map { ($0.code, Folded.words($0.title + " " + $0.product)) }) { first, _ in first }
        titles = Self.pairs(works) { [$0.title] }
        products = Self.pairs(works) { [$0.product] }
        units = Self.pairs(works) { [$0.unitOfCount ?? ""] }
        let own = works.filter(\.isOwn)
        hasOwn = !own.isEmpty
        subjects = Self.pairs(own.isEmpty ? works : own) { [$0.title, $0.product] }
    }

    private static func pairs(_ works: [Sight.Work], _ names: (Sight.Work) -> [String]) -> Pairs {
        var pairs: Pairs = [:]
        for work in works {
            for phrase in names(work).flatMap({ $0.split(whereSeparator: { ",;:()".contains($0) }) }) {
                let words = Folded.words(String(phrase)).split(separator: " ")
                for (one, other) in zip(words, words.dropFirst()) {
                    pairs["\(one) \(other)", default: []].insert(work.code)
                }
            }
        }
        return pairs
    }
}
