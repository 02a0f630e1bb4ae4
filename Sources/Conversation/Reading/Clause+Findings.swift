import VietnameseText

extension Clause {
    /// The dates and the figures of one clause, found when first asked for: some twenty rules ask, most clauses have none.
    final class Findings {
        private var dates: [DateParser.Match]?
        private var figures: [Figure]?

        func dates(in tokens: [Token]) -> [DateParser.Match] {
            if let dates { return dates }
            let found = DateParser(tokens).all()
            dates = found
            return found
        }

        func figures(in clause: Clause) -> [Figure] {
            if let figures { return figures }
            let found = FigureReader(clause: clause).figures
            figures = found
            return found
        }
    }
}
