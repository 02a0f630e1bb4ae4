import Assignments
package import VietnameseText

/// A statement of any feature.
package typealias AnyStatement = Statement<AnySlots>

/// The slots of any feature.
package struct AnySlots: StatementSlots {
    /// Those of its feature.
    private(set) var own: any StatementSlots

    init(_ own: any StatementSlots) { self.own = own }

    /// Nothing said.
    package init() { own = NoSlots() }

    /// Whether both are of one kind and say the same.
    package static func == (one: AnySlots, other: AnySlots) -> Bool { isEqual(one.own, other.own) }

    private static func isEqual<Slots: StatementSlots>(_ one: Slots, _ other: any StatementSlots) -> Bool {
        one == other as? Slots
    }

    /// Makes of each day what `fix` does.
    package mutating func mapDays(_ fix: (DateExpression) -> DateExpression) { own.mapDays(fix) }
    /// Adds what was said to what `namro explain` shows.
    package func show(in item: inout Explanation.Item) { own.show(in: &item) }

    /// Reads nothing: which slots they are, only their statement knows. Throws always.
    package init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "slots of no feature"))
    }

    /// Writes the statement with its intent.
    package func encode(to encoder: any Encoder) throws { try own.encode(to: encoder) }

    /// The date, where it has one.
    var date: DateExpression? {
        get { (own as? any DatedSlots)?.date }
        set {
            guard var dated = own as? any DatedSlots else { return }
            dated.date = newValue
            own = dated
        }
    }

    /// To whom it gives the work, as typed, where it gives it.
    package var receiver: String? { own.receiver }

    /// The figures, where it reports some.
    var report: ProgressReport? {
        get { (own as? any FigureSlots)?.report }
        set {
            guard var figures = own as? any FigureSlots else { return }
            figures.report = newValue
            own = figures
        }
    }
}

extension Statement where Slots == AnySlots {
    /// The same statement with the slots of its feature.
    func typed<Own: StatementSlots>(_ type: Own.Type = Own.self) -> Statement<Own> {
        Statement<Own>(
            intent: intent, works: works, words: words, doubt: doubt, consent: consent,
            // Only a feature makes its statements, and with its own slots.
            slots: slots.own as? Own ?? Own())
    }

    /// The same with its days as `fix` makes of them.
    func mapDays(_ fix: (DateExpression, Intent) -> DateExpression) -> AnyStatement {
        var fixed = self
        fixed.slots.mapDays { fix($0, intent) }
        return fixed
    }
}

extension Statement: Codable where Slots == AnySlots {
    private enum Key: String, CodingKey {
        case intent, works, words, doubt, consent, slots
    }

    /// Reads what was stored, the slots by its feature. Throws `DecodingError` where no feature has them.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let intent = try container.decode(Intent.self, forKey: .intent)
        guard let feature = AllFeatures.stated(intent) else {
            throw DecodingError.dataCorruptedError(
                forKey: .intent, in: container, debugDescription: "\(intent.rawValue) is no statement")
        }
        func slots<Own: StatedFeature>(of feature: Own.Type) throws -> AnySlots {
            AnySlots(try container.decodeIfPresent(Own.Slots.self, forKey: .slots) ?? Own.Slots())
        }
        self.init(
            intent: intent,
            works: try container.decodeIfPresent(WorkReference.self, forKey: .works) ?? WorkReference(),
            words: try container.decodeIfPresent(Words.self, forKey: .words) ?? Words(),
            doubt: try container.decodeIfPresent(ReadingDoubt.self, forKey: .doubt),
            consent: try container.decodeIfPresent(Consent.self, forKey: .consent) ?? Consent(),
            slots: try slots(of: feature))
    }

    /// Writes what was said, and nothing where nothing was.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(intent, forKey: .intent)
        if works != WorkReference() { try container.encode(works, forKey: .works) }
        if words != Words() { try container.encode(words, forKey: .words) }
        try container.encodeIfPresent(doubt, forKey: .doubt)
        if consent != Consent() { try container.encode(consent, forKey: .consent) }
        if !(slots.own is NoSlots) { try container.encode(slots, forKey: .slots) }
    }
}
