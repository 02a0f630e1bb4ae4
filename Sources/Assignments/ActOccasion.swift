package import Foundation

/// Who acts, and when; the surroundings an act may depend on.
package struct ActOccasion: Equatable, Sendable {
    /// Who acts; nil for the program itself, as on import.
    package var actor: Officer.ID?
    /// In whose name he acts, by delegation or as a secretary; nil in his own. What the principal may not do himself is not
    /// done for him either.
    package var principal: Officer.ID?
    /// When the message was sent, bounded by when it was received.
    package var at: Date
    /// The last increment of the same person on this assignment, where it is younger than ten minutes.
    package var recentIncrement: Int?
    /// Whether the head of the unit agrees to a result before the chair sees it.
    package var headGoesFirst: Bool
    /// Whether the sender has confirmed what looked doubtful.
    package var isConfirmed: Bool
    /// Whether it is the unit's own word, and not a leader's or a follower's remark.
    package var isUnitsWord: Bool

    /// Creates an occasion.
    package init(
        actor: Officer.ID?, principal: Officer.ID? = nil, at: Date, recentIncrement: Int? = nil,
        headGoesFirst: Bool = false,
        isConfirmed: Bool = false, isUnitsWord: Bool = true
    ) {
        self.isUnitsWord = isUnitsWord
        self.actor = actor
        self.principal = principal
        self.at = at
        self.recentIncrement = recentIncrement
        self.headGoesFirst = headGoesFirst
        self.isConfirmed = isConfirmed
    }
}
