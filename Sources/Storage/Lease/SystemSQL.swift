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
    case writerHolds = """
        SELECT holds, p99_us, longest_us, over_50, over_250, checkpoints, longest_checkpoint_us, measured_at
        FROM writer_holds WHERE id = 1
        """
    case keepWriterHolds = """
        INSERT INTO writer_holds (id, holds, p99_us, longest_us, over_50, over_250, checkpoints, longest_checkpoint_us,
          measured_at)
        VALUES (1, :holds, :usual_most, :longest, :over_low, :over_high, :checkpoints, :longest_checkpoint, :at)
        ON CONFLICT (id) DO UPDATE SET holds = excluded.holds, p99_us = excluded.p99_us,
          longest_us = excluded.longest_us, over_50 = excluded.over_50, over_250 = excluded.over_250,
          checkpoints = excluded.checkpoints, longest_checkpoint_us = excluded.longest_checkpoint_us,
          measured_at = excluded.measured_at
        """
    case release = "UPDATE lease SET holder = NULL, beat = beat + 1 WHERE id = 1 AND number = :number"
}
