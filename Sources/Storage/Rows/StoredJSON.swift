import Assignments
import Conversation
import Foundation

/// Values that stand in one column as JSON. What writes and reads them is made once: it is asked for every row.
enum StoredJSON {
    /// The same text for the same value; instants in milliseconds.
    private static let lists = encoder(.millisecondsSince1970)
    private static let listReader = decoder(.millisecondsSince1970)
    /// Dialogues have always had their instants in seconds.
    private static let dialogues = encoder(.deferredToDate)
    private static let dialogueReader = decoder(.deferredToDate)

    private static func encoder(_ dates: JSONEncoder.DateEncodingStrategy) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = dates
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static func decoder(_ dates: JSONDecoder.DateDecodingStrategy) -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = dates
        return decoder
    }

    /// The text of a list.
    static func text<Element: Encodable>(of list: [Element]) throws -> String {
        guard !list.isEmpty else { return "[]" }
        return String(decoding: try lists.encode(list), as: UTF8.self)
    }

    /// The list of a text. Throws where it is none.
    static func list<Element: Decodable>(_ type: Element.Type = Element.self, _ text: String) throws -> [Element] {
        guard text != "[]" else { return [] }
        return try listReader.decode([Element].self, from: Data(text.utf8))
    }

    /// The text of what a plan says.
    static func text(of word: PlanWord) throws -> String { String(decoding: try lists.encode(word), as: UTF8.self) }

    /// What a plan says. Throws where the text is none.
    static func planWord(_ text: String) throws -> PlanWord {
        try listReader.decode(PlanWord.self, from: Data(text.utf8))
    }

    /// The text of a dialogue.
    static func text(of dialogue: Dialogue) throws -> String {
        String(decoding: try dialogues.encode(dialogue), as: UTF8.self)
    }

    /// The dialogue of a text that a version has written; nil where that is none which is read. Throws where the text is no dialogue.
    static func dialogue(_ text: String, version: Int64) throws -> Dialogue? {
        let data = Data(text.utf8)
        return switch version {
        case Dialogue.version: try dialogueReader.decode(Dialogue.self, from: data)
        case 1: try dialogueReader.decode(DialogueOfVersion1.self, from: data).dialogue
        default: nil
        }
    }
}
