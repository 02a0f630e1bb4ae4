/// Statements on absences, delegations and followers of a campaign.
enum ArrangementSQL: String, SQLStatement {
    case addAbsence = """
        INSERT INTO absences (officer_id, stand_in_id, from_date, to_date, recorded_at, recorded_by)
        VALUES (:officer, :stand_in, :from_date, :to_date, :now, :by)
        """
    case absence = """
        SELECT officer_id, stand_in_id, from_date, to_date FROM absences
        WHERE officer_id = :officer AND to_date >= :day AND from_date <= :day AND ended_at IS NULL
        ORDER BY CASE WHEN stand_in_id IS NULL THEN 1 ELSE 0 END, id DESC LIMIT 1
        """
    /// For whom somebody stood in at an instant of a day: only the last one named reports, as only he is reminded.
    case standsInFor = """
        SELECT a.officer_id FROM absences a
        WHERE a.stand_in_id = :officer AND a.to_date >= :day AND a.from_date <= :day
          AND a.recorded_at <= CAST(:at AS BIGINT) AND (a.ended_at IS NULL OR a.ended_at > CAST(:at AS BIGINT))
          AND NOT EXISTS (
            SELECT 1 FROM absences n WHERE n.officer_id = a.officer_id AND n.id > a.id AND n.stand_in_id IS NOT NULL
              AND n.to_date >= :day AND n.from_date <= :day AND n.recorded_at <= CAST(:at AS BIGINT)
              AND (n.ended_at IS NULL OR n.ended_at > CAST(:at AS BIGINT)))
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
    case delegationsTo = """
        SELECT chair_id, delegate_id, unit_id, from_date, to_date FROM delegations
        WHERE delegate_id = :officer AND to_date >= :day AND from_date <= :day
          AND recorded_at <= CAST(:at AS BIGINT) AND (ended_at IS NULL OR ended_at > CAST(:at AS BIGINT))
          AND EXISTS (SELECT 1 FROM grants g WHERE g.officer_id = delegations.chair_id AND g.role = 'chair')
        ORDER BY id
        """
    case delegationsBy = """
        SELECT chair_id, delegate_id, unit_id, from_date, to_date FROM delegations
        WHERE chair_id = :officer AND to_date >= :day AND from_date <= :day AND ended_at IS NULL ORDER BY id
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
    case followed = "SELECT campaign_id FROM campaign_followers WHERE officer_id = :officer ORDER BY campaign_id"
    case followers = "SELECT officer_id FROM campaign_followers WHERE campaign_id = :campaign"
    case addFollower = """
        INSERT INTO campaign_followers (campaign_id, officer_id) VALUES (:campaign, :officer)
        ON CONFLICT (officer_id, campaign_id) DO NOTHING
        """
    case clearFollowers = "DELETE FROM campaign_followers WHERE campaign_id = :campaign"
}
