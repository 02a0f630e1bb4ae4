package import CivilCalendar

/// What a plan last said of an assignment, as said, apart from what leaders have decided since (lời của kế hoạch).
///
/// An import compares the plan with this and not with the assignment: it changes only what the plan itself has changed.
package struct PlanWord: Equatable, Codable, Sendable {
    /// A value that a plan names.
    package enum Field: String, CaseIterable, Codable, Sendable {
        /// Clear work.
        case work
        /// Clear responsibility.
        case responsibility
        /// Clear process.
        case steps
        /// Clear result.
        case result
        /// Clear authority.
        case authority
        /// The leader who confirms its completion.
        case chair
        /// The units that work along.
        case coordinating
        /// The phase.
        case phase
        /// The first day.
        case start
        /// The deadline.
        case deadline
        /// The days by which it is reported on.
        case reports
        /// Who receives the report.
        case reportTo
        /// How urgent it is.
        case urgency
        /// The amount to do.
        case target
    }

    /// Clear work.
    package var work: String
    /// Clear responsibility.
    package var responsibility: String
    /// Clear process; no step is done in a plan.
    package var steps: [Assignment.Step]
    /// Clear result.
    package var result: String
    /// Clear authority.
    package var authority: String
    /// The leader who confirms its completion.
    package var chair: Officer.ID?
    /// The units that work along.
    package var coordinating: [OrgUnit.ID]
    /// The phase, by code.
    package var phase: String?
    /// The first day.
    package var start: CivilDate?
    /// The deadline.
    package var deadline: Deadline?
    /// The days by which it is reported on.
    package var reports: [Deadline]
    /// Who receives the report.
    package var reportTo: String
    /// How urgent it is.
    package var urgency: Urgency
    /// The amount to do.
    package var target: QuantityTarget?

    /// The unit's designated officer when the plan was last imported; no word of the plan, but of the roster beside it.
    package var officer: Officer.ID?
    /// Where the plan's word was not taken, since something else was decided or the work has ended.
    package var left: [Field]
    /// Whether the plan no longer has this work of this unit.
    package var isGone: Bool

    /// What an assignment is where nobody has decided otherwise.
    package init(of assignment: Assignment) {
        work = assignment.work
        responsibility = assignment.responsibility
        steps = assignment.steps.map { Assignment.Step(title: $0.title, deadline: $0.deadline) }
        result = assignment.expectedResult
        authority = assignment.authority
        chair = assignment.chair
        coordinating = assignment.coordinating
        phase = assignment.phase
        start = assignment.start
        deadline = assignment.deadline
        reports = assignment.reportDeadlines
        reportTo = assignment.reportTo
        urgency = assignment.urgency
        target = assignment.target
        officer = assignment.officer
        left = []
        isGone = false
    }

    /// Whether another word says something else of a field.
    package func differs(from other: PlanWord, in field: Field) -> Bool {
        switch field {
        case .work: work != other.work
        case .responsibility: responsibility != other.responsibility
        case .steps: steps != other.steps
        case .result: result != other.result
        case .authority: authority != other.authority
        case .chair: chair != other.chair
        case .coordinating: Set(coordinating) != Set(other.coordinating)
        case .phase: phase != other.phase
        case .start: start != other.start
        case .deadline: deadline != other.deadline
        case .reports: reports != other.reports
        case .reportTo: reportTo != other.reportTo
        case .urgency: urgency != other.urgency
        case .target: target != other.target
        }
    }

    /// The fields of which another word says something else.
    package func fields(differingFrom other: PlanWord) -> [Field] {
        Field.allCases.filter { differs(from: other, in: $0) }
    }

    mutating func take(_ field: Field) { left.removeAll { $0 == field } }

    mutating func leave(_ field: Field) {
        left = Field.allCases.filter { $0 == field || left.contains($0) }
    }

    /// What a plan last said, of rows from before it was kept: every import wrote all that the plan said, but for a
    /// deadline and a target that the plan had not changed. Nil without a first row.
    package static func derived(from changes: [(act: Act.Kind, after: Assignment)]) -> PlanWord? {
        guard let first = changes.first(where: { [.draft, .issue].contains($0.act) }) else { return nil }
        var word = PlanWord(of: first.after)
        var previous = first.after
        for (act, after) in changes {
            if act == .replan {
                var said = PlanWord(of: after)
                if after.deadline == previous.deadline { said.deadline = word.deadline }
                if after.target == previous.target { said.target = word.target }
                word = said
            }
            previous = after
        }
        return word
    }
}

extension Assignment {
    /// Takes one value from a plan. What is done stays done where the step is still the same, and what was reported
    /// counts towards the new amount.
    mutating func take(_ field: PlanWord.Field, of word: PlanWord) {
        switch field {
        case .work: work = word.work
        case .responsibility: responsibility = word.responsibility
        case .steps:
            let done = Set(steps.filter(\.isDone).map(\.title))
            steps = word.steps.map { Step(title: $0.title, deadline: $0.deadline, isDone: done.contains($0.title)) }
        case .result: expectedResult = word.result
        case .authority: authority = word.authority
        case .chair: chair = word.chair
        case .coordinating: coordinating = word.coordinating.filter { $0 != unit }
        case .phase: phase = word.phase
        case .start: start = word.start
        case .deadline: take(word.deadline)
        case .reports: reportDeadlines = word.reports
        case .reportTo: reportTo = word.reportTo
        case .urgency: urgency = word.urgency
        case .target: take(word.target)
        }
    }

    private mutating func take(_ new: Deadline?) {
        guard new != deadline else { return }
        deadline = new
        guard state != .draft, let new else { return }
        deadlineVersion += 1
        demands.removeAll { demand in
            if case .deadline(let asked) = demand.wish { !asked.isLater(than: new) } else { false }
        }
    }

    private mutating func take(_ new: QuantityTarget?) {
        let isCountedAlike = new?.unit == target?.unit
        target = new
        guard let amount = new?.amount else { return }
        if isCountedAlike { progress.quantity?.of = amount }
        demands.removeAll { $0.wish == .target(amount) }
    }
}
