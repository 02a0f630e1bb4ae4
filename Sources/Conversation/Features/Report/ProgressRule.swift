import Assignments
import VietnameseText

/// Percent and quantities: `#12 70%`, `45/60 cơ sở`, `thêm 5 cơ sở`, `tăng từ 30 lên 45`, `xong một nửa`.
struct ProgressRule: IntentRule {

    func candidates(for clause: Clause) -> [Candidate] {
        if clause.isQuestion { return [] }
        let figures = clause.figures
        var usable = figures.filter { !clause.isUnreal(at: $0.range.lowerBound) }
        // "Tổng số 60 cơ sở, đã làm 44": the figure that is certain counts.
        let certain = usable.filter { $0.doubt == nil }
        if certain.count == 1, usable.count == 2, usable.allSatisfy({ $0.doubt == nil || $0.report.of == nil }) {
            usable = certain
        }
        if let total = usable.first(where: \.isTotal) ?? (usable.count == 1 ? usable.first : nil) {
            return [candidate(total, clause)]
        }
        if usable.count > 1 { return several(usable, clause) }
        guard figures.isEmpty, let list = PlaceList.find(in: clause) else { return [] }
        let reading = Draft(.progress, codes: clause.codes, note: clause.source(from: 0), doubt: .severalFigures)
        return [clause.candidate(reading, score: 70, at: list, "a figure for each place")]
    }

    private func candidate(_ figure: Figure, _ clause: Clause) -> Candidate {
        var reading = Draft(.progress, codes: clause.codes, report: figure.report, doubt: figure.doubt)
        reading.note = remark(beside: figure, clause)
        reading.scope = PlaceName.named(before: figure.range.lowerBound, clause)
        // "Cuối tháng đạt 60/60" is what is to be.
        if figure.doubt == nil, !figure.isTotal, clause.isToCome(within: clause.tokens.indices) {
            reading = clause.perhapsRemark(reading)
        }
        let score = figure.doubt == nil ? (clause.codes.isEmpty ? 78 : 82) : 55
        return clause.candidate(reading, score: score, at: figure.range, "progress")
    }

    /// A percent that agrees with the quantity beside it is one statement; anything else is asked.
    private func several(_ figures: [Figure], _ clause: Clause) -> [Candidate] {
        let quantities = figures.filter { $0.report.done != nil || $0.report.delta != nil }
        let percents = figures.compactMap(\.report.percent)
        if quantities.count == 1, percents.count == 1, var report = quantities.first?.report, report.of != nil,
            let first = quantities.first, first.doubt == nil
        {
            report.percent = nil
            return [
                clause.candidate(
                    Draft(.progress, codes: clause.codes, report: report), score: 82, at: first.range, "progress")
            ]
        }
        guard let first = figures.first else { return [] }
        let reading = Draft(.progress, codes: clause.codes, note: clause.source(from: 0), doubt: .severalFigures)
        return [clause.candidate(reading, score: 70, at: first.range, "several figures")]
    }

    /// What else the clause says, kept as a remark with the report.
    private func remark(beside figure: Figure, _ clause: Clause) -> String? {
        let rest = clause.tokens.indices.filter { !figure.range.contains($0) }
            .filter { clause.tokens[$0].kind == .word && !Lexicon.fillers.contains(clause.tokens[$0]) }
        let known: Set<String> = [
            "dat", "duoc", "da", "xong", "tien", "do", "hien", "tai", "luy", "ke", "hoan", "thanh", "ra", "soat",
            "khoang", "tong", "so",
            "nay", "hom", "lam", "them", "tang", "tu", "len", "phan", "tram",
        ]
        return rest.filter { !known.contains(clause.tokens[$0].folded) }.count >= 3 ? clause.source(from: 0) : nil
    }
}

/// A figure found in a clause.
struct Figure {
    var report: ProgressReport
    var range: Range<Int>
    var doubt: ReadingDoubt?
    /// Whether it is named as the total so far ("lũy kế 45/60"), which decides among several.
    var isTotal: Bool
}
