/// Statements on what plans have said.
enum PlanSQL: String, SQLStatement {
    /// The work of a plan, each with what the plan last said of it.
    case ofCampaign = """
        SELECT a.*, p.word AS plan_word FROM assignments a LEFT JOIN plan_words p ON p.assignment_id = a.id
        WHERE a.campaign_id = :campaign AND a.work_code IS NOT NULL ORDER BY a.id
        """
    case ofAssignment = """
        SELECT a.*, p.word AS plan_word FROM assignments a LEFT JOIN plan_words p ON p.assignment_id = a.id
        WHERE a.id = :id
        """
    case keep = """
        INSERT INTO plan_words (assignment_id, word) VALUES (:assignment, :word)
        ON CONFLICT (assignment_id) DO UPDATE SET word = excluded.word
        """
}
