import Assignments
import CivilCalendar
import Foundation
import Reports

extension WorkCondition {
    /// The condition on a row `a`.
    var sql: SQL {
        switch self {
        case .all(let conditions): .all(conditions.map(\.sql))
        case .any(let conditions): .any(conditions.map(\.sql))
        case .states(let states): .isOne("a.state", of: states.map(\.rawValue))
        case .dueBy(let instant): "a.due_at <= \(instant.milliseconds)"
        case .dueAfter(let instant): "a.due_at > \(instant.milliseconds)"
        case .submitted(late: true): "a.submitted_at >= a.due_at"
        case .submitted(late: false): "COALESCE(a.submitted_at < a.due_at, 1 = 1)"
        case .submittedWithin(let after, let by):
            "(a.submitted_at > \(after.milliseconds) AND a.submitted_at <= \(by.milliseconds))"
        case .submittedPast(let delay): "a.submitted_at >= a.due_at + \(delay)"
        case .heardBefore(let instant):
            "COALESCE(a.reported_at, a.acknowledged_at, a.issued_at) < \(instant.milliseconds)"
        case .awaitsHead(let awaits): "a.awaits_head = \(awaits ? 1 : 0)"
        case .completedAfter(let instant): "a.completed_at > \(instant.milliseconds)"
        case .blocked: "a.open_blockers > 0"
        case .demanded(let topic): Self.demanded(topic)
        case .percent(let comparison, let number): Self.percent(comparison, number)
        case .works(let ids): .isOne("a.id", of: ids.map(\.rawValue))
        case .code(let code): "UPPER(a.work_code) = \(code)"
        case .titles(let titles): .isOne("a.work", of: titles)
        case .officers, .chairs, .unlinked, .absent: people
        case .with, .within, .outside, .campaigns, .phase: place
        case .urgent: "a.urgency <> \("normal")"
        }
    }

    /// Conditions on who is in charge or leads.
    private var people: SQL {
        switch self {
        case .officers(let officers): .isOne("a.officer_id", of: officers.map(\.rawValue))
        case .chairs(let chairs): .isOne("a.chair_id", of: chairs.map(\.rawValue))
        case .unlinked:
            """
            (a.officer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.officer_id = a.officer_id))
            """
        case .absent(let day):
            """
            EXISTS (SELECT 1 FROM absences b WHERE b.officer_id = a.officer_id AND b.ended_at IS NULL
              AND b.from_date <= \(day.iso) AND b.to_date >= \(day.iso))
            """
        default: "1 = 0"
        }
    }

    /// Conditions on where work is.
    private var place: SQL {
        switch self {
        case .with(let unit):
            // A list of keys: "[3,14]".
            "REPLACE(REPLACE(a.coordinating, '[', ','), ']', ',') LIKE '%,' || \("\(unit.rawValue)") || ',%'"
        case .within(let units): PlaceSQL.within(units, of: "a.unit_id")
        case .outside(let units): "NOT \(PlaceSQL.within(units, of: "a.unit_id"))"
        case .campaigns(let campaigns): .isOne("a.campaign_id", of: campaigns.map(\.rawValue))
        case .phase(let campaign, let code): "(a.campaign_id = \(campaign.rawValue) AND a.phase = \(code))"
        default: "1 = 0"
        }
    }

    /// Demands are a list in one column; a quote in somebody's words is written otherwise than one of ours.
    private static func demanded(_ topic: Demand.Topic?) -> SQL {
        guard let topic else { return "a.open_demands > 0" }
        return "(a.open_demands > 0 AND a.demands LIKE \("%\"wish\":{\"\(topic.rawValue)\":%"))"
    }

    private static func percent(_ comparison: QueryFilter.Comparison, _ number: Int) -> SQL {
        let percent: SQL = "COALESCE(\(WorkSource.donePercent), 0)"
        return switch comparison {
        case .atMost: "\(percent) <= \(number)"
        case .atLeast: "\(percent) >= \(number)"
        case .less: "\(percent) < \(number)"
        case .more: "\(percent) > \(number)"
        }
    }
}

/// Units with all units below them.
enum PlaceSQL {
    /// Whether a column's unit, which is never missing, is one of some units or below. By the units, so that an index of the column leads to
    /// the rows.
    static func within(_ units: [OrgUnit.ID], of column: SQL) -> SQL {
        let tops = SQL.isOne("p.ancestor_id", of: units.map(\.rawValue))
        return "\(column) IN (SELECT p.unit_id FROM unit_paths p WHERE \(tops))"
    }
}
