import VietnameseText

/// A question after another that names nothing: "#12 hạn hôm nào? Nộp cái gì?" asks of the same work.
struct AskSecond {
    let clause: AskClause
    let sight: Sight

    /// Takes the work of the question before.
    func go(on before: Asked?, _ asked: inout Asked) {
        guard let before, let code = work(of: before), isBare(asked) else { return }
        let isOfCount = asked.isCounted && asked.topicWords.isEmpty
        guard asked.topic == nil || isOfCount && asked.topic?.contains(code) == true else { return }
        (asked.codes, asked.topic) = ([code], nil)
    }

    /// The only work that was asked about.
    private func work(of before: Asked) -> Int? {
        if !before.codes.isEmpty { return before.codes.count == 1 ? before.codes.first : nil }
        guard before.topic != nil || !before.units.isEmpty, before.subjects.isEmpty else { return nil }
        let works = AskWorks(before, sight).fitting
        return works.count == 1 ? works.first?.code : nil
    }

    /// Whether only a part of a work is asked for.
    private func isBare(_ asked: Asked) -> Bool {
        let isPart = !asked.facets.isEmpty || asked.isCounted || asked.measures.contains("remaining")
        return isPart && asked.units.isEmpty && asked.scope.isEmpty && asked.codes.isEmpty && asked.planCodes.isEmpty
            && asked.people.isEmpty && asked.subjects.isEmpty && asked.forms.isEmpty && !asked.isOwnUnit
            && clause.range.count <= 9
    }
}
