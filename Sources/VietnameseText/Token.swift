/// One word, number, code or sign of a message.
package struct Token: Equatable, Sendable {
    /// What a token is.
    package enum Kind: Equatable, Sendable {
        /// Letters, or letters and digits grown together (`b2`, `17h30`).
        case word
        /// Digits with Vietnamese separators (`21.914`, `98,6`).
        case number(Double)
        /// A reference to an assignment: `#12`.
        case code(Int)
        /// A sign such as `%`, `/`, `,` or an emoji.
        case sign
        /// The end of a line.
        case lineBreak
    }

    /// What the token is.
    package let kind: Kind
    /// The text as written.
    package let text: String
    /// The text without marks and case.
    package let folded: String
    /// The same as numbers, to be compared fast.
    package let key: WordKey
    /// Where it stands, in UTF-16 units of the message.
    package let span: Range<Int>
    /// Where it stands, in UTF-8 units of the message.
    package let bytes: Range<Int>
    /// Whether white space, a line break or the beginning of the message comes before it.
    package let followsSpace: Bool
    /// The codes that a reference stands for beside its first: those of `#12-#15` up to 15.
    package private(set) var further: [Int] = []

    /// Whether it was typed without marks where all else has them: then it is no word that needs any.
    package private(set) var isPlain = false

    /// Creates a token.
    package init(
        kind: Kind, text: String, folded: String, key: WordKey, span: Range<Int>, bytes: Range<Int>, followsSpace: Bool
    ) {
        self.kind = kind
        self.text = text
        self.folded = folded
        self.key = key
        self.span = span
        self.bytes = bytes
        self.followsSpace = followsSpace
    }

    /// The same token, typed without marks on purpose.
    package var plain: Token {
        var token = self
        token.isPlain = true
        return token
    }

    /// The value of a number token.
    package var number: Double? {
        if case .number(let value) = kind { value } else { nil }
    }

    /// The value of a number token that is a whole number, up to what an office counts.
    package var integer: Int? { number.flatMap(\.counted) }

    /// The code of a reference.
    package var code: Int? {
        if case .code(let value) = kind { value } else { nil }
    }

    /// All codes of a reference, in order; none of any other token.
    package var codes: [Int] { code.map { [$0] + further } ?? [] }

    /// The same token, read as a reference to an assignment, or to several.
    package func asCode(_ code: Int, further: [Int] = []) -> Token {
        var token = Token(
            kind: .code(code), text: text, folded: folded, key: key, span: span, bytes: bytes,
            followsSpace: followsSpace)
        token.further = further
        return token
    }

    /// The same token, read as another word without marks; its text stays as typed.
    package func read(as folded: String) -> Token {
        Token(
            kind: kind, text: text, folded: folded, key: WordKey(folded, folded: folded), span: span,
            bytes: bytes, followsSpace: followsSpace)
    }

    /// Whether it is the given sign.
    package func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}

extension Double {
    /// More than this nothing is counted in an office; what is more is no number to any reader, so that nothing made of a few of them
    /// is more than an `Int` holds.
    private static let most = 999_999_999_999.0

    /// The whole number that it is, up to what an office counts; nil for any other.
    package var counted: Int? { magnitude <= Self.most ? Int(exactly: self) : nil }
}
