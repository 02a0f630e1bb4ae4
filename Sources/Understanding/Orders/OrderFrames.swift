import VietnameseText

/// One kind of act that a sentence of a leader may come to; it looks for its own senses and slots.
protocol OrderFrame: SendableMetatype {
    /// The sentence that is looked at.
    var sentence: OrderSentence { get }
    init(sentence: OrderSentence)
    /// What the sentence does of that kind; nil where it does nothing of it.
    func proposal() -> Proposal?
}

extension OrderFrame {
    var reading: OrderReading { sentence.reading }
    var range: Range<Int> { sentence.range }
    var sight: Sight { sentence.sight }
    var tokens: [Token] { sentence.tokens }
    func has(_ sense: OrderSense) -> Bool { sentence.has(sense) }
    func affirmed(_ sense: OrderSense) -> Range<Int>? { sentence.affirmed(sense) }
    func clause(_ word: Range<Int>) -> Range<Int> { sentence.clause(word) }
    func isHead(_ word: Range<Int>) -> Bool { sentence.isHead(word) }
}

/// What one sentence of a leader orders or decides.
enum OrderFrames {
    /// The frames in the order in which they are tried.
    private static let kinds: [any OrderFrame.Type] = [
        BroadcastFrame.self, RoundFrame.self, DelegateFrame.self, PraiseFrame.self, AwayFrame.self, ToldFrame.self,
        StateFrame.self, DecisionFrame.self, HandOverFrame.self, AmendFrame.self, UrgeFrame.self, InstructFrame.self,
        HurryFrame.self, AddressedFrame.self,
    ]

    /// What the first frame that fits makes of a sentence.
    static func proposal(_ sentence: OrderSentence) -> Proposal? {
        kinds.lazy.compactMap { $0.init(sentence: sentence).proposal() }.first
    }
}

/// Urging and telling, where their words open the sentence.
struct ToldFrame: OrderFrame {
    let sentence: OrderSentence

    func proposal() -> Proposal? {
        var told = reading.opens(.urge, range) != nil ? UrgeFrame(sentence: sentence).proposal() : nil
        if told == nil, reading.opens(.tell, range) != nil || reading.opens(.askThem, range) != nil {
            told = InstructFrame(sentence: sentence).proposal()
        }
        // A word that urges or tells at the head of a sentence is hardly anything else.
        if let score = told?.score, told?.asks.isEmpty ?? false { told?.score = max(score, 95) }
        return told
    }
}
