import Assignments
import VietnameseText

/// What is asked about.
extension AskQuery {
    var subject: AskSense.Subject { ofEvents ?? ofPeople ?? ofPlaces }

    private var isPlaces: Bool {
        asked.subjects.first == .units
            || asked.subjects.contains(.units) && (asked.whs.contains(.which) || !asked.orders.isEmpty)
    }

    /// News, obstacles, requests, rounds; and what is compared.
    private var ofEvents: AskSense.Subject? {
        let named = asked.subjects
        if named.contains(.news) { return .news }
        if isCompared {
            return asked.people.count > 1
                ? .officers
                : places.count > 1 && filtersOfWork.isEmpty && !isShare ? (isOfGroups ? .works : .units) : .works
        }
        // "Sao nhiều nơi chậm thế": of the work there.
        if asked.measures.contains("why"), !asked.whs.contains(.which), Set(named).isSubset(of: [.units]) {
            return .works
        }
        // "Vướng mắc lâu nhất là của đơn vị nào".
        if named.contains(.obstacles), !Set(asked.orders).isDisjoint(with: ["oldest", "newest"]) { return .obstacles }
        if named.contains(.obstacles) { return isPlaces && named.first != .obstacles ? .units : .obstacles }
        if asked.predicates.contains(where: Self.requested.contains) || named.contains(.requests) {
            if isPlaces,
                !asked.orders.isEmpty || asked.measures.contains("count") || asked.measures.contains("share")
                    || asked.measures.contains("rank")
            {
                return .units
            }
            let isUndecided = !Set(asked.predicates).isDisjoint(with: [.waiting, .open, .decided])
            return named.first == .works && !isUndecided ? .works : .requests
        }
        if named.contains(.rounds) {
            let isPeople = named.first == .officers
            return isPlaces || isPeople && !asked.isOfPeople ? .units : isPeople ? .officers : .rounds
        }
        return nil
    }

    /// People, and those of whose work something is said.
    private var ofPeople: AskSense.Subject? {
        let named = asked.subjects
        // "Mấy quận nội thành thế nào": how the work stands there.
        if named == [.units], !asked.scope.isEmpty || !asked.units.isEmpty, asked.whs.contains(.how),
            !asked.whs.contains(.which),
            asked.measures.allSatisfy({ $0 == "figures" || $0 == "count" }), asked.orders.isEmpty
        {
            return .works
        }
        if asked.predicates.contains(.absent), named.first != .units { return .officers }
        if asked.predicates.contains(.reported), asked.predicates.contains(.blocked), named.first != .units {
            return .obstacles
        }
        if named.first == .officers, named.contains(.works), !asked.isOfPeople, asked.whs.contains(.which) {
            return .works
        }
        // "Chưa thấy ông nào nhận": the works that nobody took, with whose they are.
        if named.first == .officers, !asked.isOfPeople, asked.predicates.contains(.unacknowledged) { return .works }
        if asked.predicates.contains(.reported), !asked.predicates.contains(.waiting),
            asked.whs.contains(.who) || asked.whs.contains(.which), !asked.isYesNo
        {
            return .news
        }
        return nil
    }

    private var ofPlaces: AskSense.Subject {
        let named = asked.subjects
        if named.isEmpty, asked.measures.contains("rank") { return .units }
        if named.isEmpty, asked.isOfGroup, asked.measures.isEmpty { return .units }
        // "Ai trễ", "mấy ông chưa xong": the units, of whose work it is said.
        if named.first == .officers, !asked.isOfPeople, !Set(asked.predicates).isDisjoint(with: Self.ofWork),
            asked.people.isEmpty
        {
            return named.contains(.works) ? .works : .units
        }
        if named.first == .officers, !asked.isOfPeople, asked.people.isEmpty,
            !asked.orders.isEmpty || named.contains(.units) || asked.measures.contains("rank")
                || !asked.units.isEmpty && asked.compares
        {
            return .units
        }
        // "Ở ngoại thành ai làm nhanh nhất".
        if named.isEmpty, asked.whs.contains(.who), !Set(asked.orders).isDisjoint(with: ["best", "worst"]) {
            return .units
        }
        if let first = named.first(where: { $0 != .instructions || !asked.predicates.contains(.waiting) }) {
            return first
        }
        if asked.predicates.contains(.unread) || asked.predicates.contains(.unlinked) { return .units }
        if !asked.orders.isEmpty, scope.count > 1 || asked.groupBy == nil && !asked.limits.isEmpty { return .units }
        return .works
    }

    private static let ofWork: Set<AskSense.Predicate> = [
        .overdue, .done, .doneLate, .doneOnTime, .open, .waiting, .silent, .submitted, .notStarted, .blocked,
    ]
    static let requested: Set<AskSense.Predicate> = [.extensionAsked, .targetAsked, .objected]
}
