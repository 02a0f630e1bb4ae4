/// What an evaluation by task may start from: three ratios with the assignments behind each, and no verdict (the three
/// parts of the task score in NĐ 335/2025/NĐ-CP: quantity, quality, timeliness).
package struct ScoreInputs: Equatable, Sendable {
    /// One assignment as it counts for a unit or an officer.
    package struct Entry: Equatable, Sendable {
        /// The assignment as it stands.
        package let assignment: Assignment
        /// Whether its deadline has passed.
        package let isPastDue: Bool
        /// Whether its result came with words, a link or a picture.
        package let hasEvidence: Bool
        /// Its share in hundredths: 100 for the unit in charge, less for one that works along.
        package let share: Int

        /// Creates an entry.
        package init(assignment: Assignment, isPastDue: Bool, hasEvidence: Bool, share: Int) {
            self.assignment = assignment
            self.isPastDue = isPastDue
            self.hasEvidence = hasEvidence
            self.share = share
        }
    }

    /// How much each ratio weighs in the mean, and what work along counts.
    package struct Weights: Equatable, Sendable {
        /// Of quantity, 0 to 100.
        package var quantity: Int
        /// Of quality, 0 to 100.
        package var quality: Int
        /// Of timeliness, 0 to 100.
        package var timeliness: Int
        /// What work along counts, in percent of work in charge, 0 to 100.
        package var along: Int

        /// Creates weights; by default all weigh the same.
        package init(quantity: Int = 1, quality: Int = 1, timeliness: Int = 1, along: Int = 30) {
            (self.quantity, self.quality, self.timeliness, self.along) = (quantity, quality, timeliness, along)
        }
    }

    /// A part of a whole, in hundredths of an assignment, with what counts for and against it.
    package struct Ratio: Equatable, Sendable {
        /// The sum of the shares that count.
        package private(set) var part = 0
        /// The sum of all shares.
        package private(set) var whole = 0
        /// What counts for it.
        package private(set) var met: [Assignment.ID] = []
        /// What counts against it.
        package private(set) var missed: [Assignment.ID] = []

        /// Creates a ratio of nothing.
        package init() {}

        /// The ratio in percent, 0 to 100; nil of nothing, which is no score of 0.
        package var percent: Double? { whole > 0 ? Double(part) * 100 / Double(whole) : nil }

        mutating func add(_ entry: Entry, counts: Bool) {
            whole += entry.share
            if counts {
                part += entry.share
                met.append(entry.assignment.id)
            } else {
                missed.append(entry.assignment.id)
            }
        }
    }

    /// Quantity (số lượng): completed of those due, that is, completed or overdue.
    package private(set) var quantity = Ratio()
    /// Quality (chất lượng): completed without ever being sent back and with evidence, of those completed.
    package private(set) var quality = Ratio()
    /// Timeliness (tiến độ): submitted by the deadline in force, of those due; what is overdue and not handed in is late.
    package private(set) var timeliness = Ratio()

    /// Computes the inputs; drafts, cancelled work and work not yet due count nowhere.
    package init(_ entries: some Sequence<Entry>, isLate: (Assignment) -> Bool) {
        for entry in entries {
            if entry.assignment.state == .completed {
                quantity.add(entry, counts: true)
                quality.add(entry, counts: entry.assignment.returns == 0 && entry.hasEvidence)
                timeliness.add(entry, counts: !isLate(entry.assignment))
            } else if entry.assignment.state.awaitsOfficer, entry.isPastDue {
                quantity.add(entry, counts: false)
                timeliness.add(entry, counts: false)
            }
        }
    }

    /// The mean of the ratios there are, by weight; nil where there is none.
    package func mean(_ weights: Weights) -> Double? {
        let parts = [
            (quantity, weights.quantity), (quality, weights.quality), (timeliness, weights.timeliness),
        ]
        .compactMap { ratio, weight in ratio.percent.map { ($0, weight) } }.filter { $0.1 > 0 }
        let sum = parts.map(\.1).reduce(0, +)
        return sum > 0 ? parts.map { $0.0 * Double($0.1) }.reduce(0, +) / Double(sum) : nil
    }
}
