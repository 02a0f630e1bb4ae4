import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

/// The record of check-in rounds, as `namro rounds` prints it: what was counted, and nothing estimated.
package struct RoundsOutput: Sendable {
    /// One line for each round, then the sum.
    package let lines: [String]

    init(_ rows: any StoreReading, since: Date, rules: OfficeRules) throws {
        let rounds = try rows.rounds(since: since)
        let closed = rounds.filter { $0.closedAt != nil }
        let spared = closed.count { $0.outcome.openDecisions == 0 }
        let ended =
            rounds.isEmpty
            ? "Chưa có phiên giao ban nào trên nhóm."
            : "Cộng: \(closed.count) phiên đã kết thúc, \(spared) phiên không để lại việc phải họp, "
                + "\(closed.reduce(0) { $0 + $1.outcome.settled }) nhiệm vụ được quyết định trên nhóm."
        lines = try rounds.map { try Self.line($0, rows, rules.zone) } + [ended]
    }

    private static func line(_ round: CheckInRound, _ rows: any StoreReading, _ zone: CivilZone) throws -> String {
        let unit = try round.scope.unit.flatMap(rows.office().unit)?.name
        let opener = try round.openedBy.flatMap(rows.office().officer)?.code ?? "theo lịch"
        let start = "\(zone.date(of: round.openedAt).iso) \(zone.time(of: round.openedAt).text)"
        let scope = unit ?? round.scope.phase ?? "toàn bộ"
        guard let closedAt = round.closedAt else {
            return "\(start) · \(scope) · mở bởi \(opener) · đang mở đến \(zone.time(of: round.closesAt).text)"
        }
        let outcome = round.outcome
        let last =
            outcome.lastAnswerAt.map { "trả lời cuối \(zone.time(of: $0).text)" } ?? "không có trả lời trong phiên"
        let decisions = outcome.openDecisions == 0 ? "không cần họp" : "\(outcome.openDecisions) việc cần quyết định"
        return [
            "\(start)–\(zone.time(of: closedAt).text)", scope, "mở bởi \(opener)",
            "\(outcome.answered)/\(outcome.asked) đơn vị báo cáo"
                + (outcome.absent > 0 ? ", \(outcome.absent) vắng có lý do" : ""),
            last, "\(outcome.settled) quyết định trong phiên", decisions,
        ].joined(separator: " · ")
    }
}
