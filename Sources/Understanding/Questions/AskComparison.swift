import Assignments

/// "Quận hay huyện làm khá hơn", "Long Biên hơn Ba Đình mấy cơ sở": two names and a word of more or less.
struct AskComparison {
    let clause: AskClause

    /// Adds that two are compared, and which.
    func take(_ asked: inout Asked) {
        if asked.compares, asked.units.count == 1, asked.scope.isEmpty, clause.range.contains(where: isOwnWith) {
            asked.isOwnUnit = true
        }
        let isOpen =
            asked.scope.isEmpty && asked.units.isEmpty && asked.comparedUnits.isEmpty && !asked.isOwnUnit
            && asked.days.count != 1
        guard !asked.compares || isOpen,
            let more = clause.range.first(where: { Self.more.contains(clause.word($0) ?? "") })
        else { return }
        if withOwn(&asked) { return }
        // "Tháng này hơn tháng trước được mấy việc".
        let (ends, today) = (asked.days.compactMap(\.days.to), clause.sight.today)
        if ends.count == 2, asked.days.allSatisfy({ $0.part == nil }), ends.contains(where: { $0 < today }),
            ends.contains(where: { $0 >= today })
        {
            asked.compares = true
            return
        }
        let names = clause.items.filter(clause.isUnits)
        if names.isEmpty { kinds(&asked) } else { units(names.map(\.range), more, &asked) }
    }

    /// "Đơn vị nào chậm hơn mình", "có đâu bằng mình". Answers whether it is so.
    private func withOwn(_ asked: inout Asked) -> Bool {
        guard asked.subjects.contains(.units) || asked.whs.contains(.which), asked.units.isEmpty,
            let own = clause.sight.office.unit(clause.sight.speaker.officer.unit),
            clause.range.contains(where: isThanOwn)
        else { return false }
        (asked.compares, asked.comparedUnits, asked.isOwnUnit) = (true, [AskNames.name(own)], false)
        (asked.measures, asked.orders) = ([], [])
        asked.predicates.removeAll { $0 == .overdue }
        if !asked.subjects.contains(.units) { asked.subjects = [.units] }
        return true
    }

    /// "Mình với Ba Đình": the own unit and another.
    private func isOwnWith(_ index: Int) -> Bool {
        ["minh", "ta", "toi", "em"].contains(clause.word(index) ?? "")
            && ["voi", "va", "so"].contains(clause.word(index + 1) ?? "")
    }

    private func isThanOwn(_ index: Int) -> Bool {
        guard Self.measured.contains(clause.word(index) ?? "") else { return false }
        let (next, second) = (clause.word(index + 1) ?? "", clause.word(index + 2) ?? "")
        return ["minh", "ta"].contains(next)
            || ["quan", "huyen", "ben", "don"].contains(next) && ["minh", "ta"].contains(second)
    }

    private func units(_ names: [Range<Int>], _ more: Int, _ asked: inout Asked) {
        // "Nhà trọ quận mình hơn Long Biên chưa".
        if names.count == 1, asked.isOwnUnit, asked.units.count == 1 {
            asked.compares = true
            if asked.measures.isEmpty { asked.measures = ["figures"] }
            return
        }
        guard names.count == 2, asked.units.count == 2, names[0].upperBound <= more,
            more - names[0].upperBound <= 4 || more > names[1].lowerBound
        else { return }
        asked.compares = true
        if asked.measures.isEmpty || asked.measures == ["count"] { asked.measures = ["figures"] }
        asked.orders = []
    }

    /// "Quận hay huyện".
    private func kinds(_ asked: inout Asked) {
        let kinds = ["quan", "huyen"]
        guard kinds.allSatisfy({ kind in clause.range.contains { clause.word($0) == kind } }),
            let first = clause.range.first(where: { kinds.contains(clause.word($0) ?? "") }),
            clause.word(first + 1) != "huyen"
        else { return }
        let isQuan = clause.word(first) == "quan"
        (asked.compares, asked.scope, asked.comparedUnits) = (
            true, [isQuan ? "quận" : "huyện"], [isQuan ? "huyện" : "quận"]
        )
        if asked.measures.isEmpty { asked.measures = ["figures"] }
        (asked.orders, asked.subjects) = ([], [])
    }

    private static let measured: Set<String> = ["hon", "bang", "kem", "thua", "nhu", "voi"]
    private static let more: Set<String> = ["hon", "kem", "chenh"]
}
