import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// An assignment as a row, both ways.
enum AssignmentColumns {
    static func assignment(_ row: SQLRow) throws -> Assignment {
        var assignment = Assignment(
            id: Assignment.ID(rawValue: try row.integer("id")), unit: OrgUnit.ID(rawValue: try row.integer("unit_id")),
            work: try row.text("work"))
        assignment.campaign = try row.optionalInteger("campaign_id").map { Campaign.ID(rawValue: $0) }
        assignment.workCode = try row.optionalText("work_code")
        assignment.phase = try row.optionalText("phase")
        assignment.officer = try row.optionalInteger("officer_id").map { Officer.ID(rawValue: $0) }
        assignment.responsibility = try row.text("responsibility")
        assignment.steps = try decoded([Assignment.Step].self, row.text("steps"))
        assignment.expectedResult = try row.text("expected_result")
        assignment.authority = try row.text("authority")
        assignment.chair = try row.optionalInteger("chair_id").map { Officer.ID(rawValue: $0) }
        assignment.coordinating = try decoded([OrgUnit.ID].self, row.text("coordinating"))
        assignment.start = try row.optionalText("start_date").flatMap { CivilDate(iso: $0) }
        assignment.deadline = try row.optionalText("deadline").flatMap { Deadline(iso: $0) }
        assignment.originalDeadline = try row.optionalText("original_deadline").flatMap { Deadline(iso: $0) }
        assignment.deadlineVersion = Int(try row.integer("deadline_version"))
        assignment.target = try row.optionalText("target_unit").map { unit in
            QuantityTarget(amount: try row.optionalInteger("target_amount").map(Int.init), unit: unit)
        }
        try readState(row, into: &assignment)
        return assignment
    }

    private static func readState(_ row: SQLRow, into assignment: inout Assignment) throws {
        guard let state = AssignmentState(rawValue: try row.text("state")) else {
            throw StoreError.refused("unknown state")
        }
        assignment.state = state
        assignment.progress = WorkProgress(
            percent: try row.optionalInteger("percent").map(Int.init),
            quantity: try row.optionalInteger("quantity_done").map { done in
                Quantity(
                    done: Int(done), of: try row.optionalInteger("quantity_of").map(Int.init),
                    unit: try row.optionalText("quantity_unit"))
            })
        assignment.openBlockers = Int(try row.integer("open_blockers"))
        assignment.issuedAt = try date(row, "issued_at")
        assignment.acknowledgedAt = try date(row, "acknowledged_at")
        assignment.reportedAt = try date(row, "reported_at")
        assignment.submittedAt = try date(row, "submitted_at")
        assignment.submittedBy = try row.optionalInteger("submitted_by").map { Officer.ID(rawValue: $0) }
        assignment.completedAt = try date(row, "completed_at")
    }

    static func planValues(_ assignment: Assignment, zone: CivilZone) throws -> SQLValues {
        [
            "phase": .optional(assignment.phase), "work": .text(assignment.work),
            "officer": .optional(assignment.officer?.rawValue), "responsibility": .text(assignment.responsibility),
            "steps": .text(try encoded(assignment.steps)), "expected_result": .text(assignment.expectedResult),
            "authority": .text(assignment.authority),
            "chair": .optional(assignment.chair?.rawValue), "coordinating": .text(try encoded(assignment.coordinating)),
            "start": .optional(assignment.start?.iso), "deadline": .optional(assignment.deadline?.iso),
            "due_at": .optional(assignment.deadline?.end(in: zone).milliseconds),
            "original_deadline": .optional(assignment.originalDeadline?.iso),
            "deadline_version": .number(assignment.deadlineVersion),
            "target_amount": .optional(assignment.target?.amount), "target_unit": .optional(assignment.target?.unit),
        ]
    }

    static func keyValues(_ assignment: Assignment) -> SQLValues {
        [
            "campaign": .optional(assignment.campaign?.rawValue), "work_code": .optional(assignment.workCode),
            "unit": .integer(assignment.unit.rawValue),
        ]
    }

    static func stateValues(_ assignment: Assignment) -> SQLValues {
        let quantity = assignment.progress.quantity
        return [
            "id": .integer(assignment.id.rawValue), "state": .text(assignment.state.rawValue),
            "percent": .optional(assignment.progress.percent), "quantity_done": .optional(quantity?.done),
            "quantity_of": .optional(quantity?.of), "quantity_unit": .optional(quantity?.unit),
            "open_blockers": .number(assignment.openBlockers),
            "issued_at": .optional(assignment.issuedAt?.milliseconds),
            "acknowledged_at": .optional(assignment.acknowledgedAt?.milliseconds),
            "reported_at": .optional(assignment.reportedAt?.milliseconds),
            "submitted_at": .optional(assignment.submittedAt?.milliseconds),
            "submitted_by": .optional(assignment.submittedBy?.rawValue),
            "completed_at": .optional(assignment.completedAt?.milliseconds),
        ]
    }

    /// Whether the columns of `stateValues` are all that a change touches, as with nearly every message. A field
    /// forgotten here costs time and no data: the values then differ, and everything is written.
    static func differOnlyInState(_ before: Assignment, _ after: Assignment) -> Bool {
        var moved = before
        moved.state = after.state
        moved.progress = after.progress
        moved.openBlockers = after.openBlockers
        moved.issuedAt = after.issuedAt
        moved.acknowledgedAt = after.acknowledgedAt
        moved.reportedAt = after.reportedAt
        moved.submittedAt = after.submittedAt
        moved.submittedBy = after.submittedBy
        moved.completedAt = after.completedAt
        return moved == after
    }

    private static func date(_ row: SQLRow, _ column: String) throws -> Date? {
        try row.optionalInteger(column).map(Date.init)
    }

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func decoded<Element: Decodable>(_ type: [Element].Type, _ text: String) throws -> [Element] {
        text == "[]" ? [] : try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
