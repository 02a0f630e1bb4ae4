import Conversation
import Foundation
import VietnameseText

/// What the words beside a picture or a document say, and those after one that came without.
enum FileCaption {
    /// The readings of a caption: what only looks at work stands for a remark on it, whatever else it says. "#12 xem file đính kèm" asks
    /// for nothing.
    /// Beside a code alone the remark is `fileNote`.
    static func readings(_ readings: [Reading], of text: NormalizedText, fileNote: String) -> [Reading] {
        if readings.contains(where: \.intent.isChange) { return readings.filter { $0.intent != .files } }
        return remarks(readings, of: text, fileNote) { [.files, .unknown].contains($0) }
    }

    /// The readings of words after a file of which nobody knows yet to which work it belongs: a code alone tells.
    static func answer(_ readings: [Reading], of text: NormalizedText, fileNote: String) -> [Reading] {
        remarks(readings, of: text, fileNote) { _ in false }
    }

    private static func remarks(
        _ readings: [Reading], of text: NormalizedText, _ fileNote: String, where isRemark: (Intent) -> Bool
    ) -> [Reading] {
        let words = text.string.trimmingCharacters(in: .whitespacesAndNewlines)
        let isCodeAlone = words.wholeMatch(of: /#?[0-9]+/) != nil
        return readings.map { reading in
            let isMeant = isRemark(reading.intent) || reading.intent == .show && isCodeAlone
            guard isMeant, !reading.codes.isEmpty else { return reading }
            return Reading(.note, codes: reading.codes, note: isCodeAlone ? fileNote : words)
        }
    }
}

extension Dialogue.HeldFile {
    /// Holds a file.
    init(_ attachment: Attachment, at now: Date) {
        let file = attachment.file
        self.init(
            isPicture: file.kind == .picture, reference: file.reference, name: file.name, inbox: attachment.inbox,
            at: now)
    }

    /// The file as it came.
    var attachment: Attachment {
        Attachment(inbox: inbox, file: ReceivedFile(isPicture ? .picture : .document, reference, name: name))
    }
}

extension Dialogue {
    /// What came and belongs to no work yet.
    var held: [Attachment] { (files ?? []).map(\.attachment) }

    /// Holds files until it is known to which work they belong.
    mutating func hold(_ attachments: [Attachment], at now: Date) {
        files = attachments.map { HeldFile($0, at: now) }
    }
}
