import VietnameseText

/// What one part of a message says, understood but not looked up: whether `#12` exists and what its target is, is the affair of the turn.
package enum Utterance: Equatable, Sendable {
    /// Something is to be recorded, decided or arranged.
    case command(AnyStatement)
    /// Something is asked for.
    case question(AnyStatement)
    /// It means something only after what was said before: a number, yes, no.
    case answer(Answer)
    /// Nothing is said of work.
    case talk(Talk)
    /// It is not understood, or may be one of several things.
    case unclear(Unclear)

    /// The choice that drops what was asked about.
    package static let no = Utterance.answer(.no(words: Words()))
}

/// What is said beside work.
package enum Talk: String, Codable, Sendable {
    case help, thanks
}

/// Words that are not understood as they stand.
package struct Unclear: Equatable, Codable, Sendable {
    /// What they may mean, where no reading leads by enough; else empty.
    package var meanings: [AnyStatement] = []
    /// The work that they name.
    package var works = WorkReference()
    /// The words.
    package var words = Words()
}

extension Utterance {
    /// The statement, where it is one.
    package var statement: AnyStatement? {
        switch self {
        case .command(let statement), .question(let statement): statement
        case .answer, .talk, .unclear: nil
        }
    }

    /// What it is called: by its feature, or by that which answers it where nothing was asked.
    package var intent: Intent {
        switch self {
        case .command(let statement), .question(let statement): statement.intent
        case .answer(.number): .show
        case .answer(.yes): .acknowledge
        case .talk(.help): .help
        case .talk(.thanks): .thanks
        case .answer(.no), .answer(.more), .answer(.words), .unclear: .unknown
        }
    }

    /// Whether it changes work.
    package var isChange: Bool { statement?.intent.isChange ?? false }

    /// The codes that it names, in order.
    package var codes: [Int] {
        switch self {
        case .command(let statement), .question(let statement): statement.works.codes
        case .answer(.number(let number)): [number]
        case .unclear(let unclear): unclear.works.codes
        case .answer, .talk: []
        }
    }

    /// The sender's own words.
    var words: Words {
        switch self {
        case .command(let statement), .question(let statement): statement.words
        case .answer(.no(let words)), .answer(.more(let words)), .answer(.words(let words)): words
        case .unclear(let unclear): unclear.words
        case .answer, .talk: Words()
        }
    }

    /// The same without its codes.
    var withoutCodes: Utterance {
        switch self {
        case .command(var statement):
            statement.works.codes = []
            return .command(statement)
        case .question(var statement):
            statement.works.codes = []
            return .question(statement)
        case .unclear(var unclear):
            unclear.works.codes = []
            return .unclear(unclear)
        case .answer, .talk: return self
        }
    }

    /// The same with its days as `fix` makes of them.
    func mapDays(_ fix: (DateExpression, Intent) -> DateExpression) -> Utterance {
        switch self {
        case .command(let statement): .command(statement.mapDays(fix))
        case .question(let statement): .question(statement.mapDays(fix))
        case .answer, .talk, .unclear: self
        }
    }
}

extension Utterance: Codable {
    private enum Key: String, CodingKey {
        case command, question, answer, talk, unclear
    }

    /// Reads what was stored. Throws `DecodingError` where it is none of today's.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not one utterance"))
        }
        self =
            switch key {
            case .command: .command(try container.decode(AnyStatement.self, forKey: key))
            case .question: .question(try container.decode(AnyStatement.self, forKey: key))
            case .answer: .answer(try container.decode(Answer.self, forKey: key))
            case .talk: .talk(try container.decode(Talk.self, forKey: key))
            case .unclear: .unclear(try container.decode(Unclear.self, forKey: key))
            }
    }

    /// Writes the part that it is, under its name.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .command(let statement): try container.encode(statement, forKey: .command)
        case .question(let statement): try container.encode(statement, forKey: .question)
        case .answer(let answer): try container.encode(answer, forKey: .answer)
        case .talk(let talk): try container.encode(talk, forKey: .talk)
        case .unclear(let unclear): try container.encode(unclear, forKey: .unclear)
        }
    }
}
