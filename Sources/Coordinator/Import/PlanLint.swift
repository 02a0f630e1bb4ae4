package import Assignments
import Conversation

/// What a plan as written leaves unclear, with the lines of the file.
package enum PlanLint {
    /// One line for each work, and one for each designated officer whose name is that of many. The officer of each unit
    /// is looked at when the plan is expanded.
    package static func lines(
        for plan: CampaignPlan, roster: [RosterEntry], rule: ClearRule, renderer: Renderer
    ) -> [String] {
        let works = plan.works.flatMap { work -> [String] in
            ClearLint.findings(in: draft(of: work), officer: nil, rule: rule).map {
                "\(plan.file), dòng \(work.line), \(work.code): \(renderer.text(ClearAdvice.phrase(for: $0)))"
            }
        }
        let people = roster.compactMap { entry -> String? in
            guard let person = entry.person, person.isDesignated, ClearLint.namesMany(person.name),
                let criterion = rule.criteria.first(where: { $0.fields.contains(.officer) })
            else { return nil }
            let finding = ClearLint.Finding(criterion: criterion, field: .officer, fault: .hollow(person.name))
            return "roster.csv, dòng \(entry.line): \(renderer.text(ClearAdvice.phrase(for: finding)))"
        }
        return works + people
    }

    private static func draft(of work: CampaignPlan.Work) -> Assignment {
        var assignment = Assignment(id: Assignment.ID(rawValue: 0), unit: OrgUnit.ID(rawValue: 0), work: work.work)
        assignment.officer = Officer.ID(rawValue: 0)
        assignment.responsibility = work.responsibility
        assignment.steps = work.steps
        assignment.deadline = work.deadline
        assignment.expectedResult = work.result
        assignment.authority = work.authority
        return assignment
    }
}
