import Foundation

/// A linear model of which acts a text holds, each by itself: for each act a sum of weights of features, learned from labelled speech by
/// `make train`. It has no sight of the office and finds no slots; it knows how people say what they do.
package struct ActModel: Sendable {
    /// The acts that it knows, by the names of the labels.
    package let acts: [String]
    /// The hash of the labelled speech from which it was learned.
    package let speechHash: String
    private var keys: [UInt32]
    /// Where the weights of each key begin; one more than there are keys.
    private var starts: [UInt32]
    private var weights: [Weight]

    /// How much a feature speaks for or against an act.
    package struct Weight: Equatable, Sendable {
        /// The place of the act among the acts.
        package let act: UInt8
        /// In steps of the model.
        package let value: Int8

        /// Creates it; more than a weight can hold is the most that it can hold.
        package init(act: Int, value: Float) {
            self.act = UInt8(clamping: act)
            let steps = (value / ActModel.step).rounded()
            self.value = Int8(max(-128, min(127, steps)))
        }

        init(act: UInt8, value: Int8) { (self.act, self.value) = (act, value) }
    }

    /// A feature and what it speaks for.
    package struct Row: Equatable, Sendable {
        /// What stands for the feature.
        package let key: UInt32
        /// Its weights, 255 at most.
        package let weights: [Weight]

        /// Creates it.
        package init(key: UInt32, weights: [Weight]) { (self.key, self.weights) = (key, weights) }
    }

    /// One step of a weight: what is kept in a byte reaches from -6.4 to 6.35, beyond which a likelihood hardly changes.
    private static let step: Float = 1 / 20

    /// The most acts that a model can know.
    package static let mostActs = 255

    /// Creates it of what was learned; the keys ascend.
    package init(acts: [String], speechHash: String, rows: [Row]) {
        self.init(acts: acts, speechHash: speechHash)
        for row in rows { append(row.key, row.weights) }
    }

    /// Creates one that has learned nothing yet.
    init(acts: [String], speechHash: String) {
        (self.acts, self.speechHash) = (acts, speechHash)
        (keys, starts, weights) = ([], [0], [])
    }

    /// Adds a feature, whose key is above all others.
    mutating func append(_ key: UInt32, _ weights: some Sequence<Weight>) {
        keys.append(key)
        self.weights.append(contentsOf: weights)
        starts.append(UInt32(self.weights.count))
    }

    /// What was learned of each feature, in order of the keys.
    package var rows: [Row] {
        keys.indices.map { Row(key: keys[$0], weights: Array(weights[Int(starts[$0])..<Int(starts[$0 + 1])])) }
    }

    /// How likely a text with such features holds each act.
    package func likelihoods(of features: ActFeatures) -> ActLikelihoods {
        var sums = [Float](repeating: 0, count: acts.count)
        for key in features.keys {
            guard let place = place(of: key) else { continue }
            for weight in weights[Int(starts[place])..<Int(starts[place + 1])] {
                sums[Int(weight.act)] += Float(weight.value) * Self.step
            }
        }
        return ActLikelihoods(Dictionary(zip(acts, sums.map { 1 / (1 + exp(-Double($0))) }), uniquingKeysWith: max))
    }

    private func place(of key: UInt32) -> Int? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }
}

extension ActModel {
    /// What was learned from the labelled speech of the repository.
    package static let learned =
        Data(base64Encoded: ActWeights.text).flatMap { ActModel(bytes: Array($0)) }
        ?? ActModel(acts: [], speechHash: "", rows: [])
}
