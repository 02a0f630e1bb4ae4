import BotConfiguration
import Foundation
import TestSupport
import Testing

@Suite("Writing settings into bot.yaml")
struct SettingsEditorTests {
    private func shipped() throws -> String {
        String(
            decoding: try Data(contentsOf: Repository.root.appending(path: "bot-config/bot.yaml")), as: UTF8.self)
    }

    @Test("a value takes the place of the one that is there, and no other line changes")
    func replaces() throws {
        let before = try shipped()
        let (text, faults) = SettingsEditor.set(
            [("telegram.mode", "webhook"), ("matrix.homeserver", "https://m.vn")], in: before)
        #expect(faults == [])
        let settings = SettingsFile.read(text, environment: [:]).settings
        #expect(settings.telegramMode == "webhook" && settings.zaloMode == "poll")
        #expect(settings.matrixHomeserver == "https://m.vn")
        let (old, new) = (before.split(separator: "\n"), text.split(separator: "\n"))
        #expect(old.count == new.count && zip(old, new).filter { $0 != $1 }.count == 2)
    }

    @Test(
        "a section or key that is missing is added",
        arguments: ["", "language: vi\n", "matrix:\n  user: \"x\"\n", "# nothing\n\nmatrix:\n"])
    func adds(_ text: String) {
        let (edited, faults) = SettingsEditor.set(
            [("matrix.homeserver", "https://m.vn"), ("telegram.mode", "poll")], in: text)
        #expect(faults == [])
        #expect(SettingsFile.read(edited, environment: [:]).settings.matrixHomeserver == "https://m.vn")
    }

    @Test("a value that the settings do not take is told of")
    func refuses() throws {
        #expect(!SettingsEditor.set([("telegram.mode", "pigeon")], in: try shipped()).faults.isEmpty)
        let quoted = SettingsEditor.set([("matrix.user", "a\"b\\c")], in: try shipped())
        #expect(
            quoted.faults == [] && SettingsFile.read(quoted.text, environment: [:]).settings.matrixUser == "a\"b\\c")
    }
}
