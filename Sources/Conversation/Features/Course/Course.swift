import Assignments
import Foundation

extension Intent {
    /// Freezes the clock.
    package static let pause = Intent("pause")
    /// Lets the clock run again.
    package static let resume = Intent("resume")
    /// Calls work off.
    package static let cancel = Intent("cancel")
    /// Opens completed work again.
    package static let reopen = Intent("reopen")
}

/// "Tạm dừng #12": the clock stands still.
enum PauseWork: DecidedChange {
    static let intent = Intent.pause
    static let rules: [any IntentRule] = [CourseRule()]
    static let traits: Set<Trait> = [.loses]
    static let kind: Act.Kind? = .pause
    static let meaning = MessageKey.choicePause

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .pause
    }
}

/// "Tiếp tục #12": the clock runs again, and the deadline moves by the pause.
enum ResumeWork: DecidedChange {
    static let intent = Intent.resume
    static let kind: Act.Kind? = .resume
    static let meaning = MessageKey.choiceResume

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .resume(
            to: assignment.deadline(
                resumedAt: max(turn.situation.sentAt, assignment.pausedAt ?? .distantPast),
                calendar: turn.rules.calendar, zone: turn.rules.zone))
    }
}

/// "Hủy #12 vì trùng kế hoạch": the work is called off.
enum CancelWork: DecidedChange {
    static let intent = Intent.cancel
    static let traits: Set<Trait> = [.loses, .needsReason]
    static let kind: Act.Kind? = .cancel
    static let meaning = MessageKey.choiceCancel

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .cancel
    }
}

/// "Mở lại #12: còn thiếu 2 cơ sở": completed work is open again.
enum ReopenWork: DecidedChange {
    static let intent = Intent.reopen
    static let traits: Set<Trait> = [.needsReason]
    static let kind: Act.Kind? = .reopen
    static let meaning = MessageKey.choiceReopen

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .reopen
    }
}
