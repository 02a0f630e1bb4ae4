import Assignments
import VietnameseText

/// Finds the figures of a clause that may be the state of a piece of work, and leaves dates, decree numbers,
/// streets, fractions, targets and remainders alone.
struct FigureReader {
    private let around: FigureSurroundings

    init(clause: Clause) { around = FigureSurroundings(clause: clause) }

    /// Whether what follows is a figure of its own: ", được 45/60 cơ sở".
    static func begins(_ tokens: [Token], at index: Int) -> Bool {
        let next = Array(tokens[min(index, tokens.count)...].prefix(6))
        let clause = Clause(tokens: next, codes: [], namesCode: false, text: "", endsWithQuestionMark: false)
        return FigureReader(clause: clause).figures.contains { $0.doubt == nil && $0.range.lowerBound <= 2 }
    }

    /// The figures in order.
    var figures: [Figure] {
        let (percents, quantities) = (PercentReader(around: around), QuantityReader(around: around))
        var found: [Figure] = []
        var index = 0
        while index < around.tokens.count {
            if around.isAim(before: index) {
                index = around.skip(at: index)
            } else if let figure = percents.percent(at: index) ?? percents.words(at: index)
                ?? percents.half(at: index) ?? quantities.fraction(at: index) ?? quantities.count(at: index)
            {
                found.append(figure)
                index = max(figure.range.upperBound, index + 1)
            } else {
                index = around.skip(at: index)
            }
        }
        return found
    }
}
