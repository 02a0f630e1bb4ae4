/// What a summary shows.
package enum SummaryView: String, Codable, Sendable {
    /// Figures over a scope.
    case figures
    /// What is past its deadline.
    case late
    /// What nobody has acknowledged.
    case unacknowledged
    /// Who has not linked an account.
    case unlinked
    /// Open obstacles.
    case blockers
    /// What waits for confirmation.
    case waiting
    /// What only a leader can decide and has been asked for: more time, another target, objections.
    case demands
    /// Drafts with the clears they lack.
    case drafts
    /// What is due by a day, or soon.
    case due
    /// What nothing has been heard of for some days.
    case silent
    /// Figures by the officer in charge.
    case officers
    /// Figures by state.
    case states
    /// What an evaluation may start from.
    case scores
    /// Who stands worst or best.
    case rank
    /// What is in force and not over.
    case open
}
