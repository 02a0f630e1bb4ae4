/// Statements on absences, delegations and followers of a campaign.
enum ArrangementSQL: String, SQLStatement {
    case addAbsence = """
        INSERT INTO absences (officer_id, stand_in_id, from_date, to_date, recorded_at, recorded_by)
        VALUES (:officer, :stand_in, :from_date, :to_date, :now, :by)
        """
    /// When the newest arrangement was recorded.
    case newest = """
        SELECT MAX(recorded_at) AS at FROM (SELECT MAX(recorded_at) AS recorded_at FROM absences
          UNION ALL SELECT MAX(recorded_at) FROM delegations) AS newest
        """
    /// Those not over before a day, in order of recording.
    case absences = """
        SELECT officer_id, stand_in_id, from_date, to_date, recorded_at, ended_at FROM absences
        WHERE to_date >= :day ORDER BY id
        """
    case endAbsences = """
        UPDATE absences SET ended_at = :now WHERE officer_id = :officer AND to_date >= :day AND ended_at IS NULL
          AND (from_date <= :day OR CAST(:coming AS SMALLINT) = 1)
        RETURNING id
        """
    case addDelegation = """
        INSERT INTO delegations (chair_id, delegate_id, unit_id, from_date, to_date, recorded_at, recorded_by)
        VALUES (:chair, :delegate, :unit, :from_date, :to_date, :now, :by)
        """
    /// Those not over before a day, in order of recording.
    case delegations = """
        SELECT chair_id, delegate_id, unit_id, from_date, to_date, recorded_at, ended_at FROM delegations
        WHERE to_date >= :day ORDER BY id
        """
    case endDelegations = """
        UPDATE delegations SET ended_at = :now WHERE chair_id = :officer AND to_date >= :day AND ended_at IS NULL
        RETURNING id
        """
    case endDelegationsOfLeaver = """
        UPDATE delegations SET ended_at = :now WHERE (chair_id = :officer OR delegate_id = :officer) AND ended_at IS NULL
        """
    case endAbsencesOfLeaver = "UPDATE absences SET ended_at = :now WHERE officer_id = :officer AND ended_at IS NULL"
    case copyWithoutStandIn = """
        INSERT INTO absences (officer_id, from_date, to_date, recorded_at, recorded_by)
        SELECT officer_id, from_date, to_date, CAST(:now AS BIGINT), recorded_by FROM absences
        WHERE stand_in_id = :officer AND to_date >= :day AND ended_at IS NULL
        """
    case endStandingIn = """
        UPDATE absences SET ended_at = :now WHERE stand_in_id = :officer AND to_date >= :day AND ended_at IS NULL
        """
    case followers = "SELECT campaign_id, officer_id FROM campaign_followers ORDER BY officer_id, campaign_id"
    case addFollower = """
        INSERT INTO campaign_followers (campaign_id, officer_id) VALUES (:campaign, :officer)
        ON CONFLICT (officer_id, campaign_id) DO NOTHING
        """
    case clearFollowers = "DELETE FROM campaign_followers WHERE campaign_id = :campaign"
}
