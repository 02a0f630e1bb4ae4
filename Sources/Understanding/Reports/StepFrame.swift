import Assignments
import VietnameseText

/// A step of the process that is done.
struct StepFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }
    private var names: StepNames { StepNames(passage: passage) }

    mutating func read() {
        for clause in passage.open {
            if finished(clause) || ticked(clause) || lettered(clause) { continue }
            let words = reading.ranges(.step, in: passage.range(clause))
            if words.count > 1, passage.affirms(.done, clause), !passage.tense.isFuture(clause) {
                words.forEach { each($0, clause) }
            } else if let word = words.first {
                single(word, clause)
            }
        }
    }

    /// "Khảo sát xong rồi": the step by its name alone; a figure beside it is left to be read.
    private mutating func finished(_ clause: Int) -> Bool {
        if passage.hasFigure(clause), let step = names.finishedStep(clause, withAim: true) {
            passage.statements.append(.act("step", ["step": .text(step.step), "work": .int(step.code)], [clause]))
            return true
        }
        guard let step = names.finishedStep(clause) else { return false }
        say(step, clause)
        return true
    }

    /// "Tick lập danh sách đi": a step by its name that shall be marked.
    private mutating func ticked(_ clause: Int) -> Bool {
        guard let word = reading.matches(Self.ticking, in: passage.range(clause)),
            !passage.range(clause).contains(where: reading.isNot),
            let step = names.named(after: word.upperBound, in: clause, of: stepped)
        else { return false }
        say(step, clause)
        return true
    }

    /// "b2": a step by its letter.
    private mutating func lettered(_ clause: Int) -> Bool {
        let number = passage.range(clause).lazy.compactMap { [reading] index -> Int? in
            let word = reading.tokens[index].folded
            return word.count == 2 && word.first == "b" ? word.last.flatMap(\.wholeNumberValue) : nil
        }.first
        guard let number, passage.affirms(.done, clause), !passage.tense.isFuture(clause) else { return false }
        say(number, clause)
        return true
    }

    /// One of several steps in a clause: by name or by number, or both.
    private mutating func each(_ word: Range<Int>, _ clause: Int) {
        guard word.upperBound < reading.tokens.count else { return }
        if let named = names.step(at: word.upperBound) { say(named, clause) }
        if let number = number(at: word.upperBound) { say(number, clause) }
    }

    /// The one step of a clause.
    private mutating func single(_ word: Range<Int>, _ clause: Int) {
        if word.lowerBound > 0, Self.entering.match(reading.tokens, at: word.lowerBound - 1) != nil { return }
        let isDone =
            passage.affirms(.done, clause) || passage.affirms(.already, clause) && !passage.has(.underWay, clause)
            || reading.matches(Self.ticking, in: passage.range(clause)) != nil
        guard isDone, !names.isLeft(clause), !passage.tense.isFuture(clause) else { return }
        let byName = names.named(after: word.upperBound, in: clause, of: stepped)
        if let byName, passage.segment.works.isEmpty || passage.segment.works.contains(byName.code) {
            return say(byName, clause)
        }
        guard reading.tokens.indices.contains(word.upperBound) else { return }
        let codes = passage.works([clause], or: byName.map { [$0.code] } ?? stepped.map(\.code))
        let last = codes.first.flatMap(reading.sight.work)?.steps.count
        guard let number = number(at: word.upperBound) ?? (isLast(word.upperBound) ? last : nil) else { return }
        let steps = codes.first.flatMap(reading.sight.work)?.steps.count ?? 0
        if codes.count == 1, number > max(steps, 1) {
            passage.say(.ask("amount", [clause]))
        } else {
            passage.say("step", ["step": .int(number)], works: codes, [clause])
        }
    }
    /// "Bước cuối", "khâu chót".
    private func isLast(_ index: Int) -> Bool { ["cuoi", "chot"].contains(reading.tokens[index].folded) }
    private static let entering: WordPatterns = ["qua", "sang", "vào", "đang", "chuyển", "tới", "đến", "lên"]
    private static let ticking: WordPatterns = ["tick", "đánh dấu", "tích"]

    /// The open works of several steps.
    private var stepped: [Sight.Work] { reading.open.filter { $0.steps.count > 1 } }

    private mutating func say(_ named: (code: Int, step: String), _ clause: Int) {
        passage.say("step", ["step": .text(named.step)], works: [named.code], [clause])
    }
    private mutating func say(_ number: Int, _ clause: Int) {
        passage.say(
            "step", ["step": .int(number)], works: passage.works([clause], or: stepped.map(\.code)), [clause])
    }

    private func number(at index: Int) -> Int? {
        let token = reading.tokens[index]
        if let number = token.integer { return number }
        return ["mot", "hai", "ba", "bon", "nam"].firstIndex(of: token.folded).map { $0 + 1 }
    }
}
