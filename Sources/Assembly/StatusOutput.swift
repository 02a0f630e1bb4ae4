import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

/// How the bot is, as `namro status` prints it.
package struct StatusOutput: Sendable {
    /// A poll is alive that has succeeded within this time, in seconds; idle counts.
    private static let freshness: TimeInterval = 120

    /// The status for people.
    package let text: String
    /// Whether a poll has succeeded lately.
    package let isHealthy: Bool

    init(_ rows: any StoreReading, _ rules: OfficeRules, at now: Date) throws {
        let polls = try rows.pollHealth()
        let fresh = polls.compactMap(\.succeededAt).max().map { now.timeIntervalSince($0) }
        isHealthy = fresh.map { $0 < Self.freshness } ?? false
        let lease = try rows.lease()
        let officers = try rows.officerCounts()
        let oldest = try rows.oldestPending().map { Int(now.timeIntervalSince($0)) }
        var lines = polls.map { poll in
            let ago = poll.succeededAt.map { "\(Int(now.timeIntervalSince($0))) giây trước" } ?? "chưa lần nào"
            return "Nhận tin (\(poll.account.platform)): \(ago)" + (poll.failure.map { "; lỗi sau cùng: \($0)" } ?? "")
        }
        if polls.isEmpty { lines.append("Nhận tin: bot chưa chạy lần nào") }
        lines.append("Tin đến: \(Self.list(try rows.inboxCounts()))")
        lines.append("Tin chờ xử lý lâu nhất: \(oldest.map { "\($0) giây" } ?? "không có")")
        lines.append("Tin đi: \(Self.list(try rows.outboxCounts()))")
        lines.append("Nhắc hạn: \(Self.list(try rows.reminderCounts()))")
        lines.append("Đang phục vụ: \(lease.holder ?? "không tiến trình nào") (lần \(lease.number))")
        lines.append("Cán bộ: \(officers.all), đã liên kết \(officers.linked)")
        let refusing = try rows.unreachableOfficers()
        if !refusing.isEmpty {
            lines.append("Không nhận được tin của bot: \(refusing.map(\.code).joined(separator: ", "))")
        }
        for account in polls.map(\.account) {
            let budget = try MessageBudget.current(of: account, rows, rules, at: now)
            guard budget.limit > 0 else { continue }
            let share = budget.used * 100 / budget.limit
            let state = budget.isNearlySpent ? "; đã ngừng điểm việc và nhắc sớm" : budget.isLow ? "; sắp hết" : ""
            lines.append(
                "Tin đã gửi trong tháng (\(account.platform)): \(budget.used)/\(budget.limit) (\(share)%)\(state)")
        }
        for round in try rows.openRounds() {
            lines.append("Giao ban đang mở: đến \(rules.zone.time(of: round.closesAt).text), nhóm \(round.chat)")
        }
        text = lines.joined(separator: "\n")
    }

    private static func list<State: RawRepresentable<String> & CaseIterable & Hashable>(
        _ counts: [State: Int]
    ) -> String {
        let parts = State.allCases.compactMap { state in
            counts[state].map { "\(state.rawValue) \($0)" }
        }
        return parts.isEmpty ? "không có" : parts.joined(separator: ", ")
    }
}
