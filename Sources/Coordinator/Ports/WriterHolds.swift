/// For how long write transactions have held the writer: from when one has it until its commit is on the disk, which everybody else who
/// writes waits for. What a checkpoint of the log takes is told apart, and a migration is not among them.
package struct WriterHolds: Equatable, Sendable {
    /// How many transactions there were.
    package var count = 0
    /// How many of them held it for more than 50 ms, and for more than 250 ms.
    package var over50 = 0, over250 = 0
    /// The longest.
    package var longest: Duration = .zero
    /// How many checkpoints of the log there were.
    package var checkpoints = 0
    /// The longest checkpoint.
    package var longestCheckpoint: Duration = .zero
    /// How many holds there were of each class of length; each class is a ninth wider than the one before, at most.
    private var classes: [Int: Int] = [:]
    /// Where it was made from what is on record, the length below which 99 in 100 of them were.
    private var recorded: Duration?

    /// Nothing was held yet.
    package init() {}

    /// What is on record of some holds. `p99` is the length that 99 in 100 of them did not go beyond.
    package init(count: Int, p99: Duration, longest: Duration, over50: Int, over250: Int) {
        (self.count, self.longest, self.over50, self.over250, recorded) = (count, longest, over50, over250, p99)
    }

    /// The length that 99 in 100 of them did not go beyond, at most a ninth too much; zero where there was none.
    package var p99: Duration {
        if let recorded { return recorded }
        var rest = count - (count * 99 + 99) / 100
        for (index, number) in classes.sorted(by: { $0.key > $1.key }) {
            rest -= number
            if rest < 0 { return min(longest, .microseconds(Self.end(ofClass: index))) }
        }
        return longest
    }

    /// What has come since some of these; the longest of them is told as p99 is, at most a ninth too much.
    package func since(_ earlier: WriterHolds) -> WriterHolds {
        var rest = self
        rest.count -= earlier.count
        (rest.over50, rest.over250) = (over50 - earlier.over50, over250 - earlier.over250)
        rest.checkpoints -= earlier.checkpoints
        rest.classes = classes.merging(earlier.classes, uniquingKeysWith: -).filter { $0.value > 0 }
        rest.longest = min(longest, rest.classes.keys.max().map { .microseconds(Self.end(ofClass: $0)) } ?? .zero)
        return rest
    }

    /// Counts a hold.
    package mutating func add(_ hold: Duration) {
        count += 1
        longest = max(longest, hold)
        if hold > .milliseconds(50) { over50 += 1 }
        if hold > .milliseconds(250) { over250 += 1 }
        classes[Self.classIndex(of: hold), default: 0] += 1
    }

    /// Counts a checkpoint of the log.
    package mutating func add(checkpoint: Duration) {
        checkpoints += 1
        longestCheckpoint = max(longestCheckpoint, checkpoint)
    }

    /// Eight classes for each doubling of the length in microseconds.
    private static func classIndex(of hold: Duration) -> Int {
        let microseconds = max(Int(hold / .microseconds(1)), 8)
        let power = Int.bitWidth - microseconds.leadingZeroBitCount - 1
        return power * 8 + (microseconds >> (power - 3)) - 8
    }

    /// The first length in microseconds that is beyond a class.
    private static func end(ofClass index: Int) -> Int { (index % 8 + 9) << (index / 8 - 3) }
}
