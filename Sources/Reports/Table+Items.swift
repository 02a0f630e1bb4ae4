package import Assignments
package import Foundation

extension Table {
    /// What a row of the page is of, for who says it in words of his own. Nothing is counted from it.
    package enum Item: Equatable, Sendable {
        /// Work, with the last words on it where they were asked for.
        case work(Assignment.ID, words: String?)
        /// An open obstacle of work, with what was said of it.
        case obstacle(Assignment, Blocker, words: String?)
        /// A result that waits for a decision.
        case result(Assignment)
        /// A demand that waits for a decision.
        case demand(Assignment, Demand)
        /// All work under one key.
        case group(Group)
        /// A person.
        case person(Officer)
        /// A check-in round.
        case round(RoundLine)
        /// The inputs of an evaluation.
        case score(Score)
    }

    /// What an evaluation of a unit or a person may start from.
    package struct Score: Equatable, Sendable {
        /// The key of the unit or person.
        package let key: String
        /// The name for people.
        package let name: String
        /// The inputs.
        package let inputs: ScoreInputs

        /// Whether anything was due.
        var isOfSomething: Bool { inputs.quantity.whole > 0 }
    }

    /// All work under one key: of a unit, a person, a state; or all of it.
    package struct Group: Equatable, Sendable {
        /// The key of the unit or person, or the state; empty for all.
        package var key: String
        /// The name for people.
        package var name: String
        /// How many works.
        package var count: Int
        /// Of how many a share is counted; nil where none is asked for.
        package var base: Int?
        /// Since when it is so; nil where that was not asked for.
        package var since: Date?
        /// The place in an order; nil where none is asked for.
        package var place: Int?
        /// How they stand.
        package var figures: SummaryFigures
    }
}
