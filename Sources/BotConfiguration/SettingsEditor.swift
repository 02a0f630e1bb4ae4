package import Coordinator
import DeclaredSettings

/// Writes scalar settings into the text of `bot.yaml` and leaves every other line as it stands, comments and all.
package enum SettingsEditor {
    private static let file = "bot.yaml"

    /// The text with the values in it, or what is wrong with it; keys are dotted, of one section: `telegram.mode`.
    package static func set(
        _ values: [(key: String, value: String)], in text: String, keys: DeclaredKeys
    ) -> (text: String, faults: [FileFault]) {
        var text = text
        for (key, value) in values { text = set(key, value, in: text) }
        return (text, SettingsFile.read(text, environment: [:], keys: keys).faults)
    }

    private static func set(_ key: String, _ value: String, in text: String) -> String {
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return text }
        let document = YAMLDocument(text, file: file)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = "  \(parts[1]): \(quoted(value))"
        if let known = document.scalars.first(where: { $0.key == key }), lines.indices.contains(known.line - 1) {
            lines[known.line - 1] = line
        } else if let section = lines.firstIndex(of: parts[0] + ":") {
            lines.insert(line, at: section + 1)
        } else {
            if lines.last == "" { lines.removeLast() }
            lines += ["", parts[0] + ":", line, ""]
        }
        return lines.joined(separator: "\n")
    }

    /// A plain word as it is, anything else between quotation marks.
    private static func quoted(_ value: String) -> String {
        if value.wholeMatch(of: /[A-Za-z][A-Za-z0-9_\-]*/) != nil { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
