package import Foundation

/// A picture or a document that came with a message, as its platform names it.
package struct ReceivedFile: Equatable, Sendable {
    /// How a platform shows it.
    package enum Kind: String, Sendable {
        /// Shown at once.
        case picture
        /// Handed over under its name.
        case document
    }

    /// How it is shown.
    package let kind: Kind
    /// The platform's name or address of it; empty where that is forgotten.
    package let reference: String
    /// The name that its sender gave it, where there is one.
    package let name: String?

    /// Creates a file.
    package init(_ kind: Kind, _ reference: String, name: String? = nil) {
        self.kind = kind
        self.reference = reference
        self.name = name
    }
}

/// A file with all that is in it.
package struct FileContent: Equatable, Sendable {
    /// The largest that is kept, in bytes.
    package static let largest = 5 << 20

    /// How a platform shows it.
    package let kind: ReceivedFile.Kind
    /// Its name, never empty.
    package let name: String
    /// What it is: `image/jpeg`. Of pictures their first bytes tell.
    package let type: String
    /// Its bytes.
    package let content: Data

    /// Creates a file; one that says that it is a picture and is none is a document.
    package init(_ kind: ReceivedFile.Kind, name: String?, _ content: Data) {
        let picture = Self.pictures.first { content.starts(with: $0.mark) }
        self.kind = picture == nil ? .document : kind
        self.name = name.flatMap(Self.plain) ?? "tep.\(picture?.ending ?? "bin")"
        type = picture.map { "image/\($0.type)" } ?? "application/octet-stream"
        self.content = content
    }

    private init(_ kind: ReceivedFile.Kind, _ other: FileContent) {
        self.kind = kind
        (name, type, content) = (other.name, other.type, other.content)
    }

    /// The same, to be handed over as a document.
    package var asDocument: FileContent { FileContent(.document, self) }

    /// How pictures begin that every platform shows.
    private static let pictures: [(mark: [UInt8], type: String, ending: String)] = [
        ([0xFF, 0xD8, 0xFF], "jpeg", "jpg"), ([0x89, 0x50, 0x4E, 0x47], "png", "png"),
        (Array("GIF8".utf8), "gif", "gif"),
    ]

    /// A name without what would end a header or lead into another folder; nil where nothing is left.
    private static func plain(_ name: String) -> String? {
        let left = name.unicodeScalars.filter { scalar in
            // Signs that turn the direction of text round make one ending look like another.
            ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
                && !"/\\\"".unicodeScalars.contains(scalar)
        }
        var text = String(String.UnicodeScalarView(left.prefix(200))).trimmingCharacters(in: .whitespaces)
        while text.utf8.count > 200 { text.unicodeScalars.removeLast() }
        return text.isEmpty ? nil : text
    }
}

/// What came of fetching a file.
package enum FetchOutcome: Equatable, Sendable {
    /// Its bytes.
    case fetched(Data)
    /// Not now: outage, limit.
    case notNow(reason: String)
    /// Never: it is gone, too large, or the platform hands none out.
    case never(reason: String)
}
