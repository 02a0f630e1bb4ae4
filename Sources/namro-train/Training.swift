import Foundation
import Understanding

/// Logistic regression, each act by itself, by steps down the gradient: a text at a time, in an order that is the same each time.
struct Training {
    private let acts: [String]
    private let keys: [UInt32]
    /// The features and the acts of each example, by their places.
    private let examples: [(features: [Int], acts: [Int])]

    /// An act that is said more seldom is not learned.
    private static let fewest = 15
    /// How many times each text is learned from; more fits the texts and no others.
    private static let rounds = 20
    /// How far a step goes at first, and how many times shorter it is in the end.
    private static let (rate, slower): (Float, Float) = (0.1, 5)
    /// How much of each weight a round forgets, by the length of a step.
    private static let forgetting: Float = 0.1
    /// How much a round takes from each weight whatever its size, by the length of a step: what is seldom needed is nothing in the end.
    private static let sparing: Float = 0.2
    /// A smaller weight is left out of the model, so that it stays below a megabyte.
    private static let least: Float = 0.11

    /// Prepares to learn from examples.
    init(of speech: [LabelledSpeech.Example]) {
        let counts = Dictionary(speech.flatMap(\.acts).map { ($0, 1) }, uniquingKeysWith: +)
        acts = Array(counts.filter { $0.value >= Self.fewest }.keys.sorted().prefix(ActModel.mostActs))
        keys = Set(speech.flatMap(\.features.keys)).sorted()
        let actPlaces = Dictionary(zip(acts, acts.indices), uniquingKeysWith: { first, _ in first })
        let keyPlaces = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
        examples = speech.map { example in
            (example.features.keys.compactMap { keyPlaces[$0] }, example.acts.sorted().compactMap { actPlaces[$0] })
        }
    }

    /// Learns. `speechHash` is the hash of what is learned from.
    func model(speechHash: String) -> ActModel {
        var weights = [Float](repeating: 0, count: keys.count * acts.count)
        var order = Array(examples.indices)
        var shuffle = Shuffle()
        for round in 0..<Self.rounds {
            let step = Self.rate / (1 + Float(round) * (Self.slower - 1) / Float(Self.rounds))
            shuffle.shuffle(&order)
            weights.withUnsafeMutableBufferPointer { weights in
                for place in order { learn(examples[place].features, examples[place].acts, step, weights) }
                for place in weights.indices {
                    let kept = weights[place] * (1 - step * Self.forgetting)
                    weights[place] =
                        kept > 0 ? max(0, kept - step * Self.sparing) : min(0, kept + step * Self.sparing)
                }
            }
        }
        let rows = keys.indices.compactMap { key -> ActModel.Row? in
            let kept = acts.indices.compactMap { act -> ActModel.Weight? in
                let weight = weights[key * acts.count + act]
                return abs(weight) < Self.least ? nil : ActModel.Weight(act: act, value: weight)
            }
            return kept.isEmpty ? nil : ActModel.Row(key: keys[key], weights: kept)
        }
        return ActModel(acts: acts, speechHash: speechHash, rows: rows)
    }

    /// One step for one text.
    private func learn(
        _ features: [Int], _ said: [Int], _ step: Float, _ weights: UnsafeMutableBufferPointer<Float>
    ) {
        var errors = [Float](repeating: 0, count: acts.count)
        for feature in features {
            for act in acts.indices { errors[act] += weights[feature * acts.count + act] }
        }
        for act in acts.indices { errors[act] = 1 / (1 + exp(-errors[act])) }
        for act in said { errors[act] -= 1 }
        for feature in features {
            for act in acts.indices { weights[feature * acts.count + act] -= step * errors[act] }
        }
    }
}
