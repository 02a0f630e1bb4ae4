import Assignments
import Understanding
import VietnameseText

/// What somebody says of work that he does.
extension MeaningMap {
    /// A report, a result, an obstacle, a remark, a correction.
    func report(_ meaning: Meaning) -> Utterance? {
        guard let codes = meaning.codes else { return nil }
        switch meaning.name {
        case "acknowledge": return acknowledgement(meaning, codes)
        case "report": return figures(meaning).map { ReportProgress.statement(codes, slots: $0).utterance }
        case "correct":
            if meaning.slots["takeBack"] == .bool(true) { return CorrectReport.statement(codes).utterance }
            return figures(meaning).map { CorrectReport.statement(codes, slots: $0).utterance }
        case "step":
            return step(meaning, codes).map {
                CompleteStep.statement(codes, words: Words(note: text), slots: .init(step: $0)).utterance
            }
        case "submit":
            let words = meaning.says("result") ? words(meaning, "result") : Words()
            return SubmitResult.statement(codes, words: words).utterance
        case "note": return WriteNote.statement(codes, words: words(meaning, "text")).utterance
        case "promise":
            var words = Words(note: text)
            words.day = meaning.date("by")
            return Promise.statement(codes, words: words).utterance
        case "obstacle":
            return
                RaiseObstacle.statement(codes, words: words(meaning, "text"), slots: .init(who: meaning.text("who")))
                .utterance
        case "obstacleGone": return ClearObstacle.statement(codes, words: Words(note: text)).utterance
        default: return nil
        }
    }

    private func acknowledgement(_ meaning: Meaning, _ codes: [Int]) -> Utterance {
        var statement = Acknowledge.statement(codes)
        statement.works.isAll = meaning.slots["all"] == .bool(true)
        return statement.utterance
    }

    /// The figures; nil where there is none, or one that is no whole number.
    private func figures(_ meaning: Meaning) -> ReportSlots? {
        let said = ["done", "of", "add", "percent"].filter(meaning.says)
        guard !said.isEmpty, said != ["of"], said.allSatisfy({ meaning.number($0) != nil }) else { return nil }
        var slots = ReportSlots()
        slots.report = ProgressReport(
            percent: meaning.number("percent"), done: meaning.number("done"), delta: meaning.number("add"),
            of: meaning.number("of"), unit: unit(meaning))
        return slots
    }

    /// The unit of count where it is the work's own. Another word for it ("nhà trọ" for "cơ sở") was weighed when the work was found by it, and
    /// the figure is said back with the work's own.
    private func unit(_ meaning: Meaning) -> String? {
        let own = meaning.codes.flatMap(\.first).flatMap(sight.work)?.unitOfCount
        guard let said = meaning.text("unit"), let own else { return meaning.text("unit") }
        return Folded.words(said) == Folded.words(own) ? said : nil
    }

    /// The number of a step, counted from 1, by its number or its name.
    private func step(_ meaning: Meaning, _ codes: [Int]) -> Int? {
        if let number = meaning.number("step") { return number }
        guard let title = meaning.text("step").map(Folded.words), codes.count == 1,
            let steps = codes.first.flatMap(sight.work)?.steps.map(Folded.words)
        else { return nil }
        let found = steps.indices.filter { steps[$0] == title }
        return found.count == 1 ? found.first.map { $0 + 1 } : nil
    }
}
