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

    /// Whether the bot works, on some of its platforms at least, or has just begun.
    package var isHealthy: Bool { report.standing != .down }

    /// How it is in one line.
    package var brief: String { ([report.standing.rawValue] + report.problems).joined(separator: "; ") }

    /// The status for machines as JSON.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// `isAlive` tells whether the holder of the lease may still live; `fault` is one that does not stand in the database.
    init(
        _ tx: any StoreReading, _ rules: OfficeRules, isAlive: (String) -> Bool, fault: String? = nil, at now: Date
    ) throws {
        let found = try HealthReport(tx, rules, isAlive: isAlive, at: now)
        let report = fault.map(found.failing) ?? found
        self.report = report
        var lines = ["Tình trạng: \(Self.words(for: report.standing))"]
        lines += report.problems.map { "  \($0)" }
        lines += report.accounts.map { account in
            let ago = account.secondsSincePoll.map { "\($0) giây trước" } ?? "chưa lần nào"
            let refused = account.state == .refused ? "; nền tảng từ chối bot (kiểm tra token)" : ""
            return "Nhận tin (\(account.platform)): \(ago)\(refused)"
                + (account.failure.map { "; lỗi sau cùng: \($0)" } ?? "")
        }
        if report.accounts.isEmpty { lines.append("Nhận tin: bot chưa chạy lần nào") }
        let failedHint = report.failed > 0 ? "; xem: namro inbox --failed" : ""
        lines.append("Tin đến: \(Self.list(try tx.inbox.counts()))" + failedHint)
        lines.append("Tin chờ xử lý lâu nhất: \(report.longestWait.map { "\($0) giây" } ?? "không có")")
        let parkedHint = report.unknown > 0 ? "; xem: namro outbox --parked" : ""
        lines.append("Tin đi: \(Self.list(try tx.outbox.counts()))" + parkedHint)
        lines.append("Nhắc hạn: \(Self.list(try tx.reminders.counts()))")
        lines.append("Đang phục vụ: \(report.holder ?? "không tiến trình nào") (lần \(report.lease))")
        lines += try tx.jobs.open().map(Self.text)
        if let writer = report.writer { lines.append(Self.text(of: writer)) }
        lines.append("Cán bộ: \(report.officers), đã liên kết \(report.linked)")
        let refusing = try tx.accounts.unreachableOfficers()
        if !refusing.isEmpty {
            lines.append("Không nhận được tin của bot: \(refusing.map(\.code).joined(separator: ", "))")
        }
        let unread = try tx.dialogues.unreadCount()
        if unread > 0 { lines.append("Câu hỏi đang dở không đọc được, đã cất lại và hỏi lại: \(unread)") }
        for account in report.accounts where account.monthlyLimit > 0 {
            let budget = MessageBudget(limit: account.monthlyLimit, used: account.sentThisMonth)
            let share = budget.used * 100 / budget.limit
            let state = budget.isNearlySpent ? "; đã ngừng điểm việc và nhắc sớm" : budget.isLow ? "; sắp hết" : ""
            lines.append(
                "Tin đã gửi trong tháng (\(account.platform)): \(budget.used)/\(budget.limit) (\(share)%)\(state)")
        }
        for round in try tx.rounds.allOpen() {
            lines.append("Giao ban đang mở: đến \(rules.zone.time(of: round.closesAt).text), nhóm \(round.chat)")
        }
        text = lines.joined(separator: "\n")
    }

    private static func words(for standing: HealthReport.Health) -> String {
        switch standing {
        case .ready: "hoạt động tốt"
        case .degraded: "hoạt động, nhưng không phải trên mọi nền tảng"
        case .starting: "đang khởi động"
        case .standby: "chờ thay tiến trình đang phục vụ"
        case .down: "không hoạt động"
        }
    }

    private static func text(of job: JobRow) -> String {
        let name =
            switch job.kind {
            case .importing: "nhập kế hoạch"
            }
        let reason = job.reason.map { "; lỗi sau cùng: \($0)" } ?? ""
        return "Việc nền \(job.id) (\(name)): \(min(job.position, job.total))/\(job.total)"
            + (job.state == .givenUp ? ", đã thôi sau \(job.attempts) lần lỗi" : "") + reason
    }

    private static func text(of writer: HealthReport.Writer) -> String {
        func text(_ milliseconds: Double) -> String { String(Int(milliseconds.rounded(.up))) }
        return "Thời gian giữ quyền ghi: \(writer.holds) lần, p99 \(text(writer.p99Milliseconds)) ms, lâu nhất "
            + "\(text(writer.longestMilliseconds)) ms; quá 50 ms: \(writer.over50Milliseconds), quá 250 ms: "
            + "\(writer.over250Milliseconds)"
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
