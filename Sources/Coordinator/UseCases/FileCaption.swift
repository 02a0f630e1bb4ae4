import Conversation
import Foundation
import VietnameseText

/// What the words beside a picture or a document say: that it belongs to the work that they name, whatever else they say. "#12 xem
/// file đính kèm" asks for nothing.
enum FileCaption {
    /// The readings of a caption, of which those that only look at work stand for a remark.
    static func readings(_ readings: [Reading], of text: NormalizedText) -> [Reading] {
        if readings.contains(where: \.intent.isChange) { return readings.filter { $0.intent != .files } }
        let words = text.string.trimmingCharacters(in: .whitespacesAndNewlines)
        let isCodeAlone = words.wholeMatch(of: /#?[0-9]+/) != nil
        return readings.map { reading in
            let looks = [.files, .unknown].contains(reading.intent) || reading.intent == .show && isCodeAlone
            return looks && !reading.codes.isEmpty ? Reading(.note, codes: reading.codes, note: words) : reading
        }
    }
}
