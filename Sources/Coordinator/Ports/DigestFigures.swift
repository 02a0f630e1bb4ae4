package import Assignments

/// The figures of one chair's work.
package struct ChairFigures: Equatable, Sendable {
    /// The chair.
    package let chair: Officer.ID
    /// Work that is open.
    package let open: Int
    /// Of it, what is past its deadline and not handed in.
    package let overdue: Int
    /// Of that, what has become so since the last digest.
    package let newlyLate: Int
    /// Work completed since the last digest.
    package let newlyDone: Int
    /// Results that wait for the chair's confirmation.
    package let waiting: Int
    /// Results that wait for the heads of their units first.
    package let waitingForHeads: Int
    /// Work with a demand that waits for the chair's decision.
    package let asked: Int
    /// Work with an open obstacle.
    package let blocked: Int

    /// Creates figures.
    package init(
        chair: Officer.ID, open: Int, overdue: Int, newlyLate: Int, newlyDone: Int, waiting: Int,
        waitingForHeads: Int, asked: Int, blocked: Int
    ) {
        self.chair = chair
        self.open = open
        self.overdue = overdue
        self.newlyLate = newlyLate
        self.newlyDone = newlyDone
        self.waiting = waiting
        self.waitingForHeads = waitingForHeads
        self.asked = asked
        self.blocked = blocked
    }

    /// Whether there is anything that the chair should hear.
    package var isNews: Bool { overdue + newlyDone + waiting + asked + blocked > 0 }
}

/// How much open work a unit has of one chair.
package struct ChairUnit: Equatable, Sendable {
    /// The unit.
    package let unit: OrgUnit.ID
    /// Work that is open.
    package let open: Int
    /// Of it, what is past its deadline and not handed in.
    package let overdue: Int

    /// Creates figures.
    package init(unit: OrgUnit.ID, open: Int, overdue: Int) {
        self.unit = unit
        self.open = open
        self.overdue = overdue
    }
}

/// What a digest is for.
package enum DigestKind: String, CaseIterable, Sendable {
    /// The chairs', each working day.
    case chair
    /// The chairs' full one, once a week in place of the daily one.
    case chairWeekly
    /// The heads', once a week.
    case head
    /// The secretaries', each working day.
    case secretary
    /// The secretaries' full one, once a week in place of the daily one.
    case secretaryWeekly
    /// The office's figures for places that are told things and never answer, each working day.
    case outlet
    /// The administrators' word on the month's messages: no digest, but kept like one, by month and not by bot.
    case budget
}
