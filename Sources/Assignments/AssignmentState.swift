/// Where an assignment stands in its life.
package enum AssignmentState: String, CaseIterable, Codable, Sendable {
    /// Not yet issued: a clear is missing (dự thảo).
    case draft
    /// Issued, not yet acknowledged (đã giao).
    case assigned
    /// The officer has said that he has it (đã tiếp nhận).
    case acknowledged
    /// Work is being reported (đang thực hiện).
    case inProgress
    /// The result is handed in and waits for confirmation (chờ xác nhận).
    case submitted
    /// The result was sent back for more (trả lại bổ sung).
    case returned
    /// Completion is confirmed (hoàn thành).
    case completed
    /// The clock is frozen (tạm dừng).
    case paused
    /// Called off (đã hủy).
    case cancelled

    /// Whether the officer still has work to do on it.
    package var awaitsOfficer: Bool {
        switch self {
        case .assigned, .acknowledged, .inProgress, .returned: true
        case .draft, .submitted, .completed, .paused, .cancelled: false
        }
    }

    /// Whether it is issued and not ended, so that it counts as open.
    package var isOpen: Bool { awaitsOfficer || self == .submitted || self == .paused }
}
