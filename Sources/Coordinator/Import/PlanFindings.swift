import Assignments

/// What an import of plans finds and does, before it is put into lines and messages.
struct PlanFindings {
    /// One thing about one assignment; the same about many units of a work becomes one line.
    struct Item: Equatable {
        /// The work's code in its plan.
        let work: String
        /// The assignment, or nil for one that has no key yet.
        let assignment: Assignment.ID?
        /// The unit's name.
        let unit: String
        /// What is said of it.
        let text: String
    }

    /// What people are told of an assignment.
    struct News: Sendable {
        /// What has happened.
        enum Kind: Equatable, Sendable {
            case given
            case changed([PlanWord.Field])
            case cancelled
        }

        let kind: Kind
        let before: Assignment
        let after: Assignment
        /// What is the same where the same has happened to many.
        let text: String
    }

    var faults: [FileFault] = []
    var warnings: [String] = []
    var added: [Item] = []
    var changed: [Item] = []
    var decided: [Item] = []
    var kept: [Item] = []
    var removed: [Item] = []
    /// What had left its plan before this import.
    var stillGone: [Assignment.ID] = []
    var news: [News] = []
    /// How often something was written.
    var written = 0
    /// What was done, work by work.
    var tasks: [PlanTask] = []

    /// Puts everything but faults and news into a report, one line for each work and text.
    func write(into report: inout ImportOffice.Report) {
        report.added += Self.lines(added)
        report.changed += Self.lines(changed)
        report.decided += Self.lines(decided)
        report.kept += Self.lines(kept)
        report.removed += Self.lines(removed)
        report.warnings += warnings
        for item in [added, changed, decided, kept, removed].joined() {
            report.sum(up: "\(item.work)\t\(item.assignment?.rawValue ?? 0)\t\(item.unit)\t\(item.text)")
        }
    }

    /// One line for each work and text, in the order of their first items.
    static func lines(_ items: [Item]) -> [String] {
        struct Key: Hashable {
            let work: String
            let text: String
        }
        var order: [Key] = []
        var groups: [Key: [Item]] = [:]
        for item in items {
            let key = Key(work: item.work, text: item.text)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(item)
        }
        return order.map { key in line(groups[key] ?? [], of: key.work, key.text) }
    }

    /// How many units are named in one line; of more their number is.
    private static let namedUnits = 6

    private static func line(_ items: [Item], of work: String, _ text: String) -> String {
        let codes = ranges(items.compactMap(\.assignment))
        let end = text.isEmpty ? "" : ": \(text)"
        guard items.count > 1 else {
            return (["nhiệm vụ", codes, work, items.first?.unit ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
                + end
        }
        let units =
            items.count <= namedUnits ? items.map(\.unit).joined(separator: ", ") : "\(items.count) đơn vị"
        return "nhiệm vụ \(work) (\([units, codes].filter { !$0.isEmpty }.joined(separator: ": ")))" + end
    }

    /// Keys as people write them, those that follow on each other as one range: `#1–#30, #42`.
    static func ranges(_ keys: [Assignment.ID]) -> String {
        var parts: [(first: Int64, last: Int64)] = []
        for key in Set(keys).map(\.rawValue).sorted() {
            if let last = parts.indices.last, parts[last].last + 1 == key {
                parts[last].last = key
            } else {
                parts.append((key, key))
            }
        }
        return parts.map { part in
            if part.first == part.last { return "#\(part.first)" }
            return part.first + 1 == part.last ? "#\(part.first), #\(part.last)" : "#\(part.first)–#\(part.last)"
        }.joined(separator: ", ")
    }
}
