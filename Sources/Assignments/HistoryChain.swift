import Crypto
package import Foundation

/// The hash chain over the history: each row's hash covers the row before, so that a changed, removed or swapped
/// row shows (DESIGN rule 7).
package enum HistoryChain {
    /// The hash before the first row.
    package static let genesis = String(repeating: "0", count: 64)

    /// The hash of a row in lower-case hexadecimal, over the hash before it, its fixed columns and its after-image.
    package static func hash(of entry: HistoryEntry, image: String, after previous: String) -> String {
        var fields = [
            previous, String(entry.assignment.rawValue), entry.act.rawValue,
            entry.actor.map { String($0.rawValue) } ?? "", entry.onBehalf ? "1" : "0",
            String(entry.recordedAt.milliseconds), String(entry.effectiveAt.milliseconds),
            entry.inbox.map(String.init) ?? "", entry.delta.map(String.init) ?? "", entry.textDigest ?? "",
        ]
        // Only where there is one, so that rows from before it was kept have the hash they had.
        if let principal = entry.principal { fields.append("for \(principal.rawValue)") }
        fields.append(image)
        return digest(fields.joined(separator: "\u{1F}"))
    }

    /// The digest of a text with its salt.
    package static func digest(of text: String, salt: String) -> String { digest(salt + "\u{1F}" + text) }

    /// The after-image of an assignment: JSON with sorted keys under the names of `ImageColumns`, the same bytes for the same value.
    package static func image(of assignment: Assignment) throws -> String {
        String(decoding: try encoder.encode(assignment), as: UTF8.self)
    }

    /// Made once, as its counterpart is: `verify` makes and reads an image for every row.
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Whole milliseconds, as in the database.
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.milliseconds)
        }
        return encoder
    }()

    private static let decoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .millisecondsSince1970
        return decoder
    }()

    /// The assignment of an after-image. Throws `DecodingError` where it is none.
    ///
    /// Images from before obstacles were kept one by one have their number only, which becomes one obstacle.
    package static func assignment(of image: String) throws -> Assignment {
        let data = Data(image.utf8)
        var assignment = try decoder.decode(Assignment.self, from: data)
        if image.contains("\"openBlockers\""), try decoder.decode(OldImage.self, from: data).openBlockers > 0 {
            let raisedAt = assignment.reportedAt ?? Date(milliseconds: 0)
            assignment.blockers = [Blocker(number: 1, raisedAt: raisedAt, raisedBy: nil)]
            assignment.blockersRaised = 1
        }
        return assignment
    }

    private struct OldImage: Decodable {
        let openBlockers: Int
    }

    private static func digest(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}

extension Date {
    /// Milliseconds since 1970, which is how instants are stored; platforms send no finer ones.
    /// An absurd date is cut to the range of ±9e15, so that no message can trap the program.
    package var milliseconds: Int64 { Int64(min(max((timeIntervalSince1970 * 1000).rounded(.down), -9e15), 9e15)) }

    /// The instant `milliseconds` after 1970.
    package init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
