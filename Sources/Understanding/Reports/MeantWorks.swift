import Assignments
import VietnameseText

/// The works that clauses are about: by name, by trade, by what their figures count, by what was spoken of.
struct MeantWorks {
    let passage: Passage
    private var reading: Reading { passage.reading }

    /// The works that are named, or the one of whose trade the words are, or the one that was just spoken of.
    func of(_ clauses: some Collection<Int>, or fallback: [Int] = []) -> [Int] {
        if !passage.segment.works.isEmpty { return passage.segment.works }
        if let said = passage.statements.compactMap(\.act).compactMap({ $0.slots["work"] }).first,
            case .number(let code) = said
        {
            return [code.whole]
        }
        let kindred = Set(clauses.flatMap { reading.kindred(in: passage.range($0)) })
        if kindred.count == 1 { return Array(kindred) }
        let wide = reading.kindred(in: passage.span)
        if wide.count == 1 { return wide }
        if clauses.contains(where: passage.hasFigure) {
            let fitting = fittingFigures(clauses.map { reading.clauses[$0] })
            if fitting.count == 1 { return fitting }
        }
        if let last = reading.lastSpoken { return [last] }
        let codes = reading.codes(in: reading.all).filter(reading.isMine)
        if codes.count == 1 { return codes }
        return fallback.count == 1 ? fallback : reading.open.count == 1 ? reading.open.map(\.code) : []
    }

    /// Works by what the figures count, or by the aim that was said ("/60"); else those that are counted at all.
    func fittingFigures(_ clauses: [Clause]) -> [Int] {
        let roled = reading.roled(clauses, of: reading.open.map(\.code))
        let units = Set(roled.compactMap(\.figure.unit).map(Folded.words))
        if let of = roled.compactMap(\.figure.of).first {
            let aimed = reading.open.filter { $0.target.map(Double.init) == of }.map(\.code)
            if !aimed.isEmpty { return aimed }
        }
        if !units.isDisjoint(with: ["phuong", "xa", "thi tran", "lop"]),
            units.isDisjoint(with: ["co so", "nha", "ho", "dia chi", "can"])
        {
            let uncounted = reading.open.filter { $0.target == nil }.map(\.code)
            if uncounted.count == 1 { return uncounted }
        }
        return reading.counted
    }
}
