import Assignments
import VietnameseText

/// One sentence of a leader: what stands in it, and how its parts bear on each other.
struct OrderSentence {
    /// The message.
    let reading: OrderReading

    /// The sentence.
    let range: Range<Int>

    var sight: Sight { reading.sight }

    var tokens: [Token] { reading.tokens }

    func has(_ sense: OrderSense) -> Bool { reading.has(sense, in: range) }

    func affirmed(_ sense: OrderSense) -> Range<Int>? { reading.affirmed(sense, in: range) }

    /// Whether the sentence asks: by its sign; by its words only where no word of order opens it.
    func isAsked(_ sense: OrderSense) -> Bool {
        let isSigned = range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
        return isSigned || reading.opens(sense, range) == nil && reading.isQuestion(range)
    }

    /// The clause in which a word stands.
    func clause(_ word: Range<Int>) -> Range<Int> {
        (reading.base.clause(at: word.lowerBound)?.range ?? range).clamped(to: range)
    }

    /// Whether a word is what its clause does: nothing but the work, a party or light words before it, or the end of it.
    func isHead(_ head: Range<Int>) -> Bool {
        let before = span(clause(head).lowerBound, head.lowerBound)
        return before.allSatisfy { index in
            reading.isLight(index) || Self.workWords.contains(tokens[index]) || tokens[index].code != nil
                || reading.message.notes.contains { note in
                    switch note.kind {
                    case .works, .units, .people, .group: note.range.contains(index)
                    default: false
                    }
                }
        }
    }

    static let workWords: WordSet = [
        "viec", "nhiem", "vu", "so", "cua", "tam", "cho", "ca", "hai", "nay", "do", "han", "muc", "phan", "bot", "ma",
        "thoi", "gio", "tu", "quyet", "dinh", "tien", "do", "ket", "qua", "danh", "sach", "nhat", "tri", "dong", "y",
        "het", "nhung", "gi", "chot", "lan", "de", "nghi", "nho", "xin",
    ]

    /// Whether a unit is named that has none of the works: more than one thing may be meant.
    func hasStranger(_ codes: [Int]) -> Bool {
        let units = reading.parties(in: range).filter { if case .unit = $0.kind { true } else { false } }
        return !units.isEmpty && !reading.codes(in: range).isEmpty
            && !units.contains { unit in codes.compactMap(sight.work).contains { reading.owns(unit, $0) } }
    }

    /// A head who asks those above: "xin", "trình", "đề nghị".
    var isUpwards: Bool { sight.speaker.holds(.head) && reading.base.matches(Self.upwards, in: range) != nil }
    private static let upwards: WordPatterns = [
        "xin", "trình", "đề nghị", "kính đề nghị", "kính trình", "mong", "đề xuất", "kiến nghị", "cho quận",
        "cho đơn vị",
    ]

    /// "A đồng ý": somebody else's assent; or the word is no assent here ("được 20/80").
    func isAboutOthers(_ head: Range<Int>) -> Bool {
        let before = span(clause(head).lowerBound, head.lowerBound)
        let isParty = reading.parties(in: before).contains { party in
            head.lowerBound - party.range.upperBound <= 2
                && !span(party.range.upperBound, head.lowerBound).contains { Self.speaker.contains(tokens[$0]) }
        }
        let isFigure = tokens[head.lowerBound].folded == "duoc" && !before.allSatisfy(reading.isLight)
        return isFigure
            || isParty && reading.affirmed(.confirm, in: head) == nil && reading.affirmed(.moreTime, in: head) == nil
    }
    private static let speaker: WordSet = ["toi", "anh", "em", "minh", "tui", "chi"]
}

extension OrderSentence {
    /// Whether a word opens one of the clauses after the first.
    func opensLaterClause(_ word: Range<Int>) -> Bool {
        reading.base.clauses.contains { clause in
            range.contains(clause.range.lowerBound) && clause.range.contains(word.lowerBound)
                && (span(clause.range.lowerBound, word.lowerBound)).allSatisfy {
                    reading.isLight($0) || Self.workWords.contains(tokens[$0])
                }
        }
    }
}
