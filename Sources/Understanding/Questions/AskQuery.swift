import Assignments
import CivilCalendar
import VietnameseText

/// Puts a question together from what it said: subject, conditions, scope, measure, order, days.
struct AskQuery {
    let asked: Asked
    let sight: Sight
    let works: AskWorks

    var acts: [Meaning] {
        let base = slots
        if asked.lateness.count > 1 {
            return asked.lateness.map { late in with(base) { $0["filter"] = .list(texts(lateFilters(late))) } }
        }
        // "Chị Lan với anh Hùng ai còn nợ": of each of them.
        if asked.people.count > 1, !asked.compares, asked.people.allSatisfy({ $0.count == 1 }),
            asked.groupBy != "officer"
        {
            return asked.people.compactMap(\.first).compactMap(sight.office.officer).map { officer in
                with(base) { $0["filter"] = .list(texts(named(officer, in: base["filter"]))) }
            }
        }
        let orders = unique(asked.orders)
        guard orders.count > 1 else { return [Meaning("query", base)] }
        return orders.enumerated().map { place, order in
            with(base) {
                $0["order"] = .text(order)
                if asked.limits.count == orders.count { $0["limit"] = .int(asked.limits[place]) }
            }
        }
    }

    /// The conditions with one person in the place of the first that was named.
    private func named(_ officer: Officer, in filter: JSON?) -> [String] {
        guard case .list(let list)? = filter else { return ["officer:\(officer.name)"] }
        return list.compactMap { value in
            guard case .text(let text) = value else { return nil }
            return text.hasPrefix("officer:") ? "officer:\(officer.name)" : text
        }
    }

    private func with(_ base: [String: JSON], _ change: (inout [String: JSON]) -> Void) -> Meaning {
        var slots = base
        change(&slots)
        return Meaning("query", slots)
    }

    private func texts(_ list: [String]) -> [JSON] { list.map { .text($0) } }
    private func unique(_ list: [String]) -> [String] {
        list.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private var slots: [String: JSON] {
        var slots: [String: JSON] = ["subject": .text(subject.rawValue)]
        let shape = AskWhen(asked, sight, subject, isForecast: measure == "forecast")
        let filters = unique(self.filters + shape.filters)
        if !filters.isEmpty { slots["filter"] = .list(texts(filters)) }
        let scope = self.scope
        if scope.count == 1 {
            slots["scope"] = .text(scope[0])
        } else if scope.count > 1 {
            slots["scope"] = .list(texts(scope))
        }
        if let measure { slots["measure"] = .text(measure) }
        if let order = asked.orders.first { slots["order"] = .text(order) }
        if let limit { slots["limit"] = .int(limit) }
        if let group = asked.groupBy { slots["groupBy"] = .text(group) }
        if let compared {
            slots["compare"] = .text(compared)
        } else if let day = shape.compare {
            slots["compare"] = .text(day)
        }
        if let period = shape.period { slots["period"] = .list(texts([period.0.iso, period.1.iso])) }
        if let day = shape.asOf { slots["asOf"] = .text(day.iso) }
        return slots
    }

    // MARK: What is compared

    var isShare: Bool { asked.measures.contains("share") }
    var places: [String] { scope + comparedHere }
    var isOfGroups: Bool { asked.units.isEmpty }
    /// "So em với Ba Đình": one's own unit with another.
    var comparesSelf: Bool {
        asked.compares && asked.units.count == 1 && asked.scope.isEmpty && asked.comparedUnits.isEmpty
            && !asked.days.contains { $0.part == .compare }
            && (!sight.own.isEmpty || asked.isOwnUnit) && asked.units.first != sight.speaker.officer.unit
    }
    var isCompared: Bool {
        asked.compares && (asked.people.count > 1 || places.count > 1)
    }

    // MARK: Conditions

    var filtersOfWork: [String] {
        if works.isByCode { return asked.codes.map { "work:\($0)" } }
        // A head's, an officer's subject is that of his own work.
        if asked.topic != nil, works.fitting.count == 1, !isCompared, let only = works.fitting.first,
            asked.units.isEmpty, subjectIsOpen
        {
            return ["work:\(only.code)"]
        }
        return AskWorks.condition(asked, sight)
    }

    var isMissing: Bool {
        asked.measures == ["remaining"] && (asked.subjects.first == .units || asked.subjects.first == .officers)
            && asked.topic == nil && !asked.isCounted && asked.orders.isEmpty
    }
    private var subjectIsOpen: Bool { !asked.subjects.contains(.units) && asked.scope.isEmpty && !asked.isOwnUnit }

    private var filters: [String] {
        var filters = filtersOfWork + said
        if asked.isIssued, sight.isLeader { filters.append("issuedBy:me") }
        let people = asked.groupBy == "officer" ? asked.people : Array(asked.people.prefix(1))
        filters += people.compactMap(\.first).compactMap(sight.office.officer).map { "officer:\($0.name)" }
        if asked.lateness.count == 1 { return filters.filter { $0 != "overdue" } + lateFilters(asked.lateness[0]) }
        return filters + asked.filters
    }

    private func lateFilters(_ late: String) -> [String] {
        (late.contains("<") ? ["overdue"] : []) + [late]
    }

    /// What is said of the subject as conditions; what only shapes the question is none.
    private var said: [String] {
        let hasList =
            !asked.whs.filter { [.which, .who, .howMany, .what].contains($0) }.isEmpty || asked.requests
            || !asked.subjects.isEmpty
        return asked.predicates.compactMap { predicate in
            switch predicate {
            case .extensionAsked:
                return measure == "why" || subject == .requests || subject == .units || subject == .works
                    ? "request:extension" : nil
            case .targetAsked: return "request:target"
            case .objected: return "request:objection"
            case .done, .submitted, .doneOnTime:
                if measure == "forecast" || measure == "remaining" || asked.measures.contains("why")
                    || isCompared && measure == "figures"
                {
                    return nil
                }
                // "Phần trăm hoàn thành trung bình": how far all are.
                if measure == "average", predicate == .done { return nil }
                if measure == "figures", asked.whs.contains(.how), predicate == .done { return nil }
                if subject == .news || asked.isYesNo && !hasList { return nil }
                return predicate.rawValue
            case .overdue: return asked.measures.contains("why") || measure == "forecast" ? nil : "overdue"
            case .blocked: return subject == .obstacles ? nil : "blocked"
            // Late is open, and what has an obstacle is asked for by it.
            case .open where asked.predicates.contains(.blocked): return nil
            case .open where asked.subjects.contains(.rounds): return "silent"
            case .acknowledged where asked.isYesNo && subject == .works && works.fitting.count != 1:
                return "unacknowledged"
            case .waiting where asked.predicates.contains(.open) && subject != .requests: return nil
            case .open where subject == .requests,
                .silent where subject == .requests || !Set(asked.predicates).isDisjoint(with: Self.requested):
                return "waiting"
            case .open:
                return asked.predicates.contains(.overdue) || subject == .units && asked.subjects.contains(.obstacles)
                    ? nil : "open"
            case .unacknowledged, .silent, .notStarted, .unlinked, .unread, .waiting, .absent, .urgent, .draft,
                .doneLate:
                return predicate.rawValue
            case .linked where asked.isYesNo: return "unlinked"
            case .acknowledged, .reported, .started, .linked, .read, .solved, .decided, .given, .due: return nil
            }
        }
            + (isMissing ? ["silent"] : [])
            + (subject == .units && asked.subjects.contains(.obstacles) && !asked.predicates.contains(.blocked)
                ? ["blocked"] : [])
    }

    // MARK: Where and how

    var scope: [String] {
        if asked.compares, asked.people.count > 1 { return [] }
        let here = asked.units.filter { !asked.homes.contains($0) }
        var scope = unique(here.compactMap { sight.office.unit($0).map(AskNames.name) } + asked.scope)
        if asked.isOwnUnit || comparesSelf, let own = sight.office.unit(sight.speaker.officer.unit) {
            scope.append(AskNames.name(own))
        }
        if scope.contains("huyện") { scope.removeAll { $0 == "ngoai thanh" } }
        if scope.contains("noi thanh") { scope.removeAll { $0 == "quận" } }
        if scope.count > 1 { scope.removeAll { $0 == "all" } }
        return scope.filter { !comparedHere.contains($0) }
    }

    /// Of two that are compared the second.
    var comparedHere: [String] {
        guard asked.compares, asked.comparedUnits.isEmpty else { return asked.comparedUnits }
        if comparesSelf { return asked.units.compactMap { sight.office.unit($0).map(AskNames.name) } }
        let all = unique(asked.units.compactMap { sight.office.unit($0).map(AskNames.name) } + asked.scope)
        return all.count == 2 ? [all[1]] : []
    }

    private var compared: String? {
        guard asked.compares else { return nil }
        if asked.people.count > 1, let id = asked.people[1].first { return sight.office.officer(id)?.name }
        return comparedHere.first
    }

    private var limit: Int? {
        if let limit = asked.limits.first { return asked.orders.isEmpty ? nil : limit }
        // "Vừa chưa nhận vừa sắp hết hạn": all of which it is so.
        if asked.orders == ["soonest"], asked.predicates.count > 1, asked.predicates.contains(.due) { return nil }
        let isSingular =
            !asked.orders.isEmpty && (asked.whs.contains(.which) || asked.whs.contains(.who)) && !asked.isPlural
        return isSingular && Set(asked.orders).count == 1 ? 1 : nil
    }
}
