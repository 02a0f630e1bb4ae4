package import Assignments
package import CivilCalendar

/// Whose rights reach where; asked of the records as they are now, never of the name that a row bears.
extension OfficeView {
    /// Who decides on an assignment now, whoever is named first: its chair, while he has the role over its unit; else the
    /// leaders of the nearest unit above it, else those of the unit itself. Empty where there is none: then the secretaries are
    /// told. Throws what the view throws.
    package func chairs(of assignment: Assignment) throws -> [Officer.ID] {
        let path = try path(of: assignment.unit)
        if let chair = assignment.chair, try mayDecide(chair, on: assignment, path) { return [chair] }
        let above = try path.dropFirst().first.map { try holders(of: .chair, over: $0) } ?? []
        let found = try above.isEmpty ? holders(of: .chair, over: assignment.unit) : above
        return found.map(\.id).filter { $0 != assignment.officer && $0 != assignment.chair }
    }

    private func mayDecide(_ chair: Officer.ID, on assignment: Assignment, _ path: [OrgUnit.ID]) throws -> Bool {
        try Authority.mayChair(chair, with: grants(of: chair), officer: assignment.officer, path: path)
    }

    /// Whether a person holds one of these roles over all that a scope covers: over its unit, or over the whole office.
    package func holds(
        _ roles: [Role], _ grants: [Grant], overAllOf scope: SummaryScope, on day: CivilDate
    ) throws -> Bool {
        let tops = try scope.unit.map { [$0] } ?? units().filter { $0.parent == nil && $0.exists(on: day) }.map(\.id)
        return try !tops.isEmpty
            && tops.allSatisfy { top in
                let path = try path(of: top)
                return grants.contains { roles.contains($0.role) && $0.campaign == nil && path.contains($0.scope) }
            }
    }
}
