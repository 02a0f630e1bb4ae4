import Assignments

/// The work of a plan as on record, found by its code and the unit for which the plan has it. A code is one whatever its case;
/// where an older plan had two that differ by it alone, each is found by the code as it is written, and the other is left.
struct PlanShelf {
    /// A work as on record, with what the plan last said of it.
    typealias Row = (assignment: Assignment, word: PlanWord?)

    private struct Key: Hashable {
        let work: String
        let unit: OrgUnit.ID

        init(_ work: String, _ unit: OrgUnit.ID) {
            self.work = work.uppercased()
            self.unit = unit
        }
    }

    private let rows: [Row]
    private var own: [Key: [Row]] = [:]
    private var moved: [Key: [Row]] = [:]
    private var found: Set<Assignment.ID> = []

    init(_ rows: [Row]) {
        self.rows = rows
        for row in rows {
            guard let code = row.assignment.workCode else { continue }
            own[Key(code, row.assignment.plannedUnit ?? row.assignment.unit), default: []].append(row)
            if row.assignment.plannedUnit != nil, row.assignment.state != .cancelled {
                moved[Key(code, row.assignment.unit), default: []].append(row)
            }
        }
    }

    /// Whether a unit has a work under its own name.
    func has(_ work: String, _ unit: OrgUnit.ID) -> Bool { own[Key(work, unit)] != nil }

    /// Takes the work of a unit from the shelf.
    mutating func take(_ work: String, _ unit: OrgUnit.ID) -> Row? {
        let row = Self.row(of: work, among: own[Key(work, unit)])
        if let row { found.insert(row.assignment.id) }
        return row
    }

    /// The work that a unit goes on with for another, and whether it is taken from the shelf only now.
    mutating func takeMoved(_ work: String, _ unit: OrgUnit.ID) -> (row: Row, isNew: Bool)? {
        guard let row = Self.row(of: work, among: moved[Key(work, unit)]) else { return nil }
        return (row, found.insert(row.assignment.id).inserted)
    }

    /// The row whose code is written so; else one that is not called off; else the first.
    private static func row(of work: String, among rows: [Row]?) -> Row? {
        rows?.first { $0.assignment.workCode == work } ?? rows?.first { $0.assignment.state != .cancelled }
            ?? rows?.first
    }

    /// What no unit of the plan has taken.
    var rest: [Row] { rows.filter { !found.contains($0.assignment.id) } }
}
