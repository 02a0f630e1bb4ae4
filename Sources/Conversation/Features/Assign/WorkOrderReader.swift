import Assignments
import VietnameseText

/// Reads new work out of a whole message: the parts may come in any order, on one line or on several.
struct WorkOrderReader {
    private static let opening: WordPatterns = [
        "giao", "giao nhiệm vụ", "giao việc", "giao cho", "giao việc cho", "giao nhiệm vụ cho", "phân công",
        "phân công cho", "phân công nhiệm vụ cho", "giao nv cho", "giao nv", "giao khẩn", "giao khẩn cho",
        "giao thượng khẩn", "giao thượng khẩn cho", "giao hỏa tốc", "giao hỏa tốc cho", "giao việc hỏa tốc",
        "giao khẩn trương", "giao khẩn trương cho",
    ]
    /// How urgent work is, as documents are marked.
    private static let urgencies: WordTable<Urgency?> = [
        // "Khẩn trương" only hurries.
        "khẩn trương": nil, "khẩn": .urgent, "thượng khẩn": .veryUrgent, "hỏa tốc": .flash,
    ]
    /// After "giao" these are other words: check-in rounds, traffic, a hand-over.
    private static let otherWords: Set<String> = ["luu", "thong", "dien", "dich", "lai", "het", "dau", "duoc", "chua"]

    /// "Giao ban quản lý dự án" gives work to a body (ban); "giao ban" alone is a check-in round.
    private static let bodies: WordPatterns = [
        "ban quản lý", "ban tiếp công dân", "ban chỉ huy", "ban chỉ đạo", "ban dân vận", "ban tổ chức", "ban quản trị",
        "ban đại diện", "ban công tác",
    ]

    private let text: NormalizedText
    private let tokens: [Token]

    /// Reads a message; nil where it gives no work.
    static func read(_ text: NormalizedText, _ tokens: [Token]) -> (order: WorkOrder, range: Range<Int>)? {
        guard
            let first = tokens.firstIndex(where: { $0.kind == .word && !isPolite($0) }),
            let opening = opening.match(tokens, at: first) ?? leading(tokens, at: first),
            tokens.last?.isSign("?") != true,
            // "Bàn giao" hands over; "ban" alone is no word of politeness before an order.
            !(first > 0 && tokens[first - 1].folded == "ban"),
            // "Giao cho phường rà soát rồi" tells, and gives nothing.
            tokens.last(where: { $0.kind == .word })?.folded != "roi",
            !tokens.contains(where: { $0.code != nil })
        else { return nil }
        let reader = WorkOrderReader(text: text, tokens: tokens)
        guard !reader.isOtherWord(opening.upperBound) else { return nil }
        var order = reader.order(from: opening.upperBound)
        // "Giao khẩn quận A …"; a "công văn hỏa tốc" further on is the document's own mark.
        order.urgency =
            order.urgency ?? opening.compactMap { urgencies.match(tokens, at: $0)?.value.flatMap(\.self) }.first
        return (order, opening)
    }

    /// Reads what a message that begins with a label and a colon says of new work; nil for any other.
    static func labelled(_ text: NormalizedText) -> WorkOrder? {
        let reader = WorkOrderReader(text: text, tokens: Tokenizer.tokens(of: text))
        guard let (_, next) = labels.match(reader.tokens, at: 0), reader.tokens.indices.contains(next),
            reader.tokens[next].isSign(":")
        else { return nil }
        return reader.order(from: 0)
    }

    /// "Đề nghị quận Hoàng Mai chủ trì lập danh sách …": who leads stands right after it.
    private static func leading(_ tokens: [Token], at first: Int) -> Range<Int>? {
        guard let opening = proposing.match(tokens, at: first),
            let lead = tokens.indices.dropFirst(opening.upperBound).prefix(10).first(where: {
                tokens[$0].folded == "chu" && tokens.indices.contains($0 + 1) && tokens[$0 + 1].folded == "tri"
            }), lead > opening.upperBound, verbs.match(tokens, at: lead + 2) != nil
        else { return nil }
        return opening
    }

    private static let proposing: WordPatterns = ["đề nghị", "yêu cầu"]

    /// "Dạ" is polite, "đã" is past.
    private static func isPolite(_ token: Token) -> Bool {
        Lexicon.fillers.contains(token) && !token.text.lowercased().hasPrefix("đã")
    }

    private init(text: NormalizedText, tokens: [Token]) {
        self.text = text
        self.tokens = tokens
    }

    /// "Giao ban chiều nay" is a meeting; "giao Ban Tiếp công dân" gives work.
    private func isOtherWord(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
        if tokens[index].folded == "ban" {
            return tokens[index].text.first?.isLowercase == true && Self.bodies.match(tokens, at: index) == nil
        }
        return Self.otherWords.contains(tokens[index].folded)
    }

    // MARK: Parts

    private struct Part {
        let label: Label?
        var range: Range<Int>
    }

    private func order(from start: Int) -> WorkOrder {
        var order = WorkOrder()
        for part in parts(from: start) {
            guard let label = part.label else {
                readFree(part.range, &order)
                continue
            }
            if label.isUrgency {
                order.urgency =
                    part.range.compactMap { Self.urgencies.match(tokens, at: $0)?.value.flatMap(\.self) }.first
            } else if label.isReport {
                order.report = DateParser.target(in: Array(tokens[part.range]))
            } else if label.isCoordinating {
                readCoordinating(part.range, &order)
            } else if label.field == .deadline {
                order.deadline = DateParser.target(in: Array(tokens[part.range]))
            } else if let field = label.field, let text = source(part.range) {
                order.fill(field, with: text, date: nil)
            }
        }
        if order.deadline == nil { cutDeadline(&order) }
        return order
    }

    /// Cuts the message where a label begins.
    private func parts(from start: Int) -> [Part] {
        var parts = [Part(label: nil, range: start..<start)]
        var index = start
        while index < tokens.count {
            if let (label, next) = label(at: index, from: start) {
                parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<index
                parts.append(Part(label: label, range: next..<next))
                index = max(next, index + 1)
            } else {
                index += 1
            }
        }
        parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<tokens.count
        return parts
    }

    private func label(at index: Int, from start: Int) -> (Label, Int)? {
        let isBoundary =
            index == start || tokens[index - 1].kind == .lineBreak
            || [",", ";", ".", "-"].contains(tokens[index - 1].text)
        guard let (label, next) = Self.labels.match(tokens, at: index) else { return nil }
        let hasColon = tokens.indices.contains(next) && tokens[next].isSign(":")
        if label.isCoordinating {
            return hasColon ? (label, next + 1) : isLeading(index, start) || isBoundary ? (label, next) : nil
        }
        guard isBoundary || hasColon, hasColon || !label.needsColon else { return nil }
        if label.isReport || label.field == .deadline {
            // The word itself may belong to the date: "trước 20/5".
            let from = hasColon ? next + 1 : index
            guard !DateParser(Array(tokens[from..<end(of: from)])).all().isEmpty else {
                return hasColon && label.field == .deadline ? (label, next + 1) : nil
            }
            return (label, from)
        }
        return (label, hasColon ? next + 1 : next)
    }

    /// "Phòng A chủ trì, phối hợp Công an …": only beside who leads.
    private func isLeading(_ index: Int, _ start: Int) -> Bool {
        tokens[start..<index].contains { $0.folded == "tri" } && !tokens[start..<index].contains { $0.isSign(":") }
    }

    private func end(of start: Int) -> Int {
        tokens.indices.first { index in
            index > start
                && (tokens[index].kind == .lineBreak || tokens[index].isSign(";")
                    || (tokens[index].isSign(",") && index + 1 < tokens.count
                        && Self.labels.match(tokens, at: index + 1) != nil))
        } ?? tokens.count
    }

    // MARK: Who and what

    /// `A: rà soát …`, `Phòng A chủ trì`, `chị Lan rà soát …`.
    private func readFree(_ range: Range<Int>, _ order: inout WorkOrder) {
        let lead = chairing(in: range)
        if let colon = range.first(where: { tokens[$0].isSign(":") }) {
            order.people = source(range.lowerBound..<(lead ?? colon))
            order.work = source(colon + 1..<range.upperBound)
        } else if let lead {
            order.people = source(range.lowerBound..<lead)
            order.work = source(min(lead + 2, range.upperBound)..<range.upperBound)
        } else if let verb = range.dropFirst().first(where: { Self.verbs.match(tokens, at: $0) != nil }) {
            order.people = source(range.lowerBound..<verb)
            order.work = source(verb..<range.upperBound)
        } else {
            order.people = source(range)
        }
    }

    private func chairing(in range: Range<Int>) -> Int? {
        range.dropLast().first { tokens[$0].folded == "chu" && tokens[$0 + 1].folded == "tri" }
    }

    /// `Công an quận rà soát …`: units up to the verb, then the work.
    private func readCoordinating(_ range: Range<Int>, _ order: inout WorkOrder) {
        let colon = range.first { tokens[$0].isSign(":") }
        let verb = range.dropFirst().first { Self.verbs.match(tokens, at: $0) != nil }
        let end = colon ?? (order.work == nil ? verb : nil) ?? range.upperBound
        order.coordinating = source(range.lowerBound..<end)
        if order.work == nil, end < range.upperBound {
            order.work = source((colon.map { $0 + 1 } ?? end)..<range.upperBound)
        }
    }

    private static let dueWords: Set<String> = ["truoc", "han", "xong", "nhat", "vong", "het", "thanh"]

    /// A date at the end of the work is its deadline: "tập huấn UBND cấp xã trước 10/5".
    private func cutDeadline(_ order: inout WorkOrder) {
        guard let work = order.work else { return }
        let words = Tokenizer.tokens(of: NormalizedText(work))
        guard let last = DateParser(words).all().last, last.range.upperBound == words.count else { return }
        let start = last.range.lowerBound
        let isDue =
            Self.dueWords.contains(words[start].folded) || start > 0 && Self.dueWords.contains(words[start - 1].folded)
        guard isDue, start > 1 else { return }
        order.deadline = last.expression
        var end = start
        while end > 1,
            Self.dueWords.contains(words[end - 1].folded) || ["cham", "hoan", "thoi"].contains(words[end - 1].folded)
                || words[end - 1].kind == .sign
        {
            end -= 1
        }
        order.work = String(decoding: Array(work.utf8)[..<words[end - 1].bytes.upperBound], as: UTF8.self)
    }

    /// The text of tokens as written, without signs around it; nil where nothing is left.
    private func source(_ range: Range<Int>) -> String? {
        let inner = range.clamped(to: tokens.indices)
        guard let first = inner.first(where: { !isEdge(tokens[$0]) }),
            let last = inner.last(where: { !isEdge(tokens[$0]) })
        else { return nil }
        let bytes = Array(text.string.utf8)[tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound]
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isEdge(_ token: Token) -> Bool {
        token.kind == .lineBreak || (token.kind == .sign && ",.:;-–".contains(token.text))
    }
}
