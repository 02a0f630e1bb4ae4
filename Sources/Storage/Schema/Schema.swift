/// The numbered migrations. Append only: a released one never changes.
package enum Schema {
    /// The versions that make a table anew to which others refer; what they refer to is checked in the same transaction.
    static let makingTablesAnew: Set<Int> = [18]

    /// What each version adds, oldest first.
    package static let migrations: [@Sendable (ColumnTypes) -> [String]] = [
        Schema001.statements, Schema002.statements, Schema003.statements, Schema004.statements,
        Schema005.statements, Schema006.statements, Schema007.statements, Schema008.statements, Schema009.statements,
        Schema010.statements, Schema011.statements, Schema012.statements, Schema013.statements, Schema014.statements,
        Schema015.statements, Schema016.statements, Schema017.statements, Schema018.statements, Schema019.statements,
        Schema020.statements, Schema021.statements, Schema022.statements, Schema023.statements, Schema024.statements,
        Schema025.statements, Schema026.statements, Schema027.statements, Schema028.statements,
        Schema029.statements, Schema030.statements, Schema031.statements, Schema032.statements,
        Schema033.statements,
    ]
}
