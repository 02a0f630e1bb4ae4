import VietnameseText

/// How likely a text holds each act, and each detail of one, 0 to 1. A detail is named after its act: `show.deadline`, `query.filter.overdue`.
package struct ActLikelihoods: Sendable {
    /// The acts and their likelihoods, the likeliest first; of two alike the first by its name.
    package let all: [(act: String, value: Double)]
    private let values: [String: Double]

    /// Creates it.
    package init(_ values: [String: Double]) {
        self.values = values
        all = values.filter { !$0.key.contains(".") }.map { (act: $0.key, value: $0.value) }
            .sorted { ($1.value, $0.act) < ($0.value, $1.act) }
    }

    /// The likeliest of some details of an act, by their names after `prefix`; nil where none was learned.
    func likeliest(_ prefix: String) -> (name: String, value: Double)? {
        values.filter { $0.key.hasPrefix(prefix) }.map {
            (name: String($0.key.dropFirst(prefix.count)), value: $0.value)
        }
        .max { ($0.value, $1.name) < ($1.value, $0.name) }
    }

    /// What the model that was learned says of a text.
    package init(_ text: String, _ context: ActContext) {
        self = ActModel.learned.likelihoods(of: ActFeatures(text, context))
    }

    /// What it says of words in a sight.
    init(_ tokens: some Collection<Token>, _ sight: Sight) {
        self = ActModel.learned.likelihoods(of: ActFeatures(Array(tokens), ActContext(sight)))
    }

    /// How likely an act or a detail is; 0 for one that was not learned.
    package subscript(act: String) -> Double { values[act] ?? 0 }
}
