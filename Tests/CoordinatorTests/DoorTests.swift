import Foundation
import TestSupport
import Testing

/// Dialogues, history, reminders and the outbox are written by one door, the folder `Coordinator/Commit`.
@Suite("One door")
struct DoorTests {
    /// What writes them.
    private static let writes = [
        "dialogues.set(", ".enqueue(", "replanReminders(", "putOffConfirmations(", "queue(reminder:", "OutboxDraft(",
        ", entry, text:",
    ]

    /// Where that is written or declared, and where the example office and the lab make a world of their own.
    private static let inside = ["Coordinator/Commit/", "Coordinator/Ports/", "Storage/", "NamroLab/"]

    @Test("nobody else writes a dialogue, a change of work, a plan of reminders or a message")
    func onlyDoor() throws {
        let sources = Repository.root.appending(path: "Sources", directoryHint: .isDirectory).path()
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
        #expect(files.contains("Coordinator/Commit/Commit.swift"))
        var found: [String: Set<String>] = [:]
        for file in files {
            let text = try String(contentsOfFile: sources + "/" + file, encoding: .utf8)
            for write in Self.writes where text.contains(write) { found[write, default: []].insert(file) }
        }
        for write in Self.writes {
            let writers = found[write] ?? []
            #expect(writers.contains { $0.hasPrefix("Coordinator/Commit/") }, "\(write) is not looked for rightly")
            #expect(writers.filter { file in !Self.inside.contains { file.hasPrefix($0) } } == [], "\(write)")
        }
    }
}
