package import Assignments
package import DeclaredSettings
package import Foundation

/// How much each part of a score weighs, and what work along counts.
package struct ScoreRules: Equatable, Sendable {
    private static let quantityWeight = Setting<Int>.number("scores.quantity", 1, in: 0...100)
    private static let qualityWeight = Setting<Int>.number("scores.quality", 1, in: 0...100)
    private static let timelinessWeight = Setting<Int>.number("scores.timeliness", 1, in: 0...100)
    private static let alongShare = Setting<Int>.number("scores.coordinating_share", 30, in: 0...100)

    /// Weight of quantity, 0 to 100.
    package var quantity: Int
    /// Weight of quality, 0 to 100.
    package var quality: Int
    /// Weight of timeliness, 0 to 100.
    package var timeliness: Int
    /// What work along counts, in percent of work in charge, 0 to 100.
    package var coordinatingShare: Int

    /// Takes what is set, else what holds anyway.
    package init(_ values: SettingValues = SettingValues()) {
        quantity = values[Self.quantityWeight]
        quality = values[Self.qualityWeight]
        timeliness = values[Self.timelinessWeight]
        coordinatingShare = values[Self.alongShare]
    }

    static let settings: [any DeclaredSetting] = [quantityWeight, qualityWeight, timelinessWeight, alongShare]
}

/// The inputs of an evaluation by task, and how they are said: three ratios, what counts against them, no verdict.
package struct ScoreReport: Sendable {
    private let rules: OfficeRules
    private let now: Date

    /// Creates a report as of an instant.
    package init(rules: OfficeRules, now: Date) {
        self.rules = rules
        self.now = now
    }

    /// The inputs of one unit: of what it leads, and of what it works along on. Throws what the view throws.
    package func inputs(of unit: OrgUnit.ID, _ records: any Records) throws -> ScoreInputs {
        inputs(try entries(in: unit, records).units[unit] ?? [])
    }

    /// The inputs of entries.
    package func inputs(_ entries: [ScoreInputs.Entry]) -> ScoreInputs {
        ScoreInputs(entries) { Tally($0, at: now, in: rules.zone).isSubmittedLate }
    }

    /// Every assignment that a unit leads or works along on, or every one where nil, as it counts for its unit, the
    /// units that work along, and its officer. Throws what the view throws.
    package func entries(
        in unit: OrgUnit.ID?, _ records: any Records
    ) throws -> (units: [OrgUnit.ID: [ScoreInputs.Entry]], officers: [Officer.ID: [ScoreInputs.Entry]]) {
        let share = rules.choices.scores.coordinatingShare
        var units: [OrgUnit.ID: [ScoreInputs.Entry]] = [:]
        var officers: [Officer.ID: [ScoreInputs.Entry]] = [:]
        var last = Assignment.ID(rawValue: 0)
        while case let page = try records.assignmentsWithEvidence(of: unit, after: last), let end = page.last {
            for (assignment, hasEvidence) in page {
                func entry(_ share: Int) -> ScoreInputs.Entry {
                    ScoreInputs.Entry(
                        assignment: assignment, isPastDue: Tally(assignment, at: now, in: rules.zone).isPastDue,
                        hasEvidence: hasEvidence, share: share)
                }
                units[assignment.unit, default: []].append(entry(100))
                for unit in assignment.coordinating where share > 0 { units[unit, default: []].append(entry(share)) }
                if let officer = assignment.officer { officers[officer, default: []].append(entry(100)) }
            }
            last = end.assignment.id
        }
        return (units, officers)
    }

    /// The inputs in words.
    package func phrase(_ name: String, _ inputs: ScoreInputs) -> Phrase {
        let weights = rules.choices.scores
        let mean = inputs.mean(quantity: weights.quantity, quality: weights.quality, timeliness: weights.timeliness)
        return Phrase(
            .scores,
            [
                "name": .text(name),
                "lines": .lines([
                    line(.scoreQuantity, inputs.quantity), line(.scoreQuality, inputs.quality),
                    line(.scoreTimeliness, inputs.timeliness),
                ]),
                "mean": mean.map { .ratio(part: Int(($0 * 100).rounded()), of: 10_000) } ?? .none,
                "weights": .text("\(weights.quantity) : \(weights.quality) : \(weights.timeliness)"),
            ])
    }

    private func line(_ key: MessageKey, _ ratio: ScoreInputs.Ratio) -> Phrase {
        let missed = ratio.missed.prefix(20).map { "#\($0.rawValue)" }.joined(separator: ", ")
        return Phrase(
            key,
            [
                "percent": ratio.whole > 0 ? .ratio(part: ratio.part, of: ratio.whole) : .none,
                "part": Self.works(ratio.part), "whole": Self.works(ratio.whole),
                "missed": missed.isEmpty ? .none : .text(missed + (ratio.missed.count > 20 ? "…" : "")),
            ])
    }

    /// Hundredths of an assignment as people write them: 3, or 2,3, or 1,05.
    private static func works(_ hundredths: Int) -> Phrase.Value { .hundredths(hundredths) }
}
