package import CivilCalendar
package import Foundation

/// How an assignment stands to its deadline; derived, never stored.
package enum TimeState: String, CaseIterable, Sendable {
    /// Done, submitted by the deadline (đúng hạn).
    case doneOnTime
    /// Done, submitted after it (trễ hạn).
    case doneLate
    /// Waits for confirmation, so neither chased nor overdue (chờ xác nhận).
    case waiting
    /// Open, with time left (trong hạn).
    case inTime
    /// Open, and due within three working days (sắp đến hạn).
    case dueSoon
    /// Open and past its deadline (quá hạn).
    case overdue
    /// The clock is frozen (tạm dừng).
    case frozen
    /// Not counted: a draft or cancelled.
    case outside
}

extension Assignment {
    /// How it stands to its deadline.
    package func timeState(at now: Date, calendar: WorkingCalendar, zone: CivilZone) -> TimeState {
        switch state {
        case .draft, .cancelled: return .outside
        case .paused: return .frozen
        case .submitted: return .waiting
        case .completed:
            guard let end = deadline?.end(in: zone), let submittedAt else { return .doneOnTime }
            return submittedAt < end ? .doneOnTime : .doneLate
        case .assigned, .acknowledged, .inProgress, .returned:
            guard let deadline else { return .inTime }
            if now >= deadline.end(in: zone) { return .overdue }
            let left = calendar.workingDays(after: zone.date(of: now), through: deadline.date)
            return left <= 3 ? .dueSoon : .inTime
        }
    }
}
