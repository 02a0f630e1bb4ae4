/// Statements on the lease.
enum SystemSQL: String, SQLStatement {
    case lease = "SELECT holder, number, beat FROM lease WHERE id = 1"
    case take = "UPDATE lease SET holder = :holder, number = number + 1, beat = beat + 1 WHERE id = 1"
    case renew = "UPDATE lease SET beat = beat + 1 WHERE id = 1 AND number = :number"
    case release = "UPDATE lease SET holder = NULL, beat = beat + 1 WHERE id = 1 AND number = :number"
}
