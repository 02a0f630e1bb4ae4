import Assignments
import VietnameseText

/// The steps of open works that words name.
struct StepNames {
    let passage: Passage
    private var reading: Reading { passage.reading }

    /// "Khảo sát xong rồi": done, and right before it the name of a step.
    func finishedStep(_ clause: Int, withAim: Bool = false) -> (code: Int, step: String)? {
        guard let done = reading.affirmed(.done, in: passage.range(clause)) ?? part(clause) ?? already(clause),
            !passage.tense.isFuture(clause),
            !passage.hasFigure(clause) || withAim,
            !passage.doers.isTold(clause), !passage.doers.isOthers(clause)
        else { return nil }
        if isLeft(clause) || isOfPlaces(after: done, clause) { return nil }
        let before = passage.range(clause).lowerBound..<done.lowerBound
        if passage.hasFigure(clause), before.count > 6 || !isAim(clause) { return nil }
        for work in reading.open
        where work.steps.count > 1 && (passage.segment.works.isEmpty || passage.segment.works.contains(work.code)) {
            if let step = work.steps.first(where: {
                (holds(before, $0) || $0.split(separator: " ").count > 2 && holds(passage.range(clause), $0)
                    || follows(done, $0)) && !Folded.words(work.title).contains(Folded.words($0))
            }) {
                return (work.code, step)
            }
        }
        return nil
    }

    /// "Khảo sát xong phường Tân Mai": done in some places, no step of the whole.
    private func isOfPlaces(after done: Range<Int>, _ clause: Int) -> Bool {
        let after = span(done.upperBound, min(done.upperBound + 3, passage.range(clause).upperBound))
        return after.lowerBound < after.upperBound
            && reading.matches(Self.places, in: after) != nil
    }
    private static let places: WordPatterns = ["phường", "xã", "tổ dân phố", "ngõ", "khu"]

    /// "Xong phần lập danh sách": what is done of the whole.
    private func part(_ clause: Int) -> Range<Int>? {
        reading.matches(["xong phần", "xong khâu", "xong đoạn"], in: passage.range(clause))
    }

    private static let done: WordPatterns = ["rồi ạ", "rồi nhé", "rồi"]

    /// "Lập danh sách rồi": a short clause that ends so.
    private func already(_ clause: Int) -> Range<Int>? {
        let range = passage.range(clause)
        guard range.count <= 6, let word = reading.matches(Self.done, in: range),
            word.upperBound == range.upperBound, !range.contains(where: reading.isNot)
        else { return nil }
        return word
    }

    /// "Còn khâu tổng hợp nữa là xong".
    func isLeft(_ clause: Int) -> Bool {
        reading.matches(["nữa là xong", "là xong", "nữa thôi"], in: passage.range(clause)) != nil
    }

    /// Whether the only figure is the whole aim: "khảo sát xong hết 60 nhà".
    private func isAim(_ clause: Int) -> Bool {
        let targets = reading.open.compactMap(\.target).map(Double.init)
        let figures = reading.roled([reading.clauses[clause]], of: passage.segment.works)
        return figures.count == 1 && targets.contains(figures[0].figure.value)
    }

    /// All words of a step, in whatever order.
    private func holds(_ range: Range<Int>, _ step: String) -> Bool {
        let words = Folded.words(step).split(separator: " ").map(String.init)
        let told = range.filter { !Self.beside.contains(reading.tokens[$0]) && reading.tokens[$0].integer == nil }
        return told.count <= words.count + 4
            && words.allSatisfy { word in range.contains { reading.tokens[$0].folded == word } }
    }

    private static let beside: WordSet = ["viec", "vu", "phan", "khau", "buoc", "da", "lam", "thi", "em", "toi", "cua"]

    /// "Hoàn thành khảo sát": the step right after.
    private func follows(_ done: Range<Int>, _ step: String) -> Bool {
        let words = Folded.words(step).split(separator: " ").map(String.init)
        let end = done.upperBound + words.count
        return end <= reading.tokens.count && reading.tokens[done.upperBound..<end].map(\.folded) == words
    }

    /// The step whose name begins there.
    func step(at index: Int) -> (code: Int, step: String)? {
        for work in reading.open
        where work.steps.count > 1 && (passage.segment.works.isEmpty || passage.segment.works.contains(work.code)) {
            if let step = work.steps.first(where: { step in
                let words = Folded.words(step).split(separator: " ").map(String.init)
                return index + words.count <= reading.tokens.count
                    && reading.tokens[index..<(index + words.count)].map(\.folded) == words
            }) {
                return (work.code, step)
            }
        }
        return nil
    }

    /// The step whose name stands in the clause.
    func named(after index: Int, in clause: Int, of works: [Sight.Work]) -> (code: Int, step: String)? {
        let text = " " + passage.range(clause).map { reading.tokens[$0].folded }.joined(separator: " ") + " "
        for work in works {
            if let step = work.steps.first(where: { text.contains(" " + Folded.words($0) + " ") }) {
                return (work.code, step)
            }
        }
        return nil
    }
}
