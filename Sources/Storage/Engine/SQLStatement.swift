/// A family of statements: an enumeration whose raw values are SQL in the dialect that SQLite and PostgreSQL share.
///
/// Nothing runs that is not a case of such a family, so that a test can prepare every statement on both databases.
package protocol SQLStatement: RawRepresentable<String>, CaseIterable, Sendable {}

/// All families of statements.
package enum StatementCatalogue {
    /// Every statement, with a name for reports.
    package static var all: [(name: String, sql: String)] {
        let families = [
            names(AccountSQL.self),
            names(AlertSQL.self),
            names(ArrangementSQL.self),
            names(AssignmentSQL.self),
            names(CampaignSQL.self),
            names(CodeSQL.self),
            names(DialogueSQL.self),
            names(ErasureSQL.self),
            names(FigureSQL.self),
            names(FileSQL.self),
            names(GroupSQL.self),
            names(HistorySQL.self),
            names(InboxSQL.self),
            names(JobSQL.self),
            names(LedgerSQL.self),
            names(OfficeSQL.self),
            names(OutboxSQL.self),
            names(PeopleSQL.self),
            names(PlanSQL.self),
            names(QueueSQL.self),
            names(ReminderSQL.self),
            names(RoundSQL.self),
            names(RuleSQL.self),
            names(StrangerSQL.self),
            names(SystemSQL.self),
            names(UnitSQL.self),
            names(UnknownStateSQL.self),
        ]
        return families.flatMap(\.self) + QuerySQL.samples
    }

    private static func names<Family: SQLStatement>(_ family: Family.Type) -> [(name: String, sql: String)] {
        family.allCases.map { ("\(family).\($0)", $0.rawValue) }
    }
}
