import Coordinator

/// Reminders and messages that stand as none ever stands. The tables refuse it, but damage does not ask them, and on a connection
/// that cannot write SQLite does not know it.
enum UnknownStateSQL: SQLStatement {
    case reminder, message

    init?(rawValue: String) {
        guard let statement = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = statement
    }

    var rawValue: String {
        let (table, states) =
            switch self {
            case .reminder: ("reminders", ReminderState.allCases.map(\.rawValue))
            case .message: ("outbox", OutboxState.allCases.map(\.rawValue))
            }
        let known = states.map { "'\($0)'" }.joined(separator: ", ")
        return "SELECT id FROM \(table) WHERE state NOT IN (\(known)) ORDER BY id LIMIT 1"
    }
}
