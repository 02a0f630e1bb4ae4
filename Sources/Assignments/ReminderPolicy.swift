package import CivilCalendar
package import Foundation

/// What is to be said next of an assignment's deadline; a pure function of the assignment, the calendar and the
/// ladder.
package struct ReminderPolicy: Sendable {
    /// One reminder: what makes it unique and when it is due.
    package struct Plan: Equatable, Sendable {
        /// The assignment.
        package let assignment: Assignment.ID
        /// The version of the deadline it speaks of.
        package let deadlineVersion: Int
        /// Working days from the deadline.
        package let offset: Int
        /// Who is told.
        package let role: Role
        /// When it is due.
        package let dueAt: Date

        /// Creates a plan.
        package init(assignment: Assignment.ID, deadlineVersion: Int, offset: Int, role: Role, dueAt: Date) {
            self.assignment = assignment
            self.deadlineVersion = deadlineVersion
            self.offset = offset
            self.role = role
            self.dueAt = dueAt
        }
    }

    /// The rungs.
    package let ladder: Ladder
    /// The working days.
    package let calendar: WorkingCalendar
    /// The office's zone.
    package let zone: CivilZone

    /// Creates a policy.
    package init(ladder: Ladder, calendar: WorkingCalendar, zone: CivilZone) {
        self.ladder = ladder
        self.calendar = calendar
        self.zone = zone
    }

    /// All reminders of an assignment as it stands, in order of time; none where nobody is to be chased.
    ///
    /// Rungs from before it came into force are not made, so that an import in mid-campaign does not storm.
    package func plans(for assignment: Assignment) -> [Plan] {
        guard assignment.state.awaitsOfficer, let deadline = assignment.deadline, let issuedAt = assignment.issuedAt
        else { return [] }
        let plans: [Plan] = ladder.rungs.compactMap { rung in
            let day = day(of: rung, deadline: deadline.date)
            let due = zone.instant(of: day, at: rung.time)
            guard due > issuedAt else { return nil }
            return Plan(
                assignment: assignment.id, deadlineVersion: assignment.deadlineVersion, offset: rung.offset,
                role: rung.role, dueAt: due)
        }
        // Before a deadline on a day off, two rungs can fall on one hour; the later one says it all.
        return plans.enumerated().filter { index, plan in
            !plans[(index + 1)...].contains { $0.dueAt == plan.dueAt && $0.role == plan.role }
        }.map(\.element)
    }

    /// The next reminder after those already said or skipped, or nil.
    package func next(for assignment: Assignment, after last: Int?) -> Plan? {
        plans(for: assignment).first { plan in last.map { plan.offset > $0 } ?? true }
    }

    /// The day on which a rung speaks. "On the day" of a deadline on a day off is the last working day before it.
    private func day(of rung: Ladder.Rung, deadline: CivilDate) -> CivilDate {
        rung.offset == 0
            ? calendar.workingDay(onOrBefore: deadline)
            : calendar.day(rung.offset, workingDaysAfter: deadline)
    }
}
