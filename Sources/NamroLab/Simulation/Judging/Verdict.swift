/// What a judge found of one run.
package struct Verdict: Equatable, Sendable {
    /// Promises that were broken; empty where all were kept.
    package var breaches: [String] = []
    /// How many acts there were at which a process could have died.
    package var points = 0
    /// How many processes died.
    package var deaths = 0
    /// How many steps failed otherwise: no disk, no service, no lease.
    package var failures = 0
    /// How many updates people wrote.
    package var posted = 0
    /// How many of them a platform that forgets had handed out and nobody could keep.
    package var lost = 0
    /// How many messages the platform took.
    package var taken = 0
    /// How many were tried a second time, with the mark.
    package var resent = 0
    /// How many are not sent any more: nobody knows about them, or they were past their use.
    package var parked = 0
    /// How many received rows were given up after they had ended the process again and again.
    package var givenUp = 0

    /// Creates a verdict of nothing yet.
    package init() {}

    /// Adds up what several runs were like; the breaches are told apart by who adds.
    package mutating func add(_ other: Verdict) {
        points += other.points
        deaths += other.deaths
        failures += other.failures
        posted += other.posted
        lost += other.lost
        taken += other.taken
        resent += other.resent
        parked += other.parked
        givenUp += other.givenUp
    }
}
