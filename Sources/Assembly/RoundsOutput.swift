import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Reports

/// The record of check-in rounds, as `namro rounds` prints it: what was counted, and nothing estimated. The rows are those of the named
/// query for rounds.
package struct RoundsOutput: Sendable {
    /// One line for each round, then the sum.
    package let lines: [String]

    /// Throws what the records throw.
    init(_ tx: any StoreReading, since day: CivilDate?, rules: OfficeRules, now: Date) throws {
        let rounds = try OfficeQueries(tx, rules: rules, now: now).rounds(since: day)
        let closed = rounds.filter { $0.closedAt != nil }
        let spared = closed.count { $0.openDecisions == 0 }
        let ended =
            rounds.isEmpty
            ? "Chưa có phiên giao ban nào trên nhóm."
            : "Cộng: \(closed.count) phiên đã kết thúc, \(spared) phiên không để lại việc phải họp, "
                + "\(closed.reduce(0) { $0 + $1.settled }) nhiệm vụ được quyết định trên nhóm."
        lines = try rounds.map { try Self.line($0, tx, rules.zone) } + [ended]
    }

    private static func line(_ round: RoundLine, _ tx: any StoreReading, _ zone: CivilZone) throws -> String {
        let unit = try round.unit.flatMap(tx.office().unit)?.name
        let opener = try round.openedBy.flatMap(tx.office().officer)?.code ?? "theo lịch"
        let start = "\(zone.date(of: round.openedAt).iso) \(zone.time(of: round.openedAt).text)"
        let scope = unit ?? round.phase ?? "toàn bộ"
        guard let closedAt = round.closedAt else {
            return "\(start) · \(scope) · mở bởi \(opener) · đang mở đến \(zone.time(of: round.closesAt).text)"
        }
        let last = round.lastAnswerAt.map { "trả lời cuối \(zone.time(of: $0).text)" } ?? "không có trả lời trong phiên"
        let decisions = round.openDecisions == 0 ? "không cần họp" : "\(round.openDecisions) việc cần quyết định"
        return [
            "\(start)–\(zone.time(of: closedAt).text)", scope, "mở bởi \(opener)",
            "\(round.answered)/\(round.asked) đơn vị báo cáo"
                + (round.absent > 0 ? ", \(round.absent) vắng có lý do" : ""),
            last, "\(round.settled) quyết định trong phiên", decisions,
        ].joined(separator: " · ")
    }
}
