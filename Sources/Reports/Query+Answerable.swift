import CivilCalendar

extension Query {
    /// Refuses what no table says yet, by name, so that nothing is answered otherwise than it was asked. Throws `QueryFault`.
    package func requireAnswerable() throws(QueryFault) { try QueryLimits(query: self).require() }
}

/// What no table says yet.
private struct QueryLimits {
    let query: Query

    private var subject: Query.Subject { query.subject }
    private var measure: Query.Measure { query.measure }
    private var filter: [QueryFilter] { query.filter }
    private var groupBy: Query.Grouping? { query.groupBy }
    private var compare: String? { query.compare }
    private var asOf: CivilDate? { query.asOf }
    private var order: Query.Order? { query.order }
    private var period: Query.Period? { query.period }
    private var people: Bool { query.people }

    func require() throws(QueryFault) {
        guard Self.measures[subject, default: []].contains(measure) else {
            throw .invalid("\(subject.rawValue) chưa trả lời được measure \(measure.rawValue)")
        }
        if groupBy != nil { try requireGroupable() }
        if compare != nil { try requireComparable() }
        if asOf != nil { try requireRecorded() }
        try requireFilters()
        if let order { try requireOrder(order) }
        if period != nil { try requirePeriod() }
    }

    /// Orders of what is shown; what is missing has all.
    private static let orders: [Query.Measure: [Query.Order]] = [
        .share: [.most, .fewest], .average: [.most, .fewest, .best, .worst], .sum: [.most, .fewest, .best, .worst],
        .remaining: [.most, .fewest, .best, .worst], .forecast: [], .scores: [],
    ]

    private func requireOrder(_ order: Query.Order) throws(QueryFault) {
        if [.obstacles, .requests, .rounds].contains(subject) {
            guard order == .oldest || order == .newest else {
                throw .invalid("\(subject.rawValue) chỉ xếp theo oldest hoặc newest")
            }
        }
        guard !people else { throw .invalid("cán bộ vắng, chưa liên kết xếp theo đơn vị và tên, không dùng order") }
        if measure == .sum || measure == .remaining, groupBy == nil {
            throw .invalid("\(measure.rawValue) chỉ dùng order khi có groupBy")
        }
        if let known = Self.orders[measure], !known.contains(order) {
            let words = known.map(\.rawValue).joined(separator: ", ")
            throw .invalid(
                known.isEmpty
                    ? "\(measure.rawValue) không dùng order" : "\(measure.rawValue) chỉ xếp theo order \(words)")
        }
    }

    /// The days are of the absence, of the submission or of the deadline; of nothing else are they on record with the work.
    private func requirePeriod() throws(QueryFault) {
        if people {
            guard filter.contains(.flag(.absent)) else { throw .invalid("unlinked không dùng với period") }
        } else if filter.contains(.flag(.absent)) {
            throw .invalid("absent chỉ dùng với period khi hỏi officers mà không có điều kiện khác")
        }
        guard [.works, .units, .officers].contains(subject) else { return }
        if let other = filter.first(where: \.isOfAnItem) {
            throw .invalid(
                "\(other.text) không dùng với period; hỏi \(other == .flag(.blocked) ? "obstacles" : "requests")")
        }
    }

    /// What can be asked of each subject.
    private static let measures: [Query.Subject: Set<Query.Measure>] = [
        .works: Set(Query.Measure.allCases).subtracting([.rank, .scores]),
        .units: [.list, .count, .share, .figures, .rank, .scores],
        .officers: [.list, .count, .figures, .rank, .scores],
        .obstacles: [.list, .count, .why],
        .requests: [.list, .count],
        .rounds: [.list, .count],
    ]

    private func requireGroupable() throws(QueryFault) {
        guard subject == .works, [.count, .share, .figures, .sum, .average, .remaining].contains(measure) else {
            throw .invalid("groupBy chỉ dùng với works và count, share, figures, sum, average hoặc remaining")
        }
    }

    private func requireComparable() throws(QueryFault) {
        guard subject == .works, groupBy == nil, [.count, .share, .figures, .average].contains(measure) else {
            throw .invalid("compare chỉ dùng với works không groupBy và count, share, figures hoặc average")
        }
        let isExcepting = filter.contains { if case .named(.except, _) = $0 { true } else { false } }
        if isExcepting, compare.flatMap({ CivilDate(iso: $0) }) == nil {
            throw .invalid("compare với một đơn vị, giai đoạn hay cán bộ không dùng với điều kiện except")
        }
    }

    /// Of a past day the state, the deadline and the place of work are on record, and no more.
    private func requireRecorded() throws(QueryFault) {
        guard subject == .works || subject == .units, [.list, .count, .share, .figures, .rank].contains(measure) else {
            throw .invalid("asOf chỉ dùng với works hoặc units và list, count, share, figures hoặc rank")
        }
        guard groupBy != .officer else { throw .invalid("asOf không dùng với groupBy officer") }
        if subject == .works, measure == .list, let order, order != .oldest, order != .soonest {
            throw .invalid("asOf chỉ xếp theo oldest hoặc soonest")
        }
        if let filter = filter.first(where: { !$0.isRecorded }) {
            throw .invalid("asOf không dùng với điều kiện \(filter.text)")
        }
    }

    private func requireFilters() throws(QueryFault) {
        if subject == .rounds, !filter.isEmpty {
            throw .invalid("rounds chưa có điều kiện lọc")
        }
        let drafts = filter.contains(.flag(.draft))
        if drafts, filter.contains(where: { $0.isOfWorkInForce }) {
            throw .invalid("draft không đi cùng điều kiện của việc đã giao")
        }
        if subject == .obstacles || subject == .requests, drafts {
            throw .invalid("\(subject.rawValue) không có dự thảo")
        }
        if measure == .scores, let other = filter.first(where: { !$0.isSelector }) {
            throw .invalid("scores không dùng với điều kiện \(other.text)")
        }
        if measure == .share || measure == .rank, drafts {
            throw .invalid("\(measure.rawValue) không dùng với điều kiện draft")
        }
        if measure == .share, !filter.contains(where: { !$0.isSelector }) {
            throw .invalid("share cần một điều kiện để tính tỷ lệ, ví dụ done")
        }
    }
}

extension QueryFilter {
    /// Whether the record of a past day has what it asks for.
    var isRecorded: Bool {
        switch self {
        case .flag(let flag):
            [
                .overdue, .unacknowledged, .submitted, .done, .doneLate, .doneOnTime, .open, .inTime, .draft,
                .notStarted,
            ]
            .contains(flag)
        case .dueBy, .dueFrom, .lateDays: true
        case .named(let key, _): [.work, .about, .except].contains(key)
        case .percent, .request, .silentDays: false
        }
    }

    /// Whether it names what stands within work, with days of its own.
    var isOfAnItem: Bool {
        switch self {
        case .flag(let flag): flag == .waiting || flag == .blocked
        case .request(let request): request != .result
        case .dueBy, .dueFrom, .percent, .lateDays, .silentDays, .named: false
        }
    }

    /// Whether no draft can fit it.
    var isOfWorkInForce: Bool {
        switch self {
        case .flag(let flag): ![.draft, .urgent, .unlinked, .absent].contains(flag)
        case .lateDays, .silentDays, .request, .percent: true
        case .dueBy, .dueFrom, .named: false
        }
    }
}
