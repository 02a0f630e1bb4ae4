import Assignments
import Foundation
import Reports

/// Where work is read from as rows `a`: as it is now, or as the history had it at an instant.
enum WorkSource {
    /// The rows of a selection.
    static func rows(_ selection: WorkSelection) -> SQL {
        " FROM \(table(selection)) WHERE \(selection.condition.sql)"
    }

    private static func table(_ selection: WorkSelection) -> SQL {
        guard let instant = selection.asOf else { return "assignments a" }
        // For whom a result waits stands in the image alone.
        return """
            (SELECT h.assignment_id AS id, h.unit_id, h.campaign_id, h.phase, h.state, h.due_at, h.original_due_at,
              h.submitted_at, w.work, w.work_code,
              CASE WHEN h.state = \("submitted") AND h.image LIKE \("%\"awaitsHead\":true%") THEN 1 ELSE 0 END AS awaits_head,
              CAST(NULL AS BIGINT) AS quantity_done, CAST(NULL AS BIGINT) AS quantity_of,
              CAST(NULL AS TEXT) AS quantity_unit, CAST(NULL AS BIGINT) AS percent, CAST(NULL AS BIGINT) AS issued_at,
              CAST(NULL AS BIGINT) AS acknowledged_at, CAST(NULL AS BIGINT) AS reported_at, CAST('[]' AS TEXT) AS steps
            FROM (
              SELECT MAX(id) AS id FROM history WHERE recorded_at <= \(instant.milliseconds) GROUP BY assignment_id
            ) last JOIN history h ON h.id = last.id JOIN assignments w ON w.id = h.assignment_id) a
            """
    }

    /// Whole percent done, as `Assignment.percent`: from the quantity, else as reported, else by the steps done.
    static var percent: SQL {
        """
        COALESCE(
          CASE WHEN a.quantity_done IS NULL OR a.quantity_of IS NULL OR a.quantity_of <= 0 THEN NULL
            WHEN a.quantity_done >= a.quantity_of THEN 100
            WHEN a.quantity_done <= 0 THEN 0 ELSE a.quantity_done * 100 / a.quantity_of END,
          a.percent,
          CASE WHEN a.steps LIKE \("%\"isDone\":true%")
            THEN \(occurrences(of: "\"isDone\":true")) * 100 / \(occurrences(of: "\"isDone\":")) END)
        """
    }

    /// The same, and 100 of what is done, whatever was reported.
    static var donePercent: SQL {
        "CASE WHEN a.state = \(AssignmentState.completed.rawValue) THEN 100 ELSE \(percent) END"
    }

    /// How often a text stands in the steps; a quote in a title is written otherwise.
    private static func occurrences(of text: String) -> SQL {
        "((LENGTH(a.steps) - LENGTH(REPLACE(a.steps, \(text), ''))) / \(text.count))"
    }

    /// A key and its name as columns `item_key` and `item_name`.
    static func key(_ key: WorkKey) -> SQL {
        switch key {
        case .everything: "'' AS item_key, '' AS item_name"
        case .unit: "CAST(a.unit_id AS TEXT) AS item_key, '' AS item_name"
        case .officer:
            """
            COALESCE(CAST(a.officer_id AS TEXT), '') AS item_key,
              COALESCE((SELECT o.name FROM officers o WHERE o.id = a.officer_id), '') AS item_name
            """
        case .state: "a.state AS item_key, '' AS item_name"
        case .phase:
            """
            CASE WHEN a.phase IS NULL THEN '' ELSE COALESCE(CAST(a.campaign_id AS TEXT), '') || '/' || a.phase END AS item_key,
              COALESCE((SELECT f.name FROM phases f WHERE f.campaign_id = a.campaign_id AND f.code = a.phase), a.phase, '')
                AS item_name
            """
        case .work:
            """
            CASE WHEN a.work_code IS NULL THEN '/' || a.work
                ELSE COALESCE(CAST(a.campaign_id AS TEXT), '') || '/' || a.work_code END AS item_key,
              CASE WHEN a.work_code IS NULL THEN a.work ELSE a.work_code || ' ' || a.work END AS item_name
            """
        }
    }
}
