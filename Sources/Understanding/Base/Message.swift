package import Assignments
package import VietnameseText
import Foundation

/// A message in tokens, with all that can be seen of each part of it before anything is decided.
package struct Message: Sendable {
    /// Something that a range of tokens names.
    package struct Note: Equatable, Sendable {
        /// What is named.
        package enum Kind: Equatable, Sendable {
            /// Works of the sight, by their codes: several where one name fits several.
            case works([Int], how: String)
            /// Units of the office by name; several where a name fits several.
            case units([OrgUnit.ID])
            /// Several units under one word.
            case group(UnitGroup)
            /// People by name; several where a name fits several.
            case people([Officer.ID])
            case campaign(Campaign.ID)
            /// A whole number or a part, with what it counts.
            case figure(Figure)
            case date(DateExpression)
            /// An address, a quotation, a document's number: nothing that reads words looks into it.
            case fence(String)
        }
        /// Which tokens name it.
        package var range: Range<Int>
        /// What they name.
        package var kind: Kind
        /// Creates a note.
        package init(_ range: Range<Int>, _ kind: Kind) { (self.range, self.kind) = (range, kind) }
    }

    /// A number as it was said.
    package struct Figure: Equatable, Sendable {
        /// The number.
        package var value: Double
        /// Of how many: "45/60".
        package var of: Double?
        /// Whether it is in percent.
        package var isPercent: Bool
        /// The words that it counts, as typed: "cơ sở"; nil for none.
        package var unit: String?
        /// Whether it is rough: "hơn 40", "tầm 45", "vài".
        package var isRough: Bool
        /// Creates it.
        package init(
            _ value: Double, of: Double? = nil, isPercent: Bool = false, unit: String? = nil, isRough: Bool = false
        ) {
            (self.value, self.of, self.isPercent, self.unit, self.isRough) = (value, of, isPercent, unit, isRough)
        }
    }

    /// All of it in one place, so that it is handed on without copying.
    private final class Storage: Sendable {
        let text: String
        let bytes: [UInt8]
        let tokens: [Token]
        let notes: [Note]
        let typesMarks: Bool
        let index: NoteIndex

        init(_ text: String, _ bytes: [UInt8], _ tokens: [Token], _ notes: [Note], typesMarks: Bool) {
            (self.text, self.bytes, self.tokens, self.notes) = (text, bytes, tokens, notes)
            self.typesMarks = typesMarks
            index = NoteIndex(notes, over: tokens.count)
        }
    }
    private var storage: Storage

    /// The text, normalised.
    package var text: String { storage.text }
    /// Its tokens.
    package var tokens: [Token] { storage.tokens }
    /// Whether the writer types with marks.
    package var typesMarks: Bool { storage.typesMarks }
    /// What is named in it.
    package var notes: [Note] {
        get { storage.notes }
        set { storage = Storage(text, storage.bytes, tokens, newValue, typesMarks: typesMarks) }
    }

    /// Creates it.
    package init(text: String, tokens: [Token], notes: [Note]) {
        storage = Storage(text, Array(text.utf8), tokens, notes, typesMarks: Self.hasMarks(tokens))
    }

    /// A message that is read again as a part of another; its text is that one's.
    init(_ tokens: [Token], notes: [Note], of whole: Message) {
        storage = Storage(whole.text, whole.storage.bytes, tokens, notes, typesMarks: Self.hasMarks(tokens))
    }

    private static func hasMarks(_ tokens: [Token]) -> Bool {
        tokens.contains { $0.kind == .word && $0.key.marks != 0 }
    }

    /// The words of a range as typed.
    package func source(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last,
            first.bytes.lowerBound < last.bytes.upperBound
        else { return "" }
        return String(decoding: storage.bytes[first.bytes.lowerBound..<last.bytes.upperBound], as: UTF8.self)
    }

    /// The notes that begin in a range.
    package func notes(in range: Range<Int>) -> [Note] {
        guard storage.index.isSorted else { return notes.filter { range.contains($0.range.lowerBound) } }
        let first = storage.index.first(from: range.lowerBound, notes)
        return Array(notes[first..<max(first, storage.index.first(from: range.upperBound, notes))])
    }

    /// The notes in which a token stands, in order.
    func notes(at token: Int) -> NotesAt { NotesAt(notes: notes, places: storage.index.places(of: token)) }

    /// Whether a token is no speech.
    package func isFenced(_ token: Int) -> Bool {
        storage.index.fenced.indices.contains(token) && storage.index.fenced[token]
    }
}
