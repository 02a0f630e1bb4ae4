import VietnameseText

/// Figures that say of each other what they are: what is left until the whole, and the whole of what is told after it.
struct FigureSums {
    let reading: Reading
    private var tokens: [Token] { reading.tokens }

    /// "12 nhà trọ nữa là đi hết sáu chục": after so many more it is done.
    func completes(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let start = range.upperBound
        guard start < clause.range.upperBound, tokens[start].folded == "nua",
            let then = (start + 1..<min(start + 4, clause.range.upperBound)).first(where: { tokens[$0].folded == "la" })
        else { return false }
        return (then + 1..<min(then + 6, clause.range.upperBound)).contains { Self.ending.contains(tokens[$0]) }
    }
    private static let ending: WordSet = ["xong", "du", "het", "tron", "hoan"]

    /// Whether a figure is the whole that another one is held against: what is reached after so many more, or "14 phường thì 13 đã học".
    func isAim(_ range: Range<Int>, _ figure: Message.Figure, _ clause: Clause) -> Bool {
        guard figure.of == nil, !figure.isPercent else { return false }
        let isReached = figures(in: span(clause.range.lowerBound, range.lowerBound)).contains {
            range.lowerBound - $0.range.upperBound <= 7 && completes($0.range, clause)
        }
        return isReached || isDividedAfter(range, figure, clause)
    }

    /// "14 phường thì 13 phường đã tập huấn": a clause begins with the whole, and says after "thì" how many of it are done or not yet.
    private func isDividedAfter(_ range: Range<Int>, _ figure: Message.Figure, _ clause: Clause) -> Bool {
        let start = range.upperBound
        guard let unit = figure.unit, range.lowerBound - clause.range.lowerBound <= 1, start < clause.range.upperBound,
            tokens[start].folded == "thi"
        else { return false }
        let rest = start + 1..<clause.range.upperBound
        let isTrouble = [Sense.unwilling, .obstacle, .broken].contains { reading.affirmed($0, in: rest) != nil }
        let isTold =
            reading.has(.done, in: rest) || reading.has(.already, in: rest) || rest.contains(where: reading.isNot)
        return isTold && !isTrouble
            && figures(in: rest).contains { other in
                other.figure.value < figure.value && !other.figure.isPercent
                    && other.figure.unit.map { $0 == unit } ?? true
            }
    }

    private func figures(in range: Range<Int>) -> [(range: Range<Int>, figure: Message.Figure)] {
        reading.message.notes(in: range).compactMap { note in
            if case .figure(let figure) = note.kind { (note.range, figure) } else { nil }
        }
    }
}
