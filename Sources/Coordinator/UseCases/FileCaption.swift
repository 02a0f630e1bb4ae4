import Conversation
import Foundation
import VietnameseText

/// What the words beside a picture or a document say, and those after one that came without.
enum FileCaption {
    /// What a caption says: what only looks at work stands for a remark on it, whatever else it says. "#12 xem file đính kèm" asks
    /// for nothing.
    /// Beside a code alone the remark is `fileNote`.
    static func utterances(_ utterances: [Utterance], of text: NormalizedText, fileNote: String) -> [Utterance] {
        if utterances.contains(where: \.isChange) { return utterances.filter { $0.intent != .files } }
        return remarks(utterances.map { named($0, in: text) }, of: text, fileNote) { [.files, .unknown].contains($0) }
    }

    /// "Thôi #12" beside a picture turns nothing down that was asked: it names the work that the picture is of.
    private static func named(_ utterance: Utterance, in text: NormalizedText) -> Utterance {
        let codes = text.string.matches(of: /#\s?([0-9]{1,9})(?![0-9])/).compactMap { Int($0.1) }
        guard case .answer(.no) = utterance, !codes.isEmpty else { return utterance }
        return .remark(on: codes, text.string.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// What words say after a file of which nobody knows yet to which work it belongs: a code alone tells.
    static func answer(_ utterances: [Utterance], of text: NormalizedText, fileNote: String) -> [Utterance] {
        remarks(utterances, of: text, fileNote) { _ in false }
    }

    private static func remarks(
        _ utterances: [Utterance], of text: NormalizedText, _ fileNote: String, where isRemark: (Intent) -> Bool
    ) -> [Utterance] {
        let words = text.string.trimmingCharacters(in: .whitespacesAndNewlines)
        let isCodeAlone = words.wholeMatch(of: /#?[0-9]+/) != nil
        return utterances.map { utterance in
            let isMeant = isRemark(utterance.intent) || utterance.intent == .show && isCodeAlone
            guard isMeant, !utterance.codes.isEmpty else { return utterance }
            return .remark(on: utterance.codes, isCodeAlone ? fileNote : words)
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
