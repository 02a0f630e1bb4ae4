import Assignments
import CivilCalendar
import Foundation
import Reports

/// The statements of queries, composed of conditions.
enum QuerySQL {
    /// A page of work.
    static func page(_ selection: WorkSelection, _ order: WorkOrder, limit: Int, offset: Int) -> SQL {
        """
        SELECT a.id, a.work_code, a.work, a.unit_id, a.state, a.due_at, a.submitted_at, \(WorkSource.percent) AS done_percent,
          a.quantity_done, a.quantity_of, a.quantity_unit\(WorkSource.rows(selection))
        ORDER BY \(Self.order(order, at: selection.now)), a.id LIMIT \(limit) OFFSET \(offset)
        """
    }

    private static func order(_ order: WorkOrder, at now: Date) -> SQL {
        switch order {
        case .due(let ascending): lastWhereMissing("a.due_at", ascending)
        case .key: "a.id"
        case .issued(let ascending): lastWhereMissing("a.issued_at", ascending)
        case .submitted(let ascending): lastWhereMissing("a.submitted_at", ascending)
        case .heard(let ascending):
            lastWhereMissing("COALESCE(a.reported_at, a.acknowledged_at, a.issued_at)", ascending)
        case .worst:
            """
            CASE WHEN \(WorkCondition.overdue(at: now).sql) THEN a.due_at ELSE \(now.milliseconds) END,
              COALESCE(\(WorkSource.donePercent), 0) ASC, \(lastWhereMissing("a.due_at", true))
            """
        case .best: "COALESCE(\(WorkSource.donePercent), 0) DESC, \(lastWhereMissing("a.due_at", true))"
        case .quantity(let ascending):
            "COALESCE(a.quantity_done, 0) \(ascending ? "ASC" : "DESC" as SQL), \(lastWhereMissing("a.due_at", true))"
        }
    }

    private static func lastWhereMissing(_ column: SQL, _ isAscending: Bool) -> SQL {
        "CASE WHEN \(column) IS NULL THEN 1 ELSE 0 END, \(column) \(isAscending ? "ASC" : "DESC" as SQL)"
    }

    /// The most facts that one answer is made of.
    static let mostTallies = 100_000

    /// The facts from which figures are made; what they mean is the domain's affair.
    static func tallies(_ selection: WorkSelection, _ key: WorkKey, _ detail: TallyDetail) -> SQL {
        let (inner, outer) = details(detail)
        return """
            SELECT item_key, MIN(item_name) AS item_name, state, past_due, submitted_late, late_to_original, awaits_head,
              COUNT(*) AS n\(outer)
            FROM (
              SELECT \(WorkSource.key(key)), a.state,
                CASE WHEN a.due_at <= \(selection.now.milliseconds) THEN 1 ELSE 0 END AS past_due,
                CASE WHEN a.submitted_at >= a.due_at THEN 1 ELSE 0 END AS submitted_late,
                CASE WHEN a.submitted_at >= COALESCE(a.original_due_at, a.due_at) THEN 1 ELSE 0 END AS late_to_original,
                a.awaits_head\(inner)\(WorkSource.rows(selection))
            ) facts GROUP BY item_key, state, past_due, submitted_late, late_to_original, awaits_head
            LIMIT \(mostTallies + 1)
            """
    }

    private static func details(_ detail: TallyDetail) -> (inner: SQL, outer: SQL) {
        switch detail {
        case .counts: ("", "")
        case .earliest:
            (
                """
                , a.due_at, a.submitted_at, a.issued_at, COALESCE(a.reported_at, a.acknowledged_at, a.issued_at) AS heard_at
                """,
                """
                , MIN(due_at) AS due_at, MIN(submitted_at) AS submitted_at, MIN(issued_at) AS issued_at, MIN(heard_at) AS heard_at
                """
            )
        case .percents:
            (
                """
                , \(WorkSource.donePercent) AS done_percent
                """, ", COALESCE(SUM(done_percent), 0) AS percent_sum, COUNT(done_percent) AS percent_count"
            )
        }
    }

    /// What was counted, by a key and the unit of count.
    static func quantities(_ selection: WorkSelection, _ key: WorkKey) -> SQL {
        """
        SELECT item_key, MIN(item_name) AS item_name, counted, SUM(done) AS done,
          SUM(CASE WHEN target IS NULL THEN 0 ELSE done END) AS done_of_target, COALESCE(SUM(target), 0) AS target,
          COALESCE(SUM(CASE WHEN state = \("completed") OR done >= target THEN 0 ELSE target - done END), 0) AS left_over,
          COUNT(*) AS n, SUM(CASE WHEN target IS NULL THEN 1 ELSE 0 END) AS without_target
        FROM (
          SELECT \(WorkSource.key(key)), a.state, COALESCE(a.quantity_unit, a.target_unit, '') AS counted,
            COALESCE(a.quantity_done, 0) AS done,
            CASE WHEN COALESCE(a.quantity_of, a.target_amount) > 0 THEN COALESCE(a.quantity_of, a.target_amount) END AS target
          \(WorkSource.rows(selection)) AND (a.quantity_done IS NOT NULL OR a.target_amount IS NOT NULL)
        ) amounts GROUP BY item_key, counted
        """
    }

    /// The different titles.
    static func titles(_ selection: WorkSelection, limit: Int) -> SQL {
        "SELECT DISTINCT a.work\(WorkSource.rows(selection)) LIMIT \(limit)"
    }

    /// Whole rows in order of keys.
    static func assignments(_ selection: WorkSelection, limit: Int) -> SQL {
        "SELECT a.*\(WorkSource.rows(selection)) ORDER BY a.id LIMIT \(limit)"
    }

    /// A page of whole rows after a key, with whether the result came with words or a picture.
    static func evidence(_ selection: WorkSelection, after id: Assignment.ID) -> SQL {
        """
        SELECT a.*, CASE WHEN EXISTS (
            SELECT 1 FROM history h LEFT JOIN inbox i ON i.id = h.inbox_id
            WHERE h.assignment_id = a.id AND h.act = \("submit") AND (h.text_digest IS NOT NULL OR i.picture IS NOT NULL)
          ) THEN 1 ELSE 0 END AS evidence\(WorkSource.rows(selection)) AND a.id > \(id.rawValue)
        ORDER BY a.id LIMIT 1000
        """
    }

    /// The last words on an assignment.
    static func words(_ id: Assignment.ID, act: Act.Kind?, at instant: Date?) -> SQL {
        let conditions: [SQL] =
            ["h.assignment_id = \(id.rawValue)"] + (act.map { ["h.act = \($0.rawValue)"] } ?? [])
            + (instant.map { ["h.effective_at = \($0.milliseconds)"] } ?? [])
        return """
            SELECT t.text FROM history h JOIN history_texts t ON t.history_id = h.id WHERE \(.all(conditions))
            ORDER BY h.id DESC LIMIT 1
            """
    }

    /// The image of an assignment at an instant of recording.
    static func image(_ id: Assignment.ID, recordedBy instant: Date) -> SQL {
        """
        SELECT image FROM history WHERE assignment_id = \(id.rawValue) AND recorded_at <= \(instant.milliseconds)
        ORDER BY id DESC LIMIT 1
        """
    }

    /// Whether the history has rows without facts by an instant.
    static func factless(by instant: Date) -> SQL {
        "SELECT id FROM history WHERE state IS NULL AND recorded_at <= \(instant.milliseconds) LIMIT 1"
    }

    /// Active people.
    static func people(_ selection: PeopleSelection) -> SQL {
        var conditions: [SQL] = ["o.active = 1"]
        if let units = selection.units { conditions.append(PlaceSQL.within(units, of: "o.unit_id")) }
        if !selection.except.isEmpty { conditions.append("NOT \(PlaceSQL.within(selection.except, of: "o.unit_id"))") }
        if selection.isUnlinked {
            conditions.append("NOT EXISTS (SELECT 1 FROM identities i WHERE i.officer_id = o.id)")
        }
        if let days = selection.away {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM absences b WHERE b.officer_id = o.id AND b.ended_at IS NULL AND b.from_date <= \(days.to.iso)
                  AND b.to_date >= \(days.from.iso))
                """)
        }
        return """
            SELECT o.id, o.code, o.name, o.title, o.address, o.unit_id, o.designated, o.language FROM officers o
            WHERE \(.all(conditions)) ORDER BY o.id
            """
    }

    /// A page of rounds, or how many there are.
    static func rounds(_ selection: RoundSelection, page: (limit: Int, offset: Int)?) -> SQL {
        var conditions: [SQL] = []
        if let units = selection.units { conditions.append(PlaceSQL.within(units, of: "r.unit_id")) }
        if let from = selection.from { conditions.append("r.opened_at >= \(from.milliseconds)") }
        if let until = selection.until { conditions.append("r.opened_at < \(until.milliseconds)") }
        guard let page else { return "SELECT COUNT(*) AS n FROM rounds r WHERE \(.all(conditions))" }
        let direction: SQL = selection.newestFirst ? "DESC" : "ASC"
        return """
            SELECT r.unit_id, r.phase, r.opened_by, r.opened_at, r.closes_at, r.closed_at, r.units_asked, r.units_answered,
              r.units_absent, r.last_answer_at, r.settled, r.decisions_open FROM rounds r
            WHERE \(.all(conditions)) ORDER BY r.opened_at \(direction), r.id \(direction)
            LIMIT \(page.limit) OFFSET \(page.offset)
            """
    }
}
