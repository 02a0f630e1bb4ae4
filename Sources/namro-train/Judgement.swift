import Understanding

/// How often a model names exactly the acts of a text.
struct Judgement {
    /// Of how many texts the acts are right.
    let right: Int

    /// From here on an act counts as named.
    private static let named = 0.4

    init(of model: ActModel, on examples: [LabelledSpeech.Example]) {
        right =
            examples.filter { example in
                let likelihoods = model.likelihoods(of: example.features).all
                let named = likelihoods.prefix { $0.value > Self.named }
                let acts = Set((named.isEmpty ? likelihoods.prefix(1) : named).map(\.act))
                return example.allowed.contains { $0.filter { !$0.contains(".") } == acts }
            }.count
    }
}
