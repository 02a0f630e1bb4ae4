import Assembly
import BotConfiguration
import Coordinator
import DeclaredSettings
import Foundation
import TestSupport
import Testing

@Suite("Writing settings into bot.yaml")
struct SettingsEditorTests {
    private func shipped() throws -> String {
        String(
            decoding: try Data(contentsOf: Repository.root.appending(path: "bot-config/bot.yaml")), as: UTF8.self)
    }

    private func set(_ values: [(key: String, value: String)], in text: String) -> (text: String, faults: [FileFault]) {
        SettingsEditor.set(values, in: text, keys: OfficeSettings.keys)
    }

    private func read(_ text: String) -> Settings {
        SettingsFile.read(text, environment: [:], keys: OfficeSettings.keys).settings
    }

    /// What is set of a platform's setting beside what holds anyway.
    private static func said(_ key: String, _ settings: Settings) -> String {
        settings.values[Setting.text(key) { _ in nil }]
    }

    @Test("a value takes the place of the one that is there, and no other line changes")
    func replaces() throws {
        let before = try shipped()
        let (text, faults) = set(
            [("telegram.mode", "webhook"), ("matrix.homeserver", "https://m.vn")], in: before)
        #expect(faults == [])
        let settings = read(text)
        #expect(Self.said("telegram.mode", settings) == "webhook" && Self.said("zalo.mode", settings) == "")
        #expect(Self.said("matrix.homeserver", settings) == "https://m.vn")
        let (old, new) = (before.split(separator: "\n"), text.split(separator: "\n"))
        #expect(old.count == new.count && zip(old, new).filter { $0 != $1 }.count == 2)
    }

    @Test(
        "a section or key that is missing is added",
        arguments: ["", "language: vi\n", "matrix:\n  user: \"x\"\n", "# nothing\n\nmatrix:\n"])
    func adds(_ text: String) {
        let (edited, faults) = set(
            [("matrix.homeserver", "https://m.vn"), ("telegram.mode", "poll")], in: text)
        #expect(faults == [])
        #expect(Self.said("matrix.homeserver", read(edited)) == "https://m.vn")
    }

    @Test("a value that the settings do not take is told of")
    func refuses() throws {
        #expect(!set([("telegram.mode", "pigeon")], in: try shipped()).faults.isEmpty)
        let quoted = set([("matrix.user", "a\"b\\c")], in: try shipped())
        #expect(
            quoted.faults == [] && Self.said("matrix.user", read(quoted.text)) == "a\"b\\c")
    }
}
