/// A family of statements: an enumeration whose raw values are SQL in the dialect that SQLite and PostgreSQL share.
///
/// Nothing runs that is not a case of such a family, so that a test can prepare every statement on both databases.
package protocol SQLStatement: RawRepresentable<String>, CaseIterable, Sendable {}

/// All families of statements.
package enum StatementCatalogue {
    /// Every statement, with a name for reports.
    package static var all: [(name: String, sql: String)] {
        names(InboxSQL.self) + names(OutboxSQL.self) + names(OfficeSQL.self) + names(IdentitySQL.self)
            + names(AssignmentSQL.self) + names(HistorySQL.self) + names(ReminderSQL.self) + names(SystemSQL.self)
            + names(FileSQL.self) + names(AlertSQL.self) + names(ArrangementSQL.self) + names(ErasureSQL.self)
            + names(LedgerSQL.self) + names(RoundSQL.self) + names(RuleSQL.self) + names(QueueSQL.self)
            + names(FigureSQL.self) + names(PlanSQL.self) + names(JobSQL.self)
            + names(UnknownStateSQL.self) + QuerySQL.samples
    }

    private static func names<Family: SQLStatement>(_ family: Family.Type) -> [(name: String, sql: String)] {
        family.allCases.map { ("\(family).\($0)", $0.rawValue) }
    }
}
