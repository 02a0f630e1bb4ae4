import Assignments
import VietnameseText

extension Frames {
    // MARK: Steps

    /// A step of the process that is done.
    mutating func steps() {
        for clause in open {
            if let step = finishedStep(clause, withAim: true), hasFigure(clause) {
                statements.append(.act("step", ["step": .text(step.step), "work": .int(step.code)], [clause]))
                continue
            }
            if let step = finishedStep(clause) {
                say("step", ["step": .text(step.step)], works: [step.code], [clause])
                continue
            }
            if let number = lettered(clause), affirms(.done, clause), !isFuture(clause) {
                say(
                    "step", ["step": .int(number)],
                    works: works([clause], or: reading.open.filter { $0.steps.count > 1 }.map(\.code)), [clause])
                continue
            }
            let words = reading.ranges(.step, in: range(clause))
            guard let word = words.first else { continue }
            if words.count > 1, affirms(.done, clause), !isFuture(clause) {
                for each in words {
                    guard each.upperBound < reading.tokens.count else { continue }
                    if let named = step(at: each.upperBound) {
                        say("step", ["step": .text(named.step)], works: [named.code], [clause])
                    }
                    guard let number = number(at: each.upperBound) else { continue }
                    say(
                        "step", ["step": .int(number)],
                        works: works([clause], or: reading.open.filter { $0.steps.count > 1 }.map(\.code)), [clause])
                }
                continue
            }
            if word.lowerBound > 0, Self.entering.match(reading.tokens, at: word.lowerBound - 1) != nil { continue }
            let isDone =
                affirms(.done, clause) || affirms(.already, clause) && !has(.underWay, clause)
                || reading.matches(Self.ticking, in: range(clause)) != nil
            guard isDone, !isFuture(clause) else { continue }
            let stepped = reading.open.filter { $0.steps.count > 1 }
            let byName = named(after: word.upperBound, in: clause, of: stepped)
            let byNumber = reading.tokens.indices.contains(word.upperBound) ? number(at: word.upperBound) : nil
            let codes = works([clause], or: byName.map { [$0.code] } ?? stepped.map(\.code))
            if let byName, segment.works.isEmpty || segment.works.contains(byName.code) {
                say("step", ["step": .text(byName.step)], works: [byName.code], [clause])
            } else if let byNumber {
                let steps = codes.first.flatMap(reading.sight.work)?.steps.count ?? 0
                if codes.count == 1, byNumber > max(steps, 1) {
                    say(.ask("amount", [clause]))
                } else {
                    say("step", ["step": .int(byNumber)], works: codes, [clause])
                }
            }
        }
    }
    private static let entering: WordPatterns = ["qua", "sang", "vào", "đang", "chuyển", "tới", "đến", "lên"]
    private static let ticking: WordPatterns = ["tick", "đánh dấu", "tích"]

    /// "Khảo sát xong rồi": done, and right before it the name of a step.
    private func finishedStep(_ clause: Int, withAim: Bool = false) -> (code: Int, step: String)? {
        guard let done = reading.affirmed(.done, in: range(clause)), !isFuture(clause), !hasFigure(clause) || withAim,
            !isTold(clause), !isOthers(clause)
        else { return nil }
        let before = range(clause).lowerBound..<done.lowerBound
        if hasFigure(clause), before.count > 6 || !isAim(clause) { return nil }
        for work in reading.open
        where work.steps.count > 1 && (segment.works.isEmpty || segment.works.contains(work.code)) {
            if let step = work.steps.first(where: {
                (holds(before, $0) || $0.split(separator: " ").count > 2 && holds(range(clause), $0)
                    || follows(done, $0)) && !Folded.words(work.title).contains(Folded.words($0))
            }) {
                return (work.code, step)
            }
        }
        return nil
    }

    /// Whether the only figure is the whole aim: "khảo sát xong hết 60 nhà".
    private func isAim(_ clause: Int) -> Bool {
        let targets = reading.open.compactMap(\.target).map(Double.init)
        let figures = reading.roled([reading.clauses[clause]], of: segment.works)
        return figures.count == 1 && targets.contains(figures[0].figure.value)
    }

    /// All words of a step, in whatever order.
    private func holds(_ range: Range<Int>, _ step: String) -> Bool {
        let words = Folded.words(step).split(separator: " ").map(String.init)
        return range.count <= words.count + 4
            && words.allSatisfy { word in range.contains { reading.tokens[$0].folded == word } }
    }

    /// "Hoàn thành khảo sát": the step right after.
    private func follows(_ done: Range<Int>, _ step: String) -> Bool {
        let words = Folded.words(step).split(separator: " ").map(String.init)
        let end = done.upperBound + words.count
        return end <= reading.tokens.count && reading.tokens[done.upperBound..<end].map(\.folded) == words
    }

    /// "b2": a step by its letter.
    private func lettered(_ clause: Int) -> Int? {
        range(clause).compactMap { index -> Int? in
            let word = reading.tokens[index].folded
            return word.count == 2 && word.first == "b" ? word.last.flatMap(\.wholeNumberValue) : nil
        }.first
    }

    private func number(at index: Int) -> Int? {
        let token = reading.tokens[index]
        if let number = token.integer { return number }
        return ["mot", "hai", "ba", "bon", "nam"].firstIndex(of: token.folded).map { $0 + 1 }
    }

    /// The step whose name begins there.
    private func step(at index: Int) -> (code: Int, step: String)? {
        for work in reading.open
        where work.steps.count > 1 && (segment.works.isEmpty || segment.works.contains(work.code)) {
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
    private func named(after index: Int, in clause: Int, of works: [Sight.Work]) -> (code: Int, step: String)? {
        let text = " " + range(clause).map { reading.tokens[$0].folded }.joined(separator: " ") + " "
        for work in works {
            if let step = work.steps.first(where: { text.contains(" " + Folded.words($0) + " ") }) {
                return (work.code, step)
            }
        }
        return nil
    }
}
