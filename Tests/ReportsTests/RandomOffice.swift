import Assignments
import CivilCalendar
import Foundation

/// A generator whose numbers follow from its seed, so that a run can be made again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// An office of chance: a small tree of units, people, and work in all states.
struct RandomOffice {
    /// The unit above each; the first is the root.
    let parents: [Int?]
    /// The work, in order of keys.
    let works: [Assignment]
    /// The moment.
    static let now = CivilZone.vietnam.instant(of: CivilDate(dayNumber: 19_850), at: .at(14))
    /// The different titles.
    static let titles = ["Rà soát nhà trọ", "Tập huấn cấp xã", "Lập danh sách", "Làm sạch dữ liệu"]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 3...7, using: &generator)
        parents = (0..<count).map { index in
            index == 0 ? nil : index < 3 ? 0 : Int.random(in: 0..<index, using: &generator)
        }
        works = (1...Int.random(in: 5...40, using: &generator)).map { id in
            Self.work(id, units: count, using: &generator)
        }
    }

    private static func work(_ id: Int, units: Int, using generator: inout SeededGenerator) -> Assignment {
        let unit = Int.random(in: 1...units, using: &generator)
        var work = Assignment(
            id: Assignment.ID(rawValue: Int64(id)), unit: OrgUnit.ID(rawValue: Int64(unit)),
            work: titles[Int.random(in: 0..<4, using: &generator)])
        let day = CivilDate(dayNumber: 19_850 + Int.random(in: -20...20, using: &generator))
        let hour = Int.random(in: 0..<4, using: &generator) == 0 ? TimeOfDay(hour: 17) : nil
        work.deadline = Deadline(date: day, time: hour)
        work.originalDeadline = work.deadline
        work.officer = Officer.ID(rawValue: Int64(unit))
        work.chair = Officer.ID(rawValue: 1)
        if Bool.random(using: &generator) { work.urgency = Urgency.allCases[Int.random(in: 0..<4, using: &generator)] }
        if Bool.random(using: &generator) {
            let kind = ["cơ sở", "phường"][Int.random(in: 0..<2, using: &generator)]
            work.target = QuantityTarget(amount: Int.random(in: 1...90, using: &generator), unit: kind)
        }
        work.steps = (0..<Int.random(in: 0...3, using: &generator)).map { index in
            Assignment.Step(title: "bước \"isDone\":true \(index)", isDone: Bool.random(using: &generator))
        }
        work.state = AssignmentState.allCases[Int.random(in: 0..<9, using: &generator)]
        live(&work, due: day, using: &generator)
        return work
    }

    /// What has become of work in its state.
    private static func live(_ work: inout Assignment, due day: CivilDate, using generator: inout SeededGenerator) {
        func past(_ days: ClosedRange<Int>) -> Date {
            let minutes = Int.random(in: (days.lowerBound * 1_440)...(days.upperBound * 1_440), using: &generator)
            return now.addingTimeInterval(-Double(minutes * 60))
        }
        guard work.state != .draft else { return }
        work.issuedAt = past(15...30)
        guard work.state != .assigned else { return }
        work.acknowledgedAt = past(10...15)
        if Bool.random(using: &generator) {
            work.reportedAt = past(0...12)
            if let target = work.target, Bool.random(using: &generator) {
                let done = Int.random(in: 0...100, using: &generator)
                work.progress.quantity = Quantity(
                    done: done, of: Bool.random(using: &generator) ? target.amount : nil, unit: target.unit)
            }
            if Bool.random(using: &generator) { work.progress.percent = Int.random(in: 0...100, using: &generator) }
        }
        if [.submitted, .completed].contains(work.state) { work.submittedAt = past(0...25) }
        if work.state == .submitted { work.awaitsHead = Bool.random(using: &generator) }
        if work.state == .completed { work.completedAt = past(0...1) }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            work.blockers = (1...Int.random(in: 1...2, using: &generator)).map { number in
                Blocker(number: number, raisedAt: past(0...9), raisedBy: work.officer)
            }
            work.blockersRaised = work.blockers.count
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            let wishes: [Demand.Wish] = [.deadline(Deadline(date: day.adding(days: 30))), .target(12), .objection]
            work.demands = [
                Demand(wish: wishes[Int.random(in: 0..<3, using: &generator)], askedAt: past(0...9), askedBy: nil)
            ]
        }
    }

    /// Whether a unit is another or below it.
    func isWithin(_ unit: Int64, _ top: Int) -> Bool {
        var place: Int? = Int(unit) - 1
        while let here = place {
            if here == top { return true }
            place = parents[here]
        }
        return false
    }
}
