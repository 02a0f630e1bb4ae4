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
    /// Of how many a share is counted; nil where none is asked for.
    var base: Int?
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

    /// The same with nothing in it.
    var empty: WorkGroup {
        var group = WorkGroup(key: key, name: name)
        group.place = place
        return group
    }

    /// The number that a measure shows of it; nil where there is none.
    func value(_ measure: Query.Measure) -> Double? {
        switch measure {
        case .share: base.flatMap { $0 > 0 ? Double(count) / Double($0) : nil }
        case .average: percent.count > 0 ? Double(percent.sum) / Double(percent.count) : nil
        case .figures, .rank: Double(figures.total)
        case .list, .count, .sum, .remaining, .why, .forecast, .scores: Double(count)
        }
    }

    /// All of them as one.
    static func sum(_ tallies: [KeyedTally], name: String) -> WorkGroup {
        var sum = WorkGroup(key: "", name: name)
        for tally in tallies { sum.add(tally) }
        return sum
    }

    /// Whether one stands before another in an order; false of equal ones.
    func precedes(
        _ other: WorkGroup, _ order: Query.Order, _ measure: Query.Measure, since: (Earliest) -> Date?
    ) -> Bool {
        func parts(_ group: WorkGroup) -> [Double] {
            let (done, total) = (Double(group.figures.done), Double(max(1, group.figures.total)))
            let last = Double.greatestFiniteMagnitude
            let begun = since(group.earliest)?.timeIntervalSince1970
            let value = group.value(measure)
            return switch order {
            case .worst where measure == .average, .fewest: [value ?? last]
            case .best where measure == .average, .most: [-(value ?? -last)]
            case .worst: [-Double(group.figures.openOverdue), done / total]
            case .best: [-done / total, Double(group.figures.openOverdue)]
            case .oldest: [begun ?? last]
            case .newest: [-(begun ?? -last)]
            case .soonest: [group.earliest.due?.timeIntervalSince1970 ?? last]
            }
        }
        return parts(self).lexicographicallyPrecedes(parts(other))
    }
}
