import VietnameseText

/// How likely a text holds each act, 0 to 1.
package struct ActLikelihoods: Sendable {
    /// The acts and their likelihoods, the likeliest first; of two alike the first by its name.
    package let all: [(act: String, value: Double)]
    private let values: [String: Double]

    /// Creates it.
    package init(_ values: [String: Double]) {
        self.values = values
        all = values.map { (act: $0.key, value: $0.value) }.sorted { ($1.value, $0.act) < ($0.value, $1.act) }
    }

    /// What the model that was learned says of a text.
    package init(_ text: String, _ context: ActContext) {
        self = ActModel.learned.likelihoods(of: ActFeatures(text, context))
    }

    /// What it says of words in a sight.
    init(_ tokens: some Collection<Token>, _ sight: Sight) {
        self = ActModel.learned.likelihoods(of: ActFeatures(Array(tokens), ActContext(sight)))
    }

    /// How likely an act is; 0 for one that was not learned.
    package subscript(act: String) -> Double { values[act] ?? 0 }
}
