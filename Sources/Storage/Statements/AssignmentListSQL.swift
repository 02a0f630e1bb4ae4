/// The lists of assignments, each by its condition and its order. The database counts the whole list and gives the first of it: what
/// nobody reads is never built.
enum AssignmentListSQL: SQLStatement {
    case open, overdue, unacknowledged, blocked, waiting, awaitingHead, demanded, drafts, due, silent

    init?(rawValue: String) {
        guard let list = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = list
    }

    var rawValue: String {
        """
        WITH found AS (
          SELECT a.id, \(place) AS place FROM assignments a
          WHERE \(condition) AND \(Self.inScope))
        SELECT a.*, (SELECT COUNT(*) FROM found) AS total
        FROM (SELECT id, place FROM found ORDER BY place, id LIMIT CAST(:limit AS BIGINT)) f
        JOIN assignments a ON a.id = f.id ORDER BY f.place, f.id
        """
    }

    /// What is in a list.
    private var condition: String {
        switch self {
        case .open: Self.inForce
        case .overdue: "\(Self.awaitsOfficer) AND a.due_at <= CAST(:now AS BIGINT)"
        case .unacknowledged: "a.state = 'assigned'"
        case .blocked: "a.open_blockers > 0 AND \(Self.runs)"
        case .waiting: "a.state = 'submitted'"
        case .awaitingHead: "\(Self.inForce) AND a.state = 'submitted' AND a.awaits_head = 1"
        case .demanded: "a.open_demands > 0 AND \(Self.runs)"
        case .drafts: "a.state = 'draft'"
        case .due:
            "\(Self.awaitsOfficer) AND a.due_at > CAST(:now AS BIGINT) AND a.due_at <= CAST(:until AS BIGINT)"
        // The states once more, as the index of what is in force says them: nothing else leads to these without a look at all work.
        case .silent: "\(Self.inForce) AND \(Self.awaitsOfficer) AND \(Self.lastHeard) < CAST(:since AS BIGINT)"
        }
    }

    /// By what a list is in order; its equals by their keys.
    private var place: String {
        switch self {
        case .open, .overdue, .unacknowledged, .blocked, .demanded, .due: "a.due_at"
        case .waiting, .awaitingHead: "a.submitted_at"
        case .drafts: "a.id"
        case .silent: Self.lastHeard
        }
    }

    private static let inForce = "a.state NOT IN ('draft', 'completed', 'cancelled')"
    private static let awaitsOfficer = "a.state IN ('assigned', 'acknowledged', 'inProgress', 'returned')"
    private static let runs = "a.state IN ('assigned', 'acknowledged', 'inProgress', 'returned', 'submitted')"
    private static let lastHeard = "COALESCE(a.reported_at, a.acknowledged_at, a.issued_at)"
    private static let inScope = """
        (CAST(:phase AS TEXT) IS NULL OR a.phase = CAST(:phase AS TEXT))
          AND (CAST(:campaign AS BIGINT) IS NULL OR a.campaign_id = CAST(:campaign AS BIGINT))
          AND (CAST(:unit AS BIGINT) IS NULL OR EXISTS (
            SELECT 1 FROM unit_paths p WHERE p.unit_id = a.unit_id AND p.ancestor_id = CAST(:unit AS BIGINT)))
        """
}
