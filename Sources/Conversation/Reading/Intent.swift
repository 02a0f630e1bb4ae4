/// What a message asks the bot to do; the raw values are the names in `namro explain` and never change.
package enum Intent: String, CaseIterable, Codable, Sendable {
    /// Says that work was received.
    case acknowledge
    /// Reports a percent or a quantity.
    case progress
    /// A remark that changes no figure.
    case note
    /// A promise for later; kept as a remark, the deadline is unchanged.
    case promise
    /// Reports a step of the process as done.
    case step
    /// Hands in the result.
    case submit
    /// Names an obstacle.
    case blocker
    /// Says that the obstacle is out of the way.
    case blockerClosed
    /// Asks for one's own work.
    case mine
    /// Asks about one assignment.
    case show
    /// Asks for the pictures and documents that came with one assignment.
    case files
    /// Asks for figures or a list over a scope.
    case summary
    /// Asks what one can do here.
    case help
    /// Links this account by a one-time code, or pins the group.
    case link
    /// Takes the link back.
    case unlink
    /// Confirms completion.
    case confirm
    /// Sends a result back for more.
    case `return`
    /// Thanks.
    case thanks
    /// Nothing the bot understands.
    case unknown

    /// Takes an own report back or corrects it.
    case correct
    /// Says that the work is not the unit's to do.
    case objection
    /// Asks for another target.
    case targetChange
    /// Decides on another target.
    case targetDecision
    /// Asks for more time.
    case extensionRequest
    /// Takes what was asked for back.
    case extensionWithdrawn
    /// Decides on more time, or on whatever else was asked for.
    case extensionDecision
    /// Gives work to another officer or unit.
    case handOver
    /// Freezes the clock.
    case pause
    /// Lets the clock run again.
    case resume
    /// Calls work off.
    case cancel
    /// Opens completed work again.
    case reopen

    /// Says that one is away, or back.
    case absence
    /// Names who reports instead.
    case standIn
    /// Names who decides instead.
    case delegation

    /// Asks to be reminded.
    case remindMe
    /// Gives new work.
    case assign
    /// Chases others.
    case urge
    /// Opens a check-in round.
    case roundOpen
    /// Closes a check-in round.
    case roundClose

    /// Whether it changes an assignment.
    package var isChange: Bool {
        switch self {
        case .acknowledge, .progress, .note, .promise, .step, .submit, .blocker, .blockerClosed, .confirm, .return,
            .correct, .objection, .targetChange, .targetDecision, .extensionRequest, .extensionWithdrawn,
            .extensionDecision, .handOver, .pause, .resume, .cancel, .reopen:
            true
        default: false
        }
    }

    /// Whether it is only done with a reason, whoever says it.
    package var needsReason: Bool {
        switch self {
        case .return, .handOver, .cancel, .reopen: true
        default: false
        }
    }
}
