package import CivilCalendar

/// The rungs at which the bot speaks of a deadline.
package struct Ladder: Equatable, Sendable {
    /// One rung: so many working days from the deadline, at this hour, to this role.
    package struct Rung: Equatable, Sendable {
        /// Working days from the deadline: negative before it, 0 on the day, positive after it.
        package let offset: Int
        /// The hour at which it speaks.
        package let time: TimeOfDay
        /// Who is told; a role, resolved to a person when the row is claimed.
        package let role: Role

        /// Creates a rung.
        package init(offset: Int, time: TimeOfDay, role: Role) {
            self.offset = offset
            self.time = time
            self.role = role
        }
    }

    /// The rungs in order of time.
    package let rungs: [Rung]

    /// Creates a ladder; the rungs are put in order of time.
    package init(rungs: [Rung]) {
        self.rungs = rungs.sorted { ($0.offset, $0.time) < ($1.offset, $1.time) }
    }

    /// 3 and 1 working days before, on the day, and the working day after, each at the given hour.
    package static func standard(at time: TimeOfDay) -> Ladder {
        Ladder(rungs: [-3, -1, 0, 1].map { Rung(offset: $0, time: time, role: .officer) })
    }
}
