package import VietnameseText

/// What means something only after what was said before.
package enum Answer: Equatable, Codable, Sendable {
    /// How much an assent says.
    package enum Strength: String, Codable, Sendable {
        /// "Đồng ý".
        case strong
        /// A word of politeness: "vâng", "rõ", 👍. Not enough for a decision.
        case weak
    }

    /// A number alone: one of the choices, or what was asked for.
    case number(Int)
    /// Assent.
    case yes(strength: Strength)
    /// Not now, or not at all: "thôi", "khoan đã", "để mai".
    case no(words: Words)
    /// The wish for the rest: "gửi tiếp".
    case more(words: Words)
    /// Words of one's own, with the day that they say.
    case words(Words)
}

/// The sender's own words of one part of a message.
package struct Words: Equatable, Codable, Sendable {
    /// Those that go on record: a result, an obstacle, a remark, a reason.
    package var note: String?
    /// The whole part as written, where it may be a remark and no more, or may name a unit somewhere.
    package var whole: String?
    /// The day that they say, where that may be an answer.
    package var day: DateExpression?
    /// Whether the message says that day and no more, perhaps with the reason: "đến 15/6 vì mưa".
    package var saysDayAlone = false
    /// Whether the message asks back instead of answering: "lý do gì?", "thế nào là trách nhiệm".
    package var asksBack = false
    /// Whether they are a remark only because no rule has made anything else of them; nil for no.
    package var isRest: Bool?

    /// Creates words; nothing is said by default.
    package init(note: String? = nil, whole: String? = nil) {
        self.note = note
        self.whole = whole
    }

    /// The day of an answer that says a day and no more; a report of today or a question about tomorrow is another message.
    var dayAlone: DateExpression? { saysDayAlone && !asksBack ? day : nil }
}
