/// Something a person does to an assignment.
package enum Act: Equatable, Sendable {
    /// Puts the draft into force.
    case issue
    /// Says that the work was received (tiếp nhận).
    case acknowledge
    /// Reports progress (báo cáo tiến độ).
    case report(ProgressReport)
    /// Reports a step of the process as done; counted from 1.
    case completeStep(Int)
    /// Adds a remark that changes no figure.
    case note
    /// Hands in the result (báo cáo kết quả).
    case submit
    /// Names an obstacle (khó khăn, vướng mắc).
    case raiseBlocker
    /// Says that the obstacles are out of the way (đã tháo gỡ).
    case clearBlockers
    /// Confirms completion (xác nhận hoàn thành).
    case confirm
    /// Sends the result back for more (trả lại bổ sung).
    case sendBack

    /// The kind of act, for the table of who may do what and for the history.
    package var kind: Kind {
        switch self {
        case .issue: .issue
        case .acknowledge: .acknowledge
        case .report: .report
        case .completeStep: .step
        case .note: .note
        case .submit: .submit
        case .raiseBlocker: .blocker
        case .clearBlockers: .unblock
        case .confirm: .confirm
        case .sendBack: .sendBack
        }
    }

    /// A kind of act; its raw value is written into the history and never changes.
    package enum Kind: String, CaseIterable, Sendable {
        /// See `Act.issue`.
        case issue
        /// See `Act.acknowledge`.
        case acknowledge
        /// See `Act.report`.
        case report
        /// See `Act.completeStep`.
        case step
        /// See `Act.note`.
        case note
        /// See `Act.submit`.
        case submit
        /// See `Act.raiseBlocker`.
        case blocker
        /// See `Act.clearBlockers`.
        case unblock
        /// See `Act.confirm`.
        case confirm
        /// See `Act.sendBack`.
        case sendBack
        /// A changed plan was imported.
        case replan
    }
}

/// What a report says about progress.
package struct ProgressReport: Equatable, Codable, Sendable {
    /// The percent said, any whole number as typed.
    package var percent: Int?
    /// The total said to be done, any whole number as typed.
    package var done: Int?
    /// What was said to be added to the last total.
    package var delta: Int?
    /// The amount to do as said: the 60 of `45/60`.
    package var of: Int?
    /// What is counted, where said.
    package var unit: String?
    /// Whether the sender has confirmed a figure that looked doubtful.
    package var isConfirmed: Bool

    /// Creates a report.
    package init(
        percent: Int? = nil,
        done: Int? = nil,
        delta: Int? = nil,
        of: Int? = nil,
        unit: String? = nil,
        isConfirmed: Bool = false
    ) {
        self.percent = percent
        self.done = done
        self.delta = delta
        self.of = of
        self.unit = unit
        self.isConfirmed = isConfirmed
    }
}
