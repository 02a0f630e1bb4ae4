/// What comes of an act on an assignment.
package enum ActOutcome: Equatable, Sendable {
    /// The assignment after the act.
    case done(Assignment)
    /// The act is understood and looks wrong: the sender is asked, nothing is written.
    case doubtful(Doubt)
    /// The act is not possible; nothing is written.
    case refused(Refusal)

    /// Why a report is asked about instead of being taken (DESIGN rule 8).
    package enum Doubt: Equatable, Sendable {
        /// The new figure is lower than the last one.
        case lower(new: String, last: String)
        /// The same increment came again within ten minutes.
        case repeatedIncrement(delta: Int)
        /// So many more, where only a percent was reported before: how many there are now is not known.
        case incrementOfPercent(delta: Int, percent: Int)
        /// More was reported than there is to do; the sender is asked for the right figure.
        case overTarget(done: Int, target: Int)
        /// The amount to do was said differently from the plan.
        case otherTarget(said: Int, target: Int)
        /// A new deadline is not later than the one in force.
        case earlierDeadline(asked: Deadline, current: Deadline)
    }

    /// Why an act is not possible.
    package enum Refusal: Equatable, Sendable {
        /// A percent outside 0 to 100.
        case percentOutOfRange(Int)
        /// A quantity below zero.
        case negativeQuantity(Int)
        /// The assignment has ended, is a draft or is paused.
        case notOpen(AssignmentState)
        /// It was acknowledged or confirmed before; nothing is left to do.
        case alreadyDone(AssignmentState)
        /// No result was handed in, so there is none to confirm or send back.
        case nothingSubmitted(AssignmentState)
        /// There is no step of this number.
        case noSuchStep(Int, count: Int)
        /// A clear is missing, so the draft cannot be issued.
        case missingClears([ClearRule.Criterion])
        /// Nobody confirms his own result.
        case ownResult
        /// No such demand is open.
        case noDemand(Demand.Topic)
        /// The work is not counted, so it has no amount to change.
        case notCounted
        /// It is this officer's already.
        case sameOfficer
        /// The one who confirms the result cannot be in charge of it.
        case officerIsChair
        /// There is no own report to take back.
        case nothingToTakeBack
    }
}
