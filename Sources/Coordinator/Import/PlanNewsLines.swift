import Assignments
import Conversation

/// One line of what a person is told, but for the codes and the unit: what is the same for many is said once.
struct PlanNewsLine: Sendable {
    let key: MessageKey
    let values: [String: Phrase.Value]
    /// What tells it from every other line.
    let group: String
}

/// The lines that can be said of one assignment: to those who do or lead it, and to those who work along.
struct PlanNewsLines {
    let office: PlanOffice
    let item: PlanFindings.News

    /// How many letters of a long value are said; the whole stands in "việc của tôi".
    private static let excerpt = 120

    /// A line of a kind; what is the same of the work and of what has happened is one.
    private func line(_ key: MessageKey, _ values: [String: Phrase.Value]) -> PlanNewsLine {
        let group = [key.rawValue, item.after.workCode ?? "", item.before.work, item.after.work, item.text]
        return PlanNewsLine(key: key, values: values, group: group.joined(separator: "\u{1F}"))
    }

    private var work: Phrase.Value { .text(item.after.work) }
    private var deadline: Phrase.Value { item.after.deadline.map { .deadline($0) } ?? .none }

    /// For the officer, the heads and the leaders.
    var full: PlanNewsLine? {
        switch item.kind {
        case .given:
            line(
                .planGiven,
                [
                    "work": work, "deadline": deadline,
                    "target": .optional(item.after.target.flatMap { $0.amount == nil ? nil : PlanValues.amount($0) }),
                    "result": excerpt(item.after.expectedResult), "urgency": Wording.urgency(item.after),
                ])
        case .changed(let fields): changes(fields)
        case .cancelled:
            line(.planChange, ["work": work, "changes": .list([Phrase(.planCancelled)])])
        }
    }

    /// For a unit that works along from now on.
    var coordinating: PlanNewsLine? {
        line(.planCoordinating, ["work": work, "deadline": deadline])
    }

    /// For a unit that works along no longer.
    var notCoordinating: PlanNewsLine? { line(.planNotCoordinating, ["work": work]) }

    /// For a unit that goes on working along: what it works by.
    var forCoordinators: PlanNewsLine? {
        guard case .changed(let fields) = item.kind else { return full }
        return changes(fields.filter { [.work, .start, .deadline].contains($0) })
    }

    private func changes(_ fields: [PlanWord.Field]) -> PlanNewsLine? {
        guard !fields.isEmpty else { return nil }
        return line(.planChange, ["work": .text(item.before.work), "changes": .list(fields.map(change))])
    }

    private func change(_ field: PlanWord.Field) -> Phrase {
        let (before, after) = (item.before, item.after)
        if field == .target, let amount = after.target?.amount {
            return Phrase(
                .planTarget,
                [
                    "decision": .phrase(Phrase(.decisionTarget, ["amount": .number(amount)])),
                    "unit": .optional(after.target?.unit), "old": .optional(before.target.map(PlanValues.amount)),
                ])
        }
        guard field == .deadline else {
            return Phrase(
                .planField,
                [
                    "field": .phrase(Phrase(Self.label(field))), "old": value(field, of: before),
                    "new": value(field, of: after),
                ])
        }
        let isLater = after.deadline.flatMap { new in before.deadline.map { new.isLater(than: $0) } } ?? false
        return Phrase(
            .planDeadline,
            [
                "decision": .phrase(Phrase(isLater ? .decisionExtended : .decisionDeadline)), "deadline": deadline,
                "old": before.deadline.map { .deadline($0) } ?? .none,
            ])
    }

    private static func label(_ field: PlanWord.Field) -> MessageKey {
        switch field {
        case .work: .fieldWork
        case .responsibility: .fieldResponsibility
        case .steps: .fieldProcess
        case .result: .fieldResult
        case .authority: .fieldAuthority
        case .chair: .fieldChair
        case .coordinating: .fieldCoordinating
        case .phase: .fieldPhase
        case .start: .fieldStart
        case .deadline: .fieldDeadline
        case .reports: .fieldReports
        case .reportTo: .fieldReportTo
        case .urgency: .fieldUrgency
        case .target: .fieldTarget
        }
    }

    private func value(_ field: PlanWord.Field, of assignment: Assignment) -> Phrase.Value {
        switch field {
        case .work: excerpt(assignment.work)
        case .responsibility: excerpt(assignment.responsibility)
        case .steps: excerpt(assignment.steps.map(\.title).joined(separator: "; "))
        case .result: excerpt(assignment.expectedResult)
        case .authority: excerpt(assignment.authority)
        case .chair: .optional(assignment.chair.flatMap { office.people[$0]?.name })
        case .coordinating:
            excerpt(assignment.coordinating.compactMap { office.units[$0]?.name }.joined(separator: ", "))
        case .phase: .optional(assignment.phase)
        case .start: assignment.start.map { .date($0) } ?? .none
        case .deadline: assignment.deadline.map { .deadline($0) } ?? .none
        case .reports: .list(assignment.reportDeadlines.map { Phrase(.reportForm, ["deadline": .deadline($0)]) })
        case .reportTo: excerpt(assignment.reportTo)
        case .urgency: Wording.urgency(assignment)
        case .target: .optional(assignment.target.map(PlanValues.amount))
        }
    }

    private func excerpt(_ text: String) -> Phrase.Value {
        .optional(text.count > Self.excerpt ? text.prefix(Self.excerpt) + "…" : text)
    }
}
