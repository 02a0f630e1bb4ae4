import Assignments
import CivilCalendar
import Foundation

/// What stands one by one within work: obstacles, and what waits for a decision.
struct StandingItems: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    /// Work with open obstacles or demands is little; more than this is asked for in parts.
    private static let mostHolders = 5_000

    /// States in which obstacles and demands stand.
    private static let standing = AssignmentState.allCases.filter { $0.awaitsOfficer || $0 == .submitted }

    /// The work in which a condition stands.
    func holders(of condition: WorkCondition) throws -> [Assignment] {
        let found = try records.assignments(
            query.works.and(.all([.states(Self.standing), condition])), limit: Self.mostHolders + 1)
        guard found.count <= Self.mostHolders else {
            throw QueryFault.invalid("quá \(Self.mostHolders) nhiệm vụ; nêu phạm vi hẹp hơn")
        }
        return found
    }

    /// Whether an instant is within the days that were asked for.
    func isInPeriod(_ instant: Date) -> Bool {
        guard let period = asked.period else { return true }
        let day = query.zone.date(of: instant)
        return period.from <= day && day <= period.to
    }

    /// What stands longest first, or last where the newest was asked for.
    func sorted<Item>(
        _ items: [(work: Assignment, at: Date, item: Item)]
    ) -> [(work: Assignment, at: Date, item: Item)] {
        let oldest = items.enumerated().sorted { one, other in
            (one.element.at, one.element.work.id, one.offset) < (other.element.at, other.element.work.id, other.offset)
        }.map(\.element)
        return asked.order == .newest ? oldest.reversed() : oldest
    }

    /// How long something has stood.
    func workingDays(since instant: Date) -> Int {
        query.calendar.workingDays(after: query.zone.date(of: instant), through: query.day)
    }

    /// The columns of the work in which something stands.
    static let workColumns = [
        Table.Column("id", "", .text), Table.Column("work", "", .text), Table.Column("unit", "", .text),
    ]

    /// Their cells.
    func workCells(_ work: Assignment) -> [Table.Cell] {
        [.text(work.label), .text(work.work), unit(work.unit)]
    }
}
