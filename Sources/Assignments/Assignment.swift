package import CivilCalendar
package import Foundation

/// One piece of work of one unit, with its five clears, one officer in charge and one chair (nhiệm vụ được giao).
///
/// A plain value: acts on it are pure functions (`Assignment+Acts`) and its rows are Storage's affair. Texts that
/// people write about it (results, notes) are not part of it, so that a person's words can be erased from the side
/// tables while the history of this value stays whole.
package struct Assignment: Equatable, Codable, Sendable {
    /// The key of an assignment; people write it `#12`.
    package typealias ID = Identifier<Assignment>

    /// A step of the process, with its own date (bước).
    package struct Step: Equatable, Codable, Sendable {
        /// What is done in this step.
        package var title: String
        /// The day by which it is done, where one is set.
        package var deadline: Deadline?
        /// Whether it is done.
        package var isDone: Bool

        /// Creates a step.
        package init(title: String, deadline: Deadline? = nil, isDone: Bool = false) {
            self.title = title
            self.deadline = deadline
            self.isDone = isDone
        }
    }

    /// The key.
    package var id: ID
    /// The campaign, or nil for work assigned on its own.
    package var campaign: Campaign.ID?
    /// The code of the work within its campaign: `V2`.
    package var workCode: String?
    /// The code of the phase within its campaign: `GD1`.
    package var phase: String?
    /// The unit whose work it is.
    package var unit: OrgUnit.ID
    /// The unit for which the plan has it, where the chair has since given it to another; nil where it is the same.
    package var plannedUnit: OrgUnit.ID?

    /// Clear work (rõ việc).
    package var work: String
    /// Clear person (rõ người): the one officer in charge; nil only in a draft.
    package var officer: Officer.ID?
    /// Clear responsibility (rõ trách nhiệm) of the unit and of the officer.
    package var responsibility: String
    /// Clear process (rõ quy trình): the steps in order.
    package var steps: [Step]
    /// Clear result (rõ kết quả): the product to hand in.
    package var expectedResult: String
    /// Clear authority (rõ thẩm quyền, of "6 rõ"): what the officer may decide; empty where the rule does not ask.
    @SparselyCoded package var authority: String

    /// The leader who issued it and confirms its completion; nil only in a draft.
    package var chair: Officer.ID?
    /// Units that work along (phối hợp).
    package var coordinating: [OrgUnit.ID]
    /// The day on which work begins, where one is set.
    package var start: CivilDate?
    /// Clear progress (rõ tiến độ): the deadline in force; nil only in a draft.
    package var deadline: Deadline?
    /// The deadline at the time of issue, kept for ever.
    package var originalDeadline: Deadline?
    /// 1 for the first deadline, one more for each change of it; reminders are unique by it.
    package var deadlineVersion: Int
    /// How often a leader has given more time, kept for ever.
    @SparselyCoded package var extensions: Int
    /// Days by which it is reported on, beside the deadline by which it is done ("báo cáo trước 20/6").
    @SparselyCoded package var reportDeadlines: [Deadline]
    /// Who receives the report: "UBND TP qua Công an TP"; empty for the chair.
    @SparselyCoded package var reportTo: String
    /// The amount to do, where the work is counted.
    package var target: QuantityTarget?

    /// How urgent it is.
    @SparselyCoded package var urgency: Urgency
    /// When it was last urged and by whom (đôn đốc), or nil.
    package var urge: Urge?

    /// Where it stands in its life.
    package var state: AssignmentState
    /// How far it has come.
    package var progress: WorkProgress
    /// The open obstacles, oldest first.
    @SparselyCoded package var blockers: [Blocker]
    /// How many obstacles there ever were; the next one's number is one more.
    @SparselyCoded package var blockersRaised: Int
    /// What the chair was asked to decide and has not, oldest first.
    @SparselyCoded package var demands: [Demand]
    /// When it was issued.
    package var issuedAt: Date?
    /// When the officer acknowledged it, or first reported on it.
    package var acknowledgedAt: Date?
    /// When the last report was sent.
    package var reportedAt: Date?
    /// When the result was submitted: the platform's sent-at, bounded by when we received it.
    package var submittedAt: Date?
    /// Who submitted the result; nobody confirms his own.
    package var submittedBy: Officer.ID?
    /// Whether the head of the unit has yet to agree before the result goes to the chair.
    @SparselyCoded package var awaitsHead: Bool
    /// How often a result was sent back, kept for ever.
    @SparselyCoded package var returns: Int
    /// When completion was confirmed.
    package var completedAt: Date?
    /// The state to which it returns from a pause; nil while it is not paused.
    package var pausedFrom: AssignmentState?
    /// When the clock was frozen; nil while it runs.
    package var pausedAt: Date?

    /// Creates a draft of the work of a unit; the other values are set before it is issued.
    package init(id: ID, unit: OrgUnit.ID, work: String) {
        self.id = id
        self.unit = unit
        self.work = work
        responsibility = ""
        steps = []
        expectedResult = ""
        authority = ""
        coordinating = []
        deadlineVersion = 1
        extensions = 0
        reportDeadlines = []
        reportTo = ""
        urgency = .normal
        state = .draft
        progress = WorkProgress()
        blockers = []
        blockersRaised = 0
        demands = []
        awaitsHead = false
        returns = 0
    }

    /// How people write its key: `#12`.
    package var label: String { "#\(id.rawValue)" }

    /// Percent done as people expect it: from the quantity, else as reported, else by the steps done; nil before any.
    package var percent: Int? { progress.quantity?.percent ?? progress.percent ?? stepsPercent }

    /// Whole percent of the steps done, rounded down; nil before the first.
    package var stepsPercent: Int? {
        let done = steps.count(where: \.isDone)
        return done > 0 ? done * 100 / steps.count : nil
    }

    /// The open demand about a topic, or nil.
    package func demand(about topic: Demand.Topic) -> Demand? { demands.first { $0.wish.topic == topic } }
}
