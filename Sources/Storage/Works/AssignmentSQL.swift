/// Statements on assignments and tenures.
enum AssignmentSQL: String, SQLStatement {
    case byID = "SELECT * FROM assignments WHERE id = :id"
    /// In every state: they lead to the units in their index.
    case byWorkOfUnit = """
        SELECT * FROM assignments a WHERE a.unit_id = :unit AND UPPER(a.work_code) = :work
          AND a.state IN ('draft', 'assigned', 'acknowledged', 'inProgress', 'returned', 'submitted', 'paused', 'completed', 'cancelled')
        ORDER BY a.id
        """
    case openByOfficer = """
        SELECT * FROM assignments WHERE officer_id = :officer
          AND state IN ('assigned', 'acknowledged', 'inProgress', 'returned', 'submitted', 'paused')
        ORDER BY due_at, id
        """
    case openByOfficerUntil = """
        SELECT * FROM assignments WHERE officer_id = :officer
          AND state IN ('assigned', 'acknowledged', 'inProgress', 'returned', 'submitted', 'paused')
          AND due_at <= CAST(:until AS BIGINT)
        ORDER BY due_at, id
        """
    case unfinished = """
        SELECT * FROM assignments WHERE id > :after AND state NOT IN ('completed', 'cancelled')
        ORDER BY id LIMIT CAST(:limit AS BIGINT)
        """
    /// People who are in charge of open work of a unit that is not theirs.
    case strays = """
        SELECT DISTINCT a.officer_id FROM assignments a JOIN officers o ON o.id = a.officer_id
        WHERE a.unit_id <> o.unit_id
          AND a.state IN ('assigned', 'acknowledged', 'inProgress', 'returned', 'submitted', 'paused')
        ORDER BY a.officer_id
        """
    /// Every assignment, and whether its result came with words or a picture.
    case unfinishedUnder = """
        SELECT * FROM assignments WHERE chair_id = :chair AND state NOT IN ('completed', 'cancelled') ORDER BY id
        """
    case openByChair = """
        SELECT COUNT(*) AS n FROM assignments WHERE chair_id = :chair AND state NOT IN ('completed', 'cancelled')
        """
    case submittedToChair = """
        SELECT * FROM assignments WHERE chair_id = :chair AND state = 'submitted' ORDER BY submitted_at, id
        """
    /// All work in force in a scope that is not over, for whom the whole is wanted: a round asks of each.
    case open = """
        SELECT a.* FROM assignments a
        WHERE a.state NOT IN ('draft', 'completed', 'cancelled')
          AND (CAST(:phase AS TEXT) IS NULL OR a.phase = CAST(:phase AS TEXT))
          AND (CAST(:campaign AS BIGINT) IS NULL OR a.campaign_id = CAST(:campaign AS BIGINT))
          AND (CAST(:unit AS BIGINT) IS NULL OR EXISTS (
            SELECT 1 FROM unit_paths p WHERE p.unit_id = a.unit_id AND p.ancestor_id = CAST(:unit AS BIGINT)))
        ORDER BY a.due_at, a.id
        """
    case nextID = "SELECT COALESCE(MAX(id), 0) + 1 AS id FROM assignments"
    case add = """
        INSERT INTO assignments (campaign_id, work_code, phase, unit_id, work, officer_id, responsibility, steps,
          expected_result, authority, chair_id, coordinating, start_date, deadline, due_at, original_deadline,
          original_due_at, deadline_version, extensions, report_deadlines, report_to, blockers, open_blockers,
          blockers_raised, demands, open_demands, planned_unit_id, target_amount, target_unit, urgency, urged_at, urged_by, state)
        VALUES (:campaign, :work_code, :phase, :unit, :work, :officer, :responsibility, :steps, :expected_result,
          :authority, :chair, :coordinating, :start, :deadline, :due_at, :original_deadline, :original_due_at,
          :deadline_version, :extensions, :report_deadlines, :report_to, :blockers, :open_blockers, :blockers_raised,
          :demands, :open_demands, :planned_unit, :target_amount, :target_unit, :urgency, :urged_at, :urged_by,
          'draft')
        RETURNING id
        """
    case update = """
        UPDATE assignments SET unit_id = :unit, planned_unit_id = :planned_unit, phase = :phase, work = :work,
          officer_id = :officer, responsibility = :responsibility, steps = :steps, expected_result = :expected_result,
          authority = :authority, chair_id = :chair, coordinating = :coordinating, start_date = :start,
          deadline = :deadline, due_at = :due_at, original_deadline = :original_deadline,
          original_due_at = :original_due_at, deadline_version = :deadline_version, extensions = :extensions,
          report_deadlines = :report_deadlines, report_to = :report_to, blockers = :blockers,
          open_blockers = :open_blockers, blockers_raised = :blockers_raised, demands = :demands,
          open_demands = :open_demands, target_amount = :target_amount, target_unit = :target_unit,
          urgency = :urgency, urged_at = :urged_at, urged_by = :urged_by, state = :state, percent = :percent, quantity_done = :quantity_done, quantity_of = :quantity_of,
          quantity_unit = :quantity_unit, issued_at = :issued_at, acknowledged_at = :acknowledged_at,
          reported_at = :reported_at, submitted_at = :submitted_at, submitted_by = :submitted_by,
          awaits_head = :awaits_head, returns = :returns, completed_at = :completed_at, paused_from = :paused_from,
          paused_at = :paused_at
        WHERE id = :id
        """
    case updateState = """
        UPDATE assignments SET state = :state, percent = :percent, quantity_done = :quantity_done,
          quantity_of = :quantity_of, quantity_unit = :quantity_unit,
          issued_at = :issued_at, acknowledged_at = :acknowledged_at, reported_at = :reported_at,
          submitted_at = :submitted_at, submitted_by = :submitted_by, awaits_head = :awaits_head,
          returns = :returns, completed_at = :completed_at, paused_from = :paused_from, paused_at = :paused_at
        WHERE id = :id
        """
    /// Who is named as the one to decide on something that waits for a decision.
    case openChairs = """
        SELECT DISTINCT chair_id FROM assignments
        WHERE chair_id IS NOT NULL AND (state = 'submitted' OR open_demands > 0) ORDER BY chair_id
        """
    case count = "SELECT COUNT(*) AS n FROM assignments"
    case closeTenure = """
        UPDATE tenures SET to_at = CASE WHEN from_at > CAST(:now AS BIGINT) THEN from_at ELSE CAST(:now AS BIGINT) END
        WHERE assignment_id = :assignment AND to_at IS NULL
        """
    /// From where the one before ends, which a clock that ran ahead may have put after now.
    case openTenure = """
        INSERT INTO tenures (assignment_id, officer_id, unit_id, from_at, reason)
        SELECT CAST(:assignment AS BIGINT), CAST(:officer AS BIGINT), CAST(:unit AS BIGINT),
          CASE WHEN ended.at > CAST(:now AS BIGINT) THEN ended.at ELSE CAST(:now AS BIGINT) END, CAST(:reason AS TEXT)
        FROM (SELECT COALESCE(MAX(to_at), 0) AS at FROM tenures WHERE assignment_id = CAST(:assignment AS BIGINT)) ended
        """
    case officerInChargeAt = """
        SELECT officer_id FROM tenures WHERE assignment_id = :assignment AND from_at <= CAST(:at AS BIGINT)
          AND (to_at IS NULL OR to_at > CAST(:at AS BIGINT))
        """
    case tenures = """
        SELECT officer_id, unit_id, from_at, to_at, reason FROM tenures WHERE assignment_id = :assignment
        ORDER BY from_at, id
        """
    /// What a chair was asked to decide: demands and, where the head need not agree first, results.
    case demandsTo = """
        SELECT * FROM assignments WHERE chair_id = :chair AND open_demands > 0
          AND state NOT IN ('completed', 'cancelled') ORDER BY due_at, id
        """
    /// Issued assignments whose one open tenure is not that of the officer in charge and his unit, or is missing.
    case tenureBreaches = """
        SELECT a.id FROM assignments a
        LEFT JOIN tenures t ON t.assignment_id = a.id AND t.to_at IS NULL
        WHERE a.issued_at IS NOT NULL
          AND (t.officer_id IS NULL OR t.officer_id <> a.officer_id OR t.unit_id <> a.unit_id)
        ORDER BY a.id
        """
    /// Tenures that do not begin where the one before ended: a gap or an overlap.
    case tenureGaps = """
        SELECT t.assignment_id AS id FROM tenures t
        WHERE EXISTS (SELECT 1 FROM tenures p WHERE p.assignment_id = t.assignment_id AND p.id < t.id)
          AND NOT EXISTS (
            SELECT 1 FROM tenures p WHERE p.assignment_id = t.assignment_id AND p.id < t.id AND p.to_at = t.from_at)
        ORDER BY t.assignment_id
        """
}
