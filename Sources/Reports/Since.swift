import Assignments
import Foundation

/// Since when what the conditions name has been so.
package enum Since: Sendable {
    /// Not acknowledged since the issue.
    case issued
    /// Silent since the last word; of what nobody has reported on, since the issue.
    case heard
    /// Waiting or done since the submission.
    case submitted
    /// Overdue since the deadline ended.
    case overdue
    /// Nothing is named: the nearest deadline.
    case due

    /// The name of its column.
    var title: String {
        switch self {
        case .issued: "giao từ"
        case .heard: "không báo cáo từ"
        case .submitted: "trình từ"
        case .overdue: "quá hạn từ"
        case .due: "hạn sớm nhất"
        }
    }

    /// The earliest of some work.
    func of(_ earliest: Earliest) -> Date? {
        switch self {
        case .issued: earliest.issued
        case .heard: earliest.heard
        case .submitted: earliest.submitted
        case .overdue, .due: earliest.due
        }
    }

    /// Work in this order.
    func order(ascending: Bool) -> WorkOrder {
        switch self {
        case .issued: .issued(ascending: ascending)
        case .heard: .heard(ascending: ascending)
        case .submitted: .submitted(ascending: ascending)
        case .overdue, .due: .due(ascending: ascending)
        }
    }
}

extension Query {
    /// What the conditions name.
    package var since: Since {
        let flags = filter.compactMap(\.flag)
        // The record of a past day has no issues.
        if flags.contains(.unacknowledged), asOf == nil { return .issued }
        if flags.contains(.silent) || filter.contains(where: { $0.silentDays != nil }) { return .heard }
        if flags.contains(where: { [.submitted, .done, .doneLate, .doneOnTime].contains($0) }) { return .submitted }
        return flags.contains(.overdue) ? .overdue : .due
    }
}
