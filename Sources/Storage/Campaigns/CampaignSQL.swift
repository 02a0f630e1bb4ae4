/// Statements on campaigns and their phases.
enum CampaignSQL: String, SQLStatement {
    case save = """
        INSERT INTO campaigns (code, name, folded) VALUES (:code, :name, :folded)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, folded = excluded.folded RETURNING id
        """
    case clearPhases = "DELETE FROM phases WHERE campaign_id = :id"
    case addPhase = """
        INSERT INTO phases (campaign_id, code, name, folded, from_date, to_date)
        VALUES (:id, :code, :name, :folded, :from_date, :to_date)
        """
}
