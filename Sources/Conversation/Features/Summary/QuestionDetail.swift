package import Reports

/// What the words of a question ask of what its view shows; nil where they do not say.
package struct QuestionDetail: Equatable, Codable, Sendable {
    /// What is to be listed or counted: units, people, works.
    package var subject: Query.Subject?
    /// A number, a share, the reasons.
    package var measure: Query.Measure?
    /// By what figures are split.
    package var groupBy: Query.Grouping?
    /// What comes first.
    package var order: Query.Order?
    /// How many rows were asked for.
    package var limit: Int?
    /// Of which work a number is asked for, where the view does not say.
    package var condition: QueryFilter.Flag?
    /// Words for a time by which the list cannot be cut.
    package var unfiltered: String?

    /// Whether nothing was said.
    var isEmpty: Bool { self == QuestionDetail() }
}
