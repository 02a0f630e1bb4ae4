package import Assignments

/// What to do about a clear that is not clear, in one line for the secretary.
package enum ClearAdvice {
    /// The line for a finding: the clear, what is wrong and what to write.
    package static func line(for finding: ClearLint.Finding) -> String {
        let label = finding.criterion.label
        switch finding.fault {
        case .missing: return "\(label): \(missing(finding.field)); \(suggestion(finding.field))"
        case .hollow(let text): return "\(label): \"\(text)\" \(hollow(finding.field)); \(suggestion(finding.field))"
        }
    }

    /// What a plan as written leaves unclear: one line for each work, and one for each designated officer whose name
    /// is that of many. The officer of each unit is looked at when the plan is expanded.
    package static func lines(
        for plan: CampaignPlan, roster: [RosterEntry], rule: ClearRule
    ) -> [String] {
        let works = plan.works.flatMap { work -> [String] in
            var assignment = Assignment(id: Assignment.ID(rawValue: 0), unit: OrgUnit.ID(rawValue: 0), work: work.work)
            assignment.officer = Officer.ID(rawValue: 0)
            assignment.responsibility = work.responsibility
            assignment.steps = work.steps
            assignment.deadline = work.deadline
            assignment.expectedResult = work.result
            assignment.authority = work.authority
            return ClearLint.findings(in: assignment, officer: nil, rule: rule).map {
                "\(plan.file), dòng \(work.line), \(work.code): \(line(for: $0))"
            }
        }
        let people = roster.compactMap { entry -> String? in
            guard let person = entry.person, person.isDesignated, ClearLint.namesMany(person.name) else { return nil }
            return
                "roster.csv, dòng \(entry.line): người: \"\(person.name)\" \(hollow(.officer)); \(suggestion(.officer))"
        }
        return works + people
    }

    private static func missing(_ field: ClearRule.Field) -> String {
        switch field {
        case .deadline: "chưa có hạn là một ngày"
        case .process: "chưa có bước nào"
        default: "chưa có"
        }
    }

    private static func hollow(_ field: ClearRule.Field) -> String {
        switch field {
        case .officer: "không phải một người"
        case .result: "chưa chỉ ra sản phẩm kiểm tra được"
        default: "chưa nói cụ thể"
        }
    }

    private static func suggestion(_ field: ClearRule.Field) -> String {
        switch field {
        case .work: "ghi làm gì, với ai, ở đâu"
        case .officer: "ghi họ tên một cán bộ"
        case .responsibility: "ghi đơn vị và cá nhân chịu trách nhiệm về phần nào"
        case .process: "ghi từng bước, ví dụ \"Lập danh sách cơ sở\""
        case .deadline: "ghi hạn, ví dụ 2024-05-10"
        case .result: "ghi tên sản phẩm, ví dụ \"Biên bản tập huấn\""
        case .authority: "ghi việc gì được tự quyết, việc gì phải xin ý kiến ai"
        }
    }
}
