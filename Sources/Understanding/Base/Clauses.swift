import VietnameseText

/// A part of a message that says one thing.
struct Clause: Equatable, Sendable {
    /// How it hangs on what comes before.
    enum Link: Sendable { case none, reason, condition, contrast, result }

    /// Its tokens, without the signs around it.
    var range: Range<Int>
    /// The sign that ends it; empty at the end of the message.
    var end: String
    var link: Link
    /// Whether a line ends before it.
    var startsLine: Bool
}

/// Cuts a message into clauses: at signs and line ends, before words that give a reason, a condition or a contrast, and
/// where another work begins.
enum Clauses {
    static func of(_ message: Message) -> [Clause] {
        let t = message.tokens
        var clauses: [Clause] = []
        var start = 0
        var link = Clause.Link.none
        var startsLine = true
        func close(_ end: Int, _ sign: String, _ next: Clause.Link, skip: Int = 0) {
            if start < end { clauses.append(Clause(range: start..<end, end: sign, link: link, startsLine: startsLine)) }
            startsLine = sign == "\n" || start >= end && startsLine && sign != ","
            start = end + skip
            link = next
        }
        var index = 0
        while index < t.count {
            if isBreak(message, index) {
                close(index, t[index].kind == .lineBreak ? "\n" : t[index].text, .none, skip: 1)
            } else if index > start, let (kind, _) = links.match(t, at: index), !message.isFenced(index),
                !isInName(message, index)
            {
                close(index, "", kind)
            } else if index == start, let (kind, _) = links.match(t, at: index) {
                link = kind
            } else if index > start, turns(message, index) {
                close(index, "", .contrast)
            } else if index > start,
                beginsAnotherWork(message, index, from: start) || turnsToAnother(message, index, from: start)
                    || isAfterSaying(message, index, from: start)
            {
                close(index, "", .none)
            }
            index += 1
        }
        close(t.count, "", .none)
        return clauses
    }

    /// What is written short before a name, with a dot.
    private static let abbreviations: Set<String> = [
        "q", "h", "tx", "tp", "p", "tt", "ts", "ths", "gs", "bs", "ks", "dc",
    ]

    /// "Q. Hoàng Mai", "TP. Hà Nội": the dot at `index` belongs to a word that is written short before a name.
    private static func isAbbreviated(_ t: [Token], _ index: Int) -> Bool {
        guard index > 0, index + 1 < t.count, !t[index].followsSpace, t[index + 1].kind == .word else { return false }
        return abbreviations.contains(t[index - 1].folded) && t[index + 1].text.first?.isUppercase == true
    }

    /// Signs that end a clause, unless they stand in an address, a date or a number of a list.
    private static func isBreak(_ message: Message, _ index: Int) -> Bool {
        let t = message.tokens
        if t[index].kind == .lineBreak { return true }
        guard t[index].kind == .sign, !message.isFenced(index) else { return false }
        switch t[index].text {
        case ".":
            // "đ.c", "V.v": the next word follows without a space.
            if index + 1 < t.count, !t[index + 1].followsSpace, t[index + 1].kind == .word || t[index + 1].number != nil
            {
                return false
            }
            return !isAbbreviated(t, index)
        case ",":
            // "15, 16, 17/5" are days in a row.
            return
                !(index > 0 && t[index - 1].integer != nil && index + 1 < t.count && t[index + 1].integer != nil
                && isListOfDays(message, index + 1))
        case "!", "?", ";", "…", "(", ")", "|", "🏠": return true
        case "-", "–", "—":
            // At the beginning of a line, or between blanks; within a date it joins.
            let isInDate = message.notes(at: index).contains {
                if case .date = $0.kind { $0.range.upperBound > index + 1 } else { false }
            }
            return !isInDate && t[index].followsSpace && index + 1 < t.count && t[index + 1].followsSpace
        default: return t[index].text.unicodeScalars.first.map { $0.value > 0x2600 } ?? false
        }
    }

    private static func isListOfDays(_ message: Message, _ index: Int) -> Bool {
        var index = index
        let end = min(message.tokens.count, index + 60)
        while index < end, message.tokens[index].integer != nil || message.tokens[index].isSign(",") {
            if message.notes(at: index).contains(where: {
                if case .date = $0.kind { $0.range.lowerBound == index } else { false }
            }) {
                return true
            }
            index += 1
        }
        return false
    }

    private static func isInName(_ message: Message, _ index: Int) -> Bool {
        // "tien do" is progress, no reason.
        if message.tokens[index].folded == "do", message.tokens[index].key.marks == 0,
            ends.contains(message.tokens[index - 1])
        {
            return true
        }
        return message.notes(at: index).contains { note in
            switch note.kind {
            case .units, .people, .group, .date: true
            case .works(_, let how): how == "subject"
            default: false
            }
        }
    }

    /// "… rồi #14 thì chưa": a second work by its code, with words since the first.
    private static func beginsAnotherWork(_ message: Message, _ index: Int, from start: Int) -> Bool {
        func codes(_ note: Message.Note) -> [Int]? {
            if case .works(let codes, let how) = note.kind, how != "subject" { codes } else { nil }
        }
        guard let here = message.notes(at: index).first(where: { $0.range.lowerBound == index && codes($0) != nil }),
            let before = message.notes(in: start..<index).last(where: {
                $0.range.upperBound <= index && codes($0) != nil
            }),
            codes(here) != codes(before)
        else { return false }
        let between = message.tokens[before.range.upperBound..<index]
        return between.contains { $0.kind == .word && !joining.contains($0) }
    }

    /// "Tập huấn được 5 phường rồi còn nhà trọ thì bốn hai": "còn" before the name of another work.
    private static func turnsToAnother(_ message: Message, _ index: Int, from start: Int) -> Bool {
        func codes(_ note: Message.Note) -> [Int]? { if case .works(let codes, _) = note.kind { codes } else { nil } }
        let t = message.tokens
        guard rest.match(t, at: index) != nil, index - start > 3 else { return false }
        let named = message.notes.first { note in
            codes(note) != nil
                && (note.range.lowerBound == index + 1
                    || note.range.lowerBound == index + 2 && joining.contains(t[index + 1]))
        }
        guard let others = named.flatMap(codes) else { return false }
        let before = message.notes(in: start..<index).compactMap(codes)
        return before.contains { Set($0).isDisjoint(with: others) }
    }
    private static let rest: WordPatterns = ["còn"]

    /// "Em nhận rồi nhé mai em họp với các phường": a small word that closes what is said, and more after it.
    private static func isAfterSaying(_ message: Message, _ index: Int, from start: Int) -> Bool {
        let t = message.tokens
        guard index - start > 2, t[index].kind == .word, closing.contains(t[index - 1].text.lowercased()),
            closed.contains(t[index - 2]), !message.isFenced(index), !addressed.contains(t[index])
        else { return false }
        let next = t[index...].prefix(5)
        return next.count == 5 && next.allSatisfy { $0.kind == .word || $0.integer != nil }
    }
    private static let closing: Set<String> = ["nhé", "nhá", "nghen", "nha", "ạ", "nhe"]
    private static let closed: WordSet = ["roi", "xong", "luon"]
    private static let addressed: WordSet = ["anh", "chi", "sep", "cac", "bac", "moi", "dong", "co", "chu"]

    /// "Được 40 rồi mà 5 nhà không tiếp": "mà" after what is done or a figure.
    private static func turns(_ message: Message, _ index: Int) -> Bool {
        let t = message.tokens
        guard turning.match(t, at: index) != nil, index + 2 < t.count else { return false }
        return finished.contains(t[index - 1])
            || message.notes(at: index - 1).contains {
                if case .figure = $0.kind { $0.range.upperBound == index } else { false }
            }
    }
    private static let turning: WordPatterns = ["mà"]
    private static let finished: WordSet = ["roi", "xong"]

    private static let ends: WordSet = ["tien", "muc", "trinh", "toc", "che", "cap", "thoi", "tu", "han"]
    private static let joining: WordSet = ["va", "voi", "lan", "cung", "ca", "viec", "so", "ma", "nhiem", "vu"]
    private static let links: WordTable<Clause.Link> = [
        "vì": .reason, "do": .reason, "bởi": .reason, "bởi vì": .reason, "tại vì": .reason, "tại vì là": .reason,
        "lý do": .reason,
        "lí do": .reason, "nguyên nhân": .reason, "vì vậy": .result, "vì thế": .result, "do đó": .result,
        "do vậy": .result,
        "nên": .result, "cho nên": .result, "thành ra": .result, "nếu": .condition, "nếu mà": .condition,
        "giá mà": .condition,
        "hễ": .condition, "trường hợp": .condition, "nhưng": .contrast, "nhưng mà": .contrast, "tuy nhiên": .contrast,
        "song": .contrast, "chứ": .contrast, "mặc dù": .contrast, "tuy": .contrast, "miễn là": .condition,
        "chừng nào": .condition, "đến khi": .condition, "chỉ khi": .condition, "hễ mà": .condition, "lỡ": .condition,
        "giả sử": .condition,
    ]
}
