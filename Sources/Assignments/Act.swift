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
    /// Names an obstacle (khó khăn, vướng mắc), and the unit that can remove it where one was named.
    case raiseBlocker(remover: OrgUnit.ID?)
    /// Says that the obstacles are out of the way (đã tháo gỡ).
    case clearBlockers
    /// Corrects the figures of an own report; both stay on record.
    case correct(ProgressReport)
    /// Takes the own last report back; the assignment is again what it was before it.
    case takeBack(to: Assignment)
    /// Asks the chair for a decision.
    case ask(Demand.Wish)
    /// Takes an own demand back.
    case withdrawDemand(Demand.Topic)
    /// Agrees as head of the unit, so that the result goes to the chair.
    case endorse
    /// Confirms completion (xác nhận hoàn thành).
    case confirm
    /// Sends the result back for more (trả lại bổ sung).
    case sendBack
    /// Gives more time (gia hạn), as asked or to another day.
    case extend(to: Deadline)
    /// Sets another amount to do.
    case retarget(Int)
    /// Turns a demand down.
    case refuseDemand(Demand.Topic)
    /// Gives the work to another officer of the same unit (bàn giao).
    case handOver(to: Officer.ID)
    /// Gives the work to another unit and an officer of it (chuyển đơn vị chủ trì).
    case changeUnit(to: OrgUnit.ID, officer: Officer.ID)
    /// Freezes the clock (tạm dừng).
    case pause
    /// Lets the clock run again, to a deadline moved by what the pause has taken, or the same where nil.
    case resume(to: Deadline?)
    /// Calls the work off (hủy).
    case cancel
    /// Opens completed or cancelled work again.
    case reopen
    /// Chases the officer in charge (đôn đốc).
    case urge

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
        case .correct: .correct
        case .takeBack: .takeBack
        case .ask(let wish): Kind(asking: wish.topic)
        case .withdrawDemand: .withdrawDemand
        case .endorse: .endorse
        case .extend: .extend
        case .retarget: .retarget
        case .refuseDemand: .refuseDemand
        case .handOver: .handOver
        case .changeUnit: .changeUnit
        case .pause: .pause
        case .resume: .resume
        case .cancel: .cancel
        case .reopen: .reopen
        case .urge: .urge
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
        /// See `Act.correct`.
        case correct
        /// See `Act.takeBack`.
        case takeBack
        /// See `Act.ask`.
        case askExtension
        /// See `Act.ask`.
        case askTarget
        /// See `Act.ask`.
        case object
        /// See `Act.withdrawDemand`.
        case withdrawDemand
        /// See `Act.endorse`.
        case endorse
        /// See `Act.extend`.
        case extend
        /// See `Act.retarget`.
        case retarget
        /// See `Act.refuseDemand`.
        case refuseDemand
        /// See `Act.handOver`.
        case handOver
        /// See `Act.changeUnit`.
        case changeUnit
        /// See `Act.pause`.
        case pause
        /// See `Act.resume`.
        case resume
        /// See `Act.cancel`.
        case cancel
        /// See `Act.reopen`.
        case reopen
        /// See `Act.urge`.
        case urge
        /// A changed plan was imported.
        case replan
        /// A draft was made: it is not in force, and figures show it apart.
        case draft

        /// The kind of a demand.
        package init(asking topic: Demand.Topic) {
            switch topic {
            case .deadline: self = .askExtension
            case .target: self = .askTarget
            case .objection: self = .object
            }
        }
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
