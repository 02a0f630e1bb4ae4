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
    }

    /// One clear: its key, its label for people and the fields that must all be filled.
    package struct Criterion: Equatable, Sendable {
        /// The stable key: `work`.
        package let key: String
        /// The label: "việc".
        package let label: String
        /// The fields that satisfy it.
        package let fields: [Field]

        /// Creates a criterion.
        package init(key: String, label: String, fields: [Field]) {
            self.key = key
            self.label = label
            self.fields = fields
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

    /// The criteria that an assignment does not meet, in order; empty where it may be issued.
    package func missing(in assignment: Assignment) -> [Criterion] {
        criteria.filter { !$0.fields.allSatisfy { field in isFilled(field, in: assignment) } }
    }

    private func isFilled(_ field: Field, in assignment: Assignment) -> Bool {
        switch field {
        case .work: !isBlank(assignment.work)
        case .officer: assignment.officer != nil
        case .responsibility: !isBlank(assignment.responsibility)
        case .process: !assignment.steps.isEmpty
        case .deadline: assignment.deadline != nil
        case .result: !isBlank(assignment.expectedResult)
        }
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
