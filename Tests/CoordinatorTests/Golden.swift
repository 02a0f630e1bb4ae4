import Foundation
import TestSupport
import Testing

/// Files of expected output that people can read. `UPDATE_GOLDEN=1` writes them anew; CI never does.
enum Golden {
    /// Whether the files are written anew.
    static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

    /// Compares texts by name with the files of a folder of the repository, of which none is missing and none too many. Throws where one
    /// cannot be read.
    static func compare(
        _ files: [String: String], in folder: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = Repository.root.appending(path: folder)
        if isUpdating { try? FileManager.default.removeItem(at: url) }
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            try compare(text, with: "\(folder)/\(name)", sourceLocation: sourceLocation)
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))
        #expect(kept.sorted() == files.keys.sorted(), sourceLocation: sourceLocation)
    }

    /// Compares a text with a file of the repository, and says at which line they part. Throws where it cannot be read.
    static func compare(
        _ text: String, with path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = Repository.root.appending(path: path)
        if isUpdating {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let kept = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let found = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(kept, found).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            first == nil && kept.count == found.count,
            "\(path):\((first?.offset ?? min(kept.count, found.count)) + 1): kept \(first.map { String($0.element.0) } ?? "-"), found \(first.map { String($0.element.1) } ?? "-")",
            sourceLocation: sourceLocation)
    }
}
