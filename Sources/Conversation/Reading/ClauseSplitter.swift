import VietnameseText

/// Cuts a message into clauses, each of which is read on its own.
///
/// A clause without a code takes over the code of the clause before ("#12 45/60. Vướng: thiếu phiếu"), and a text
/// after "kết quả:" is kept in one piece up to the end of its line.
struct ClauseSplitter {
    private let text: NormalizedText
    private let bytes: [UInt8]

    init(text: NormalizedText) {
        self.text = text
        bytes = Array(text.string.utf8)
    }

    /// The clauses that the tokens of the message make.
    func clauses(of tokens: [Token]) -> [Clause] {
        var clauses: [Clause] = []
        var lastCodes: [Int] = []
        for sentence in sentences(tokens) {
            // A question's code is not that of what is told after it.
            defer { if sentence.isQuestion { lastCodes = [] } }
            for part in parts(of: sentence.tokens) {
                let named = part.flatMap(\.codes)
                if !named.isEmpty { lastCodes = named }
                let words = part.filter { $0.code == nil }
                clauses.append(
                    Clause(
                        tokens: words, codes: named.isEmpty ? lastCodes : named, namesCode: !named.isEmpty,
                        text: source(of: words), endsWithQuestionMark: sentence.isQuestion))
            }
        }
        return clauses
    }

    /// The tokens of the message without the bot's name at its beginning and without quoted text.
    func tokens(botName: String?) -> [Token] {
        let tokens = withoutMention(Tokenizer.tokens(of: text), botName: botName)
        return References.mark(Spelling.mend(withoutQuotes(withoutForwarded(tokens))))
    }

    /// Whether it says nothing of its sender's own: all of it was only passed on.
    func isForwarded(botName: String?) -> Bool {
        let tokens = withoutMention(Tokenizer.tokens(of: text), botName: botName)
        let own = withoutForwarded(tokens)
        return own.count < tokens.count && !own.contains { $0.kind == .word || $0.number != nil || $0.code != nil }
    }

    /// "[Tin nhắn chuyển tiếp] ...", "Fwd: ...": what follows is somebody else's.
    private func withoutForwarded(_ tokens: [Token]) -> [Token] {
        var line = 0
        while line < tokens.count {
            let first = tokens[line...].firstIndex { $0.kind != .sign } ?? tokens.count
            if first < tokens.count, Self.marks(tokens, at: first) { return Array(tokens[..<line]) }
            guard let end = tokens[line...].firstIndex(where: { $0.kind == .lineBreak }) else { break }
            line = end + 1
        }
        return tokens
    }

    private static func marks(_ tokens: [Token], at first: Int) -> Bool {
        if forwarded.match(tokens, at: first) != nil { return true }
        // "Chuyển tiếp:", "[Chuyển tiếp]"; not "chuyển tiếp #12 cho anh Nam".
        guard let words = forward.match(tokens, at: first)?.upperBound else { return false }
        return words == tokens.count || [":", "]", ")", "-", "–", "—"].contains(tokens[words].text)
            || tokens[words].kind == .lineBreak
    }

    private static let forwarded: WordPatterns = [
        "tin nhắn chuyển tiếp", "tin nhắn được chuyển tiếp", "tin nhắn đã chuyển tiếp", "tin được chuyển tiếp",
        "tin chuyển tiếp", "chuyển tiếp từ", "được chuyển tiếp từ", "đã chuyển tiếp từ", "đã chuyển tiếp tin",
        "đã chuyển tiếp một tin nhắn", "fwd", "forwarded", "forward from", "fw",
    ]
    private static let forward: WordPatterns = [
        "chuyển tiếp", "được chuyển tiếp", "đã chuyển tiếp", "chuyển tiếp tin", "chuyển tiếp tin nhắn", "forward",
    ]

    /// Drops "@Bot Năm Rõ" at the beginning; under another name, the one word after the sign.
    private func withoutMention(_ tokens: [Token], botName: String?) -> [Token] {
        guard let first = tokens.first, first.isSign("@") else { return tokens }
        let rest = tokens.dropFirst()
        let names = [botName, "Bot Năm Rõ", "Năm Rõ", "Bot NamRo"].compactMap(\.self)
            .map { Tokenizer.tokens(of: NormalizedText($0)).map(\.folded) }
        let name = names.first { rest.prefix($0.count).map(\.folded) == $0 }
        return Array(rest.dropFirst(name?.count ?? 1))
    }

    /// Drops what stands in quotation marks and in lines that begin with ">": somebody else's words.
    private func withoutQuotes(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var quote: [Token] = []
        var closing: String?
        var skipsLine = false
        for token in tokens {
            if token.kind == .lineBreak { skipsLine = false }
            if skipsLine { continue }
            if let mark = closing {
                quote.append(token)
                if token.isSign(mark) || (mark == "”" && token.isSign("\"")) { (closing, quote) = (nil, []) }
            } else if let mark = Self.quotationMarks[token.text], token.kind == .sign,
                mark != "'" || token.followsSpace
            {
                closing = mark
                quote = [token]
            } else if token.isSign(">"), kept.last.map({ $0.kind == .lineBreak }) ?? true {
                skipsLine = true
            } else {
                kept.append(token)
            }
        }
        // A mark that is never closed is an apostrophe or an inch, not a quotation.
        return kept + quote
    }

    private static let quotationMarks = ["\"": "\"", "'": "'", "“": "”", "«": "»", "‘": "’"]

    private func sentences(_ tokens: [Token]) -> [(tokens: [Token], isQuestion: Bool)] {
        var sentences: [(tokens: [Token], isQuestion: Bool)] = []
        var current: [Token] = []
        func close(isQuestion: Bool) {
            if !current.isEmpty { sentences.append((current, isQuestion)) }
            current = []
        }
        for (index, token) in tokens.enumerated() {
            if token.kind == .lineBreak || token.isSign(";") || token.isSign("!") {
                close(isQuestion: false)
            } else if token.isSign("?") {
                if current.isEmpty { current = [token] }
                close(isQuestion: true)
            } else if token.isSign("."), endsSentence(tokens, index) {
                close(isQuestion: false)
            } else {
                current.append(token)
            }
        }
        close(isQuestion: false)
        return sentences
    }

    /// A full stop before a space or at the end, not after an abbreviation such as "Q." or "TP.".
    private func endsSentence(_ tokens: [Token], _ index: Int) -> Bool {
        if index + 1 < tokens.count, !tokens[index + 1].followsSpace, tokens[index + 1].kind != .lineBreak {
            return false
        }
        guard index > 0 else { return true }
        return !["q", "h", "tp", "tx", "p", "x", "ts", "ths", "d", "c", "dc", "st"].contains(tokens[index - 1].folded)
    }

    /// Cuts a sentence where another code or an obstacle begins.
    private func parts(of tokens: [Token]) -> [[Token]] {
        let outline = SentenceOutline(tokens)
        var parts: [[Token]] = []
        var start = 0
        for index in tokens.indices.dropFirst() where outline.begins(at: index, after: start) {
            parts.append(Array(tokens[start..<index]))
            start = index
        }
        if start < tokens.count { parts.append(Array(tokens[start...])) }
        return parts
    }

    private func source(of tokens: [Token]) -> String {
        guard let first = tokens.first(where: { !($0.kind == .sign && ",.:;-–".contains($0.text)) }),
            let last = tokens.last, first.bytes.lowerBound < last.bytes.upperBound
        else { return "" }
        return String(decoding: bytes[first.bytes.lowerBound..<last.bytes.upperBound], as: UTF8.self)
    }
}
