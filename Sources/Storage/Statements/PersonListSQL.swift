/// The lists of one person's assignments, each by its condition and its order, counted and cut by the database like those of a scope.
enum PersonListSQL: SQLStatement {
    /// Results that wait for him as their chair, and for no head before him.
    case results
    /// What he was asked to decide as the chair; counted by the demands, of which one work may have several.
    case demands

    init?(rawValue: String) {
        guard let list = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = list
    }

    var rawValue: String {
        """
        WITH found AS (SELECT a.id, \(place) AS place, \(weight) AS weight FROM assignments a WHERE \(condition))
        SELECT a.*, (SELECT CAST(SUM(weight) AS BIGINT) FROM found) AS total
        FROM (SELECT id, place FROM found ORDER BY place, id LIMIT CAST(:limit AS BIGINT)) f
        JOIN assignments a ON a.id = f.id ORDER BY f.place, f.id
        """
    }

    private var condition: String {
        switch self {
        case .results: "a.chair_id = :person AND a.state = 'submitted' AND a.awaits_head = 0"
        case .demands: "a.chair_id = :person AND a.open_demands > 0 AND a.state NOT IN ('completed', 'cancelled')"
        }
    }

    // No "==" below: that would ask for the text, of which these are parts.

    private var place: String { if case .results = self { "a.submitted_at" } else { "a.due_at" } }

    /// For how many a work counts.
    private var weight: String { if case .demands = self { "a.open_demands" } else { "1" } }
}
