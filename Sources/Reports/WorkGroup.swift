import Assignments
import Foundation

/// Figures of all work under one key.
struct WorkGroup {
    /// The key.
    var key: String
    /// The name for people.
    var name: String
    /// Its place where names are alike in all else.
    var place = 0
    /// The figures.
    var figures = SummaryFigures()
    /// How many there are, drafts and all.
    var count = 0
    /// The earliest instants.
    var earliest = Earliest()
    /// The sum of percents, and of how many.
    var percent: (sum: Int, count: Int) = (0, 0)

    init(key: String, name: String) { (self.key, self.name) = (key, name) }

    mutating func add(_ tally: KeyedTally) {
        figures.add(tally.tally)
        count += tally.tally.count
        earliest.take(tally.earliest)
        percent = (percent.sum + tally.percent.sum, percent.count + tally.percent.count)
    }

    /// All of them as one.
    static func sum(_ tallies: [KeyedTally], name: String) -> WorkGroup {
        var sum = WorkGroup(key: "", name: name)
        for tally in tallies { sum.add(tally) }
        return sum
    }

    /// Whether one stands before another in an order; false of equal ones.
    func precedes(_ other: WorkGroup, _ order: Query.Order, since: (Earliest) -> Date?) -> Bool {
        func parts(_ group: WorkGroup) -> [Double] {
            let (done, total) = (Double(group.figures.done), Double(max(1, group.figures.total)))
            let last = Double.greatestFiniteMagnitude
            let begun = since(group.earliest)?.timeIntervalSince1970
            return switch order {
            case .worst: [-Double(group.figures.openOverdue), done / total]
            case .best: [-done / total, Double(group.figures.openOverdue)]
            case .most: [-Double(group.count)]
            case .fewest: [Double(group.count)]
            case .oldest: [begun ?? last]
            case .newest: [-(begun ?? -last)]
            case .soonest: [group.earliest.due?.timeIntervalSince1970 ?? last]
            }
        }
        return parts(self).lexicographicallyPrecedes(parts(other))
    }
}
