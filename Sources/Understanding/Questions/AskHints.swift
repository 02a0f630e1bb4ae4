/// What the model of acts adds to a question: what it asks for where no word of the lexicon says it, as "chưa nói tiếng nào" asks for those who are silent.
struct AskHints {
    let likelihoods: ActLikelihoods

    private static let asking = ["query", "show", "mine"]
    /// As for what no frame explains (`LikelyFrame`).
    private static let likely = 0.6
    /// From here on a detail is added where the words say none.
    private static let sure = 0.7

    /// "Tôi chưa thấy bên Cầu Giấy động tĩnh gì": what people ask without asking, as the model has learned it.
    var isQuestion: Bool { Self.asking.contains { likelihoods[$0] >= Self.likely } }

    /// Adds to a question what it is about, its condition, its measure, its order, the part of one work, each where there is none yet.
    func complete(_ asked: inout Asked) {
        guard asked.forms.isEmpty else { return }
        asked.isOfOneWork = likelihoods["show"] >= Self.sure && likelihoods["query"] < 1 - Self.sure
        if likelihoods["show"] >= Self.likely, asked.facets.isEmpty, asked.predicates.isEmpty, asked.measures.isEmpty,
            let facet = detail("show.").flatMap(AskSense.Facet.init)
        {
            asked.facets = [facet]
        }
        guard likelihoods["query"] >= Self.likely, asked.facets.isEmpty else { return }
        if asked.subjects.isEmpty, let subject = detail("query.subject.").flatMap(AskSense.Subject.init),
            subject != .works
        {
            asked.subjects = [subject]
        }
        if asked.predicates.isEmpty, asked.filters.isEmpty, asked.lateness.isEmpty,
            let condition = detail("query.filter.").flatMap(AskSense.Predicate.init)
        {
            asked.predicates = [condition]
        }
        if asked.measures.isEmpty, let measure = detail("query.measure."), measure != "list" {
            asked.measures = [measure]
        }
        if asked.orders.isEmpty, let order = detail("query.order.") { asked.orders = [order] }
    }

    private func detail(_ prefix: String) -> String? {
        likelihoods.likeliest(prefix).flatMap { $0.value >= Self.sure ? $0.name : nil }
    }
}
