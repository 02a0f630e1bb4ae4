import Assignments

/// What is said to a question of the bot, with the question.
struct Reply {
    let message: Message
    let sight: Sight
    let expected: Sight.Expectation
    let words: AnswerWords

    /// Nil where nothing was asked, or nothing is said.
    init?(_ message: Message, _ sight: Sight) {
        guard let expected = sight.expects.first, !message.tokens.isEmpty else { return nil }
        (self.message, self.sight, self.expected) = (message, sight, expected)
        words = AnswerWords(message)
    }

    /// The work that the question is about.
    var work: Int? {
        if case .number(let code)? = expected.act?.slots["work"] { code.whole } else { nil }
    }

    /// The sight of what is said beside an answer: what the question is about was spoken of, and only that waits.
    var plain: Sight { sight.besideQuestion }

    /// The days that are said.
    var days: [Deadline] {
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        return message.notes.compactMap { note in
            if case .date(let expression) = note.kind { resolver.resolve(expression).deadline } else { nil }
        }
    }

    /// Whether any words answer the question.
    var isFree: Bool {
        ["reason", "result", "obstacle", "product", "process", "responsibility", "text"].contains(expected.kind)
    }

    /// Whether the act itself is refused, "không gia hạn gì hết": what follows is something new.
    var refusesAct: Bool {
        guard let act = expected.act else { return false }
        return words.refuses(act.name)
    }

    /// "Ai giữ việc nấy, khỏi chuyển": a later clause refuses the act, and nothing else is said of it.
    var refusesAtEnd: Bool {
        guard expected.kind == "yesno", let act = expected.act, message.figures.isEmpty, !words.isAssent,
            message.notes.allSatisfy({ if case .date = $0.kind { false } else { true } })
        else { return false }
        return Clauses.of(message).dropFirst().contains { clause in
            AnswerWords(Annotator.annotate(message.source(clause.range), sight)).refuses(act.name)
        }
    }

    /// The act that decides the other way: a return of what was to be confirmed.
    var opposite: String? { expected.act.flatMap { Self.opposites[$0.name] } }
    private static let opposites = [
        "return": "confirm", "refuse": "grant", "cancel": "resume", "pause": "resume", "confirm": "return",
        "grant": "refuse",
    ]

    /// The act with what is to be other; of an order that is being put together, what changes.
    func amended(_ act: Meaning, with text: String) -> Meaning? {
        guard let changed = Change(of: act, by: Annotator.annotate(text, sight), sight).changed() else { return nil }
        guard act.name == "assign" else { return changed }
        return Meaning("amend", changed.slots.filter { act.slots[$0.key] != $0.value })
    }
}

extension Understood {
    /// An answer by its slots.
    static func answering(_ slots: [String: JSON]) -> Understood { acting([.answer(slots)]) }

    /// Acts, and nothing asked.
    static func acting(_ acts: [Meaning]) -> Understood {
        var understood = Understood()
        understood.acts = acts
        return understood
    }

    /// A question back.
    static func asking(_ what: String) -> Understood {
        var understood = Understood()
        understood.asks = [what]
        return understood
    }
}

extension Meaning {
    /// An answer to what the bot asked.
    static func answer(_ slots: [String: JSON]) -> Meaning { Meaning("answer", slots) }
}
