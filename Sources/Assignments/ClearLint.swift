/// Looks at the clears of an assignment as a strict secretary would: what is missing, and what is there and says
/// nothing ("kết quả: tốt").
package enum ClearLint {
    /// One thing to mend.
    package struct Finding: Equatable, Sendable {
        /// What is wrong with a field.
        package enum Fault: Equatable, Sendable {
            /// It is not filled.
            case missing
            /// It is filled with words that name nothing to check; the words.
            case hollow(String)
        }

        /// The clear that is not clear.
        package let criterion: ClearRule.Criterion
        /// The field at fault.
        package let field: ClearRule.Field
        /// What is wrong with it.
        package let fault: Fault

        /// Creates a finding.
        package init(criterion: ClearRule.Criterion, field: ClearRule.Field, fault: Fault) {
            self.criterion = criterion
            self.field = field
            self.fault = fault
        }
    }

    /// The findings in the order of the rule; empty where all is clear. `officer` is the name of the one in charge.
    package static func findings(
        in assignment: Assignment, officer: String?, rule: ClearRule
    ) -> [Finding] {
        rule.criteria.flatMap { criterion in
            criterion.fields.compactMap { field in
                fault(of: field, in: assignment, officer: officer, rule: rule).map {
                    Finding(criterion: criterion, field: field, fault: $0)
                }
            }
        }
    }

    private static func fault(
        of field: ClearRule.Field, in assignment: Assignment, officer: String?, rule: ClearRule
    ) -> Finding.Fault? {
        guard rule.isFilled(field, in: assignment) else { return .missing }
        let hollow: (text: String, isHollow: Bool)? =
            switch field {
            case .work: (assignment.work, saysNothing(assignment.work, beyond: Words.verbs))
            case .officer: officer.map { ($0, namesMany($0)) }
            case .responsibility: (assignment.responsibility, saysNothing(assignment.responsibility, beyond: []))
            case .process:
                (
                    assignment.steps.map(\.title).joined(separator: "; "),
                    assignment.steps.allSatisfy { saysNothing($0.title, beyond: Words.verbs) }
                )
            case .result: (assignment.expectedResult, isPraise(assignment.expectedResult))
            case .authority: (assignment.authority, saysNothing(assignment.authority, beyond: []))
            case .deadline: nil
            }
        return hollow.flatMap { $0.isHollow ? .hollow($0.text) : nil }
    }

    /// Whether a name is that of several people: "cả phòng", "tập thể phòng Kinh tế".
    package static func namesMany(_ name: String) -> Bool {
        let words = words(of: name)
        return Words.groups.contains { words.starts(with: $0) }
    }

    /// Whether a text has only general words ("theo quy định") or only the given ones ("thực hiện").
    private static func saysNothing(_ text: String, beyond general: Set<String>) -> Bool {
        let words = words(of: text)
        return words.count < 2 || Words.phrases.contains(words.joined(separator: " "))
            || words.allSatisfy(general.contains)
    }

    /// Whether a result names a quality and no product that somebody can look at.
    private static func isPraise(_ text: String) -> Bool {
        let words = words(of: text)
        let joined = " " + words.joined(separator: " ") + " "
        guard !Words.products.contains(where: { joined.contains(" \($0) ") }) else { return false }
        return Words.phrases.contains(words.joined(separator: " ")) || words.allSatisfy(Words.praise.contains)
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private enum Words {
        static let verbs: Set<String> = [
            "thực", "hiện", "triển", "khai", "làm", "tiến", "hành", "công", "việc", "nhiệm", "vụ", "các", "việc", "tổ",
            "chức",
        ]
        static let groups: [[String]] = [
            ["cả"], ["tập", "thể"], ["toàn"], ["các"], ["phòng"], ["ban"], ["tổ"], ["đội"], ["ubnd"], ["cơ", "quan"],
            ["đơn", "vị"], ["mọi", "người"], ["tất", "cả"], ["nhóm"],
        ]
        static let phrases: Set<String> = [
            "theo quy định", "như trên", "theo chức năng", "theo chức năng nhiệm vụ", "theo thẩm quyền",
            "theo phân công",
            "đúng quy định", "đúng tiến độ", "theo yêu cầu", "đạt yêu cầu", "hoàn thành nhiệm vụ", "có kết quả",
            "hiệu quả cao", "chất lượng tốt", "đang cập nhật", "sẽ bổ sung",
        ]
        static let praise: Set<String> = [
            "tốt", "hoàn", "thành", "xong", "đạt", "yêu", "cầu", "chất", "lượng", "hiệu", "quả", "cao", "đúng", "tiến",
            "độ", "hạn", "kịp", "thời", "nghiêm", "túc", "kết", "rất", "xuất", "sắc", "và", "nhiệm", "vụ", "đầy", "đủ",
            "bảo", "đảm", "có",
        ]
        static let products: [String] = [
            "biên bản", "báo cáo", "danh sách", "kế hoạch", "phương án", "văn bản", "quyết định", "hồ sơ", "bảng",
            "ảnh",
            "số liệu", "phiếu", "tệp", "công văn", "tờ trình", "biểu", "sổ", "cơ sở dữ liệu", "bản đồ", "đề án",
            "nghị quyết",
            "thông báo", "tài liệu", "video", "phần mềm", "hợp đồng", "giấy",
        ]
    }
}
