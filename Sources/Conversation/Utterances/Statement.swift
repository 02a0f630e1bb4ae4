import Assignments
package import VietnameseText

/// A command or a question: its feature, which work it is about, the words that go on record, what is in doubt, what its sender has
/// agreed to so far, and the slots of its feature alone, which can be read and set as if they were its own: `statement.date`.
///
/// A feature gets its statements with its own slots. Whoever handles those of any feature has them as `AnyStatement`.
@dynamicMemberLookup
package struct Statement<Slots: StatementSlots>: Equatable, Sendable {
    /// The feature by name.
    package let intent: Intent
    /// Which work it is about.
    package var works: WorkReference
    /// The sender's own words.
    package var words: Words
    /// Why it is not certain enough to act on.
    package var doubt: ReadingDoubt?
    /// What its sender has agreed to so far.
    package var consent: Consent
    /// What its feature wants to know beside that.
    package var slots: Slots

    /// A slot.
    package subscript<Value>(dynamicMember slot: WritableKeyPath<Slots, Value>) -> Value {
        get { slots[keyPath: slot] }
        set { slots[keyPath: slot] = newValue }
    }

    /// The same statement about one piece of work.
    func naming(_ assignment: Assignment) -> Self {
        var named = self
        named.works.codes = [Int(assignment.id.rawValue)]
        return named
    }

    /// The same statement with other slots.
    private func with<Other: StatementSlots>(_ slots: Other) -> Statement<Other> {
        Statement<Other>(
            intent: intent, works: works, words: words, doubt: doubt, consent: consent, slots: slots)
    }

    /// The same statement as one of any feature.
    var erased: AnyStatement { with((slots as? AnySlots) ?? AnySlots(slots)) }

    /// What is said by it.
    package var utterance: Utterance { intent.has(.asks) ? .question(erased) : .command(erased) }
}

/// What a feature wants to know of a statement beside its work and its words.
package protocol StatementSlots: Codable, Equatable, Sendable {
    /// Nothing said.
    init()
    /// Makes of each day what `fix` does: what is answered after midnight still means the days of when it was said.
    mutating func mapDays(_ fix: (DateExpression) -> DateExpression)
    /// To whom it gives the work, as typed; nil for most.
    var receiver: String? { get }
    /// Adds what was said to what `namro explain` shows.
    func show(in item: inout Explanation.Item)
}

extension StatementSlots {
    /// No day by default.
    package mutating func mapDays(_ fix: (DateExpression) -> DateExpression) {}
    /// Nobody by default.
    package var receiver: String? { nil }
    /// Nothing by default.
    package func show(in item: inout Explanation.Item) {}
}

/// Slots with a date, as typed.
protocol DatedSlots: StatementSlots {
    /// The date; nil where none was said.
    var date: DateExpression? { get set }
}

extension DatedSlots {
    mutating func mapDays(_ fix: (DateExpression) -> DateExpression) { date = date.map(fix) }
}

/// Slots with a unit, a phase or a group's scope as typed, still to be looked up.
protocol ScopedSlots: StatementSlots {
    /// The name; nil where none was said.
    var scope: String? { get set }
}

/// Slots with figures.
protocol FigureSlots: StatementSlots {
    /// The figures reported; nil where they could not be read.
    var report: ProgressReport? { get set }
}

/// No slots: work and words say all.
package struct NoSlots: StatementSlots {
    /// Nothing said.
    package init() {}
}

/// A date and no more.
struct DateSlots: DatedSlots {
    var date: DateExpression?
}
