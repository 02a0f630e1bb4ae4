/// Statements on the lease.
enum SystemSQL: String, SQLStatement {
    case lease = "SELECT holder, number, beat, clock_at, taken_at, backed_up_at FROM lease WHERE id = 1"
    case take = """
        UPDATE lease SET holder = :holder, number = number + 1, beat = beat + 1, taken_at = CAST(:now AS BIGINT)
        WHERE id = 1
        """
    case noteBackup = "UPDATE lease SET backed_up_at = CAST(:at AS BIGINT) WHERE id = 1"
    case renew = "UPDATE lease SET beat = beat + 1 WHERE id = 1 AND number = :number"
    case setClock = "UPDATE lease SET clock_at = CAST(:at AS BIGINT) WHERE id = 1"
    case epoch = "SELECT epoch FROM lease WHERE id = 1"
    case setFirstEpoch = """
        UPDATE lease SET epoch = :epoch WHERE id = 1 AND epoch = '' AND NOT EXISTS (SELECT 1 FROM outbox)
        """
    case setEpoch = "UPDATE lease SET epoch = :epoch WHERE id = 1"
    case release = "UPDATE lease SET holder = NULL, beat = beat + 1 WHERE id = 1 AND number = :number"
}
