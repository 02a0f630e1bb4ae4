package import CivilCalendar

/// When the bot speaks of what: for each family of reminders, its rungs (thang nhắc việc). An office's own data,
/// `ladder.yaml`.
package struct Ladder: Equatable, Sendable {
    /// How something is said.
    package enum Way: String, CaseIterable, Sendable {
        /// In a message of its own hour, with all else that the same person is to hear then.
        case message
        /// In the person's next digest.
        case digest
    }

    /// One rung: so many working days from what the family counts from, at this hour, to this person, in this way.
    package struct Rung: Equatable, Sendable {
        /// What it speaks of.
        package let family: Family
        /// Working days from what the family counts from; before it where negative.
        package let offset: Int
        /// The hour at which it speaks.
        package let time: TimeOfDay
        /// Who is told; a role, resolved to a person when the row is claimed.
        package let recipient: ReminderRecipient
        /// How it is said.
        package let way: Way
        /// Every how many working days it is said again, 1 and up; nil for once.
        package let every: Int?
        /// How often it is said in all, 1 and up; nil for without end where it is repeated.
        package let times: Int?
        /// Minutes from the very moment that the family counts from, before it where negative; nil where it speaks on a day
        /// at an hour. The offset is 0 then.
        package let minutes: Int?

        /// Creates a rung; said once in a message by default.
        package init(
            _ family: Family, offset: Int, time: TimeOfDay, to recipient: ReminderRecipient, way: Way = .message,
            every: Int? = nil, times: Int? = nil, minutes: Int? = nil
        ) {
            self.minutes = minutes
            self.family = family
            self.offset = offset
            self.time = time
            self.recipient = recipient
            self.way = way
            self.every = every
            self.times = times
        }
    }

    /// The rungs of work that is not marked as urgent, in order of time.
    package let rungs: [Rung]
    /// The rungs of urgent work, by urgency; a family that is not named there has the rungs of all work.
    package let urgent: [Urgency: [Rung]]

    /// Creates a ladder; the rungs are put in order.
    ///
    /// What somebody was urged about is said to the officer at once in the hours of work, where the ladder says nothing else.
    package init(rungs: [Rung], urgent: [Urgency: [Rung]] = [:]) {
        let saysUrges = rungs.contains { $0.family == .urge }
        let rungs = rungs + (saysUrges ? [] : [Rung(.urge, offset: 0, time: .at(0), to: .officer, minutes: 0)])
        self.rungs = Self.ordered(rungs)
        self.urgent = urgent.mapValues { own in
            let families = Set(own.map(\.family))
            return Self.ordered(own + rungs.filter { !families.contains($0.family) })
        }
    }

    /// The rungs by which work of an urgency is spoken of.
    package func rungs(for urgency: Urgency) -> [Rung] { urgent[urgency] ?? rungs }

    private static func ordered(_ rungs: [Rung]) -> [Rung] {
        rungs.enumerated().sorted { one, other in
            (one.element.offset, one.element.minutes ?? 0, one.element.time, one.offset) < (
                other.element.offset, other.element.minutes ?? 0, other.element.time, other.offset
            )
        }.map(\.element)
    }
}

/// Who is told, by role; the person is found when the reminder is due, so that a hand-over in between is no matter.
package enum ReminderRecipient: String, CaseIterable, Sendable {
    /// The officer in charge; where he is away or cannot be reached his stand-in or his head.
    case officer
    /// The head of the unit.
    case head
    /// The chair of the assignment.
    case chair
    /// Who decides on a result or a demand: the head of the unit where he confirms first, else the chair.
    case decider
    /// Who can remove an obstacle: the head of the unit that was named, else the chair.
    case remover
}
