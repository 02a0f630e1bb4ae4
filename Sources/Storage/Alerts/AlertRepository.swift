import Assignments
import Coordinator
import Foundation

/// What administrators were told, as rows.
struct AlertRepository: Repository, AlertRows {
    let context: RowContext

    func all() throws -> [AlertRow] {
        try session.rows(AlertSQL.all).compactMap { row in
            guard let kind = AlertKind(rawValue: try row.text("kind")) else { return nil }
            return AlertRow(
                kind: kind, level: Int(try row.integer("level")),
                toldAt: try row.optionalInteger("told_at").map(Date.init))
        }
    }

    func record(_ alert: AlertRow) throws {
        try session.run(
            AlertSQL.keep,
            [
                "kind": .text(alert.kind.rawValue), "level": .number(alert.level),
                "told_at": .optional(alert.toldAt?.milliseconds),
            ])
    }
}
