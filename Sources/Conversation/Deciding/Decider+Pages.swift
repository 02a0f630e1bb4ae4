import Foundation
import VietnameseText

/// Long answers, a page at a time: after "gửi tiếp" the same question is answered from the next line on.
extension Decider {
    /// How many lines a list shows at once.
    static let listLength = 12
    private static let wishesForMore: Set<String> = [
        "gui tiep", "gui tiep di", "tiep", "tiep di", "xem tiep", "xem them", "gui them", "more",
    ]

    /// The lines of this page.
    func page<Line>(_ lines: some Sequence<Line>) -> [Line] {
        Array(lines.dropFirst(skipped).prefix(Self.listLength))
    }

    /// How many lines a list must fetch so that this page is among them.
    var pageEnd: Int { skipped + Self.listLength }

    /// How many lines there are beyond this page of `shown` lines, said; "gửi tiếp" then goes on there.
    mutating func more(_ count: Int, _ shown: Int, _ key: MessageKey = .more) -> Phrase.Value {
        let sent = skipped + shown
        guard count > sent, let reading = decision.outcomes.last?.reading else { return .none }
        decision.dialogue.leave(reading, skipped: sent, at: situation.now)
        return .phrase(Phrase(key, ["count": .number(count - sent)]))
    }

    /// Whether the message is no more than the wish for the rest.
    func asksForMore(_ reading: Reading) -> Bool {
        guard reading.intent == .unknown, let note = reading.note else { return false }
        let words = Tokenizer.tokens(of: NormalizedText(note)).filter {
            $0.kind == .word && !Lexicon.fillers.contains($0)
        }
        return Self.wishesForMore.contains(words.map(\.folded).joined(separator: " "))
    }

    /// What is answered to the wish for the rest: the text that was held back, else the next page.
    mutating func continuing() -> [Reading] {
        guard let rest = decision.dialogue.rest else {
            answerPrivately(Phrase(.moreNone))
            return []
        }
        if rest.isPageFirst == true, let list = rest.reading {
            decision.dialogue.rest = rest.unasked
            skipped = rest.skipped
            return [list]
        }
        decision.dialogue.rest = nil
        if let text = rest.text {
            decision.continuation = text
            decision.dialogue.rest = rest.reading.map {
                Dialogue.Rest(reading: $0, skipped: rest.skipped, leftAt: situation.now)
            }
            return []
        }
        skipped = rest.skipped
        return rest.reading.map { [$0] } ?? []
    }
}
