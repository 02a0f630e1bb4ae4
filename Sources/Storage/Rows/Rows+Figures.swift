import Assignments
import Coordinator
import Foundation

extension Rows {
    func outboxFigures() throws -> [OutboxFigure] {
        try session.rows(FigureSQL.outbox).compactMap { row in
            guard let state = OutboxState(rawValue: try row.text("state")) else { return nil }
            return OutboxFigure(
                platform: try row.text("platform"), bot: try row.text("account"), state: state.rawValue,
                count: Int(try row.integer("n")))
        }
    }

    func settledReplies(since: Date, limit: Int) throws -> [SettledReply] {
        let values: SQLValues = ["since": .integer(since.milliseconds), "limit": .number(limit)]
        return try session.rows(FigureSQL.replies, values).map { row in
            SettledReply(
                inbox: try row.integer("inbox_id"), account: try account(row),
                receivedAt: Date(milliseconds: try row.integer("received_at")),
                settledAt: Date(milliseconds: try row.integer("settled_at")))
        }
    }
}
