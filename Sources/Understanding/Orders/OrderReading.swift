import Assignments
import CivilCalendar
import VietnameseText

/// A message of a leader as the frames of orders look at it: its sentences, the senses of its words, parties, works and dates.
final class OrderReading {
    let base: Reading
    /// Whether the text carries marks; then a word without is no marked word.
    let isMarked: Bool
    private(set) var sentences: [Range<Int>]
    private var starts: [OrderSense: [Range<Int>]] = [:]

    init(_ message: Message, _ sight: Sight) {
        base = Reading(message, sight)
        isMarked = message.tokens.filter { $0.key.marks != 0 }.count * 8 > message.tokens.count
        sentences = []
        starts = allStarts()
        sentences = Self.sentences(base)
        sentences = sentences.flatMap(OrderSegments(reading: self).parts)
    }

    var message: Message { base.message }
    var sight: Sight { base.sight }
    var tokens: [Token] { base.message.tokens }
    var all: Range<Int> { base.all }

    /// What stands between full stops, line ends and the like; a clause that begins with another work begins a sentence.
    private static func sentences(_ base: Reading) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start: Int?
        for (index, clause) in base.clauses.enumerated() {
            start = start ?? clause.range.lowerBound
            let isLast = index + 1 == base.clauses.count
            if isLast || [".", "!", "?", ";", "…", "\n"].contains(clause.end)
                || clause.end.isEmpty && base.clauses[index + 1].link == .none
            {
                sentences.append(span((start ?? 0), clause.range.upperBound))
                start = nil
            }
        }
        return sentences
    }

    // MARK: Senses

    func ranges(_ sense: OrderSense, in range: Range<Int>) -> [Range<Int>] {
        guard let starts = starts[sense] else { return [] }
        var found: [Range<Int>] = []
        var index = range.lowerBound
        for word in starts[starts.place { $0.lowerBound >= range.lowerBound }...] {
            if word.lowerBound >= range.upperBound { break }
            guard word.lowerBound >= index, word.upperBound <= range.upperBound else { continue }
            found.append(word)
            index = word.upperBound
        }
        return found
    }

    /// Where the phrases of each sense stand that are no part of a name or of what is fenced off.
    private func allStarts() -> [OrderSense: [Range<Int>]] {
        var starts: [OrderSense: [Range<Int>]] = [:]
        for index in tokens.indices where !message.isFenced(index) {
            guard let senses = OrderLexicon.byFirstWord[tokens[index].key.folded], !isInName(index) else { continue }
            for sense in senses {
                guard let end = OrderLexicon.end(sense, tokens, at: index, isMarked: isMarked),
                    !(sense == .sendBack && isAnswer(index, end)),
                    // "cà phê" blames nobody.
                    !(sense == .criticise && index > 0 && tokens[index - 1].folded == "ca"),
                    !(sense == .moreTime && end == index + 1 && isInName(end) && tokens[index].folded == "them")
                else { continue }
                starts[sense, default: []].append(span(index, end))
            }
        }
        return starts
    }
    /// "trả lời": an answer, nothing that is sent back.
    private func isAnswer(_ index: Int, _ end: Int) -> Bool {
        end == index + 1 && end < tokens.count && tokens[end].folded == "loi"
    }
    func first(_ sense: OrderSense, in range: Range<Int>) -> Range<Int>? { ranges(sense, in: range).first }
    func has(_ sense: OrderSense, in range: Range<Int>) -> Bool { first(sense, in: range) != nil }
    /// The first place where the sense is affirmed.
    func affirmed(_ sense: OrderSense, in range: Range<Int>) -> Range<Int>? {
        ranges(sense, in: range).first { !isNegated($0) && !isOver($0) && !isQuoted($0.lowerBound) }
    }
    /// Whether a sense opens a range, after words of address only.
    func opens(_ sense: OrderSense, _ range: Range<Int>) -> Range<Int>? {
        ranges(sense, in: range).first { word in
            (span(range.lowerBound, word.lowerBound)).allSatisfy(isLight) && !isNegated(word)
        }
    }
    /// "không muốn gia hạn": a word of negation a few words before, in the same clause.
    private func isNegated(_ range: Range<Int>) -> Bool {
        let start = max(base.clause(at: range.lowerBound)?.range.lowerBound ?? 0, range.lowerBound - 3)
        return base.isNegated(at: range.lowerBound)
            || span(start, range.lowerBound).contains { Self.negations.match(tokens, at: $0) != nil }
    }
    private static let negations: WordPatterns = ["không", "chưa", "đừng", "chẳng", "chả", "chớ", "khỏi"]

    /// Words that carry nothing: address, politeness, particles.
    func isLight(_ index: Int) -> Bool {
        tokens[index].kind == .sign || Self.light.contains(tokens[index]) && !isInName(index)
    }
    static let light: WordSet = [
        "a", "da", "vang", "anh", "chi", "em", "toi", "minh", "bot", "oi", "roi", "thi", "la", "nhe", "nha", "giup",
        "ho", "luon", "cho", "ngay", "hay", "thoi", "u", "uh", "o", "nao", "dong", "d", "c", "ubnd", "chu", "tich",
        "pho", "ben", "cai", "vu", "kinh", "thua", "nay", "them", "dc", "gium", "nghen", "hen", "hi", "cac", "dau",
        "bay", "gio", "lai", "do", "ong", "truong", "phia", "cung", "con",
    ]

    /// Whether a word stands within marks of quotation.
    func isQuoted(_ index: Int) -> Bool {
        let marks = tokens[span(0, index)].filter { $0.kind == .sign }
        let rest = tokens[index...].contains { ["\"", "”", "»"].contains($0.text) }
        return rest
            && (marks.count { $0.text == "\"" } % 2 == 1
                || marks.count { $0.text == "“" || $0.text == "«" } > marks.count { $0.text == "”" || $0.text == "»" })
    }
    func isInName(_ index: Int) -> Bool {
        message.notes(at: index).contains { note in
            switch note.kind {
            case .units, .people, .group: true
            default: false
            }
        }
    }

    func isQuestion(_ range: Range<Int>) -> Bool {
        base.clauses.contains { range.contains($0.range.lowerBound) && base.isQuestion($0) }
    }

    // MARK: Text

    /// The words of a range as typed, without light words and signs around them.
    func words(_ range: Range<Int>) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end,
            tokens[start].kind == .sign || tokens[start].kind == .lineBreak || Self.joining.contains(tokens[start])
        { start += 1 }
        while end > start,
            tokens[end - 1].kind == .sign || tokens[end - 1].kind == .lineBreak
                || Self.joining.contains(tokens[end - 1])
        { end -= 1 }
        return start < end ? message.source(span(start, end)) : ""
    }
    private static let joining: WordSet = [
        "la", "va", "thi", "nhe", "nha", "a", "giup", "em", "toi", "luon", "vi", "do", "voi", "oi", "nghen", "nghe",
    ]

    /// How urgent a word says that it is, by the three marks of official documents.
    func urgency(_ word: Range<Int>) -> String {
        switch tokens[word.lowerBound].folded {
        case "hoa": "hỏa tốc"
        case "thuong": "thượng khẩn"
        default: "khẩn"
        }
    }

    // MARK: Dates

    /// The deadline that a date comes to, counted from the one in force where it adds to it; nil where it is no one day.
    func deadline(_ note: Message.Note, inForce: CivilDate? = nil) -> Deadline? {
        guard case .date(let expression) = note.kind else { return nil }
        return base.resolver.resolve(expression, inForce: inForce.map { Deadline(date: $0) }).deadline
            ?? inForce.flatMap { EitherCalendar(resolver: base.resolver).solar(expression, after: $0) }
    }

    /// "xong 31/5", "báo cáo tiến độ 20/5": in an order no part of a whole but a day.
    private func dayOfFigure(_ note: Message.Note) -> Message.Note? {
        guard case .figure(let figure) = note.kind, let month = figure.of, figure.unit == nil, !figure.isPercent,
            (1...31).contains(figure.value), (1...12).contains(month),
            note.range.lowerBound > 0, Self.beforeDay.contains(tokens[note.range.lowerBound - 1])
        else { return nil }
        return Message.Note(
            note.range, .date(DateExpression(.date(day: figure.value.whole, month: month.whole, year: nil))))
    }
    private static let beforeDay: WordSet = [
        "xong", "do", "thanh", "han", "truoc", "nop", "toi", "den", "ngay", "lai", "gui",
    ]

    func dateNotes(in range: Range<Int>) -> [Message.Note] {
        message.notes(in: range).compactMap { note in
            if case .date = note.kind { return note }
            return dayOfFigure(note)
        }
    }
}

/// The tokens from one place up to another; none where the second comes before the first.
func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }
