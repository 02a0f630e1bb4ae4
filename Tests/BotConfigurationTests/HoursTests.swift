import Assembly
import BotConfiguration
import Coordinator
import Foundation
import TestSupport
import Testing

@Suite("Hours at which nothing would be said")
struct HoursTests {
    struct Case: CustomTestStringConvertible, Sendable {
        /// What stands in bot.yaml in place of what.
        let edits: [(String, String)]
        /// The key and what is said of it; nil where it is in order.
        let fault: (key: String, text: String)?
        var testDescription: String { edits.map(\.1).joined(separator: ", ") }
    }

    private static func digest(_ time: String) -> (String, String) { ("time: \"08:15\"", "time: \"\(time)\"") }
    private static func reminder(_ time: String) -> (String, String) { ("time: \"08:00\"", "time: \"\(time)\"") }
    private static func round(_ time: String) -> (String, String) { ("time: \"\"", "time: \"\(time)\"") }
    private static func days(_ days: String) -> (String, String) { ("days: \"\"", "days: \(days)") }

    static let cases = [
        Case(edits: [digest("17:30")], fault: ("digests.time", "ngoài giờ làm việc (08:00-12:00, 13:00-17:00)")),
        Case(edits: [digest("17:00")], fault: ("digests.time", "17:00")),
        Case(edits: [digest("23:59")], fault: ("digests.time", "ngoài giờ")),
        Case(edits: [digest("07:59")], fault: ("digests.time", "ngoài giờ")),
        Case(edits: [digest("12:30")], fault: ("digests.time", "ngoài giờ")),
        Case(edits: [digest("16:59")], fault: nil), Case(edits: [digest("13:00")], fault: nil),
        Case(edits: [reminder("18:00")], fault: ("reminders.time", "ngoài giờ")),
        Case(edits: [reminder("06:30")], fault: ("reminders.time", "ngoài giờ")),
        Case(edits: [reminder("09:00")], fault: nil),
        Case(edits: [round("08:30-10:00")], fault: ("rounds.time", "rounds.days")),
        Case(edits: [days("mon thu")], fault: ("rounds.days", "rounds.time")),
        Case(edits: [round("08:30-10:00"), days("sat")], fault: ("rounds.days", "cuối tuần")),
        Case(edits: [round("17:30-18:30"), days("mon")], fault: ("rounds.time", "ngoài giờ")),
        Case(edits: [round("16:00-17:30"), days("mon")], fault: ("rounds.time", "ngoài giờ")),
        Case(edits: [round("08:30-10:00"), days("mon sat")], fault: nil),
        Case(edits: [round("16:00-17:00"), days("fri")], fault: nil),
    ]

    /// The shipped configuration in a folder of its own.
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namro-hours-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Repository.root.appending(path: "bot-config"), to: folder)
        return folder
    }

    private func faults(_ folder: URL, _ environment: [String: String] = [:]) -> [FileFault] {
        do {
            _ = try OfficeConfiguration.load(directory: folder, environment: environment)
            return []
        } catch let invalid as OfficeConfiguration.Invalid {
            return invalid.faults
        } catch {
            return [FileFault(file: "", line: nil, text: "\(error)")]
        }
    }

    @Test("an hour outside of the hours of work is refused, with its key and line", arguments: cases)
    func settings(_ example: Case) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "bot.yaml")
        var text = try String(contentsOf: file, encoding: .utf8)
        for (old, new) in example.edits {
            #expect(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        try text.write(to: file, atomically: true, encoding: .utf8)
        let found = faults(folder)
        guard let expected = example.fault else { return #expect(found.isEmpty) }
        #expect(found.count == 1 && found.first?.file == "bot.yaml")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(found.first?.line.map { lines[$0 - 1] })
        #expect(example.edits.contains { line.contains($0.1) })
        #expect(found.first.map { $0.text.hasPrefix(expected.key) && $0.text.contains(expected.text) } == true)
    }

    @Test("an hour of the environment is refused by the name of its variable")
    func environment() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let found = faults(folder, ["NAMRO_DIGESTS_TIME": "19:00"])
        #expect(found.map(\.file) == ["NAMRO_DIGESTS_TIME"])
        #expect(faults(folder, ["NAMRO_DIGESTS_TIME": "09:00"]).isEmpty)
    }

    @Test("the hours of the calendar count, and a default that lies outside of them is refused as well")
    func calendar() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "calendar/vn.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let later = text.replacingOccurrences(of: #"["08:00-12:00", "13:00-17:00"]"#, with: #"["13:30-21:00"]"#)
        try later.write(to: file, atomically: true, encoding: .utf8)
        #expect(faults(folder).map(\.text.count).count == 2)
        let environment = ["NAMRO_DIGESTS_TIME": "20:00", "NAMRO_REMINDERS_TIME": "13:30"]
        #expect(faults(folder, environment).isEmpty)
    }
}
