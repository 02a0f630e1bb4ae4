/// A rule set of clears, as data: which criteria an assignment must meet before it is issued (bộ tiêu chí).
package struct ClearRule: Equatable, Sendable {
    /// One of the values that satisfy a criterion.
    package enum Field: String, CaseIterable, Sendable {
        /// What is to be done.
        case work
        /// The one officer in charge.
        case officer
        /// What unit and officer answer for.
        case responsibility
        /// The steps of the process.
        case process
        /// The deadline.
        case deadline
        /// The product to hand in.
        case result
        /// What the officer may decide alone, and what has to be asked of whom.
        case authority
    }

    /// One clear: its key, its label for people and the fields that must all be filled.
    package struct Criterion: Equatable, Sendable {
        /// The stable key: `work`.
        package let key: String
        /// The label: "việc".
        package let label: String
        /// The fields that satisfy it.
        package let fields: [Field]
        /// Whether nothing is issued without it; else it is only pointed out.
        package let blocks: Bool
        /// What stands for its words in an order given by chat that does not say them; nil where they are asked for.
        package let assumed: String?

        /// Creates a criterion.
        package init(key: String, label: String, fields: [Field], blocks: Bool = true, assumed: String? = nil) {
            self.assumed = assumed
            self.key = key
            self.label = label
            self.fields = fields
            self.blocks = blocks
        }
    }

    /// The name of the rule.
    package let name: String
    /// The criteria in the order in which people say them.
    package let criteria: [Criterion]

    /// Creates a rule.
    package init(name: String, criteria: [Criterion]) {
        self.name = name
        self.criteria = criteria
    }

    /// What stands for a field of an order that does not say it; nil where it is asked for.
    package func assumed(_ field: Field) -> String? { criteria.first { $0.fields.contains(field) }?.assumed }

    /// "5 rõ": việc, người, trách nhiệm, quy trình và tiến độ, kết quả (Hà Nội city conference, 7 May 2024).
    package static let fiveClears = ClearRule(
        name: "5 rõ",
        criteria: [
            Criterion(key: "work", label: "việc", fields: [.work]),
            Criterion(key: "person", label: "người", fields: [.officer]),
            Criterion(key: "responsibility", label: "trách nhiệm", fields: [.responsibility]),
            Criterion(key: "process", label: "quy trình, tiến độ", fields: [.process, .deadline]),
            Criterion(key: "result", label: "kết quả", fields: [.result]),
        ]
    )

    /// "6 rõ": người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền (QĐ 2179/QĐ-TTg, 6 October 2025).
    package static let sixClears = ClearRule(
        name: "6 rõ",
        criteria: [
            Criterion(key: "person", label: "người", fields: [.officer]),
            Criterion(key: "work", label: "việc", fields: [.work]),
            Criterion(key: "time", label: "thời gian", fields: [.deadline]),
            Criterion(key: "responsibility", label: "trách nhiệm", fields: [.responsibility]),
            Criterion(key: "product", label: "sản phẩm", fields: [.result]),
            Criterion(key: "authority", label: "thẩm quyền", fields: [.authority]),
        ]
    )

    /// The blocking criteria that an assignment does not meet, in order; empty where it may be issued.
    package func missing(in assignment: Assignment) -> [Criterion] {
        criteria.filter { $0.blocks && !$0.fields.allSatisfy { field in isFilled(field, in: assignment) } }
    }

    /// Whether an assignment has a field.
    func isFilled(_ field: Field, in assignment: Assignment) -> Bool {
        switch field {
        case .work: !isBlank(assignment.work)
        case .officer: assignment.officer != nil
        case .responsibility: !isBlank(assignment.responsibility)
        case .process: !assignment.steps.isEmpty
        case .deadline: assignment.deadline != nil
        case .result: !isBlank(assignment.expectedResult)
        case .authority: !isBlank(assignment.authority)
        }
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
