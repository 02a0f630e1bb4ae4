import Assignments
import CivilCalendar
import Testing

@Suite("What is not clear")
struct ClearLintTests {
    /// A field, what stands in it, and whether that says nothing.
    struct Case: Sendable, CustomTestStringConvertible {
        let field: ClearRule.Field
        let text: String
        let isHollow: Bool
        var testDescription: String { "\(field): \(text)" }
    }

    private static let cases: [Case] = [
        Case(field: .result, text: "tốt", isHollow: true),
        Case(field: .result, text: "Hoàn thành đúng tiến độ", isHollow: true),
        Case(field: .result, text: "Đạt yêu cầu", isHollow: true),
        Case(field: .result, text: "Báo cáo kết quả", isHollow: false),
        Case(field: .result, text: "Biên bản tập huấn của từng xã", isHollow: false),
        Case(field: .result, text: "100% nhà trọ cài ứng dụng", isHollow: false),
        Case(field: .officer, text: "Cả phòng", isHollow: true),
        Case(field: .officer, text: "Tập thể phòng Kinh tế", isHollow: true),
        Case(field: .officer, text: "Phòng Văn hóa", isHollow: true),
        Case(field: .officer, text: "Cán bộ đầu mối Ba Đình", isHollow: false),
        Case(field: .officer, text: "Phạm Thị Ban", isHollow: false),
        Case(field: .responsibility, text: "Theo quy định", isHollow: true),
        Case(field: .responsibility, text: "Chủ tịch UBND cấp huyện chịu trách nhiệm", isHollow: false),
        Case(field: .work, text: "Triển khai thực hiện", isHollow: true),
        Case(field: .work, text: "Rà soát nhà trọ", isHollow: false),
        Case(field: .process, text: "Thực hiện", isHollow: true),
        Case(field: .process, text: "Lập danh sách", isHollow: false),
        Case(field: .authority, text: "Theo thẩm quyền", isHollow: true),
        Case(field: .authority, text: "Tự quyết lịch tập huấn; kinh phí xin ý kiến Sở Tài chính", isHollow: false),
    ]

    private static func clear() -> Assignment {
        var assignment = Assignment(
            id: Assignment.ID(rawValue: 1), unit: OrgUnit.ID(rawValue: 1), work: "Tập huấn cán bộ phường")
        assignment.officer = Officer.ID(rawValue: 1)
        assignment.responsibility = "UBND quận tổ chức"
        assignment.steps = [Assignment.Step(title: "Lập kế hoạch tập huấn")]
        assignment.deadline = Deadline(iso: "2024-05-09")
        assignment.expectedResult = "Biên bản tập huấn"
        assignment.authority = "Tự quyết lịch tập huấn"
        return assignment
    }

    @Test("words that name nothing to check are found, others are left alone", arguments: cases)
    func hollow(_ example: Case) {
        var assignment = Self.clear()
        var officer = "Nguyễn Văn An"
        switch example.field {
        case .work: assignment.work = example.text
        case .officer: officer = example.text
        case .responsibility: assignment.responsibility = example.text
        case .process: assignment.steps = [Assignment.Step(title: example.text)]
        case .result: assignment.expectedResult = example.text
        case .authority: assignment.authority = example.text
        case .deadline: break
        }
        let rule = ClearRule(
            name: "all", criteria: ClearRule.fiveClears.criteria + ClearRule.sixClears.criteria.suffix(1))
        let findings = ClearLint.findings(in: assignment, officer: officer, rule: rule)
        #expect(findings.map(\.field) == (example.isHollow ? [example.field] : []))
        #expect(findings.allSatisfy { $0.fault == .hollow(example.text) })
    }

    @Test("everything missing is named in the order of the rule")
    func missing() {
        let empty = Assignment(id: Assignment.ID(rawValue: 1), unit: OrgUnit.ID(rawValue: 1), work: "")
        let findings = ClearLint.findings(in: empty, officer: nil, rule: .sixClears)
        #expect(
            findings.map(\.criterion.label) == ["người", "việc", "thời gian", "trách nhiệm", "sản phẩm", "thẩm quyền"])
        #expect(findings.allSatisfy { $0.fault == .missing })
    }

    @Test("a criterion that does not block is pointed out and does not hold the issue")
    func advisory() {
        let rule = ClearRule(
            name: "x",
            criteria: ClearRule.fiveClears.criteria + [
                ClearRule.Criterion(key: "authority", label: "thẩm quyền", fields: [.authority], blocks: false)
            ])
        var assignment = Self.clear()
        assignment.authority = ""
        #expect(rule.missing(in: assignment).isEmpty)
        #expect(ClearLint.findings(in: assignment, officer: "Nguyễn Văn An", rule: rule).map(\.field) == [.authority])
    }
}
