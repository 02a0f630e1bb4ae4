import Assignments
package import Reports

extension SummaryView {
    /// The question that goes by this name: what the chat, digests and commands show under it is the answer to this, of a scope. What
    /// days and numbers are said is added.
    package var query: Query {
        switch self {
        case .figures: Query(.works, .figures, by: .unit)
        case .late: Query(.works, where: .flag(.overdue))
        case .unacknowledged: Query(.works, where: .flag(.unacknowledged))
        case .unlinked: Query(.officers, where: .flag(.unlinked))
        case .blockers: Query(.obstacles)
        case .waiting: Query(.requests, where: .request(.result))
        case .demands: Query(.requests, where: .request(.demand))
        case .drafts: Query(.works, where: .flag(.draft))
        case .due: Query(.works, where: .flag(.inTime))
        case .silent: Query(.works, where: .flag(.silent))
        case .officers: Query(.officers, .figures)
        case .states: Query(.works, .figures, by: .state)
        case .scores: Query(.units, .scores)
        case .rank: Query(.units, .rank)
        case .open: Query(.works, where: .flag(.open))
        }
    }
}

extension Query {
    /// All check-in rounds, the oldest first.
    package static var rounds: Query {
        var query = Query(.rounds)
        query.order = .oldest
        return query
    }

    /// Results handed in, the longest waiting first.
    package static var results: Query { Query(.works, where: .flag(.submitted)) }
    /// Work with something that only its leader decides, by deadline.
    package static var demanded: Query { Query(.works, where: .request(.demand)) }
    /// Work with an open obstacle.
    package static var blocked: Query { Query(.works, where: .flag(.blocked)) }
    /// Completed work.
    package static var done: Query { Query(.works, where: .flag(.done)) }

    /// A query in one line.
    package init(
        _ subject: Subject, _ measure: Measure = .list, where filter: QueryFilter..., by grouping: Grouping? = nil
    ) {
        self.init(subject)
        (self.measure, self.filter, groupBy) = (measure, filter, grouping)
    }

    /// The same question of other rows: of units or people with the work that it lists, what has stood longest first; of the works.
    /// What waits for a decision stays that.
    func about(_ other: Subject) -> Query {
        guard other != subject, [.works, .units, .officers].contains(other), subject != .requests else { return self }
        var query = self
        query.subject = other
        if subject == .obstacles { query.filter = [.flag(.blocked)] }
        if other != .works, measure == .list { query.order = .oldest }
        if measure == .rank, other == .works { query.measure = .list }
        return query
    }
}
