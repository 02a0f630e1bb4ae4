package import Foundation

/// A linear model of what a message may mean: for each label (an act, a value of a slot) how likely it is.
///
/// Trained by `Scripts/train_speech.py` on labelled messages; the weights are a generated file.
package struct Ranker: Sendable {
    /// The names of what it tells apart: `a=report`, `show.what=deadline`.
    package let labels: [String]
    private let index: [String: Int]
    /// For each feature, by its hash, where its weights begin and end.
    private let places: [UInt32: Range<Int32>]
    private let targets: [UInt8]
    private let weights: [Int8]
    private let scale: Float

    /// Reads the weights. Nil where they are none.
    package init?(_ data: Data) {
        let bytes = [UInt8](data)
        var at = 0
        func number() -> UInt32? {
            guard at + 4 <= bytes.count else { return nil }
            defer { at += 4 }
            return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3])
                << 24
        }
        guard let scaled = number(), let size = number(), at + Int(size) <= bytes.count else { return nil }
        scale = Float(scaled) / 1_000_000
        labels = String(decoding: bytes[at..<(at + Int(size))], as: UTF8.self).split(separator: "\n").map(String.init)
        at += Int(size)
        guard let count = number() else { return nil }
        var places: [UInt32: Range<Int32>] = [:]
        places.reserveCapacity(Int(count))
        var (targets, weights): ([UInt8], [Int8]) = ([], [])
        for _ in 0..<count {
            guard let hash = number(), at < bytes.count else { return nil }
            let n = Int(bytes[at])
            at += 1
            guard at + 2 * n <= bytes.count else { return nil }
            let start = Int32(targets.count)
            for k in 0..<n {
                targets.append(bytes[at + 2 * k])
                weights.append(Int8(bitPattern: bytes[at + 2 * k + 1]))
            }
            at += 2 * n
            places[hash] = start..<Int32(targets.count)
        }
        (self.places, self.targets, self.weights) = (places, targets, weights)
        index = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// FNV-1a of a name.
    package static func hash(_ name: String) -> UInt32 {
        name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }

    /// How likely each label is, 0 to 1, by these features.
    package func likelihoods(_ names: [String]) -> Likelihoods {
        var sums = [Float](repeating: 0, count: labels.count)
        for name in names {
            guard let place = places[Self.hash(name)] else { continue }
            for k in Int(place.lowerBound)..<Int(place.upperBound) {
                sums[Int(targets[k])] += Float(weights[k]) * scale
            }
        }
        return Likelihoods(labels: labels, index: index, values: sums.map { 1 / (1 + exp(-$0)) })
    }

    /// How likely what is.
    package struct Likelihoods: Sendable {
        let labels: [String]
        let index: [String: Int]
        let values: [Float]

        /// How likely one is; 0 for what was never learnt.
        package subscript(_ label: String) -> Float { index[label].map { values[$0] } ?? 0 }

        /// The labels with a beginning, without it, the likeliest first.
        package func ranked(_ prefix: String) -> [(name: String, value: Float)] {
            labels.indices.filter { labels[$0].hasPrefix(prefix) }.map {
                (String(labels[$0].dropFirst(prefix.count)), values[$0])
            }.sorted { $0.1 > $1.1 }
        }
    }
}
