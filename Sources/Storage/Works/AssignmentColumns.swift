import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// An assignment as a row, both ways.
enum AssignmentColumns {
    private static let steps = DecodedLists<Assignment.Step>()
    private static let units = DecodedLists<OrgUnit.ID>()
    private static let deadlines = DecodedLists<Deadline>()

    static func assignment(_ row: SQLRow) throws -> Assignment {
        var assignment = Assignment(
            id: Assignment.ID(rawValue: try row.integer("id")), unit: OrgUnit.ID(rawValue: try row.integer("unit_id")),
            work: try row.text("work"))
        assignment.campaign = try row.optionalInteger("campaign_id").map { Campaign.ID(rawValue: $0) }
        assignment.workCode = try row.optionalText("work_code")
        assignment.phase = try row.optionalText("phase")
        assignment.officer = try row.optionalInteger("officer_id").map { Officer.ID(rawValue: $0) }
        assignment.responsibility = try row.text("responsibility")
        assignment.steps = try steps(row.text("steps"))
        assignment.expectedResult = try row.text("expected_result")
        assignment.authority = try row.text("authority")
        assignment.chair = try row.optionalInteger("chair_id").map { Officer.ID(rawValue: $0) }
        assignment.coordinating = try units(row.text("coordinating"))
        assignment.start = try row.optionalText("start_date").flatMap { CivilDate(iso: $0) }
        assignment.deadline = try row.optionalText("deadline").flatMap { Deadline(iso: $0) }
        assignment.originalDeadline = try row.optionalText("original_deadline").flatMap { Deadline(iso: $0) }
        assignment.deadlineVersion = Int(try row.integer("deadline_version"))
        assignment.target = try row.optionalText("target_unit").map { unit in
            QuantityTarget(amount: try row.optionalInteger("target_amount").map(Int.init), unit: unit)
        }
        assignment.plannedUnit = try row.optionalInteger("planned_unit_id").map { OrgUnit.ID(rawValue: $0) }
        assignment.extensions = Int(try row.integer("extensions"))
        assignment.reportDeadlines = try deadlines(row.text("report_deadlines"))
        assignment.reportTo = try row.text("report_to")
        assignment.urge = try date(row, "urged_at").map { at in
            Urge(at: at, by: try row.optionalInteger("urged_by").map { Officer.ID(rawValue: $0) })
        }
        assignment.urgency = Urgency(rawValue: try row.text("urgency")) ?? .normal
        assignment.blockers = try StoredJSON.list(Blocker.self, row.text("blockers"))
        assignment.blockersRaised = Int(try row.integer("blockers_raised"))
        assignment.demands = try StoredJSON.list(Demand.self, row.text("demands"))
        try readState(row, into: &assignment)
        return assignment
    }

    static func reminderFacts(_ row: SQLRow) throws -> ReminderFacts {
        var facts = ReminderFacts(id: Assignment.ID(rawValue: try row.integer("id")), state: try state(row))
        facts.urgency = Urgency(rawValue: try row.text("urgency")) ?? .normal
        facts.issuedAt = try date(row, "issued_at")
        facts.acknowledgedAt = try date(row, "acknowledged_at")
        facts.reportedAt = try date(row, "reported_at")
        facts.submittedAt = try date(row, "submitted_at")
        facts.awaitsHead = try row.flag("awaits_head")
        facts.deadline = try row.optionalText("deadline").flatMap { Deadline(iso: $0) }
        facts.deadlineVersion = Int(try row.integer("deadline_version"))
        facts.urgedAt = try date(row, "urged_at")
        facts.reportDeadlines = try deadlines(row.text("report_deadlines"))
        facts.steps = try steps(row.text("steps"))
        facts.blockers = try StoredJSON.list(Blocker.self, row.text("blockers"))
        facts.demands = try StoredJSON.list(Demand.self, row.text("demands"))
        return facts
    }

    private static func state(_ row: SQLRow) throws -> AssignmentState {
        guard let state = AssignmentState(rawValue: try row.text("state")) else {
            throw StoreError.refused("unknown state")
        }
        return state
    }

    private static func readState(_ row: SQLRow, into assignment: inout Assignment) throws {
        assignment.state = try state(row)
        assignment.progress = WorkProgress(
            percent: try row.optionalInteger("percent").map(Int.init),
            quantity: try row.optionalInteger("quantity_done").map { done in
                Quantity(
                    done: Int(done), of: try row.optionalInteger("quantity_of").map(Int.init),
                    unit: try row.optionalText("quantity_unit"))
            })
        assignment.issuedAt = try date(row, "issued_at")
        assignment.acknowledgedAt = try date(row, "acknowledged_at")
        assignment.reportedAt = try date(row, "reported_at")
        assignment.submittedAt = try date(row, "submitted_at")
        assignment.submittedBy = try row.optionalInteger("submitted_by").map { Officer.ID(rawValue: $0) }
        assignment.awaitsHead = try row.flag("awaits_head")
        assignment.returns = Int(try row.integer("returns"))
        assignment.completedAt = try date(row, "completed_at")
        assignment.pausedFrom = try row.optionalText("paused_from").flatMap(AssignmentState.init)
        assignment.pausedAt = try date(row, "paused_at")
    }

    static func planValues(_ assignment: Assignment, zone: CivilZone) throws -> SQLValues {
        [
            "unit": .integer(assignment.unit.rawValue), "planned_unit": .optional(assignment.plannedUnit?.rawValue),
            "phase": .optional(assignment.phase), "work": .text(assignment.work),
            "officer": .optional(assignment.officer?.rawValue), "responsibility": .text(assignment.responsibility),
            "steps": .text(try StoredJSON.text(of: assignment.steps)),
            "expected_result": .text(assignment.expectedResult),
            "authority": .text(assignment.authority),
            "chair": .optional(assignment.chair?.rawValue),
            "coordinating": .text(try StoredJSON.text(of: assignment.coordinating)),
            "start": .optional(assignment.start?.iso), "deadline": .optional(assignment.deadline?.iso),
            "due_at": .optional(assignment.deadline?.end(in: zone).milliseconds),
            "original_deadline": .optional(assignment.originalDeadline?.iso),
            "original_due_at": .optional(assignment.originalDeadline?.end(in: zone).milliseconds),
            "deadline_version": .number(assignment.deadlineVersion), "extensions": .number(assignment.extensions),
            "report_deadlines": .text(try StoredJSON.text(of: assignment.reportDeadlines)),
            "report_to": .text(assignment.reportTo), "blockers": .text(try StoredJSON.text(of: assignment.blockers)),
            "open_blockers": .number(assignment.blockers.count),
            "blockers_raised": .number(assignment.blockersRaised),
            "demands": .text(try StoredJSON.text(of: assignment.demands)),
            "open_demands": .number(assignment.demands.count),
            "target_amount": .optional(assignment.target?.amount), "target_unit": .optional(assignment.target?.unit),
            "urged_at": .optional(assignment.urge?.at.milliseconds),
            "urged_by": .optional(assignment.urge?.by?.rawValue),
            "urgency": .text(assignment.urgency.rawValue),
        ]
    }

    static func keyValues(_ assignment: Assignment) -> SQLValues {
        [
            "campaign": .optional(assignment.campaign?.rawValue), "work_code": .optional(assignment.workCode),
        ]
    }

    static func stateValues(_ assignment: Assignment) -> SQLValues {
        let quantity = assignment.progress.quantity
        return [
            "id": .integer(assignment.id.rawValue), "state": .text(assignment.state.rawValue),
            "percent": .optional(assignment.progress.percent), "quantity_done": .optional(quantity?.done),
            "quantity_of": .optional(quantity?.of), "quantity_unit": .optional(quantity?.unit),
            "issued_at": .optional(assignment.issuedAt?.milliseconds),
            "acknowledged_at": .optional(assignment.acknowledgedAt?.milliseconds),
            "reported_at": .optional(assignment.reportedAt?.milliseconds),
            "submitted_at": .optional(assignment.submittedAt?.milliseconds),
            "submitted_by": .optional(assignment.submittedBy?.rawValue),
            "awaits_head": .flag(assignment.awaitsHead), "returns": .number(assignment.returns),
            "completed_at": .optional(assignment.completedAt?.milliseconds),
            "paused_from": .optional(assignment.pausedFrom?.rawValue),
            "paused_at": .optional(assignment.pausedAt?.milliseconds),
        ]
    }

    /// Whether the columns of `stateValues` are all that a change touches, as with nearly every message. A field
    /// forgotten here costs time and no data: the values then differ, and everything is written.
    static func differOnlyInState(_ before: Assignment, _ after: Assignment) -> Bool {
        var moved = before
        moved.state = after.state
        moved.progress = after.progress
        moved.issuedAt = after.issuedAt
        moved.acknowledgedAt = after.acknowledgedAt
        moved.reportedAt = after.reportedAt
        moved.submittedAt = after.submittedAt
        moved.submittedBy = after.submittedBy
        moved.awaitsHead = after.awaitsHead
        moved.returns = after.returns
        moved.completedAt = after.completedAt
        moved.pausedFrom = after.pausedFrom
        moved.pausedAt = after.pausedAt
        return moved == after
    }

    private static func date(_ row: SQLRow, _ column: String) throws -> Date? {
        try row.optionalInteger(column).map(Date.init)
    }
}
