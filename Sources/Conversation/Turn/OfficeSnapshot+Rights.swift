package import Assignments
package import CivilCalendar

/// Whose rights reach where; asked of the records as they are now, never of the name that a row bears.
extension OfficeSnapshot {
    /// Who decides on an assignment now, whoever is named first: its chair, while he has the role over its unit; else the
    /// leaders of the nearest unit above it, else those of the unit itself. Empty where there is none: then the secretaries are
    /// told.
    package func chairs(of assignment: Assignment) -> [Officer.ID] {
        let path = path(of: assignment.unit)
        if let chair = assignment.chair, mayDecide(chair, on: assignment, path) { return [chair] }
        let above = path.dropFirst().first.map { holders(of: .chair, over: $0) } ?? []
        let found = above.isEmpty ? holders(of: .chair, over: assignment.unit) : above
        return found.map(\.id).filter { $0 != assignment.officer && $0 != assignment.chair }
    }

    private func mayDecide(_ chair: Officer.ID, on assignment: Assignment, _ path: [OrgUnit.ID]) -> Bool {
        Authority.mayChair(chair, with: grants(of: chair), officer: assignment.officer, path: path)
    }

    /// Whether a person holds one of these roles over all that a scope covers: over its unit, or over the whole office.
    package func holds(
        _ roles: [Role], _ grants: [Grant], overAllOf scope: SummaryScope, on day: CivilDate
    ) -> Bool {
        let tops = scope.unit.map { [$0] } ?? units.filter { $0.parent == nil && $0.exists(on: day) }.map(\.id)
        return !tops.isEmpty
            && tops.allSatisfy { top in
                let path = path(of: top)
                return grants.contains { roles.contains($0.role) && $0.campaign == nil && path.contains($0.scope) }
            }
    }
}
