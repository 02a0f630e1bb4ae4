package import Assignments
package import CivilCalendar
package import DeclaredSettings

/// How much each part of a score weighs, and what work along counts.
package struct ScoreRules: Equatable, Sendable {
    private static let quantityWeight = Setting<Int>.number("scores.quantity", 1, in: 0...100)
    private static let qualityWeight = Setting<Int>.number("scores.quality", 1, in: 0...100)
    private static let timelinessWeight = Setting<Int>.number("scores.timeliness", 1, in: 0...100)
    private static let alongShare = Setting<Int>.number("scores.coordinating_share", 30, in: 0...100)

    /// The weights, each 0 to 100.
    package var weights: ScoreInputs.Weights

    /// Takes what is set, else what holds anyway.
    package init(_ values: SettingValues = SettingValues()) {
        weights = ScoreInputs.Weights(
            quantity: values[Self.quantityWeight], quality: values[Self.qualityWeight],
            timeliness: values[Self.timelinessWeight], along: values[Self.alongShare])
    }

    static let settings: [any DeclaredSetting] = [quantityWeight, qualityWeight, timelinessWeight, alongShare]
}

/// How the inputs of an evaluation by task are said: three ratios, what counts against them, no verdict.
package struct ScoreReport: Sendable {
    private let weights: ScoreInputs.Weights

    /// Creates a report by the office's weights.
    package init(rules: OfficeRules) { weights = rules.choices.scores.weights }

    /// The inputs in words, of a period where one was asked for; `isUndated` where a day was asked for by which they cannot be cut.
    package func phrase(
        _ name: String, _ inputs: ScoreInputs, in period: (from: CivilDate, to: CivilDate)? = nil,
        isUndated: Bool = false
    ) -> Phrase {
        let mean = inputs.mean(weights)
        return Phrase(
            .scores,
            [
                "name": .text(name),
                "period": period.map { period in
                    .phrase(
                        Phrase(
                            .scorePeriod,
                            ["from": .text(period.from.vietnamese), "to": .text(period.to.vietnamese)]))
                } ?? .none,
                "undated": isUndated ? .phrase(Phrase(.scoreUndated)) : .none,
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
