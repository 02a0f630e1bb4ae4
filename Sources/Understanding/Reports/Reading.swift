import Assignments
import CivilCalendar
import VietnameseText

/// A message cut into clauses with the senses of its words: what the frames look at.
struct Reading {
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
        clauses = Self.joined(Clauses.of(message), message)
        var found: [Found] = []
        for clause in clauses {
            var index = clause.range.lowerBound
            while index < clause.range.upperBound {
                if let next = Self.selfReminder(message, index, sight), next <= clause.range.upperBound {
                    found.append(Found(senses: [.remind], range: index..<next))
                    index = next
                } else if !message.isFenced(index),
                    let (senses, next) = Lexicon.senses.match(message.tokens, at: index),
                    next <= clause.range.upperBound
                {
                    found.append(Found(senses: senses, range: index..<next))
                    index = next
                } else {
                    index += 1
                }
            }
        }
        self.found = found
    }

    /// A day alone after a comma belongs to what comes before it: "em gửi biên bản, chiều mai nhé".
    private static func joined(_ clauses: [Clause], _ message: Message) -> [Clause] {
        clauses.reduce(into: []) { joined, clause in
            let isDay =
                clause.link == .none
                && clause.range.allSatisfy { index in
                    filler.contains(message.tokens[index])
                        || message.notes.contains {
                            if case .date = $0.kind { $0.range.contains(index) } else { false }
                        }
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
                || message.notes.contains { if case .date = $0.kind { $0.range.contains(index) } else { false } }
        }
    }

    var tokens: [Token] { message.tokens }
    var all: Range<Int> { 0..<message.tokens.count }

    /// The clause in which a token stands.
    func clause(at index: Int) -> Clause? { clauses.first { $0.range.contains(index) } }

    // MARK: Senses

    func ranges(_ sense: Sense, in range: Range<Int>) -> [Range<Int>] {
        found.filter { range.contains($0.range.lowerBound) && $0.senses.contains(sense) }.map(\.range)
    }
    func first(_ sense: Sense, in range: Range<Int>) -> Range<Int>? { ranges(sense, in: range).first }
    func has(_ sense: Sense, in range: Range<Int>) -> Bool { first(sense, in: range) != nil }
    /// The first place where the sense is affirmed.
    func affirmed(_ sense: Sense, in range: Range<Int>) -> Range<Int>? {
        ranges(sense, in: range).first { !isNegated(at: $0.lowerBound) }
    }
    func matches(_ patterns: WordPatterns, in range: Range<Int>) -> Range<Int>? {
        range.lazy.compactMap { patterns.match(tokens, at: $0) }.first { $0.upperBound <= range.upperBound }
    }

    // MARK: Polarity

    /// Whether a word of negation stands before a word, with nothing but small words between; or "đâu" ends its clause.
    func isNegated(at index: Int) -> Bool {
        guard let clause = clause(at: index) else { return false }
        if isEnded(index) || isDeniedAfter(index, clause) { return true }
        var position = index - 1
        var steps = 0
        while position >= clause.range.lowerBound, steps < 6 {
            if isNot(position) { return true }
            guard
                Self.small.contains(tokens[position]) || tokens[position].code != nil
                    || message.notes.contains(where: {
                        if case .works = $0.kind { $0.range.contains(position) } else { false }
                    })
            else { break }
            position -= 1
            steps += 1
        }
        return Self.nowhere.match(tokens, at: clause.range.upperBound - 1) != nil && index < clause.range.upperBound - 1
            && clause.range.contains { isNot($0) || Self.justNow.match(tokens, at: $0) != nil }
    }

    /// "Hết vướng", "không còn kẹt": what was is no more.
    func isEnded(_ index: Int) -> Bool {
        index > 0 && Self.over.match(tokens, at: index - 1) != nil
            || index > 1 && Self.over.match(tokens, at: index - 2)?.count == 2
    }
    private static let over: WordPatterns = ["hết", "không còn", "khỏi bị"]

    /// "Khó khăn: không": a name and that there is none.
    private func isDeniedAfter(_ index: Int, _ clause: Clause) -> Bool {
        guard let end = found.first(where: { $0.range.lowerBound == index })?.range.upperBound,
            end + 1 < clause.range.upperBound, tokens[end].isSign(":") || Self.topic.match(tokens, at: end) != nil,
            isNot(end + 1)
        else { return false }
        return clause.range.upperBound - end <= 4
    }
    private static let topic: WordPatterns = ["thì"]

    func isNot(_ index: Int) -> Bool { Self.negations.match(tokens, at: index) != nil }
    private static let negations: WordPatterns = ["không", "chưa", "chẳng", "chả", "đừng", "chớ", "khỏi"]

    private static let small: WordSet = [
        "can", "dan", "ai", "co", "phai", "the", "duoc", "bi", "ai", "he", "con", "kip", "em", "toi", "lam", "thay",
        "ghi", "tinh", "la", "viec", "bao", "cho", "noi", "dam", "ca", "cai", "gi", "chi",
    ]
    private static let nowhere: WordPatterns = ["đâu"]
    private static let justNow: WordPatterns = ["đã", "thực ra"]

    // MARK: Mood

    /// Whether a clause asks: by its sign, its last word or a word of question that no negation turns into "none".
    func isQuestion(_ clause: Clause) -> Bool {
        if has(.wish, in: clause.range), has(.moreTime, in: clause.range) || isAhead(clause.range) { return false }
        if has(.wish, in: clause.range), matches(Self.fewer, in: clause.range) != nil,
            message.notes(in: clause.range).contains(where: { if case .figure = $0.kind { true } else { false } })
        {
            return false
        }
        if asksForTime(clause) || saysNotYet(clause) { return false }
        if clause.end == "?" { return true }
        if matches(Self.showing, in: clause.range) != nil || matches(Self.aloud, in: clause.range) != nil {
            return true
        }
        if matches(Self.alternatives, in: clause.range) != nil, let end = clause.range.last,
            ["vay", "the", "ha", "nhi", "a"].contains(tokens[end].folded)
        {
            return true
        }
        var last = clause.range.upperBound - 1
        while last > clause.range.lowerBound, Self.particles.contains(tokens[last]) || tokens[last].kind == .sign {
            last -= 1
        }
        if last > clause.range.lowerBound, tokens[last - 1].isSign(":") { return false }
        if last > clause.range.lowerBound, Self.asking.match(tokens, at: last) != nil { return true }
        if last > clause.range.lowerBound + 1, Self.endings.match(tokens, at: last) != nil,
            !clause.range.dropLast(3).contains(where: isNot)
        {
            return true
        }
        if clause.link == .condition { return false }
        // "Hôm nào có hội trường em mới mở được".
        if let when = matches(Self.whenever, in: clause.range),
            matches(Self.then, in: when.upperBound..<clause.range.upperBound) != nil
        {
            return false
        }
        guard let word = matches(Self.questions, in: clause.range) else { return false }
        if clause.range.lowerBound..<word.lowerBound ~= word.lowerBound { return false }
        return !(clause.range.lowerBound..<word.lowerBound).contains(where: isNot)
            && matches(Self.whatever, in: clause.range) == nil
    }

    /// "Có được lùi sang thứ hai tuần sau không": a request.
    private func asksForTime(_ clause: Clause) -> Bool {
        has(.moreTime, in: clause.range) && matches(Self.allowed, in: clause.range) != nil && isAhead(clause.range)
    }
    private static let fewer: WordPatterns = [
        "giảm", "hạ", "bớt", "cắt bớt", "trừ", "điều chỉnh", "chỉnh", "rút xuống",
    ]
    private static let allowed: WordPatterns = ["có được", "được không", "được hông", "được ko"]

    /// "#14 cũng chưa", "14 chưa": a work and that nothing is done, no question whether it is.
    private func saysNotYet(_ clause: Clause) -> Bool {
        guard clause.end != "?",
            let last = clause.range.last(where: { !Self.particles.contains(tokens[$0]) && tokens[$0].kind != .sign }),
            tokens[last].folded == "chua", last > clause.range.lowerBound
        else { return false }
        if Self.also.match(tokens, at: last - 1) != nil || tokens[last - 1].isSign(":") { return true }
        return message.notes.contains { if case .works = $0.kind { $0.range.upperBound == last } else { false } }
    }
    private static let also: WordPatterns = ["cũng", "thì", "vẫn"]

    private static let alternatives: WordPatterns = ["hay", "hay là"]
    private static let aloud: WordPatterns = [
        "cho hỏi", "cho em hỏi", "cho tui hỏi", "cho tôi hỏi", "xin hỏi", "hỏi xíu", "hỏi chút", "hỏi tí", "hỏi thêm",
        "cho mình hỏi", "bữa mô", "bữa nào vậy", "cái chi", "giấy tờ chi",
    ]
    private static let showing: WordPatterns = [
        "cho anh xem", "cho em xem", "cho tôi xem", "cho chị xem", "mở cho", "cho xem", "xem giúp",
    ]
    private static let whenever: WordPatterns = ["hôm nào", "khi nào", "lúc nào", "bao giờ", "chừng nào"]
    private static let then: WordPatterns = ["mới", "thì"]
    private static let particles: WordSet = [
        "ta", "hen", "hi", "he", "a", "anh", "chi", "em", "bot", "sep", "oi", "vay", "the", "ha", "nhi", "nhe", "nha",
        "ban",
    ]
    private static let asking: WordPatterns = ["không", "chưa", "hả", "hử", "nhỉ", "hông", "chăng"]
    private static let endings: WordPatterns = ["vậy"]
    private static let questions: WordPatterns = [
        "bao giờ", "khi nào", "hôm nào", "ngày nào", "bao nhiêu", "bao lâu", "thế nào", "như thế nào", "ra sao",
        "tại sao", "vì sao", "sao", "ai", "gì", "nào", "mấy giờ", "mấy ngày", "mấy việc", "mấy cái",
        "mấy bước", "ở đâu", "đến đâu", "tới đâu", "đâu rồi", "mô rồi", "răng",
    ]
    private static let whatever: WordPatterns = [
        "gì đó", "có gì anh", "có gì chị", "có gì đồng chí", "ai cần gì", "cần gì", "có gì thì", "nào cũng", "gì cũng",
        "ai cũng", "có gì em", "sao cho", "tối nào", "gì nữa đâu", "có gì mới",
    ]

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
            switch found.resolution.outcome {
            case .moment(let deadline), .interval(_, let deadline):
                return deadline.date > sight.today || deadline.time != nil && deadline.end(in: sight.zone) > sight.now
            case .asked(.unclear, _): return true
            default: return false
            }
        }
    }

    private func isPast(_ expression: DateExpression) -> Bool {
        if case .asked(.past, _) = resolver.resolve(expression).outcome { true } else { false }
    }
}
