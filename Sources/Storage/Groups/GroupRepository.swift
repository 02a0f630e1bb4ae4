import Assignments
import Conversation
import Coordinator
import Foundation

/// Pinned groups, as rows.
struct GroupRepository: Repository, GroupRows {
    let context: RowContext

    func scope(_ account: PlatformAccount, chat: String) throws -> SummaryScope? {
        if let own = try pinnedScope(account, chat: chat) { return own }
        return try InboundEvent.Chat.whole(of: chat).flatMap { try pinnedScope(account, chat: $0) }
    }

    private func pinnedScope(_ account: PlatformAccount, chat: String) throws -> SummaryScope? {
        try session.first(GroupSQL.scope, values(account, ["chat": .text(chat)])).map { row in
            SummaryScope(
                unit: try row.optionalInteger("unit_id").map { OrgUnit.ID(rawValue: $0) },
                campaign: try row.optionalInteger("campaign_id").map { Campaign.ID(rawValue: $0) },
                phase: try row.optionalText("phase"))
        }
    }

    func pin(
        _ account: PlatformAccount, chat: String, to scope: SummaryScope, by officer: Officer.ID, at now: Date
    ) throws {
        try session.run(
            GroupSQL.pin,
            values(
                account,
                [
                    "chat": .text(chat), "unit": .optional(scope.unit?.rawValue),
                    "campaign": .optional(scope.campaign?.rawValue),
                    "phase": .optional(scope.phase),
                    "officer": .integer(officer.rawValue), "now": .integer(now.milliseconds),
                ]))
    }

    func move(_ account: PlatformAccount, from chat: String, to other: String) throws {
        let move = values(account, ["from": .text(chat), "to": .text(other)])
        try session.run(GroupSQL.move, move)
        try session.run(GroupSQL.moveRounds, move)
        try session.run(OutboxSQL.move, move)
    }
}
