import Assignments

/// Finds the recipient of a reminder, by role, presence and whether a chat takes messages.
struct ReminderAddress {
    /// Why somebody is told, in the order of the headings in a message.
    enum Heading: Int, Comparable {
        /// The chair, who is told because it is hỏa tốc.
        case chair
        /// Who has to decide.
        case decider
        /// Who has to remove an obstacle.
        case remover
        /// The officer himself.
        case own
        /// Who stands in for him.
        case standIn
        /// His head, since he cannot be reached.
        case instead
        /// His head, since it has become a matter for the head.
        case head

        static func < (lhs: Heading, rhs: Heading) -> Bool { lhs.rawValue < rhs.rawValue }

        /// Which of several places of one person is spoken of: the less the number, the more is asked of him.
        var concern: Int { self == .chair ? Self.head.rawValue + 1 : rawValue }
    }

    private let people: PeopleOfTheDay

    /// Creates the search among these people.
    init(_ people: PeopleOfTheDay) { self.people = people }

    /// The first of those concerned who is linked and whose chat takes messages; nil where there is nobody.
    func recipient(
        of plan: ReminderPlan, _ assignment: Assignment
    ) throws -> (identity: ChatIdentity, heading: Heading)? {
        for (person, heading) in try ways(of: plan, assignment) {
            if let identity = try people.reachable(person) { return (identity, heading) }
        }
        return nil
    }

    /// Why nobody was told: the only head does the work himself and is told as its officer, or nobody can be reached.
    func reason(
        for plan: ReminderPlan, _ assignment: Assignment
    ) throws -> SkipReason {
        guard plan.lane.recipient == .head, try ways(of: plan, assignment).isEmpty else { return .nobodyReachable }
        return try people.heads(of: assignment.unit).isEmpty ? .nobodyReachable : .toldAsOfficer
    }

    private func ways(of plan: ReminderPlan, _ assignment: Assignment) throws -> [(Officer.ID, Heading)] {
        let heads = try people.heads(of: assignment.unit)
        switch plan.lane.recipient {
        case .officer: return try officer(of: assignment, heads.filter { $0 != assignment.officer })
        // A head who does the work himself is told as its officer.
        case .head: return heads.filter { $0 != assignment.officer }.map { ($0, .head) }
        case .chair:
            let chairs = try people.chairs(of: assignment)
            let delegates = try chairs.flatMap { try people.delegates(of: $0, for: assignment.unit) }
            return (chairs + delegates).map { ($0, .chair) }
        case .decider:
            let decides = plan.lane.family == .confirmation && assignment.awaitsHead
            return (try decides ? heads : people.chairs(of: assignment)).map { ($0, .decider) }
        case .remover:
            let blocker = assignment.blockers.first { $0.number == plan.version }
            guard let unit = blocker?.remover else { return try people.chairs(of: assignment).map { ($0, .remover) } }
            return (try people.heads(of: unit) + people.designated(in: unit)).map { ($0, .remover) }
        }
    }

    /// The officer in charge where he is there, else who stands in for him, else the head of the unit, privately. Away, and
    /// nobody there to tell, he is told himself: better told away than not at all.
    private func officer(of assignment: Assignment, _ heads: [Officer.ID]) throws -> [(Officer.ID, Heading)] {
        let absence = try assignment.officer.flatMap(people.absence)
        let own = assignment.officer.map { [($0, Heading.own)] } ?? []
        let instead = heads.map { ($0, Heading.instead) }
        // Hỏa tốc reaches also who is away.
        guard let absence, !assignment.urgency.breaksQuiet else { return own + instead }
        return (absence.standIn.map { [($0, Heading.standIn)] } ?? []) + instead + own
    }
}
