/// What is made of what is found: counted, added up, ranked, compared.
extension AskQuery {
    var measure: String? {
        let said = asked.measures
        if said.contains("sum"), said.contains("count") { return asked.isCounted ? "sum" : "count" }
        // "Còn thiếu những nơi nào", of those who are to answer.
        if isMissing { return nil }
        if subject == .obstacles, said == ["remaining"] { return nil }
        for measure in ["forecast", "share", "average", "why", "remaining", "sum"] where said.contains(measure) {
            return measure
        }
        // "Cả thành phố rà được bao nhiêu cơ sở": of all together.
        if asked.isCounted, asked.units.isEmpty, !asked.isOwnUnit, !asked.compares, works.fitting.count > 1,
            !asked.scope.isEmpty
        {
            return "sum"
        }
        if said.contains("percent") { return subject == .units || asked.groupBy != nil ? "average" : "figures" }
        // "Mấy việc … thế nào": the few that were named.
        if said.contains("count"), said.contains("figures"), asked.whs.contains(.how),
            !asked.whs.contains(.howMany) || said.last == "figures"
        {
            return "figures"
        }
        if said.contains("count"), asked.limits.isEmpty, subject != .news || !asked.whs.contains(.what) {
            return "count"
        }
        if said.contains("rank")
            || !Set(asked.orders).isDisjoint(with: ["worst", "best", "most", "fewest"])
                && [.units, .officers].contains(subject)
        {
            return "rank"
        }
        // "Tiến độ dưới 50%" is a condition.
        if said.contains("figures"), asked.facets.contains(.progress), !asked.whs.contains(.how),
            asked.filters.contains(where: { $0.hasPrefix("percent") })
        {
            return nil
        }
        if said.contains("figures") {
            return [.requests, .obstacles, .news, .instructions].contains(subject) ? nil : "figures"
        }
        let isBare =
            asked.whs.isEmpty && asked.subjects.isEmpty && asked.filters.isEmpty && asked.lateness.isEmpty
            && asked.orders.isEmpty
        if isBare, !asked.predicates.contains(.absent),
            asked.predicates.isEmpty || asked.isYesNo && !asked.predicates.contains(.linked)
        {
            return "figures"
        }
        return nil
    }
}
