import Assignments
import VietnameseText

/// One part of what a message may mean, and what would come of it alone.
struct ReadingPart {
    /// The part.
    private(set) var utterance: Utterance
    /// What it would do, record, show or refuse, without the sender's own words.
    let acts: [SpeechAct]
    /// Whether anything would be changed by it.
    let changes: Bool
    /// What would be said back of it, without the sender's own words.
    private let effects: [Phrase]
    /// Whether something would be asked about it, or newer words are on record.
    let isOpen: Bool
    /// Whether it is refused.
    let isRefused: Bool
    /// Whether it is an order of which all is known, which is said back before it is given.
    let isSaidBack: Bool
    /// Whether what would be asked has something to choose from.
    let offers: Bool
    /// Whether something newer is on record.
    let isOvertaken: Bool
    /// Whether it was taken to be of one unit, and not the sender's own.
    let isOfUnit: Bool

    /// Slots that hold the sender's own words: two readers cut them differently.
    private static let words: Set<String> = ["text", "reason", "result", "product", "by"]

    /// What one reader may say beside what both do: a party that is not looked up, the work that one is to be reminded of.
    private static let details: [String: String] = ["obstacle": "who", "object": "to", "remindMe": "work"]

    /// Tries a part on a turn of which nothing is kept. Throws what the records throw.
    init(_ utterance: Utterance, on turn: Turn) throws {
        var trial = turn
        try trial.handle(utterance)
        self.utterance = utterance
        acts = Self.acts(of: trial)
        let heard = HeardLines(trial.decision, after: turn.decision, in: turn)
        (changes, effects) = (!heard.isEmpty, heard.effects)
        isOvertaken = !trial.overtaken.isEmpty
        isOfUnit = trial.decision.outcomes.contains { $0.unit.map { $0 != turn.actor.officer.unit } ?? false }
        isRefused = trial.decision.outcomes.contains { $0.refused != nil }
        isSaidBack = trial.decision.outcomes.last?.ask?.key == .askAssign
        let question = trial.decision.dialogue.question
        offers = question != turn.decision.dialogue.question && question?.choices.isEmpty == false
        isOpen = trial.decision.outcomes.contains { $0.ask != nil } || isOvertaken
    }

    /// What several parts would do one after the other; nil where anything would be asked.
    static func acts(of utterances: [Utterance], on turn: Turn) throws -> [SpeechAct]? {
        var trial = turn
        for utterance in utterances { try trial.handle(utterance) }
        return trial.decision.outcomes.contains { $0.ask != nil } ? nil : acts(of: trial)
    }

    private static func acts(of trial: Turn) -> [SpeechAct] {
        DoneActs(trial.decision, in: trial.office, zone: trial.rules.zone).means.map { act in
            SpeechAct(
                act.name,
                act.slots.filter { !words.contains($0.key) }.mapValues(plain))
        }
    }

    /// Whether two acts are the same but for a detail that one of them lacks.
    private static func isAlike(_ one: SpeechAct, _ other: SpeechAct) -> Bool {
        guard let detail = details[one.name], one[detail] == nil || other[detail] == nil else { return one == other }
        return one.name == other.name
            && one.slots.filter { $0.key != detail } == other.slots.filter { $0.key != detail }
    }

    /// Whether it is kept as a remark for want of anything better.
    var isRest: Bool {
        guard case .command(let statement) = utterance else { return false }
        return statement.intent == .note && statement.words.isRest == true
    }

    /// Whether something would be asked about it, or no rule reads it.
    var isOpenOrUnread: Bool {
        if case .unclear = utterance { true } else { isOpen }
    }

    /// Whether something would come of it that is no answer to a question and no mere remark: a change, a question back, a refusal.
    var asksForAWord: Bool { (changes || isOpen || isRefused) && !isRest && !utterance.intent.has(.asks) }

    /// Whether it would chase works that nobody has named.
    var isOfSeveral: Bool { utterance.intent == .urge && utterance.codes.isEmpty }

    /// Whether it is an order with all that an order needs, in so many words.
    var isWholeOrder: Bool { utterance.intent == .assign && changes }

    /// The feature and the works, by which it stands for several parts that say the same of one work each.
    var subject: Subject { Subject(intent: utterance.intent, codes: Set(utterance.codes)) }

    /// What is said of which works.
    struct Subject: Equatable {
        let intent: Intent
        let codes: Set<Int>
    }

    /// Whether the same would come of both.
    func agrees(with other: ReadingPart) -> Bool {
        if changes, other.changes, isOpen == other.isOpen, !effects.isEmpty, effects == other.effects { return true }
        return changes == other.changes && isOpen == other.isOpen && acts.count == other.acts.count
            && zip(acts, other.acts).allSatisfy(Self.isAlike)
            && (!acts.isEmpty || !isOpen && utterance.intent == other.utterance.intent)
    }

    /// The same with the words that another keeps of it, where these are fewer: of a message of several parts the rules may keep with one
    /// what is said of another, and another unit is told of it.
    func cut(as other: ReadingPart) -> ReadingPart {
        guard case .command(var statement) = utterance, case .command(let said) = other.utterance,
            said.intent == statement.intent, let own = statement.words.note, let seen = said.words.note,
            seen.count < own.count
        else { return self }
        statement.words.note = seen
        var cut = self
        cut.utterance = .command(statement)
        return cut
    }

    /// The same with the party, or the work, that another says of it, where it names none itself.
    func detailed(as other: ReadingPart) -> ReadingPart {
        guard let takeOver = Self.detailed[utterance.intent], case .command(var statement) = utterance,
            case .command(let said) = other.utterance, said.intent == statement.intent
        else { return self }
        takeOver(&statement, said)
        var detailed = self
        detailed.utterance = .command(statement)
        return detailed
    }

    /// How the party or the work of one statement is taken over into another of the same feature.
    private static let detailed: [Intent: @Sendable (inout AnyStatement, AnyStatement) -> Void] = [
        .blocker: { $0 = $0.with(\RaiseObstacle.Slots.who, of: $1) },
        .remindMe: { if $0.works.codes.isEmpty { $0.works = $1.works } },
        .objection: { $0 = $0.with(\ObjectToWork.Slots.to, of: $1) },
    ]

    private static let kinds: Set<String> = ["quan", "huyen", "thi", "xa"]

    /// A name in any spelling, one of a list of one.
    private static func plain(_ value: SpeechValue) -> SpeechValue {
        switch value {
        case .text(let text):
            let words = Folded.words(text).split(separator: " ")
            return .text(words.drop { kinds.contains(String($0)) }.joined(separator: " "))
        case .list(let values) where values.count == 1: return plain(values[0])
        case .list(let values): return .list(values.map(plain))
        case .object(let slots): return .object(slots.mapValues(plain))
        case .number, .decimal, .flag: return value
        }
    }
}

extension AnyStatement {
    /// The same statement with a name that another has, where it has none.
    fileprivate func with<Own: StatementSlots>(
        _ slot: WritableKeyPath<Own, String?>, of other: AnyStatement
    ) -> AnyStatement {
        var own: Statement<Own> = typed()
        own.slots[keyPath: slot] = own.slots[keyPath: slot] ?? other.typed(Own.self).slots[keyPath: slot]
        return own.erased
    }
}

/// What two readers make of one message, side by side.
struct TwoReadings {
    /// What both make of it, as the rules say it.
    private(set) var both: [ReadingPart] = []
    /// What only the reader with sight of the office makes of it.
    private(set) var bySight: [ReadingPart]
    /// Whether one of the rules' parts has taken something over from the other reader.
    private(set) var isDetailed = false
    /// What only the rules make of it.
    private(set) var byRules: [ReadingPart] = []

    /// Compares two readings.
    init(sight: [ReadingPart], rules: [ReadingPart]) {
        bySight = sight
        for part in rules {
            if let same = bySight.firstIndex(where: {
                part.agrees(with: $0) || part.isWholeOrder && $0.utterance.intent == .assign
            }) {
                let seen = bySight.remove(at: same)
                let detailed = (sight.count > 1 ? part.cut(as: seen) : part).detailed(as: seen)
                isDetailed = isDetailed || detailed.utterance != part.utterance
                both.append(detailed)
            } else if let several = Self.several(bySight, standingFor: part) {
                bySight.removeAll { several.contains($0.utterance) }
                both.append(part)
            } else {
                byRules.append(part)
            }
        }
        // Of whom nobody is to be chased, as it is seen, nobody is chased by the rules: "trừ quận Cầu Giấy".
        if bySight.contains(where: { $0.utterance.intent == .urge && !$0.changes && !$0.isOpen }) {
            byRules.removeAll { $0.utterance.intent == .urge }
        }
    }

    /// Whether the rules would do nothing but refuse, where the other reader makes a change of it that the sender may make: what is
    /// refused is then often a word that was taken for a name or a code.
    var isRefusedByRulesAlone: Bool {
        both.isEmpty && bySight.contains(where: \.changes) && byRules.contains(where: \.isRefused)
            && !byRules.contains(where: \.changes)
            && bySight.allSatisfy { !$0.isRefused && !$0.isOpen }
    }

    /// Whether both would do the same kind of thing in another way (of another work, another figure, another day), or the rules would ask or
    /// refuse.
    var conflict: Bool {
        byRules.contains { part in
            part.isOpen || part.isRefused
                || part.changes && bySight.contains { $0.utterance.intent == part.utterance.intent }
        }
    }

    /// The parts that say the same of one work each as another says of several.
    private static func several(_ parts: [ReadingPart], standingFor part: ReadingPart) -> [Utterance]? {
        guard part.subject.codes.count > 1 else { return nil }
        let same = parts.filter { $0.subject.intent == part.subject.intent }
        guard Set(same.flatMap(\.utterance.codes)) == part.subject.codes else { return nil }
        return same.map(\.utterance)
    }
}
