/// Cuts a message into tokens, in one pass, in time linear in its length.
package struct Tokenizer {
    private let characters: [Character]
    private var position = 0
    private var offset = 0
    private var tokens: [Token] = []

    /// The tokens of a message in order.
    package static func tokens(of text: NormalizedText) -> [Token] {
        var tokenizer = Tokenizer(characters: Array(text.string))
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(characters: [Character]) { self.characters = characters }

    private mutating func run() {
        var afterSpace = true
        while let character = peek(0) {
            if character == "\n" {
                emit(.lineBreak, length: 1, afterSpace: afterSpace)
                afterSpace = true
            } else if character.isWhitespace {
                advance(by: 1)
                afterSpace = true
            } else {
                emitVisible(character, afterSpace: afterSpace)
                afterSpace = false
            }
        }
    }

    private mutating func emitVisible(_ character: Character, afterSpace: Bool) {
        if character == "#", let (code, length) = codeAhead() {
            emit(.code(code), length: length, afterSpace: afterSpace)
        } else if isDigit(character) {
            emitNumber(afterSpace: afterSpace)
        } else if character.isLetter {
            emit(.word, length: runLength { $0.isLetter || isDigit($0) || $0 == "_" }, afterSpace: afterSpace)
        } else {
            emit(.sign, length: 1, afterSpace: afterSpace)
        }
    }

    /// `#12` or `# 12`, of at most nine digits.
    private func codeAhead() -> (code: Int, length: Int)? {
        var start = 1
        if peek(start) == " " { start += 1 }
        var end = start
        while let next = peek(end), isDigit(next) { end += 1 }
        guard end > start, end - start <= 9, let code = Int(String(characters[(position + start)..<(position + end)]))
        else { return nil }
        return (code, end)
    }

    private mutating func emitNumber(afterSpace: Bool) {
        let digits = runLength(isDigit)
        if let length = clockLength(digits: digits) {
            return emit(.word, length: length, afterSpace: afterSpace)
        }
        var length = digits
        var text = String(characters[position..<(position + digits)])
        if digits <= 3, text.first != "0" {
            while peek(length) == ".", (1...3).allSatisfy({ peek(length + $0).map(isDigit) ?? false }),
                !(peek(length + 4).map(isDigit) ?? false)
            {
                text += String(characters[(position + length + 1)..<(position + length + 4)])
                length += 4
            }
        }
        if peek(length) == ",", peek(length + 1).map(isDigit) ?? false {
            let fraction = characters[(position + length + 1)...].prefix(while: isDigit)
            text += "." + String(fraction)
            length += 1 + fraction.count
        }
        emit(.number(Double(text) ?? .infinity), length: length, afterSpace: afterSpace)
    }

    /// The length of a clock time such as `17h30`, `8h`, `5g30`, else nil.
    private func clockLength(digits: Int) -> Int? {
        guard digits <= 2, let letter = peek(digits), "hHgG".contains(letter) else { return nil }
        var length = digits + 1
        while let next = peek(length), isDigit(next) { length += 1 }
        guard length <= digits + 3, !(peek(length).map(\.isLetter) ?? false) else { return nil }
        return length
    }

    private mutating func emit(_ kind: Token.Kind, length: Int, afterSpace: Bool) {
        let text = String(characters[position..<(position + length)])
        let start = offset
        advance(by: length)
        let folded = Folding.fold(text)
        tokens.append(
            Token(
                kind: kind, text: text, folded: folded, key: WordKey(text, folded: folded), span: start..<offset,
                followsSpace: afterSpace))
    }

    private mutating func advance(by count: Int) {
        for index in position..<(position + count) { offset += characters[index].utf16.count }
        position += count
    }

    private func peek(_ distance: Int) -> Character? {
        position + distance < characters.count ? characters[position + distance] : nil
    }

    private func runLength(_ belongs: (Character) -> Bool) -> Int {
        var length = 0
        while let next = peek(length), belongs(next) { length += 1 }
        return length
    }
}

/// An ASCII digit; other scripts' digits are signs, since no one here types them.
private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
