import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

/// How the bot is, as `namro status` prints it.
package struct StatusOutput: Sendable {
    /// The status for people.
    package let text: String
    /// The status for machines.
    private let report: HealthReport

    /// Whether a poll has succeeded lately; idle counts.
    package var isHealthy: Bool { report.standing == .ready }

    /// The status for machines as JSON.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    init(_ rows: any StoreReading, _ rules: OfficeRules, at now: Date) throws {
        report = try HealthReport(rows, rules, at: now)
        var lines = report.accounts.map { account in
            let ago = account.secondsSincePoll.map { "\($0) giây trước" } ?? "chưa lần nào"
            return "Nhận tin (\(account.platform)): \(ago)" + (account.failure.map { "; lỗi sau cùng: \($0)" } ?? "")
        }
        if lines.isEmpty { lines.append("Nhận tin: bot chưa chạy lần nào") }
        let failedHint = report.failed > 0 ? "; xem: namro inbox --failed" : ""
        lines.append("Tin đến: \(Self.list(try rows.inboxCounts()))" + failedHint)
        lines.append("Tin chờ xử lý lâu nhất: \(report.longestWait.map { "\($0) giây" } ?? "không có")")
        let parkedHint = report.unknown > 0 ? "; xem: namro outbox --parked" : ""
        lines.append("Tin đi: \(Self.list(try rows.outboxCounts()))" + parkedHint)
        lines.append("Nhắc hạn: \(Self.list(try rows.reminderCounts()))")
        lines.append("Đang phục vụ: \(report.holder ?? "không tiến trình nào") (lần \(report.lease))")
        lines.append("Cán bộ: \(report.officers), đã liên kết \(report.linked)")
        let refusing = try rows.unreachableOfficers()
        if !refusing.isEmpty {
            lines.append("Không nhận được tin của bot: \(refusing.map(\.code).joined(separator: ", "))")
        }
        for account in report.accounts where account.monthlyLimit > 0 {
            let budget = MessageBudget(limit: account.monthlyLimit, used: account.sentThisMonth)
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
