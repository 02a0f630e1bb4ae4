/// A figure that was asked for.
struct AmountAnswer {
    let reply: Reply
    private var words: AnswerWords { reply.words }

    /// The figure, or the act with it; nil where none is said, or several.
    func read() -> Understood? {
        let figures = reply.message.notes.compactMap { note -> Message.Figure? in
            if case .figure(let figure) = note.kind { figure } else { nil }
        }
        guard words.isShort(14), let figure = figures.first, figures.count == 1 else {
            if figures.isEmpty, words.isVague { return .asking("amount") }
            return nil
        }
        if figure.isRough || words.isVague { return .asking("amount") }
        if words.saysMore, reply.expected.act?.name == "report", let act = reply.expected.act {
            return .acting([Meaning("report", act.slots.merging(["add": .number(figure.value)]) { $1 })])
        }
        if let code = reply.work, let work = reply.sight.work(code),
            reply.expected.kind == "amount"
        {
            if let target = work.target, figure.value > Double(target) { return .asking("amount") }
            if let done = work.done, reply.expected.act?.name == "report", figure.value < Double(done) {
                return .asking("amount")
            }
            if figure.isPercent, let act = reply.expected.act {
                return .acting([Meaning(act.name, act.slots.merging(["percent": .number(figure.value)]) { $1 })])
            }
        }
        if reply.expected.kind == "percent", figure.value > 100 { return .asking("amount") }
        return .answering(["value": .number(figure.value)])
    }
}
