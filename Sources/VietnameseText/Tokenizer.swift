/// Cuts a message into tokens, in one pass, in time linear in its length.
package struct Tokenizer {
    private let bytes: [UInt8]
    private let cells: [Cell]
    private var position = 0
    private var span = 0
    private var tokens: [Token] = []

    /// The tokens of a message in order.
    package static func tokens(of text: NormalizedText) -> [Token] {
        var tokenizer = Tokenizer(text.string)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(_ text: String) {
        bytes = Array(text.utf8)
        cells = Cell.all(of: text)
    }

    private mutating func run() {
        var afterSpace = true
        while let cell = peek(0) {
            if cell.kind == .space {
                advance(by: 1)
                afterSpace = true
            } else if cell.kind == .lineBreak {
                emit(.lineBreak, length: 1, afterSpace: afterSpace)
                afterSpace = true
            } else {
                emitVisible(cell, afterSpace: afterSpace)
                afterSpace = false
            }
        }
    }

    private mutating func emitVisible(_ cell: Cell, afterSpace: Bool) {
        if cell.scalar == "#", let (code, length) = codeAhead() {
            emit(.code(code), length: length, afterSpace: afterSpace)
        } else if cell.kind == .digit {
            emitNumber(afterSpace: afterSpace)
        } else if cell.kind == .letter {
            emit(
                .word, length: runLength { $0.kind == .letter || $0.kind == .digit || $0.scalar == "_" },
                afterSpace: afterSpace)
        } else {
            emit(.sign, length: 1, afterSpace: afterSpace)
        }
    }

    /// `#12` or `# 12`, of at most nine digits.
    private func codeAhead() -> (code: Int, length: Int)? {
        var start = 1
        if peek(start)?.scalar == " " { start += 1 }
        var end = start
        while isDigit(end) { end += 1 }
        guard end > start, end - start <= 9, peek(end)?.kind != .picture, let code = Int(digits(from: start, to: end))
        else { return nil }
        return (code, end)
    }

    private mutating func emitNumber(afterSpace: Bool) {
        let digits = runLength { $0.kind == .digit }
        // "4" and a drawn "5" are 45 to the reader and nothing to us.
        if peek(digits)?.kind == .picture { return emit(.sign, length: digits + 1, afterSpace: afterSpace) }
        if let length = clockLength(digits: digits) {
            return emit(.word, length: length, afterSpace: afterSpace)
        }
        var length = digits
        var text = self.digits(from: 0, to: digits)
        if digits <= 3, text.first != "0" {
            while peek(length)?.scalar == ".", (1...3).allSatisfy({ isDigit(length + $0) }), !isDigit(length + 4) {
                text += self.digits(from: length + 1, to: length + 4)
                length += 4
            }
        }
        if peek(length)?.scalar == ",", isDigit(length + 1) {
            var end = length + 1
            while isDigit(end) { end += 1 }
            text += "." + self.digits(from: length + 1, to: end)
            length = end
        }
        emit(.number(Double(text) ?? .infinity), length: length, afterSpace: afterSpace)
    }

    /// The length of a clock time such as `17h30`, `8h`, `5g30`, else nil.
    private func clockLength(digits: Int) -> Int? {
        guard digits <= 2, let letter = peek(digits)?.scalar, ["h", "H", "g", "G"].contains(letter) else { return nil }
        var length = digits + 1
        while isDigit(length) { length += 1 }
        guard length <= digits + 3, peek(length)?.kind != .letter else { return nil }
        return length
    }

    private mutating func emit(_ kind: Token.Kind, length: Int, afterSpace: Bool) {
        let text = text(from: 0, to: length)
        let (start, byte) = (span, cells[position].start)
        advance(by: length)
        let folded = Folding.fold(text)
        tokens.append(
            Token(
                kind: kind, text: text, folded: folded, key: WordKey(text, folded: folded), span: start..<span,
                bytes: byte..<end(of: position), followsSpace: afterSpace))
    }

    private mutating func advance(by count: Int) {
        for index in position..<(position + count) { span += cells[index].units }
        position += count
    }

    /// The text from one distance to another from here.
    private func text(from start: Int, to end: Int) -> String {
        String(
            decoding: bytes[cells[position + start].start..<self.end(of: position + end)], as: UTF8.self)
    }

    /// The same without marks that hang on digits and are not seen.
    private func digits(from start: Int, to end: Int) -> String {
        String(String.UnicodeScalarView(text(from: start, to: end).unicodeScalars.filter(\.isASCII)))
    }

    /// Where the bytes before a position end.
    private func end(of position: Int) -> Int { position < cells.count ? cells[position].start : bytes.count }

    private func peek(_ distance: Int) -> Cell? {
        position + distance < cells.count ? cells[position + distance] : nil
    }

    private func isDigit(_ distance: Int) -> Bool { peek(distance)?.kind == .digit }

    private func runLength(_ belongs: (Cell) -> Bool) -> Int {
        var length = 0
        while let next = peek(length), belongs(next) { length += 1 }
        return length
    }
}

/// A letter as its reader sees it, perhaps of several scalars: the first of them tells what it is.
private struct Cell {
    /// What a letter is to the tokenizer.
    enum Kind: UInt8 {
        case letter, digit, space, lineBreak, sign, picture

        init(_ scalar: Unicode.Scalar) {
            // Only ASCII digits: other scripts' digits are signs, since no one here types them.
            self =
                switch scalar {
                case "0"..."9": .digit
                case "\n": .lineBreak
                case _ where scalar.properties.isWhitespace: .space
                case _ where scalar.properties.isAlphabetic: .letter
                default: .sign
                }
        }
    }

    let scalar: Unicode.Scalar
    let kind: Kind
    /// Its length in UTF-16 units.
    let units: Int
    /// Where its bytes begin.
    let start: Int

    static func all(of text: String) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(text.utf8.count)
        var start = 0
        // Where no scalar joins another, each is a letter of its own, and need not be asked of Unicode's tables.
        if text.unicodeScalars.allSatisfy(\.standsAlone) {
            for scalar in text.unicodeScalars {
                cells.append(Cell(scalar: scalar, kind: kinds[Int(scalar.value)], units: 1, start: start))
                start += UTF8.width(scalar)
            }
            return cells
        }
        for character in text {
            guard let scalar = character.unicodeScalars.first else { continue }
            // "5️⃣" is a picture and no number, and so is "#️⃣".
            let isPicture = scalar.isASCII && character.unicodeScalars.contains("\u{20E3}")
            cells.append(
                Cell(
                    scalar: isPicture ? "\u{20E3}" : scalar, kind: isPicture ? .picture : Kind(scalar),
                    units: character.utf16.count, start: start))
            start += character.utf8.count
        }
        return cells
    }

    private static let kinds: [Kind] = (0..<0x1F00).map { Unicode.Scalar($0).map(Kind.init) ?? .sign }
}
