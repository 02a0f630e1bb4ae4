import Assignments
import CivilCalendar
import VietnameseText

/// A message cut into clauses with the senses of its words: what the frames look at.
final class Reading {
    /// A word or phrase with its senses.
    struct Found {
        let senses: [Sense]
        let range: Range<Int>
    }

    let message: Message
    let sight: Sight
    let clauses: [Clause]
    let found: [Found]

    init(_ message: Message, _ sight: Sight) {
        (self.message, self.sight) = (message, sight)
        let clauses = Self.joined(Clauses.of(message), message)
        var found: [Found] = []
        for clause in clauses {
            var index = clause.range.lowerBound
            while index < clause.range.upperBound {
                if let next = SelfReminder.end(in: message, at: index, sight), next <= clause.range.upperBound {
                    found.append(Found(senses: [.remind], range: index..<next))
                    index = next
                } else if !message.isFenced(index),
                    let (senses, next) = Lexicon.senses.match(message.tokens, at: index),
                    next <= clause.range.upperBound, !Self.isPlain(message.tokens[index], senses)
                {
                    found.append(Found(senses: senses, range: index..<next))
                    index = next
                } else {
                    index += 1
                }
            }
        }
        self.found = found
        self.clauses = FigureCuts(message: message, found: found).cut(clauses)
    }

    /// A day alone after a comma belongs to what comes before it: "em gửi biên bản, chiều mai nhé".
    private static func joined(_ clauses: [Clause], _ message: Message) -> [Clause] {
        clauses.reduce(into: []) { joined, clause in
            let isDay =
                clause.link == .none
                && clause.range.allSatisfy { index in
                    filler.contains(message.tokens[index])
                        || message.notes(at: index).contains { if case .date = $0.kind { true } else { false } }
                } && message.notes(in: clause.range).contains { if case .date = $0.kind { true } else { false } }
            if isDay, let last = joined.last, last.end == ",",
                !message.notes(in: last.range).contains(where: { if case .date = $0.kind { true } else { false } })
            {
                joined[joined.count - 1].range = last.range.lowerBound..<clause.range.upperBound
                joined[joined.count - 1].end = clause.end
            } else {
                joined.append(clause)
            }
        }
    }
    private static let filler: WordSet = [
        "tam", "khoang", "vao", "nhe", "nha", "a", "luc", "cho", "chac", "den", "toi", "luon", "lun", "ngay", "trong",
        "hoac", "do", "anh", "chi", "sep",
    ]

    /// Whether a clause is nothing but a day.
    func isDay(_ clause: Clause) -> Bool {
        clause.range.allSatisfy { index in
            Self.filler.contains(tokens[index])
                || message.notes(at: index).contains { if case .date = $0.kind { true } else { false } }
        }
    }

    var tokens: [Token] { message.tokens }
    var all: Range<Int> { 0..<message.tokens.count }

    /// The clause in which a token stands.
    func clause(at index: Int) -> Clause? {
        let place = clauses.place { $0.range.upperBound > index }
        return place < clauses.count && clauses[place].range.contains(index) ? clauses[place] : nil
    }

    // MARK: Senses

    func ranges(_ sense: Sense, in range: Range<Int>) -> [Range<Int>] {
        found(in: range).filter { $0.senses.contains(sense) }.map(\.range)
    }
    func first(_ sense: Sense, in range: Range<Int>) -> Range<Int>? {
        found(in: range).first { $0.senses.contains(sense) }?.range
    }
    /// What begins in a range.
    func found(in range: Range<Int>) -> ArraySlice<Found> {
        let first = found.place { $0.range.lowerBound >= range.lowerBound }
        return found[first..<max(first, found.place { $0.range.lowerBound >= range.upperBound })]
    }
    func has(_ sense: Sense, in range: Range<Int>) -> Bool { first(sense, in: range) != nil }
    /// The first place where the sense is affirmed.
    func affirmed(_ sense: Sense, in range: Range<Int>) -> Range<Int>? {
        found(in: range).first { $0.senses.contains(sense) && !isNegated(at: $0.range.lowerBound) }?.range
    }
    func matches(_ patterns: WordPatterns, in range: Range<Int>) -> Range<Int>? {
        let tokens = message.tokens
        for index in range {
            if let found = patterns.match(tokens, at: index), found.upperBound <= range.upperBound { return found }
        }
        return nil
    }

    // MARK: Polarity

    /// Whether a word of negation stands before a word, with nothing but small words between; or "đâu" ends its clause.
    func isNegated(at index: Int) -> Bool {
        guard let clause = clause(at: index) else { return false }
        if isEnded(index) || isDeniedAfter(index, clause) || isUndone(index, clause) { return true }
        var position = index - 1
        var steps = 0
        while position >= clause.range.lowerBound, steps < 6 {
            if isNot(position) { return true }
            guard
                Self.small.contains(tokens[position]) || tokens[position].code != nil
                    || message.notes(at: position).contains(where: { if case .works = $0.kind { true } else { false } })
            else { break }
            position -= 1
            steps += 1
        }
        return Self.nowhere.match(tokens, at: clause.range.upperBound - 1) != nil && index < clause.range.upperBound - 1
            && clause.range.contains { isNot($0) && !isWithin($0, index) || Self.justNow.match(tokens, at: $0) != nil }
    }

    /// "Không cần gia hạn 14 đâu": the negation is part of the word itself.
    private func isWithin(_ not: Int, _ index: Int) -> Bool {
        found.contains { $0.range.contains(not) && $0.range.contains(index) }
    }

    /// "Chưa ký xong": a deed between the negation and that it is done.
    private func isUndone(_ index: Int, _ clause: Clause) -> Bool {
        guard found(in: index..<(index + 1)).contains(where: { $0.senses == [.done] }) else { return false }
        let before = max(clause.range.lowerBound, index - 3)..<index
        return before.contains(where: isNot)
            && !found(in: before).contains { $0.senses == [.already] }
    }

    /// "Hết vướng", "không còn kẹt": what was is no more.
    func isEnded(_ index: Int) -> Bool {
        index > 0 && Self.over.match(tokens, at: index - 1) != nil
            || index > 1 && Self.over.match(tokens, at: index - 2)?.count == 2
    }
    private static let over: WordPatterns = ["hết", "không còn", "khỏi bị"]

    /// "Khó khăn: không": a name and that there is none.
    private func isDeniedAfter(_ index: Int, _ clause: Clause) -> Bool {
        guard let end = found(in: index..<(index + 1)).first?.range.upperBound,
            end + 1 < clause.range.upperBound, tokens[end].isSign(":") || Self.topic.match(tokens, at: end) != nil,
            isNot(end + 1)
        else { return false }
        return clause.range.upperBound - end <= 4
    }
    private static let topic: WordPatterns = ["thì"]

    func isNot(_ index: Int) -> Bool {
        Self.negations.match(tokens, at: index) != nil && !Self.isPlain(tokens[index], [.not])
    }
    /// Words without marks that are said all the time are no rarer ones: "cho" is no "chớ", "anh" no "ảnh".
    private static func isPlain(_ token: Token, _ senses: [Sense]) -> Bool {
        token.key.marks == 0
            && (senses == [.not] && token.folded == "cho" || senses == [.evidence] && token.folded == "anh"
                || senses == [.double] && token.folded == "du")
    }
    private static let negations: WordPatterns = [
        "không", "chưa", "chẳng", "chả", "đừng", "chớ", "khỏi", "khoan tính", "khoan ghi", "khoan chốt", "khoan báo",
        "khoan hãy", "khoan đã",
    ]

    private static let small: WordSet = [
        "can", "dan", "ai", "co", "phai", "the", "duoc", "bi", "ai", "he", "con", "kip", "em", "toi", "lam", "thay",
        "ghi", "tinh", "la", "viec", "bao", "cho", "noi", "dam", "ca", "cai", "gi", "chi",
    ]
    private static let nowhere: WordPatterns = ["đâu"]
    private static let justNow: WordPatterns = ["đã", "thực ra"]

    // MARK: Dates

    /// The dates of a range, resolved.
    func dates(in range: Range<Int>) -> [(note: Message.Note, resolution: DateResolution)] {
        message.notes(in: range).compactMap { note in
            guard case .date(let expression) = note.kind else { return nil }
            return (note, resolver.resolve(expression))
        }
    }

    var resolver: DateResolver { DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now) }

    /// Whether a range speaks of a day that is still ahead.
    func isAhead(_ range: Range<Int>) -> Bool {
        dates(in: range).contains { found in
            if case .date(let expression) = found.note.kind, expression.day == .relative(0),
                expression.hour == nil || isPast(expression)
            {
                return false
            }
            // "Tối nay": after work, and still today.
            if case .date(let expression) = found.note.kind, expression.day == .relative(0), expression.hour == .evening
            {
                return true
            }
            if tokens[found.note.range].contains(where: Self.open.contains) { return false }
            switch found.resolution.outcome {
            case .moment(let deadline), .interval(_, let deadline):
                return deadline.date > sight.today || deadline.time != nil && deadline.end(in: sight.zone) > sight.now
            case .asked(.unclear, _): return true
            default: return false
            }
        }
    }

    /// What asks for a day, and names none: "hôm nào", "mấy ngày".
    private static let open: WordSet = ["nao", "may", "mo"]

    private func isPast(_ expression: DateExpression) -> Bool {
        if case .asked(.past, _) = resolver.resolve(expression).outcome { true } else { false }
    }

    // MARK: Parts

    /// Whether a clause asks.
    func isQuestion(_ clause: Clause) -> Bool { QuestionMood(reading: self).isQuestion(clause) }
    /// The figures of some clauses with their parts.
    func roled(_ clauses: [Clause], of works: [Int]) -> [RoledFigure] {
        FigureRoles(reading: self).roled(clauses, of: works)
    }
    /// The message in parts by the works that they are about.
    var segments: [Segment] { Segments(reading: self).segments }
    /// From the first to the last word of a segment.
    func span(_ segment: Segment) -> Range<Int> {
        let ranges = segment.clauses.map { clauses[$0].range }
        return (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
    }
}
